import { CodeInUse } from '../../scripts/code-in-use';

const RANGES = [
  { functionName: '', ranges: [{ startOffset: 0, endOffset: 100, count: 1 }], isBlockCoverage: true },
  { functionName: 'f', ranges: [{ startOffset: 10, endOffset: 50, count: 3 }, { startOffset: 20, endOffset: 30, count: 0 }], isBlockCoverage: true },
  { functionName: 'g', ranges: [{ startOffset: 60, endOffset: 80, count: 0 }], isBlockCoverage: false },
];

test.each([
  [5, true],
  [15, true],
  [25, false],
  [30, true],
  [65, false],
  [80, true],
  [200, false],
])('the innermost range around position %i tells whether code runs: %s', (position, runs) => {
  expect(new CodeInUse(RANGES).has(position)).toBe(runs);
});

test('a function runs if somebody calls it', () => {
  const code = new CodeInUse(RANGES);
  expect([code.hasFunction(10, 50), code.hasFunction(60, 80), code.hasFunction(20, 30)]).toEqual([true, false, false]);
});
