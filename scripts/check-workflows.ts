/*
 * Checks the workflows of CI with actionlint and zizmor. Each is taken from this machine if it is installed, and else from
 * its registry, with Go and Python; without these it is skipped.
 */
import * as fs from 'fs';
import * as path from 'path';
import { isInstalled, pythonEnvironment, run } from './shell';

const ROOT = path.resolve(__dirname, '..');
const WORKFLOWS = '.github/workflows';
const ACTIONLINT = 'v1.7.12';
const ZIZMOR = '1.32.0';

/** A program with its first arguments. */
type Program = readonly [string, ...string[]];

async function main(): Promise<void> {
  await check('actionlint', actionlint(), [
    // Scripts are those of projen, on which other tools would have an opinion where they are installed.
    '-shellcheck=', '-pyflakes=', ...fs.readdirSync(path.join(ROOT, WORKFLOWS)).map(file => `${WORKFLOWS}/${file}`),
  ]);
  await check('zizmor', await zizmor(), ['--offline', WORKFLOWS]);
}

async function check(name: string, program: Program | undefined, args: readonly string[]): Promise<void> {
  if (program === undefined) {
    console.warn(`SKIPPED: ${name} did not check the workflows, since neither it nor what installs it is there`);
    return;
  }
  const [command, ...first] = program;
  await run(command, [...first, ...args], { cwd: ROOT, env: { GOFLAGS: '-mod=mod', GOWORK: 'off' } });
  console.log(`${name} has no finding in ${WORKFLOWS}`);
}

function actionlint(): Program | undefined {
  if (isInstalled('actionlint', '-version')) {
    return ['actionlint'];
  }
  return isInstalled('go', 'version') ? ['go', 'run', `github.com/rhysd/actionlint/cmd/actionlint@${ACTIONLINT}`] : undefined;
}

async function zizmor(): Promise<Program | undefined> {
  if (isInstalled('zizmor')) {
    return ['zizmor'];
  }
  if (!isInstalled('python3')) {
    return undefined;
  }
  return [path.join(await pythonEnvironment(path.join(ROOT, '.cache', `zizmor-${ZIZMOR}`), [`zizmor==${ZIZMOR}`]), 'zizmor')];
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
