import { Chart, Duration, Lazy, Testing } from 'cdk8s';
import {
  Algorithm, Channel, Checkpoints, Cluster, DebuggedTrainingJob, DistributedTrainingJob, Distribution, InstanceGroup, InstanceType,
  SourceCode, SpotTrainingJob, TrainingJob, type TrainingJobProps,
} from '../../src';
import { Debugger } from '../../src/debugging';
import { jobWith, manifestWith, MINIMAL } from '../fixtures';

const PYTORCH = Algorithm.fromImage('763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-gpu-py312');
const CODE = SourceCode.s3('s3://models/source/', { entryPoint: 'train.py' });
const GPUS = Cluster.of(InstanceType.ML_P4D_24XLARGE, { instanceCount: 2 });
const chart = () => new Chart(Testing.app(), 'test');

/** The hyperparameters that a distribution adds. */
function parametersOf(distribution: Distribution, props: Partial<TrainingJobProps> = {}): Record<string, string> {
  const { spec } = manifestWith({ algorithm: PYTORCH, cluster: GPUS, code: CODE, distribution, ...props });
  const { sagemaker_program, sagemaker_submit_directory, ...rest } = spec.hyperParameters;
  expect([sagemaker_program, sagemaker_submit_directory]).toEqual(['"train.py"', '"/opt/ml/input/data/code"']);
  return rest;
}

describe('a spot job', () => {
  const { maxRuntime: _, ...rest } = MINIMAL;
  const spotJob = (props: object = {}) => new SpotTrainingJob(chart(), 'churn', {
    ...rest, maxRuntime: Duration.hours(2), checkpoints: Checkpoints.at('s3://churn/checkpoints'), ...props,
  });

  test('waits twice its run time by default, and keeps checkpoints of its own', () => {
    const job = spotJob();
    expect(Testing.synth(job.chart)[0].spec).toMatchObject({
      enableManagedSpotTraining: true,
      stoppingCondition: { maxRuntimeInSeconds: 7200, maxWaitTimeInSeconds: 14400 },
      checkpointConfig: { s3URI: `s3://churn/checkpoints/${job.trainingJobName}/` },
    });
    expect(job.findings).toEqual([]);
  });

  test('waits as long as it is told', () => {
    expect(spotJob({ maxWait: Duration.hours(3) }).toJson().spec.stoppingCondition.maxWaitTimeInSeconds).toBe(10800);
  });

  test('that waits shorter than it runs is an error', () => {
    expect(() => Testing.synth(spotJob({ maxWait: Duration.hours(1) }).chart)).toThrow('max-wait-covers-run');
  });
});

describe('checkpoints', () => {
  const prefix = (checkpoints: Checkpoints, props: object = {}) => manifestWith({ checkpoints, ...props }).spec.checkpointConfig.s3URI;

  test('of two different jobs never meet by default', () => {
    const at = Checkpoints.at('s3://churn/checkpoints/');
    expect(prefix(at)).not.toBe(prefix(at, { hyperParameters: { eta: 1 } }));
    expect(prefix(at)).toMatch(/^s3:\/\/churn\/checkpoints\/test-churn-[0-9a-f]{12}\/$/);
  });

  test('of a family are the same for a changed job', () => {
    const shared = Checkpoints.ofFamily('s3://churn/checkpoints/');
    expect(prefix(shared)).toBe('s3://churn/checkpoints/test-churn/');
    expect(prefix(shared, { hyperParameters: { eta: 1 } })).toBe(prefix(shared));
  });

  test('stand in one folder, however many slashes the URI ends with', () => {
    for (const uri of ['s3://churn/checkpoints', 's3://churn/checkpoints/', 's3://churn/checkpoints//']) {
      expect(prefix(Checkpoints.ofFamily(uri))).toBe('s3://churn/checkpoints/test-churn/');
    }
  });

  test('stand exactly where they are told', () => {
    expect(prefix(Checkpoints.exactlyAt('s3://churn/x'))).toBe('s3://churn/x');
  });

  test('of their own need a URI that is known', () => {
    expect(() => Checkpoints.at(Lazy.any({ produce: () => 's3://x' }))).toThrow('use Checkpoints.exactlyAt');
    expect(() => Checkpoints.ofFamily('${Token[Bucket.1]}')).toThrow('use Checkpoints.exactlyAt');
  });
});

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

test('data with a digest gives a changed job as well', () => {
  const name = (digest: string) => jobWith({ channels: [Channel.s3('train', 's3://churn/train/', { digest })] }).trainingJobName;
  expect(name('2026-11-01')).not.toBe(name('2026-11-02'));
});

