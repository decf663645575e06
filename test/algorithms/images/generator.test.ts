import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { catalogueText, sourceOf } from '../../../scripts/images/catalogue-text';
import { compareVersions, contradictions, familiesIn, merge, type ImageFamily } from '../../../scripts/images/image-entry';
import { readSdkTables } from '../../../scripts/images/sdk-tables';
import { isAlgorithmRegistry } from '../../../src/algorithms/facts/algorithm-registries';
import { builtInAlgorithm } from '../../../src/algorithms/facts/built-in-algorithms';
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

  test('agrees with what is known about the built-in algorithms', () => {
    const groups = Object.entries(CATALOGUE).filter(([name]) => builtInAlgorithm(name) !== undefined).flatMap(([, { images }]) => images);
    const accounts = new Set(groups.flatMap(({ registries }) => Object.values(REGISTRIES[registries])));

    expect(groups.filter(({ repository }) => builtInAlgorithm(repository) === undefined)).toEqual([]);
    expect([...accounts].filter(account => !isAlgorithmRegistry(account))).toEqual([]);
  });
});

describe('a later release of the SDK', () => {
  const family = (version: string, alias: string, repository: string, registries: Record<string, string>): ImageFamily => ({
    name: 'prophet', title: 'Prophet', aliases: { [alias]: version }, entries: [{ version, attributes: { repository }, registries }],
  });
  const old = family('1.0', '1', 'prophet', { a: '111122223333' });

  test('adds versions, aliases and Regions', () => {
    const younger = merge([old], [family('1.1', '1.x', 'prophet', { a: '111122223333' })]);
    const wider = merge([old], [family('1.0', '1', 'prophet', { a: '111122223333', b: '444455556666' })]);

    expect(younger[0].aliases).toEqual({ '1': '1.0', '1.x': '1.1' });
    expect(younger[0].entries.map(({ version }) => version).sort()).toEqual(['1.0', '1.1']);
    expect(wider[0].entries[0].registries).toEqual({ a: '111122223333', b: '444455556666' });
    expect(contradictions([old], wider)).toEqual([]);
  });

  test('changes nothing that was there', () => {
    const other = [
      family('1.1', '1', 'prophet', { a: '111122223333' }),
      family('1.0', '1', 'oracle', { a: '111122223333' }),
      family('1.0', '1', 'prophet', { a: '999999999999' }),
    ];

    other.forEach(each => expect(merge([old], [each])[0]).toMatchObject({ aliases: { 1: '1.0' }, entries: expect.arrayContaining([old.entries[0]]) }));
    expect(other.map(each => contradictions([old], [each]))).toEqual([['prophet 1', 'prophet 1.0 -'], ['prophet 1.0 -'], ['prophet 1.0 -']]);
  });

  test('may lack something altogether', () => {
    expect(merge([old], [])).toEqual([old]);
    expect(contradictions([old], [])).toEqual(['prophet 1', 'prophet 1.0 -']);
  });
});

test('versions are in the order of their numbers', () => {
  const versions = ['1.10.0', '1.9.1', '1', '1.4-2-py312', '1.4-2', '2.8.0-transformers4.56.2', '1.13.1-transformers4.6.1'];

  expect(versions.sort(compareVersions)).toEqual([
    '1', '1.4-2', '1.4-2-py312', '1.9.1', '1.10.0', '1.13.1-transformers4.6.1', '2.8.0-transformers4.56.2',
  ]);
});

describe('tables of the SDK', () => {
  let directory: string;
  const IMAGE = { registries: { 'us-east-1': '111122223333' }, repository: 'r' };
  const write = (name: string, table: object) => fs.writeFileSync(path.join(directory, `${name}.json`), JSON.stringify(table));

  beforeEach(() => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'tables-'));
    for (const name of Object.keys(CATALOGUE).filter(each => !each.startsWith('huggingface'))) {
      write(name, { scope: ['inference', 'training'], versions: { 1: IMAGE } });
    }
    write('pytorch-smp', { training: { processors: ['gpu'], version_aliases: {}, versions: {} } });
    write('huggingface', { training: { processors: ['gpu'], version_aliases: {}, versions: {} } });
  });

  afterEach(() => fs.rmSync(directory, { recursive: true }));

  const read = (name: string) => readSdkTables(directory).find(family => family.name === name);

  test('may have another image for each Python', () => {
    write('mxnet', { training: { processors: ['gpu', 'cpu'], versions: { 1: { py2: IMAGE, py3: { ...IMAGE, repository: 's' } } } } });

    expect(read('mxnet')!.entries.map(({ python, attributes }) => [python, attributes])).toEqual([
      ['py2', { processors: 'cpu gpu', repository: 'r' }],
      ['py3', { processors: 'cpu gpu', repository: 's' }],
    ]);
  });

  test('have their aliases taken over, save for "latest"', () => {
    write('xgboost', { training: { version_aliases: { 'latest': '1', '1.x': '1.0-1' }, versions: { '1': IMAGE, '1.0-1': IMAGE } } });

    expect(read('xgboost')!.aliases).toEqual({ '1.x': '1.0-1' });
  });

  test('list the model parallelism library by its own versions, which become those of PyTorch', () => {
    const versions = { '2.0.1': { ...IMAGE, py_versions: ['py310'] }, '2.3.1': { ...IMAGE, py_versions: ['py311'] } };
    write('pytorch-smp', { training: { processors: ['gpu'], version_aliases: { '2.0': '2.0.1', '2.2': '2.3.1', '2.2.0': '2.3.1' }, versions } });

    const { aliases, entries } = read('pytorch-smp')!;

    expect(aliases).toEqual({ '2.0': '2.0.1', '2.2': '2.2.0' });
    expect(entries.map(({ version, python, attributes: { suffix } }) => [version, python, suffix]).sort()).toEqual([
      ['2.0.1', 'py310', 'cu118'], ['2.2.0', 'py311', 'cu121'],
    ]);
  });

  test.each([
    ['a key that it does not know', { training: { versions: { 1: { ...IMAGE, tag_prefix: 'x' } } } }, /lda 1: .*tag_prefix/],
    ['a table without images for training', { scope: ['inference'], versions: {} }, /lda has no images for training/],
  ])('stop the generator with %s', (_, table, message) => {
    write('lda', table);

    expect(() => readSdkTables(directory)).toThrow(message);
  });

  test('stop the generator with a model parallelism library for a PyTorch whose CUDA nobody knows', () => {
    write('pytorch-smp', { training: { version_aliases: { '9.0.0': '3.0.0' }, versions: { '3.0.0': { ...IMAGE, py_versions: ['py3'] } } } });

    expect(() => readSdkTables(directory)).toThrow('which version of CUDA');
  });
});
