/* Makes the compiled indexes of the library and of its submodules lazy. Needs the jsii assembly, so it runs after the compiler. */
import * as fs from 'fs';
import { createRequire } from 'module';
import * as path from 'path';
import { lazyIndex } from './lazy-index-text';
import { indexesOf } from './public-api';

const ROOT = path.join(__dirname, '..');

for (const index of indexesOf(JSON.parse(fs.readFileSync(path.join(ROOT, '.jsii'), 'utf-8')))) {
  const file = path.join(ROOT, 'lib', `${index}.js`);
  const load = createRequire(file);
  fs.writeFileSync(file, lazyIndex(fs.readFileSync(file, 'utf-8'), module => Object.keys(load(module))));
}
