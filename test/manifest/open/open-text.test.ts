import { RunValue } from '../../../src';
import { brokenMarkIn } from '../../../src/manifest/open/open-text';

const DAY = RunValue.date('YYYY-MM-DD');

describe('a text of a value of runs', () => {
  test.each([
    DAY, `s3://churn/${DAY}/${RunValue.attempt()}/`, `{"day":"${DAY}"}`, '{{run}}', '{{ runs', '{{ru}}', ...[...'0123456789abcdef'].map(digit => `${digit}:3}}`), '',
  ])('is whole: %#', text => {
    expect(brokenMarkIn(text)).toBeUndefined();
  });

  test.each([
    ['cut at its end', DAY.slice(0, 4)],
    ['cut within the name', DAY.slice(0, -1)],
    ['cut within a text in JSON', JSON.stringify({ a: JSON.stringify({ day: DAY.slice(0, 10) }) })],
    ['cut at its beginning', DAY.slice(4)],
    ['cut to its last characters', `${DAY.slice(-14)}-x`],
    ['cut beside a whole one', `${DAY}/${DAY.slice(0, 20)}`],
    ['encoded for a URI', encodeURIComponent(DAY)],
    ['in capitals', DAY.toUpperCase()],
    ...['', 'x', 'xx'].map(before => [`in Base64 after ${before.length} characters`, Buffer.from(`${before}${DAY}yy`).toString('base64')]),
  ])('is broken: %s', (_what, text) => {
    expect(brokenMarkIn(text)).toBeDefined();
  });
});
