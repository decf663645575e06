import * as fc from 'fast-check';
import { parse } from 'yaml';
import { readYaml } from '../../../src/input/kubectl-yaml';
import { printable, printableJson } from '../../../src/manifest/text/printable';
import { printableYaml } from '../../../src/report/printable-yaml';
import { ANY_CHARACTER } from '../../any-character';
import { holds } from '../../property-tier';

const HOSTILE = fc.string({
  unit: fc.oneof(
    fc.constantFrom(':', '::', '#', '##[', ' ', '\n', '\r', '\u001b[31m', '\u0007', '\u009b', '\u202e', '\u200b', '\u2028', '\ufeff', 'error', '"', '\\'),
    ANY_CHARACTER,
  ),
});

test('nothing ends the line, steers a terminal, or is a command to a runner', () => {
  holds(fc.property(HOSTILE, text => {
    expect(printable(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u200b]|^\s*::|\s::|##\w*\[/);
  }), { quick: 300, full: 3000 });
});

test('nothing is invisible, or changes the direction of text', () => {
  expect(printable('a\u061cb\u{e0041}c\u00add\ufff9e\u2066f')).toBe('a\\u061cb\\udb40\\udc41c\\u00add\\ufff9e\\u2066f');
  expect(printable('é 😀 ひ')).toBe('é 😀 ひ');
});

test('a JSON text keeps its value', () => {
  holds(fc.property(fc.dictionary(HOSTILE, fc.array(HOSTILE)), data => {
    const text = printableJson(data);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(data)));
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]|^\s*::|##\w*\[/m);
  }), { quick: 50, full: 500 });
});

test('a YAML text keeps its value', () => {
  holds(fc.property(fc.dictionary(HOSTILE, fc.array(HOSTILE)), data => {
    const text = printableYaml(data);
    expect(parse(text, { version: '1.1' })).toEqual(JSON.parse(JSON.stringify(data)));
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u200b]|^\s*::|##\w*\[/m);
  }), { quick: 50, full: 1000 });
  expect(printableYaml({ a: 'one\n  two\n', b: 'yes' })).toBe('a: |\n  one\n    two\nb: "yes"\n');
  expect(printableYaml({ a: ' \n' })).toBe('a: " \\n"\n');
});

test.each(['0o14', '-0o7', '0B11', '0X1F', '1e_3', '<<', '\u{e0001}x', '\\ud83d\\ude00\u200b', 'a\\\u{e0001}', '😀\u200b'])('kubectl reads %j as a text and as a key', text => {
  const [document] = readYaml(printableYaml({ value: text, map: { [text]: 1 } })).documents;
  expect(document).toMatchObject({ data: { value: text, map: { [text]: 1 } } });
  // The reader of kubectl has no surrogates in escapes.
  expect(printableYaml(text)).not.toMatch(/(?<!\\)(?:\\\\)*\\ud[89a-f]/);
});

test('ordinary texts stay as they are', () => {
  for (const text of ['s3://a/b', 'arn:aws:iam::111122223333:role/training', '#1 [x]', 'Größe 😀 → 2', '']) {
    expect(printable(text)).toBe(text);
  }
});
