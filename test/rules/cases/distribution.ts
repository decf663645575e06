import { each, type TopicCases } from './case';

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
const inImage = (image: string, hyperParameters: Record<string, string>, resourceConfig: object = {}) => ({
  spec: { ...script(hyperParameters, resourceConfig).spec, algorithmSpecification: { trainingImage: `763104351884.dkr.ecr.eu-west-1.amazonaws.com/${image}` } },
});
const P = 'spec.hyperParameters';

export const DISTRIBUTION_CASES: TopicCases = {
  'distribution-missing': {
    accepts: {
      'two instances without a script': { spec: { resourceConfig: { instanceCount: 2 } } },
      'a script on one instance': script({}),
      'torchrun on two instances': script(TORCHRUN, { instanceCount: 2 }),
      'MPI on two instances': script(MPI, { instanceCount: 2 }),
      'torchrun on two instances in the words of Python': script({ sagemaker_torch_distributed_enabled: 'True' }, { instanceCount: 2 }),
      ...each(['1', '"true"', 'yes', '[1]'], value => `torchrun on two instances by ${value}, which is true in Python`, value =>
        script({ sagemaker_torch_distributed_enabled: value }, { instanceCount: 2 })),
      'a script on two groups': script({}, groups('a', 'b')),
      'a framework image without a script': { spec: { algorithmSpecification: { trainingImage: PYTORCH }, resourceConfig: { instanceCount: 2 } } },
      'a script in an image of your own': { spec: { hyperParameters: { sagemaker_program: '"train.py"' }, resourceConfig: { instanceCount: 2 } } },
    },
    refuses: {
      [P]: {
        'a script on two instances without a launcher': script({}, { instanceCount: 2 }),
        'a script for TensorFlow on two instances': inImage('tensorflow-training:2.13.0-gpu-py310', {}, { instanceCount: 2 }),
        'a script for TensorFlow of an unknown version on two instances': inImage('tensorflow-training:latest', {}, { instanceCount: 2 }),
        'a script for scikit-learn on two instances': inImage('sagemaker-scikit-learn:1.2-1-cpu-py3', {}, { instanceCount: 2 }),
        'a script on two instances with MPI off': script({ sagemaker_mpi_enabled: 'false' }, { instanceCount: 2 }),
        ...each(['0', 'null', '""', '[]'], value => `a script on two instances with MPI off by ${value}`, value =>
          script({ sagemaker_mpi_enabled: value }, { instanceCount: 2 })),
      },
    },
  },
  'distribution-switch': {
    accepts: each(['true', 'True', 'false', '0', 'null', '1'], value => `MPI by ${value}`, value => script({ sagemaker_mpi_enabled: value })),
    refuses: {
      [`${P}.sagemaker_mpi_enabled`]: each(['False', '"false"', 'no', 'None'], value => `MPI by ${value}`, value => script({ sagemaker_mpi_enabled: value })),
      [`${P}.sagemaker_torch_distributed_enabled`]: { 'torchrun off in the words of Python': script({ sagemaker_torch_distributed_enabled: 'False' }) },
    },
  },
  'distribution-one-launcher': {
    accepts: {
      'torchrun alone': script(TORCHRUN),
      'torchrun with other launchers off': script({ ...TORCHRUN, sagemaker_distributed_dataparallel_enabled: 'false', mp_parameters: '{}' }),
    },
    refuses: {
      [P]: {
        'torchrun and MPI': script({ ...TORCHRUN, ...MPI }),
        'parameter servers and a mirrored strategy': script({ ...SERVERS, ...MIRRORED }),
      },
    },
  },
  'distribution-group-missing': {
    accepts: {
      'a launcher without groups': script(TORCHRUN),
      'a group without a launcher': script({}, groups('a')),
      'a launcher on one of two groups': script({ ...TORCHRUN, sagemaker_distribution_instance_groups: '["a"]' }, groups('a', 'b')),
    },
    refuses: { [P]: { 'a launcher on no group in particular': script(TORCHRUN, groups('a', 'b')) } },
  },
  'distribution-group-declared': {
    accepts: {
      'the first of two groups': script({ sagemaker_distribution_instance_groups: '["a"]' }, groups('a', 'b')),
      'the second of two groups, with spaces': script({ sagemaker_distribution_instance_groups: '[ "b" ]' }, groups('a', 'b')),
      'a group in a job without groups': script({ sagemaker_distribution_instance_groups: '["c"]' }),
    },
    refuses: {
      [`${P}.sagemaker_distribution_instance_groups`]: each(
        [
          ['a group that the job does not have', '["c"]'],
          ['two groups', '["a", "b"]'],
          ['an empty list of groups', '[]'],
          ['a group outside a list', '"a"'],
          ['a group without quotes', 'a'],
          ['an object', '{}'],
        ],
        ([phrase]) => phrase,
        ([, value]) => script({ sagemaker_distribution_instance_groups: value }, groups('a', 'b')),
      ),
    },
  },
  'distribution-python-script': {
    accepts: {
      'torchrun with a Python script': script(TORCHRUN),
      'torchrun with a Python script without quotes': script({ ...TORCHRUN, sagemaker_program: 'train.py' }),
      'a shell script without a launcher': script({ sagemaker_program: '"train.sh"' }),
      'torchrun with a command line, about which script-path speaks': script({ ...TORCHRUN, sagemaker_program: 'train.py --epochs 3' }),
      'MPI with a shell script': script({ ...MPI, sagemaker_program: '"train.sh"' }),
      'torchrun without a script': { spec: { hyperParameters: TORCHRUN } },
    },
    refuses: {
      [`${P}.sagemaker_program`]: {
        'torchrun with a shell script': script({ ...TORCHRUN, sagemaker_program: '"train.sh"' }),
        'PyTorch XLA with a shell script': script({ ...XLA, sagemaker_program: '"train.sh"' }),
        'torchrun with a module': script({ ...TORCHRUN, sagemaker_program: 'train' }),
        'torchrun with a command line in an image of your own': {
          spec: { hyperParameters: { ...TORCHRUN, sagemaker_program: 'train.py --epochs 3' } },
        },
      },
    },
  },
  'distribution-data-parallel-type': {
    accepts: {
      ...each(
        ['ml.p3.16xlarge', 'ml.p3dn.24xlarge', 'ml.p4d.24xlarge', 'ml.p4de.24xlarge', 'ml.z9.48xlarge'],
        type => `data parallelism on ${type}`,
        instanceType => script(DATA_PARALLEL, { instanceType }),
      ),
      'data parallelism off': script({ sagemaker_distributed_dataparallel_enabled: 'false' }, { instanceType: 'ml.g5.xlarge' }),
      'data parallelism on the group that it supports':
        script({ ...DATA_PARALLEL, sagemaker_distribution_instance_groups: '["a"]' }, groupsOf({ a: 'ml.p4d.24xlarge', b: 'ml.c5.xlarge' })),
      'data parallelism on a group that the job does not have':
        script({ ...DATA_PARALLEL, sagemaker_distribution_instance_groups: '["a"]' }, { instanceType: 'ml.c5.xlarge' }),
    },
    refuses: {
      'spec.resourceConfig.instanceType': { 'data parallelism on ml.g5.xlarge': script(DATA_PARALLEL, { instanceType: 'ml.g5.xlarge' }) },
      'spec.resourceConfig.instanceGroups[0].instanceType': {
        'data parallelism on a group of ml.g5.xlarge': script(DATA_PARALLEL, groupsOf({ a: 'ml.g5.xlarge' })),
      },
    },
  },
  'distribution-framework': {
    accepts: {
      'MPI in TensorFlow': inImage('tensorflow-training:2.14.1-gpu-py310', MPI),
      'a mirrored strategy in TensorFlow': inImage('tensorflow-training:2.14.1-gpu-py310', MIRRORED),
      'parameter servers in MXNet': inImage('mxnet-training:1.9.0-gpu-py38', SERVERS),
      'torchrun in PyTorch of Hugging Face': inImage('huggingface-pytorch-training:2.5.1-transformers4.49.0-gpu-py311-cu124-ubuntu22.04', TORCHRUN),
      'torchrun in PyTorch on Amazon Linux 2023': inImage('pytorch:2.14-cu133-amzn2023-sagemaker', TORCHRUN),
      'parameter servers in another image called pytorch': inImage('pytorch:2.1.0-gpu-ours', SERVERS),
      'torchrun in PyTorch for Neuron': inImage('pytorch-training-neuronx:2.8.0-neuronx-py311', TORCHRUN),
      'torchrun in the image for model parallelism': inImage('smdistributed-modelparallel:2.4.1-gpu-py311-cu121', TORCHRUN),
      'torchrun in an unknown image': inImage('mine:2.14.1-gpu-py310', TORCHRUN),
      'torchrun in TensorFlow of an unknown version': inImage('tensorflow-training:latest', TORCHRUN),
      'torchrun off in TensorFlow': inImage('tensorflow-training:2.14.1-gpu-py310', { sagemaker_torch_distributed_enabled: 'false' }),
      'DDP in PyTorch': inImage('pytorch-training:2.8.0-gpu-py312', PYTORCH_DDP),
      'XLA in PyTorch': inImage('pytorch-training:2.8.0-gpu-py312', XLA),
    },
    refuses: {
      [`${P}.sagemaker_torch_distributed_enabled`]: { 'torchrun in TensorFlow': inImage('tensorflow-training:2.14.1-gpu-py310', TORCHRUN) },
      [`${P}.sagemaker_parameter_server_enabled`]: {
        'parameter servers in PyTorch': inImage('pytorch-training:2.8.0-gpu-py312', SERVERS),
        'parameter servers in PyTorch on Amazon Linux 2023': inImage('pytorch:2.14-cu133-amzn2023-sagemaker', SERVERS),
        'parameter servers in PyTorch for Neuron': inImage('pytorch-training-neuron:1.11.0-neuron-py38-sdk2.3.0-ubuntu20.04', SERVERS),
        'parameter servers in the image for model parallelism': inImage('smdistributed-modelparallel:2.4.1-gpu-py311-cu121', SERVERS),
      },
      [`${P}.sagemaker_multi_worker_mirrored_strategy_enabled`]: {
        'a mirrored strategy in MXNet': inImage('mxnet-training:1.9.0-gpu-py38', MIRRORED),
      },
    },
  },
  'distribution-framework-version': {
    accepts: {
      'a mirrored strategy in TensorFlow 2.9': inImage('tensorflow-training:2.9.2-gpu-py39', MIRRORED),
      'torchrun in PyTorch 1.13': inImage('pytorch-training:1.13.1-gpu-py39', TORCHRUN),
      'torchrun in PyTorch 3.0': inImage('pytorch-training:3.0.0-gpu-py313', TORCHRUN),
      'data parallelism in PyTorch 2.2': inImage('pytorch-training:2.2.0-gpu-py310', DATA_PARALLEL),
      'data parallelism in the image for model parallelism': inImage('smdistributed-modelparallel:2.4.1-gpu-py311-cu121', DATA_PARALLEL),
      'torchrun in TensorFlow, which is another error': inImage('tensorflow-training:2.14.1-gpu-py310', TORCHRUN),
      'MPI in PyTorch 1.0': inImage('pytorch-training:1.0.0-gpu-py3', MPI),
      'DDP in PyTorch 1.10': inImage('pytorch-training:1.10.2-gpu-py38', PYTORCH_DDP),
      'XLA in PyTorch 1.11 for Training Compiler':
        inImage('huggingface-pytorch-trcomp-training:1.11.0-transformers4.21.1-gpu-py38-cu113-ubuntu20.04', XLA),
      'XLA in PyTorch 1.12': inImage('pytorch-training:1.12.1-gpu-py38', XLA),
    },
    refuses: {
      'spec.algorithmSpecification.trainingImage': {
        'a mirrored strategy in TensorFlow 2.8': inImage('tensorflow-training:2.8.0-gpu-py39', MIRRORED),
        'torchrun in PyTorch 1.10': inImage('pytorch-training:1.10.2-gpu-py38', TORCHRUN),
        'data parallelism in PyTorch 2.8': inImage('pytorch-training:2.8.0-gpu-py312', DATA_PARALLEL),
        'data parallelism in PyTorch 10.0': inImage('pytorch-training:10.0.0-gpu-py320', DATA_PARALLEL),
        'data parallelism in TensorFlow 2.12': inImage('tensorflow-training:2.12.0-gpu-py310', DATA_PARALLEL),
        'data parallelism in PyTorch 1.5': inImage('pytorch-training:1.5.0-gpu-py36', DATA_PARALLEL),
        'DDP in PyTorch 1.9': inImage('pytorch-training:1.9.1-gpu-py38', PYTORCH_DDP),
        'XLA in PyTorch 1.10': inImage('pytorch-training:1.10.2-gpu-py38', XLA),
        'XLA in PyTorch 1.10 for Training Compiler':
          inImage('huggingface-pytorch-trcomp-training:1.10.2-transformers4.17.0-gpu-py38-cu113-ubuntu20.04', XLA),
      },
    },
  },
  'distribution-model-parallel-image': {
    accepts: {
      'torchrun without model parallelism': inImage('pytorch-training:2.8.0-gpu-py312', TORCHRUN),
      'model parallelism in its image':
        inImage('smdistributed-modelparallel:2.4.1-gpu-py311-cu121', { ...TORCHRUN, mp_parameters: '{"hybrid_shard_degree": 8}' }),
      'model parallelism in an unknown image': inImage('mine:1', { ...TORCHRUN, mp_parameters: '{}' }),
      'model parallelism of version 1 in PyTorch': inImage('pytorch-training:1.13.1-gpu-py39', { ...MPI, mp_parameters: '{"partitions": 2}' }),
    },
    refuses: {
      'spec.algorithmSpecification.trainingImage': {
        'model parallelism in PyTorch':
          inImage('pytorch-training:2.8.0-gpu-py312', { ...TORCHRUN, mp_parameters: '{"hybrid_shard_degree": 8}' }),
        'model parallelism without parameters in PyTorch': inImage('pytorch-training:2.8.0-gpu-py312', { ...TORCHRUN, mp_parameters: '{}' }),
      },
    },
  },
  'distribution-neuron-launcher': {
    accepts: {
      'torchrun on Trainium': script(TORCHRUN, { instanceType: 'ml.trn1.32xlarge' }),
      'MPI on GPUs': script(MPI, { instanceType: 'ml.p4d.24xlarge' }),
    },
    refuses: {
      [`${P}.sagemaker_mpi_enabled`]: {
        'MPI on Trainium': script(MPI, { instanceType: 'ml.trn1.32xlarge' }),
        'MPI on a group of Trainium': script(MPI, groupsOf({ a: 'ml.c5.xlarge', b: 'ml.trn1.32xlarge' })),
      },
    },
  },
};
