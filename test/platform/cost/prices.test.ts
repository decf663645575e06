import { Prices } from '../../../src';
import { moneyText } from '../../../src/platform/cost/money';
import { OwnFolder } from '../../own-folder';

const folder = new OwnFolder();
const TABLE = { currency: 'USD', region: 'eu-west-1', perHour: { 'ml.m5.xlarge': 0.25 } };

test('prices of a file, and those of the program', () => {
  const file = folder.write('prices.json', `\ufeff${JSON.stringify({ ...TABLE, processingPerHour: { 'ml.t3.medium': 0.06 }, published: '2026-11-01' })}`);
  const prices = Prices.fromFile(file);
  expect([prices.currency, prices.region]).toEqual(['USD', 'eu-west-1']);
  expect(prices.trainingPerHour('ml.m5.xlarge')).toBe(0.25);
  expect(prices.trainingPerHour('ml.t3.medium')).toBeUndefined();
  expect(prices.processingPerHour('ml.t3.medium')).toBe(0.06);
  expect(prices.processingPerHour('ml.m5.xlarge')).toBeUndefined();
  expect(Prices.of(TABLE).processingPerHour('ml.m5.xlarge')).toBe(0.25);
});

test.each(['constructor', '__proto__', 'toString'])('no type is called %s', type => {
  expect(Prices.of(TABLE).trainingPerHour(type)).toBeUndefined();
});

test('a change of the table after it was given changes no price', () => {
  const perHour: Record<string, number> = { 'ml.m5.xlarge': 0.25 };
  const prices = Prices.of({ ...TABLE, perHour });
  perHour['ml.m5.xlarge'] = 0;
  expect(prices.trainingPerHour('ml.m5.xlarge')).toBe(0.25);
});

test.each<[string, any, string]>([
  ['a list', [], 'Expected the whole to be an object with currency, region and perHour, got []'],
  ['no currency', { ...TABLE, currency: undefined }, 'Expected currency to be a currency code such as "USD", got nothing'],
  ['a sign as currency', { ...TABLE, currency: '$' }, 'Expected currency to be a currency code such as "USD", got "$"'],
  ['no Region', { ...TABLE, region: undefined }, 'Expected region to be a Region such as "eu-west-1", got nothing'],
  ['a place as Region', { ...TABLE, region: 'EU (Ireland)' }, 'Expected region to be a Region such as "eu-west-1", got "EU (Ireland)"'],
  ['no prices', { ...TABLE, perHour: undefined }, 'Expected perHour to be an object with a price for each instance type, got nothing'],
  ['a misspelt member', { ...TABLE, perhour: {} }, 'unknown member \'perhour\'; did you mean \'perHour\'?; allowed are '],
  ['a text as price', { ...TABLE, perHour: { 'ml.m5.xlarge': '0.25' } }, 'Expected perHour[\'ml.m5.xlarge\'] to be a price of at least 0, got "0.25"'],
  ['a price below 0', { ...TABLE, perHour: { 'ml.m5.xlarge': -1 } }, 'Expected perHour[\'ml.m5.xlarge\'] to be a price of at least 0, got -1'],
  ['a type of EC2', { ...TABLE, perHour: { 'm5.xlarge': 1 } }, 'Expected the keys of perHour to be instance types such as ml.m5.xlarge, got \'m5.xlarge\''],
  ['a price of processing below 0', { ...TABLE, processingPerHour: { 'ml.t3.medium': -1 } }, 'Expected processingPerHour[\'ml.t3.medium\'] to be a price'],
  ['a number as date', { ...TABLE, published: 2026 }, 'Expected published to be a text, got 2026'],
])('%s is refused', (_what, table, message) => {
  expect(() => Prices.of(table)).toThrow(`the price table: ${message}`);
  const file = folder.write('prices.json', JSON.stringify(table));
  expect(() => Prices.fromFile(file)).toThrow(`${file}: ${message}`);
});

test('a price that is not a number is refused', () => {
  expect(() => Prices.of({ ...TABLE, perHour: { 'ml.m5.xlarge': NaN } })).toThrow('to be a price of at least 0, got null');
});

test('a file that is missing or not JSON is named', () => {
  expect(() => Prices.fromFile(`${folder.path}/none.json`)).toThrow(/none\.json: can't be read: ENOENT/);
  expect(() => Prices.fromFile(folder.write('a.json', 'currency: USD'))).toThrow(/a\.json: not JSON: /);
});

test.each([[0, '0.00 USD'], [0.001, '0.01 USD'], [0.1 + 0.2, '0.30 USD'], [1.005, '1.01 USD'], [1234567.891, '1234567.90 USD'], [2e9 / 3, '666666666.67 USD']])('%d is written as %s', (amount, text) => {
  expect(moneyText(amount, 'USD')).toBe(text);
});
