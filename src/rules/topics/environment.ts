import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { channelsOf } from '../readings/resources';
import type { Rule } from '../rule';

const HYPER_PARAMETERS = 'spec.hyperParameters';
const CHANNEL_NAME = 'spec.inputDataConfig[].channelName';

/** Rules about the environment of the container. */
export const ENVIRONMENT_RULES: readonly Rule[] = [
  {
    id: 'environment-reserved',
    level: FindingLevel.WARNING,
    paths: ['spec.environment', HYPER_PARAMETERS, CHANNEL_NAME],
    what: 'No variable of the environment has a name that SageMaker and its containers use.',
    why: 'SageMaker and the framework containers overwrite the variable, so the script never sees this value',
    remedy: 'choose another name, which does not begin with SM_',
    source: 'https://github.com/aws/sagemaker-training-toolkit/blob/master/src/sagemaker_training/environment.py',
    check: job => Object.keys(job.spec.environment ?? {}).flatMap(name => {
      const says = isOfSageMaker(name) ? 'is a variable that SageMaker sets' : isOfToolkit(name, job) ? 'is a variable that the framework containers set' : undefined;
      return says === undefined ? [] : [{ path: `spec.environment.${name}`, says }];
    }),
  },
];

function isOfSageMaker(name: string): boolean {
  return name === 'TRAINING_JOB_NAME' || name === 'TRAINING_JOB_ARN';
}

/** Whether the training toolkit sets a variable: it has a fixed list, and one for each channel and each hyperparameter. */
function isOfToolkit(name: string, job: JobView): boolean {
  const [, kind, rest] = /^SM_(?:(HP|CHANNEL)_)?(.+)$/.exec(name) ?? [];
  if (kind === undefined) {
    return rest !== undefined && TOOLKIT_VARIABLES.includes(rest);
  }
  const names = kind === 'HP' ? job.hyperParameterNames : channelsOf(job).map(({ channel }) => channel.channelName ?? '');
  return names.some(each => each.toUpperCase() === rest);
}

/** What follows `SM_`. */
const TOOLKIT_VARIABLES: readonly string[] = [
  'CHANNELS', 'CURRENT_HOST', 'CURRENT_INSTANCE_GROUP', 'CURRENT_INSTANCE_GROUP_HOSTS', 'CURRENT_INSTANCE_TYPE', 'DISTRIBUTION_INSTANCE_GROUPS',
  'FRAMEWORK_MODULE', 'FRAMEWORK_PARAMS', 'HOSTS', 'HPS', 'INPUT_CONFIG_DIR', 'INPUT_DATA_CONFIG', 'INPUT_DIR', 'INSTANCE_GROUPS', 'INSTANCE_GROUPS_DICT',
  'IS_HETERO', 'LOG_LEVEL', 'MODEL_DIR', 'MODULE_DIR', 'MODULE_NAME', 'NETWORK_INTERFACE_NAME', 'NUM_CPUS', 'NUM_GPUS', 'NUM_NEURONS', 'OUTPUT_DATA_DIR',
  'OUTPUT_DIR', 'OUTPUT_INTERMEDIATE_DIR', 'RESOURCE_CONFIG', 'TRAINING_ENV', 'USER_ARGS', 'USER_ENTRY_POINT',
];
