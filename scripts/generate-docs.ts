/* Writes the generated pages of docs/. Needs the jsii assembly, so compile first. */
import * as fs from 'fs';
import * as path from 'path';
import { changesPage } from './changes-page';
import { combinationsPage } from './combinations-page';
import { readOurCrd } from './crd';
import { problemsOf, settersIn } from './crd-tags';
import { fieldsPage } from './fields-page';
import { healthPage } from './health-page';
import { withRoomsTable } from './rooms-table';
import { rulesPage } from './rules-page';
import { CHANGES } from '../src/controller/changes';
import { HEALTH } from '../src/status/health/truth-table';

const ROOT = path.resolve(__dirname, '..');
const DESIGN = 'docs/explanation/design.md';

function main(): void {
  const crd = readOurCrd();
  const setters = settersIn(readAssembly());
  const problems = problemsOf(setters, crd);
  if (problems.length > 0) {
    problems.forEach(problem => console.error(problem));
    process.exitCode = 1;
    return;
  }
  write('docs/reference/fields.md', fieldsPage(crd, setters));
  write('docs/reference/changes.md', changesPage(CHANGES));
  write('docs/reference/health.md', healthPage(HEALTH));
  write('docs/reference/rules.md', rulesPage());
  write('docs/reference/combinations.md', combinationsPage());
  write(DESIGN, withRoomsTable(fs.readFileSync(path.join(ROOT, DESIGN), 'utf8')));
}

function readAssembly(): any {
  const file = path.join(ROOT, '.jsii');
  if (!fs.existsSync(file)) {
    throw new Error('there is no .jsii: compile the library first');
  }
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
  fs.writeFileSync(path.join(ROOT, file), text);
}

main();
