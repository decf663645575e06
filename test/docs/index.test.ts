import * as path from 'path';
import { INDEX, PAGES, read, titleOf } from './pages';
import { PROGRAMS_OF_FOLDERS, PROGRAMS_OF_ONE_FILE } from '../../scripts/languages/language';

/** The headings of the index, by the folders whose pages stand below them. */
const KINDS: Record<string, string> = {
  'tutorial': 'Tutorial', 'how-to': 'How-to guides', 'reference': 'Reference', 'migration': 'Migration', 'explanation': 'Explanation',
};

test('every page is of one of the kinds', () => {
  expect(PAGES.filter(page => !(page.split('/')[1] in KINDS) || page.split('/').length !== 3)).toEqual([]);
});

test.each(Object.entries(KINDS))('the index lists every page in docs/%s/ by its title, with one line on what is in it', (folder, heading) => {
  const section = read(INDEX).split(`## ${heading}\n`)[1].split('\n## ')[0];
  const entries = [...section.matchAll(/^- \[(.+)\]\(([\w-]+\/[\w-]+\.md)\): \S.*\.$/gm)].map(([, title, page]) => `${title}: docs/${page}`);
  const pages = PAGES.filter(page => path.dirname(page) === `docs/${folder}`);
  expect(entries.sort()).toEqual(pages.map(page => `${titleOf(read(page))}: ${page}`).sort());
});

test('the index lists every example', () => {
  const files = [...PROGRAMS_OF_ONE_FILE, ...PROGRAMS_OF_FOLDERS.map(program => `${program}/main`)].map(program => `(../examples/${program}.ts)`);
  expect(files.filter(file => !read(INDEX).includes(file))).toEqual([]);
});