describe('the Elastic Fabric Adapter', () => {
  const environmentOn = (type: InstanceType | undefined, efa = true, environment = {}) => manifestWith({
    algorithm: PYTORCH,
    code: CODE,
    environment,
    distribution: Distribution.torchrun({ efa }),
    cluster: type === undefined ? GPUS : Cluster.of(type, { instanceCount: 2 }),
  }).spec.environment;

  test('is left to the container unless asked for', () => {
    expect(environmentOn(InstanceType.ML_P5EN_48XLARGE, false)).toBeUndefined();
  });

  test.each<[InstanceType, object]>([
    [InstanceType.ML_P5EN_48XLARGE, { FI_PROVIDER: 'efa', FI_EFA_USE_DEVICE_RDMA: '1' }],
    [InstanceType.ML_TRN2_48XLARGE, { FI_PROVIDER: 'efa', FI_EFA_USE_DEVICE_RDMA: '1' }],
    [InstanceType.ML_G5_48XLARGE, { FI_PROVIDER: 'efa' }],
    [InstanceType.of('ml.z9.48xlarge'), { FI_PROVIDER: 'efa' }],
  ])('is switched on for %s, with access to memory where it has it', (type, environment) => {
    expect(environmentOn(type)).toEqual(environment);
  });

  test('is that of the group that trains', () => {
    const [cpu, gpu] = [InstanceGroup.of('cpu', InstanceType.ML_C5_4XLARGE, 1), InstanceGroup.of('gpu', InstanceType.ML_P4D_24XLARGE, 2)];
    const { spec } = manifestWith({
      algorithm: PYTORCH,
      code: CODE,
      channels: [],
      cluster: Cluster.heterogeneous([cpu, gpu]),
      distribution: Distribution.mpi({ efa: true, instanceGroup: gpu }),
    });
    expect(spec.environment).toEqual({ FI_PROVIDER: 'efa', FI_EFA_USE_DEVICE_RDMA: '1' });
  });

  test('goes with other variables, but not with a contradiction', () => {
    expect(environmentOn(InstanceType.ML_G5_48XLARGE, true, { NCCL_DEBUG: 'WARN' })).toEqual({ FI_PROVIDER: 'efa', NCCL_DEBUG: 'WARN' });
    expect(() => environmentOn(InstanceType.ML_G5_48XLARGE, true, { FI_PROVIDER: 'tcp' })).toThrow("environment variable 'FI_PROVIDER' is 'tcp'");
  });

  test('on a type without one is a warning', () => {
    const job = jobWith({
      algorithm: PYTORCH,
      code: CODE,
      cluster: Cluster.of(InstanceType.ML_G5_XLARGE, { instanceCount: 2 }),
      distribution: Distribution.torchrun({ efa: true }),
    });
    expect(job.findings.map(({ rule }) => rule)).toEqual(['efa-instance-type']);
  });
});

