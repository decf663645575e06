import * as fs from 'fs';
import * as path from 'path';
import { InstanceType, TrainingJob } from '../../../src';
import { PYTHON, snakeCase } from '../../../src/import/languages/python';
import { programOf } from '../../../src/import/program';
import { recognize, recognizeAll } from '../../../src/import/recognize';
import { TUNING_JOB_KIND } from '../../../src/manifest/manifest';
import { Range, tuningWith } from '../../job/tuning/tuning-jobs';

beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation());
afterEach(() => jest.restoreAllMocks());

const REQUESTS = Object.values<object>(JSON.parse(fs.readFileSync(path.join(__dirname, '../requests/sdk-v2.json'), 'utf8')));

test('programs are those in TypeScript, in other words', () => {
  const jobs = REQUESTS.flatMap(request => recognizeAll(request, 'sdk-v2.json'));
  expect(programOf(jobs, 'jobs', PYTHON).text).toMatchSnapshot();
});

test('a program for a tuning job keeps the names of hyperparameters', () => {
  const { spec } = tuningWith({ ranges: { maxDepth: Range.integer(3, 10) } }, { hyperParameters: { numRound: 5 } }).toJson();
  const { text } = programOf([recognize({ ...TUNING_JOB_KIND, metadata: { name: 'churn' }, spec }, 'tuning.yaml')!], 'jobs', PYTHON);
  expect(text).toContain('from cdk8s_sagemaker_training.tuning import');
  expect(text).toContain('ranges={"maxDepth": Range.integer(3, 10)}');
  expect(text).toContain('hyper_parameters={"numRound": 5}');
});

test('names are those of jsii', () => {
  const names = ['maxRuntime', 's3Uri', 'fsxLustre', 'huggingFacePytorch', 'addJsonPatch', 'efa', 'securityGroupIds', 'apiVersion', 'ofS3URIs', 'gpu1Group'];
  expect(names.map(snakeCase)).toEqual([
    'max_runtime', 's3_uri', 'fsx_lustre', 'hugging_face_pytorch', 'add_json_patch', 'efa', 'security_group_ids', 'api_version', 'of_s3_ur_is', 'gpu1_group',
  ]);
  expect(PYTHON.constant(InstanceType, 'ML_P4D_24XLARGE')).toBe('ML_P4_D_24_XLARGE');
  expect(PYTHON.constant(TrainingJob, 'someThing')).toBe('SOME_THING');
  expect(PYTHON.constant({}, 'FAST_FILE')).toBe('FAST_FILE');
});

test.each([
  ['a "quoted" text\\', '"a \\"quoted\\" text\\\\"'],
  ["it's", '"it\'s"'],
  ['line\n\u2028\u{e0001}', '"line\\n\\u2028\\U000e0001"'],
])('texts are literals: %j', (text, literal) => {
  expect(PYTHON.text(text)).toBe(literal);
});

test('numbers and booleans are those of Python', () => {
  expect([true, false, 1, -0, 1e21, 0.5].map(PYTHON.scalar)).toEqual(['True', 'False', '1', '-0.0', '1e+21', '0.5']);
});
