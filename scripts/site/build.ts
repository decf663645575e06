/*
 * npm run docs:site [-- serve]: builds the site of the documentation with MkDocs and checks its links. `serve` shows it
 * at http://127.0.0.1:8000/ and follows changes. The site is in .cache/site/html.
 */
import { spawnSync } from 'child_process';
import * as path from 'path';
import { pythonEnvironment } from '../shell';

const ROOT = path.resolve(__dirname, '../..');

async function main(args: readonly string[]): Promise<void> {
  const programs = await pythonEnvironment(path.join(ROOT, '.cache', 'site', 'venv'), ['--requirement', path.join(__dirname, 'requirements.txt')]);
  run(path.join(programs, 'mkdocs'), [args[0] ?? 'build', '--quiet', '--config-file', path.join(__dirname, 'mkdocs.yml')]);
}

/** Runs a command, which prints what it has to say. */
function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, PYTHONPATH: __dirname, NO_MKDOCS_2_WARNING: '1' } });
  if (status !== 0) {
    throw new Error(`${path.basename(command)} failed${error === undefined ? '' : `: ${error.message}`}`);
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
