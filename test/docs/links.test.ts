import * as fs from 'fs';
import * as path from 'path';
import { anchorsOf, filesIn, MARKDOWN, read, relativeTargetsOf, ROOT } from './pages';

/** What other files than Markdown say about the documentation: `docs/how-to/check.md`, or the address of such a page. */
const MENTION = /(?<![\w./-]|blob\/main\/)(?:https:\/\/github\.com\/cdk8s-sagemaker\/cdk8s-sagemaker-training\/blob\/main\/)?(docs\/[\w./-]+\.md(?:#[\w-]+)?)/g;
/** What code calls `documentation` with. */
const ADDRESSED = /\bdocumentation\('([^']+)'\)/g;
const SOURCES = ['src', 'scripts', 'test', 'examples', 'bench', 'cluster'].flatMap(folder => filesIn(folder, '.ts', '.mjs', '.json', '.py', '.java', '.go'));

/** Why nobody gets to a target, which is relative to a file; undefined if it exists. */
function fault(file: string, target: string): string | undefined {
  const [place, anchor] = target.split('#');
  const page = place === '' ? file : path.join(path.dirname(file), place);
  if (!fs.existsSync(path.join(ROOT, page))) {
    return `${file}: ${target} does not exist`;
  }
  return anchor === undefined || anchorsOf(read(page)).has(anchor) ? undefined : `${file}: ${page} has no heading for #${anchor}`;
}

test.each(MARKDOWN)('every relative link in %s leads somewhere', file => {
  expect(relativeTargetsOf(read(file)).map(target => fault(file, target)).filter(Boolean)).toEqual([]);
});

test('every page that a source names exists', () => {
  const mentions = SOURCES.flatMap(file => [
    ...[...read(file).matchAll(MENTION)].map(([, page]) => ({ file, page })),
    ...[...read(file).matchAll(ADDRESSED)].map(([, page]) => ({ file, page: `docs/${page}` })),
  ]);
  expect(mentions.length).toBeGreaterThan(0);
  expect(mentions.filter(({ page }) => fault('README.md', page) !== undefined)).toEqual([]);
});

test.each([
  ['Argo CD', 'argo-cd'],
  ['What a job can\'t show', 'what-a-job-cant-show'],
  ['`algorithmSpecification`', 'algorithmspecification'],
  ['Region, deletion, adoption', 'region-deletion-adoption'],
  ['[Unreleased](https://example.com/a)', 'unreleased'],
])('the anchor of "%s"', (heading, anchor) => {
  expect([...anchorsOf(`# Page\n\n## ${heading}\n\n## ${heading}\n`)]).toEqual(['page', anchor, `${anchor}-1`]);
});

test('links in code are no links', () => {
  expect(relativeTargetsOf('[a](a.md) `[b](b.md)` [c](https://example.com/c.md) ![d](d.svg)\n\n```md\n[e](e.md)\n```\n')).toEqual(['a.md', 'd.svg']);
});
