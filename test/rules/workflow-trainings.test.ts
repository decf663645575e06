import { Yaml } from 'cdk8s';
import { patched, VALID_MANIFEST } from './cases/case';
import { leavesIn } from './leaves';
import { VALID_TUNING } from './tuning/valid-tuning';
import { readDocuments } from '../../src/input/documents';
import { valueAt } from '../../src/manifest/paths';
import { judgeObjects } from '../../src/report/judge-objects';
import { mistakenKind } from '../../src/rules/topics/resource-kind';
import { workflowTrainingsIn } from '../../src/rules/workflow-trainings';

const text = (...patches: object[]) => patches.map(patch => Yaml.stringify(patched(VALID_MANIFEST, patch))).join('---\n');
const resource = (manifest: unknown, action = 'create') => ({ name: 'train', resource: { action, manifest } });
const workflow = (spec: object, kind = 'WorkflowTemplate') => ({ apiVersion: 'argoproj.io/v1alpha1', kind, metadata: { name: 'retrain', namespace: 'churn' }, spec });
const withText = (manifest: unknown) => workflow({ templates: [resource(manifest)] });
const places = (object: object) => workflowTrainingsIn(object).map(({ place }) => place);
const judge = (...objects: object[]) => judgeObjects(objects.map(object => ({ object, file: 'a.yaml' })), undefined);
const rulesOf = (...objects: object[]) => judge(...objects)
  .flatMap(({ judgment: { findings } }) => findings.map(({ rule, path }) => `${rule} ${path}`));

