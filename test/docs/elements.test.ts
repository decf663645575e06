import { MARKDOWN, read } from './pages';

/** What HTML treats as an element, and so does not show. Tables have line breaks. */
const elementsOf = (markdown: string) => markdown
  .replace(/^( *)```.*\n[\s\S]*?^\1```$/gm, '')
  .replace(/`[^`\n]*`/g, '')
  .match(/(?<!\\)<(?!br>)\/?[a-z][^<>\n]*>/gi) ?? [];

test.each(MARKDOWN)('%s shows placeholders such as <name> as code', file => {
  expect(elementsOf(read(file))).toEqual([]);
});

test('a placeholder is found outside code only', () => {
  expect(elementsOf('`<a>` \\<b> <c-d>, x<e>\n\n```sh\n<f>\n```\n')).toEqual(['<c-d>', '<e>']);
});
