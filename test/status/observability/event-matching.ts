/* Matches events as EventBridge does, with the operators that the patterns use. */

/** Whether an event matches a pattern. */
export function matches(pattern: any, event: any): boolean {
  return Object.entries<any>(pattern).every(([key, wanted]) => key === '$or'
    ? wanted.some((alternative: any) => matches(alternative, event))
    : Array.isArray(wanted) ? wanted.some(one => isMet(one, event?.[key])) : matches(wanted, event?.[key]));
}

function isMet(condition: any, value: unknown): boolean {
  if (typeof condition === 'string') {
    return value === condition;
  }
  if (typeof value !== 'string') {
    return false;
  }
  const [[operator, argument]] = Object.entries<any>(condition);
  switch (operator) {
    case 'prefix': return value.startsWith(argument);
    case 'suffix': return value.endsWith(argument);
    case 'wildcard': return new RegExp(`^${argument.split('*').map((part: string) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('[^]*')}$`).test(value);
    case 'anything-but': return !isMet(argument, value);
    default: throw new Error(`unknown operator ${operator}`);
  }
}
