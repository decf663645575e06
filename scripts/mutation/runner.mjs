import { relative } from 'node:path';
import { determineHitLimitReached } from '@stryker-mutator/api/test-runner';
import { Aim } from './aims.mjs';
import { DryRun } from './dry-run.mjs';
import { failureOf } from './failure.mjs';
import { TestFiles } from './test-files.mjs';

/** Tries mutants in a process that compiles everything once. */
export class InProcessRunner {
  stryker = globalThis.__stryker__ ??= {};
  /** By source: tests that have noticed a mutant of it, and their files. They come first for its next mutant. */
  killers = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    this.root = process.cwd();
    this.testFiles = new TestFiles(this.root);
  }

  dryRun() {
    return new DryRun(this.root, this.testFiles, this.stryker).run();
  }

  async mutantRun({ activeMutant, sandboxFileName, hitLimit, mutantActivation, testFilter }) {
    Object.assign(this.stryker, { mutantCoverage: undefined, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const source = relative(this.root, sandboxFileName);
    const killers = this.killers.get(source) ?? new Set();
    let nrOfTests = 0;
    for await (const { file, id, failureMessage } of this.outcomes(source, killers, activeMutant.id, mutantActivation, testFilter)) {
      nrOfTests++;
      const timeout = determineHitLimitReached(this.stryker.hitCount, hitLimit);
      if (timeout !== undefined) {
        return timeout;
      }
      if (failureMessage !== undefined) {
        this.killers.set(source, killers.add(file).add(id));
        return { status: 'killed', killedBy: [id], failureMessage, nrOfTests };
      }
    }
    return { status: 'survived', nrOfTests };
  }

  /** What tests make of a mutant, one after the other. A file that can't be loaded fails its first test. */
  async* outcomes(source, killers, mutant, activation, testFilter) {
    const aim = new Aim(this.root, source);
    const wanted = testFilter && new Set(testFilter);
    const files = testFilter === undefined ? aim.files : aim.files.filter(file => testFilter.some(id => id.startsWith(`${file} `)));
    for (const file of thoseFirst(files, name => killers.has(name))) {
      let tests = [];
      this.stryker.activeMutant = activation === 'static' ? mutant : undefined;
      const failureMessage = await failureOf(() => tests = this.testFiles.load(file));
      this.stryker.activeMutant = mutant;
      if (failureMessage !== undefined) {
        yield { file, id: `${file} #0`, failureMessage };
      }
      for (const { id, run } of thoseFirst(tests.filter(test => wanted?.has(test.id) ?? aim.includes(test)), test => killers.has(test.id))) {
        yield { file, id, failureMessage: await failureOf(run) };
      }
    }
  }
}

function thoseFirst(list, isSo) {
  return [...list.filter(isSo), ...list.filter(one => !isSo(one))];
}
