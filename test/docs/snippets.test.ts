import { compile } from '../compile';
import { PAGES, read } from './pages';

const FIXTURE = read('rosetta/default.ts-fixture');

/** The TypeScript blocks of the README and the pages in docs/, each within the fixture of the examples in docstrings. */
function snippets(): Map<string, string> {
  return new Map(['README.md', ...PAGES].flatMap(page => [...read(page).matchAll(/```ts( nofixture)?\n([\s\S]*?)```/g)]
    .map(([, whole, code], i) => [`${page.replace(/\//g, '-')}-${i + 1}`, whole ? code : FIXTURE.replace('/// here', () => code)])));
}

test('every TypeScript block in the README and in docs/ compiles', () => {
  const sources = snippets();
  expect(sources.size).toBeGreaterThan(0);
  expect(compile(sources)).toEqual([]);
});
