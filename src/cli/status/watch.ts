import { runData } from './json';
import { NewestStates } from './newest-states';
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
 * @returns the last states of the jobs that still exist
 */
export function watch(file: string, { isShown, prices, isJson, print }: WatchOptions): NewestStates {
  const states = new NewestStates();
  for (const { object, isDeleted } of resourcesInJson(chunksOf(file, Infinity), displayName(file))) {
    if (!isShown(object)) {
      continue;
    }
    const key = runKey(object);
    const run = runOf(object, new Date(), prices);
    if (isDeleted) {
      states.delete(key);
    } else if (!states.isChange(key, stateText(run), run.status.health)) {
      continue;
    }
    print(`${isJson ? printable(JSON.stringify({ ...runData(run), deleted: isDeleted || undefined })) : lineOf(run, isDeleted)}\n`);
  }
  return states;
}

function lineOf(run: Run, isDeleted: boolean): string {
  const { namespace, name } = run.status;
  const time = new Date().toISOString().slice(0, 19);
  return printable(`${time}Z ${namespace === undefined ? '' : `${namespace}/`}${name ?? '?'} ${isDeleted ? 'deleted' : stateText(run)}`);
}

function stateText({ status: { state, message } }: Run): string {
  return withoutSecrets(`${state}: ${message}`);
}
