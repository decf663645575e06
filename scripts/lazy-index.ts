import * as fs from 'fs';
import { createRequire } from 'module';
import * as path from 'path';
import { lazyIndex } from './lazy-index-text';

const ROOT = path.join(__dirname, '..');
const INDEX = path.join(ROOT, 'lib', 'src', 'index.js');

fs.writeFileSync(INDEX, lazyIndex(fs.readFileSync(INDEX, 'utf-8')));
requireAllValues();

/** A class or enum exported as a type only would be there for the compiler and for jsii, but not at run time. */
function requireAllValues(): void {
  const { types } = JSON.parse(fs.readFileSync(path.join(ROOT, '.jsii'), 'utf-8'));
  const exported = createRequire(INDEX)(INDEX);
  const missing = Object.values<any>(types).filter(({ kind, namespace, name }) => kind !== 'interface' && namespace === undefined && !(name in exported));
  if (missing.length > 0) {
    throw new Error(`the index exports types only, not values: ${missing.map(({ name }) => name).join(', ')}`);
  }
}
