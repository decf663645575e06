import * as fs from 'fs';
import * as path from 'path';
import { catalogText, sourceOf } from '../../../scripts/images/catalog-text';
import { familiesIn } from '../../../scripts/images/image-entry';
import { CATALOG, REGISTRIES } from '../../../src/algorithms/images/catalog-data';

const TABLE = path.resolve(__dirname, '../../../src/algorithms/images/catalog-data.ts');
const FAMILIES = familiesIn(CATALOG, REGISTRIES);

describe('the generated table', () => {
  const text = fs.readFileSync(TABLE, 'utf8');

  test('says which release of the SDK it is from, and its licence', () => {
    expect(sourceOf(text)).toMatch(/^sagemaker\S* \d+\.\d+\.\d+$/);
    expect(text).toMatch(/Apache License 2\.0/);
  });

  test('is as the generator writes it, in whatever order the images come', () => {
    const shuffled = FAMILIES.map(family => ({ ...family, entries: [...family.entries].reverse() }));

    expect(catalogText(FAMILIES, sourceOf(text)!)).toBe(text);
    expect(catalogText(shuffled, sourceOf(text)!)).toBe(text);
  });

  test('is small', () => {
    expect(text.length).toBeLessThan(60_000);
  });
});
