import { CONTROLLER_ANNOTATION } from '../../controller/controller-version';
import { documentation } from '../../manifest/text/documentation';
import { FindingLevel } from '../../rules/finding';
import type { RuleDescription } from '../../rules/rule';

/** The first release of the controller that looks at the exports of a job when the job changes. */
export const FIRST_THAT_EXPORTS = '1.9.0';

/** What can be wrong with a `StatusExport`. */
export const EXPORT_RULES = {
  sinceController: {
    id: 'export-since-controller',
    level: FindingLevel.WARNING,
    paths: [`metadata.annotations.${CONTROLLER_ANNOTATION}`],
    what: `A status field is exported by controller ${FIRST_THAT_EXPORTS} or later.`,
    why: 'older releases read an export only when it is created or edited and when they start, so nothing is written',
    remedy: 'update the controller; if you apply the export once the job has ended, acknowledge this',
    source: 'https://github.com/aws-controllers-k8s/runtime/pull/262',
  },
  jobRemoved: {
    id: 'export-job-removed',
    level: FindingLevel.ERROR,
    paths: [],
    what: 'The job whose status is exported is in the app.',
    why: 'the controller waits for a job that is never created, and writes nothing',
    remedy: 'remove the export as well',
    source: documentation('how-to/outputs.md'),
  },
  keyShared: {
    id: 'export-key-shared',
    level: FindingLevel.ERROR,
    paths: [],
    what: 'No two exports of a chart write to the same key.',
    why: 'the value of the job that ends last replaces the other one',
    remedy: 'set another `key`',
    source: documentation('how-to/outputs.md'),
  },
} as const satisfies Record<string, RuleDescription>;
