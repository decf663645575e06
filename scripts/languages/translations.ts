/* The snippets of README and docstrings as jsii-rosetta translates them for the pages of other languages. */
import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { gunzipSync } from 'zlib';
import { ROOT } from './language';
import { isInstalled } from '../shell';

const TABLET = path.join(ROOT, '.jsii.tabl.json.gz');

/** Prints what is wrong with each source of a JSON list. */
const PYTHON_PARSER = `
import ast, json, sys, textwrap
for number, source in json.load(sys.stdin):
    try:
        ast.parse(textwrap.dedent(source))
    except SyntaxError as error:
        print(number, error)
`;

/** What is wrong with the translations: missing ones, and Python and Go that don't parse, where their tools are. */
export function brokenTranslations(): string[] {
  if (!fs.existsSync(TABLET)) {
    return ['there are no translations: npm run rosetta makes them'];
  }
  const snippets = Object.values<any>(JSON.parse(gunzipSync(fs.readFileSync(TABLET)).toString()).snippets);
  const translations = (language: string): Array<[string, string]> => snippets
    .map(({ location, translations: sources }): [string, string] => [nameOf(location), sources[language]?.source ?? '']);
  return [
    ...['python', 'java', 'go', 'csharp'].flatMap(language => translations(language)
      .filter(([, source]) => source.trim() === '').map(([name]) => `${name} has no translation to ${language}`)),
    ...(isInstalled('python3') ? unparsedPython(translations('python')) : []),
    ...(isInstalled('go', 'version') ? translations('go').flatMap(unparsedGo) : []),
  ];
}

function unparsedPython(sources: ReadonlyArray<[string, string]>): string[] {
  const { stdout } = spawnSync('python3', ['-c', PYTHON_PARSER], { input: JSON.stringify(sources), encoding: 'utf8' });
  return stdout.split('\n').filter(line => line !== '').map(line => `Python of ${line}`);
}

/** gofmt parses pieces of programs, too, but no statements after imports. */
function unparsedGo([name, source]: [string, string]): string[] {
  const { status, stderr } = spawnSync('gofmt', ['-e'], { input: source.replace(/^import .*$/gm, ''), encoding: 'utf8' });
  return status === 0 ? [] : [`Go of ${name}: ${stderr.trim().split('\n')[0]}`];
}

function nameOf({ api, field }: any): string {
  return `${api.fqn ?? api.moduleFqn ?? 'the snippet'}${api.memberName === undefined ? '' : `.${api.memberName}`}${field?.line === undefined ? '' : ` (line ${field.line})`}`;
}
