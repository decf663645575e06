/** Limits of a number; those of `above` and `below` are outside. */
export interface NumberLimits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly above?: number;
  readonly below?: number;
}

/** Numbers within some limits, such as `whole numbers from 1 to 3`. */
export function withLimits(noun: string, { minimum, maximum, above, below }: NumberLimits): string {
  if (minimum !== undefined && maximum !== undefined) {
    return `${noun} from ${minimum} to ${maximum}`;
  }
  const limits = [['of at least', minimum], ['above', above], ['of at most', maximum], ['below', below]].filter(([, limit]) => limit !== undefined);
  return limits.length === 0 ? noun : `${noun} ${limits.map(limit => limit.join(' ')).join(' and ')}`;
}

/** Some values to choose from; of many, the first ones. */
export function oneOfText(values: readonly string[]): string {
  if (values.length === 1) {
    return values[0];
  }
  const shown = values.filter((_value, position) => values.slice(0, position + 1).join(', ').length <= LONGEST_LIST);
  return `one of ${[...shown, ...shown.length === values.length ? [] : ['…']].join(', ')}`;
}

// Leaves room for the rest of a remedy.
const LONGEST_LIST = 75;
