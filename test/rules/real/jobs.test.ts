import { ACCEPTED, specOf, type AcceptedJob } from './accepted';
import { specFromRequest } from './from-request';
import { REFUSED, WARNED } from './refused';
import { REPORTED } from './reported';
import { FindingLevel, type Finding } from '../../../src/rules/finding';
import { judge } from '../../../src/rules/judge';
import { VALID_MANIFEST, patched } from '../cases/case';

const bySource = <T extends { readonly source: string }>(cases: readonly T[]) => cases.map(one => [one.source, one] as const);
const findingsAt = (patch: object, path: string) => judge([{ manifest: patched(VALID_MANIFEST, patch) }])[0].findings
  .filter(finding => finding.path === path);
const errorsAt = (patch: object, path: string) => findingsAt(patch, path).filter(finding => finding.level === FindingLevel.ERROR);
const inBrief = ({ rule, path, message }: Finding) => `${rule}: ${path} ${message}`;

function findingsOf(job: AcceptedJob): readonly Finding[] {
  const spec = specOf(job);
  const name = spec.trainingJobName.toLowerCase();
  return judge([{ manifest: { ...VALID_MANIFEST, metadata: { name, annotations: { 'services.k8s.aws/region': job.region } }, spec } }])[0].findings;
}

describe('jobs that SageMaker accepts', () => {
  test('are many, each from a source of its own', () => {
    expect(ACCEPTED.length).toBeGreaterThanOrEqual(25);
    expectSources(ACCEPTED);
  });

  test.each(bySource(ACCEPTED))('%s has no error but those that make it fail', (_source, job) => {
    const findings = findingsOf(job);
    const of = (level: FindingLevel) => findings.filter(finding => finding.level === level);
    const errors = of(FindingLevel.ERROR).filter(({ rule }) => !job.fails?.includes(rule)).map(inBrief);
    const missed = job.fails?.filter(rule => !findings.some(finding => finding.rule === rule)) ?? [];
    const warnings = of(FindingLevel.WARNING).map(inBrief);
    expect({ errors, missed, warnings }).toEqual({ errors: [], missed: [], warnings });
  });

  test.each(bySource(ACCEPTED))('%s has only fields of the CRD', (_source, job) => {
    expect(findingsOf(job).filter(({ rule }) => rule === 'field-unknown').map(inBrief)).toEqual([]);
  });
});

describe('jobs that were refused', () => {
  test('are many, each from a source of its own', () => {
    expect(REFUSED.length).toBeGreaterThanOrEqual(25);
    expectSources([...REFUSED, ...WARNED]);
  });

  test('quote in a few words what was said of them', () => {
    const wordy = [...REFUSED, ...WARNED].filter(({ says }) => says.trim() === '' || says.split(/\s+/).length >= 25);
    expect(wordy).toEqual([]);
  });

  test.each(bySource(REFUSED))('%s has an error', (_source, { patch, path }) => {
    expect(errorsAt(patch, path)).not.toEqual([]);
  });

  test.each(WARNED.map(one => [one.source, one.reason, one] as const))('%s has a warning: %s', (_source, _reason, { patch, path }) => {
    expect(findingsAt(patch, path).map(finding => finding.level)).toContain(FindingLevel.WARNING);
  });
});

describe('manifests with faults that users met', () => {
  test.each(REPORTED.map(one => [one.fault, one] as const))('%s', (_fault, { patch, findings }) => {
    const found = judge([{ manifest: patched(VALID_MANIFEST, patch) }])[0].findings.map(({ level, rule, path }) => `${level} ${rule}: ${path}`);

    expect(found.sort()).toEqual([...findings].sort());
  });
});

test('a request becomes a spec', () => {
  expect(specFromRequest({
    RoleArn: 'role',
    AlgorithmSpecification: { TrainingImage: 'image', ContainerEntrypoint: ['train'] },
    HyperParameters: { KmsKeyId: '1', MaxDepth: '5' },
    InputDataConfig: [{ ChannelName: 'train', DataSource: { S3DataSource: { S3Uri: 's3://bucket', HubAccessConfig: { HubContentArn: 'arn' } } } }],
    ResourceConfig: { VolumeKmsKeyId: 'key', VolumeSizeInGB: 1, TrainingPlanArn: 'plan' },
    VpcConfig: { SecurityGroupIds: ['sg-1'] },
    ServerlessJobConfig: { JobType: 'FineTuning' },
  })).toEqual({
    roleARN: 'role',
    algorithmSpecification: { trainingImage: 'image' },
    hyperParameters: { KmsKeyId: '1', MaxDepth: '5' },
    inputDataConfig: [{ channelName: 'train', dataSource: { s3DataSource: { s3URI: 's3://bucket', hubAccessConfig: { hubContentARN: 'arn' } } } }],
    resourceConfig: { volumeKMSKeyID: 'key', volumeSizeInGB: 1 },
    vpcConfig: { securityGroupIDs: ['sg-1'] },
  });
});

function expectSources(cases: ReadonlyArray<{ readonly source: string }>): void {
  const sources = cases.map(({ source }) => source);
  expect(sources.filter(source => source.trim() === '')).toEqual([]);
  expect(sources.filter((source, position) => sources.indexOf(source) < position)).toEqual([]);
}
