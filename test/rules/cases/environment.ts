import { each, type TopicCases } from './case';

const variable = (name: string) => ({ spec: { environment: { [name]: '1' } } });

export const ENVIRONMENT_CASES: TopicCases = {
  'environment-reserved': {
    accepts: each(
      [
        'EPOCHS', 'SMOKE', 'MY_SM_MODEL_DIR', 'TRAINING_JOB_NAMES', 'SAGEMAKER_PROGRAM', 'SM_STUDIO_LOCAL_MODE', 'SM_', 'SM_TEAM', 'SM_HP_DEPTH',
        'SM_CHANNEL_VALIDATION',
      ],
      name => `the variable ${name}`,
      variable,
    ),
    refuses: {
      'spec.environment.SM_MODEL_DIR': { 'the directory of the model': variable('SM_MODEL_DIR') },
      'spec.environment.SM_HP_ETA': { 'a variable for a hyperparameter': variable('SM_HP_ETA') },
      'spec.environment.SM_CHANNEL_TRAIN': { 'a variable for a channel': variable('SM_CHANNEL_TRAIN') },
      'spec.environment.TRAINING_JOB_NAME': { 'the name of the job': variable('TRAINING_JOB_NAME') },
      'spec.environment.TRAINING_JOB_ARN': { 'the ARN of the job': variable('TRAINING_JOB_ARN') },
    },
  },
};
