/* Runs programs that use the library, as their users do. */
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { transpiled } from './transpiled';
import { blockOf } from '../scripts/markdown';

/** What a program has written. */
export interface Run {
  /** Text by file name. */
  readonly manifests: Map<string, string>;
  readonly warnings: string[];
}

/** Runs the text of a program in this process. */
export function runText(text: string): Run {
  return record(() => new Function('require', 'exports', transpiled(text))(require, {}));
}

/** What a program writes while it runs in this process. */
export function record(program: () => void): Run {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'examples-'));
  const outdirBefore = process.env.CDK8S_OUTDIR;
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
  try {
    process.env.CDK8S_OUTDIR = outdir;
    program();
    const files = fs.readdirSync(outdir);
    return {
      manifests: new Map(files.map(file => [file, fs.readFileSync(path.join(outdir, file), 'utf8')])),
      warnings: warn.mock.calls.map(call => call.join(' ')),
    };
  } finally {
    warn.mockRestore();
    restoreEnvironment('CDK8S_OUTDIR', outdirBefore);
    fs.rmSync(outdir, { recursive: true });
  }
}

function restoreEnvironment(variable: string, value: string | undefined): void {
  if (value === undefined) {
    delete process.env[variable];
  } else {
    process.env[variable] = value;
  }
}

/** The first code block of a page in a language. */
export function firstBlock(page: string, language: string): string {
  return blockOf(fs.readFileSync(path.resolve(__dirname, '..', page), 'utf8'), language);
}
