/* Removes the type declarations of modules that only the library itself imports: nobody who installs it can reach them. */
import * as fs from 'fs';
import * as path from 'path';
import { declarationsIn, reachableDeclarations } from './reachable-declarations';

const LIB = path.join(__dirname, '..', 'lib');

const reachable = reachableDeclarations([path.join(LIB, 'src', 'index.d.ts'), ...declarationsIn(path.join(LIB, 'imports'))]);
declarationsIn(LIB).filter(file => !reachable.has(file)).forEach(file => fs.rmSync(file));
