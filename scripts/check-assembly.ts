/* Checks the shape of the public API in the jsii assembly, against what the compiled library exports. */
import * as fs from 'fs';
import { createRequire } from 'module';
import * as path from 'path';
import { problemsOf } from './public-api';

const ROOT = path.join(__dirname, '..');
const INDEX = path.join(ROOT, 'lib', 'src', 'index.js');

const problems = problemsOf(JSON.parse(fs.readFileSync(path.join(ROOT, '.jsii'), 'utf-8')), createRequire(INDEX)(INDEX));
problems.forEach(problem => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
