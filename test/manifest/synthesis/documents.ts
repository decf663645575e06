import * as fc from 'fast-check';
import { ANY_CHARACTER } from '../../any-character';

/** Texts that YAML or one of its readers could take for something else. */
const ODD_TEXTS = [
  '', 'y', 'N', 'yes', 'No', 'TRUE', 'off', 'null', '~', 'Null', 'nulls', 'onx', 'true ', 'e1', 'E+5', 'e-3', 'ex1', '.5', '1.', '1.5', '1_000', '0x1F', '0b1', '0o7',
  '0755', '08', '00', '-5', '+5', '1:30', '12:30:45', '1:30.5', '2020-01-01', '2020-01-01T00:00:00Z', '1e3', '12e03', '1.5e-3', '.inf', '-.INF', '.nan', '1__', '1.3-1', '1.7',
  '-', '?', '--', '- a', '? a', '-a', '?a', ':', ':a', 'a:', 'a: ', 'a: b', 'a:b', 'a::b', 'a #b', 'a# b', '#a', ' a', 'a ', 'a  b', '\ta', 'a\tb', 'a\t', '%x', '---',
  '--- a', '...', '... b', '@a', '`a', '!a', '&a', '*a', '|', '>', '{a', '}', '{}', '[a', ']', '[]', ',', 'a,b', "'a'", '"a"', "a'b", 'a"b', "a'b\"c", '\\', 'a\\b', '<<',
  '=', '$(x)', '^a', '()', '{{x}}', 'a\nb', 'a\n', '\na', 'a\n\nb\n', 'a\n\n', 'a \nb', 'a\n b', '  a\n  b', 'a\n  \nb', 'a\n---\nb', '---\na', 'a\n%b', 'a\n#b',
  '\u0000', '\u0007x', '\u0085', '\u00a0', 'é', '日本', '😀', '\ud800', '\udc00a', '\u2028', '\ufeff', 'x\u007f', '\r', 'a\r\nb', 'a\rb', 'toString', '__proto__',
  'x'.repeat(499), 'x'.repeat(501), `${'x'.repeat(300)} #`, 'k'.repeat(1100), '123456789012.dkr.ecr.eu-west-1.amazonaws.com/x:1', 's3://b/k/', 'arn:aws:iam::111122223333:role/r',
];

const letters = fc.constantFrom(...'abexyYnN019._-+:#~ /@\n\t"\'%&*!|>{}[],?é\\=<');
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 4, arbitrary: fc.array(letters, { maxLength: 12 }).map(all => all.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: ANY_CHARACTER }) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...ODD_TEXTS), fc.constantFrom(' ', ': ', '\n', ':', '/'), fc.constantFrom(...ODD_TEXTS)).map(all => all.join('')) },
);
const number = fc.oneof(fc.constantFrom(0, -0, 1, 1e21, 1e-7, 0.1, 2 ** 53), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

const key = fc.oneof({ weight: 5, arbitrary: fc.constantFrom('spec', 'name', 'roleARN', 'a', 'b1', 'services.k8s.aws/region') }, { weight: 2, arbitrary: text });

const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 8, arbitrary: text },
    { weight: 2, arbitrary: number },
    { weight: 1, arbitrary: fc.boolean() },
    { weight: 4, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
    { weight: 6, arbitrary: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }) },
  ),
}));

/** What is not plain data, and null and undefined, which change how what is around them is written. */
const oddValue = fc.constantFrom<unknown>(
  null, undefined, [null], [undefined, 1], [[null]], { a: null }, NaN, Infinity, 5n, new Date(0), new Map([['a', 1]]), Object.create(null), [1, , 2], new (class Own { public a = 1; })(),
);
const shared = { a: ['x'] };

/** Documents of plain data, as manifests are. */
export const plainDocument: fc.Arbitrary<any> = fc.record({
  apiVersion: fc.constant('v1'),
  kind: fc.constantFrom('ConfigMap', 'TrainingJob'),
  metadata: fc.dictionary(key, text, { maxKeys: 3, noNullPrototype: true }),
  spec: value,
}, { requiredKeys: ['apiVersion', 'kind'], noNullPrototype: true });

/** Documents of any kind. */
export const anyDocument: fc.Arbitrary<any> = fc.oneof(
  { weight: 3, arbitrary: plainDocument },
  { weight: 1, arbitrary: fc.dictionary(text, value, { maxKeys: 3, noNullPrototype: true }) },
  { weight: 1, arbitrary: fc.tuple(plainDocument, oddValue).map(([document, odd]) => ({ ...document, odd })) },
  { weight: 1, arbitrary: fc.tuple(plainDocument, key).map(([document, name]) => ({ ...document, one: shared, [name]: [shared] })) },
  { weight: 1, arbitrary: fc.oneof(value, oddValue) },
);
