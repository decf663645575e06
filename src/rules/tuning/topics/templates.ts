import { documentation } from '../../../manifest/text/documentation';
import { FindingLevel } from '../../finding';
import type { RuleDescription } from '../../rule';

const HOW_TO = documentation('how-to/tune.md');

/** Rules about what a tuning job makes of a template. They look at the template, not at the manifest, which has no place for it. */
export const TUNED_TEMPLATE_RULES = {
  lost: {
    id: 'tuning-template-lost',
    level: FindingLevel.WARNING,
    paths: [],
    what: 'A template that is tuned has only what a tuning job can carry.',
    why: 'the CRD of tuning jobs has no place for it, so the training jobs run without it',
    remedy: 'remove it from the template; if the training works without it, acknowledge this',
    source: HOW_TO,
  },
  open: {
    id: 'tuning-template-open',
    level: FindingLevel.ERROR,
    paths: [],
    what: 'A template that is tuned leaves nothing to its runs that only a run knows, such as a date or its name.',
    why: 'a tuning job starts its training jobs itself, and all of them have the same texts',
    remedy: 'write a fixed text',
    source: HOW_TO,
  },
  parameter: {
    id: 'tuning-template-parameter',
    level: FindingLevel.WARNING,
    paths: [],
    what: 'A template that is tuned has no parameters of runs.',
    why: 'nobody can choose another value: all training jobs of the tuning job have the default',
    remedy: 'write the value in place of the parameter',
    source: HOW_TO,
  },
} as const satisfies Record<string, RuleDescription>;
