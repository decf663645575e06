/* Generates the typed helpers for hyperparameters of built-in algorithms from what we know about them. */
import * as fs from 'fs';
import * as path from 'path';
import { hyperParameterFiles } from './hyper-parameters-text';

const ROOT = path.resolve(__dirname, '..');

for (const [file, text] of Object.entries(hyperParameterFiles())) {
  fs.mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
  fs.writeFileSync(path.join(ROOT, file), text);
}
