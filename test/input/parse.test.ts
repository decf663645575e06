import { NotYaml, parseDocuments } from '../../src/input/parse';

const objects = (text: string) => parseDocuments(text).map(({ object }) => object);

describe('as kubectl reads it', () => {
  test.each<[string, unknown]>([
    ['yes', true], ['no', false], ['on', true], ['Off', false], ['y', true], ['N', false], ['true', true],
    ['~', null], ['null', null], ['""', ''],
    ['10:30', '10:30'], ['190:20:30', '190:20:30'], ['2001-01-01', '2001-01-01'], ['2001-12-14t21:59:43.10-05:00', '2001-12-14t21:59:43.10-05:00'],
    ['010', 8], ['0x1F', 31], ['0b101', 5], ['1_000', 1000], ['"010"', '010'],
    ['1e3', 1000], ['.5', 0.5], ['12', 12], ['012abc', '012abc'], ['s3://a:b', 's3://a:b'],
  ])('the scalar %s is %p', (text, value) => {
    expect(objects(`a: ${text}`)).toEqual([{ a: value }]);
  });

  test('anchors and merge keys', () => {
    expect(objects('base: &b {x: 1, z: 2}\na:\n  <<: *b\n  z: 3\nb: *b\n')).toEqual([
      { base: { x: 1, z: 2 }, a: { x: 1, z: 3 }, b: { x: 1, z: 2 } },
    ]);
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
  const [document] = parseDocuments(text);

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

describe('what is no YAML', () => {
  test.each([
    ['a: [1', /^line 1, column 6: /],
    ['a: 1\n b: 2', /^line \d, column \d: /],
    ['a: 1\na: 2', /^line 2, column 1: Map keys must be unique/],
    ['a: *nowhere', /^line 1, column 4: |Unresolved alias/],
  ])('%j is refused with the place', (text, message) => {
    expect(() => parseDocuments(text)).toThrow(NotYaml);
    expect(() => parseDocuments(text)).toThrow(message);
  });
});
