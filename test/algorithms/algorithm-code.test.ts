import * as fs from 'fs';
import * as path from 'path';
import { isWithoutMethod } from './images/without-method';
import { parseGolden } from '../../scripts/images/golden';
import { programOf } from '../../src/import/program';
import { recognize } from '../../src/import/recognize';
import { runProgram } from '../import/run-program';
import { someOf } from '../property-tier';

const GOLDEN = parseGolden(fs.readFileSync(path.join(__dirname, 'images/golden.txt'), 'utf8'));
const TYPES: Record<string, string> = { '-': 'ml.m5.xlarge', 'cpu': 'ml.m5.xlarge', 'gpu': 'ml.g5.xlarge' };

beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation());
afterEach(() => jest.restoreAllMocks());

function request(more: object, algorithm: object, instanceType = 'ml.m5.xlarge'): object {
  return {
    TrainingJobName: 'churn',
    RoleArn: 'arn:aws:iam::111122223333:role/training',
    AlgorithmSpecification: { TrainingInputMode: 'File', ...algorithm },
    OutputDataConfig: { S3OutputPath: 's3://example-churn/models/' },
    ResourceConfig: { InstanceType: instanceType, InstanceCount: 1, VolumeSizeInGB: 30 },
    StoppingCondition: { MaxRuntimeInSeconds: 3600 },
    ...more,
  };
}

const programFor = (...requests: object[]) => programOf(requests.map(each => recognize(each, 'request.json')!), 'jobs').text;
const lineOf = (text: string, start: string) => text.split('\n').find(line => line.trim().startsWith(start))?.trim();
const image = (repository: string, tag: string) => `763104351884.dkr.ecr.us-west-2.amazonaws.com/${repository}:${tag}`;

test('every image of the catalog that has a method is named by its version', () => {
  const withMethods = [...GOLDEN.images].filter(([key]) => !isWithoutMethod(key.split(' ')[0]));
  const all = someOf(withMethods, { eachNth: 4 }).map(([key, uris]) => {
    const processor = key.split(' ')[3];
    return { uri: [...uris.values()][0], instanceType: TYPES[processor] ?? `ml.${processor}.48xlarge` };
  });
  const jobs = all.map(({ uri, instanceType }, i) => recognize(request({ TrainingJobName: `job-${i}` }, { TrainingImage: uri }, instanceType), 'a.json')!);
  const program = programOf(jobs, 'jobs');
  expect(program.text.match(/^ {2}algorithm: .*$/gm)).toHaveLength(all.length);
  expect(program.text).not.toContain('Algorithm.fromImage');
  expect(program.jobs.map(({ manifest }) => manifest.spec.algorithmSpecification.trainingImage)).toEqual(all.map(({ uri }) => uri));
});

test.each([
  ['a short path', { TrainingImage: 'ranking:1' }, "algorithm: Algorithm.fromImage('ranking:1'),"],
  ['a version that the catalog lacks', { TrainingImage: image('pytorch-training', '99.0-cpu-py399') },
    `algorithm: Algorithm.fromImage('${image('pytorch-training', '99.0-cpu-py399')}'),`],
  ['the account of another Region', { TrainingImage: '141502667606.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.7-1' },
    "algorithm: Algorithm.fromImage('141502667606.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.7-1'),"],
  ['a GPU image on CPUs', { TrainingImage: image('pytorch-training', '2.0.0-gpu-py310') },
    `algorithm: Algorithm.fromImage('${image('pytorch-training', '2.0.0-gpu-py310')}'),`],
  ['several Pythons', { TrainingImage: image('pytorch-training', '1.4.0-cpu-py2') }, "algorithm: Algorithm.pytorch('1.4.0', { python: 'py2' }),"],
  ['an algorithm resource', { AlgorithmName: 'arn:aws:sagemaker:us-west-2:111122223333:algorithm/ranking' },
    "algorithm: Algorithm.fromName('arn:aws:sagemaker:us-west-2:111122223333:algorithm/ranking'),"],
])('code is written for %s', (_what, algorithm, expected) => {
  const text = programFor(request({}, algorithm));
  expect(lineOf(text, 'algorithm:')).toBe(expected);
});

describe('hyperparameters', () => {
  const line = (hyperParameters: object, trainingImage: string) =>
    lineOf(programFor(request({ HyperParameters: hyperParameters }, { TrainingImage: trainingImage })), 'hyperParameters:');

  test('are values where these are written the same way', () => {
    expect(line({ rounds: '100', eta: '0.10', rate: '1e-3', early: 'true', Early: 'True' }, 'ranking:1'))
      .toBe("hyperParameters: { rounds: 100, eta: '0.10', rate: '1e-3', early: true, Early: 'True' },");
    expect(line({ metrics: 'auc,error', list: '[1]', empty: '', zero: '-0', hex: '0x10' }, 'ranking:1'))
      .toBe("hyperParameters: { metrics: 'auc,error', list: [1], empty: '', zero: '-0', hex: '0x10' },");
  });

  test('are JSON for framework containers', () => {
    expect(line({ optimizer: '"adam"', layers: '[64,32]', flags: '{"a":true}', epochs: '3' }, image('pytorch-training', '2.0.0-cpu-py310')))
      .toBe("hyperParameters: { optimizer: 'adam', layers: [64, 32], flags: { a: true }, epochs: 3 },");
  });

  test('are texts if most of them are no such JSON', () => {
    const text = programFor(request({ HyperParameters: { optimizer: 'adam', loss: 'hinge', epochs: '3', split: 'train' } }, {
      TrainingImage: image('pytorch-training', '2.0.0-cpu-py310'),
    }));
    expect(lineOf(text, 'hyperParameters:')).toBe("hyperParameters: { optimizer: 'adam', loss: 'hinge', epochs: 3, split: 'train' },");
    expect(text).toContain('hyperParameterEncoding: HyperParameterEncoding.TEXT');
    expect(runProgram(text, { validated: false })[0].spec.hyperParameters).toEqual({ optimizer: 'adam', loss: 'hinge', epochs: '3', split: 'train' });
  });
});
