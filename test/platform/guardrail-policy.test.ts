import { App, Chart, Duration, Testing } from 'cdk8s';
import { evaluateCel, type CelResult } from './cel-interpreter';
import { GUARDRAIL_CASES } from './guardrail-cases';
import { Guardrail, GuardrailPolicy, Guardrails, PolicyAction, TrainingJob, type GuardrailPolicyProps } from '../../src';
import { MINIMAL, synthError } from '../fixtures';
import { patched, refusedCases, VALID_MANIFEST } from '../rules/cases/case';

const custom = (cel?: string) => Guardrail.custom('own', { check: () => [] }, { demand: 'something', why: 'so', remedy: 'do it', cel });

/** The policy and the binding of a chart with guardrails. */
function policyOf(guardrails: readonly Guardrail[], props: GuardrailPolicyProps = {}, acknowledgeable = false): any[] {
  const chart = new Chart(new App(), 'team', { namespace: 'of-the-chart', labels: { app: 'platform' } });
  const scope = Guardrails.of(chart);
  (acknowledgeable ? scope.addAcknowledgeable : scope.add).apply(scope, [...guardrails]);
  new GuardrailPolicy(chart, 'guardrails', props);
  return Testing.synth(chart);
}

/** What the API server would say: for each resource, the messages of the validations that are not true. */
function refusals(questions: ReadonlyArray<{ readonly policy: any; readonly object: any; readonly oldObject?: any }>): string[][] {
  const values = (expressions: Array<{ question: number; expression: string; variables: any }>) => {
    const results = evaluateCel(expressions);
    return expressions.map(({ question }, i) => ({ question, ...results[i] }));
  };
  const inputs = questions.map(({ object, oldObject = null }) => ({
    object, oldObject, request: { operation: oldObject === null ? 'CREATE' : 'UPDATE' },
  }));
  const expressionOf = (policy: any, name: string) => policy.spec.variables?.find((variable: any) => variable.name === name)?.expression;
  const conditions = values(questions.flatMap(({ policy }, question) =>
    policy.spec.matchConditions.map(({ expression }: any) => ({ question, expression, variables: inputs[question] }))));
  const applies = (question: number) => conditions.filter(result => result.question === question).every(holds);
  const variablesOf = questions.map(() => ({}) as Record<string, any>);
  for (const name of new Set(questions.flatMap(({ policy }) => (policy.spec.variables ?? []).map((variable: any) => variable.name as string)))) {
    const asking = [...questions.keys()].filter(question => expressionOf(questions[question].policy, name) !== undefined && applies(question));
    evaluateCel(asking.map(question => ({
      expression: expressionOf(questions[question].policy, name), variables: { ...inputs[question], variables: variablesOf[question] },
    }))).forEach(({ value, error }, i) => {
      expect(error).toBeUndefined();
      variablesOf[asking[i]][name] = value;
    });
  }
  const checked = questions.flatMap(({ policy }, question) => !applies(question) ? [] : policy.spec.validations
    .map(({ expression, message }: any) => ({
      question, expression, message, variables: { ...inputs[question], variables: variablesOf[question] },
    })));
  const results = evaluateCel(checked);
  return questions.map((_, question) => checked.flatMap((check, i) => check.question === question && !holds(results[i])
    ? [results[i].error === undefined ? check.message : `error: ${results[i].error} in ${check.expression}`]
    : []));
}

/** An expression that fails counts as one that is false, since the policy fails closed; the tests tell them apart. */
function holds({ value, error }: CelResult): boolean {
  if (error === undefined && typeof value !== 'boolean') {
    throw new Error(`no truth value: ${JSON.stringify(value)}`);
  }
  return value === true;
}

describe('the API server judges as synthesis does', () => {
  const questions = GUARDRAIL_CASES.flatMap(({ title, guardrail, ...cases }) => {
    const [policy] = policyOf([guardrail]);
    return [
      ...Object.entries(cases.accepts).map(([phrase, patch]) => ({ name: `accepts ${phrase} by ${title}`, path: undefined, policy, object: patched(VALID_MANIFEST, patch) })),
      ...refusedCases(cases).map(({ phrase, patch, path }) => ({ name: `refuses ${phrase} by ${title}`, path, policy, object: patched(VALID_MANIFEST, patch) })),
    ];
  });
  const answers = refusals(questions);

  test.each(questions.map(({ name, path }, i) => [name, path, answers[i]] as const))('%s', (_name, path, messages) => {
    expect(messages.filter(message => message.startsWith('error'))).toEqual([]);
    if (path === undefined) {
      expect(messages).toEqual([]);
    } else {
      const field = path.replace(/\[\d+\]/g, '[]').replace(/(ruleParameters|hyperParameters|environment)\..*/, '$1{}').replace(/(tags)\[\].*/, '$1');
      expect(messages.map(message => message.split(': ')[0])).toContain(field);
    }
  });
});

