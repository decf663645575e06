import { documentation } from '../../manifest/text/documentation';
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
  nameFixed: {
    id: 'template-name-fixed',
    level: FindingLevel.ERROR,
    paths: ['metadata.name', 'spec.trainingJobName'],
    what: 'Each run of a template has a resource and a training job with names of their own.',
    why: 'only the first run trains: SageMaker never runs a name twice, and later runs find the resource of the first',
    remedy: 'remove the JSON patch of the name',
    source: documentation('how-to/repeat.md'),
  },
  nameRepeated: {
    id: 'template-name-repeated',
    level: FindingLevel.ERROR,
    paths: ['metadata.name', 'spec.trainingJobName'],
    what: 'A job that an Argo workflow of your own creates more than once has another name each time (a warning if it may be once).',
    why: 'only the first one trains: SageMaker never runs a name twice',
    remedy: 'add a value to the name that differs each time',
    source: documentation('how-to/check.md'),
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
  neverCreates: {
    id: 'template-never-creates',
    level: FindingLevel.WARNING,
    paths: ['metadata.annotations.services.k8s.aws/read-only', 'metadata.annotations.services.k8s.aws/adoption-policy'],
    what: 'A template lets the controller create the training jobs of its runs.',
    why: 'each run has a new name, and the controller only looks for a job of that name: the run waits for one that nothing starts',
    remedy: 'remove readOnly',
    source: documentation('how-to/existing-jobs.md'),
  },
  everyMinute: {
    id: 'schedule-every-minute',
    level: FindingLevel.WARNING,
    paths: [],
    what: 'A schedule names the minutes in which runs start.',
    why: 'a training starts every minute, up to 60 times an hour, or as soon as the one before it has ended',
    remedy: 'set `minute` of the schedule, such as \'0\'',
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
