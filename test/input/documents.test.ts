import { readDocuments } from '../../src/input/documents';

const objects = (text: string) => readDocuments(text).documents.map(({ object }) => object);

describe('as kubectl reads it', () => {
  test.each<[string, unknown]>([
    ['yes', true], ['no', false], ['on', true], ['Off', false], ['y', true], ['N', false], ['true', true],
    ['~', null], ['null', null], ['""', ''],
    ['10:30', '10:30'], ['190:20:30', '190:20:30'], ['2001-01-01', '2001-01-01'], ['2001-12-14t21:59:43.10-05:00', '2001-12-14t21:59:43.10-05:00'],
    ['010', 8], ['0x1F', 31], ['0b101', 5], ['1_000', 1000], ['"010"', '010'], ['-0', 0], ['0', 0], ['00', 0], ['089', 89], ['-010', -8],
    ['1e400', '1e400'], ['-1e400', '-1e400'], ['12e4567', '12e4567'], ['1.7976931348623157e308', Number.MAX_VALUE],
    ['1.7976931348623159e308', '1.7976931348623159e308'], ['1e_', '1e_'], ['9'.repeat(400), '9'.repeat(400)],
    ['0xFFFFFFFFFFFFFFFF', 2 ** 64], ['+0xFFFFFFFFFFFFFFFF', '+0xFFFFFFFFFFFFFFFF'], ['-0xFFFFFFFFFFFFFFFF', '-0xFFFFFFFFFFFFFFFF'],
    ['0xFFFFFFFFFFFFFFFFFF', '0xFFFFFFFFFFFFFFFFFF'], [`0x${'F'.repeat(65)}`, `0x${'F'.repeat(65)}`], ['-0x8000000000000000', -(2 ** 63)],
    [`0b${'1'.repeat(64)}`, 2 ** 64], [`0b${'1'.repeat(65)}`, `0b${'1'.repeat(65)}`], [`0x${'0'.repeat(99)}1`, 1],
    ['01777777777777777777777', 2 ** 64], ['+01777777777777777777777', 1.7777777777777778e21], ['-01777777777777777777777', -1.7777777777777778e21],
    ['0777777777777777777777777', 7.777777777777778e23], ['0o777777777777777777777777', '0o777777777777777777777777'],
    ['18446744073709551616', 2 ** 64], ['-9223372036854775809', -(2 ** 63)],
    ['1e3', 1000], ['.5', 0.5], ['12', 12], ['012abc', '012abc'], ['s3://a:b', 's3://a:b'],
  ])('the scalar %s is %p', (text, value) => {
    expect(objects(`a: ${text}`)).toEqual([{ a: value }]);
  });

  test('anchors and merge keys', () => {
    expect(objects('base: &b {x: 1, z: 2}\na:\n  <<: *b\n  z: 3\nb: *b\n')).toEqual([
      { base: { x: 1, z: 2 }, a: { x: 1, z: 3 }, b: { x: 1, z: 2 } },
    ]);
  });

  test.each<[string, object]>([
    ['{z: 9, <<: *b}', { z: 2, x: 1 }],
    ['{<<: *b, z: 9}', { x: 1, z: 9 }],
    ['{z: 7, <<: [*b, *c], q: 9}', { z: 2, k: 5, x: 1, q: 9 }],
    ['{<<: *b, <<: *c}', { x: 1, z: 3, k: 5 }],
    ['{z: 7, <<: {z: 5, <<: *b}}', { z: 2, x: 1 }],
    ['{x: {p: 1}, <<: {x: {q: 1}}}', { x: { q: 1 } }],
    ['{"1": a, <<: {1: b}}', { 1: 'b' }],
    ['{z: 7, "<<": {z: 5}}', { 'z': 7, '<<': { z: 5 } }],
  ])('%s is merged in the order of its members', (text, merged) => {
    expect(objects(`b: &b {x: 1, z: 2}\nc: &c {z: 3, k: 5}\na: ${text}\n`)[0].a).toEqual(merged);
  });

  test('keys are scalars as well', () => {
    expect(objects('{y: 1, "n": 2, 3: 3}')).toEqual([{ true: 1, n: 2, 3: 3 }]);
  });

  test('several documents, empty ones and comments left out', () => {
    expect(objects('# nothing\n---\na: 1\n---\n---\nb: 2\n...\n')).toEqual([{ a: 1 }, { b: 2 }]);
    expect(objects('')).toEqual([]);
  });

  test('lists of objects taken apart, lists in lists too', () => {
    expect(objects('kind: List\nitems:\n- kind: A\n- kind: List\n  items: [{kind: B}]\n')).toEqual([{ kind: 'A' }, { kind: 'B' }]);
  });

  test('tabs in texts, in brackets and behind values', () => {
    expect(objects('a: |\n  x\n  \t\n  y\nb: x\n    \t\n  y\nc: [1,\n\t\n 2]\t\nd: 1 #\t\n')).toEqual([{ a: 'x\n\t\ny\n', b: 'x\ny', c: [1, 2], d: 1 }]);
  });

  test('JSON, with tabs as well', () => {
    expect(objects('{\n\t"a": [1, "x"],\n\t"b": {}\n}')).toEqual([{ a: [1, 'x'], b: {} }]);
  });
});

