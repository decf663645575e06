/* Generates what follows from the folders of the built-in algorithms: indexes, methods, and typed hyperparameters. */
import * as fs from 'fs';
import * as path from 'path';
import { algorithmFolders, indexFiles } from './built-in-algorithms';
import { hyperParameterFiles } from './hyper-parameters-text';

const ROOT = path.resolve(__dirname, '..');
const folders = algorithmFolders();

for (const [file, text] of Object.entries({ ...indexFiles(folders), ...hyperParameterFiles(folders) })) {
  fs.writeFileSync(path.join(ROOT, file), text);
}
