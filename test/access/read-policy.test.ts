import * as fc from 'fast-check';
import { ControllerPolicy, ExecutionPolicy } from '../../src/access';
import { holds } from '../property-tier';
import { GARBAGE, withGarbage } from '../rules/properties/garbage';
import { validJob } from '../rules/properties/job';
import { withNulls } from '../rules/properties/nulls';
import { OF_TOKENS, withTokens } from '../rules/properties/tokens';

const OPTIONS = { accountId: '111122223333', region: 'eu-west-1' };
const KIND = { apiVersion: 'sagemaker.services.k8s.aws/v1alpha1', kind: 'TrainingJob' };

/** Reads both policies; what can't be read has to be a finding. */
function read(manifest: any): void {
  for (const policy of [ExecutionPolicy.ofManifests([manifest], OPTIONS), ControllerPolicy.ofManifests([manifest], OPTIONS)]) {
    if (policy.findings.every(({ level }) => level !== 'error')) {
      expect(policy.toText()).not.toMatch(OF_TOKENS);
    } else {
      expect(() => policy.toText()).toThrow('The policy can\'t be computed:');
    }
  }
}

test('any content of a manifest leads to a policy or to findings', () => {
  holds(fc.property(fc.record({ metadata: GARBAGE, spec: GARBAGE }), content => read({ ...KIND, ...content })), { quick: 20, full: 600 });
});

test.each([undefined, null, {}])('metadata and a spec that are %p lead to findings', part => {
  read({ ...KIND, metadata: part, spec: part });
});

test.each([[{ toString: 0 }], { toString: 0 }, 1, undefined])('names that are %j lead to a policy or to findings', name => {
  const dataSource = { s3DataSource: { s3DataType: 'ManifestFile', s3URI: 's3://churn/manifest' } };
  read({ ...KIND, metadata: {}, spec: { algorithmSpecification: { algorithmName: name }, inputDataConfig: [{ channelName: name, dataSource }] } });
});

test('garbage and tokens in a job lead to a policy without them, or to findings', () => {
  holds(fc.property(validJob().chain(job => fc.oneof(withGarbage(job), withTokens(job))), read), { quick: 20, full: 600 });
});

test('members that are null are as good as absent', () => {
  const policyOf = (job: any) => {
    const channels = (job.spec.inputDataConfig ?? []).map(({ channelName }: any) => [channelName, []]);
    return ExecutionPolicy.ofManifests([job], { ...OPTIONS, algorithmImages: [], listedObjects: Object.fromEntries(channels) }).toText();
  };
  const jobs = validJob().filter(({ spec }) => spec !== undefined).chain(job => withNulls(job).map(changed => [job, changed]));

  holds(fc.property(jobs, ([job, changed]) => expect(policyOf(changed)).toBe(policyOf(job))), { quick: 40, full: 600 });
});
