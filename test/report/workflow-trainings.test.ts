import { Yaml } from 'cdk8s';
import { leavesIn } from './leaves';
import { judgeObjects } from '../../src/report/judge-objects';
import { workflowTrainingsIn } from '../../src/report/workflow-trainings';
import { patched, VALID_MANIFEST } from '../rules/cases/case';

const text = (...patches: object[]) => patches.map(patch => Yaml.stringify(patched(VALID_MANIFEST, patch))).join('---\n');
const resource = (manifest: unknown, action = 'create') => ({ name: 'train', resource: { action, manifest } });
const workflow = (spec: object, kind = 'WorkflowTemplate') => ({ apiVersion: 'argoproj.io/v1alpha1', kind, metadata: { name: 'retrain', namespace: 'churn' }, spec });
const withText = (manifest: unknown) => workflow({ templates: [resource(manifest)] });
const places = (object: object) => workflowTrainingsIn(object).map(({ place }) => place);
const rulesOf = (...objects: object[]) => judgeObjects(objects.map(object => ({ object, file: 'a.yaml' })), undefined)
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

  test.each(leavesIn(VALID_MANIFEST.spec).map(path => [path]))('is no error where a run knows %s', path => {
    const open = (value: unknown, at: string): any => at === path ? '{{inputs.parameters.x}}'
      : Array.isArray(value) ? value.map((element, position) => open(element, `${at}[${position}]`))
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, open(member, at === '' ? key : `${at}.${key}`)]))
          : value;
    const manifest = Yaml.stringify({ ...VALID_MANIFEST, spec: open(VALID_MANIFEST.spec, '') });
    expect(rulesOf(withText(manifest))).toEqual([]);
    expect(rulesOf(withText(manifest.replace(/"(\{\{[^"]*\}\})"/, '$1')))).toEqual([]);
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
