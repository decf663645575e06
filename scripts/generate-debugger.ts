/* Generates the typed rules and collections of Debugger and Profiler from what we know about them. */
import * as fs from 'fs';
import * as path from 'path';
import { debuggerFiles } from './debugger-text';

const ROOT = path.resolve(__dirname, '..');

for (const [file, text] of Object.entries(debuggerFiles())) {
  fs.writeFileSync(path.join(ROOT, file), text);
}
