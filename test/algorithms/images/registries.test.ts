import { REGISTRIES } from '../../../src/algorithms/images/catalog-data';
import { accountIn, registriesAt } from '../../../src/algorithms/images/registries';

const POSITIONS = [...REGISTRIES.keys()];

test.each(POSITIONS)('each Region of registry %d has the account of the table', position => {
  const accounts = Object.entries(registriesAt(position));
  expect(accounts).not.toEqual([]);
  for (const [region, account] of accounts) {
    expect(accountIn(region, position)).toBe(account);
    expect(account).toMatch(/^\d{12}$/);
  }
});

test.each([
  ['a Region without it', 'mars-north-1'],
  ['the end of a name', 'south-1'],
  ['the beginning of a name', 'eu-west'],
  ['two Regions at once', 'eu-west-1=685385470294 eu-west-2'],
  ['no name', ''],
  ['a name with an account', 'eu-west-1=685385470294'],
])('%s has no account', (_case, region) => {
  expect(POSITIONS.map(position => accountIn(region, position))).toEqual(POSITIONS.map(() => undefined));
});
