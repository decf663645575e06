import { caughtTerminal } from './terminal';
import { main } from '../../src/cli/main';
import { OwnFolder } from '../own-folder';
import { patched, VALID_MANIFEST } from '../rules/cases/case';

const terminal = caughtTerminal();
const folder = new OwnFolder();

const EVIL = 'x\n::error file=a::injected\r\n::stop-commands::y\u001b[31m\u009b2J\u202e ##[error]z ::add-mask::w';

/** A job with texts in all kinds of places that a terminal or a runner of CI would obey. */
const job = (name: string) => patched(VALID_MANIFEST, {
  metadata: { name, namespace: EVIL, labels: { [EVIL]: EVIL }, annotations: { [EVIL]: EVIL, [`acknowledge.cdk8s-sagemaker-training/${EVIL}`]: EVIL } },
  spec: {
    trainingJobName: EVIL,
    [EVIL]: EVIL,
    roleARN: EVIL,
    environment: { [EVIL]: EVIL },
    hyperParameters: { [EVIL]: EVIL, PASSWORD: EVIL },
    tags: [{ key: EVIL, value: EVIL }],
    inputDataConfig: [{ ...VALID_MANIFEST.spec.inputDataConfig[0], channelName: EVIL, contentType: EVIL }],
  },
});
// JSON is written on one line, so that every line of an output is written by the command.
const file = (name: string, ...objects: object[]) => folder.write(name, JSON.stringify(objects));

// What GitHub's own format begins with, and tells beside.
const OWN_COMMAND = /^::(?:error|warning|notice) [a-z]+=/;

function expectHarmless(text: string): void {
  expect(text).not.toBe('');
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|##\w*\[/);
  expect(text.split('\n').filter(line => /^\s*::/.test(line) && !OWN_COMMAND.test(line))).toEqual([]);
}

test.each<[string, (...files: string[]) => string[]]>([
  ...['text', 'json', 'github', 'sarif'].map(format => [`check ${format}`, (one: string, ...rest: string[]) => ['check', '--format', format, one, ...rest]] as any),
  ['check --fix', (...files) => ['check', '--fix', '--dry-run', '--unsafe-fixes', ...files]],
  ...['text', 'json', 'markdown'].map(format => [`plan ${format}`, (one: string, two: string) => ['plan', '--format', format, one, two]] as any),
  ...['text', 'json'].map(format => [`status ${format}`, (one: string) => ['status', '--format', format, one]] as any),
  ['status --watch', one => ['status', '--watch', one]],
  ['import', (one, two) => ['import', '--output', `${folder.path}/main.ts`, one, two]],
])('%s prints nothing from input as it is', (_what, args) => {
  main(args(file('one\n::error::.json', job(EVIL)), file('two.json', job('other'))));
  expectHarmless(terminal.output + terminal.errors);
});

test('neither do names of files that are unreadable or missing, and wrong arguments', () => {
  const broken = folder.write('broken\u001b[31m\n::error::.yaml', 'a: [');
  for (const args of [
    ['check', broken, EVIL], ['check', '--format', 'github', broken, EVIL],
    ['plan', broken, EVIL], ['import', broken], ['check', `--${EVIL}`], ['check', '--format', EVIL, broken],
    [EVIL], ['explain', EVIL], ['health', EVIL], ['status', broken], ['status', EVIL], ['prices', broken], ['prices', EVIL], ['plan', `${EVIL}:a`, broken],
    ['render', broken], ['render', EVIL], ['digest', EVIL],
  ]) {
    terminal.output = '';
    terminal.errors = '';
    main(args);
    expectHarmless(terminal.output + terminal.errors);
  }
});
