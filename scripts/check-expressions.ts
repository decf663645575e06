/*
 * Looks with recheck for texts on which a regular expression of the library takes time that grows faster than their length.
 * recheck is installed on demand, and its part in JavaScript alone: the others are binaries.
 */
import * as fs from 'fs';
import { createRequire } from 'module';
import * as path from 'path';
import { run } from './shell';
import { isSlow, ROOT, unboundedExpressions } from '../test/package/regular-expressions';

const RECHECK = '4.5.0';
const MILLISECONDS = 5000;

/** What is used of recheck. */
interface Recheck {
  checkSync(source: string, flags: string, options: { readonly timeout: number }): Diagnosis;
}

interface Diagnosis {
  readonly status: string;
  readonly attack?: { readonly string: string; readonly pattern: string } | null;
}

async function main(): Promise<void> {
  const { checkSync } = await recheck();
  const expressions = unboundedExpressions();
  let undecided = 0;
  for (const { place, expression, longest } of expressions) {
    const { status, attack } = checkSync(expression.source, expression.flags, { timeout: MILLISECONDS });
    undecided += status === 'unknown' ? 1 : 0;
    // It knows nothing of some limits of a search, such as lookbehinds, so what it finds is tried.
    if (attack && isSlow(expression, shortened(attack.string, longest))) {
      console.error(`src/${place}: ${expression} is slow on ${attack.pattern}`);
      process.exitCode = 1;
    }
  }
  console.log(`${expressions.length} regular expressions have repetitions without a bound; ${undecided} were not decided in ${MILLISECONDS / 1000} s`);
}

/** A text with the same beginning and end. */
function shortened(text: string, longest = text.length): string {
  return text.length <= longest ? text : text.slice(0, longest / 2) + text.slice(-longest / 2);
}

async function recheck(): Promise<Recheck> {
  const folder = path.join(ROOT, '.cache', `recheck-${RECHECK}`);
  if (!fs.existsSync(path.join(folder, 'node_modules', 'recheck'))) {
    fs.mkdirSync(folder, { recursive: true });
    await run('npm', ['install', '--prefix', folder, '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund', `recheck@${RECHECK}`], { cwd: folder });
  }
  process.env.RECHECK_BACKEND = 'pure';
  return createRequire(path.join(folder, 'package.json'))('recheck');
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
