import { documentation } from '../../manifest/documentation';
import { FindingLevel } from '../finding';
import type { RuleDescription } from '../rule';

/** Rules about templates themselves. */
export const TEMPLATE_RULES = {
  unused: {
    id: 'template-unused',
    level: FindingLevel.WARNING,
    paths: [],
    what: 'Every template is used by something that starts its runs.',
    why: 'nothing of the template is in the YAML, so nothing trains',
    remedy: 'give it to what starts its runs, such as a TrainingCronJob',
    source: documentation('how-to/repeat.md'),
  },
  starterShared: {
    id: 'template-starter-shared',
    level: FindingLevel.ERROR,
    paths: ['metadata.name'],
    what: 'What starts runs of templates has a name of its own in its chart and namespace.',
    why: 'one replaces the other in the cluster, and only one of them starts runs',
    remedy: 'set another `name`',
    source: documentation('how-to/repeat.md'),
  },
  retained: {
    id: 'template-retained',
    level: FindingLevel.WARNING,
    paths: ['metadata.annotations.services.k8s.aws/deletion-policy'],
    what: 'The deletion policy of a template does not retain the training jobs of its runs.',
    why: 'a training keeps running and is billed when its run is deleted, replaced or past its deadline',
    remedy: 'remove deletionPolicy; if runs must survive their resources, acknowledge this',
    source: documentation('how-to/repeat.md'),
  },
  unreadable: {
    id: 'template-unreadable',
    level: FindingLevel.ERROR,
    paths: [],
    what: 'A template in a CronJob or workflow is in the form that its annotation describes.',
    why: 'a run that is started from it can\'t be filled in, so it fails, or it trains what nobody has checked',
    remedy: 'write the file again with cdk8s synth',
    source: documentation('reference/templates.md'),
  },
} as const satisfies Record<string, RuleDescription>;
