import type { Hole, Parameter } from './hole';
import { isDnsLabel } from '../kubernetes-names';

/** What one run of a template puts into its holes. */
export interface RunValues {
  /** The name of the run, of which those of its training jobs are made. */
  readonly runName: string;
  readonly run: string;
  readonly attempt: number;
  /** The time for which the run is; its UTC parts are what dates show. */
  readonly time: Date;
  readonly valueOf: (parameter: Parameter) => string;
}

/** The longest name of a training job. */
export const LONGEST_NAME = 63;

/** What a run puts into a hole. */
export function valueIn({ runName, run, attempt, time, valueOf }: RunValues): (hole: Hole) => string {
  return hole => {
    switch (hole.kind) {
      case 'name': return attemptName(runName, attempt);
      case 'run name': return runName;
      case 'run': return run;
      case 'date': return dateText(hole.format, time);
      case 'parameter': return valueOf(hole);
      case 'attempt': return String(attempt);
    }
  };
}

/** The name of the training job of an attempt. */
export function attemptName(runName: string, attempt: number): string {
  return attempt === 1 ? runName : `${runName}-${attempt}`;
}

/** The time that a text such as `2026-11-28` or `2026-11-28T02:30` means, in UTC; undefined if the calendar does not have it. */
export function runTimeOf(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(text)) {
    return undefined;
  }
  const time = new Date(`${text.includes('T') ? text : `${text}T00:00`}Z`);
  // A day after the end of its month would be one of the next month.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text) ? time : undefined;
}

/** Whether a run can have a name, as far as that alone shows. */
export function isRunName(runName: string): boolean {
  return isDnsLabel(runName);
}

function dateText(format: string, time: Date): string {
  const [date, clock] = time.toISOString().split('T');
  const [YYYY, MM, DD] = date.split('-');
  const [HH, mm] = clock.split(':');
  const parts: Record<string, string> = { YYYY, MM, DD, HH, mm };
  return format.replace(/YYYY|MM|DD|HH|mm/g, part => parts[part]);
}
