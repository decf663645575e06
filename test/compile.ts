import * as path from 'path';
import * as ts from 'typescript';

const ROOT = path.resolve(__dirname, '..');

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  esModuleInterop: true,
  types: ['node'],
  paths: { 'cdk8s-sagemaker-training': [path.join(ROOT, 'src/index.ts')], 'cdk8s-sagemaker-training/lib/*': [path.join(ROOT, '*')] },
};

/** What the compiler has to say to programs, called by names, that use the library. What they use is not checked. */
export function compile(programs: ReadonlyMap<string, string>, more: ts.CompilerOptions = {}): string[] {
  const sources = new Map([...programs].map(([name, text]) => [path.join(ROOT, 'test', `${name}.ts`), text]));
  const options = { ...OPTIONS, ...more };
  const host = ts.createCompilerHost(options);
  // Comments say nothing about types.
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseNone;
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (file, ...rest) => sources.has(file)
    ? ts.createSourceFile(file, sources.get(file)!, ts.ScriptTarget.ES2022)
    : getSourceFile.call(host, file, ...rest);
  host.fileExists = file => sources.has(file) || fileExists.call(host, file);
  host.readFile = file => sources.get(file) ?? readFile.call(host, file);
  const program = ts.createProgram([...sources.keys()], options, host);
  return [...sources.keys()].flatMap(file => ts.getPreEmitDiagnostics(program, program.getSourceFile(file))).map(shown);
}

function shown({ file, start = 0, messageText }: ts.Diagnostic): string {
  const message = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (file === undefined) {
    return message;
  }
  const { line } = file.getLineAndCharacterOfPosition(start);
  return `${path.basename(file.fileName, '.ts')}, line ${line + 1}: ${message}\n  ${file.text.split('\n')[line].trim()}`;
}
