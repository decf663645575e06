import * as fs from 'fs';
import * as path from 'path';
import * as vm from 'vm';
import * as ts from 'typescript';
import { lazyIndex } from '../../scripts/lazy-index-text';

function compile(source: string): string {
  return ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } }).outputText;
}

/** Runs an index; tells what it exports and, at any time, which modules it has loaded so far. */
function run(index: string): { readonly exported: any; readonly loaded: string[] } {
  const loaded: string[] = [];
  const exported = {};
  const load = (file: string) => {
    loaded.push(file);
    return new Proxy({ __esModule: true }, { get: (_, name) => `${String(name)} of ${file}` });
  };
  vm.runInNewContext(index, { exports: exported, require: load });
  return { exported, loaded };
}

const noNames = () => [];

describe('an index that loads nothing by itself', () => {
  const INDEX = lazyIndex(compile("export { A, B as C } from './a'; export * as d from './d'; export { type T, E } from './e';"), noNames);

  test('loads a module when one of its exports is first read', () => {
    const { exported, loaded } = run(INDEX);
    expect(loaded).toEqual([]);
    expect(exported.C).toBe('B of ./a');
    expect(loaded).toEqual(['./a']);
    expect(exported.A).toBe('A of ./a');
    expect(exported.d.X).toBe('X of ./d');
    expect(loaded).not.toContain('./e');
  });

  test('loads it once for each export', () => {
    const { exported, loaded } = run(INDEX);
    expect([exported.E, exported.E, exported.E]).toEqual(Array(3).fill('E of ./e'));
    expect(loaded).toEqual(['./e']);
  });

  test('can be enumerated', () => {
    expect(Object.keys(run(INDEX).exported).filter(name => name !== '__esModule').sort()).toEqual(['A', 'C', 'E', 'd']);
  });

  test('knows the names that a whole module exports', () => {
    const names: Record<string, string[]> = { './a': ['A', 'B'], './types': [] };
    const index = lazyIndex(compile("export * from './a'; export * from './types';"), file => names[file]);
    const { exported, loaded } = run(index);
    expect(Object.keys(exported).sort()).toEqual(['A', 'B']);
    expect(index).toContain('0 && (exports.A = exports.B = 0);');
    expect(loaded).toEqual([]);
    expect(exported.B).toBe('B of ./a');
    expect(loaded).toEqual(['./a']);
  });

  test('loads at once what it imports for an effect', () => {
    const { exported, loaded } = run(lazyIndex(compile("import './first'; export { A } from './a';"), noNames));
    expect(loaded).toEqual(['./first']);
    expect(exported.A).toBe('A of ./a');
  });

  test('is refused where it can not be had', () => {
    expect(() => lazyIndex(compile("import * as a from './a'; export { a };"), noNames)).toThrow('loads a module by itself');
  });

  test('is what the index of the library becomes', () => {
    const source = compile(fs.readFileSync(path.join(__dirname, '../../src/index.ts'), 'utf-8'));
    const { exported, loaded } = run(lazyIndex(source, noNames));
    expect(loaded).toEqual(['./compile-cache']);
    expect(Object.keys(exported).sort()).toEqual(Object.keys(run(source).exported).sort());
    expect(Object.keys(exported)).toContain('DeletionPolicy');
    expect(exported.TrainingJob).toBe('TrainingJob of ./job/training-job');
  });
});
