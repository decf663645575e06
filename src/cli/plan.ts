import type { Command, CommandResult } from './command';
import { argumentsOf, checkFormat } from './options';
import { UnusableInput } from '../input/unusable-input';
import { jsonPlan } from '../plan/json';
import { markdownPlan } from '../plan/markdown';
import { type Plan, planOf } from '../plan/plan';
import { readSide } from '../plan/sides';
import { textPlan } from '../plan/text';
import { countsOf } from '../plan/wording';
import type { Terminal } from '../report/terminal';

const USAGE = `usage: cdk8s-sagemaker-training plan [OPTIONS] OLD NEW

Says what applying the TrainingJob resources of NEW does where those of OLD were applied before: which jobs start and
stop, which changes the controller refuses, which jobs are left to themselves, and what it costs at most.

OLD and NEW are YAML or JSON: files, directories, - for standard input, or REVISION:PATH for what is committed to Git,
as in git show. Nothing is run and no cluster is asked.

  plan main:dist dist
  plan HEAD~1:dist HEAD:dist
  plan deployed.yaml dist

  --format FORMAT   text (default), markdown (for a pull request) or json
  --no-prune        resources that are gone from NEW are left in the cluster
  --allow-missing   an input that isn't there has no jobs
  --exit-zero       exit status 0 instead of 2

exit status: 0 nothing changes, 2 something does, 1 an error or a refused change
`;

/** The command `plan`. */
export const PLAN: Command = { usage: USAGE, unusable: 1, run: plan };

function plan(args: readonly string[], { colours }: Terminal): CommandResult {
  const { values, positionals } = argumentsOf(args, USAGE, {
    'format': { type: 'string', default: 'text' },
    'no-prune': { type: 'boolean', default: false },
    'allow-missing': { type: 'boolean', default: false },
    'exit-zero': { type: 'boolean', default: false },
  });
  checkFormat(values.format, FORMATS);
  if (positionals.length !== 2) {
    throw new UnusableInput(`two inputs have to be named, OLD and NEW, got ${positionals.length}`, USAGE);
  }
  if (positionals[0] === '-' && positionals[1] === '-') {
    throw new UnusableInput('only one of OLD and NEW can be standard input');
  }
  const [before, after] = positionals.map(input => readSide(input, values['allow-missing']));
  const planned = planOf(before.jobs, after.jobs, { prune: !values['no-prune'] });
  const status = statusOf(planned);
  return {
    output: render(planned, values.format, colours),
    notes: [...before.skipped, ...after.skipped].map(({ name, skipped }) => `${name}: ${skipped}`),
    status: status === CHANGES && values['exit-zero'] ? NO_CHANGES : status,
  };
}

const FORMATS = ['text', 'markdown', 'json'];

const NO_CHANGES = 0;
const REFUSED = 1;
const CHANGES = 2;

function statusOf(planned: Plan): number {
  if (countsOf(planned).refused > 0) {
    return REFUSED;
  }
  return planned.jobs.every(({ action }) => action === 'unchanged') ? NO_CHANGES : CHANGES;
}

function render(planned: Plan, format: string, colours: boolean): string {
  switch (format) {
    case 'json': return jsonPlan(planned);
    case 'markdown': return markdownPlan(planned);
    default: return textPlan(planned, colours);
  }
}
