import { attempt, carryOut, constantFor } from './carry-out';
import { call, data, type Code } from './code';

/** The value if it is a text. */
export function text(value: unknown): Code | undefined {
  return typeof value === 'string' ? data(value) : undefined;
}

export function number(value: unknown): Code | undefined {
  return typeof value === 'number' ? data(value) : undefined;
}

export function flag(value: unknown): Code | undefined {
  return typeof value === 'boolean' ? data(value) : undefined;
}

/** The value if it is a list of texts. */
export function texts(value: unknown): Code | undefined {
  return isTexts(value) ? data(value) : undefined;
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(element => typeof element === 'string');
}

/** Seconds as a duration in the largest unit that gives a whole number. */
export function duration(seconds: unknown): Code | undefined {
  if (typeof seconds !== 'number') {
    return undefined;
  }
  const [unit, size] = UNITS.find(([, length]) => seconds !== 0 && seconds % length === 0) ?? SECOND;
  return working(call(`Duration.${unit}`, data(seconds / size)));
}

/** Milliseconds as a duration. */
export function milliseconds(value: unknown): Code | undefined {
  return typeof value === 'number' && value > 0 && value % 1000 === 0
    ? duration(value / 1000)
    : typeof value === 'number' ? working(call('Duration.millis', data(value))) : undefined;
}

export function gibibytes(value: unknown): Code | undefined {
  return typeof value === 'number' ? working(call('Size.gibibytes', data(value))) : undefined;
}

/** The constant for a value of the manifest, unless it is the one that is taken anyway. */
export function constant(className: string, value: unknown, usual?: string): Code | undefined {
  return typeof value === 'string' && value !== usual ? constantFor(className, value) : undefined;
}

/** A piece of a program if it works. */
export function working(code: Code): Code | undefined {
  return attempt(() => carryOut(code)) === undefined ? undefined : code;
}

const SECOND = ['seconds', 1] as const;
const UNITS = [['days', 86400], ['hours', 3600], ['minutes', 60], SECOND] as const;
