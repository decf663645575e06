import { offerOf } from './offer';
import { caughtTerminal } from './terminal';
import { Prices } from '../../src';
import { main } from '../../src/cli/main';
import { OwnFolder } from '../own-folder';

const terminal = caughtTerminal();
const folder = new OwnFolder();

const prices = (...args: string[]) => main(['prices', ...args]);
const file = (offer: any) => folder.write('index.json', JSON.stringify(offer));
const EU = { usagetype: 'EU-Train:ml.m5.xlarge', price: '0.25' };
const US = { usagetype: 'USE1-Train:ml.m5.xlarge', price: '0.23', regionCode: 'us-east-1' };

test('makes a file that Prices reads', () => {
  expect(prices(file(offerOf(EU)))).toBe(0);
  expect(terminal.errors).toBe('1 price of training, 0 of processing in eu-west-1\n');
  const read = Prices.fromFile(folder.write('prices.json', terminal.output));
  expect([read.region, read.currency, read.trainingPerHour('ml.m5.xlarge')]).toEqual(['eu-west-1', 'USD', 0.25]);
});

test('--region chooses one Region of several', () => {
  expect(prices('--region', 'us-east-1', file(offerOf(EU, US)))).toBe(0);
  expect(JSON.parse(terminal.output)).toMatchObject({ region: 'us-east-1', perHour: { 'ml.m5.xlarge': 0.23 } });
});

test.each<[string, () => string[], RegExp]>([
  ['no file', () => [], /expected one offer file, got 0\nusage: /],
  ['a file that is not there', () => [`${folder.path}/none.json`], /none\.json: no such file or directory/],
  ['a folder', () => [folder.path], /can't be read: EISDIR/],
  ['CSV', () => [folder.write('index.csv', '"FormatVersion","v1.0"\n')], /index\.csv: can't be read as an offer file in JSON: not JSON at character 1/],
  ['bytes that are not UTF-8', () => [folder.write('index.json', Buffer.from([0x7b, 0xff]))], /index\.json: can't be read: /],
  ['half a file', () => [folder.write('index.json', '{"products": {')], /the JSON text ends too early/],
  ['the file of another service', () => [file(offerOf({ usagetype: 'EU-BoxUsage:m5.xlarge', price: '1' }))], /has no on-demand prices of SageMaker training/],
  ['several Regions', () => [file(offerOf(EU, US))], /has prices of 2 Regions; choose one with --region, such as eu-west-1/],
  ['another Region', () => ['--region', 'us-east-2', file(offerOf(EU, US))], /has no prices of 'us-east-2'; did you mean 'us-east-1'\?/],
])('the exit status is 2 for %s', (_what, args, message) => {
  expect(prices(...args())).toBe(2);
  expect(terminal.errors).toMatch(message);
  expect(terminal.output).toBe('');
});
