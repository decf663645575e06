import { SPEC_SCHEMA } from '../../../src/manifest/schema/training-job-schema';
import { toFinding } from '../../../src/rules/engine/to-finding';
import { misfitOf } from '../../../src/rules/fields/text-shape';
import { judge } from '../../../src/rules/judge';
import { channelWith, patched, VALID_MANIFEST } from '../cases/case';
import { unclearRemedies } from '../remedies';

const spec = (patch: object) => ({ spec: patch });
const channel = (patch: object) => spec({ inputDataConfig: [channelWith(patch)] });
const from = (s3URI: string) => channel({ dataSource: { s3DataSource: { s3URI } } });
const GROUP = { instanceGroupName: 'a', instanceType: 'ml.m5.xlarge', instanceCount: 0 };
const groups = (...instanceGroups: object[]) => spec({ resourceConfig: { instanceType: null, instanceCount: null, instanceGroups } });

const placement = (instanceCount: number) =>
  spec({ resourceConfig: { instanceType: 'ml.p6e-gb200.36xlarge', instancePlacementConfig: { placementSpecifications: [{ instanceCount }] } } });

/** What the findings of a rule say, and what they say to do. */
function texts(rule: string, patch: object): Array<{ says: string; fix: string }> {
  return judge([{ manifest: patched(VALID_MANIFEST, patch) }])[0].findings
    .filter(finding => finding.rule === rule)
    .map(({ path, message, remedy }) => ({ says: `${path}: ${message}`, fix: remedy }));
}

