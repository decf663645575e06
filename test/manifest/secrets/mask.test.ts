import { hiddenSecret, Mask, shownData, shownValue, withoutSecrets } from '../../../src/manifest/secrets/mask';
import { shortened } from '../../../src/manifest/secrets/shortened';

const KEY = 'AKIA' + 'QYLPMN5HFIQR7XYA';
const HIDDEN_KEY = hiddenSecret('an AWS access key id', 20);

test('of a secret the kind and the length are shown', () => {
  expect(withoutSecrets(`x ${KEY} y ${KEY}`)).toBe('x (an AWS access key id of 20 characters) y (an AWS access key id of 20 characters)');
  expect(withoutSecrets('nothing special')).toBe('nothing special');
});

test('a value is hidden because of its name, too', () => {
  expect(shownValue('DB_PASSWORD', 'hunter2!')).toBe('(a secret of 8 characters)');
  expect(shownValue('DB_PASSWORD', '8842773190')).toBe('(a secret of 10 characters)');
  expect(shownValue('KEY', KEY)).toBe(HIDDEN_KEY);
  expect(shownValue('A', 'hunter2!')).toBe('hunter2!');
});

test('data is shown without secrets at any depth', () => {
  const data = { a: [{ key: 'password', value: 'hunter2!' }], [KEY]: KEY, n: 1, none: null };
  expect(shownData(data, 'spec')).toEqual({ a: [{ key: 'password', value: '(a secret of 8 characters)' }], [HIDDEN_KEY]: HIDDEN_KEY, n: 1, none: null });
});

test('a number is hidden because of its name, too', () => {
  expect(shownData({ DB_PASSWORD: 88427731902, PORT: 88427731902 }, 'environment')).toEqual({ DB_PASSWORD: '(a secret of 11 characters)', PORT: 88427731902 });
});

describe('what is said about a job', () => {
  const mask = new Mask({ spec: { environment: { DB_PASSWORD: 'correct"horse\nbattery', PIN_PASSWORD: 'abcd', KEY } } });

  test.each([
    ['in quotes', 'must match x, got "correct\\"horse\\nbattery"', 'must match x, got "(a secret of 21 characters)"'],
    ['cut', "is 'correct\"horse…", "is '(a secret of 21 characters)…"],
    ['a part of it', 'has horse\nbat in it', 'has (a secret of 21 characters) in it'],
    ['twice', `${KEY}, ${KEY}`, `${HIDDEN_KEY}, ${HIDDEN_KEY}`],
    ['a short one', 'is abcd', 'is (a secret of 4 characters)'],
    ['nothing of it', 'is missing', 'is missing'],
  ])('shows no secret: %s', (_what, text, shown) => {
    expect(mask.hide(text)).toBe(shown);
  });
});

test('a long text is cut after its secrets are hidden', () => {
  expect(shortened(`${'a'.repeat(10)} ${KEY}`, 20)).toBe('aaaaaaaaaa (an AWS a…');
  expect(shortened('short', 20)).toBe('short');
});