describe('where manifests are', () => {
  test.each(['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate'])('in the templates of a %s', kind => {
    expect(places(workflow({ templates: [{ name: 'main' }, resource(text({}))] }, kind))).toEqual(['spec.templates[1].resource.manifest']);
  });

  test('in the templates of a CronWorkflow', () => {
    expect(places(workflow({ workflowSpec: { templates: [resource(text({}))] } }, 'CronWorkflow'))).toEqual(['spec.workflowSpec.templates[0].resource.manifest']);
  });

  test('in templates that are written into steps and tasks', () => {
    const inline = resource(text({}));
    expect(places(workflow({ templates: [{ steps: [[{ name: 'a' }, { name: 'b', inline }]] }, { dag: { tasks: [{ name: 'c', inline }] } }] }))).toEqual([
      'spec.templates[0].steps[0][1].inline.resource.manifest', 'spec.templates[1].dag.tasks[0].inline.resource.manifest',
    ]);
  });

  test('in several documents of a text, and as JSON', () => {
    expect(workflowTrainingsIn(withText(text({ metadata: { name: 'a' } }, { metadata: { name: 'b' } })))
      .map(({ manifest }) => manifest?.metadata.name)).toEqual(['a', 'b']);
    expect(places(withText(JSON.stringify(VALID_MANIFEST)))).toHaveLength(1);
  });

  test.each(['apply', 'replace'])('where the action is %s', action => {
    expect(places(workflow({ templates: [resource(text({}), action)] }))).toHaveLength(1);
  });

  test.each<[string, object]>([
    ['an action for which the manifest is a part', workflow({ templates: [resource(text({}), 'patch')] })],
    ['an action that only reads', workflow({ templates: [resource(text({}), 'get')] })],
    ['a kind of another group', { ...withText(text({})), apiVersion: 'example.com/v1' }],
    ['another kind', { ...withText(text({})), kind: 'EventSource' }],
    ['a resource of another kind', withText('apiVersion: v1\nkind: ConfigMap\n')],
    ['a manifest that only a run knows', withText('{{inputs.parameters.manifest}}')],
    ['a manifest that is no text', withText({ kind: 'TrainingJob' })],
    ['nothing that Argo knows', workflow({ templates: [null, 1, { steps: [null, 1, [null]] }, { dag: { tasks: {} } }, { resource: null }] })],
    ['no spec', { apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow' }],
  ])('not in %s', (_what, object) => {
    expect(places(object)).toEqual([]);
  });

  test('those that this library has written are read with their run values', () => {
    const form = { version: 1, templates: [{ name: 'train', manifest: 'spec.templates[0].resource.manifest', holes: [] }] };
    const object = withText(JSON.stringify(VALID_MANIFEST));
    expect(places({ ...object, metadata: { annotations: { 'cdk8s-sagemaker-training/templates': JSON.stringify(form) } } })).toEqual([]);
  });
});

describe('what is found', () => {
  test('is what is found in the same job outside of a workflow', () => {
    const bad = patched(VALID_MANIFEST, { spec: { resourceConfig: { instanceType: 'm5.xlarge' } } });
    expect(rulesOf(withText(Yaml.stringify(bad)))).toEqual(['instance-type-format spec.resourceConfig.instanceType']);
    expect(rulesOf(bad)).toEqual(rulesOf(withText(Yaml.stringify(bad))));
  });

  test('is nothing in a job without a fault', () => {
    expect(rulesOf(withText(text({})))).toEqual([]);
  });

  test('concerns the namespace of the workflow', () => {
    const owner = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'churn', annotations: { 'services.k8s.aws/owner-account-id': '999999999999' } } };
    expect(rulesOf(withText(text({})), owner)).toEqual(['namespace-account spec.roleARN']);
    expect(rulesOf(withText(text({ metadata: { namespace: 'other' } })), owner)).toEqual([]);
  });

  test.each(leavesIn(VALID_MANIFEST.spec).map(path => [path]))('is no error where a run knows %s, unless it needs no quotes and has some', path => {
    const open = (value: unknown, at: string): any => at === path ? '{{inputs.parameters.x}}'
      : Array.isArray(value) ? value.map((element, position) => open(element, `${at}[${position}]`))
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, open(member, at === '' ? key : `${at}.${key}`)]))
          : value;
    const manifest = Yaml.stringify({ ...VALID_MANIFEST, spec: open(VALID_MANIFEST.spec, '') });
    expect(rulesOf(withText(manifest))).toEqual(typeof valueAt(VALID_MANIFEST.spec, path) === 'string' ? [] : [`field-type spec.${path}`]);
    expect(rulesOf(withText(manifest.replace(/"(\{\{[^"]*\}\})"/, '$1')))).toEqual(path.startsWith('hyperParameters.') ? [`template-value-unquoted spec.${path}`] : []);
  });

  describe('a text that may be a number', () => {
    const unquoted = (line: string, from = /eta: .*/, manifest = text({})) => rulesOf(withText(manifest.replace(from, line)));

    test.each<[string, string]>([
      ['alone', 'eta: {{inputs.parameters.eta}}'],
      ['as a part of a number', 'eta: 0.{{inputs.parameters.eta}}'],
    ])('has no quotes in hyperparameters: %s', (_what, line) => {
      expect(unquoted(line)).toEqual(['template-value-unquoted spec.hyperParameters.eta']);
    });

    test.each<[string, string]>([
      ['in quotes', 'eta: "{{inputs.parameters.eta}}"'],
      ['in single quotes', 'eta: \'{{inputs.parameters.eta}}\''],
      ['as a part of a text', 'eta: a{{inputs.parameters.eta}}'],
      ['by an expression that may write quotes', 'eta: {{=toJson(inputs.parameters.eta)}}'],
      ['under a name that a run knows', '"{{inputs.parameters.name}}": {{inputs.parameters.eta}}'],
    ])('is one in each run: %s', (_what, line) => {
      expect(unquoted(line)).toEqual([]);
    });

    test('has no quotes in JSON', () => {
      expect(unquoted('"eta":{{inputs.parameters.eta}}', /"eta":"0.2"/, JSON.stringify(VALID_MANIFEST))).toEqual(['template-value-unquoted spec.hyperParameters.eta']);
    });

    test('is one in metadata, tags, environment variables and ranges, too', () => {
      expect(unquoted('metadata:\n  labels:\n    run: {{workflow.creationTimestamp.s}}', /metadata:/)).toEqual(['template-value-unquoted metadata.labels.run']);
      expect(unquoted('spec:\n  tags:\n    - key: run\n      value: {{workflow.creationTimestamp.s}}', /^spec:/m)).toEqual(['template-value-unquoted spec.tags[0].value']);
      expect(unquoted('environment:\n    WORKERS: {{inputs.parameters.workers}}\n  hyperParameters:', /hyperParameters:/))
        .toEqual(['template-value-unquoted spec.environment.WORKERS']);
      const at = 'spec.hyperParameterTuningJobConfig.parameterRanges';
      expect(unquoted('maxValue: {{inputs.parameters.gamma}}', /maxValue: "5.5"/, Yaml.stringify(VALID_TUNING)))
        .toEqual([`template-value-unquoted ${at}.continuousParameterRanges[0].maxValue`]);
      expect(unquoted('- {{inputs.parameters.booster}}', /- dart/, Yaml.stringify(VALID_TUNING)))
        .toEqual([`template-value-unquoted ${at}.categoricalParameterRanges[0].values[1]`]);
    });
  });

  test.each<[string, (manifest: string) => string]>([
    ['parts of texts', manifest => manifest.replace('s3://churn/train/', 's3://{{inputs.parameters.bucket}}//{{=sprig.trim("a")}}/')],
    ['names', manifest => manifest.replaceAll('churn-1', '{{workflow.name}}-Train')],
    ['keys', manifest => manifest.replace('eta:', '"{{inputs.parameters.key}}":')],
    ['an expression of several lines', manifest => manifest.replace('"0.2"', '"{{=\n      inputs.parameters.a}}"')],
  ])('is nothing where a run knows %s', (_what, change) => {
    const manifest = change(text({}));
    expect(manifest).toContain('{{');
    expect(rulesOf(withText(manifest))).toEqual([]);
  });

  test('is found next to values that a run knows', () => {
    expect(rulesOf(withText(text({ spec: { roleARN: '{{workflow.parameters.role}}', resourceConfig: { instanceCount: 0 } } }))))
      .toEqual(['instance-count-minimum spec.resourceConfig.instanceCount']);
  });

  test.each<[string, string, string]>([
    ['in quotes', '"{{inputs.parameters.size}}"', 'write it without quotes'],
    ['in a block', '>-\n      {{inputs.parameters.size}}', 'write it without quotes'],
    ['with a unit', '{{inputs.parameters.size}}GB', 'set it to a whole number'],
  ])('a tag %s is a text where a number belongs', (_what, size, remedy) => {
    const [{ judgment: { findings } }] = judge(withText(text({}).replace(/volumeSizeInGB: .*/, `volumeSizeInGB: ${size}`)));
    expect(findings.map(({ path }) => path)).toEqual(['spec.resourceConfig.volumeSizeInGB']);
    expect(findings[0]).toMatchObject({ rule: 'field-type', remedy, message: expect.stringMatching(/^must be a whole number, got "\{\{…\}\}(GB)?"$/) });
  });

  test.each<[string, string]>([
    ['alone', '{{inputs.parameters.size}}'],
    ['an expression', '{{=asInt(inputs.parameters.size) * 2}}'],
    ['a part of a number', '1{{inputs.parameters.size}}0'],
  ])('a tag without quotes may be a number: %s', (_what, size) => {
    const manifest = text({}).replace(/volumeSizeInGB: .*/, `volumeSizeInGB: ${size}`);
    expect(rulesOf(withText(manifest))).toEqual([]);
    expect(rulesOf(withText(JSON.stringify(VALID_MANIFEST).replace(/"volumeSizeInGB":\d+/, `"volumeSizeInGB":${size}`)))).toEqual([]);
  });

  test('a tag in quotes is a text where a list or a tuning limit belongs', () => {
    expect(rulesOf(withText(text({ spec: { inputDataConfig: '{{inputs.parameters.channels}}' } })))).toEqual(['field-type spec.inputDataConfig']);
    const tuning = patched(VALID_TUNING, { spec: { hyperParameterTuningJobConfig: { resourceLimits: { maxNumberOfTrainingJobs: '{{inputs.parameters.jobs}}' } } } });
    expect(rulesOf(withText(Yaml.stringify(tuning)))).toEqual(['field-type spec.hyperParameterTuningJobConfig.resourceLimits.maxNumberOfTrainingJobs']);
  });

  test.each<[string, string, string]>([
    ['in other letters', 'kind: trainingjob', 'kind'],
    ['of the retired operator', 'apiVersion: sagemaker.aws.amazon.com/v1', 'apiVersion'],
    ['of a version that does not exist', 'apiVersion: sagemaker.services.k8s.aws/v1', 'apiVersion'],
    ['of a misspelled group', 'apiVersion: sagemaker.service.k8s.aws/v1alpha1', 'apiVersion'],
  ])('is a kind %s, as outside of a workflow', (_what, line, path) => {
    const manifest = text({}).replace(new RegExp(`^${path}: .*`, 'm'), line);
    expect(rulesOf(withText(manifest))).toEqual([`resource-kind ${path}`]);
    expect(mistakenKind(readDocuments(manifest).documents[0].object)?.path).toBe(path);
  });

  test.each<[string, (manifest: string) => string]>([
    ['the whole metadata', manifest => manifest.replace(/metadata:\n( .*\n)+/, 'metadata: {{inputs.parameters.metadata}}\n')],
    ['a key of the metadata', manifest => manifest.replace('metadata:', 'metadata:\n  "{{inputs.parameters.key}}": 1')],
    ['a key of the job', manifest => `"{{inputs.parameters.key}}": 1\n${manifest}`],
    ['the whole spec', manifest => manifest.replace(/spec:\n[^]*/, 'spec: {{inputs.parameters.spec}}\n')],
    ['keys that may be equal', manifest => manifest.replace('eta: "0.2"', '"{{a}}": "1"\n    "{{bc}}": "2"')],
    ['a tag that does not end', manifest => manifest.replace('eta: "0.2"', 'eta: "{{0.2"\n    gamma: "{{a}}"')],
  ])('is nothing false where a run knows %s', (_what, change) => {
    expect(change(text({}))).toContain('{{');
    expect(rulesOf(withText(change(text({}))))).toEqual([]);
  });

  test('is found next to a version that a run knows', () => {
    const manifest = text({ spec: { resourceConfig: { instanceCount: 0 } } }).replace('v1alpha1', '{{inputs.parameters.version}}');
    expect(rulesOf(withText(manifest))).toEqual(['instance-count-minimum spec.resourceConfig.instanceCount']);
  });

  test('the tags of a document say nothing about those of another', () => {
    const [first, second] = [text({}).replace('eta: "0.2"', '"{{a}}": "1"\n    "{{bc}}": "2"'), text({}).replaceAll('churn-1', 'churn-2')];
    const manifest = `${first.replace(/instanceCount: .*/, 'instanceCount: {{a}}')}---\n${second.replace(/instanceCount: .*/, 'instanceCount: "1"')}`;
    expect(rulesOf(withText(manifest))).toEqual(['field-type spec.resourceConfig.instanceCount']);
    expect(judge(withText(manifest))[0].judgment.findings).toEqual([]);
  });

  test('a text that is no YAML, and that no run changes, is a fault', () => {
    expect(rulesOf(withText(`${text({})}  a: [`))).toEqual(['template-unreadable spec.templates[0].resource.manifest']);
  });

  test('a text with many beginnings of tags takes no long time', () => {
    expect(rulesOf(withText(`sagemaker.services.k8s.aws${'{{'.repeat(100_000)}`))).toEqual([]);
  });

  test.each<[string, string]>([
    ['may be YAML in a run', `${text({})}  {{inputs.parameters.more}}\n  a: [`],
    ['may be of another kind', 'a: ['],
  ])('a text that %s is left alone', (_what, manifest) => {
    expect(rulesOf(withText(manifest))).toEqual([]);
  });
});

