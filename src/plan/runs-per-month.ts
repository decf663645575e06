/**
 * How often a schedule of Kubernetes is due in a month, on average over a year; undefined if it can't be read. Fields have
 * lists, ranges, steps and names.
 */
export function runsPerMonth(schedule: unknown): number | undefined {
  const fields = typeof schedule === 'string' ? (MACROS[schedule.trim()] ?? schedule).trim().split(/\s+/) : [];
  const [minutes, hours, days, months, weekDays] = FIELDS.map(({ from, to, names }, i) => valuesOf(fields[i], from, to, names));
  if (fields.length !== 5 || !minutes || !hours || !days || !months || !weekDays) {
    return undefined;
  }
  // Kubernetes takes a step of more than 1 as days of its own, of which those of the week and of the month are added up.
  const isFree = (i: number) => fields[i].split(',').some(part => /^[*?](?:\/0*1)?$/.test(part));
  const isDue = (date: Date) => {
    const [onDay, onWeekDay] = [days.has(date.getUTCDate()), weekDays.has(date.getUTCDay())];
    return months.has(date.getUTCMonth() + 1) && (isFree(2) || isFree(4) ? onDay && onWeekDay : onDay || onWeekDay);
  };
  const daysDue = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day))).filter(isDue).length;
  return minutes.size * hours.size * daysDue / 12;
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

const FIELDS: ReadonlyArray<{ readonly from: number; readonly to: number; readonly names: readonly string[] }> = [
  { from: 0, to: 59, names: [] },
  { from: 0, to: 23, names: [] },
  { from: 1, to: 31, names: [] },
  { from: 1, to: 12, names: ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { from: 0, to: 7, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

/** The values that a field of a schedule has; undefined if it has something else. */
function valuesOf(field: string | undefined, from: number, to: number, names: readonly string[]): Set<number> | undefined {
  const values = new Set<number>();
  for (const part of (field ?? '-').toLowerCase().split(',')) {
    const [, range, start, end, step] = /^(([a-z0-9]+)(?:-([a-z0-9]+))?|[*?])(?:\/(\d+))?$/.exec(part) ?? [];
    const numberOf = (text: string) => names.includes(text) ? names.indexOf(text) : Number(text);
    const first = start === undefined ? from : numberOf(start);
    const last = end !== undefined ? numberOf(end) : start === undefined || step !== undefined ? to : first;
    const width = step === undefined ? 1 : Number(step);
    if (range === undefined || !(first >= from && last <= to && first <= last && width > 0)) {
      return undefined;
    }
    for (let value = first; value <= last; value += width) {
      // Sunday is 0 and 7.
      values.add(to === 7 ? value % 7 : value);
    }
  }
  return values;
}
