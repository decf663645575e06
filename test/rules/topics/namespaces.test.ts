import * as path from 'path';
import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { stringify } from 'yaml';
import { Algorithm, DeletionPolicy, TrainingJob, TrainingNamespace, TrainingRules, type TrainingJobProps } from '../../../src';
import { CHECK } from '../../../src/cli/check';
import { judgeObjects } from '../../../src/report/judge-objects';
import { NO_TERMINAL } from '../../../src/report/terminal';
import { MINIMAL } from '../../fixtures';
import { OwnFolder } from '../../own-folder';
import { patched, VALID_MANIFEST } from '../cases/case';
import { inList, VALID_TUNING } from '../tuning/valid-tuning';

const ACCOUNT = '111122223333';
const OTHER = '444455556666';

let printed: jest.SpyInstance;
beforeEach(() => {
  printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => printed.mockRestore());

const namespace = (annotations: Record<string, any>, name = 'team') => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, annotations } });
const owner = (account: any) => namespace({ 'services.k8s.aws/owner-account-id': account });
const region = (code: string) => namespace({ 'services.k8s.aws/default-region': code });
const roleMap = (data: Record<string, string>) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'ack-role-account-map', namespace: 'ack-system' }, data });

const EMPTY_CONFIG_MAP = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: {} };
const TOKEN = '${Token[TOKEN.1]}';

/** What is found in a job of the namespace `team`, with objects around it. */
function findings(objects: readonly any[], props: Partial<TrainingJobProps> = {}): string[] {
  const chart = new Chart(new App(), 'chart', { namespace: 'team' });
  const job = new TrainingJob(chart, 'churn', { ...MINIMAL, ...props });
  objects.forEach((object, i) => new ApiObject(chart, `object-${i}`, object));
  return job.findings.map(({ rule, path: field, message }) => `${rule} at ${field}: ${message}`);
}

test('a job fits its namespace', () => {
  expect(findings([owner(ACCOUNT), roleMap({ [ACCOUNT]: `arn:aws:iam::${ACCOUNT}:role/ack` })])).toEqual([]);
  expect(findings([region('eu-west-1')])).toEqual([]);
  expect(findings([region('eu-west-1')], { region: undefined })).toEqual([]);
  expect(findings([namespace({ 'services.k8s.aws/owner-account-id': OTHER }, 'another')])).toEqual([]);
  expect(findings([owner(OTHER)], { namespace: 'another' })).toEqual([]);
  expect(findings([owner(OTHER)], { role: TOKEN })).toEqual([expect.stringMatching('^unresolved-token')]);
  expect(findings([region('us-east-1')], { region: TOKEN })).toEqual([expect.stringMatching('^unresolved-token')]);
  expect(findings([{ ...namespace({}), metadata: { name: 'team' } }])).toEqual([]);
  expect(findings([roleMap({})])).toEqual([]);
});

test('objects of other kinds and ConfigMaps of other names tell nothing', () => {
  expect(findings([{ ...owner(OTHER), apiVersion: 'example.com/v1' }])).toEqual([]);
  expect(findings([owner(ACCOUNT), EMPTY_CONFIG_MAP])).toEqual([]);
  expect(findings([owner(ACCOUNT), { ...roleMap({}), apiVersion: 'example.com/v1' }])).toEqual([]);
});

test('the account of the role is that of the namespace', () => {
  expect(findings([owner(OTHER)])).toEqual([
    `namespace-account at spec.roleARN: is a role of ${ACCOUNT}, though the namespace 'team' belongs to ${OTHER}`,
  ]);
  expect(findings([owner(OTHER)], { role: `role of arn:aws:iam::${ACCOUNT}:role/training` })).toEqual([expect.stringMatching('^field-pattern at spec.roleARN')]);
  for (const account of ['1234', '1111222233334', 'a111122223333']) {
    expect(findings([owner(account)])).toEqual([`namespace-account-format at metadata.namespace: is 'team', which belongs to "${account}"`]);
  }
  expect(findings([owner(111122223333)])).toEqual(['namespace-account-format at metadata.namespace: is \'team\', which belongs to 111122223333']);
});

test('the controller has a role for the account', () => {
  expect(findings([owner(ACCOUNT), roleMap({ [OTHER]: `arn:aws:iam::${OTHER}:role/ack` })])).toEqual([
    `namespace-account-role at metadata.namespace: is 'team' of ${ACCOUNT}, for which ack-role-account-map has no role`,
  ]);
  expect(findings([owner(ACCOUNT), roleMap({ [ACCOUNT]: `arn:aws:iam::${OTHER}:role/ack` })])).toEqual([
    `namespace-account-role at metadata.namespace: is 'team' of ${ACCOUNT}, for which ack-role-account-map has "arn:aws:iam::${OTHER}:role/ack"`,
  ]);
  expect(findings([owner(ACCOUNT), roleMap({}), roleMap({ [ACCOUNT]: `arn:aws:iam::${ACCOUNT}:role/ack` })])).toEqual([]);
});

