/*
 * npm run pictures: draws the pictures of the documentation from what the programs and commands print, so that no picture
 * shows something else than the library does.
 */
import * as fs from 'fs';
import * as path from 'path';
import { heroPicture } from './hero';
import { heroTexts } from './texts';

const IMAGES = path.resolve(__dirname, '../../docs/images');

function main(): void {
  write('hero.svg', heroPicture(heroTexts()));
}

function write(name: string, svg: string): void {
  fs.writeFileSync(path.join(IMAGES, name), svg);
}

main();
