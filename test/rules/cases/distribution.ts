import type { TopicCases } from './case';
import { EFA_CASES } from './efa';

const PYTORCH = '763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-gpu-py312';
const script = (hyperParameters: Record<string, string>, resourceConfig: object = {}) => ({
  spec: {
    algorithmSpecification: { trainingImage: PYTORCH },
    hyperParameters: { sagemaker_program: '"train.py"', sagemaker_submit_directory: '"s3://churn/source.tar.gz"', ...hyperParameters },
    resourceConfig,
  },
});
const groupsOf = (types: Record<string, string>) => ({
  instanceCount: null,
  instanceType: null,
  instanceGroups: Object.entries(types).map(([instanceGroupName, instanceType]) => ({ instanceGroupName, instanceType, instanceCount: 1 })),
});
const groups = (...names: string[]) => groupsOf(Object.fromEntries(names.map(name => [name, 'ml.p4d.24xlarge'])));
const TORCHRUN = { sagemaker_torch_distributed_enabled: 'true' };
const MPI = { sagemaker_mpi_enabled: 'true' };
const SERVERS = { sagemaker_parameter_server_enabled: 'true' };
const MIRRORED = { sagemaker_multi_worker_mirrored_strategy_enabled: 'true' };
const DATA_PARALLEL = { sagemaker_distributed_dataparallel_enabled: 'true' };
const PYTORCH_DDP = { sagemaker_pytorch_ddp_enabled: 'true' };
const XLA = { sagemaker_pytorch_xla_multi_worker_enabled: 'true' };
const inImage = (image: string, hyperParameters: Record<string, string>) => ({
  spec: { ...script(hyperParameters).spec, algorithmSpecification: { trainingImage: `763104351884.dkr.ecr.eu-west-1.amazonaws.com/${image}` } },
});
const P = 'spec.hyperParameters';

