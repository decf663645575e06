import { FindingLevel } from '../finding';
import type { Rule } from '../rule';

/** Rules about the environment of the container. */
export const ENVIRONMENT_RULES: readonly Rule[] = [
  {
    id: 'environment-reserved',
    level: FindingLevel.WARNING,
    paths: ['spec.environment'],
    what: 'No variable of the environment has a name that SageMaker and its containers use.',
    why: 'SageMaker and the framework containers overwrite the variable, so the script never sees this value',
    remedy: 'choose another name, which does not begin with SM_',
    source: 'https://github.com/aws/sagemaker-training-toolkit/blob/master/ENVIRONMENT_VARIABLES.md',
    check: ({ spec }) => Object.keys(spec.environment ?? {})
      .filter(name => /^(SM_.*|TRAINING_JOB_NAME|TRAINING_JOB_ARN)$/.test(name))
      .map(name => ({ path: `spec.environment.${name}`, says: 'is a variable that SageMaker sets' })),
  },
];
