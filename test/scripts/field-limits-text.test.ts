import { limitsText } from '../../scripts/field-limits-text';

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
  ])('are words for %s', (_, schema, text) => {
    expect(limitsText({ path: 'spec.field', schema }, valueSets)).toBe(text);
  });

  test.each(['required', 'x-required'])('a member of %s', keyword => {
    const parent = { path: 'spec', schema: { [keyword]: ['field'] } };
    expect(limitsText({ path: 'spec.field', schema: { type: 'boolean' }, parent }, valueSets)).toBe('boolean, required');
  });
});
