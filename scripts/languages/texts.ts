/* What readers of the packages of other languages can't use: TypeScript, and links that lead nowhere. */
import * as fs from 'fs';
import * as path from 'path';
import { emptied, run } from '../shell';

/** What only lines of TypeScript say, also in comments; each other language writes it in another way. */
const TYPESCRIPT = /^(?:[\s*/]*(?:const \w+ = |import \{ )|.* new (?:\w+\.)*[A-Z]\w*\(\w+, ').*$/m;

/** A link or a picture in a README, whose target is not an address; code has none. */
const RELATIVE_LINK = /\]\((?![a-z][a-z+.-]*:|#)[^()\s]+\)/;
const README = /^(README\.md|METADATA|PKG-INFO)$/;

/** Texts for people, and code. */
const READ = /\.(py|java|go|cs|md|txt|csproj|xml|html)$|^(METADATA|PKG-INFO)$/;
const ARCHIVE = /\.(whl|jar|nupkg)$/;

/** Packages of this library, and not of what was built with it. */
const OWN = /sage-?maker/i;

/** The files of built packages that have TypeScript or relative links in them, each with the first. */
export async function faultsIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const file of filesIn(folder).filter(name => OWN.test(name))) {
    if (ARCHIVE.test(file)) {
      found.push(...await faultsIn(await unpacked(file)));
    } else if (READ.test(path.basename(file))) {
      const text = withoutJavaScript(fs.readFileSync(file, 'utf8'));
      const [line] = TYPESCRIPT.exec(text) ?? [];
      const [link] = README.test(path.basename(file)) ? RELATIVE_LINK.exec(text.replace(/^ *```[^]*?^ *```$|`[^`\n]*`/gm, '')) ?? [] : [];
      found.push(...[line, link].flatMap(fault => fault === undefined ? [] : [`${path.basename(file)}: ${fault.trim()}`]));
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
