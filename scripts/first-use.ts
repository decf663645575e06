/*
 * Uses the packed library as a new user would. It installs the library into empty folders and follows the README there:
 * with npm alone, in apps as `cdk8s init` lays them out, and with pip in a virtual environment.
 */
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { initialize } from './cdk8s-init';
import { PACKAGE_JSON, ROOT } from './languages/language';
import { buildPackages, fileIn, npmTarball } from './languages/pacmak';
import { blockOf } from './markdown';
import { isInstalled, run } from './shell';

const NAME = PACKAGE_JSON.name;
const README = read('README.md');
const MANIFEST = blockOf(README, 'yaml');
const MAIN_TS = blockOf(README, 'ts nofixture');
/** The same program with the app of this library. */
const FAST_MAIN_TS = MAIN_TS.replace('{ App, Chart', '{ Chart').replace('{ Algorithm,', '{ Algorithm, FastApp,').replace('new App()', 'new FastApp()');
const LANGUAGES = read('docs/how-to/languages.md');
const MAIN_PY = blockOf(LANGUAGES, 'python');

/** A job that only the rules of the plugin see, since the L1 has none. */
const BAD_L1 = `import { App, Chart } from 'cdk8s';
import { l1 } from '${NAME}';

const app = new App();
new l1.TrainingJob(new Chart(app, 'raw'), 'job', {
  spec: {
    trainingJobName: 'a name with spaces',
    roleArn: 'arn:aws:iam::111122223333:role/churn-training',
    algorithmSpecification: {
      trainingImage: '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1',
      trainingInputMode: 'File',
    },
    outputDataConfig: { s3OutputPath: 's3://example-churn/models/' },
    resourceConfig: { instanceType: 'ml.m5.xlarge', instanceCount: 1, volumeSizeInGb: 30 },
    stoppingCondition: { maxRuntimeInSeconds: 3600 },
  },
});
app.synth();
`;

