import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import * as ts from 'typescript';

const ROOT = path.resolve(__dirname, '..');
const SOURCES = ['jobs', ...fs.readdirSync(path.join(__dirname, 'programs')).map(file => `programs/${path.parse(file).name}`)];
const PACKAGES = {
  'cdk8s-sagemaker-training': ROOT,
  'cdk8s': path.join(ROOT, 'node_modules', 'cdk8s'),
  'yaml': path.join(ROOT, 'node_modules', 'yaml'),
};

/** Makes a temporary project of the measured programs: plain JavaScript beside a node_modules, as users have it. */
export function makeProject(): string {
  if (!fs.existsSync(path.join(ROOT, 'lib', 'src', 'index.js'))) {
    throw new Error('lib/ is missing: compile the library first');
  }
  const project = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-sagemaker-training-bench-'));
  // A package of its own, whatever the folders above it are.
  fs.writeFileSync(path.join(project, 'package.json'), '{ "private": true }');
  fs.mkdirSync(path.join(project, 'programs'));
  for (const source of SOURCES) {
    const { outputText } = ts.transpileModule(fs.readFileSync(path.join(__dirname, `${source}.ts`), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
    });
    fs.writeFileSync(path.join(project, `${source}.js`), outputText);
  }
  fs.mkdirSync(path.join(project, 'node_modules'));
  for (const [name, target] of Object.entries(PACKAGES)) {
    fs.symlinkSync(target, path.join(project, 'node_modules', name), 'junction');
  }
  return project;
}
