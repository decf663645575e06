/* The page of all commands, with what each of them prints for `--help`. */
import { code, page, table } from './markdown';
import { CHECK } from '../src/cli/check';
import type { Command } from '../src/cli/command';
import { DIGEST } from '../src/cli/digest';
import { EXPLAIN } from '../src/cli/explain';
import { HEALTH_CHECKS } from '../src/cli/health';
import { IMPORT } from '../src/cli/import';
import { PLAN } from '../src/cli/plan';
import { PRICES } from '../src/cli/prices';
import { RENDER } from '../src/cli/render';
import { STATUS } from '../src/cli/status/command';

/** What the page says of a command besides its usage. */
interface Entry {
  readonly command: Command;
  readonly task: string;
  /** What each exit status means, from 0 on. */
  readonly statuses: readonly [string, string, string];
  readonly output: string;
  readonly more: string;
}

const NEVER = 'never';

/** All commands with their usage, exit statuses and output, as Markdown. */
export function commandsPage(): string {
  const entries = Object.entries(ENTRIES);
  return page(
    '<!-- Generated from src/cli/ by scripts/commands-page.ts. Do not edit. -->',
    '# Commands',
    INTRODUCTION,
    table(['Command', 'Task', 'Output'], entries.map(([name, { task, output }]) => [`[${code(name)}](#${name})`, task, output])),
    'All commands read files or standard input. None of them asks a cluster or AWS.',
    '## Exit statuses',
    table(['Command', '0', '1', '2'], entries.map(([name, { statuses }]) => [code(name), ...statuses])),
    EXIT_STATUSES,
    ...entries.flatMap(([name, { command, more }]) => [`## ${name}`, `\`\`\`text\n${command.usage}\`\`\``, more]),
  );
}

const INTRODUCTION = `\
Check the manifests that a program has written:

\`\`\`sh
npx cdk8s-sagemaker-training check dist/
\`\`\`

\`--help\` prints the options of a command, as they are below. After \`pip install cdk8s-sagemaker-training\`, leave out \`npx\`.`;

const EXIT_STATUSES = `\
An unknown command has exit status 2, and an unknown option is unusable input. A command never ends with a stack trace: it names the fault in a
line on standard error. \`--help\` and \`--version\` have exit status 0.`;

const HEALTH = `\
The checks are for training jobs; [Health of training jobs](health.md#tuning-jobs) shows those of tuning jobs. The script that \`health kubectl\` prints has
[exit statuses of its own](health.md#kubectl).`;

const STATUS_TEXT = `\
The command reads \`TrainingJob\` and \`HyperParameterTuningJob\` resources. Of a saved watch, the last state of each resource counts. Other kinds
are left out and counted. [Watch jobs](../how-to/watch.md) shows the output.

The API server ends a watch with an error when, for example, the resource version is too old. The command prints the error and what it read
until then. Start \`kubectl\` again to see later changes.

JSON has \`version\` 1, which rises when the shape changes incompatibly. What is unknown is missing.

| Member | Meaning |
| --- | --- |
| \`summary.healthy\`, \`summary.failed\`, \`summary.progressing\` | numbers of jobs |
| \`jobs[].kind\`, \`name\`, \`namespace\`, \`family\`, \`jobName\`, \`arn\`, \`region\` | the resource and its job |
| \`jobs[].state\`, \`health\`, \`message\` | the [state](health.md#states), what it means, and in words |
| \`jobs[].primaryStatus\`, \`secondaryStatus\`, \`failureReason\`, \`profilingStatus\`, \`modelArtifact\` | fields of the status |
| \`jobs[].creationTime\`, \`lastModifiedTime\` | ISO 8601 |
| \`jobs[].conditions[]\` | \`type\`, \`status\`, \`message\`, \`reason\`, \`lastTransitionTime\` |
| \`jobs[].debugRules[]\`, \`profilerRules[]\` | \`name\`, \`status\`, \`details\`, \`lastModifiedTime\`, \`evaluationJobArn\` |
| \`jobs[].warmPool\` | \`status\`, \`billableTimeInSeconds\`, \`reusedByJob\` |
| \`jobs[].hours\` | how long the job has existed, up to its end |
| \`jobs[].instanceHours\` | \`soFarAtMost\`, \`atMost\` |
| \`jobs[].costSoFarAtMost\`, \`costAtMost\` | \`amount\` and \`currency\`, or \`unknown\` with the reason; only with \`--prices\` |
| \`jobs[].consoleUrl\`, \`logsUrl\` | links |

With \`--watch\`, each line is an element of \`jobs\`, and \`deleted\` is true for a deleted resource.`;

const ENTRIES: Record<string, Entry> = {
  check: {
    command: CHECK,
    task: 'check training and tuning jobs in YAML and JSON',
    statuses: ['no errors (left)', 'errors, or warnings with `--strict`', 'unusable input; with `--require-jobs` also no training job'],
    output: 'text, JSON, SARIF or workflow commands of GitHub',
    more: '[Check manifests](../how-to/check.md#command) explains what is read and fixed, and has the [members of the JSON](../how-to/check.md#json-output).',
  },
  digest: {
    command: DIGEST,
    task: 'print the digest of the source code in a folder',
    statuses: ['the digest is printed', NEVER, 'the folder or an option can\'t be used'],
    output: 'one line of text',
    more: '[Run scripts and distributed training](../how-to/scripts.md#who-uploads-the-code) shows how to name an archive by its digest.',
  },
  explain: {
    command: EXPLAIN,
    task: 'explain a rule',
    statuses: ['the rules are explained', NEVER, 'no such rule, or no rule named'],
    output: 'text',
    more: '[Rules](rules.md) lists all rules.',
  },
  health: {
    command: HEALTH_CHECKS,
    task: 'print health checks for other tools',
    statuses: ['the check is printed', NEVER, 'wrong arguments'],
    output: 'YAML, Lua or a shell script',
    more: HEALTH,
  },
  import: {
    command: IMPORT,
    task: 'write a program for existing jobs',
    statuses: ['the program is written', 'it is written, and `--strict` found something left out', 'unusable input'],
    output: 'a program in TypeScript or Python',
    more: '[Import jobs](../how-to/import.md) explains what the program contains, and what is left out.',
  },
  plan: {
    command: PLAN,
    task: 'preview what a change does and costs',
    statuses: ['nothing changes, or `--exit-zero`', 'a rejected change, a change over budget, or unusable input', 'something changes'],
    output: 'text, Markdown or JSON',
    more: '[Plan of a change](plan.md) explains inputs and actions, and has the [members of the JSON](plan.md#json).',
  },
  prices: {
    command: PRICES,
    task: 'make a file of prices',
    statuses: ['the prices are printed', NEVER, 'unusable input'],
    output: 'JSON',
    more: 'If one type has two prices, the command takes the higher one. [Preview and limit costs](../how-to/cost.md#get-prices) shows the file.',
  },
  render: {
    command: RENDER,
    task: 'print the manifest of one run of a template',
    statuses: ['the manifest is printed', NEVER, 'wrong arguments, or an input without exactly one template'],
    output: 'YAML',
    more: '[Templates in manifests](templates.md#the-command-render) shows how to start a run by hand.',
  },
  status: {
    command: STATUS,
    task: 'show how jobs in a cluster are doing',
    statuses: ['no job failed', 'a job failed, was stopped, or was rejected', 'unusable input, or a watch that ended with an error'],
    output: 'text or JSON',
    more: STATUS_TEXT,
  },
};
