import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { anyDocument, plainDocument } from './documents';
import { YamlWriter } from '../../../src/manifest/synthesis/yaml-writer';
import { holds } from '../../property-tier';

afterEach(() => jest.restoreAllMocks());

const RUNS = { quick: 15, full: 400 };
const batchOf = (document: fc.Arbitrary<any>) => fc.array(document, { minLength: 30, maxLength: 30 });

test('documents of any kind have the text that cdk8s gives them', () => {
  holds(fc.property(batchOf(anyDocument), documents => {
    const writer = trustingWriter();
    for (const document of documents) {
      expect(outcome(() => writer.write(document))).toEqual(outcome(() => Yaml.stringify(document)));
    }
  }), RUNS);
});

test('the random documents are various, and few of plain data are left to cdk8s', () => {
  const documents = fc.sample(plainDocument, { numRuns: 500, seed: 1 });
  const texts = documents.map(document => Yaml.stringify(document));
  const stringify = jest.spyOn(Yaml, 'stringify');
  const writer = new YamlWriter();
  documents.forEach(document => writer.write(document));

  const left = documents.filter(document => stringify.mock.calls.some(([asked]) => asked === document));
  expect(left.length).toBeLessThan(documents.length / 20);
  expect(new Set(texts).size).toBeGreaterThan(400);
  const share = (pattern: RegExp) => texts.filter(text => pattern.test(text)).length / texts.length;
  for (const style of [/: \|/, /- \|/, /: "/, /: '/, /- - /, /- \w+: /, / \{\}$/m, / \[\]$/m, /^ {8}/m, /: "\d+"/, /[^\x00-\x7f]/, /^ +("|').*:/m]) {
    expect([style, share(style) > 0.02]).toEqual([style, true]);
  }
});

test.each([2, 99, 100, 101, 300])('an object that is met again gets an anchor, also the %ith one', count => {
  const objects = Array.from({ length: count }, (_, position) => ({ position }));
  const writer = trustingWriter();
  for (const document of [{ objects }, { objects: [...objects, objects[count - 1]] }, { objects: [...objects, objects[0]] }, { objects }]) {
    expect(writer.write(document)).toBe(Yaml.stringify(document));
  }
});

test('if the first document is not as expected, cdk8s writes all of them', () => {
  const stringify = jest.spyOn(Yaml, 'stringify').mockImplementation(document => `a later release writes ${Object.keys(document as object).join()}\n`);
  const writer = new YamlWriter();

  expect([{ a: 1 }, { b: 2 }].map(document => writer.write(document))).toEqual(['a later release writes a\n', 'a later release writes b\n']);
  expect(stringify).toHaveBeenCalledTimes(2);
});

test('the first document of plain data is compared, also after others', () => {
  const stringify = jest.spyOn(Yaml, 'stringify');
  const writer = new YamlWriter();
  const documents = ['text', { a: 1 }, { b: 2 }, { c: 3 }];

  expect(documents.map(document => writer.write(document))).toEqual(['text\n', 'a: 1\n', 'b: 2\n', 'c: 3\n']);
  expect(stringify.mock.calls.map(([document]) => document)).toEqual(['text', { a: 1 }]);
});

test('a document that contains itself has an alias', () => {
  const document: any = { a: [1] };
  document.self = document;
  expect(new YamlWriter().write(document)).toBe('&a1\na:\n  - 1\nself: *a1\n');
});

test('a key that is known from the middle of a document is not taken for one at its beginning', () => {
  const writer = trustingWriter();
  for (const document of [{ a: { '--- b': 1 } }, { '--- b': 1 }]) {
    expect(writer.write(document)).toBe(Yaml.stringify(document));
  }
});

/** A writer with a document of plain data behind it. */
function trustingWriter(): YamlWriter {
  const writer = new YamlWriter();
  writer.write({ a: 1 });
  return writer;
}

function outcome(write: () => string): string {
  try {
    return write();
  } catch (error) {
    return `throws ${(error as Error).message}`;
  }
}
