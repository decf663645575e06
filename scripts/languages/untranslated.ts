/* TypeScript that was left in the packages of other languages. */
import * as fs from 'fs';
import * as path from 'path';
import { emptied, run } from '../shell';

/** What only lines of TypeScript say, also in comments; each other language writes it in another way. */
const TYPESCRIPT = /^(?:[\s*/]*(?:const \w+ = |import \{ )|.* new (?:\w+\.)*[A-Z]\w*\(\w+, ').*$/m;

/** Texts for people, and code. */
const READ = /\.(py|java|go|cs|md|txt|csproj|xml|html)$|^(METADATA|PKG-INFO)$/;
const ARCHIVE = /\.(whl|jar|nupkg)$/;

/** Packages of this library, and not of what was built beside it. */
const OWN = /sage-?maker/i;

/** The files of built packages that have TypeScript in them, each with its first such line. */
export async function typescriptIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const file of filesIn(folder).filter(name => OWN.test(name))) {
    if (ARCHIVE.test(file)) {
      found.push(...await typescriptIn(await unpacked(file)));
    } else if (READ.test(path.basename(file))) {
      const [line] = TYPESCRIPT.exec(withoutJavaScript(fs.readFileSync(file, 'utf8'))) ?? [];
      found.push(...line === undefined ? [] : [`${path.basename(file)}: ${line.trim()}`]);
    }
  }
  return found;
}

function filesIn(folder: string): string[] {
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => path.join(folder, name))
    .filter(file => fs.statSync(file).isFile());
}

async function unpacked(archive: string): Promise<string> {
  const folder = emptied(`${archive}.unpacked`);
  await run('python3', ['-m', 'zipfile', '-e', archive, folder], { cwd: folder });
  return folder;
}

/** Plain JavaScript is not a program of this library, and a `Lazy` can't be translated to C#: both stay as they are. */
function withoutJavaScript(text: string): string {
  return text.replace(/```js\n[\s\S]*?```/g, '').replace(/<code><!\[CDATA\[(?:(?!\]\]>)[^])*Lazy\.any\([^]*?\]\]>/g, '');
}
