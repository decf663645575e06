import type { TopicCases } from './case';

const TYPE = 'spec.resourceConfig.instanceType';
const GROUPS = 'spec.resourceConfig.instanceGroups';

const on = (path: string, instanceType: string, account = '763104351884') => ({
  spec: { algorithmSpecification: { trainingImage: `${account}.dkr.ecr.eu-west-1.amazonaws.com/${path}` }, resourceConfig: { instanceType } },
});
const onGroups = (path: string, ...types: string[]) => ({
  spec: {
    algorithmSpecification: on(path, '').spec.algorithmSpecification,
    resourceConfig: {
      instanceType: null,
      instanceCount: null,
      instanceGroups: types.map((instanceType, position) => ({ instanceGroupName: `g${position}`, instanceType, instanceCount: 1 })),
    },
  },
});
const GPU = 'pytorch-training:2.8.0-gpu-py312';
const CPU = 'pytorch-training:2.8.0-cpu-py312';
const NEURON = 'pytorch-training-neuronx:2.1.2-neuronx-py310-sdk2.20.2-ubuntu20.04';
const ARM = 'ml.p6e-gb200.36xlarge';
const ANY = {
  'an image of your own on AWS Trainium': on(GPU, 'ml.trn1.2xlarge', '111122223333'),
  'a type of an unknown family': on(GPU, 'ml.q9.large'),
  'XGBoost, whose image serves all, on GPUs': on('sagemaker-xgboost:1.7-1', 'ml.g5.xlarge', '141502667606'),
};