describe('jobs with one name', () => {
  const clash = ['job-name-clash spec.trainingJobName'];
  const job = (action = 'create') => resource(text({}), action);
  const both = [{ ...job(), name: 'a' }, { ...job(), name: 'b' }];
  const call = (template: string, more: object = {}) => ({ name: `call-${template}`, template, ...more });
  const main = (template: object, ...others: object[]) => workflow({ entrypoint: 'main', templates: [{ name: 'main', ...template }, ...both, ...others] });
  const inSteps = (...steps: object[]) => main({ steps: steps.map(step => [step]) });
  const inDag = (...tasks: object[]) => main({ dag: { tasks } });

  test.each<[string, object]>([
    ['steps', inSteps(call('a'), call('b'))],
    ['tasks', inDag(call('a'), call('b', { dependencies: ['call-a'] }))],
    ['tasks after the success of others', inDag(call('a'), call('b', { depends: 'call-a.Succeeded && call-a' }))],
    ['steps of steps', main({ steps: [[call('a')], [call('inner')]] }, { name: 'inner', steps: [[call('b')], [call('main')]] })],
    ['templates that are written into steps', main({ steps: [[{ name: 'x', inline: job() }, { name: 'y', inline: job() }]] })],
    ['one text', workflow({ entrypoint: 'a', templates: [{ ...resource(text({}, {})), name: 'a' }] })],
  ])('clash if both run: %s', (_what, object) => {
    expect(rulesOf(object)).toEqual(clash);
  });

  test.each<[string, object]>([
    ['a condition', inSteps(call('a', { when: '{{inputs.parameters.big}} == true' }), call('b', { when: '{{inputs.parameters.big}} != true' }))],
    ['elements of which there is none', inSteps(call('a'), call('b', { withItems: [] }))],
    ['the failure of another task', inDag(call('a'), call('b', { depends: 'call-a.Failed' }))],
    ['a task that may not run', inDag(call('a'), call('x', { depends: 'call-a && !call-a.Succeeded' }), call('b', { dependencies: ['call-x'] }))],
    ['the tasks that are wanted', main({ dag: { target: 'call-a', tasks: [call('a'), call('b')] } })],
    ['the entry', workflow({ entrypoint: 'a', templates: both })],
    ['no entry', workflow({ templates: both })],
    ['a step of no form', inSteps({ name: 'x', template: 1, inline: 'a' }, call('a'))],
  ])('do not clash if only one may run, which depends on %s', (_what, object) => {
    expect(rulesOf(object)).toEqual([]);
  });

  test('do not clash if the second one is the first', () => {
    expect(rulesOf(main({ steps: [[call('a')], [{ name: 'again', inline: job('apply') }]] }))).toEqual([]);
  });

  test('do not clash with those of a loop, of which there may be none', () => {
    const loop = { withParam: '{{inputs.parameters.list}}' };
    expect(rulesOf(inSteps(call('a'), call('b', loop)))).toEqual(['template-name-repeated spec.trainingJobName']);
  });

  test('clash with those outside of the workflow', () => {
    expect(rulesOf(VALID_MANIFEST, inSteps(call('a')))).toEqual(clash);
    expect(rulesOf(VALID_MANIFEST, inSteps(call('a', { when: 'false' })))).toEqual([]);
  });

  test('are found in long chains of templates', () => {
    const templates = Array.from({ length: 20_000 }, (_, i) => ({ name: `t${i}`, steps: [[call(i === 19_999 ? 'a' : `t${i + 1}`)]] }));
    expect(rulesOf(VALID_MANIFEST, workflow({ entrypoint: 't0', templates: [...templates, ...both] }))).toEqual(clash);
  });
});

