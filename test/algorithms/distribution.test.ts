import * as fs from 'fs';
import * as path from 'path';
import { Testing } from 'cdk8s';
import { Algorithm, Cluster, Distribution, InstanceGroup, InstanceType, SourceCode, type TrainingJobProps } from '../../src';
import { ALL_LAUNCHERS } from '../../src/algorithms/facts/launchers';
import { jobWith } from '../fixtures';

const TYPE = 'ml.p4d.24xlarge';
const PYTORCH = Algorithm.fromImage('763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-gpu-py312');
const CODE = SourceCode.s3('s3://models/source/', { entryPoint: 'train.py' });
const GPUS = Cluster.of(InstanceType.ML_P4D_24XLARGE, { instanceCount: 2 });

/** The final manifest of a job that nobody judges: not every distribution fits the container. */
const unjudged = (props: Partial<TrainingJobProps>) => jobWith(props)._manifest;

/** The hyperparameters that a distribution adds. */
function parametersOf(distribution: Distribution, props: Partial<TrainingJobProps> = {}): Record<string, string> {
  const { spec } = unjudged({ algorithm: PYTORCH, cluster: GPUS, code: CODE, distribution, ...props });
  const { sagemaker_program, sagemaker_submit_directory, ...rest } = spec.hyperParameters;
  expect([sagemaker_program, sagemaker_submit_directory]).toEqual(['"train.py"', '"/opt/ml/input/data/code"']);
  return rest;
}

test.each<[Distribution, string, Record<string, string>]>([
  [Distribution.torchrun(), 'torchrun', { sagemaker_torch_distributed_enabled: 'true', sagemaker_instance_type: `"${TYPE}"` }],
  [Distribution.mpi(), 'mpi', { sagemaker_mpi_enabled: 'true', sagemaker_mpi_custom_mpi_options: '""' }],
  [Distribution.mpi({ customOptions: '-x A' }), 'mpi', { sagemaker_mpi_enabled: 'true', sagemaker_mpi_custom_mpi_options: '"-x A"' }],
  [Distribution.dataParallel(), 'data parallel', {
    sagemaker_distributed_dataparallel_enabled: 'true',
    sagemaker_distributed_dataparallel_custom_mpi_options: '""',
    sagemaker_instance_type: `"${TYPE}"`,
  }],
  [Distribution.modelParallel(), 'model parallel', {
    sagemaker_torch_distributed_enabled: 'true',
    sagemaker_distributed_dataparallel_enabled: 'false',
    mp_parameters: '{}',
    sagemaker_instance_type: `"${TYPE}"`,
  }],
  [Distribution.parameterServer(), 'parameter server', { sagemaker_parameter_server_enabled: 'true' }],
  [Distribution.multiWorkerMirrored(), 'multi-worker mirrored', { sagemaker_multi_worker_mirrored_strategy_enabled: 'true' }],
  [Distribution.neuron(), 'neuron', { sagemaker_torch_distributed_enabled: 'true', sagemaker_instance_type: `"${TYPE}"` }],
])('%# what starts the processes, and what it is told', (distribution, launcher, hyperParameters) => {
  expect(distribution.launcher).toBe(launcher);
  expect(distribution._hyperParameters(TYPE)).toEqual(hyperParameters);
});

test('the number of processes and the group are told as well', () => {
  const instanceGroup = InstanceGroup.of('trainers', InstanceType.ML_G5_XLARGE, 2);
  expect(Distribution.torchrun({ processesPerNode: 1, instanceGroup })._hyperParameters(TYPE)).toEqual({
    sagemaker_torch_distributed_enabled: 'true',
    sagemaker_instance_type: '"ml.g5.xlarge"',
    sagemaker_mpi_num_of_processes_per_host: '1',
    sagemaker_distribution_instance_groups: '["trainers"]',
  });
});

test('a type that is not the same for all is not told', () => {
  expect(Distribution.torchrun()._hyperParameters(undefined)).toStrictEqual({ sagemaker_torch_distributed_enabled: 'true' });
});

