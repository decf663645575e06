/** A time in a resource; undefined unless it is one. */
export function timeOf(value: unknown): Date | undefined {
  const time = typeof value === 'string' && TIME.test(value) ? new Date(value) : undefined;
  return time === undefined || Number.isNaN(time.getTime()) ? undefined : time;
}

/** As Kubernetes writes it; other texts would be read in the time zone of the machine. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
