/** One field of a schedule of Kubernetes. */
export interface ScheduleField {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** When it is due; undefined if Kubernetes can't read the text. */
  readonly values: ReadonlySet<number> | undefined;
}

/** The fields of a schedule as Kubernetes and Argo read it; undefined unless there are five. They have lists, ranges, steps and names. */
export function fieldsOfSchedule(schedule: string): ScheduleField[] | undefined {
  const texts = (MACROS[schedule.trim()] ?? schedule).trim().split(/\s+/);
  return texts.length === FIELDS.length
    ? FIELDS.map(({ names, ...field }, i) => ({ ...field, text: texts[i], values: valuesOf(texts[i], field.from, field.to, names) }))
    : undefined;
}

const MACROS: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
};

// https://github.com/robfig/cron/blob/v3/spec.go
const FIELDS = [
  { name: 'minute', from: 0, to: 59, names: [] },
  { name: 'hour', from: 0, to: 23, names: [] },
  { name: 'day', from: 1, to: 31, names: [] },
  { name: 'month', from: 1, to: 12, names: ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { name: 'weekDay', from: 0, to: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
] as const;

function valuesOf(field: string, from: number, to: number, names: readonly string[]): Set<number> | undefined {
  const values = new Set<number>();
  for (const part of field.toLowerCase().split(',')) {
    const [, range, start, end, step] = /^(([a-z0-9]+)(?:-([a-z0-9]+))?|[*?])(?:\/(\d+))?$/.exec(part) ?? [];
    const numberOf = (text: string) => names.includes(text) ? names.indexOf(text) : Number(text);
    const first = start === undefined ? from : numberOf(start);
    const last = end !== undefined ? numberOf(end) : start === undefined || step !== undefined ? to : first;
    const width = step === undefined ? 1 : Number(step);
    if (range === undefined || !(first >= from && last <= to && first <= last && width > 0)) {
      return undefined;
    }
    for (let value = first; value <= last; value += width) {
      values.add(value);
    }
  }
  return values;
}
