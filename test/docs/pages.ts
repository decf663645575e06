/* The Markdown that readers of the project see. */
import * as fs from 'fs';
import * as path from 'path';

export const ROOT = path.resolve(__dirname, '../..');

/** The index of the documentation, which is not one of the pages that it lists. */
export const INDEX = 'docs/README.md';

/** The pages in docs/, by their paths from the root. */
export const PAGES = filesIn('docs', '.md').filter(file => file !== INDEX);

/** All Markdown that is written for readers. */
export const MARKDOWN = [
  ...fs.readdirSync(ROOT).filter(name => name.endsWith('.md')).sort(),
  INDEX,
  ...PAGES,
];

/** The files below a folder whose names have one of these ends, by their paths from the root. */
export function filesIn(folder: string, ...ends: string[]): string[] {
  return fs.readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map(name => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter(name => ends.some(end => name.endsWith(end)))
    .sort();
}

export function read(file: string): string {
  return fs.readFileSync(path.join(ROOT, file), 'utf8');
}

/** The text without its code blocks. */
function withoutBlocks(markdown: string): string {
  return markdown.replace(/^( *)```.*\n[\s\S]*?^\1```$/gm, '');
}

/** The title of a page, which is its first heading. */
export function titleOf(markdown: string): string {
  return headingsOf(markdown)[0];
}

/** The headings of a page, without their marks. */
function headingsOf(markdown: string): string[] {
  return [...withoutBlocks(markdown).matchAll(/^#{1,6} +(.*?) *$/gm)].map(([, heading]) => heading);
}

/** The anchors of a page, as GitHub makes them from headings. */
export function anchorsOf(markdown: string): Set<string> {
  const anchors = new Set<string>();
  for (const heading of headingsOf(markdown)) {
    const slug = heading.replace(/\]\([^)]*\)/g, '').toLowerCase().replace(/[^\p{L}\p{N}\p{M} _-]/gu, '').replace(/ /g, '-');
    let anchor = slug;
    for (let i = 1; anchors.has(anchor); i++) {
      anchor = `${slug}-${i}`;
    }
    anchors.add(anchor);
  }
  return anchors;
}

/** The targets of links and pictures that are no addresses of other hosts. */
export function relativeTargetsOf(markdown: string): string[] {
  const text = withoutBlocks(markdown).replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target]) => target).filter(target => !/^[a-z][a-z+.-]*:/.test(target));
}