test.each([0, -1, 1.5, NaN])('%p processes are refused', processesPerNode => {
  expect(() => Distribution.torchrun({ processesPerNode })).toThrow(`Expected \`processesPerNode\` to be a whole number of at least 1, got ${processesPerNode}`);
});

test.each<[string, Distribution, string | undefined, Record<string, string>]>([
  ['nothing by default', Distribution.torchrun(), TYPE, {}],
  ['how Neuron compiles', Distribution.neuron({ precompile: true }), TYPE, { RUN_NEURON_PARALLEL_COMPILE: '1' }],
  ['EFA, and that the type reads the memory of others', Distribution.torchrun({ efa: true }), TYPE, { FI_PROVIDER: 'efa', FI_EFA_USE_DEVICE_RDMA: '1' }],
  ['EFA alone of a type that does not', Distribution.torchrun({ efa: true }), 'ml.c5n.18xlarge', { FI_PROVIDER: 'efa' }],
  ['EFA alone of several types', Distribution.torchrun({ efa: true }), undefined, { FI_PROVIDER: 'efa' }],
])('the environment says %s', (_what, distribution, type, environment) => {
  expect(distribution._environment(type)).toEqual(environment);
});

test.each<[Distribution, boolean]>([
  [Distribution.torchrun(), true], [Distribution.mpi(), true], [Distribution.parameterServer(), false], [Distribution.multiWorkerMirrored(), false],
])('%# whether there is a process for each accelerator', (distribution, expected) => {
  expect(distribution._startsProcessPerAccelerator).toBe(expected);
});

