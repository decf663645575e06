import { runData } from './json';
import { NewestStates } from './newest-states';
import { type Run, runOf } from './run';
import { runKey } from './runs';
import { chunksOf } from '../../input/chunks';
import { displayName } from '../../input/files';
import { resourcesInJson } from '../../input/resource-stream';
import { withoutSecrets } from '../../manifest/secrets/mask';
import { printable } from '../../manifest/text/printable';
import type { Prices } from '../../platform/cost/prices';

/** What is printed of a watch. */
export interface WatchOptions {
  readonly prices: Prices | undefined;
  readonly isJson: boolean;
  isShown(object: any): boolean;
  print(text: string): void;
}

/** How a watch has ended. */
export interface WatchEnd {
  /** Whether a job that still exists has failed. */
  readonly hasFailed: boolean;
  /** What the API server said last, if it ended the watch with an error. */
  readonly failure: string | undefined;
}

/** Prints a line for each change of a state, as the input has it, until the input ends. */
export function watch(file: string, { isShown, prices, isJson, print }: WatchOptions): WatchEnd {
  const states = new NewestStates();
  let lastFailure: string | undefined;
  for (const { object, isDeleted, failure } of resourcesInJson(chunksOf(file, Infinity), displayName(file))) {
    lastFailure = failure ?? lastFailure;
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
  return { hasFailed: states.hasFailed(), failure: lastFailure };
}

function lineOf(run: Run, isDeleted: boolean): string {
  const { namespace, name } = run.status;
  const time = new Date().toISOString().slice(0, 19);
  return printable(`${time}Z ${namespace === undefined ? '' : `${namespace}/`}${name ?? '?'} ${isDeleted ? 'deleted' : stateText(run)}`);
}

function stateText({ status: { state, message } }: Run): string {
  return withoutSecrets(`${state}: ${message}`);
}
