import * as path from 'path';
import { INDEX, PAGES, read, titleOf } from './pages';
import { PROGRAMS_OF_FOLDERS, PROGRAMS_OF_ONE_FILE } from '../../scripts/languages/language';

/** The headings of the index, and the folders from which they list pages. */
const SECTIONS: Record<string, readonly string[]> = {
  'Start here': ['tutorial', 'explanation'],
  'How-to guides': ['how-to'],
  'Reference': ['reference'],
  'Migration': ['migration'],
  'Explanation': ['explanation'],
  'Contribute': ['how-to', 'explanation'],
};

const folderOf = (page: string) => path.basename(path.dirname(page));

test('every page is of one of the kinds', () => {
  const folders = new Set(Object.values(SECTIONS).flat());
  expect(PAGES.filter(page => !folders.has(folderOf(page)) || page.split('/').length !== 3)).toEqual([]);
});

/** The entries of a section of the index: a page, its title, and one line on what is in it. */
function entriesOf(heading: string): Array<{ title: string; page: string }> {
  const [, section] = read(INDEX).split(`\n## ${heading}\n`);
  return [...section.split('\n## ')[0].matchAll(/^- \[(.+)\]\(([\w-]+\/[\w-]+\.md)\): \S.*\.$/gm)].map(([, title, page]) => ({ title, page: `docs/${page}` }));
}

test('the index lists every page once by its title, with one line on what is in it', () => {
  const entries = Object.keys(SECTIONS).flatMap(entriesOf).map(({ title, page }) => `${title}: ${page}`);
  expect(entries.sort()).toEqual(PAGES.map(page => `${titleOf(read(page))}: ${page}`).sort());
});

test.each(Object.entries(SECTIONS))('the section "%s" of the index lists pages of its kinds', (heading, folders) => {
  const entries = entriesOf(heading);
  expect(entries).not.toEqual([]);
  expect(entries.filter(({ page }) => !folders.includes(folderOf(page)))).toEqual([]);
});

test('the index lists every example', () => {
  const files = [...PROGRAMS_OF_ONE_FILE, ...PROGRAMS_OF_FOLDERS.map(program => `${program}/main`)].map(program => `(../examples/${program}.ts)`);
  expect(files.filter(file => !read(INDEX).includes(file))).toEqual([]);
});