test('the Region of the job, or of its image, is that of the namespace', () => {
  expect(findings([region('us-east-1')])).toEqual([
    "namespace-region at metadata.annotations.services.k8s.aws/region: is 'eu-west-1', though the namespace 'team' is for us-east-1",
  ]);
  expect(findings([region('us-east-1')], { region: undefined })).toEqual([
    "namespace-image-region at spec.algorithmSpecification.trainingImage: is an image in eu-west-1, though the namespace 'team' is for us-east-1",
  ]);
  for (const image of ['registry.example/churn:1', 'churn:1']) {
    expect(findings([region('us-east-1')], { region: undefined, algorithm: Algorithm.fromImage(image) })
      .filter(text => text.startsWith('namespace'))).toEqual([]);
  }
});

test('whether an acknowledgement of a guardrail has a use is not asked where there are no guardrails', () => {
  const annotations = { 'acknowledge.cdk8s-sagemaker-training/guardrail-spot': 'must be ready by noon' };
  expect(findings([owner(ACCOUNT)], { annotations })).toEqual([]);
});

test('of several clusters in one app the nearest namespace counts', () => {
  const app = new App();
  const jobs = [OTHER, ACCOUNT].map(account => {
    const cluster = new Chart(app, `cluster-${account}`, { namespace: 'team' });
    new TrainingNamespace(cluster, 'namespace', { accountId: account });
    return new TrainingJob(cluster, 'churn', MINIMAL);
  });
  const elsewhere = new TrainingJob(new Chart(app, 'elsewhere', { namespace: 'team' }), 'churn', MINIMAL);
  expect(jobs.map(job => job.findings.map(({ rule }) => rule))).toEqual([['namespace-account'], []]);
  expect(elsewhere.findings).toEqual([]);
});

test('charts are near each other by what leads to them, not by names that begin alike', () => {
  const app = new App();
  for (const [name, accountId] of [['prod', OTHER], ['staging', ACCOUNT]]) {
    new TrainingNamespace(new Chart(app, name, { namespace: 'team' }), 'namespace', { accountId });
  }
  expect(new TrainingJob(new Chart(app, 'prod-eu', { namespace: 'team' }), 'churn', MINIMAL).findings).toEqual([]);
});

test('a namespace may have the name of the ConfigMap', () => {
  const name = 'ack-role-account-map';
  expect(findings([roleMap({ [OTHER]: `arn:aws:iam::${OTHER}:role/ack` }), namespace({ 'services.k8s.aws/owner-account-id': OTHER }, name)], { namespace: name }))
    .toEqual([expect.stringMatching('^namespace-account at spec.roleARN')]);
});

test('a finding can be acknowledged, and a namespace that changes is looked at again', () => {
  const app = new App();
  const chart = new Chart(app, 'chart', { namespace: 'team' });
  const job = new TrainingJob(chart, 'churn', MINIMAL);
  expect(() => app.synthYaml()).not.toThrow();
  const object = new ApiObject(chart, 'namespace', owner(OTHER));
  expect(() => app.synthYaml()).toThrow(`is a role of ${ACCOUNT}`);
  chart.node.tryRemoveChild(object.node.id);
  expect(() => app.synthYaml()).not.toThrow();
  new TrainingNamespace(chart, 'other', { region: 'us-east-1' });
  TrainingRules.of(job).acknowledge('namespace-region', 'the data is in Ireland');
  expect(() => app.synthYaml()).not.toThrow();
  expect(job.findings).toEqual([]);
});

