import * as fs from 'fs';
import * as path from 'path';
import * as ts from 'typescript';
import { ROOT_LIMIT } from '../scripts/public-api';
import { access, assertions, debugging, hyperparameters, observability, status, tuning, workflows } from '../src';

const SRC = path.join(__dirname, '../src');

function exportsOf(file: string): ts.ExportDeclaration[] {
  return ts.createSourceFile(file, fs.readFileSync(path.join(SRC, file), 'utf8'), ts.ScriptTarget.ES2022).statements.filter(ts.isExportDeclaration);
}

test('the root of the API stays small', () => {
  const names = exportsOf('index.ts').flatMap(({ exportClause }) => {
    expect(exportClause).toBeDefined();
    return ts.isNamedExports(exportClause!) ? exportClause.elements.map(({ name }) => name.text) : [];
  });
  expect(names.length).toBeGreaterThan(50);
  expect(names.length).toBeLessThanOrEqual(ROOT_LIMIT);
});

test.each(Object.entries({ access, assertions, debugging, hyperparameters, observability, status, tuning, workflows }))('the submodule %s exports classes and enums alone', (_name, submodule) => {
  // jsii refuses other names for these, and passes over functions and constants.
  expect(Object.keys(submodule).filter(name => !/^[A-Z]\w*[a-z]/.test(name))).toEqual([]);
});
