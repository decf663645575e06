import * as fs from 'fs';
import * as path from 'path';
import * as ts from 'typescript';

const EXTENSION = '.d.ts';

/** The files of type declarations that some of them lead to, these included. */
export function reachableDeclarations(entries: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const follow = (file: string): void => {
    if (!reached.has(file)) {
      reached.add(file);
      importsOf(file).forEach(follow);
    }
  };
  entries.forEach(follow);
  return reached;
}

/** All files of type declarations in a folder. */
export function declarationsIn(folder: string): string[] {
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith(EXTENSION))
    .map(file => path.join(folder, file));
}

/** The files that some files import for what they do, and not for their types. */
export function importedForEffects(files: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...files].flatMap(file => requestsIn(file, isForEffects)));
}

function importsOf(file: string): string[] {
  return requestsIn(file, node => !isForEffects(node));
}

function isForEffects(node: ts.Node): boolean {
  return ts.isImportDeclaration(node) && node.importClause === undefined;
}

function requestsIn(file: string, isWanted: (node: ts.Node) => boolean): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const request = requestOf(node);
    if (request?.startsWith('.') && isWanted(node)) {
      found.push(declarationAt(path.join(path.dirname(file), request.replace(/\.js$/, ''))));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022));
  return found;
}

/** What `import … from`, `export … from` or `import('…').Name` ask for. */
function requestOf(node: ts.Node): string | undefined {
  const asked = ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
    ? node.moduleSpecifier
    : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  return asked !== undefined && ts.isStringLiteral(asked) ? asked.text : undefined;
}

function declarationAt(place: string): string {
  const file = [place + EXTENSION, path.join(place, `index${EXTENSION}`)].find(candidate => fs.existsSync(candidate));
  if (file === undefined) {
    throw new Error(`${place} has no type declarations`);
  }
  return file;
}