async function main(): Promise<void> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), `${NAME}-first-use-`));
  try {
    const tarball = await npmTarball();
    await step('npm, in an empty folder', () => plainProgram(folder(root, 'plain'), tarball));
    const app = folder(root, 'app');
    await step('an app of cdk8s init', () => initializedApp(app, tarball));
    if (isInstalled('python3')) {
      const wheel = fileIn(await buildPackages('python'), '.whl');
      const python = folder(root, 'python');
      await step('Python with venv and pip', () => pythonApp(python, wheel, path.join(app, 'node_modules', '.bin', 'cdk8s')));
      await step('the command that comes with pip', () => pythonCommand(python));
      await step('uvx, and an app of cdk8s init for Python', () => uvApp(folder(root, 'uv'), path.join(python, '.venv', 'bin'), wheel));
      await step('a hook of pre-commit in Python', () => pythonHook(folder(root, 'hook'), path.join(python, '.venv', 'bin'), wheel));
    } else {
      console.log('\n!!! SKIPPED: Python, since this machine lacks python3\n');
    }
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

async function step(what: string, action: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await action();
  console.log(`ok  ${what} (${Math.round((performance.now() - start) / 1000)} s)`);
}

/** The commands of the README and the check of types in the tutorial, word by word but for the package, which is not published yet. */
async function plainProgram(cwd: string, tarball: string): Promise<void> {
  const commands = blockOf(README.split('## Getting started')[1], 'sh');
  await shell(commands.replace(NAME, tarball), cwd);
  fs.writeFileSync(path.join(cwd, 'main.ts'), MAIN_TS);
  await shell('npx tsx main.ts', cwd);
  expectManifest(cwd, 'churn');
  await shell(blockOf(read('docs/tutorial/first-job.md').split('### Check types')[1], 'sh'), cwd);
}

async function initializedApp(cwd: string, tarball: string): Promise<void> {
  initialize('typescript', cwd, ['cdk8s.yaml', 'jest.config.js', 'main.test.ts', 'package.json', 'tsconfig.json']);
  await shell(`npm install && npm install ${tarball}`, cwd);

  fs.writeFileSync(path.join(cwd, 'main.ts'), MAIN_TS);
  // The settings of the template check the types of libraries, too.
  await shell('npm run compile', cwd);
  fs.writeFileSync(path.join(cwd, 'churn.test.ts'), blockOf(read('docs/how-to/testing.md'), 'typescript'));
  await shell('npm test -- -u', cwd);
  expectAll(fs.readFileSync(path.join(cwd, '__snapshots__', 'main.test.ts.snap'), 'utf8'), ['"kind": "TrainingJob"']);
  await shell('npm run synth', cwd);
  expectManifest(cwd, 'churn');

  const plugin = blockOf(read('docs/how-to/check.md').split('## Plugin')[1], 'yaml').replace('strict: false', 'strict: true');
  fs.appendFileSync(path.join(cwd, 'cdk8s.yaml'), plugin);
  expectAll(await shell('npx cdk8s synth', cwd), ['Validations finished']);
  await shell(`npx ${NAME} check --strict dist/`, cwd);
  const stock = distOf(cwd);
  fs.writeFileSync(path.join(cwd, 'main.ts'), FAST_MAIN_TS);
  expectAll(await shell('rm -r dist && npx cdk8s synth', cwd), ['Validations finished']);
  expectEqual(distOf(cwd), stock);

  fs.writeFileSync(path.join(cwd, 'main.ts'), BAD_L1);
  expectAll(await failure('npx cdk8s synth', cwd), ['a name with spaces', 'field-pattern']);
  expectAll(await failure(`npx ${NAME} check dist/`, cwd), ['a name with spaces', 'field-pattern']);
}

async function pythonApp(cwd: string, wheel: string, cdk8s: string): Promise<void> {
  await shell(`python3 -m venv .venv && .venv/bin/pip install --quiet ${wheel}`, cwd);
  fs.writeFileSync(path.join(cwd, 'main.py'), MAIN_PY);
  fs.writeFileSync(path.join(cwd, 'cdk8s.yaml'), 'language: python\napp: .venv/bin/python main.py\n');
  await shell(`${cdk8s} synth`, cwd);
  expectManifest(cwd, 'churn');
}

async function pythonCommand(cwd: string): Promise<void> {
  const command = path.join('.venv', 'bin', NAME);
  await shell(`${command} check --strict dist/ && ${command} plan dist dist && sh -n <(${command} health kubectl)`, cwd);
  await shell(`${command} import dist/ --language python --output imported.py && .venv/bin/python imported.py`, cwd);
  fs.writeFileSync(path.join(cwd, 'bad.yaml'), MANIFEST.replace('ml.m5.xlarge', 'm5.xlarge'));
  expectAll(await failure(`${command} check bad.yaml`, cwd), ['spec.resourceConfig.instanceType']);
}

/** What `cdk8s init python-app` writes, with uv from PyPI. */
async function uvApp(cwd: string, bin: string, wheel: string): Promise<void> {
  await shell(`${path.join(bin, 'pip')} install --quiet uv`, cwd);
  const uv = path.join(bin, 'uv');
  initialize('python', cwd, ['main.py', 'pyproject.toml']);
  fs.writeFileSync(path.join(cwd, 'main.py'), MAIN_PY);
  await shell(`${uv} add --quiet ${wheel} && ${uv} run --quiet python main.py`, cwd);
  expectManifest(cwd, 'churn');
  await shell(`${uv}x --quiet --from ${wheel} ${NAME} check --strict dist/`, cwd);
}

/** The hook of the documentation, with the wheel in place of the published package. */
async function pythonHook(cwd: string, bin: string, wheel: string): Promise<void> {
  fs.writeFileSync(path.join(cwd, '.pre-commit-config.yaml'), blockOf(LANGUAGES, 'yaml').replace(`additional_dependencies: [${NAME}]`, `additional_dependencies: ['${wheel}']`));
  fs.writeFileSync(path.join(cwd, 'job.yaml'), MANIFEST);
  const preCommit = `PRE_COMMIT_HOME=${path.join(cwd, '.cache')} ${path.join(bin, 'pre-commit')}`;
  await shell(`${path.join(bin, 'pip')} install --quiet pre-commit && git init --quiet && git add job.yaml .pre-commit-config.yaml && ${preCommit} run --all-files`, cwd);
  fs.writeFileSync(path.join(cwd, 'job.yaml'), MANIFEST.replace('ml.m5.xlarge', 'm5.xlarge'));
  expectAll(await failure(`git add job.yaml && ${preCommit} run --all-files`, cwd), ['spec.resourceConfig.instanceType']);
}

/** Answers what the commands print. */
function shell(commands: string, cwd: string): Promise<string> {
  return run('bash', ['-euc', commands], { cwd, env: { CDK8S_CHECK_UPGRADE: 'false' } });
}

/** Answers what the commands print, which have to fail. */
async function failure(commands: string, cwd: string): Promise<string> {
  let output: string;
  try {
    output = await shell(commands, cwd);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`${commands} should have failed\n${output}`);
}

function expectManifest(cwd: string, chart: string): void {
  const manifest = fs.readFileSync(path.join(cwd, 'dist', `${chart}.k8s.yaml`), 'utf8');
  if (manifest.trimEnd() !== MANIFEST.trimEnd()) {
    throw new Error(`the manifest is not that of the README:\n${manifest}`);
  }
}

/** All files that `cdk8s synth` has written, with their texts. */
function distOf(cwd: string): string {
  const dist = path.join(cwd, 'dist');
  return fs.readdirSync(dist).sort().map(file => `${file}\n${fs.readFileSync(path.join(dist, file), 'utf8')}`).join('\n');
}

function expectEqual(output: string, expected: string): void {
  if (output !== expected) {
    throw new Error(`FastApp writes\n${output}\nin place of\n${expected}`);
  }
}

function expectAll(output: string, texts: readonly string[]): void {
  for (const text of texts) {
    if (!output.includes(text)) {
      throw new Error(`'${text}' should be in this output:\n${output}`);
    }
  }
}

function folder(root: string, name: string): string {
  const created = path.join(root, name);
  fs.mkdirSync(created);
  return created;
}

function read(file: string): string {
  return fs.readFileSync(path.join(ROOT, file), 'utf8');
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
