import * as cdk8s from 'cdk8s';
import * as library from '../../src';
import { compile } from '../compile';
import { transpiled } from '../transpiled';

/** Runs a generated program; gives the manifests of its only chart, which is validated unless its jobs have errors. */
export function runProgram(text: string, { validated = true } = {}): any[] {
  const manifests: any[] = [];
  class RecordingApp extends cdk8s.App {
    public synth(): void {
      manifests.push(...this.charts.flatMap(chart => validated ? chart.toJson() : chart.apiObjects.map(object => object.toJson())));
    }
  }
  const packages: Record<string, unknown> = { 'cdk8s': { ...cdk8s, App: RecordingApp }, 'cdk8s-sagemaker-training': library };
  // eslint-disable-next-line no-new-func
  new Function('require', 'exports', transpiled(text))((name: string) => packages[name], {});
  return manifests;
}

/** What the compiler has to say to generated programs, in one compilation. */
export function compilePrograms(texts: readonly string[]): string[] {
  return compile(new Map(texts.map((text, position) => [`program-${position + 1}`, text])), { noUnusedLocals: true });
}
