import { changesPage } from '../../scripts/changes-page';
import { leavesOf, memberOf, readOurCrd } from '../../scripts/crd';
import { limitsText } from '../../scripts/field-limits-text';
import { fieldsPage } from '../../scripts/fields-page';
import { page, table } from '../../scripts/markdown';
import { CHANGES } from '../../src/controller/changes';

const rowsOf = (markdown: string) => markdown.split('\n').filter(line => line.startsWith('| `'));

describe('the page of fields', () => {
  const leaves = leavesOf(memberOf(readOurCrd(), 'spec'));
  const rows = rowsOf(fieldsPage(readOurCrd(), new Map(leaves.map(leaf => [leaf.path, [`set(${leaf.path})`]]))));
  const rowOf = (path: string) => rows.find(row => row.startsWith(`| \`${path}\` |`));

  test('has one row for each leaf of the spec', () => {
    expect(rows.map(row => row.split('`')[1]).sort()).toEqual(leaves.map(leaf => leaf.path).sort());
  });

  test('says what sets a field, its type, its default and its first controller', () => {
    expect(rowOf('spec.outputDataConfig.compressionType'))
      .toBe('| `spec.outputDataConfig.compressionType` | `set(spec.outputDataConfig.compressionType)` | string, `GZIP` or `NONE` | `GZIP` | 1.2.8 |');
  });

  test('takes the first controller of the object around a field', () => {
    const crd = readOurCrd();
    delete memberOf(crd, 'spec').schema.properties.retryStrategy.properties.maximumRetryAttempts['x-since'];
    expect(rowsOf(fieldsPage(crd, new Map())).find(row => row.includes('maximumRetryAttempts'))).toMatch(/\| 0\.5\.0 \|$/);
  });

  test('tells an empty default from none', () => {
    expect(rowOf('spec.outputDataConfig.kmsKeyID')).toMatch(/\| empty \|  \|$/);
    expect(rowOf('spec.outputDataConfig.s3OutputPath')).toMatch(/\|  \|  \|$/);
  });
});

describe('the limits of a field', () => {
  const valueSets = { Mode: { closed: true, members: { A: { value: 'a' }, B: { value: 'b' } } }, Kind: { closed: false, members: { A: { value: 'a' } } } };

  test.each<[string, object, string]>([
    ['a number', { 'type': 'integer', 'minimum': 1, 'x-int32': true }, 'integer, at least 1, within 32 bits'],
    ['a number that ends before 32 bits', { 'type': 'integer', 'minimum': 1, 'maximum': 9, 'x-int32': true }, 'integer, 1 to 9'],
    ['a text', { type: 'string', minLength: 1, maxLength: 2, pattern: '^(a|b)$' }, 'string, 1 to 2 characters, `^(a|b)$`'],
    ['a line', { type: 'string', maxLength: 2, pattern: '^.*$' }, 'string, at most 2 characters, no line breaks'],
    ['a closed set', { 'type': 'string', 'x-values': 'Mode' }, 'string, `a` or `b`'],
    ['an open set', { 'type': 'string', 'x-values': 'Kind' }, 'string, `a` or a newer value'],
    ['an instance type', { 'type': 'string', 'x-values': 'InstanceType' }, 'string, one of `InstanceType` or a newer one'],
    ['a list', { type: 'array', maxItems: 3, items: { type: 'string', maxLength: 2 } }, 'list of string; at most 3 elements; each: at most 2 characters'],
    ['a map', { 'type': 'object', 'maxProperties': 3, 'x-keys': { maxLength: 4 }, 'additionalProperties': { type: 'string' } },
      'map to string; at most 3 entries; keys: at most 4 characters'],
  ])('%s', (_, schema, text) => {
    expect(limitsText({ path: 'spec.field', schema }, valueSets)).toBe(text);
  });

  test.each(['required', 'x-required'])('a member of %s', keyword => {
    const parent = { path: 'spec', schema: { [keyword]: ['field'] } };
    expect(limitsText({ path: 'spec.field', schema: { type: 'boolean' }, parent }, valueSets)).toBe('boolean, required');
  });
});

describe('the page of changes', () => {
  const rows = rowsOf(changesPage(CHANGES));

  test('has one row for each kind of change', () => {
    expect(rows.map(row => row.split('`')[1])).toEqual(CHANGES.map(kind => kind.path));
  });

  test.each(CHANGES.map((kind, position) => [`${kind.path} ${kind.change}`, kind, rows[position]] as const))('%s', (_, kind, row) => {
    const [, change, hashed, kept, why] = row.split(' | ');
    expect([change, hashed, why]).toEqual([kind.change, kind.renames ? 'new name' : 'same name', `${kind.why} |`]);
    expect(kept).toBe({ 'ignored': 'ignored', 'in place': 'updated in place', 'refused': 'refused', 'second job': 'second job' }[kind.effect]);
  });
});

describe('Markdown', () => {
  test('a table escapes its bars', () => {
    expect(table(['A', 'B'], [['1', '`a|b`']])).toBe('| A | B |\n| --- | --- |\n| 1 | `a\\|b` |');
  });

  test('a page has empty lines between its blocks', () => {
    expect(page('# A', 'text')).toBe('# A\n\ntext\n');
  });
});