const CASES: ReadonlyArray<readonly [rule: string, what: string, patch: object, fix: string]> = [
  ['instance-count-minimum', 'a job', spec({ resourceConfig: { instanceCount: 0 } }), 'set it to 1 at least'],
  ['instance-count-minimum', 'a group', groups(GROUP, { ...GROUP, instanceGroupName: 'b', instanceCount: 1 }), 'set it to 1 at least'],
  ['instance-count-minimum', 'a placement', placement(0), 'set it to 1 at least'],
  ['instance-type-format', 'a type of Amazon EC2', spec({ resourceConfig: { instanceType: 'p5.48xlarge' } }), 'use ml.p5.48xlarge'],
  ['instance-type-format', 'a family alone', spec({ resourceConfig: { instanceType: 'ml.m5' } }), 'use a type such as ml.m5.xlarge'],
  ['reported-defaults-written', 'the run time', spec({ stoppingCondition: { maxRuntimeInSeconds: null, maxPendingTimeInSeconds: 7200 } }),
    'set it to 86400'],
  ['reported-defaults-written', 'the profiling interval', spec({ profilerConfig: { s3OutputPath: 's3://churn/profile/' } }),
    'set it to 500'],
  ['channel-defaults-written', 'the compression', channel({ compressionType: null }), 'set it to None'],
  ['channel-defaults-written', 'the distribution', channel({ dataSource: { s3DataSource: { s3DataDistributionType: null } } }),
    'set it to FullyReplicated'],
  ['empty-value', 'an object', spec({ infraCheckConfig: {} }), 'remove the object'],
  ['empty-value', 'a list', spec({ tags: [] }), 'remove the list'],
  ['empty-value', 'a map', spec({ environment: {} }), 'remove the map'],
  ['field-required', 'a job without a role', spec({ roleARN: null }), 'set it to the ARN of the role that SageMaker assumes for the job'],
  ['field-required', 'a job without output', spec({ outputDataConfig: null }), 'set spec.outputDataConfig.s3OutputPath to an S3 URI for the model'],
  ['field-required', 'a channel without a name', channel({ channelName: null }), 'set it to the name of the directory that the container reads, such as train'],
  ['field-required', 'a metric without an expression', spec({ algorithmSpecification: { metricDefinitions: [{ name: 'loss' }] } }),
    'set it to a pattern for the log, with the number in parentheses, such as loss=([0-9.]+)'],
  ['field-required', 'a license that nobody accepts', channel({ dataSource: { s3DataSource: { modelAccessConfig: { gone: null } } } }), 'read the license, then set it to true'],
  ['field-int32', 'too many instances', spec({ resourceConfig: { instanceCount: 2147483648 } }), 'lower it to at most 2147483647'],
  ['field-int32', 'a volume far below nothing', spec({ resourceConfig: { volumeSizeInGB: -2147483649 } }), 'raise it to at least 1'],
  ['field-required', 'a channel without data', channel({ dataSource: null }), 'set spec.inputDataConfig[0].dataSource.s3DataSource.s3URI to the S3 URI of the data'],
  ['field-type', 'a number in a map', spec({ environment: { A: 1 } }), 'write it in quotes'],
  ['field-type', 'a fraction in a map', spec({ environment: { A: 0.5 } }), 'write it in quotes'],
  ['field-type', 'a boolean in a map', spec({ environment: { A: true } }), 'write it in quotes'],
  ['field-type', 'a number in a map that JavaScript rounds', spec({ environment: { A: 2 ** 53 } }), 'write it in quotes'],
  ['field-type', 'a number in quotes', spec({ stoppingCondition: { maxRuntimeInSeconds: '3600' } }), 'write it without quotes'],
  ['field-type', 'a boolean in quotes', spec({ enableNetworkIsolation: 'true' }), 'write it without quotes'],
  ['field-type', 'a word in place of a list', spec({ tags: 'team' }), 'set it to a list'],
  ['field-range', 'too small a number', spec({ retryStrategy: { maximumRetryAttempts: 0 } }), 'raise it to at least 1'],
  ['field-range', 'fewer than no instances', spec({ resourceConfig: { instanceCount: -1 } }), 'raise it to at least 1'],
  ['field-range', 'less than no volume', spec({ resourceConfig: { volumeSizeInGB: -1 } }), 'raise it to at least 1'],
  ['field-range', 'too long a warm pool', spec({ resourceConfig: { keepAlivePeriodInSeconds: 30000 } }), 'lower it to at most 3600'],
  ['field-range', 'too large a number', spec({ retryStrategy: { maximumRetryAttempts: 31 } }), 'lower it to at most 30'],
  ['field-value', 'a value in another case', spec({ outputDataConfig: { compressionType: 'gzip' } }), 'use GZIP'],
  ['field-value', 'a value of its own', spec({ outputDataConfig: { compressionType: 'ZIP' } }), 'use one of GZIP, NONE'],
  ['field-unknown', 'a name of the API', spec({ roleArn: 'arn:aws:iam::111122223333:role/churn' }), 'use roleARN'],
  ['field-unknown', 'a field that nothing is like', spec({ fastLane: true }), 'remove the field; the controller can\'t set it'],
  ['field-length', 'a short role name', spec({ roleARN: 'churn-training' }), 'use arn:aws:iam::<account>:role/churn-training'],
  ...['None', 'null', 'undefined', 'nan'].map(word => ['field-length', `the word ${word} in place of a role`, spec({ roleARN: word }),
    'use the ARN of the role, such as arn:aws:iam::<account>:role/<name>'] as const),
  ['field-pattern', 'a long role name', spec({ roleARN: 'churn-training-in-production' }), 'use arn:aws:iam::<account>:role/churn-training-in-production'],
  ['field-pattern', 'a user in place of a role', spec({ roleARN: 'arn:aws:iam::111122223333:user/churn' }),
    'use the ARN of the role, such as arn:aws:iam::<account>:role/<name>'],
  ['field-pattern', 'a bucket', from('churn/train/'), 'begin it with s3://, such as s3://churn/train/'],
  ['field-pattern', 'a scheme without a colon', from('s3//churn/train/'), 'begin it with s3://, such as s3://churn/train/'],
  ['field-pattern', 'a word in place of a bucket', from('None/train/'), 'begin it with s3:// and the name of a bucket'],
  ['field-pattern', 'a local directory', from('./data/train'), 'copy the files to a bucket, and use their S3 URI'],
  ['field-pattern', 'a scheme alone', from('s3://'), 'begin it with s3:// and the name of a bucket'],
  ['field-pattern', 'a name with underscores', { metadata: { name: 'churn' }, spec: { trainingJobName: 'churn_1' } },
    'replace every other character, such as an underscore, with a hyphen'],
  ['field-pattern', 'a name that ends with a hyphen', { metadata: { name: 'churn' }, spec: { trainingJobName: 'churn-' } },
    'use letters and digits at both ends, and hyphens in place of other characters'],
  ['field-pattern', 'a name with a line break at its end', { metadata: { name: 'churn' }, spec: { trainingJobName: 'churn\n' } }, 'remove the white space at its ends'],
  ['field-pattern', 'a URI with a line break at its end', from('s3://churn/train/\n'), 'remove the white space at its ends'],
  ['field-pattern', 'a role with a space at its end', spec({ roleARN: 'arn:aws:iam::111122223333:role/training ' }), 'remove the white space at its ends'],
  ['field-pattern', 'a URI with a line break inside', from('s3://churn/train\n/a/'), 'write it in one line'],
  ['field-pattern', 'a channel with a space', channel({ channelName: 'train set' }), 'replace every other character with a hyphen'],
  ['field-pattern', 'a variable with a hyphen', spec({ environment: { 'A-B': '1' } }), 'replace every other character with an underscore'],
  ['field-pattern', 'a key with a space', spec({ outputDataConfig: { kmsKeyID: 'my key' } }),
    'use the ARN of the key, such as arn:aws:kms:<region>:<account>:key/<id>'],
  ['field-pattern', 'an image of two lines', spec({ algorithmSpecification: { trainingImage: 'churn\n:1' } }), 'remove the line break'],
  ['field-pattern', 'an image as an algorithm', spec({ algorithmSpecification: { trainingImage: null, algorithmName: 'churn:1' } }),
    'set trainingImage instead if this is an image'],
  ['field-pattern', 'ids in one text', spec({ vpcConfig: { subnets: ['subnet-12345678,subnet-12345679'], securityGroupIDs: ['sg-12345678'] } }),
    'give one ID for each element of the list'],
  ['field-pattern', 'an ID in quotes', spec({ vpcConfig: { subnets: ["'subnet-12345678'"], securityGroupIDs: ['sg-12345678'] } }), 'use the ID alone, without other characters'],
  ['field-pattern', 'a tag with a hash', spec({ tags: [{ key: 'team', value: '#1' }] }), 'remove the other characters'],
  ['field-pattern', 'the id of a file system',
    channel({ dataSource: { s3DataSource: null, fileSystemDataSource: { fileSystemID: 'efs-01234567', fileSystemType: 'EFS', fileSystemAccessMode: 'ro', directoryPath: '/' } } }),
    'use the ID that begins with fs-'],
];

