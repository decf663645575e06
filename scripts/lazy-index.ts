import * as fs from 'fs';
import * as path from 'path';
import { lazyIndex } from './lazy-index-text';

const INDEX = path.join(__dirname, '..', 'lib', 'src', 'index.js');

fs.writeFileSync(INDEX, lazyIndex(fs.readFileSync(INDEX, 'utf-8')));
