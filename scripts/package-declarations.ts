/*
 * Removes the type declarations of modules that only the library itself imports: nobody who installs it can reach them. Modules that
 * are imported for what they do get empty ones.
 */
import * as fs from 'fs';
import * as path from 'path';
import { declarationsIn, importedForEffects, reachableDeclarations } from './reachable-declarations';

const LIB = path.join(__dirname, '..', 'lib');

const reachable = reachableDeclarations([path.join(LIB, 'src', 'index.d.ts'), ...declarationsIn(path.join(LIB, 'imports'))]);
const run = importedForEffects(reachable);
declarationsIn(LIB).filter(file => !reachable.has(file)).forEach(file => run.has(file) ? fs.writeFileSync(file, 'export {};\n') : fs.rmSync(file));