test.each(CASES)('%s says what to do about %s', (rule, _what, patch, fix) => {
  expect(texts(rule, patch).map(found => found.fix)).toEqual([fix]);
});

test('a text of the wrong form is shown beside the form', () => {
  expect(CASES.filter(([rule]) => rule === 'field-pattern' || rule === 'field-length').flatMap(([rule,, patch]) => texts(rule, patch).map(({ says }) => says)))
    .toMatchSnapshot();
});

test('what to do is one thing, in one line', () => {
  expect(unclearRemedies(CASES.map(([,,, fix]) => fix))).toEqual([]);
});

test('every form that the API demands has a name', () => {
  const patterns = new Set(JSON.stringify(SPEC_SCHEMA).match(/"pattern":"(?:[^"\\]|\\.)*"/g)!.map(found => JSON.parse(`{${found}}`).pattern as string));
  expect(patterns.size).toBeGreaterThan(10);
  expect([...patterns].filter(pattern => misfitOf(pattern, '\n').says.includes(pattern))).toEqual([]);
  expect(misfitOf('^x$', 'y')).toEqual({ says: 'must match ^x$ as a whole', remedy: 'use only what the pattern allows' });
});

test('a field beside the one that is wrong is in the same element of the list', () => {
  const rule = { id: 'a-rule', level: 'error', paths: [], what: 'What.', why: 'why', remedy: 'set spec.inputDataConfig[].inputMode to File', source: 'https://example.com/rule' } as any;
  const remedyAt = (path: string) => toFinding(rule, { path, says: 'is wrong' }).remedy;
  expect(remedyAt('spec.inputDataConfig[3].dataSource')).toBe('set spec.inputDataConfig[3].inputMode to File');
  expect(remedyAt('spec.tags[3].key')).toBe('set spec.inputDataConfig[].inputMode to File');
  const nested = { ...rule, remedy: 'set spec.trainingJobDefinitions[].inputDataConfig[].inputMode to File' };
  expect(toFinding(nested, { path: 'spec.trainingJobDefinitions[1].inputDataConfig[2].dataSource', says: 'is wrong' }).remedy)
    .toBe('set spec.trainingJobDefinitions[1].inputDataConfig[2].inputMode to File');
  expect(toFinding(nested, { path: 'spec.trainingJobDefinitions[1].roleARN', says: 'is wrong' }).remedy)
    .toBe('set spec.trainingJobDefinitions[1].inputDataConfig[].inputMode to File');
});

test('a violation says why, what to do and where it is written down, in place of its rule', () => {
  const rule = { id: 'a-rule', level: 'error', paths: [], what: 'What.', why: 'why', remedy: 'remedy', source: 'https://example.com/rule' } as any;
  const own = { why: 'this', remedy: 'that', source: 'https://example.com/own' };
  expect(toFinding(rule, { path: 'spec', says: 'is wrong' })).toMatchObject({ why: 'why', remedy: 'remedy', source: 'https://example.com/rule' });
  expect(toFinding(rule, { path: 'spec', says: 'is wrong', ...own })).toMatchObject(own);
});
