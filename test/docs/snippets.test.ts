import { compile } from '../compile';
import { PAGES, read } from './pages';

const FIXTURE = read('rosetta/default.ts-fixture');

/** The TypeScript blocks of the pages in docs/, each within the fixture that the README's blocks have, too. */
function snippets(): Map<string, string> {
  return new Map(PAGES.flatMap(page => [...read(page).matchAll(/```ts\n([\s\S]*?)```/g)]
    .map(([, code], i) => [`${page.replace(/\//g, '-')}-${i + 1}`, FIXTURE.replace('/// here', code)])));
}

test('every TypeScript block in docs/ compiles', () => {
  const sources = snippets();
  expect(sources.size).toBeGreaterThan(0);
  expect(compile(sources)).toEqual([]);
});
