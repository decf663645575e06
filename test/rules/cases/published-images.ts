import { each, type TopicCases } from './case';

const IMAGE = 'spec.algorithmSpecification.trainingImage';
const ALGORITHM = 'spec.algorithmSpecification.algorithmName';

const image = (account: string, path: string, region = 'eu-west-1') => ({
  metadata: { annotations: { 'services.k8s.aws/region': region } },
  spec: { algorithmSpecification: { trainingImage: `${account}.dkr.ecr.${region}.amazonaws.com/${path}` } },
});
const framework = (path: string) => image('763104351884', path);
const xgboost = (tag: string) => image('141502667606', `sagemaker-xgboost${tag}`);
const named = (algorithmName: string) => ({ spec: { algorithmSpecification: { algorithmName, trainingImage: null } } });
const OWN = { 'an image of your own with the same name': image('111122223333', 'pytorch-training:9.9-cpu-py399') };
const DIGEST = '@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
const GROUPS = [
  { instanceGroupName: 'data', instanceType: 'ml.m5.xlarge', instanceCount: 1 }, { instanceGroupName: 'trainers', instanceType: 'ml.g5.xlarge', instanceCount: 1 },
];
const onGroups = (path: string) => ({
  spec: { ...framework(path).spec, resourceConfig: { instanceType: null, instanceCount: null, instanceGroups: GROUPS } },
});
const ofTag = (tag: string) => `the tag ${tag.replace(/-cu1\d\d-/, '-')}`;
const ofPath = (path: string) => `the image ${path.replace(DIGEST, ' with a digest').replace(/-(sdk|cu1\d\d-|ubuntu).*/, ' with its system').replace('huggingface-pytorch-training', 'HF')}`;

