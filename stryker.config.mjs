/*
 * Which changes of the code would no test notice? `npm run mutation` asks that of the rules, `npm run mutation:parts` of
 * what makes manifests. Both take long; `-- --mutate src/rules/topics/tags.ts` asks it of some files only.
 */
const ofParts = process.env.MUTATION === 'parts';

/** Members of rules and findings that are prose, which no test repeats. */
const PROSE = ['what', 'why', 'remedy', 'says', 'source', 'title'];

function isProse(path) {
  return (path.isObjectProperty() && PROSE.includes(path.node.key.name))
    || (path.isStringLiteral() && /\s|^https:/.test(path.node.value))
    || (path.isTemplateLiteral() && path.node.quasis.some(({ value }) => /\s/.test(value.raw)));
}

// Stryker looks for this name. What is said in words is left alone: texts with spaces, links, and the members above.
export const strykerPlugins = [{ kind: 'Ignore', name: 'prose', value: { shouldIgnore: path => isProse(path) ? 'prose' : undefined } }];

export default {
  mutate: ofParts ? ['src/parts/**/*.ts', 'src/naming/**/*.ts', 'src/pipeline/lower.ts'] : ['src/rules/**/*.ts'],
  plugins: ['@stryker-mutator/jest-runner', './stryker.config.mjs'],
  ignorers: ['prose'],
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  jest: {
    // The test files are named below, and to look for those that are related to a file takes longer than to run them.
    enableFindRelatedTests: false,
    config: {
      collectCoverage: false,
      reporters: [],
      // Every test of a job judges it, so all of them together would take days.
      testMatch: ofParts
        ? ['<rootDir>/test/@(parts|naming|pipeline|patterns)/**/*.test.ts', '<rootDir>/test/@(training-job|field-coverage).test.ts']
        : ['<rootDir>/test/rules/@(rules|real|secret-detection|properties/limits).test.ts', '<rootDir>/test/training-rules.test.ts'],
    },
  },
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { logTests: false, allowColor: false },
  htmlReporter: { fileName: 'test-reports/mutation.html' },
  jsonReporter: { fileName: 'test-reports/mutation.json' },
  ignorePatterns: ['/lib', '/docs', '/bench', '/coverage', '/test-reports', '/examples/dist'],
};