describe('a policy', () => {
  test('has a binding, and neither has a namespace', () => {
    const [policy, binding] = policyOf(
      [Guardrail.spotOnly(), Guardrail.maxInstanceHours(100), Guardrail.instanceTypes('ml.m5.*')], { name: 'training', namespaces: ['a', 'b'], namespaceLabels: { team: 'x' } },
    );
    expect(binding).toEqual({
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name: 'training', labels: { app: 'platform' } },
      spec: {
        matchResources: {
          namespaceSelector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['a', 'b'] }], matchLabels: { team: 'x' } },
        },
        policyName: 'training',
        validationActions: ['Deny'],
      },
    });
    expect(policy).toMatchSnapshot();
  });

  test('has a name of its own without one, and holds everywhere without namespaces', () => {
    const [policy, binding] = policyOf([Guardrail.spotOnly()], { actions: [PolicyAction.WARN, PolicyAction.AUDIT] });
    expect(policy.metadata.name).toMatch(/^team-guardrails-policy-c[0-9a-f]{7}$/);
    expect(binding.spec).toEqual({ policyName: policy.metadata.name, validationActions: ['Warn', 'Audit'] });
    expect(policy.spec.variables).toBeUndefined();
  });

  test('enforces the guardrails of its scope and those around it, also those that come later', () => {
    const app = new App();
    const [team, other] = [new Chart(app, 'team'), new Chart(app, 'other')];
    const policy = new GuardrailPolicy(other, 'policy', { guardrailsOf: team });
    Guardrails.of(app).add(Guardrail.spotOnly());
    Guardrails.of(team).add(Guardrail.networkIsolation());
    Guardrails.of(other).add(Guardrail.vpc());
    expect(policy.policy.toJson().spec.validations.map(({ message }: any) => message)).toEqual([
      'spec.enableManagedSpotTraining: the app demands true; set spec.enableManagedSpotTraining, with spot or SpotTrainingJob in code, and keep checkpoints (guardrail-spot)',
      'spec.enableNetworkIsolation: [team] demands true; set spec.enableNetworkIsolation, with networkIsolation in code (guardrail-network-isolation)',
    ]);
  });

  test('brings the CEL of rules of your own, and lists those that have none', () => {
    const cel = 'object.metadata.name.startsWith("churn")';
    const [enforced] = policyOf([custom(cel)]);
    expect(enforced.metadata.annotations).toBeUndefined();
    expect(enforced.spec.validations).toEqual([{ expression: cel, message: 'spec: [team] demands something; do it (guardrail-own)', reason: 'Forbidden' }]);
    const [listed] = policyOf([custom(), Guardrail.spotOnly()]);
    expect(listed.metadata.annotations).toEqual({ 'cdk8s-sagemaker-training/not-enforced': 'guardrail-own' });
    expect(listed.spec.validations).toHaveLength(1);
  });

  test('takes acknowledgements where synthesis does', () => {
    const object = patched(VALID_MANIFEST, { metadata: { annotations: { 'acknowledge.cdk8s-sagemaker-training/guardrail-spot': 'x' } } });
    const [firm] = policyOf([Guardrail.spotOnly()]);
    const [soft] = policyOf([Guardrail.spotOnly()], {}, true);
    const none = patched(VALID_MANIFEST, { metadata: { annotations: null } });
    expect(refusals([{ policy: firm, object }, { policy: soft, object }, { policy: soft, object: VALID_MANIFEST }, { policy: soft, object: none }])
      .map(messages => messages.length)).toEqual([1, 0, 1, 1]);
  });

  test('judges new resources and changes of the spec, and nothing else', () => {
    const [policy] = policyOf([Guardrail.spotOnly()]);
    const released = patched(VALID_MANIFEST, { metadata: { finalizers: [] } });
    const changed = patched(VALID_MANIFEST, { spec: { roleARN: 'other' } });
    const adopting = { ...VALID_MANIFEST, spec: undefined };
    expect(refusals([
      { policy, object: VALID_MANIFEST },
      { policy, object: released, oldObject: VALID_MANIFEST },
      { policy, object: changed, oldObject: VALID_MANIFEST },
      { policy, object: JSON.parse(JSON.stringify(adopting)) },
      { policy, object: VALID_MANIFEST, oldObject: JSON.parse(JSON.stringify(adopting)) },
    ]).map(messages => messages.length)).toEqual([1, 0, 1, 0, 1]);
  });

  test('accepts what synthesis has let pass', () => {
    const app = new App();
    const chart = new Chart(app, 'team');
    const guardrails = [
      Guardrail.instanceTypes('ml.m5.*'), Guardrail.maxRuntime(Duration.days(2)), Guardrail.buckets('churn'), Guardrail.regions('eu-west-1'),
      Guardrail.encryptionInTransit(), Guardrail.maxInstanceHours(2), Guardrail.images('111122223333.dkr.ecr.*.amazonaws.com'),
    ];
    Guardrails.of(chart).add(...guardrails);
    const job = new TrainingJob(chart, 'churn', MINIMAL);
    expect(job.findings).toEqual([]);
    expect(refusals([{ policy: policyOf(guardrails)[0], object: job.toJson() }])).toEqual([[]]);
  });

  test('without anything to enforce or to do is an error', () => {
    const app = new App();
    new GuardrailPolicy(new Chart(app, 'team'), 'policy');
    expect(synthError(app)).toContain('[team/policy] [team] has no guardrails to enforce');
    expect(() => policyOf([], { actions: [] })).toThrow('a policy needs at least one action');
    expect(() => policyOf([], { actions: [PolicyAction.DENY, PolicyAction.WARN] })).toThrow('a policy either denies or warns');
    expect(() => policyOf([], { namespaces: [] })).toThrow('the namespaces of a policy must name at least one');
  });
});