export const PUBLISHED_IMAGE_CASES: TopicCases = {
  'image-account': {
    accepts: {
      ...OWN,
      'scikit-learn in its account': image('141502667606', 'sagemaker-scikit-learn:0.20.0-cpu-py3'),
      'the old XGBoost in its account': image('685385470294', 'xgboost:1'),
      'PyTorch in its account': framework('pytorch-training:2.8.0-cpu-py312'),
      'a Region that the catalog does not know': image('763104351884', 'pytorch-training:2.8.0-cpu-py312', 'eu-west-9'),
      'a repository that the catalog does not know': image('763104351884', 'tensorflow-training-next:1'),
      'an image of another Region, about which image-region speaks': {
        ...image('683313688378', 'pytorch-training:2.8.0-cpu-py312', 'eu-south-1'), metadata: { annotations: { 'services.k8s.aws/region': 'eu-west-1' } },
      },
    },
    refuses: {
      [IMAGE]: {
        'an image without a Region of the job': { ...image('683313688378', 'sagemaker-scikit-learn:0.20.0-cpu-py3'), metadata: { annotations: { 'services.k8s.aws/region': null } } },
        'an image with the DNS suffix of another partition': {
          ...image('763104351884', '', 'cn-north-1'),
          spec: { algorithmSpecification: { trainingImage: '763104351884.dkr.ecr.cn-north-1.amazonaws.com/pytorch-training:2.8.0-cpu-py312' } },
        },
        'scikit-learn in the account of another Region': image('683313688378', 'sagemaker-scikit-learn:0.20.0-cpu-py3'),
        'XGBoost in the account of the old one': image('685385470294', 'sagemaker-xgboost:1.7-1'),
        'the old XGBoost in the account of the new one': image('141502667606', 'xgboost:1'),
        'the new XGBoost under the name of the old one': image('141502667606', 'xgboost:1.7-1'),
        'PyTorch in the account of another Region': image('763104351884', 'pytorch-training:2.8.0-cpu-py312', 'eu-south-1'),
        'PyTorch with a digest in the account of another Region': image('763104351884', `pytorch-training${DIGEST}`, 'eu-south-1'),
      },
    },
  },
  'image-repository-unknown': {
    accepts: {
      ...OWN,
      'a repository of AWS': framework('pytorch-training:2.8.0-cpu-py312'),
      'a repository that AWS has in another account': image('141502667606', 'xgboost:1'),
      'a repository of your own in your account': image('111122223333', 'churn:1'),
      'a repository of AWS for Arm': framework('pytorch-training-arm64:2.7.0-gpu-py312-cu128-ubuntu22.04-sagemaker'),
      'an image for inference, about which image-inference speaks': framework('djl-inference:0.36'),
      'an image for EC2': framework('pytorch:2.14-cu133-amzn2023-ec2'),
      'a job in the account of AWS itself': { spec: { ...framework('churn:1').spec, roleARN: 'arn:aws:iam::763104351884:role/training' } },
    },
    refuses: {
      [IMAGE]: {
        'a slip in the name of a framework': framework('pytorch-trainning:2.8.0-gpu-py312'),
        'another spelling of an algorithm': image('438346466558', 'k-means:1'),
        'a name that nothing is like': framework('churn:1'),
      },
    },
  },
  'image-region-unknown': {
    accepts: {
      ...OWN,
      'PyTorch in a Region with it': framework('pytorch-training:2.8.0-cpu-py312'),
      'a repository that the catalog does not know': image('763104351884', 'tensorflow-training-next:1', 'eu-west-9'),
      'an image of another Region, about which image-region speaks': {
        ...image('763104351884', 'pytorch-training:2.8.0-cpu-py312', 'eu-west-9'), metadata: { annotations: { 'services.k8s.aws/region': 'eu-west-1' } },
      },
    },
    refuses: {
      [IMAGE]: {
        'a Region that the catalog does not know': image('763104351884', 'pytorch-training:2.8.0-cpu-py312', 'eu-west-9'),
        'such a Region of the image alone':
          { ...image('763104351884', 'pytorch-training:2.8.0-cpu-py312', 'mx-west-9'), metadata: { annotations: { 'services.k8s.aws/region': null } } },
      },
    },
  },
  'image-tag-latest': {
    accepts: {
      'the latest image of your own': image('111122223333', 'sagemaker-xgboost:latest'),
      'a version of XGBoost': xgboost(':1.7-1'),
      'a digest of XGBoost': xgboost(DIGEST),
      'the latest image of a repository of others': image('141502667606', 'churn:latest'),
    },
    refuses: {
      [IMAGE]: { 'the latest XGBoost': xgboost(':latest'), 'XGBoost without a tag': xgboost(''), 'PyTorch without a tag on CPUs': framework('pytorch-training'), 'PyTorch without a tag on groups': onGroups('pytorch-training') },
    },
  },
  'image-tag-unknown': {
    accepts: {
      ...OWN,
      'the new XGBoost under the name of the old one': image('141502667606', 'xgboost:1.7-1'),
      ...each([
        'pytorch-training:2.8.0-gpu-py312', 'pytorch-training:2.8-gpu-py312', 'pytorch-training:2.8.0-gpu-py312-cu129-ubuntu22.04-sagemaker',
        'pytorch-training:1.3.1-gpu-py36-cu101-ubuntu16.04', 'pytorch:2.14-cu133-amzn2023-sagemaker',
        'huggingface-pytorch-training:2.9.0-gpu-py312', 'huggingface-pytorch-training:2.8.0-transformers4.56.2-gpu-py312-cu129-ubuntu22.04',
        'pytorch-training-neuronx:1.13.1-neuronx-py310', 'pytorch-training-neuronx:2.5.1-neuronx-py310-sdk2.22.0-ubuntu22.04',
        'pytorch-training-neuronx:2.1.2-neuronx-py310-sdk2.20.2-ubuntu20.04', 'pytorch-training-neuronx:2.9.0-neuronx-py312-sdk2.29.0-ubuntu24.04',
        'pytorch:2.12.1-cu130-amzn2023-sagemaker', 'autogluon-training:1.5.0-gpu-py312-cu126-ubuntu22.04', 'pytorch-training:latest', `pytorch-training${DIGEST}`,
        'tensorflow-training-next:99',
      ], ofPath, framework),
      ...each([':1.7-1', ':1.7-1-cpu-py3', ''], tag => `the XGBoost '${tag}'`, xgboost),
    },
    refuses: {
      [IMAGE]: {
        ...each([
          'pytorch-training:2.8.0', 'pytorch-training:99.0-gpu-py312', 'pytorch-training:2.8.0-gpu-py399', 'pytorch-training:2.81-gpu-py312',
          'pytorch:2.15-cu133-amzn2023-sagemaker', 'pytorch-training:2.10.1-gpu-py313', 'pytorch-training-neuronx:2.4.1-neuronx-py310-sdk2.21.0-ubuntu22.04',
          'pytorch-training-neuronx:2.1-neuronx-py311', 'pytorch-training-neuronx:3.0.0-neuronx-py312', 'huggingface-pytorch-training:2.8.0-transformers9.9-gpu-py312',
        ], ofPath, framework),
        ...each([':1.7', ':9.9-1', ':v1'], ofTag, xgboost),
        'PyTorch without a processor on groups': onGroups('pytorch-training:2.8.0'),
      },
    },
  },
  'image-inference': {
    accepts: {
      'an image for training': framework('pytorch-training:2.8.0-cpu-py312'),
      'an image for inference of your own': image('111122223333', 'pytorch-inference:1'),
      'an image of another name': framework('pytorch-inferences:1'),
    },
    refuses: {
      [IMAGE]: each([
        'pytorch-inference:2.6.0-gpu-py312', 'tensorflow-inference-graviton:2.16.1-cpu', 'huggingface-pytorch-tgi-inference:2.0.1', 'djl-inference:0.36',
      ], ofPath, framework),
    },
  },
  'image-for-ec2': {
    accepts: {
      'an image for SageMaker': framework('pytorch-training:2.8.0-gpu-py312-cu129-ubuntu22.04-sagemaker'),
      'an image of your own with such a tag': image('111122223333', 'pytorch-training:1-ec2'),
      'a tag with a longer word': framework('pytorch-training:2.8.0-gpu-py312-cu129-ubuntu22.04-ec2021'),
    },
    refuses: {
      [IMAGE]: each([
        'pytorch-training:2.8.0-gpu-py312-cu129-ubuntu22.04-ec2', 'pytorch-training:2.6-gpu-py312-cu126-ubuntu22.04-ec2-v1',
        'pytorch-training:2.6.0-gpu-py312-ec2', 'pytorch-training:2.6-cpu-py312-ec2', 'pytorch-training:2.7.0-gpu-py312-cu128-ubuntu22.04-ec2-v1.37-soci',
        'pytorch-training:2.7-gpu-py312-cu128-ubuntu22.04-ec2-v1-soci', 'pytorch-training:2.99.0-gpu-py312-cu129-ubuntu22.04-ec2',
        'pytorch-training-arm64:2.7.0-gpu-py312-cu128-ubuntu22.04-ec2', 'pytorch:2.13.0-cu133-amzn2023-ec2',
      ], ofTag, framework),
    },
  },
  'algorithm-name-built-in': {
    accepts: {
      ...each(['churn', 'xgboost-of-ours'], name => `the algorithm ${name}`, named),
      'an ARN that ends with the name': named('arn:aws:sagemaker:eu-west-1:111122223333:algorithm/xgboost'),
      'an image': {},
    },
    refuses: { [ALGORITHM]: each(['BlazingText', 'xgboost', 'linear-learner', 'LinearLearner', 'K-Means'], name => `the algorithm ${name}`, named) },
  },
};
