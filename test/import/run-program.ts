import * as path from 'path';
import * as cdk8s from 'cdk8s';
import * as ts from 'typescript';
import * as library from '../../src';

/** Runs a generated program; gives the manifests of its only chart, which is validated unless its jobs have errors. */
export function runProgram(text: string, { validated = true } = {}): any[] {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
  const manifests: any[] = [];
  class RecordingApp extends cdk8s.App {
    public synth(): void {
      manifests.push(...this.charts.flatMap(chart => validated ? chart.toJson() : chart.apiObjects.map(object => object.toJson())));
    }
  }
  const packages: Record<string, unknown> = { 'cdk8s': { ...cdk8s, App: RecordingApp }, 'cdk8s-sagemaker-training': library };
  // eslint-disable-next-line no-new-func
  new Function('require', 'exports', outputText)((name: string) => packages[name], {});
  return manifests;
}

/** What the compiler has to say to programs, in one compilation. */
export function compile(texts: readonly string[]): string[] {
  const root = path.join(__dirname, '../..');
  const sources = new Map(texts.map((text, position) => [path.join(__dirname, `program-${position}.ts`), text]));
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    strict: true,
    noUnusedLocals: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
    paths: { 'cdk8s-sagemaker-training': [path.join(root, 'src/index.ts')] },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => sources.has(name)
    ? ts.createSourceFile(name, sources.get(name)!, ts.ScriptTarget.ES2022)
    : getSourceFile.call(host, name, ...rest);
  host.fileExists = name => sources.has(name) || fileExists.call(host, name);
  host.readFile = name => sources.get(name) ?? readFile.call(host, name);
  return ts.getPreEmitDiagnostics(ts.createProgram([...sources.keys()], options, host))
    .filter(({ file }) => file !== undefined && sources.has(file.fileName))
    .map(({ file, messageText }) => `${ts.flattenDiagnosticMessageText(messageText, '\n')} in\n${file!.text}`);
}