describe('the command judges jobs with the namespaces of the same files', () => {
  const folder = new OwnFolder();
  const job = (patch: object = {}) => patched(VALID_MANIFEST, patched({ metadata: { namespace: 'team' } }, patch));

  /** What is found in files with some objects each. */
  function foundIn(files: Record<string, readonly any[]>): string[] {
    for (const [name, objects] of Object.entries(files)) {
      folder.write(name, objects.map(object => stringify(object)).join('---\n'));
    }
    const { output } = CHECK.run(['--format', 'json', folder.path], NO_TERMINAL);
    return JSON.parse(output).findings.map(({ file, rule }: any) => `${path.relative(folder.path, file)}: ${rule}`);
  }

  test('of which the one in the nearest folder counts', () => {
    const another = job({ metadata: { name: 'churn-2' }, spec: { trainingJobName: 'churn-2' } });
    expect(foundIn({ 'a/namespace.yaml': [owner(ACCOUNT)], 'a/job.yaml': [job()], 'b/namespace.yaml': [owner(OTHER)], 'b/job.yaml': [another] }))
      .toEqual(['b/job.yaml: namespace-account']);
  });

  test('of which the one in the file itself counts most', () => {
    expect(foundIn({ 'a.yaml': [job(), owner(OTHER)], 'b.yaml': [owner(ACCOUNT)] })).toEqual(['a.yaml: namespace-account']);
  });

  test('if these are in order, whatever else there is', () => {
    const others = [null, { apiVersion: 'v1', kind: 'Namespace' }, { apiVersion: 'v1', kind: 'ConfigMap' }, EMPTY_CONFIG_MAP];
    expect(foundIn({ 'a.yaml': [...others, job()] })).toEqual([]);
    expect(foundIn({ 'a.yaml': [...others, owner(ACCOUNT), job()] })).toEqual([]);
    expect(foundIn({ 'a.yaml': [EMPTY_CONFIG_MAP, owner(ACCOUNT), job()] })).toEqual([]);
    expect(foundIn({ 'a.yaml': [...others, VALID_MANIFEST] })).toEqual([]);
  });

  test('if the jobs have what tells', () => {
    const { spec, metadata, ...kind } = job();
    const adopting = { ...kind, metadata: { ...metadata, annotations: { 'services.k8s.aws/adoption-policy': 'adopt', 'services.k8s.aws/adoption-fields': '{"trainingJobName":"churn-1"}' } } };
    expect(foundIn({ 'a.yaml': [owner(OTHER), adopting] })).toEqual([]);
    expect(foundIn({ 'a.yaml': [region('us-east-1'), adopting] })).toEqual([]);
    expect(foundIn({ 'a.yaml': [owner(OTHER), { ...kind, metadata: { name: 'churn-1' }, spec }] })).toEqual([]);
  });

  test('also those that tune trainings', () => {
    const tuning = patched(VALID_TUNING, { metadata: { namespace: 'team' } });
    const several = patched(tuning, { spec: { trainingJobDefinition: null, trainingJobDefinitions: [inList('a'), inList('b', { roleARN: 'training' })] } });
    const named = (object: object) => patched(object, { metadata: { annotations: { 'services.k8s.aws/region': null } } });
    const placesIn = (...objects: object[]) => judgeObjects(objects.map(object => ({ object, file: 'a.yaml' })), undefined)
      .flatMap(({ judgment }) => judgment.findings.filter(({ rule }) => rule.startsWith('namespace')).map(finding => `${finding.rule}: ${finding.path}`));
    expect(placesIn(owner(ACCOUNT), tuning)).toEqual([]);
    expect(placesIn(region('eu-west-1'), named(tuning))).toEqual([]);
    expect(placesIn(owner(OTHER), tuning)).toEqual(['namespace-account: spec.trainingJobDefinition.roleARN']);
    expect(placesIn(owner(OTHER), several)).toEqual(['namespace-account: spec.trainingJobDefinitions[0].roleARN']);
    expect(placesIn(region('us-east-1'), named(tuning))).toEqual(['namespace-image-region: spec.trainingJobDefinition.algorithmSpecification.trainingImage']);
    expect(placesIn(region('us-east-1'), named(several))).toEqual([0, 1]
      .map(position => `namespace-image-region: spec.trainingJobDefinitions[${position}].algorithmSpecification.trainingImage`));
    for (const spec of [null, { trainingJobDefinitions: [null, 'a'] }, { trainingJobDefinition: [], trainingJobDefinitions: {} }]) {
      expect(placesIn(owner(OTHER), region('us-east-1'), { ...named(tuning), spec })).toEqual([]);
    }
  });

  test('and leaves acknowledgements of guardrails alone, which no file tells of', () => {
    const acknowledging = job({ metadata: { annotations: { 'acknowledge.cdk8s-sagemaker-training/guardrail-spot': 'it is short' } } });
    expect(foundIn({ 'a.yaml': [owner(ACCOUNT), acknowledging] })).toEqual([]);
  });
});

describe('TrainingNamespace', () => {
  test('has the annotations of ACK, and no namespace itself', () => {
    const chart = new Chart(new App(), 'chart', { namespace: 'team', labels: { app: 'x' } });
    new TrainingNamespace(chart, 'full', {
      accountId: ACCOUNT, region: 'eu-west-1', deletionPolicy: DeletionPolicy.RETAIN, labels: { team: 'a' }, annotations: { note: 'n' },
    });
    new TrainingNamespace(chart, 'plain', { name: 'other' });
    expect(Testing.synth(chart)).toEqual([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name: 'team',
          labels: { app: 'x', team: 'a' },
          annotations: {
            'note': 'n',
            'sagemaker.services.k8s.aws/deletion-policy': 'retain',
            'services.k8s.aws/default-region': 'eu-west-1',
            'services.k8s.aws/owner-account-id': ACCOUNT,
          },
        },
      },
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'other', labels: { app: 'x' } } },
    ]);
  });

  test('needs a name and a whole account', () => {
    const chart = Testing.chart();
    expect(() => new TrainingNamespace(chart, 'ns')).toThrow("Expected `name`, or a namespace of the chart, got neither for the namespace 'ns'");
    expect(() => new TrainingNamespace(chart, 'ns2', { name: 'x', accountId: '1' })).toThrow("Expected `accountId` to have 12 digits, got '1'");
  });
});