describe('places', () => {
  const text = [
    'kind: List', //                                       1
    'items:', //                                           2
    '  - metadata:', //                                    3
    '      annotations:', //                               4
    '        services.k8s.aws/region: eu-west-1', //       5
    '    spec:', //                                        6
    '      channels:', //                                  7
    '        - name: a', //                                8
    '        - name: b', //                                9
    '          mode: File', //                             10
    '      hyperParameters: {a: "1", a.b: "2"}', //        11
  ].join('\n');
  const [document] = readDocuments(text).documents;

  test.each([
    ['metadata.annotations.services.k8s.aws/region', 5, 9],
    ['spec.channels[1].mode', 10, 11],
    ['spec.channels[1]', 9, 11],
    ['spec.channels[1].missing', 9, 11],
    ['spec.channels[7]', 7, 7],
    ['spec.hyperParameters.a', 11, 25],
    ['spec.hyperParameters.a.b', 11, 33],
    ['spec.missing.field', 6, 5],
    ['status', 3, 5],
  ])('%s stands in line %d, column %d', (path, line, column) => {
    expect(document.locate(path)).toEqual({ line, column });
  });
});

describe('what kubectl refuses, or JSON can\'t hold', () => {
  test.each([
    ['a: [1', 1, 6, /.+/],
    ['a: 1\n b: 2', 1, 4, /.+/],
    ['--- {a: 1}', 1, 1, /must have only a comment/],
    ['---a: 1', 1, 1, /must have only a comment/],
    ['a: "b\n-----BEGIN"', 2, 1, /.+/],
    ['...\na: 1', 2, 1, /^kubectl ignores what follows/],
    ['a:\n \t\n  b: 1', 2, 2, /must not have a tab/],
    ['a: 1\n\t# b\n', 2, 1, /must not have a tab/],
    ['\t\na: 1', 1, 1, /must not have a tab/],
    ['a: 1\na: 2', 2, 1, /^Map keys must be unique/],
    ['b: 1\na: *nowhere', 2, 4, /^an alias must follow its anchor$/],
    ['a: &x 1\nb: {"c": 1, 1: 2, "1": 3}', 2, 19, /^Map keys must be unique/],
    ['a: &x [{z: 1}]\nb:\n  <<: *x', 3, 3, /^a merge key must have a map/],
    ['a: {<<: 1}', 1, 5, /^a merge key must have a map/],
    ['a: {! <<: {b: 1}}', 1, 7, /^a merge key must have neither a tag/],
    ['a: {&x <<: {b: 1}, c: *x }', 1, 8, /^a merge key must have neither a tag/],
    ['a: .inf', 1, 4, /JSON can't hold/],
    ['a: 1\nb: .NaN', 2, 4, /JSON can't hold/],
    ['{"a": -1e400}', 1, 7, /JSON can't hold/],
    ['a: !!float 1e400', 1, 12, /JSON can't hold/],
    ['a: !!int 0xFFFFFFFFFFFFFFFFFF', 1, 10, /JSON can't hold/],
    ['a: !!set {b, c}', 1, 4, /a set/],
    ['a: !!omap [b: 1]', 1, 4, /an ordered map/],
    ['a: !!pairs [b: 1]', 1, 4, /a list of pairs/],
    ['a: !!binary "?"', 1, 4, /base 64/],
    ['a: !!binary /w==', 1, 4, /UTF-8/],
    ['\u0000', 1, 1, /U\+0000/],
    ['# \ufeff', 1, 3, /U\+FEFF/],
    ['a: &b\n  c: *b', 2, 6, /^an anchor contains itself$/],
    ['a: &b [x, [*b]]', 1, 12, /^an anchor contains itself$/],
    ['? [a]\n: 1', 1, 3, /a key must be/],
    ['~: 1', 1, 1, /a key must be/],
    ['a: b\u0000', 1, 5, /U\+0000/],
    ['a: b # \u001b[31m', 1, 8, /U\+001B/],
    ['a: "b\u0085c"', 1, 6, /U\+0085/],
    ['a: b\ufeffc', 1, 5, /U\+FEFF/],
    ['%YAML 1.2\n---\na: yes', 3, 1, /directives/],
    ['a: &b.c 1', 1, 9, /name of an anchor/],
    [Buffer.from('a: 1', 'utf16le').swap16().toString('latin1'), 1, 1, /U\+0000/],
    ['{"a": 1}\n{"b": 2}\n', 2, 1, /^another object follows; put both into a list/],
    ['{"a": 1}\n{"b": 2}\n{"c": 3}', 2, 1, /^another object follows/],
    ['a: {b: 1} {c: 2}', 1, 11, /^Unexpected/],
  ])('%j is unreadable', (text, line, column, message) => {
    const { documents, unreadable } = readDocuments(text);
    expect(documents).toEqual([]);
    expect(unreadable).toEqual([{
      message: expect.stringMatching(message), location: { line, column },
    }]);
  });

  test.each([1100, 100_000])('lists that are %d levels deep', depth => {
    const { documents, unreadable } = readDocuments(`a: ${'['.repeat(depth)}${']'.repeat(depth)}`);
    expect([documents, unreadable.map(({ message }) => message)]).toEqual([[], ['maps and lists are nested too deeply']]);
  });

  test('anchors within anchors that would fill the memory', () => {
    const levels = Array.from({ length: 9 }, (_value, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`);
    const { documents, unreadable } = readDocuments(['l0: &l0 [x]', ...levels].join('\n'));
    expect([documents, unreadable.length]).toEqual([[], 1]);
  });

  test.each<[string, (merged: string) => string]>([
    ['merge keys', merged => `${merged}- <<: *b\n`.concat('- <<: *b\n'.repeat(999))],
    ['merge keys of lists', merged => merged + `- <<: [${Array(999).fill('*b').join(', ')}]\n`],
    ['aliases', merged => merged + '- *b\n'.repeat(999)],
  ])('%s that would fill the memory', (_what, textOf) => {
    const map = `b: &b {${Array.from({ length: 1000 }, (_value, i) => `k${i}: 1`).join(', ')}}\nlist:\n`;
    const { documents, unreadable } = readDocuments(textOf(map));
    expect([documents, unreadable.map(({ message }) => message)]).toEqual([[], ['anchors and merge keys repeat too much of the document']]);
  });

  test.each([
    'a: {DB_PASSWORD: *Sup3rS3cretpw}', 'DB_PASSWORD: &Sup3r.S3cretpw x', 'DB_PASSWORD: &Sup3rS3cretpw [*Sup3rS3cretpw]', 'DB_PASSWORD: |Sup3rS3cretpw\n  a',
    'DB_PASSWORD: !Sup3rS3cretpw [',
  ])('what is wrong with %j is said without quoting it', text => {
    const { unreadable } = readDocuments(text);
    expect(unreadable.map(({ message }) => message)).toEqual([expect.not.stringContaining('cretpw')]);
  });

  test.each<[string, string, number]>([
    ['a map with very many keys', `a: &a 1\n${Array.from({ length: 40_000 }, (_value, i) => `k${i}: 1\n`).join('')}`, 1],
    ['very many anchors and aliases', Array.from({ length: 30_000 }, (_value, i) => `- &a${i} 1\n`).join('') + '- *a29999\n'.repeat(9900), 0],
  ])('%s take no longer than their length says', (_what, text, count) => {
    const start = performance.now();
    expect(readDocuments(text).documents).toHaveLength(count);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('a document that kubectl leaves out, or that begins in the line of its mark, hides none of the others', () => {
    const { documents, unreadable } = readDocuments('a: 1\n... # x\n\n# y\nb: 2\n--- !!map\nc: 3\n---\t# z\nd: 4\r\n...\r\n...\r\n---\r\ne: 5\r\n...\r\n');
    expect(documents.map(({ object }) => object)).toEqual([{ a: 1 }, { d: 4 }, { e: 5 }]);
    expect(unreadable.map(({ location: { line } }) => line)).toEqual([5, 6]);
  });

  test('is one document, and hides none of the others', () => {
    const { documents, unreadable } = readDocuments('a: 1\n---\nb: [unclosed\n---\nc: 3\n---\nd: \u0007\n---\ne: 5\n');
    expect(documents.map(({ object, locate }) => [object, locate('e').line])).toEqual([[{ a: 1 }, 1], [{ c: 3 }, 5], [{ e: 5 }, 9]]);
    expect(unreadable.map(({ location: { line } }) => line)).toEqual([4, 7]);
  });
});

test('an anchor may be used often', () => {
  const [object] = objects(`a: &a {b: c}\nlist:\n${'- *a\n'.repeat(3000)}`);
  expect(object.list).toHaveLength(3000);
});

test('what kubectl reads in its own way', () => {
  expect(objects('a: !!binary aGk=\nb: !!js/function "x"\nc: 0o17\nd: -0b11\ne: 08\nf: !!set-like x\ng: "\\u0000"\n')).toEqual([
    { a: 'hi', b: 'x', c: 15, d: -3, e: 8, f: 'x', g: '\u0000' },
  ]);
});

test('lists of a kind, and lists of JSON, are taken apart', () => {
  const { documents } = readDocuments('[{"kind": "A"},\n {"kind": "TrainingJobList", "items": [\n {"kind": "B"}, 1]}]');
  expect(documents.map(({ object, locate }) => [object.kind, locate('kind').line])).toEqual([['A', 1], ['B', 3]]);
});

describe('a place in the text of a field', () => {
  const place = { line: 2, column: 3 };

  test.each<[string, string, { line: number; column: number }]>([
    ['is below a literal block', 'spec:\n  list:\n    - text: |\n        a:\n          b: 1\n', { line: 5, column: 11 }],
    ['is there with the line ends of Windows', 'spec:\r\n  list:\r\n    - text: |\r\n        a:\r\n          b: 1\r\n', { line: 5, column: 11 }],
    ['is there behind blank lines and an indentation in figures', 'spec:\n  list:\n    - text: |2-\n\n          b: 1\n', { line: 5, column: 11 }],
    ['is the field for a text in quotes', 'spec:\n  list:\n    - text: "a:\\n  b: 1"\n', { line: 3, column: 7 }],
    ['is the field for a folded text', 'spec:\n  list:\n    - text: >\n        a:\n          b: 1\n', { line: 3, column: 7 }],
    ['is the field for an empty text', 'spec:\n  list:\n    - text: |\n', { line: 3, column: 7 }],
    ['is the field for a text that stands elsewhere', 'a: &a |\n  b\nspec:\n  list:\n    - text: *a\n', { line: 5, column: 7 }],
  ])('%s', (_what, text, location) => {
    const [document] = readDocuments(text).documents;
    expect(document.locateIn('spec.list[0].text', place)).toEqual(location);
  });
});
