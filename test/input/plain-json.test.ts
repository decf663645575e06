import * as fc from 'fast-check';
import { readDocuments } from '../../src/input/documents';
import { readYaml } from '../../src/input/kubectl-yaml';
import { readPlainJson } from '../../src/input/plain-json';
import { mutated, mutation } from '../mutation';
import { holds } from '../property-tier';
import { sample } from '../rules/properties/sample';

const MANIFESTS = sample(20).map(job => JSON.stringify(job, undefined, 2));
const PLAIN = MANIFESTS.filter(text => readPlainJson(text) !== undefined);

/** What turns up in JSON, in places where it may mean something else. */
const PIECES = [
  ' ', '\n', '\t', '\r\n', ',', ':', '"', '\\', '\\"', '\\u00e9', '\\ud83d\\ude00', '\\ud83d', '\\/', '\\x', '{', '}', '[', ']', '"a": 1,', '"a" : 1,', '"a"\n: 1,', '"<<": {},',
  '"__proto__": 1,', '"": 1,', '"kind": "A",', '0', '1', '-0', '01', '1.0', '1e5', '1E+400', '9007199254740993', 'true', 'null', 'yes', 'é', '😀', '\u007f', '\u0085',
  '\u2028', '\ufeff', '#', '---\n', '&a ', '*a', `"${'k'.repeat(1100)}": 1,`,
];

/** The text of some manifests, with pieces put in and characters taken out at random. */
const mutatedText = () => fc.tuple(fc.constantFrom(...MANIFESTS), fc.array(mutation(PIECES, 3), { minLength: 0, maxLength: 2 }))
  .map(([text, mutations]) => mutated(text, mutations));

/** Any JSON, with texts that have to be escaped. */
const anyJson = () => fc.tuple(fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }), fc.constantFrom(0, 1, 2, '\t'))
  .map(([value, space]) => JSON.stringify({ value }, undefined, space));

const dataIn = (text: string) => readYaml(text).documents.map(document => 'data' in document ? document.data : document);

test.each([['mutated manifests', mutatedText], ['any JSON', anyJson]])('what the reader accepts of %s it reads as the full one does', (_what, texts) => {
  let accepted = 0;
  holds(fc.property(texts(), text => {
    const plain = readPlainJson(text);
    if (plain !== undefined) {
      accepted++;
      expect(plain).toEqual(dataIn(text));
    }
  }), { quick: 120, full: 1000 });
  expect(accepted).toBeGreaterThan(20);
});

test('most of what programs write is plain', () => {
  expect(PLAIN.length).toBeGreaterThan(MANIFESTS.length / 2);
});

test('objects and their places are the same, whichever reader has read them', () => {
  const paths = ['', 'kind', 'metadata.name', 'spec.roleARN', 'spec.inputDataConfig[0].channelName', 'spec.missing'];
  holds(fc.property(fc.array(fc.constantFrom(...PLAIN), { minLength: 1, maxLength: 3 }), manifests => {
    const text = `{"kind": "List", "items": [${manifests.join(',\n')}]}`;
    expect(readPlainJson(text)).toBeDefined();
    // A comment is none of what JSON knows.
    const [one, other] = [text, `${text} # end`].map(read => readDocuments(read).documents.map(({ object, locate }) => [object, paths.map(locate)]));
    expect(one).toEqual(other);
  }), { quick: 10, full: 250 });
});

test.each([
  ['a key that is there twice', '{"a": 1, "a": 2}'],
  ['a merge key', '{"<<": {"a": 1}}'],
  ['a number that JSON can not hold', '{"a": 1e400}'],
  ['half of a character', '{"a": "\\ud83d"}'],
  ['a key with its colon elsewhere', '{"a" :1}'],
  ['too many levels', `${'['.repeat(200)}${']'.repeat(200)}`],
  ['no JSON', '{"a": 1'],
  ['YAML', 'a: 1'],
  ['a text', '"a"'],
])('%s is left to the full reader', (_what, text) => {
  expect(readPlainJson(text)).toBeUndefined();
});