describe('the Elastic Fabric Adapter', () => {
  const environmentOn = (type: InstanceType | undefined, efa = true, environment = {}) => unjudged({
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
    const { spec } = unjudged({
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
    expect(() => environmentOn(InstanceType.ML_G5_48XLARGE, true, { FI_PROVIDER: 'tcp' })).toThrow("Expected environment variable 'FI_PROVIDER' to be 'efa'");
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

describe('the distribution of a job', () => {
  test.each<[string, Distribution, Record<string, string>]>([
    ['torchrun', Distribution.torchrun(), { sagemaker_torch_distributed_enabled: 'true', sagemaker_instance_type: `"${TYPE}"` }],
    ['torchrun with processes', Distribution.torchrun({ processesPerNode: 4 }), {
      sagemaker_torch_distributed_enabled: 'true', sagemaker_instance_type: `"${TYPE}"`, sagemaker_mpi_num_of_processes_per_host: '4',
    }],
    ['MPI', Distribution.mpi(), { sagemaker_mpi_enabled: 'true', sagemaker_mpi_custom_mpi_options: '""' }],
    ['MPI with options', Distribution.mpi({ processesPerNode: 8, customOptions: '-verbose' }), {
      sagemaker_mpi_enabled: 'true', sagemaker_mpi_num_of_processes_per_host: '8', sagemaker_mpi_custom_mpi_options: '"-verbose"',
    }],
    ['data parallel', Distribution.dataParallel(), {
      sagemaker_distributed_dataparallel_enabled: 'true', sagemaker_distributed_dataparallel_custom_mpi_options: '""', sagemaker_instance_type: `"${TYPE}"`,
    }],
    ['model parallel', Distribution.modelParallel({ parameters: { sm_activation_offloading: true, hybrid_shard_degree: 8 } }), {
      sagemaker_torch_distributed_enabled: 'true',
      sagemaker_distributed_dataparallel_enabled: 'false',
      sagemaker_instance_type: `"${TYPE}"`,
      mp_parameters: '{"hybrid_shard_degree":8,"sm_activation_offloading":true}',
    }],
    ['parameter servers', Distribution.parameterServer(), { sagemaker_parameter_server_enabled: 'true' }],
    ['multi-worker mirrored', Distribution.multiWorkerMirrored(), { sagemaker_multi_worker_mirrored_strategy_enabled: 'true' }],
  ])('of the kind %s is in the hyperparameters', (_what, distribution, parameters) => {
    expect(parametersOf(distribution)).toEqual(parameters);
  });

  test('on Trainium may compile only', () => {
    const manifest = (precompile: boolean) => unjudged({
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
    expect(parametersOf(Distribution.torchrun({ instanceGroup: gpu }), { cluster }).sagemaker_instance_type).toBe(`"${TYPE}"`);
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
      "Expected hyperparameter 'sagemaker_mpi_enabled' to be 'true', as the code and distribution of the job make it, got 'false'. Remove it");
  });
});

describe('the page about scripts', () => {
  const page = fs.readFileSync(path.join(__dirname, '../../docs/how-to/scripts.md'), 'utf8');
  const rows = new Map(page.split('## Launchers')[1].split('\n\n')[1].split('\n').slice(2).map(line => {
    const [, method, starts, switches, others] = line.split('|').map(cell => cell.trim());
    return [method.replace(/`/g, ''), { starts, switches, others }];
  }));
  const methods = Object.getOwnPropertyNames(Distribution).filter(name => typeof (Distribution as any)[name] === 'function');

  test('has a row for each distribution', () => {
    expect([...rows.keys()]).toEqual(methods);
  });

  test.each(methods)('says what %s starts and tells the container', method => {
    const distribution: Distribution = (Distribution as any)[method]();
    const hyperParameters = Object.entries(distribution._hyperParameters(TYPE));
    const names = (isOn: boolean) => hyperParameters.filter(([, value]) => value !== 'false' && (value === 'true') === isOn).map(([name]) => `\`${name}\``);
    const { starts, switches, others } = rows.get(method)!;
    expect([switches, others]).toEqual([names(true).join(', '), names(false).join(', ')]);
    expect(/per instance/.test(starts)).toBe(!distribution._startsProcessPerAccelerator);
  });

  test('leaves out no launcher but those that no distribution has', () => {
    const told = [...rows.values()].map(({ switches }) => switches.replace(/`/g, ''));
    expect(ALL_LAUNCHERS.map(launcher => launcher.switch).filter(name => !told.includes(name)))
      .toEqual(['sagemaker_pytorch_ddp_enabled', 'sagemaker_pytorch_xla_multi_worker_enabled']);
  });
});

test.each<[string, () => Distribution, string]>([
  ['null', () => Distribution.mpi(null as any), ''],
  ['processes that are null', () => Distribution.torchrun({ processesPerNode: null as any }), ''],
  ['a group that is null', () => Distribution.torchrun({ instanceGroup: null as any }), ''],
  ['a text in place of true', () => Distribution.torchrun({ efa: 'true' as any }), 'Expected `efa` to be true or false, got "true".'],
  ['a number in place of true', () => Distribution.neuron({ precompile: 1 as any }), 'Expected `precompile` to be true or false, got 1.'],
  ['a number of processes as a text', () => Distribution.torchrun({ processesPerNode: '8' as any }), 'Expected `processesPerNode` to be a whole number of at least 1, got "8"'],
  ['options of MPI as a list', () => Distribution.mpi({ customOptions: 8 as any }), 'Expected `customOptions` to be a text, got 8.'],
  ['the name of a group', () => Distribution.torchrun({ instanceGroup: 'workers' as any }), 'Expected `instanceGroup` to be made by `InstanceGroup.of`, got "workers".'],
  ['a parameter that is no number', () => Distribution.modelParallel({ parameters: { degree: NaN } }), "Expected hyperparameter 'mp_parameters' to be a finite number, got NaN"],
  ['parameters that are a list', () => Distribution.modelParallel({ parameters: [] as any }), 'Expected `parameters` to be a map, got a list'],
])('as an option, %s is nothing or an error', (_what, make, message) => {
  if (message === '') {
    expect(Object.keys(make()._hyperParameters(TYPE))).not.toContain('sagemaker_distribution_instance_groups');
  } else {
    expect(make).toThrow(message);
  }
});
