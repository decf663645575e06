import * as vm from 'vm';
import { TestEnvironment } from 'jest-environment-node';

/*
 * Jest gives each suite a context of its own, and compiles every module anew there: some four hundred of them in most suites. Here
 * a process compiles a module once, and all of its suites run that code, each in its context and with its own values. If jest
 * compiles in another way some day, the suites only take longer.
 */
const { compileFunction } = vm;
const compiled = new Map<string, { readonly source: string; readonly script: vm.Script }>();

const compileOnce: typeof compileFunction = (source, names, { filename = '', parsingContext } = {}) => {
  let known = compiled.get(filename);
  if (known?.source !== source) {
    const start = `(function (${names!.join(', ')}) {`;
    known = { source, script: new vm.Script(`${start}${source}\n})`, { filename, columnOffset: -start.length }) };
    compiled.set(filename, known);
  }
  return known.script.runInContext(parsingContext!);
};

/** What the tests run in. */
class SharedCodeEnvironment extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given);
    // Coverage is measured in each suite for itself.
    Object.assign(vm, { compileFunction: given[0].globalConfig.collectCoverage ? compileFunction : compileOnce });
  }
}

export = SharedCodeEnvironment;
