import { createHash } from 'crypto';
import * as fs from 'fs';
import * as path from 'path';
import { refusal } from '../manifest/secrets/refusal';
import { literalPattern } from '../manifest/text/literal-pattern';

/** Names that never belong to the code of a job, wherever they are. */
const NEVER = ['.git', '__pycache__', '.ipynb_checkpoints', 'node_modules', '.DS_Store'];

/**
 * A digest of the files below a folder: that of the text which `sha256sum` prints for them, sorted by their paths. Paths have
 * slashes and no `./` on every system.
 *
 * @throws an error for what an archive or another system would not have as it is here
 */
export function digestOfFolder(folder: string, exclude: readonly string[]): string {
  const patterns = exclude.map(patternOf);
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw refusal(`Expected a folder with the code of jobs, got '${folder}', but ${path.resolve(folder)} is not a folder`);
  }
  const files = filesBelow(folder, '', patterns)
    .map(file => ({ file, name: composedName(file) }))
    .sort((one, other) => Buffer.compare(Buffer.from(one.name), Buffer.from(other.name)));
  const twice = files.find(({ name }, position) => name === files[position - 1]?.name);
  if (twice !== undefined) {
    throw refusal(`Expected a name that every system has, got two spellings of ${JSON.stringify(twice.name)}. Rename one of the files, or exclude both`);
  }
  const lines = files.map(({ file, name }) => `${sha256(fs.readFileSync(path.join(folder, file)))}  ${name}\n`);
  if (lines.length === 0) {
    throw refusal(`Expected files in ${folder}, got none that is not excluded`);
  }
  return sha256(lines.join(''));
}

function filesBelow(root: string, below: string, patterns: readonly RegExp[]): string[] {
  const entries = fs.readdirSync(path.join(root, below), { withFileTypes: true });
  if (entries.length === 0) {
    throw refusal(`Expected files in ${path.posix.join(root, below)}, got an empty folder, which Git does not keep. Remove it`);
  }
  return entries.flatMap(entry => {
    const file = path.posix.join(below, entry.name);
    if (NEVER.includes(entry.name) || patterns.some(pattern => pattern.test(composedName(file)))) {
      return [];
    }
    if (/[\\\p{Cc}]/u.test(file)) {
      throw refusal(`Expected a name that every system has, got ${JSON.stringify(file)}. Rename the file, or exclude it`);
    }
    if (entry.isDirectory()) {
      return filesBelow(root, file, patterns);
    }
    if (!entry.isFile()) {
      const kind = entry.isSymbolicLink() ? 'a symbolic link' : 'something else';
      throw refusal(`Expected ${path.posix.join(root, file)} to be a file, got ${kind}. Replace it by a file, or exclude it`);
    }
    return [file];
  });
}

/** A name as all systems write it: some have an accent as a character of its own. */
function composedName(file: string): string {
  return file.normalize('NFC');
}

/** A pattern of `.gitignore` without negation: one without an inner slash fits at any depth, and `**` also crosses slashes. */
function patternOf(glob: string): RegExp {
  const trimmed = glob.replace(/^\/|\/$/g, '');
  if (trimmed === '') {
    throw refusal(`Expected patterns such as '*.ipynb' in exclude, got ${JSON.stringify(glob)}`);
  }
  if (/^[!#]|[[\]\\]/.test(glob)) {
    throw refusal(`Expected patterns in exclude without negation, comments, brackets and backslashes, got ${JSON.stringify(glob)}`);
  }
  const source = trimmed.split(/(\*\*\/|\*\*|\*|\?)/).map(part => WILDCARDS[part] ?? literalPattern(part)).join('');
  return new RegExp(glob.replace(/\/$/, '').includes('/') ? `^${source}$` : `(^|/)${source}$`, 'u');
}

const WILDCARDS: { readonly [part: string]: string } = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
