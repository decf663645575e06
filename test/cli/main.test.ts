import * as path from 'path';
import * as fc from 'fast-check';
import { COMMANDS } from './hostile/commands';
import { EVIL, obeyedLine } from './hostile/evil';
import { hostileInputs } from './hostile/inputs';
import { boundsFor, faultsOf, tried } from './hostile/run';
import { HOSTILE_TEXT } from './hostile/texts';
import { caughtTerminal } from './terminal';
import { main } from '../../src/cli/main';
import { OwnFolder } from '../own-folder';
import { holds, inTier, someOf } from '../property-tier';

const terminal = caughtTerminal();
const folder = new OwnFolder();

const NAMES = Object.keys(COMMANDS);
const INPUTS = hostileInputs(inTier({ quick: 20_000, full: 200_000 }));

const runOn = (name: string, content: string | Buffer) => tried(name, content, path.join(folder.path, 'tried'));

function faultsWith(name: string, content: string | Buffer, done = runOn(name, content)): string[] {
  return faultsOf(done, boundsFor(content.length)).map(fault => `${name}: ${fault}`);
}

test.each(INPUTS.map((input, turn) => ({ ...input, turn })))('check ends with $check for $what, and no command breaks on it', ({ content, check, turn }) => {
  const checked = runOn('check --format text', content);
  expect({ faults: faultsWith('check --format text', content, checked), status: checked.status }).toEqual({ faults: [], status: check });
  expect(someOf(NAMES, { eachNth: 20, turn }).flatMap(name => faultsWith(name, content))).toEqual([]);
});

test.each(NAMES)('%s prints nothing that a terminal or a runner of CI obeys', name => {
  const inputs = INPUTS.filter(({ what }) => what.includes('escapes'));
  expect(inputs.length).toBeGreaterThan(2);
  expect(inputs.flatMap(({ content }) => faultsWith(name, content))).toEqual([]);
});

test('no command breaks on a text that is mutated, or a job with garbage', () => {
  holds(fc.property(HOSTILE_TEXT, fc.constantFrom(...NAMES), (text, name) => {
    expect(faultsWith(name, text)).toEqual([]);
  }), { quick: 15, full: 300 });
});

test('names of files that are unreadable or missing, and wrong arguments, are not printed as they are', () => {
  const broken = folder.write('broken\u001b[31m\n::error::.yaml', 'a: [');
  for (const args of [
    ['check', broken, EVIL], ['check', '--format', 'github', broken, EVIL],
    ['plan', broken, EVIL], ['import', broken], ['check', `--${EVIL}`], ['check', '--format', EVIL, broken],
    [EVIL], ['explain', EVIL], ['health', EVIL], ['health', 'argocd', '--namespace', EVIL], ['status', broken], ['status', EVIL], ['prices', broken], ['prices', EVIL],
    ['plan', `${EVIL}:a`, broken], ['render', broken], ['render', EVIL], ['render', '--run', EVIL, broken], ['digest', EVIL],
  ]) {
    terminal.output = '';
    terminal.errors = '';
    main(args);
    const printed = terminal.output + terminal.errors;
    expect(printed).not.toBe('');
    expect(obeyedLine(printed)).toBeUndefined();
  }
});

test.each([
  [['help'], 'usage: cdk8s-sagemaker-training COMMAND ...\n', 0],
  [['help', 'check'], 'usage: cdk8s-sagemaker-training check [OPTIONS]', 0],
  [['help', 'chek'], '', 2],
])('%j prints the usage that it asks for', (args, usage, status) => {
  terminal.output = '';
  expect(main(args)).toBe(status);
  expect(terminal.output.slice(0, usage.length || 1)).toBe(usage);
});
