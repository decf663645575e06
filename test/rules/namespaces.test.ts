import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { stringify } from 'yaml';
import { patched, VALID_MANIFEST } from './cases/case';
import { Algorithm, DeletionPolicy, TrainingJob, TrainingNamespace, TrainingRules, type TrainingJobProps } from '../../src';
import { CHECK } from '../../src/cli/check';
import { MINIMAL } from '../fixtures';

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
  expect(findings([owner(OTHER)], { role: '${Token[TOKEN.1]}' })).toEqual([]);
  expect(findings([{ ...namespace({}), metadata: { name: 'team' } }])).toEqual([]);
  expect(findings([roleMap({})])).toEqual([]);
});

test('the account of the role is that of the namespace', () => {
  expect(findings([owner(OTHER)])).toEqual([
    `namespace-account at spec.roleARN: is a role of ${ACCOUNT}, though the namespace 'team' belongs to ${OTHER}`,
  ]);
  expect(findings([owner('1234')])).toEqual(['namespace-account-format at metadata.namespace: is \'team\', which belongs to "1234"']);
  expect(findings([owner(111122223333)])).toEqual(['namespace-account-format at metadata.namespace: is \'team\', which belongs to 111122223333']);
});

test('the controller has a role for the account', () => {
  expect(findings([owner(ACCOUNT), roleMap({ [OTHER]: `arn:aws:iam::${OTHER}:role/ack` })])).toEqual([
    `namespace-account-role at metadata.namespace: is 'team' of ${ACCOUNT}, for which ack-role-account-map has no role`,
  ]);
  expect(findings([owner(ACCOUNT), roleMap({ [ACCOUNT]: `arn:aws:iam::${OTHER}:role/ack` })])).toEqual([
    `namespace-account-role at metadata.namespace: is 'team' of ${ACCOUNT}, for which ack-role-account-map has "arn:aws:iam::${OTHER}:role/ack"`,
  ]);
});

test('the Region of the job, or of its image, is that of the namespace', () => {
  expect(findings([region('us-east-1')])).toEqual([
    "namespace-region at metadata.annotations.services.k8s.aws/region: is 'eu-west-1', though the namespace 'team' is for us-east-1",
  ]);
  expect(findings([region('us-east-1')], { region: undefined })).toEqual([
    "namespace-image-region at spec.algorithmSpecification.trainingImage: is an image in eu-west-1, though the namespace 'team' is for us-east-1",
  ]);
  expect(findings([region('us-east-1')], { region: undefined, algorithm: Algorithm.fromImage('registry.example/churn:1') })
    .filter(text => text.startsWith('namespace'))).toEqual([]);
});

test('of several clusters in one app the nearest namespace counts', () => {
  const app = new App();
  const jobs = [ACCOUNT, OTHER].map(account => {
    const cluster = new Chart(app, `cluster-${account}`, { namespace: 'team' });
    new TrainingNamespace(cluster, 'namespace', { accountId: account });
    return new TrainingJob(cluster, 'churn', MINIMAL);
  });
  const elsewhere = new TrainingJob(new Chart(app, 'elsewhere', { namespace: 'team' }), 'churn', MINIMAL);
  expect(jobs.map(job => job.findings.map(({ rule }) => rule))).toEqual([[], ['namespace-account']]);
  expect(elsewhere.findings).toEqual([]);
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

test('the command judges jobs with the namespaces of the same files', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'namespaces-'));
  try {
    const job = patched(VALID_MANIFEST, { metadata: { namespace: 'team' } });
    for (const [cluster, account] of [['a', ACCOUNT], ['b', OTHER]]) {
      fs.mkdirSync(path.join(folder, cluster));
      fs.writeFileSync(path.join(folder, cluster, 'namespace.yaml'), stringify(owner(account)));
      fs.writeFileSync(path.join(folder, cluster, 'job.yaml'), stringify(job));
    }
    const { output } = CHECK.run(['--format', 'json', folder], false);
    expect(JSON.parse(output).findings.filter(({ rule }: any) => rule.startsWith('namespace')).map(({ file, rule }: any) => [path.relative(folder, file), rule]))
      .toEqual([['b/job.yaml', 'namespace-account']]);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
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
    expect(() => new TrainingNamespace(chart, 'ns')).toThrow("the namespace 'ns' has no name: give it one, or its chart a namespace");
    expect(() => new TrainingNamespace(chart, 'ns2', { name: 'x', accountId: '1' })).toThrow("accountId must have 12 digits, got: '1'");
  });
});
