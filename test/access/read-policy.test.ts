import * as fc from 'fast-check';
import { ControllerPolicy, ExecutionPolicy } from '../../src/access';
import { holds } from '../property-tier';
import { GARBAGE, withGarbage } from '../rules/properties/garbage';
import { validJob } from '../rules/properties/job';
import { withNulls } from '../rules/properties/nulls';
import { OF_TOKENS, withTokens } from '../rules/properties/tokens';

const OPTIONS = { accountId: '111122223333', region: 'eu-west-1' };
const KIND = { apiVersion: 'sagemaker.services.k8s.aws/v1alpha1', kind: 'TrainingJob' };

/** Reads both policies; what can't be read has to be a finding. Gives the paths of these findings. */
function read(manifest: any): string[][] {
  return [ExecutionPolicy.ofManifests([manifest], OPTIONS), ControllerPolicy.ofManifests([manifest], OPTIONS)].map(policy => {
    const errors = policy.findings.filter(({ level }) => level === 'error');
    if (errors.length === 0) {
      expect(policy.toText()).not.toMatch(OF_TOKENS);
    } else {
      expect(() => policy.toText()).toThrow('The policy can\'t be computed:');
    }
    return errors.map(({ path }) => path);
  });
}

test('any content of a manifest leads to a policy or to findings', () => {
  holds(fc.property(fc.record({ metadata: GARBAGE, spec: GARBAGE }), content => void read({ ...KIND, ...content })), { quick: 20, full: 600 });
});

test.each([undefined, null, {}])('metadata and a spec that are %p lead to findings', part => {
  expect(read({ ...KIND, metadata: part, spec: part })).toEqual([['spec.trainingJobName'], ['spec.trainingJobName', 'spec.roleARN']]);
});

const ALGORITHM = 'spec.algorithmSpecification.algorithmName';
const MANIFEST_FILE = 'spec.inputDataConfig[0].dataSource.s3DataSource.s3DataType';

test.each<[unknown, string[]]>([
  [[{ toString: 0 }], [ALGORITHM, MANIFEST_FILE]],
  [{ toString: 0 }, [ALGORITHM, MANIFEST_FILE]],
  [1, [ALGORITHM, MANIFEST_FILE]],
  [undefined, [MANIFEST_FILE]],
])('an algorithm and a channel with the name %j lead to the findings %j', (name, paths) => {
  const dataSource = { s3DataSource: { s3DataType: 'ManifestFile', s3URI: 's3://churn/manifest' } };
  const spec = {
    trainingJobName: 'churn',
    roleARN: 'arn:aws:iam::111122223333:role/training',
    algorithmSpecification: { algorithmName: name },
    inputDataConfig: [{ channelName: name, dataSource }],
  };
  expect(read({ ...KIND, metadata: {}, spec })).toEqual([paths, []]);
});

test('garbage and tokens in a job lead to a policy without them, or to findings', () => {
  holds(fc.property(validJob().chain(job => fc.oneof(withGarbage(job), withTokens(job))), job => void read(job)), { quick: 20, full: 600 });
});

test('members that are null are as good as absent', () => {
  const policyOf = (job: any) => {
    const channels = (job.spec.inputDataConfig ?? []).map(({ channelName }: any) => [channelName, []]);
    return ExecutionPolicy.ofManifests([job], { ...OPTIONS, algorithmImages: [], listedObjects: Object.fromEntries(channels) }).toText();
  };
  const jobs = validJob().filter(({ spec }) => spec !== undefined).chain(job => withNulls(job).map(changed => [job, changed]));

  holds(fc.property(jobs, ([job, changed]) => expect(policyOf(changed)).toBe(policyOf(job))), { quick: 40, full: 600 });
});
