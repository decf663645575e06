import { App, Chart, Duration } from 'cdk8s';
import { refusals } from './cel-interpreter';
import { GUARDRAIL_CASES } from './guardrail-cases';
import { policyOf } from './policies';
import { Guardrail, GuardrailPolicy, Guardrails, PolicyAction, TrainingJob } from '../../src';
import { MINIMAL, synthError } from '../fixtures';
import { patched, refusedCases, VALID_MANIFEST } from '../rules/cases/case';
import { VALID_TUNING } from '../rules/tuning/valid-tuning';

const custom = (cel?: string) => Guardrail.custom('own', { check: () => [] }, { demand: 'something', why: 'so', remedy: 'do it', cel });

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
      const field = path.replace(/\[\d+\]/g, '[]').replace(/(\w+Parameters|environment)\..*/, '$1{}').replace(/(tags)\[\].*/, '$1');
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
      'spec.enableManagedSpotTraining: the app demands true; set spec.enableManagedSpotTraining, and keep checkpoints (guardrail-spot)',
      'spec.enableNetworkIsolation: [team] demands true; set spec.enableNetworkIsolation to true (guardrail-network-isolation)',
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

  test('takes CEL with a comment at its end, also around acknowledgements and in tuning jobs', () => {
    const cel = 'has(object.metadata.name) // each has one';
    const [firm, , tuning] = policyOf([custom(cel)]);
    const [soft] = policyOf([custom(cel)], {}, true);
    const ofJobs = [firm, soft].map(policy => ({ policy, object: VALID_MANIFEST }));
    expect(refusals([...ofJobs, { policy: tuning, object: VALID_TUNING }])).toEqual([[], [], []]);
  });

  test('lets a rule of your own read the name of a tuning job as that of a training job', () => {
    const [, , policy] = policyOf([custom('has(object.spec.trainingJobName) && object.spec.trainingJobName.startsWith("churn-")')]);
    const other = patched(VALID_TUNING, { spec: { hyperParameterTuningJobName: 'other' } });
    expect(refusals([{ policy, object: VALID_TUNING }, { policy, object: other }]).map(({ length }) => length)).toEqual([0, 1]);
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

  test('judges a change of the Region, and of an acknowledgement that counts', () => {
    const REGION = 'services.k8s.aws/region';
    const ACKNOWLEDGED = 'acknowledge.cdk8s-sagemaker-training/guardrail-spot';
    const [firm] = policyOf([Guardrail.spotOnly()]);
    const [soft] = policyOf([Guardrail.spotOnly()], {}, true);
    const withAnnotations = (annotations: object | null) => patched(VALID_MANIFEST, { metadata: { annotations } });
    expect(refusals([
      { policy: firm, object: withAnnotations({ [REGION]: 'us-east-1' }), oldObject: VALID_MANIFEST },
      { policy: firm, object: withAnnotations(null), oldObject: VALID_MANIFEST },
      { policy: firm, object: withAnnotations({ note: 'x' }), oldObject: VALID_MANIFEST },
      { policy: firm, object: withAnnotations({ [ACKNOWLEDGED]: 'x' }), oldObject: VALID_MANIFEST },
      { policy: soft, object: VALID_MANIFEST, oldObject: withAnnotations({ [ACKNOWLEDGED]: 'x' }) },
      { policy: soft, object: withAnnotations({ [ACKNOWLEDGED]: 'y' }), oldObject: withAnnotations({ [ACKNOWLEDGED]: 'x' }) },
      { policy: soft, object: VALID_MANIFEST, oldObject: VALID_MANIFEST },
    ]).map(messages => messages.length)).toEqual([1, 1, 0, 0, 1, 0, 0]);
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
    expect(() => policyOf([], { actions: [] })).toThrow('Expected `actions` to have at least one action');
    expect(() => policyOf([], { actions: [PolicyAction.DENY, PolicyAction.WARN] })).toThrow('Expected `actions` to have DENY or WARN, got both');
    expect(() => policyOf([], { namespaces: [] })).toThrow('Expected `namespaces` to have at least one namespace');
  });

  test('of guardrails without CEL alone is an error, since the API server rejects it', () => {
    const policyWith = (...guardrails: Guardrail[]) => {
      const app = new App();
      const chart = new Chart(app, 'team');
      Guardrails.of(chart).add(...guardrails);
      new GuardrailPolicy(chart, 'policy');
      return app;
    };
    expect(synthError(policyWith(custom()))).toContain('[team/policy] [team] has no guardrails that the API server can enforce: guardrail-own has no CEL.');
    expect(() => policyWith(custom(), Guardrail.spotOnly()).synthYaml()).not.toThrow();
  });

  test('has a name that no other policy of its chart has', () => {
    const app = new App();
    const chart = new Chart(app, 'team');
    Guardrails.of(chart).add(Guardrail.spotOnly());
    new GuardrailPolicy(chart, 'one', { name: 'training' });
    new GuardrailPolicy(chart, 'two', { name: 'training' });
    expect(synthError(app)).toContain("[team/two] metadata.name: is 'training', the name of 'team/one', too");
    expect(synthError(app)).not.toContain('training-tuning');
  });

  test('has a name that the policy for tuning jobs of no other one has', () => {
    const app = new App();
    const chart = new Chart(app, 'team');
    Guardrails.of(chart).add(Guardrail.spotOnly());
    new GuardrailPolicy(chart, 'one', { name: 'training' });
    new GuardrailPolicy(chart, 'two', { name: 'training-tuning' });
    expect(synthError(app)).toContain("[team/two] metadata.name: is 'training-tuning', the name of 'team/one', too");
  });
});
