import * as fs from 'fs';
import * as path from 'path';
import { heroPicture } from '../../../scripts/pictures/hero';
import { heroTexts } from '../../../scripts/pictures/texts';

test('the picture of the README is the one that `npm run pictures` draws', () => {
  expect(fs.readFileSync(path.resolve(__dirname, '../../../docs/images/hero.svg'), 'utf8')).toBe(heroPicture(heroTexts()));
});