describe('a name that a workflow gives again', () => {
  const [JOB, RESOURCE] = ['template-name-repeated spec.trainingJobName', 'template-name-repeated metadata.name'];
  const OPEN = '{{workflow.name}}';
  const train = (patch: object = {}, action = 'create', more: object = {}) => ({ name: 'train', resource: { action, manifest: text(patch), ...more } });
  const call = (more: object = {}, name = 'call') => ({ name, template: 'train', ...more });
  const run = (templates: object[], kind = 'Workflow', more: object = {}) => kind === 'CronWorkflow'
    ? workflow({ schedules: ['0 2 * * *'], workflowSpec: { entrypoint: 'main', templates }, ...more }, kind)
    : workflow({ entrypoint: 'main', templates, ...more }, kind);
  const levelsOf = (...objects: object[]) => judge(...objects)
    .flatMap(({ judgment: { findings } }) => findings.map(({ level, rule, path }) => `${level} ${rule} ${path}`));
  const main = (...steps: object[]) => ({ name: 'main', steps: steps.map(step => [step]) });
  const scheduled = (template: object, ...steps: object[]) => run([main(...steps.length === 0 ? [call()] : steps), template], 'CronWorkflow');
  const ofRun = { metadata: { name: OPEN }, spec: { trainingJobName: OPEN } };

  test.each<[string, object]>([
    ['a schedule', scheduled(train())],
    ['a schedule, with another resource each time', scheduled(train({ metadata: { name: OPEN } }))],
    ['a schedule of an entry', workflow({ workflowSpec: { entrypoint: 'train', templates: [train()] } }, 'CronWorkflow')],
    ['two steps', run([main(call(), call({}, 'again')), train()])],
    ['two steps with a step of steps', run([
      main({ name: 'a', template: 'inner' }, { name: 'b', template: 'inner' }), { name: 'inner', steps: [[call()]] }, train(),
    ])],
    ['a loop', run([main(call({ withItems: ['a', 'b'] })), train()])],
    ['a loop over a text of elements', run([main(call({ withItems: ['{{workflow.parameters.a}}', 'b'] })), train()])],
    ['a loop of a count', run([main(call({ withSequence: { count: '2' } })), train()])],
    ['a loop over numbers', run([main(call({ withSequence: { start: '3', end: 1 } })), train()])],
    ['a loop of inline templates', run([main({ name: 'x', inline: train(), withItems: [1, 2] })])],
    ['tasks', run([{ name: 'main', dag: { tasks: [call(), call({ depends: 'call' }, 'again')] } }, train()])],
  ])('is an error in %s', (_what, object) => {
    expect(levelsOf(object)).toEqual([`error ${JOB}`]);
  });

  test.each<[string, object]>([
    ['a schedule with a condition', scheduled(train(), call({ when: '{{workflow.parameters.again}} == yes' }))],
    ['an exit handler', run([{ name: 'main', container: {} }, train()], 'CronWorkflow', {
      workflowSpec: {
        entrypoint: 'main', onExit: 'train', templates: [{ name: 'main', container: {} }, train()],
      },
    })],
    ['a schedule that applies it', scheduled(train({}, 'apply'))],
    ['a schedule that replaces it', scheduled(train({}, 'replace'))],
    ['a loop of unknown length', run([main(call({ withParam: '{{workflow.parameters.list}}' })), train()])],
    ['a loop of an unknown count', run([main(call({ withSequence: { count: '{{workflow.parameters.n}}' } })), train()])],
    ['a loop of an unknown end', run([main(call({ withSequence: { start: 1, end: '{{workflow.parameters.n}}' } })), train()])],
  ])('is a warning in %s', (_what, object) => {
    expect(levelsOf(object)).toEqual([`warning ${JOB}`]);
  });

  test.each<[string, object]>([
    ['differs in each run', scheduled(train(ofRun))],
    ['differs in each step', run([main(call(), call({}, 'again')), train({ metadata: { name: 'a-{{inputs.parameters.a}}' }, spec: { trainingJobName: 'a-{{inputs.parameters.a}}' } })])],
    ['is the name of one run', run([main(call()), train()])],
    ['is the name of a template that runs by hand', run([main(call()), train()], 'WorkflowTemplate')],
    ['no run reaches', scheduled(train(), { name: 'other', templateRef: { name: 'a', template: 'b' } })],
    ['one of two steps gives', run([main(call({ when: '{{a}} == 1' }), call({ when: '{{a}} != 1' }, 'again')), train()])],
    ['a loop with a condition gives', run([main(call({ when: '{{item}} == a', withItems: ['a', 'b'] })), train()])],
    ['a loop over one element gives', run([main(call({ withItems: ['a'] })), train()])],
    ['a loop gives to what it applies', run([main(call({ withItems: ['a', 'b'] })), train({}, 'apply')])],
    ['a schedule gives that may end', run([main(call()), train()], 'CronWorkflow', { stopStrategy: { expression: 'cronworkflow.succeeded >= 1' } })],
    ['belongs to a job that exists', scheduled(train({ metadata: { annotations: { 'services.k8s.aws/adoption-policy': 'adopt-or-create' } } }))],
    ['is missing', scheduled(train({ metadata: { name: OPEN }, spec: { trainingJobName: null } }))],
  ])('is nothing if it %s', (_what, object) => {
    expect(rulesOf(object).filter(found => found.startsWith('template-'))).toEqual([]);
  });

  test('is that of the resource alone', () => {
    const own = { spec: { trainingJobName: OPEN } };
    expect(levelsOf(scheduled(train(own)))).toContain(`warning ${RESOURCE}`);
    expect(rulesOf(scheduled(train({ ...own, metadata: { name: null, generateName: 'churn-' } })))).not.toContain(RESOURCE);
    expect(rulesOf(scheduled(train(own, 'create', { setOwnerReference: true })))).not.toContain(RESOURCE);
    const deleting = { name: 'clean', resource: { action: 'delete', manifest: 'kind: TrainingJob' } };
    expect(rulesOf(run([main(call()), train(own), deleting], 'CronWorkflow'))).not.toContain(RESOURCE);
  });

  test('is found in a WorkflowTemplate that a CronWorkflow starts from the same entry', () => {
    const template = run([main(call()), train()], 'WorkflowTemplate');
    const cron = (more: object = {}, kind = 'CronWorkflow') => workflow({ workflowSpec: { workflowTemplateRef: { name: 'retrain' }, ...more } }, kind);
    expect(rulesOf(template, cron())).toEqual([JOB]);
    expect(rulesOf(template, cron({ entrypoint: 'main' }))).toEqual([JOB]);
    expect(rulesOf(template, cron({ entrypoint: 'other' }))).toEqual([]);
    expect(rulesOf(template, cron({ workflowTemplateRef: { name: 'other' } }))).toEqual([]);
    expect(rulesOf(template, cron({}, 'Workflow'))).toEqual([]);
  });

  describe('in a retry', () => {
    const WARNING = `warning ${JOB}`;
    const retried = (name: string, retryStrategy: object | undefined, more: object = {}, action = 'create') => levelsOf(workflow({
      entrypoint: 'train', templates: [{ ...train({ metadata: { name }, spec: { trainingJobName: name } }, action), retryStrategy }], ...more,
    }));

    test.each<[string, string, object, string]>([
      ['a fixed name', 'churn-1', { limit: 2 }, 'create'],
      ['the name of a run', 'churn-{{workflow.uid}}', { limit: '2', retryPolicy: 'Always' }, 'create'],
      ['no limit', 'churn-1', {}, 'create'],
      ['what is applied', 'churn-1', { limit: 1 }, 'apply'],
    ])('is a warning for %s', (_what, name, strategy, action) => {
      expect(retried(name, strategy, {}, action)).toEqual([WARNING]);
    });

    test('is a warning for all templates with retries', () => {
      expect(retried('churn-1', undefined, { templateDefaults: { retryStrategy: { limit: 2 } } })).toEqual([WARNING]);
    });

    test.each<[string, string, object | undefined]>([
      ['the number of the retry', 'churn-{{workflow.uid}}-{{retries}}', { limit: 2 }],
      ['the number of the retry, with spaces', 'churn-{{ retries }}', { limit: 2 }],
      ['the name of the pod', '{{pod.name}}', { limit: 2 }],
      ['an expression that may differ', 'churn-{{=retries}}', { limit: 2 }],
      ['no retries', 'churn-1', undefined],
      ['no retry', 'churn-1', { limit: '0' }],
      ['retries of pods alone', 'churn-1', { limit: 2, retryPolicy: 'OnError' }],
    ])('is nothing with %s', (_what, name, strategy) => {
      expect(retried(name, strategy)).toEqual([]);
    });

    test('is one finding in a schedule', () => {
      expect(levelsOf(scheduled({ ...train(), retryStrategy: { limit: 1 } }))).toEqual([`error ${JOB}`]);
    });
  });

  test('is found in tuning jobs, and can be acknowledged', () => {
    const tuning = (annotations: object) => Yaml.stringify(patched(VALID_TUNING, { metadata: { annotations } }));
    expect(rulesOf(run([{ ...train(), name: 'main', resource: { action: 'create', manifest: tuning({}) } }], 'CronWorkflow')))
      .toEqual(['template-name-repeated spec.hyperParameterTuningJobName']);
    const reason = { 'acknowledge.cdk8s-sagemaker-training/template-name-repeated': 'the schedule is suspended' };
    expect(rulesOf(run([{ ...train(), name: 'main', resource: { action: 'create', manifest: tuning(reason) } }], 'CronWorkflow'))).toEqual([]);
  });
});
