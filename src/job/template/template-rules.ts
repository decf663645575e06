import { FindingLevel } from '../../rules/finding';
import type { RuleDescription } from '../../rules/rule';

/** Rules about templates themselves. */
export const TEMPLATE_RULES = {
  unused: {
    id: 'template-unused',
    level: FindingLevel.WARNING,
    paths: [],
    what: 'Every template is used by something that starts its runs.',
    why: 'nothing of the template is in the YAML, so nothing trains',
    remedy: 'give it to a TrainingCronJob, or remove it',
    source: 'https://github.com/cdk8s-sagemaker/cdk8s-sagemaker-training/blob/main/docs/how-to/repeat.md',
  },
  retained: {
    id: 'template-retained',
    level: FindingLevel.WARNING,
    paths: ['metadata.annotations.services.k8s.aws/deletion-policy'],
    what: 'The deletion policy of a template does not retain the training jobs of its runs.',
    why: 'a training keeps running and is billed when its run is deleted, replaced or past its deadline',
    remedy: 'remove deletionPolicy, or acknowledge this if runs must survive their resources',
    source: 'https://github.com/cdk8s-sagemaker/cdk8s-sagemaker-training/blob/main/docs/how-to/repeat.md',
  },
} as const satisfies Record<string, RuleDescription>;
