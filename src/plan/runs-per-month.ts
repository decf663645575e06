import { fieldsOfSchedule } from '../job/schedule';

/** How often a schedule of Kubernetes is due in a month, on average over a year; undefined if it can't be read. */
export function runsPerMonth(schedule: unknown): number | undefined {
  const fields = typeof schedule === 'string' ? fieldsOfSchedule(schedule) : undefined;
  const [minutes, hours, days, months, weekDays] = fields?.map(({ values }) => values) ?? [];
  if (fields === undefined || !minutes || !hours || !days || !months || !weekDays) {
    return undefined;
  }
  // Kubernetes takes a step of more than 1 as days of its own, of which those of the week and of the month are added up.
  const isFree = (i: number) => fields[i].text.split(',').some(part => /^[*?](?:\/0*1)?$/.test(part));
  const isDue = (date: Date) => {
    const [onDay, onWeekDay] = [days.has(date.getUTCDate()), weekDays.has(date.getUTCDay())];
    return months.has(date.getUTCMonth() + 1) && (isFree(2) || isFree(4) ? onDay && onWeekDay : onDay || onWeekDay);
  };
  const daysDue = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day))).filter(isDue).length;
  return minutes.size * hours.size * daysDue / 12;
}
