import { runData } from './json';
import { type Run, runOf } from './run';
import { runKey } from './runs';
import { chunksOf } from '../../input/chunks';
import { displayName } from '../../input/files';
import { resourcesInJson } from '../../input/resource-stream';
import { withoutSecrets } from '../../manifest/secrets/mask';
import type { Prices } from '../../platform/cost/prices';
import { printable } from '../../report/printable';

/** What is printed of a watch. */
export interface WatchOptions {
  readonly prices: Prices | undefined;
  readonly isJson: boolean;
  isShown(object: any): boolean;
  print(text: string): void;
}

/**
 * Prints a line for each change of a state, as the input has it, until the input ends.
 *
 * @returns the last state of each job that still exists
 */
export function watch(file: string, { isShown, prices, isJson, print }: WatchOptions): Run[] {
  const runs = new Map<string, Run>();
  for (const { object, isDeleted } of resourcesInJson(chunksOf(file, Infinity), displayName(file))) {
    if (!isShown(object)) {
      continue;
    }
    const key = runKey(object);
    const run = runOf(object, new Date(), prices);
    if (isDeleted) {
      runs.delete(key);
    } else if (stateText(run) === stateText(runs.get(key))) {
      continue;
    } else {
      runs.set(key, run);
    }
    print(`${isJson ? printable(JSON.stringify({ ...runData(run), deleted: isDeleted || undefined })) : lineOf(run, isDeleted)}\n`);
  }
  return [...runs.values()];
}

function lineOf(run: Run, isDeleted: boolean): string {
  const { namespace, name } = run.status;
  const time = new Date().toISOString().slice(0, 19);
  return printable(`${time}Z ${namespace === undefined ? '' : `${namespace}/`}${name ?? '?'} ${isDeleted ? 'deleted' : stateText(run)}`);
}

function stateText(run: Run | undefined): string {
  return run === undefined ? '' : withoutSecrets(`${run.status.state}: ${run.status.message}`);
}