export const DISTRIBUTION_CASES: TopicCases = {
  ...EFA_CASES,
  'distribution-missing': {
    accepts: [
      {},
      { spec: { resourceConfig: { instanceCount: 2 } } },
      script({}),
      script(TORCHRUN, { instanceCount: 2 }),
      script({ sagemaker_mpi_enabled: 'true' }, { instanceCount: 2 }),
      script({}, groups('a', 'b')),
      { spec: { algorithmSpecification: { trainingImage: PYTORCH }, resourceConfig: { instanceCount: 2 } } },
      { spec: { hyperParameters: { sagemaker_program: '"train.py"' }, resourceConfig: { instanceCount: 2 } } },
    ],
    refuses: [
      { patch: script({}, { instanceCount: 2 }), path: P },
      { patch: script({ sagemaker_mpi_enabled: 'false' }, { instanceCount: 2 }), path: P },
    ],
  },
  'distribution-one-launcher': {
    accepts: [{}, script(TORCHRUN), script({ ...TORCHRUN, sagemaker_distributed_dataparallel_enabled: 'false', mp_parameters: '{}' })],
    refuses: [
      { patch: script({ ...TORCHRUN, sagemaker_mpi_enabled: 'true' }), path: P },
      { patch: script({ sagemaker_parameter_server_enabled: 'true', sagemaker_multi_worker_mirrored_strategy_enabled: 'true' }), path: P },
    ],
  },
  'distribution-group-missing': {
    accepts: [{}, script(TORCHRUN), script({}, groups('a')), script({ ...TORCHRUN, sagemaker_distribution_instance_groups: '["a"]' }, groups('a', 'b'))],
    refuses: [{ patch: script(TORCHRUN, groups('a', 'b')), path: P }],
  },
  'distribution-group-declared': {
    accepts: [
      {},
      script({ sagemaker_distribution_instance_groups: '["a"]' }, groups('a', 'b')),
      script({ sagemaker_distribution_instance_groups: '[ "b" ]' }, groups('a', 'b')),
      script({ sagemaker_distribution_instance_groups: '["c"]' }),
    ],
    refuses: ['["c"]', '["a", "b"]', '[]', '"a"', 'a', '{}'].map(value => ({
      patch: script({ sagemaker_distribution_instance_groups: value }, groups('a', 'b')),
      path: `${P}.sagemaker_distribution_instance_groups`,
    })),
  },
  'distribution-python-script': {
    accepts: [
      {}, script(TORCHRUN), script({ ...TORCHRUN, sagemaker_program: 'train.py' }), script({ sagemaker_program: '"train.sh"' }),
      { spec: { hyperParameters: TORCHRUN } },
    ],
    refuses: [{ patch: script({ ...TORCHRUN, sagemaker_program: '"train.sh"' }), path: `${P}.sagemaker_program` }],
  },
  'distribution-data-parallel-type': {
    accepts: [
      {},
      ...['ml.p3.16xlarge', 'ml.p3dn.24xlarge', 'ml.p4d.24xlarge', 'ml.p4de.24xlarge', 'ml.z9.48xlarge']
        .map(instanceType => script(DATA_PARALLEL, { instanceType })),
      script({ sagemaker_distributed_dataparallel_enabled: 'false' }, { instanceType: 'ml.g5.xlarge' }),
      script({ ...DATA_PARALLEL, sagemaker_distribution_instance_groups: '["a"]' }, groupsOf({ a: 'ml.p4d.24xlarge', b: 'ml.c5.xlarge' })),
      script({ ...DATA_PARALLEL, sagemaker_distribution_instance_groups: '["a"]' }, { instanceType: 'ml.c5.xlarge' }),
    ],
    refuses: [
      {
        patch: script(DATA_PARALLEL, { instanceType: 'ml.g5.xlarge' }),
        path: 'spec.resourceConfig.instanceType',
      },
      {
        patch: script(DATA_PARALLEL, groupsOf({ a: 'ml.g5.xlarge' })),
        path: 'spec.resourceConfig.instanceGroups[0].instanceType',
      },
    ],
  },
  'distribution-framework': {
    accepts: [
      {},
      inImage('tensorflow-training:2.14.1-gpu-py310', MPI),
      inImage('tensorflow-training:2.14.1-gpu-py310', MIRRORED),
      inImage('mxnet-training:1.9.0-gpu-py38', SERVERS),
      inImage('huggingface-pytorch-training:2.5.1-transformers4.49.0-gpu-py311-cu124-ubuntu22.04', TORCHRUN),
      inImage('pytorch-training-neuronx:2.8.0-neuronx-py311', TORCHRUN),
      inImage('smdistributed-modelparallel:2.4.1-gpu-py311-cu121', TORCHRUN),
      inImage('mine:2.14.1-gpu-py310', TORCHRUN),
      inImage('tensorflow-training:latest', TORCHRUN),
      inImage('tensorflow-training:2.14.1-gpu-py310', { sagemaker_torch_distributed_enabled: 'false' }),
      ...[PYTORCH_DDP, XLA].map(launcher => inImage('pytorch-training:2.8.0-gpu-py312', launcher)),
    ],
    refuses: [
      { patch: inImage('tensorflow-training:2.14.1-gpu-py310', TORCHRUN), path: `${P}.sagemaker_torch_distributed_enabled` },
      { patch: inImage('pytorch-training:2.8.0-gpu-py312', SERVERS), path: `${P}.sagemaker_parameter_server_enabled` },
      { patch: inImage('pytorch-training-neuron:1.11.0-neuron-py38-sdk2.3.0-ubuntu20.04', SERVERS), path: `${P}.sagemaker_parameter_server_enabled` },
      { patch: inImage('smdistributed-modelparallel:2.4.1-gpu-py311-cu121', SERVERS), path: `${P}.sagemaker_parameter_server_enabled` },
      { patch: inImage('mxnet-training:1.9.0-gpu-py38', MIRRORED), path: `${P}.sagemaker_multi_worker_mirrored_strategy_enabled` },
    ],
  },
  'distribution-framework-version': {
    accepts: [
      {},
      inImage('tensorflow-training:2.9.2-gpu-py39', MIRRORED),
      inImage('pytorch-training:1.13.1-gpu-py39', TORCHRUN),
      inImage('pytorch-training:3.0.0-gpu-py313', TORCHRUN),
      inImage('pytorch-training:2.2.0-gpu-py310', DATA_PARALLEL),
      inImage('smdistributed-modelparallel:2.4.1-gpu-py311-cu121', DATA_PARALLEL),
      inImage('tensorflow-training:2.14.1-gpu-py310', TORCHRUN),
      inImage('pytorch-training:1.0.0-gpu-py3', MPI),
      inImage('pytorch-training:1.10.2-gpu-py38', PYTORCH_DDP),
      inImage('pytorch-training:1.12.1-gpu-py38', XLA),
    ],
    refuses: [
      inImage('tensorflow-training:2.8.0-gpu-py39', MIRRORED),
      inImage('pytorch-training:1.10.2-gpu-py38', TORCHRUN),
      inImage('pytorch-training:2.8.0-gpu-py312', DATA_PARALLEL),
      inImage('pytorch-training:10.0.0-gpu-py320', DATA_PARALLEL),
      inImage('tensorflow-training:2.12.0-gpu-py310', DATA_PARALLEL),
      inImage('pytorch-training:1.5.0-gpu-py36', DATA_PARALLEL),
      inImage('pytorch-training:1.9.1-gpu-py38', PYTORCH_DDP),
      inImage('pytorch-training:1.11.0-gpu-py38', XLA),
    ].map(patch => ({ patch, path: 'spec.algorithmSpecification.trainingImage' })),
  },
  'distribution-model-parallel-image': {
    accepts: [
      {},
      inImage('pytorch-training:2.8.0-gpu-py312', TORCHRUN),
      inImage('smdistributed-modelparallel:2.4.1-gpu-py311-cu121', { ...TORCHRUN, mp_parameters: '{"hybrid_shard_degree": 8}' }),
      inImage('mine:1', { ...TORCHRUN, mp_parameters: '{}' }),
      inImage('pytorch-training:1.13.1-gpu-py39', { ...MPI, mp_parameters: '{"partitions": 2}' }),
    ],
    refuses: ['{"hybrid_shard_degree": 8}', '{}'].map(mp_parameters => ({
      patch: inImage('pytorch-training:2.8.0-gpu-py312', { ...TORCHRUN, mp_parameters }), path: 'spec.algorithmSpecification.trainingImage',
    })),
  },
  'distribution-neuron-launcher': {
    accepts: [{}, script(TORCHRUN, { instanceType: 'ml.trn1.32xlarge' }), script(MPI, { instanceType: 'ml.p4d.24xlarge' })],
    refuses: [{ instanceType: 'ml.trn1.32xlarge' }, groupsOf({ a: 'ml.c5.xlarge', b: 'ml.trn1.32xlarge' })].map(resources => ({
      patch: script(MPI, resources), path: `${P}.sagemaker_mpi_enabled`,
    })),
  },
};
