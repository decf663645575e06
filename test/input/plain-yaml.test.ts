import * as fs from 'fs';
import * as path from 'path';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { readDocuments } from '../../src/input/documents';
import { readYaml } from '../../src/input/kubectl-yaml';
import { readPlainYaml } from '../../src/input/plain-yaml';
import { mutated, mutation } from '../mutation';
import { holds } from '../property-tier';
import { sample } from '../rules/properties/sample';

const SNAPSHOTS = path.join(__dirname, '../../examples/snapshots');
const MANIFESTS = sample(20).map(job => stringify(job, { lineWidth: 0 }));

/** What turns up in YAML, in places where it may mean something else. */
const PIECES = [
  ' ', '  ', '\n', '\n  ', '\n    ', '\n- ', '\n---\n', '\n...\n', ': ', ':', ' #', '#', '- ', '-', '"', '\'', '""', '\'\'', 'a', '0', '1', '08', '1.5',
  '.5', '+1', '-1', '1_0', '0x1', 'e1', '1e3', '12:30', '2001-01-01', 'true', 'no', 'y', 'null', '~', '[]', '{}', '[', '{', '|', '|-\n', '>', '&a', '*a', '!',
  '!!str ', '<<: ', '?', ',', '\\', '%', '@', '`', 'é', '😀', '\t', '\r', '\u0007', '\u0085', '\u2028', '\ufeff',
];

/** The text of some manifests, with pieces put in and characters taken out at random. */
const mutatedText = () => fc.tuple(
  fc.constantFrom(...MANIFESTS),
  fc.nat(),
  fc.integer({ min: 20, max: 400 }),
  fc.array(mutation(PIECES, 3), { minLength: 0, maxLength: 2 }),
).map(([text, from, length, mutations]) => {
  const start = text.lastIndexOf('\n', from % text.length) + 1;
  return mutated(withoutIndent(text.slice(start, start + length)), mutations);
});

function withoutIndent(text: string): string {
  const indent = /^ */.exec(text)![0];
  return text.split('\n').map(line => line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()).join('\n');
}

const dataIn = (text: string) => readYaml(text).documents.map(document => 'data' in document ? document.data : document);

test('what the fast reader accepts it reads as the full one does', () => {
  let accepted = 0;
  holds(fc.property(mutatedText(), text => {
    const plain = readPlainYaml(text);
    if (plain !== undefined) {
      accepted++;
      expect(plain.filter(document => document !== null)).toEqual(dataIn(text).filter(document => document !== null));
    }
  }), { quick: 250, full: 5000 });
  expect(accepted).toBeGreaterThan(50);
});

test('objects and their places are the same, whichever reader has read them', () => {
  const paths = ['', 'kind', 'metadata.name', 'spec.roleARN', 'spec.inputDataConfig[0].channelName', 'spec.missing'];
  holds(fc.property(fc.array(fc.constantFrom(...MANIFESTS), { minLength: 1, maxLength: 3 }), manifests => {
    const text = manifests.join('---\n');
    // A tab is none of what the fast reader knows.
    const [one, other] = [text, `${text}#\t`].map(read => readDocuments(read).documents.map(({ object, locate }) => [object, paths.map(locate)]));
    expect(one).toEqual(other);
  }), { quick: 25, full: 250 });
});

test('most of what cdk8s writes is plain', () => {
  const texts = fs.readdirSync(SNAPSHOTS).map(name => fs.readFileSync(path.join(SNAPSHOTS, name), 'utf8'));
  expect(texts.filter(text => readPlainYaml(text) !== undefined).length).toBeGreaterThan(texts.length / 2);
});

test.each([
  ['a: 1\nb:\n- x\n- k: 2\n  z: "3"\n', [{ a: 1, b: ['x', { k: 2, z: '3' }] }]],
  ['# about\n---\na: {}\n---\n---\nb: []\n', [{ a: {} }, null, { b: [] }]],
  ['a: s3://b/c # why\n"b c": \'d # e\'\nc: 10Gi\nd: 1.50\ne: yes\nf: ~\ng:\n', [
    { 'a': 's3://b/c', 'b c': 'd # e', 'c': '10Gi', 'd': 1.5, 'e': true, 'f': null, 'g': null },
  ]],
  ['- - a\n  - b\n- c: d\n', [[['a', 'b'], { c: 'd' }]]],
  ['', []],
])('%j is plain', (text, data) => {
  expect(readPlainYaml(text)).toEqual(data);
});

test.each([
  'a: 1\na: 2', 'a: [1]', 'a: {b: c}', 'a: |\n  b', 'a: "b\\n"', 'a: &b c', 'a: *b', 'a: !!str b', 'yes: a', '<<: a', '__proto__: a', 'a: 0x1', 'a: 1e3', 'a: 12:30',
  'a:\tb', 'a: b\n c', 'a: b: c', 'a\n', '%YAML 1.1', '--- a', '...', 'a: b\n  c: d', '- a\nb: c', `${' - '.repeat(300)}a`,
  `${'k'.repeat(600)}: a`, `"${'k'.repeat(600)}": a`,
])('%j is left to the full reader', text => {
  expect(readPlainYaml(text)).toBeUndefined();
});
