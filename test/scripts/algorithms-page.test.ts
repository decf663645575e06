import * as fs from 'fs';
import * as path from 'path';
import { algorithmsPage, FRAMEWORK_CONTAINERS } from '../../scripts/algorithms-page';
import { algorithmFolders } from '../../scripts/built-in-algorithms';
import { Algorithm } from '../../src';
import { HyperParameters } from '../../src/algorithms/hyperparameters/hyper-parameters';
import { CATALOG } from '../../src/algorithms/images/catalog-data';
import { findImage } from '../../src/algorithms/images/lookup';

const PAGE = algorithmsPage(algorithmFolders(), CATALOG);

/** The cells of the rows below a heading, up to the next one. */
function rowsBelow(heading: string): string[][] {
  const [section] = PAGE.split(`${heading}\n`)[1].split('\n#');
  return section.split('\n').filter(line => line.startsWith('| ')).slice(2).map(line => line.slice(2, -2).split(' | '));
}

const namesIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);

test('the page in docs/ says the same', () => {
  expect(fs.readFileSync(path.resolve(__dirname, '../../docs/reference/algorithms.md'), 'utf8')).toBe(PAGE);
});

test('has every method of Algorithm that needs no image or resource', () => {
  const factories = Object.getOwnPropertyNames(Algorithm).filter(name => typeof Algorithm[name as keyof typeof Algorithm] === 'function' && !name.startsWith('from'));
  const methods = [...rowsBelow('## Built-in algorithms'), ...rowsBelow('## Framework containers')].map(([, method]) => namesIn(method)[0].split('(')[0]);
  expect([...new Set(methods)].sort()).toEqual(factories.sort());
});

/** Each version and Python that the page lists of a container. */
function imagesOf(name: string): Array<{ readonly version: string; readonly python: string | undefined }> {
  return rowsBelow(`### ${titleOf(name)}`).flatMap(cells => {
    const pythons: Array<string | undefined> = namesIn(cells[cells.length - 1]);
    const [own, base] = cells.map(namesIn);
    const versions = CATALOG[name].base === undefined ? own : [`${base[0]}-transformers${own[0]}`];
    return versions.flatMap(version => (pythons.length === 0 ? [undefined] : pythons).map(python => ({ version, python })));
  });
}

test.each(FRAMEWORK_CONTAINERS)('the images of $factory exist, and the method chooses them', ({ factory, name }) => {
  const images = imagesOf(name);
  const found = images.map(image => findImage({ name, ...image }));
  expect(found.map(({ version, python }) => ({ version, python }))).toEqual(images);

  const [{ version, python, group }] = found;
  const [base, transformers] = version.split('-transformers');
  const method = Algorithm[factory] as (...values: any[]) => Algorithm;
  const chosen = transformers === undefined ? method(base, { python }) : method({ transformers, [CATALOG[name].base!.toLowerCase()]: base, python });
  const type = group.processors!.includes('cpu') ? 'ml.m5.xlarge' : 'ml.g5.xlarge';
  expect(chosen._imageIn({ region: 'eu-west-1', instanceTypes: [type] })).toContain(`/${group.repository}:${base}`);
});

function titleOf(name: string): string {
  const { title, base } = CATALOG[name];
  return base === undefined ? title : `${title} with ${base}`;
}

test('typed hyperparameters have the method that the page names', () => {
  const methods = rowsBelow('### Data, checkpoints and hyperparameters').flatMap(cells => namesIn(cells[5] ?? '')).map(name => name.split('.')[1]);
  const known = Object.getOwnPropertyNames(HyperParameters).filter(name => typeof (HyperParameters as any)[name] === 'function');
  expect([...new Set(methods)].sort()).toEqual(known.sort());
});
