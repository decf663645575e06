import * as fs from 'fs';
import * as path from 'path';
import { stringify } from 'yaml';
import { VALID_MANIFEST } from '../../rules/cases/case';

/** The files that a command is tried with, in a folder of its own. */
export interface Files {
  /** The hostile one. */
  readonly input: string;
  /** A good one. */
  readonly good: string;
  /** Where output may go. */
  readonly output: string;
}

/** The arguments of a command for some files, by what the command is called in messages. */
export type Commands = Readonly<Record<string, (files: Files, text: string) => readonly string[]>>;

const formats = (command: string, names: readonly string[], ...others: string[]): Commands => Object.fromEntries(names.map(format => [
  `${command} --format ${format}`, ({ input, good }) => [command, '--format', format, input, ...command === 'plan' ? [good] : [], ...others],
]));

/** Every way in which a command reads what others wrote. */
export const COMMANDS: Commands = {
  ...formats('check', ['text', 'json', 'github', 'sarif']),
  'check --fix': ({ input }) => ['check', '--fix', '--unsafe-fixes', input],
  'check --fix --dry-run': ({ input }) => ['check', '--fix', '--dry-run', input],
  ...formats('plan', ['text', 'markdown', 'json']),
  'plan of what is new': ({ input, good }) => ['plan', good, input],
  'plan --prices': ({ input, good }) => ['plan', '--prices', input, good, good],
  'import': ({ input }) => ['import', input],
  'import --language python': ({ input, output }) => ['import', '--language', 'python', '--output', output, input],
  'render': ({ input }) => ['render', '--time', '2026-11-28', input],
  'render of a template': ({ input }, text) => ['render', '--template', argument(text), input],
  ...formats('status', ['text', 'json']),
  'status --watch': ({ input }) => ['status', '--watch', input],
  'status --prices': ({ input, good }) => ['status', '--prices', input, good],
  'prices': ({ input }) => ['prices', input],
  'digest': ({ input }) => ['digest', path.dirname(input)],
  'digest of a name': (_files, text) => ['digest', argument(text)],
  'digest --exclude': ({ input }, text) => ['digest', '--exclude', argument(text), path.dirname(input)],
  'plan of a revision': ({ good }, text) => ['plan', `${argument(text)}:dist`, good],
  'explain': (_files, text) => ['explain', argument(text)],
  'health': (_files, text) => ['health', argument(text)],
  'health --namespace': (_files, text) => ['health', 'argocd', '--namespace', argument(text)],
  'render --run': ({ input }, text) => ['render', '--run', argument(text), input],
  'check --controller': ({ input }, text) => ['check', '--controller', argument(text), input],
  'an unknown command': (_files, text) => [argument(text)],
};

/** A text as a shell can pass it on, longer than the name of anything. */
function argument(text: string): string {
  return text.replace(/\0/g, '').slice(0, 2000);
}

const GOOD = stringify(VALID_MANIFEST);

/** Writes the files of one try; what an earlier one left is gone. */
export function filesIn(folder: string, input: string | Buffer): Files {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, 'input'), { recursive: true });
  const files = { input: path.join(folder, 'input', 'a.yaml'), good: path.join(folder, 'good.yaml'), output: path.join(folder, 'main.out') };
  fs.writeFileSync(files.input, input);
  fs.writeFileSync(files.good, GOOD);
  return files;
}
