import * as fs from 'fs';
import * as path from 'path';
import { catalogueText, sourceOf } from '../../../scripts/images/catalogue-text';
import { familiesIn } from '../../../scripts/images/image-entry';
import { CATALOGUE, REGISTRIES } from '../../../src/algorithms/images/catalogue-data';

const TABLE = path.resolve(__dirname, '../../../src/algorithms/images/catalogue-data.ts');
const FAMILIES = familiesIn(CATALOGUE, REGISTRIES);

describe('the generated table', () => {
  const text = fs.readFileSync(TABLE, 'utf8');

  test('says which release of the SDK it is from, and its licence', () => {
    expect(sourceOf(text)).toMatch(/^sagemaker\S* \d+\.\d+\.\d+$/);
    expect(text).toMatch(/Apache License 2\.0/);
  });

  test('is as the generator writes it, in whatever order the images come', () => {
    const shuffled = FAMILIES.map(family => ({ ...family, entries: [...family.entries].reverse() }));

    expect(catalogueText(FAMILIES, sourceOf(text)!)).toBe(text);
    expect(catalogueText(shuffled, sourceOf(text)!)).toBe(text);
  });

  test('is small', () => {
    expect(text.length).toBeLessThan(60_000);
  });
});
