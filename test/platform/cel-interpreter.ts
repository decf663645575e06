/*
 * Evaluates CEL. The interpreter is an ES module, which the test runner can't load, so it runs in a process of its own.
 * Regular expressions are those of RE2, as in Kubernetes.
 */
import { execFileSync } from 'child_process';
import * as path from 'path';

/** The value of an expression, or why it has none. */
export interface CelResult {
  readonly value?: any;
  readonly error?: string;
}

/** A resource that is sent to an API server with a policy, and what it was before. */
export interface CelQuestion {
  readonly policy: any;
  readonly object: any;
  readonly oldObject?: any;
}

const INTERPRETER = `
import { readFileSync } from 'node:fs';
import { Environment } from '@marcbachmann/cel-js';
import { RE2JS } from 're2js';
const compiled = new Map();
function matches(text, source) {
  compiled.set(source, compiled.get(source) ?? RE2JS.compile(source));
  return compiled.get(source).matcher(text).find();
}
const environment = new Environment({ unlistedVariablesAreDyn: true, enableOptionalTypes: true })
  .registerFunction('string.matchesRe2(string): bool', matches)
  .registerFunction('string.replace(string, string): string', (text, before, after) => text.replaceAll(before, after))
  // An integer is a BigInt.
  .registerFunction('list.sum(): dyn', list => list.reduce((sum, element) => sum + element, typeof list[0] === 'bigint' ? 0n : 0));
const programs = new Map();
function evaluate(expression, variables) {
  programs.set(expression, programs.get(expression) ?? environment.parse(expression.replaceAll('.matches(', '.matchesRe2(')));
  try {
    return { value: programs.get(expression)(variables) };
  } catch (error) {
    return { error: error.message };
  }
}
// Whole numbers are integers, as they are in Kubernetes.
const withIntegers = value => Number.isInteger(value) ? BigInt(value)
  : Array.isArray(value) ? value.map(withIntegers)
  : value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withIntegers(member)]))
  : value;
const answer = judge => process.stdout.write(JSON.stringify(
  JSON.parse(readFileSync(0, 'utf8')).map(judge), (_, value) => typeof value === 'bigint' ? Number(value) : value,
));
`;

const EXPRESSIONS = `${INTERPRETER}
answer(({ expression, variables }) => evaluate(expression, withIntegers(variables)));
`;

// An expression that has no value counts as one that is false, since policies fail closed; its answer begins with "error".
const POLICIES = `${INTERPRETER}
answer(({ policy: { spec }, object, oldObject = null }) => {
  const input = withIntegers({ object, oldObject, request: { operation: oldObject === null ? 'CREATE' : 'UPDATE' } });
  if (!spec.matchConditions.every(({ expression }) => evaluate(expression, input).value === true)) {
    return [];
  }
  const variables = {};
  for (const { name, expression } of spec.variables ?? []) {
    variables[name] = evaluate(expression, { ...input, variables }).value;
  }
  return spec.validations.flatMap(({ expression, message }) => {
    const { value, error } = evaluate(expression, { ...input, variables });
    return value === true ? [] : [value === false ? message : 'error: ' + error + ' in ' + expression];
  });
});
`;

/** Evaluates expressions, each with its variables. */
export function evaluateCel(cases: ReadonlyArray<{ readonly expression: string; readonly variables: any }>): CelResult[] {
  return answersOf(EXPRESSIONS, cases);
}

/** What the API server would say: for each resource, the messages of the validations that are not true. */
export function refusals(questions: readonly CelQuestion[]): string[][] {
  return answersOf(POLICIES, questions);
}

/** All questions with their policies may be longer than a text can be. */
const AT_ONCE = 1000;

function answersOf(program: string, questions: readonly unknown[]): any[] {
  const portions = Array.from({ length: Math.ceil(questions.length / AT_ONCE) }, (_, turn) => questions.slice(turn * AT_ONCE, (turn + 1) * AT_ONCE));
  return portions.flatMap(portion => someAnswersOf(program, portion));
}

function someAnswersOf(program: string, questions: readonly unknown[]): any[] {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: path.join(__dirname, '../..'), input: JSON.stringify(questions), encoding: 'utf8', maxBuffer: 1e8,
  });
  return JSON.parse(output);
}
