import { unwantedLicences } from '../../scripts/check-licences';

test('what is passed on needs a licence of the shorter list', () => {
  expect(unwantedLicences({
    '': { license: 'Apache-2.0' },
    'node_modules/yaml': { license: 'ISC' },
    'node_modules/tool': { license: 'MPL-2.0', dev: true },
    'node_modules/shipped': { license: 'MPL-2.0' },
    'node_modules/a/node_modules/none': { dev: true },
    'node_modules/either': { license: '(GPL-3.0 OR MIT)' },
    'node_modules/both': { license: 'MIT AND GPL-3.0', dev: true },
  })).toEqual(['shipped: MPL-2.0', 'none: no license', 'both: MIT AND GPL-3.0']);
});
