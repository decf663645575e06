import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { Modules } from './modules.mjs';

/** How often a property is tried at most: more values find few mutants more. */
const RUNS_OF_A_PROPERTY = 30;

/** Runs Jest's tests in this process, as far as the tests of this project need Jest. */
export class TestFiles {
  constructor(root) {
    this.root = root;
    this.modules = new Modules(root);
    const { require } = this.modules;
    this.expect = require('@jest/expect').jestExpect;
    this.SnapshotState = require('jest-snapshot').SnapshotState;
    this.mocker = new (require('jest-mock').ModuleMocker)(globalThis);
    this.modules.replace('fast-check', briefly(require('fast-check')));
    this.modules.redirect('cdk8s-sagemaker-training', join(root, 'src'));
  }

  /** The tests of a file, with sources that nobody has used. */
  load(file) {
    this.modules.forgetSources();
    const found = [];
    const suites = [{ beforeEach: [], afterEach: [] }];
    const names = [];
    const test = (name, body) => found.push({ name: [...names, name].join(' '), body, suites: [...suites] });
    const describe = (name, body) => {
      names.push(name);
      suites.push({ beforeEach: [], afterEach: [] });
      body();
      suites.pop();
      names.pop();
    };
    for (const block of [test, describe]) {
      block.skip = () => undefined;
      block.each = rows => (name, body) => rows.map(row => Array.isArray(row) ? row : [row])
        .forEach(row => block(name.replaceAll('%s', () => row[0]), () => body(...row)));
    }
    const hook = kind => body => suites.at(-1)[kind].push(body);
    Object.assign(globalThis, { test, describe, beforeEach: hook('beforeEach'), afterEach: hook('afterEach'), ...this.globalsOf(file) });
    this.modules.require(`./${file}`);
    return found.map(({ name, ...rest }, i) => ({ id: `${file} #${i} ${name}`, file, name, run: () => this.run({ file, name, ...rest }) }));
  }

  async run({ file, name, body, suites }) {
    Object.assign(globalThis, this.globalsOf(file));
    this.expect.setState({ currentTestName: name, testPath: join(this.root, file), snapshotState: this.snapshotsOf(file), suppressedErrors: [] });
    try {
      for (const before of suites.flatMap(({ beforeEach }) => beforeEach)) {
        await before();
      }
      await body();
      this.throwSuppressedError();
    } finally {
      for (const after of suites.flatMap(({ afterEach }) => afterEach)) {
        await after();
      }
      this.mocker.restoreAllMocks();
      this.modules.mocks.clear();
    }
  }

  /** A snapshot that doesn't match throws nothing. */
  throwSuppressedError() {
    const [error] = this.expect.getState().suppressedErrors;
    if (error !== undefined) {
      throw error;
    }
  }

  snapshotsOf(file) {
    const path = join(this.root, dirname(file), '__snapshots__', `${basename(file)}.snap`);
    const snapshotFormat = { escapeString: false, printBasicPrototype: false };
    return new this.SnapshotState(path, { updateSnapshot: 'none', rootDir: this.root, prettierPath: null, snapshotFormat });
  }

  globalsOf(file) {
    const { expect, mocker, modules, root } = this;
    const jest = {
      spyOn: mocker.spyOn.bind(mocker),
      fn: mocker.fn.bind(mocker),
      restoreAllMocks: () => mocker.restoreAllMocks(),
      requireActual: createRequire(join(root, file)),
      doMock: (path, factory) => modules.mocks.set(`${resolve(root, dirname(file), path)}.ts`, factory),
      // No mock outlives its test here.
      dontMock: () => undefined,
      isolateModules: body => modules.isolated(body),
    };
    return { expect, jest };
  }
}

function briefly(fastCheck) {
  const assert = (property, options) =>
    fastCheck.assert(property, { ...options, numRuns: Math.min(options?.numRuns ?? RUNS_OF_A_PROPERTY, RUNS_OF_A_PROPERTY) });
  return { ...fastCheck, assert };
}
