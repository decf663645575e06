import * as fs from 'fs';
import * as path from 'path';
import { brokenImports } from './imported';
import { CDK8S_VERSION, CONSTRUCTS_VERSION, EXAMPLES, Language, PRICES, PROGRAMS_OF_FOLDERS, WORK } from './language';
import { buildPackages, builtFor, fileIn } from './pacmak';
import { blocksOf, brokenIn, looksAtJob, submodules, translationsTo } from './translations';
import { emptied, isInstalled, run, writeAll } from '../shell';

const MYPY_VERSION = '2.4.1';
const PYTEST_VERSION = '8.4.2';

/** Installs the wheel into a virtual environment, checks the types of the programs and runs them. */
export const PYTHON: Language = {
  name: 'Python',
  fileOf: program => path.join('python', PROGRAMS_OF_FOLDERS.includes(program) ? path.join(program, 'main.py') : `${program.replace(/-/g, '_')}.py`),
  missingTools: () => ['python3'].filter(tool => !isInstalled(tool)),
  build: () => buildPackages('python'),
  synth: async (programs, outdir) => {
    const python = await pythonWith(fileIn(builtFor('python'), '.whl'));
    const broken = await brokenImports(python);
    if (broken.length > 0) {
      throw new Error(`imported programs give other manifests: ${broken.join(', ')}`);
    }
    const files = programs.map(PYTHON.fileOf);
    await run(python, ['-m', 'mypy', '--strict', '--cache-dir', path.join(WORK, 'mypy'), ...files], { cwd: EXAMPLES });
    for (const file of files) {
      await run(python, [file], { cwd: EXAMPLES, env: { CDK8S_OUTDIR: outdir } });
    }
    await run(python, [path.join(__dirname, 'fast_app.py')], { cwd: EXAMPLES });
  },
  brokenSnippets: async () => {
    const folder = emptied(WORK, 'snippets', 'python');
    fs.writeFileSync(path.join(folder, 'prices.json'), PRICES);
    const snippets = translationsTo('python').map(snippet => [snippet.name, snippet.source, looksAtJob(snippet)]);
    fs.writeFileSync(path.join(folder, 'snippets.json'), JSON.stringify([submodules(), snippets]));
    await checkPage(await environment(), folder);
    return brokenIn(await run(await environment(), [path.join(__dirname, 'snippets.py'), 'snippets.json'], { cwd: folder }));
  },
};

/** The program, its test and the guardrail of the page on languages, and the second program of the tutorial. */
async function checkPage(python: string, cwd: string): Promise<void> {
  const [program, test, guardrail] = blocksOf('python');
  const [policies] = blocksOf('python', 'tutorial/first-job.md');
  const files = { 'main.py': program, 'test_main.py': test, 'guardrails.py': guardrail, 'test_guardrails.py': GUARDRAIL_TEST, 'policies.py': policies };
  writeAll(cwd, files);
  await run(python, ['-m', 'mypy', '--strict', '--cache-dir', path.join(WORK, 'mypy'), 'guardrails.py', 'test_main.py', 'policies.py'], { cwd });
  await run(python, ['policies.py'], { cwd });
  await run(python, ['-m', 'pytest', '--quiet', '-p', 'no:cacheprovider'], { cwd });
}

const GUARDRAIL_TEST = `import cdk8s
from cdk8s_sagemaker_training.assertions import TrainingTesting
from guardrails import add_guardrails
from main import MyChart


def test_guardrail():
    chart = MyChart(cdk8s.App(), "churn")
    add_guardrails(chart)
    assert "has no team" in TrainingTesting.job(chart, "model").findings[0].to_string()
`;

/** The Python of a virtual environment in which the wheel is installed after it is built. */
export async function pythonWithLibrary(): Promise<string> {
  return pythonWith(fileIn(await buildPackages('python'), '.whl'));
}

async function pythonWith(wheel: string): Promise<string> {
  const python = await environment();
  // A wheel of the same version as before is another one all the same.
  await run(python, ['-m', 'pip', 'uninstall', '--quiet', '--yes', 'cdk8s-sagemaker-training'], { cwd: EXAMPLES });
  await run(python, ['-m', 'pip', 'install', '--quiet', wheel], { cwd: EXAMPLES });
  return python;
}

/** The Python of a virtual environment that has all but the library. */
async function environment(): Promise<string> {
  const venv = path.join(WORK, 'venv');
  const python = path.join(venv, 'bin', 'python');
  if (!fs.existsSync(python)) {
    await run('python3', ['-m', 'venv', venv], { cwd: EXAMPLES });
  }
  const needs = [`cdk8s==${CDK8S_VERSION}`, `constructs==${CONSTRUCTS_VERSION}`, `mypy==${MYPY_VERSION}`, `pytest==${PYTEST_VERSION}`];
  await run(python, ['-m', 'pip', 'install', '--quiet', ...needs], { cwd: EXAMPLES });
  return python;
}
