import * as fs from 'fs';
import * as path from 'path';
import { algorithmFolders, indexFiles } from '../../scripts/built-in-algorithms';
import { hyperParameterFiles } from '../../scripts/hyper-parameters-text';

const ROOT = path.join(__dirname, '../..');
const folders = algorithmFolders();

test.each(Object.entries({ ...indexFiles(folders), ...hyperParameterFiles(folders) }))('%s is generated from the folders, and up to date', (file, text) => {
  expect(fs.readFileSync(path.join(ROOT, file), 'utf8')).toBe(text);
});
