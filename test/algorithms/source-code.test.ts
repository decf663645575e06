import { Algorithm, Channel, Cluster, InstanceGroup, InstanceType, SourceCode, type TrainingJobProps } from '../../src';
import { jobWith, manifestWith } from '../fixtures';

const PYTORCH = Algorithm.fromImage('763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-cpu-py312');
const CODE = SourceCode.s3('s3://models/source/', { entryPoint: 'train.py' });

describe('code', () => {
  test('tells which file is started', () => {
    expect(CODE.entryPoint).toBe('train.py');
  });

  test('is a channel, a program and a directory', () => {
    const { spec } = manifestWith({ algorithm: PYTORCH, code: CODE });
    expect(spec.inputDataConfig.map((channel: any) => channel.channelName)).toEqual(['train', 'code']);
    expect(spec.inputDataConfig[1]).toMatchObject({ inputMode: 'File', dataSource: { s3DataSource: { s3URI: 's3://models/source/' } } });
    expect(spec.hyperParameters).toEqual({ sagemaker_program: '"train.py"', sagemaker_submit_directory: '"/opt/ml/input/data/code"' });
  });

  test.each([
    ['s3://models/source/4f2a.tar.gz', '/opt/ml/input/data/code/4f2a.tar.gz'],
    ['s3://models/source.tgz', '/opt/ml/input/data/code/source.tgz'],
    ['s3://models/source.tar.gz/', '/opt/ml/input/data/code'],
    ['s3://models/source', '/opt/ml/input/data/code'],
  ])('at %s is found by the container in %s', (uri, directory) => {
    const { spec } = manifestWith({ algorithm: PYTORCH, code: SourceCode.s3(uri, { entryPoint: 'train.py' }) });
    expect(JSON.parse(spec.hyperParameters.sagemaker_submit_directory)).toBe(directory);
    expect(spec.inputDataConfig[1].dataSource.s3DataSource).toMatchObject({ s3URI: uri, s3DataType: 'S3Prefix' });
  });

  test('with a digest gives a changed job, and shows the digest', () => {
    const withDigest = (digest?: string) => manifestWith({
      algorithm: PYTORCH, code: SourceCode.s3('s3://models/source/', { entryPoint: 'train.py', digest }),
    });
    expect(withDigest('a').metadata.name).not.toBe(withDigest('b').metadata.name);
    expect(withDigest('a').metadata.name).not.toBe(withDigest().metadata.name);
    expect(withDigest('a').metadata.annotations).toMatchObject({ 'digest.cdk8s-sagemaker-training/code': 'a' });
    expect(withDigest('a').spec).toEqual({ ...withDigest('b').spec, trainingJobName: withDigest('a').metadata.name });
  });

  test('goes to the groups that it is given, as every channel has to', () => {
    const [a, b] = [InstanceGroup.of('a', InstanceType.ML_P4D_24XLARGE, 1), InstanceGroup.of('b', InstanceType.ML_C5_XLARGE, 1)];
    const job = jobWith({
      algorithm: PYTORCH,
      cluster: Cluster.heterogeneous([a, b]),
      channels: [Channel.s3('train', 's3://churn/train/', { instanceGroups: [b] })],
      code: CODE,
    });
    expect(job.toJson().spec.inputDataConfig[1].dataSource.s3DataSource.instanceGroupNames).toEqual(['a', 'b']);
    expect(job.findings.filter(finding => finding.level === 'error')).toEqual([]);
  });

  const groups = [InstanceGroup.of('a', InstanceType.ML_P4D_24XLARGE, 1), InstanceGroup.of('b', InstanceType.ML_C5_XLARGE, 1)];
  test.each<[string, Partial<TrainingJobProps>]>([
    ['no other channel names groups', { cluster: Cluster.heterogeneous(groups) }],
    ['there is no other channel', { cluster: Cluster.heterogeneous(groups), channels: [] }],
    ['the data is on a file system', {
      cluster: Cluster.heterogeneous(groups),
      channels: [Channel.efs('train', { fileSystemId: 'fs-0123456789abcdef0', directoryPath: '/train' })],
    }],
    ['there are no groups, though a channel names some', { channels: [Channel.s3('train', 's3://churn/train/', { instanceGroups: groups })] }],
  ])('goes to all instances if %s', (_when, props) => {
    const [code] = jobWith({ algorithm: PYTORCH, code: CODE, ...props }).toJson().spec.inputDataConfig.slice(-1);
    expect(code).toMatchObject({ channelName: 'code' });
    expect(code.dataSource.s3DataSource).not.toHaveProperty('instanceGroupNames');
  });
});

test('a digest without a folder is refused', () => {
  expect(() => SourceCode.digestOf(undefined as any)).toThrow('Expected `folder` to be a text, got undefined.');
  expect(() => SourceCode.digestOf('x', 'y' as any)).toThrow('Expected `exclude` to be a list, got "y".');
});
