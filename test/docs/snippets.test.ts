import * as path from 'path';
import * as ts from 'typescript';
import { PAGES, read, ROOT } from './pages';

const FIXTURE = read('rosetta/default.ts-fixture');

/** The TypeScript blocks of the pages in docs/, each within the fixture that the README's blocks have, too. */
function snippets(): Map<string, string> {
  const found = new Map<string, string>();
  for (const page of PAGES) {
    const blocks = read(page).matchAll(/```ts\n([\s\S]*?)```/g);
    [...blocks].forEach(([, code], i) => found.set(path.join(ROOT, 'test', `${page.replace(/\//g, '-')}-${i + 1}.ts`), FIXTURE.replace('/// here', code)));
  }
  return found;
}

test('every TypeScript block in docs/ compiles', () => {
  const sources = snippets();
  expect(sources.size).toBeGreaterThan(0);
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    esModuleInterop: true,
    types: ['node'],
    paths: { 'cdk8s-sagemaker-training': [path.join(ROOT, 'src/index.ts')] },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => sources.has(name)
    ? ts.createSourceFile(name, sources.get(name)!, ts.ScriptTarget.ES2022)
    : getSourceFile.call(host, name, ...rest);
  host.fileExists = name => sources.has(name) || fileExists.call(host, name);
  host.readFile = name => sources.get(name) ?? readFile.call(host, name);
  const program = ts.createProgram([...sources.keys()], options, host);
  const problems = ts.getPreEmitDiagnostics(program)
    .filter(({ file }) => file !== undefined && sources.has(file.fileName))
    .map(({ file, messageText }) => `${path.basename(file!.fileName)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  expect(problems).toEqual([]);
}, 60_000);
