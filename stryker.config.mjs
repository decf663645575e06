// Which changes of the code would no test notice? See docs/explanation/mutation-testing.md.
import { ExplainedSurvivors } from './scripts/mutation/explained.mjs';
import { prose } from './scripts/mutation/prose.mjs';
import { InProcessRunner } from './scripts/mutation/runner.mjs';

// Stryker looks for this name.
export const strykerPlugins = [
  { kind: 'Ignore', name: 'prose', value: prose },
  { kind: 'Reporter', name: 'explained', injectableClass: ExplainedSurvivors },
  { kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner },
];

export default {
  mutate: ['src/{rules,job,tree,algorithms,instances,data,naming,manifest}/**/*.ts'],
  plugins: ['./stryker.config.mjs'],
  ignorers: ['prose'],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  // The runner transpiles without looking at types, and some tests read sources.
  disableTypeChecks: false,
  concurrency: 2,
  timeoutMS: 5000,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress-append-only', 'explained', 'html', 'json'],
  clearTextReporter: { logTests: false, allowColor: false },
  htmlReporter: { fileName: 'test-reports/mutation.html' },
  jsonReporter: { fileName: 'test-reports/mutation.json' },
  ignorePatterns: ['/.cache', '/lib', '/bench', '/coverage', '/test-reports', '/examples/dist'],
};
