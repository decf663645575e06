import { each, type TopicCases } from './case';
import { COUNT, group, GROUPS, groups, resources, TYPE, WITHOUT_TYPE } from './resources';

const IMAGE = 'spec.algorithmSpecification.trainingImage';

const TWO_GROUPS = [group('a'), group('b')];
const withImage = (trainingImage: string, instanceGroups: object[] | null = TWO_GROUPS) => ({
  spec: { algorithmSpecification: { trainingImage }, resourceConfig: { ...(instanceGroups === null ? {} : WITHOUT_TYPE), instanceGroups } },
});
const framework = (image: string) => `763104351884.dkr.ecr.eu-west-1.amazonaws.com/${image}`;

export const INSTANCE_GROUP_CASES: TopicCases = {
  'instance-groups-or-type': {
    accepts: {
      'a group alone': groups(group('a')),
      'an instance type with an empty list of groups': resources({ instanceGroups: [] }),
      'a group with an instance count of 0': resources({ instanceType: null, instanceCount: 0, instanceGroups: [group('a')] }),
    },
    refuses: {
      [TYPE]: { 'a group with an instance type': resources({ instanceCount: null, instanceGroups: [group('a')] }) },
      [COUNT]: { 'a group with an instance count': resources({ instanceType: null, instanceGroups: [group('a')] }) },
    },
  },
  'instance-group-names-unique': {
    accepts: {
      'names that differ in case': groups(group('a'), group('b'), group('A')),
      'groups without names': groups({ instanceType: 'ml.m5.xlarge' }, { instanceType: 'ml.m5.xlarge' }),
    },
    refuses: { [`${GROUPS}[2].instanceGroupName`]: { 'a name that is used twice': groups(group('a'), group('b'), group('a')) } },
  },
  'instance-groups-framework': {
    accepts: {
      'groups for an image of your own': groups(...TWO_GROUPS),
      'an old framework without groups': withImage(framework('pytorch-training:1.9.0-gpu-py38'), null),
      ...each(
        [
          'pytorch-training:1.10.0-gpu-py38', 'pytorch-training:2.8.0-gpu-py312', 'tensorflow-training:2.6.0-cpu-py38',
          'tensorflow-training:2.19.0-gpu-py312', 'pytorch-training:mine', 'pytorch-training:1.2', 'pytorch-training', 'pytorch-training:mine-1.9.0-gpu-py38',
        ],
        image => `groups for ${image}`,
        image => withImage(framework(image)),
      ),
      'groups for PyTorch of Hugging Face': withImage(framework('huggingface-pytorch-training:2.9.0-transformers5.3.0-gpu-py312-cu130-ubuntu22.04')),
      'an old framework of another registry': withImage('registry.example.com/pytorch-training:1.9.0-gpu-py38'),
    },
    refuses: {
      [IMAGE]: {
        ...each(
          ['pytorch-training:1.9.0-gpu-py38', 'tensorflow-training:2.5.0-cpu-py37', 'tensorflow-training:1.15.5-gpu-py37'],
          image => `groups for ${image}`,
          image => withImage(framework(image)),
        ),
        'groups for an old PyTorch of Hugging Face':
          withImage(framework('huggingface-pytorch-training:1.9.0-transformers4.12.3-gpu-py38-cu111-ubuntu20.04')),
      },
    },
  },
};
