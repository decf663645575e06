/* Programs in Python that `import` writes, which have to give what it says they give. */
import * as fs from 'fs';
import * as path from 'path';
import { Yaml } from 'cdk8s';
import { EXAMPLES, ROOT, WORK } from './language';
import { PYTHON } from '../../src/import/languages/python';
import { programOf } from '../../src/import/program';
import { recognizeAll } from '../../src/import/recognize';
import { readDocuments } from '../../src/input/documents';
import { FindingLevel } from '../../src/rules/finding';
import { judge } from '../../src/rules/judge';
import { emptied, run } from '../shell';

const REQUESTS = path.join(ROOT, 'test', 'import', 'requests');
const SNAPSHOTS = path.join(EXAMPLES, 'snapshots');

/** Writes a program for each file with jobs, checks its types and runs it; answers the files whose programs give something else. */
export async function brokenImports(python: string): Promise<string[]> {
  const folder = emptied(WORK, 'imported');
  const inputs = [REQUESTS, SNAPSHOTS].flatMap(directory => fs.readdirSync(directory).map(file => path.join(directory, file)));
  const programs = inputs.map(file => ({ file, jobs: jobsIn(file) })).filter(({ jobs }) => jobs.length > 0).map(({ file, jobs }, position) => {
    const name = `program_${position}`;
    const chart = `chart-${position}`;
    const { text, jobs: written } = programOf(jobs, chart, PYTHON);
    fs.writeFileSync(path.join(folder, `${name}.py`), text);
    return { file, name, chart, expected: Yaml.stringify(...written.map(({ manifest }) => manifest)) };
  });
  await run(python, ['-m', 'mypy', '--strict', '--cache-dir', path.join(WORK, 'mypy'), ...programs.map(({ name }) => `${name}.py`)], { cwd: folder });
  const broken: string[] = [];
  for (const { file, name, chart, expected } of programs) {
    await run(python, [`${name}.py`], { cwd: folder });
    if (fs.readFileSync(path.join(folder, 'dist', `${chart}.k8s.yaml`), 'utf8').trim() !== expected.trim()) {
      broken.push(path.relative(ROOT, file));
    }
  }
  return broken;
}

function jobsIn(file: string) {
  const objects = readDocuments(fs.readFileSync(file, 'utf8')).documents.map(({ object }) => object);
  // Recorded requests have titles.
  const described = file.startsWith(REQUESTS) ? objects.flatMap(object => Object.values(object)) : objects;
  return described.flatMap(object => recognizeAll(object, path.basename(file))).filter(job => {
    const [{ manifest }] = programOf([job], 'chart').jobs;
    // A program with errors does not synthesize, in any language.
    return judge([{ manifest }])[0].findings.every(({ level }) => level !== FindingLevel.ERROR);
  });
}
