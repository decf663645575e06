import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Aim } from './aims.mjs';
import { failureOf } from './failure.mjs';

// As Stryker has them.
const PASSED = 0;
const FAILED = 1;

/** Runs tests without a mutant, to see which of the mutants that a test is about it executes. */
export class DryRun {
  tests = [];
  mutantCoverage = { static: {}, perTest: {} };

  constructor(root, testFiles, stryker) {
    this.testFiles = testFiles;
    this.stryker = stryker;
    this.sources = mutatedSources(root).map(({ path, mutants }) => ({ aim: new Aim(root, path), mutants }));
  }

  async run() {
    for (const file of new Set(this.sources.flatMap(({ aim }) => aim.files))) {
      await this.runFile(file);
    }
    return { status: 'complete', tests: this.tests, mutantCoverage: this.mutantCoverage };
  }

  /**
   * Runs the tests of a file forwards and backwards, to see what is made once, when first needed: another test executes it
   * then. All tests of the file depend on that, since each may be the first. And each test has to pass both times: one
   * that fails for another reason than a mutant would make the score too high.
   */
  async runFile(file) {
    const forwards = await this.pass(file, tests => tests);
    const backwards = await this.pass(file, tests => tests.reverse());
    const madeOnce = [...forwards.executedBy].filter(([mutant, tests]) => backwards.executedBy.get(mutant) !== tests).map(([mutant]) => mutant);
    const failedBackwards = new Map(backwards.results.filter(({ status }) => status !== PASSED).map(result => [result.id, result]));
    for (const { hits, about, ...result } of forwards.results) {
      const { status, failureMessage } = failedBackwards.get(result.id) ?? result;
      this.tests.push({ ...result, status, failureMessage });
      const onceHits = Object.fromEntries(madeOnce.filter(mutant => about.has(mutant)).map(mutant => [mutant, 1]));
      this.mutantCoverage.perTest[result.id] = { ...onceHits, ...hits };
    }
  }

  async pass(file, inOrder) {
    const coverage = { static: this.mutantCoverage.static, perTest: {} };
    Object.assign(this.stryker, { mutantCoverage: coverage, currentTestId: undefined, activeMutant: undefined });
    const results = [];
    /** Which tests execute a mutant: by the sum of their squared positions. */
    const executedBy = new Map();
    const all = this.testFiles.load(file).map((test, position) => ({ ...test, position, about: this.mutantsOf(test) }));
    for (const { id, about, position, run } of inOrder(all.filter(test => test.about.size > 0))) {
      this.stryker.currentTestId = id;
      const start = performance.now();
      const failureMessage = await failureOf(run);
      const timeSpentMs = performance.now() - start;
      this.stryker.currentTestId = undefined;
      const executed = coverage.perTest[id] ?? {};
      delete coverage.perTest[id];
      Object.keys(executed).forEach(mutant => executedBy.set(mutant, (executedBy.get(mutant) ?? 0) + (position + 1) ** 2));
      const hits = Object.fromEntries(Object.entries(executed).filter(([mutant]) => about.has(mutant)));
      results.push({ id, name: id, timeSpentMs, failureMessage, status: failureMessage === undefined ? PASSED : FAILED, hits, about });
    }
    return { results, executedBy };
  }

  mutantsOf(test) {
    return new Set(this.sources.filter(({ aim }) => aim.includes(test)).flatMap(({ mutants }) => mutants));
  }
}

/** Instrumented sources and their mutants, whose numbers they name. */
function mutatedSources(root) {
  return readdirSync(join(root, 'src'), { recursive: true })
    .filter(path => path.endsWith('.ts'))
    .map(path => ({ path: `src/${path}`, text: readFileSync(join(root, 'src', path), 'utf8') }))
    .map(({ path, text }) => ({ path, mutants: [...text.matchAll(/stryMutAct_\w+\("(\d+)"\)/g)].map(([, mutant]) => mutant) }))
    .filter(({ mutants }) => mutants.length > 0);
}
