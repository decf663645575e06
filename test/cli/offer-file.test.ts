import { offerOf } from './offer';
import { pricesInOffer } from '../../src/cli/offer-file';

const tables = (offer: any) => pricesInOffer([JSON.stringify(offer)]);

test('on-demand prices of an hour of training and of processing', () => {
  expect(tables(offerOf(
    { usagetype: 'EU-Train:ml.m5.xlarge', price: '0.2500000000' },
    { usagetype: 'EU-Train:ml.g5.2xlarge', price: '1.7000000000' },
    { usagetype: 'EU-Processing:ml.m5.xlarge', price: '0.2600000000' },
    { usagetype: 'EU-Host:ml.m5.xlarge', price: '9' },
    { usagetype: 'EU-Notebk:ml.t3.medium', price: '9' },
    { usagetype: 'EU-Train:ml.m5.large', price: '9', unit: 'GB-Mo' },
    { usagetype: 'EU-SpotTrain:ml.m5.xlarge', price: '9' },
    { usagetype: 'EU-Train:ml.c5.large', price: '0.0000000000' },
  ))).toEqual([{
    currency: 'USD',
    region: 'eu-west-1',
    perHour: { 'ml.g5.2xlarge': 1.7, 'ml.m5.xlarge': 0.25 },
    processingPerHour: { 'ml.m5.xlarge': 0.26 },
    published: '2026-11-01',
  }]);
});

test('a Region whose usage types have no prefix, another currency, and several Regions', () => {
  expect(tables(offerOf(
    { usagetype: 'Train:ml.m5.xlarge', price: '0.23', regionCode: 'us-east-1' },
    { usagetype: 'CNN1-Train:ml.m5.xlarge', price: '1.6', regionCode: 'cn-north-1', currency: 'CNY' },
  )).map(({ region, currency, perHour }) => [region, currency, perHour])).toEqual([
    ['cn-north-1', 'CNY', { 'ml.m5.xlarge': 1.6 }], ['us-east-1', 'USD', { 'ml.m5.xlarge': 0.23 }],
  ]);
});

test('of two prices for one type the higher one, in whichever order they stand', () => {
  const [low, high] = [{ usagetype: 'EU-Train:ml.m5.xlarge', price: '0.2' }, { usagetype: 'Train:ml.m5.xlarge', price: '0.3' }];
  expect([[low, high], [high, low]].map(two => tables(offerOf(...two))[0].perHour)).toEqual([{ 'ml.m5.xlarge': 0.3 }, { 'ml.m5.xlarge': 0.3 }]);
});

test('terms may stand before products', () => {
  const { terms, ...rest } = offerOf({ usagetype: 'EU-Train:ml.m5.xlarge', price: '0.25' });
  expect(tables({ terms, ...rest })[0].perHour).toEqual({ 'ml.m5.xlarge': 0.25 });
});

test.each([[{}], [[]], [{ products: { a: { attributes: { usagetype: 3 } }, b: [] }, terms: { OnDemand: { a: { b: { sku: 'a' }, c: {} } } } }]])('no price is in %j', offer => {
  expect(tables(offer)).toEqual([]);
});

test('a file in chunks is never held as a whole', () => {
  const products = 20_000;
  let longest = 0;
  function* offer(): Generator<string> {
    yield '{"publicationDate":"2026-11-01T00:00:00Z","products":{';
    for (let i = 0; i < products; i++) {
      const text = `${i === 0 ? '' : ','}"S${i}":{"sku":"S${i}","attributes":{"regionCode":"eu-west-1","usagetype":"EU-Host:ml.m5.xlarge","note":"${'x'.repeat(200)}"}}`;
      longest = Math.max(longest, text.length);
      yield text;
    }
    yield ',"T":{"sku":"T","attributes":{"regionCode":"eu-west-1","usagetype":"EU-Train:ml.m5.xlarge"}}},"terms":{"OnDemand":{';
    yield '"T":{"T.1":{"sku":"T","priceDimensions":{"x":{"unit":"Hrs","pricePerUnit":{"USD":"0.25"}}}}}}}}';
  }
  const before = process.memoryUsage().heapUsed;
  expect(pricesInOffer(offer())[0].perHour).toEqual({ 'ml.m5.xlarge': 0.25 });
  // Held as a whole, the text would be 5 MB, and its objects several times as much.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(100e6);
  expect(longest).toBeLessThan(400);
});
