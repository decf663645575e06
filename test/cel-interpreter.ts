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
const results = JSON.parse(readFileSync(0, 'utf8')).map(({ expression, variables }) => {
  try {
    return { value: environment.evaluate(expression, variables) };
  } catch (error) {
    return { error: error.message };
  }
});
process.stdout.write(JSON.stringify(results));
`;

/** Evaluates expressions, each with its variables. */
export function evaluateCel(cases: ReadonlyArray<{ readonly expression: string; readonly variables: any }>): CelResult[] {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    cwd: path.join(__dirname, '..'), input: JSON.stringify(cases), encoding: 'utf8', maxBuffer: 1e8,
  });
  return JSON.parse(output);
}
