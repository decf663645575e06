/*
 * Tries every command on hostile texts, in turn, until the time is over. A failure is printed with the shrunk text and
 * the seed that finds it again.
 *
 *   npm run fuzz -- --seconds 600
 *   npm run fuzz -- --seed 7 --only import
 */
import { randomInt } from 'crypto';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { parseArgs } from 'util';
import * as fc from 'fast-check';
import { COMMANDS } from '../test/cli/hostile/commands';
import { boundsFor, faultsOf, tried } from '../test/cli/hostile/run';
import { HOSTILE_TEXT } from '../test/cli/hostile/texts';

const TEXTS_AT_A_TIME = 10;

function main(): void {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: String(randomInt(2 ** 31)) }, only: { type: 'string', default: '' },
    },
  });
  const names = Object.keys(COMMANDS).filter(name => name.startsWith(values.only));
  const seconds = Number(values.seconds);
  if (!(seconds > 0) || names.length === 0) {
    throw new Error(`--seconds must be a number and --only the beginning of one of: ${Object.keys(COMMANDS).join(', ')}`);
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fuzz-'));
  const end = Date.now() + seconds * 1000;
  console.log(`seed ${values.seed}`);
  let texts = 0;
  const failed = new Set<string>();
  for (let seed = Number(values.seed); Date.now() < end && failed.size < names.length; seed++) {
    for (const name of names.filter(one => !failed.has(one))) {
      if (Date.now() >= end) {
        break;
      }
      const result = checked(name, seed, path.join(folder, 'tried'));
      texts += result.numRuns;
      if (result.failed) {
        failed.add(name);
        console.log(`${name}, --seed ${seed}:\n${fc.defaultReportMessage(result)}`);
      }
    }
  }
  fs.rmSync(folder, { recursive: true });
  console.log(`tried ${texts} texts on ${names.length} ways to call the commands; ${failed.size} failed`);
  process.exitCode = failed.size === 0 ? 0 : 1;
}

function checked(name: string, seed: number, folder: string): fc.RunDetails<[string]> {
  return fc.check(fc.property(HOSTILE_TEXT, text => {
    const faults = faultsOf(tried(name, text, folder), boundsFor(text.length));
    if (faults.length > 0) {
      throw new Error(faults.join('\n'));
    }
  }), { seed, numRuns: TEXTS_AT_A_TIME });
}

main();
