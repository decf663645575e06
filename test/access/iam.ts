/** A small evaluator of IAM policies, as IAM documents it, for what policies of this library use. */
export interface Request {
  readonly action: string;
  readonly resource: string;
  /** Values by condition key. */
  readonly context?: { readonly [key: string]: string | string[] };
}

/** Whether a policy document allows a request. */
export function allows(document: any, request: Request): boolean {
  return document.Statement.some((statement: any) => statement.Effect === 'Allow'
    && list(statement.Action).includes(request.action)
    && list(statement.Resource).some(pattern => matches(pattern, request.resource))
    && Object.entries<any>(statement.Condition ?? {}).every(([operator, keys]) =>
      Object.entries<any>(keys).every(([key, values]) => holds(operator, list(request.context?.[key] ?? []), list(values)))));
}

/** Whether a pattern of IAM, with `*`, `?` and their escapes, matches a text. */
export function matches(pattern: string, text: string): boolean {
  const expression = pattern.replace(/\$\{([*?$])\}|([*?])|[.+^${}()|[\]\\]/g, (found, escape, wildcard) =>
    escape !== undefined ? `\\${escape}` : wildcard !== undefined ? (wildcard === '*' ? '.*' : '.') : `\\${found}`);
  return new RegExp(`^${expression}$`, 's').test(text);
}

// A key that the request lacks never matches.
function holds(operator: string, actual: string[], wanted: string[]): boolean {
  switch (operator) {
    case 'StringEquals':
    case 'ForAnyValue:StringEquals':
    case 'Bool':
      return actual.some(value => wanted.includes(value));
    case 'StringLike':
    case 'ArnLike':
      return actual.some(value => wanted.some(pattern => matches(pattern, value)));
    default:
      throw new Error(`this evaluator doesn't know ${operator}`);
  }
}

function list(value: string | readonly string[]): string[] {
  return typeof value === 'string' ? [value] : [...value];
}
