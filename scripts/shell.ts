import { spawn, spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';

/** jsii and npm announce the end of life of Node 20, and settings of this machine, at length on every run. */
export const QUIET = { JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20', npm_config_loglevel: 'error' };

const MOST_SECONDS = 600;

/** What a command may be given besides its arguments. */
export interface CommandOptions {
  readonly cwd: string;

  /** Environment variables besides those of this process. */
  readonly env?: Record<string, string>;
}

/**
 * Runs a program to its end and answers what it printed.
 *
 * @throws an error with all its output, if it fails or takes too long
 */
export function run(program: string, args: readonly string[], options: CommandOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: { ...process.env, ...QUIET, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what it starts ends with it.
      detached: true,
    });
    const output: Buffer[] = [];
    child.stdout.on('data', data => output.push(data));
    child.stderr.on('data', data => output.push(data));
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      process.kill(-child.pid!, 'SIGKILL');
    }, MOST_SECONDS * 1000);
    const end = (failure: string | undefined) => {
      clearTimeout(timer);
      const text = Buffer.concat(output).toString();
      if (failure === undefined) {
        resolve(text);
      } else {
        reject(new Error(`${[path.basename(program), ...args].join(' ')}: ${failure}\n${text}`));
      }
    };
    child.on('error', error => end(error.message));
    child.on('close', (code, signal) => end(late ? `took more than ${MOST_SECONDS} s` : code === 0 ? undefined : `ended with ${code ?? signal}`));
  });
}

/** Whether a program is installed. */
export function isInstalled(program: string, versionArg = '--version'): boolean {
  return spawnSync(program, [versionArg], { stdio: 'ignore' }).status === 0;
}

/**
 * The folder of the programs in a virtual environment of Python, which is made when it is first needed.
 *
 * @param requirements what `pip install` is given
 */
export async function pythonEnvironment(folder: string, requirements: readonly string[]): Promise<string> {
  const programs = path.join(folder, 'bin');
  if (!fs.existsSync(folder)) {
    await run('python3', ['-m', 'venv', folder], { cwd: __dirname });
    await run(path.join(programs, 'python'), ['-m', 'pip', 'install', '--quiet', ...requirements], { cwd: __dirname }).catch(error => {
      // The next run starts again.
      fs.rmSync(folder, { recursive: true });
      throw error;
    });
  }
  return programs;
}

/** An empty folder. */
export function emptied(...folder: string[]): string {
  const joined = path.join(...folder);
  fs.rmSync(joined, { recursive: true, force: true });
  fs.mkdirSync(joined, { recursive: true });
  return joined;
}

/** Writes texts to files in a folder, by their paths. */
export function writeAll(folder: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
}
