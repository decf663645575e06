import { each, type TopicCases } from './case';

const variable = (name: string) => ({ spec: { environment: { [name]: '1' } } });

export const ENVIRONMENT_CASES: TopicCases = {
  'environment-reserved': {
    accepts: each(['EPOCHS', 'SMOKE', 'MY_SM_MODEL_DIR', 'TRAINING_JOB_NAMES', 'SAGEMAKER_PROGRAM'], name => `the variable ${name}`, variable),
    refuses: {
      'spec.environment.SM_MODEL_DIR': { 'the directory of the model': variable('SM_MODEL_DIR') },
      'spec.environment.TRAINING_JOB_NAME': { 'the name of the job': variable('TRAINING_JOB_NAME') },
      'spec.environment.TRAINING_JOB_ARN': { 'the ARN of the job': variable('TRAINING_JOB_ARN') },
    },
  },
};
