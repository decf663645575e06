import { statusData } from './json';
import { type Run, runOf } from './run';
import { latestOf } from './runs';
import { textStatus } from './text';
import { watch } from './watch';
import { textIn } from '../../input/chunks';
import { displayName, MIB } from '../../input/files';
import { resourcesInText } from '../../input/resource-stream';
import { UnusableInput } from '../../input/unusable-input';
import { isJobManifest, type Manifest } from '../../manifest/manifest';
import { withoutSecrets } from '../../manifest/secrets/mask';
import { counted } from '../../manifest/text/counted';
import { printableJson } from '../../manifest/text/printable';
import { FAMILY_LABEL } from '../../naming/family';
import type { Prices } from '../../platform/cost/prices';
import type { Terminal } from '../../report/terminal';
import { JobHealth } from '../../status/reading/status-parts';
import type { Command, CommandResult } from '../command';
import { argumentsOf, checkFormat, pricesOf } from '../options';

const USAGE = `usage: cdk8s-sagemaker-training status [OPTIONS] [FILE|-]

Shows how training jobs in a cluster are doing: by family and run, with state, reason, time, instance-hours so far, and
links to the console and the logs. It reads what kubectl prints, and contacts neither the cluster nor AWS.

  kubectl get trainingjobs -A -o json | cdk8s-sagemaker-training status
  kubectl get trainingjobs -A -o json --watch | cdk8s-sagemaker-training status --watch

FILE is a list, several objects in JSON or YAML, or a saved watch. Without FILE, the command reads standard input.
An input may have 64 MiB; with --watch, each object may.

  --watch           print a line for each change of a state, until the input ends
  --family FAMILY   only jobs of this family
  --format FORMAT   text (default) or json; with --watch, an object a line
  --prices FILE     add what the jobs cost so far at most; the command prices
                    makes such a file

exit status: 0 no job failed, 1 a job failed or was rejected, 2 unusable input, or
a watch that the API server ended with an error
`;

const UNUSABLE = 2;

const MOST_BYTES = 64 * MIB;

/** The command `status`. */
export const STATUS: Command = { usage: USAGE, unusable: UNUSABLE, run: status };

function status(args: readonly string[], terminal: Terminal, print: (text: string) => void = text => void process.stdout.write(text)): CommandResult {
  const { values, positionals } = argumentsOf(args, USAGE, {
    watch: { type: 'boolean', default: false },
    family: { type: 'string' },
    format: { type: 'string', default: 'text' },
    prices: { type: 'string' },
  });
  checkFormat(values.format, ['text', 'json']);
  if (positionals.length > 1) {
    throw new UnusableInput(`expected at most one input, got ${positionals.length}`, USAGE);
  }
  const [file = '-'] = positionals;
  const prices = pricesOf(values.prices);
  const isOfFamily = ({ metadata }: Manifest) => values.family === undefined || metadata?.labels?.[FAMILY_LABEL] === values.family;
  const isShown = (object: any) => isJobManifest(object) && isOfFamily(object);
  if (values.watch) {
    const { hasFailed, failure } = watch(file, { isShown, prices, isJson: values.format === 'json', print });
    return { output: '', notes: failureNotes(failure), status: exitStatus(hasFailed, failure) };
  }
  const streamed = resourcesInText(textIn(file, MOST_BYTES), displayName(file));
  const failure = streamed.flatMap(resource => resource.failure ?? []).pop();
  const resources = latestOf(streamed);
  const others = resources.filter(object => !isJobManifest(object)).length;
  const runs = resources.filter(isShown).map(object => runOf(object, new Date(), prices));
  return {
    output: render(runs, values.format, prices, terminal),
    notes: [...others === 0 ? [] : [`${counted(others, 'object')} of other kinds left out`], ...failureNotes(failure)],
    status: exitStatus(runs.some(({ status: { health } }) => health === JobHealth.FAILED), failure),
  };
}

function render(runs: readonly Run[], format: string, prices: Prices | undefined, terminal: Terminal): string {
  return format === 'json' ? printableJson(statusData(runs)) : textStatus(runs, prices, terminal);
}

function exitStatus(hasFailed: boolean, failure: string | undefined): number {
  return failure !== undefined ? UNUSABLE : hasFailed ? 1 : 0;
}

/** Later changes are missing, so the states may be old. */
function failureNotes(failure: string | undefined): string[] {
  return failure === undefined ? [] : [`the API server ended the watch with an error: ${withoutSecrets(failure)}; start kubectl again`];
}