export const IMAGE_HARDWARE_CASES: TopicCases = {
  'image-accelerator': {
    accepts: {
      ...ANY,
      'an image for GPUs on GPUs': on(GPU, 'ml.g5.xlarge'),
      'an image for Neuron on AWS Trainium': on(NEURON, 'ml.trn1.2xlarge'),
      'an image for CPUs on AWS Trainium': on(CPU, 'ml.trn1.2xlarge'),
    },
    refuses: {
      [TYPE]: {
        'an image for GPUs on AWS Trainium': on(GPU, 'ml.trn1.2xlarge'),
        'an image of the repository pytorch with CUDA on AWS Trainium': on('pytorch:2.14-cu133-amzn2023-sagemaker', 'ml.trn2.48xlarge'),
        'an image for Neuron on GPUs': on(NEURON, 'ml.g5.xlarge'),
      },
      [`${GROUPS}[1].instanceType`]: { 'a group of AWS Trainium beside one with GPUs': onGroups(GPU, 'ml.g5.xlarge', 'ml.trn1.2xlarge') },
    },
  },
  'image-cuda': {
    accepts: {
      ...ANY,
      'CUDA 12.8 on P6': on('pytorch-training:2.7.1-gpu-py312-cu128-ubuntu22.04-sagemaker', 'ml.p6-b200.48xlarge'),
      'CUDA 11.8 on P5': on('pytorch-training:2.0.1-gpu-py310-cu118-ubuntu20.04-sagemaker', 'ml.p5.48xlarge'),
      'CUDA 12.9 on P3': on('pytorch-training:2.8.0-gpu-py312-cu129-ubuntu22.04-sagemaker', 'ml.p3.2xlarge'),
      'a version with CUDA 12.9 on P3': on(GPU, 'ml.p3.2xlarge'),
      'CUDA 13.0 on G4dn': on('pytorch-training:2.10.0-gpu-py313-cu130-ubuntu22.04-sagemaker', 'ml.g4dn.xlarge'),
      'CUDA 11.8 on P2': on('tensorflow-training:2.13.0-gpu-py310-cu118-ubuntu20.04-sagemaker', 'ml.p2.xlarge'),
      'CUDA 10.1 on P3': on('pytorch-training:1.5.0-gpu-py36-cu101-ubuntu16.04', 'ml.p3.2xlarge'),
      'a version whose CUDA is not certain on P5': on(GPU, 'ml.p5.48xlarge'),
      'an image for CPUs on P5': on('pytorch-training:1.13.1-cpu-py39', 'ml.p5.48xlarge'),
    },
    refuses: {
      [TYPE]: {
        'CUDA 11.7 on P5': on('pytorch-training:1.13.1-gpu-py39-cu117-ubuntu20.04-sagemaker', 'ml.p5.48xlarge'),
        'a PyTorch that has no newer CUDA on P5': on('pytorch-training:1.12-gpu-py38', 'ml.p5en.48xlarge'),
        'a TensorFlow that has no newer CUDA on P6': on('tensorflow-training:2.13.0-gpu-py310', 'ml.p6-b200.48xlarge'),
        'CUDA 13.0 on P3': on('pytorch-training:2.10.0-gpu-py313-cu130-ubuntu22.04-sagemaker', 'ml.p3.2xlarge'),
        'CUDA 13.3 of the repository pytorch on P3dn': on('pytorch:2.13-cu133-amzn2023-sagemaker', 'ml.p3dn.24xlarge'),
        'a PyTorch that has no older CUDA on P3': on('pytorch-training:2.9.0-gpu-py312', 'ml.p3.16xlarge'),
        'CUDA 12.1 on P2': on('pytorch-training:2.1.0-gpu-py310-cu121-ubuntu20.04-sagemaker', 'ml.p2.xlarge'),
        'CUDA 12.4 of AutoGluon on P2': on('autogluon-training:1.4.0-gpu-py311-cu124-ubuntu22.04', 'ml.p2.xlarge'),
        'CUDA 12.4 on P6': on('pytorch-training:2.5.1-gpu-py311-cu124-ubuntu22.04-sagemaker', 'ml.p6-b300.48xlarge'),
      },
      [`${GROUPS}[0].instanceType`]: { 'a group of P5': onGroups('pytorch-training:1.13.1-gpu-py39', 'ml.p5.48xlarge', 'ml.g5.xlarge') },
    },
  },
  'image-p2': {
    accepts: {
      ...ANY,
      'an older PyTorch on P2': on('pytorch-training:1.12.1-gpu-py38', 'ml.p2.xlarge'),
      'a newer PyTorch on P3': on('pytorch-training:1.13.1-gpu-py39', 'ml.p3.2xlarge'),
      'a newer PyTorch for CPUs, about which another rule speaks': on('pytorch-training:1.13.1-cpu-py39', 'ml.p2.xlarge'),
      'a newer CUDA on P2, about which another rule speaks': on('pytorch-training:2.1.0-gpu-py310-cu121-ubuntu20.04-sagemaker', 'ml.p2.xlarge'),
      'a tag without a version on P2': on('pytorch-training:latest', 'ml.p2.xlarge'),
      'an older TensorFlow on P2': on('tensorflow-training:2.11.0-gpu-py39', 'ml.p2.xlarge'),
      'a PyTorch of your own on P2': on(GPU, 'ml.p2.xlarge', '111122223333'),
    },
    refuses: {
      [TYPE]: {
        'PyTorch 1.13 on P2': on('pytorch-training:1.13.1-gpu-py39', 'ml.p2.xlarge'),
        'TensorFlow 2.12 on P2': on('tensorflow-training:2.12.0-gpu-py310-cu118-ubuntu20.04-sagemaker', 'ml.p2.8xlarge'),
      },
      [`${GROUPS}[1].instanceType`]: { 'a group of P2': onGroups('pytorch-training:1.13.1-gpu-py39', 'ml.g5.xlarge', 'ml.p2.xlarge') },
    },
  },
  'image-architecture': {
    accepts: {
      ...ANY,
      'an image for x86 on x86': on(GPU, 'ml.p6-b200.48xlarge'),
      'an image for Arm on Arm': on('pytorch-training-arm64:2.7.0-gpu-py312-cu128-ubuntu22.04-sagemaker', ARM),
      'an image of a repository that is not known on Arm': on('pytorch-training-next:9', ARM),
      'an image of your own on Arm': on(GPU, ARM, '111122223333'),
    },
    refuses: {
      [TYPE]: {
        'an image for x86 on Arm': on(GPU, ARM),
        'XGBoost on Arm': on('sagemaker-xgboost:1.7-1', ARM, '141502667606'),
        'an image for Arm on x86': on('pytorch-training-arm64:2.7.0-gpu-py312-cu128-ubuntu22.04-sagemaker', 'ml.g5.xlarge'),
      },
      [`${GROUPS}[1].instanceType`]: { 'a group of Arm': onGroups(GPU, 'ml.g5.xlarge', ARM) },
    },
  },
  'image-unused-accelerator': {
    accepts: {
      ...ANY,
      'an image for GPUs on GPUs': on(GPU, 'ml.g5.xlarge'),
      'an image for CPUs on CPUs': on(CPU, 'ml.m5.xlarge'),
    },
    refuses: {
      [TYPE]: {
        'an image for CPUs on GPUs': on(CPU, 'ml.g5.xlarge'),
        'scikit-learn on GPUs': on('sagemaker-scikit-learn:1.2-1-cpu-py3', 'ml.g5.xlarge', '141502667606'),
        'an image for CPUs on AWS Trainium': on(CPU, 'ml.trn1.2xlarge'),
        'scikit-learn on AWS Trainium': on('sagemaker-scikit-learn:1.2-1-cpu-py3', 'ml.trn1.2xlarge', '141502667606'),
      },
      [`${GROUPS}[0].instanceType`]: { 'an image for CPUs on a group with GPUs': onGroups(CPU, 'ml.g5.xlarge', 'ml.m5.xlarge') },
    },
  },
  'image-missing-accelerator': {
    accepts: {
      ...ANY,
      'an image for CPUs on CPUs': on(CPU, 'ml.m5.xlarge'),
      'an image for GPUs on groups of which one has GPUs': onGroups(GPU, 'ml.m5.xlarge', 'ml.g5.xlarge'),
    },
    refuses: {
      [TYPE]: {
        'an image for GPUs on CPUs': on(GPU, 'ml.m5.xlarge'),
        'PyTorch of Hugging Face, which has no image for CPUs, on CPUs':
          on('huggingface-pytorch-training:2.5.1-transformers4.49.0-gpu-py311-cu124-ubuntu22.04', 'ml.m5.xlarge'),
        'an image for Neuron on CPUs': on(NEURON, 'ml.m5.xlarge'),
      },
      [`${GROUPS}[1].instanceType`]: { 'an image for GPUs on groups without GPUs': onGroups(GPU, 'ml.m5.xlarge', 'ml.c5.xlarge') },
    },
  },
};
