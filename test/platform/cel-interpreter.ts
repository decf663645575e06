/* Evaluates CEL. The interpreter is an ES module, which the test runner can't load, so it runs in a process of its own. */
import { execFileSync } from 'child_process';
import * as path from 'path';

/** The value of an expression, or why it has none. */
export interface CelResult {
  readonly value?: any;
  readonly error?: string;
}

const PROGRAM = `
import { readFileSync } from 'node:fs';
import { Environment } from '@marcbachmann/cel-js';
const environment = new Environment({ unlistedVariablesAreDyn: true, enableOptionalTypes: true });
// Whole numbers are integers, as they are in Kubernetes.
const withIntegers = value => Number.isInteger(value) ? BigInt(value)
  : Array.isArray(value) ? value.map(withIntegers)
  : value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withIntegers(member)]))
  : value;
const results = JSON.parse(readFileSync(0, 'utf8')).map(({ expression, variables }) => {
  try {
    return { value: environment.evaluate(expression, withIntegers(variables)) };
  } catch (error) {
    return { error: error.message };
  }
});
process.stdout.write(JSON.stringify(results, (_, value) => typeof value === 'bigint' ? Number(value) : value));
`;

/** Evaluates expressions, each with its variables. */
export function evaluateCel(cases: ReadonlyArray<{ readonly expression: string; readonly variables: any }>): CelResult[] {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    cwd: path.join(__dirname, '../..'), input: JSON.stringify(cases), encoding: 'utf8', maxBuffer: 1e8,
  });
  return JSON.parse(output);
}
