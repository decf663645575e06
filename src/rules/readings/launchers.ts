import { ALL_LAUNCHERS, type Launcher } from '../../algorithms/facts/launchers';
import { isObject } from '../../manifest/plain-data';
import type { JobView } from '../engine/job-view';

/** The launchers that hyperparameters switch on. */
export function launchersOf(job: JobView): Launcher[] {
  return ALL_LAUNCHERS.filter(launcher => isOn(launcher, job));
}

/** Whether a hyperparameter switches a launcher on. The container asks what is true in Python, where every text but the empty one is. */
export function isOn(launcher: Launcher, job: JobView): boolean {
  const value = containerValueOf(job, launcher.switch);
  return isObject(value) || Array.isArray(value) ? Object.keys(value).length > 0 : Boolean(value);
}

/** The value of a hyperparameter as the container reads it: JSON, or else the text itself. */
export function containerValueOf(job: JobView, key: string): unknown {
  const text = job.hyperParameter(key);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
