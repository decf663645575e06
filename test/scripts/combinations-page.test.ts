import * as fs from 'fs';
import * as path from 'path';
import { combinationsPage } from '../../scripts/combinations-page';

test('the page in docs/ says the same', () => {
  expect(fs.readFileSync(path.resolve(__dirname, '../../docs/reference/combinations.md'), 'utf8')).toBe(combinationsPage());
});
