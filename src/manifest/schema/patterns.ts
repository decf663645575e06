const COMPILED = new Map<string, RegExp>();

/** A pattern of the schema as a regular expression; each is compiled once. */
export function compiled(pattern: string): RegExp {
  let expression = COMPILED.get(pattern);
  if (expression === undefined) {
    expression = new RegExp(pattern, 'u');
    COMPILED.set(pattern, expression);
  }
  return expression;
}
