import * as fs from 'fs';
import * as path from 'path';
import * as ts from 'typescript';
import { parse } from 'yaml';

export const ROOT = path.resolve(__dirname, '../..');

/** A regular expression, and where it is written. */
export interface Written {
  readonly place: string;
  readonly expression: RegExp;
  /** How long the texts are that it is tried on, if the field has a limit. */
  readonly longest?: number;
}

/** The files that make regular expressions of texts: at their first use, or of what a caller gives. */
export const makers = { onLoad: new Set<string>(), onCall: new Set<string>() };
const literals: Written[] = sourceFiles().flatMap(writtenIn);

function sourceFiles(): string[] {
  return fs.readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts')).sort();
}

function writtenIn(file: string): Written[] {
  const text = fs.readFileSync(path.join(ROOT, 'src', file), 'utf8');
  const found: Written[] = [];
  const visit = (node: ts.Node, isInFunction: boolean) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ place: file, expression: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)) });
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
      makers[isInFunction ? 'onCall' : 'onLoad'].add(file);
    }
    node.forEachChild(child => visit(child, isInFunction || ts.isFunctionLike(node)));
  };
  // Most files have none, and are not parsed. A slash next to a slash or a star belongs to a comment.
  if (/(?<![*/])\/(?![*/]).*[*+{].*\/|RegExp\(/.test(text)) {
    const options = { languageVersion: ts.ScriptTarget.ES2022, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
    visit(ts.createSourceFile(file, text, options, true), false);
  }
  return found;
}

function patternsOfSchema(): Written[] {
  return fs.readdirSync(path.join(ROOT, 'imports')).filter(file => file.endsWith('.yaml')).flatMap(place => {
    const patterns = new Map<string, number | undefined>();
    JSON.stringify(parse(fs.readFileSync(path.join(ROOT, 'imports', place), 'utf8')), (_key, value) => {
      if (typeof value?.pattern === 'string') {
        patterns.set(value.pattern, value.maxLength);
      }
      return value;
    });
    return [...patterns].map(([pattern, longest]) => ({ place, expression: new RegExp(pattern, 'u'), longest }));
  });
}

const isUnbounded = ({ expression: { source } }: Written) => /[*+]|\{\d+,\}/.test(source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x'));

/** Regular expressions in the sources and the schema that have repetitions without an upper bound. */
export function unboundedExpressions(others: readonly Written[] = []): Written[] {
  return distinct([...literals, ...others, ...patternsOfSchema()].filter(isUnbounded));
}

function distinct(written: readonly Written[]): Written[] {
  return [...new Map(written.map(one => [String(one.expression), one])).values()];
}

/** What takes time that grows with the square of the length takes some 20 ms or more. */
const MOST_MILLISECONDS = 10;

function milliseconds(expression: RegExp, text: string): number {
  const start = process.cpuUsage().user;
  expression.lastIndex = 0;
  expression.test(text);
  return (process.cpuUsage().user - start) / 1000;
}

/** The least time of some tries, since other programs may disturb one. */
export function isSlow(expression: RegExp, text: string): boolean {
  return Array.from({ length: 4 }).every(() => milliseconds(expression, text) > MOST_MILLISECONDS);
}
