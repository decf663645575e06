import { read } from './pages';

const PAGE = read('docs/migration/sagemaker-sdk.md');

/** How many lines the text before a block promises, and the lines of the block. */
const PROGRAMS = [...PAGE.matchAll(/, (\d+) lines[^\n]*:\n\n```\w+\n([^]*?)```/g)]
  .map(([, promised, block], i) => ({ program: i + 1, promised: Number(promised), lines: block.trimEnd().split('\n').length }));

test('there are pairs of programs', () => {
  expect(PROGRAMS).toHaveLength(12);
});

test.each(PROGRAMS)('program $program has the number of lines that the page says', ({ promised, lines }) => {
  expect(lines).toBe(promised);
});