describe('a distribution', () => {
  const TYPE = '"ml.p4d.24xlarge"';

  test.each<[string, Distribution, Record<string, string>]>([
    ['torchrun', Distribution.torchrun(), { sagemaker_torch_distributed_enabled: 'true', sagemaker_instance_type: TYPE }],
    ['torchrun with processes', Distribution.torchrun({ processesPerNode: 4 }), {
      sagemaker_torch_distributed_enabled: 'true', sagemaker_instance_type: TYPE, sagemaker_mpi_num_of_processes_per_host: '4',
    }],
    ['MPI', Distribution.mpi(), { sagemaker_mpi_enabled: 'true', sagemaker_mpi_custom_mpi_options: '""' }],
    ['MPI with options', Distribution.mpi({ processesPerNode: 8, customOptions: '-verbose' }), {
      sagemaker_mpi_enabled: 'true', sagemaker_mpi_num_of_processes_per_host: '8', sagemaker_mpi_custom_mpi_options: '"-verbose"',
    }],
    ['data parallel', Distribution.dataParallel(), {
      sagemaker_distributed_dataparallel_enabled: 'true', sagemaker_distributed_dataparallel_custom_mpi_options: '""', sagemaker_instance_type: TYPE,
    }],
    ['model parallel', Distribution.modelParallel({ parameters: { sm_activation_offloading: true, hybrid_shard_degree: 8 } }), {
      sagemaker_torch_distributed_enabled: 'true',
      sagemaker_distributed_dataparallel_enabled: 'false',
      sagemaker_instance_type: TYPE,
      mp_parameters: '{"hybrid_shard_degree":8,"sm_activation_offloading":true}',
    }],
    ['parameter servers', Distribution.parameterServer(), { sagemaker_parameter_server_enabled: 'true' }],
    ['multi-worker mirrored', Distribution.multiWorkerMirrored(), { sagemaker_multi_worker_mirrored_strategy_enabled: 'true' }],
  ])('%s', (_what, distribution, parameters) => {
    expect(parametersOf(distribution)).toEqual(parameters);
  });

  test('on Trainium may compile only', () => {
    const manifest = (precompile: boolean) => manifestWith({
      algorithm: PYTORCH, code: CODE, cluster: Cluster.of(InstanceType.ML_TRN1_32XLARGE), distribution: Distribution.neuron({ precompile }),
    });
    expect(manifest(true).spec.environment).toEqual({ RUN_NEURON_PARALLEL_COMPILE: '1' });
    expect(manifest(false).spec.environment).toBeUndefined();
    expect(manifest(false).spec.hyperParameters.sagemaker_instance_type).toBe('"ml.trn1.32xlarge"');
  });

  test('on groups names the one that trains, and its type, whatever launches it', () => {
    const gpu = InstanceGroup.of('gpu', InstanceType.ML_P4D_24XLARGE, 2);
    const cluster = Cluster.heterogeneous([gpu, InstanceGroup.of('data', InstanceType.ML_C5_9XLARGE, 1)]);
    for (const distribution of [Distribution.torchrun({ instanceGroup: gpu }), Distribution.mpi({ instanceGroup: gpu })]) {
      expect(parametersOf(distribution, { cluster }).sagemaker_distribution_instance_groups).toBe('["gpu"]');
    }
    expect(parametersOf(Distribution.torchrun({ instanceGroup: gpu }), { cluster }).sagemaker_instance_type).toBe(TYPE);
  });

  test('on groups of several types names none of them, unless one group alone trains', () => {
    const cluster = Cluster.heterogeneous([InstanceGroup.of('a', InstanceType.ML_P4D_24XLARGE, 1), InstanceGroup.of('b', InstanceType.ML_G5_XLARGE, 1)]);
    const { hyperParameters } = jobWith({ algorithm: PYTORCH, cluster, code: CODE, distribution: Distribution.torchrun() }).toJson().spec;
    expect(hyperParameters).toMatchObject({ sagemaker_torch_distributed_enabled: 'true' });
    expect(hyperParameters).not.toHaveProperty('sagemaker_instance_type');
  });

  test('goes with a user who says the same', () => {
    const hyperParameters = { sagemaker_mpi_enabled: true };
    expect(parametersOf(Distribution.mpi(), { hyperParameters })).toEqual(parametersOf(Distribution.mpi()));
  });

  test('must not contradict what the user says', () => {
    const job = jobWith({ algorithm: PYTORCH, cluster: GPUS, distribution: Distribution.mpi(), hyperParameters: { sagemaker_mpi_enabled: false } });
    expect(() => Testing.synth(job.chart)).toThrow(
      "hyperparameter 'sagemaker_mpi_enabled' is 'false', but the code and distribution of the job make it 'true'; remove it");
  });

  test.each([0, -1, 1.5])('of %p processes throws at once', processesPerNode => {
    expect(() => Distribution.mpi({ processesPerNode })).toThrow('processesPerNode must be a whole number of at least 1');
  });

  test.each<[string, Partial<TrainingJobProps>, number | undefined]>([
    ['one process for each GPU', { cluster: GPUS, distribution: Distribution.torchrun() }, 16],
    ['as many as asked for', { cluster: GPUS, distribution: Distribution.mpi({ processesPerNode: 2 }) }, 4],
    ['one on an instance without accelerators', { cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { instanceCount: 3 }), distribution: Distribution.mpi() }, 3],
    ['one for each instance with parameter servers', { cluster: GPUS, distribution: Distribution.parameterServer() }, 2],
    ['one for each Neuron core', { cluster: Cluster.of(InstanceType.ML_TRN1_32XLARGE), distribution: Distribution.neuron() }, 32],
    ['nobody knows on types of tomorrow', { cluster: Cluster.of(InstanceType.of('ml.z9.large')), distribution: Distribution.torchrun() }, undefined],
    ['no distribution', { cluster: GPUS }, undefined],
  ])('has a world size: %s', (_what, props, size) => {
    expect(jobWith({ algorithm: PYTORCH, code: CODE, ...props }).worldSize).toBe(size);
  });

  test('counts the group that trains', () => {
    const gpu = InstanceGroup.of('gpu', InstanceType.ML_P4D_24XLARGE, 2);
    const cluster = Cluster.heterogeneous([gpu, InstanceGroup.of('data', InstanceType.ML_C5_9XLARGE, 1)]);
    expect(jobWith({ cluster, distribution: Distribution.torchrun({ instanceGroup: gpu }) }).worldSize).toBe(16);
    expect(jobWith({ cluster, distribution: Distribution.torchrun() }).worldSize).toBe(17);
  });

  test('has no world size if that of one group is not known', () => {
    const groups = [InstanceGroup.of('new', InstanceType.of('ml.z9.large'), 1), InstanceGroup.of('gpu', InstanceType.ML_P4D_24XLARGE, 2)];
    for (const instances of [groups, [...groups].reverse()]) {
      expect(jobWith({ cluster: Cluster.heterogeneous(instances), distribution: Distribution.torchrun() }).worldSize).toBeUndefined();
    }
  });
});

test('each pattern is a training job with props of its own', () => {
  const scope = chart();
  const distributed = new DistributedTrainingJob(scope, 'distributed', { ...MINIMAL, algorithm: PYTORCH, code: CODE, cluster: GPUS, distribution: Distribution.torchrun() });
  const debugged = new DebuggedTrainingJob(scope, 'debugged', { ...MINIMAL, debugger: Debugger.at('s3://churn/tensors/') });
  for (const job of [distributed, debugged]) {
    expect(TrainingJob.isTrainingJob(job)).toBe(true);
    expect(job.findings).toEqual([]);
  }
});
