/* Parses the manifests of a folder with the YAML package, and does no more. */
import * as fs from 'fs';
import * as path from 'path';
import { parseAllDocuments } from 'yaml';
import { reportUsageAtExit } from './usage';

reportUsageAtExit();
const [, , folder] = process.argv;
for (const file of fs.readdirSync(folder)) {
  parseAllDocuments(fs.readFileSync(path.join(folder, file), 'utf8'));
}
