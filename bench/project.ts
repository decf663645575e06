import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import * as ts from 'typescript';
import { packed } from '../scripts/packed';

const ROOT = path.resolve(__dirname, '..');
const SOURCES = ['jobs', ...fs.readdirSync(path.join(__dirname, 'programs')).map(file => `programs/${path.parse(file).name}`)];
const LIBRARY = 'cdk8s-sagemaker-training';
const BESIDE = ['cdk8s', 'constructs', 'yaml'];

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
  for (const file of packed().files) {
    fs.cpSync(path.join(ROOT, file), path.join(project, 'node_modules', LIBRARY, file));
  }
  for (const name of BESIDE) {
    fs.symlinkSync(path.join(ROOT, 'node_modules', name), path.join(project, 'node_modules', name), 'junction');
  }
  return project;
}
