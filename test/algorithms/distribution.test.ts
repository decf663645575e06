import * as fs from 'fs';
import * as path from 'path';
import { Distribution, InstanceGroup, InstanceType } from '../../src';
import { ALL_LAUNCHERS } from '../../src/algorithms/facts/launchers';

const TYPE = 'ml.p4d.24xlarge';

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
  expect(() => Distribution.torchrun({ processesPerNode })).toThrow(`processesPerNode must be a whole number of at least 1, got: ${processesPerNode}`);
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
