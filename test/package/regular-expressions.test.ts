/*
 * A regular expression of the library takes time that grows with the length of a text only, so that no input makes a command
 * run without end. All of them are timed on texts that repeat something; `npm run check:expressions` also analyzes them.
 */
import * as path from 'path';
import { isSlow, makers, ROOT, unboundedExpressions, type Written } from './regular-expressions';
import { someOf } from '../property-tier';

const unbounded = unboundedExpressions(madeOnLoad());

/** Those that files make of texts when they are loaded. */
function madeOnLoad(): Written[] {
  const made: Written[] = [];
  const Original = RegExp;
  for (const place of makers.onLoad) {
    globalThis.RegExp = new Proxy(Original, {
      construct: (target, args) => {
        const expression = Reflect.construct(target, args);
        // Modules that it loads make their own.
        if (new Error().stack!.split('\n')[2].includes(path.join('src', place))) {
          made.push({ place, expression });
        }
        return expression;
      },
    });
    try {
      jest.isolateModules(() => void jest.requireActual(path.join(ROOT, 'src', place)));
    } finally {
      globalThis.RegExp = Original;
    }
  }
  return made;
}

const PIECES = [
  'a', 'A', '0', ' ', '\t', '\n', '-', '_', '.', '/', ':', '=', '"', '\'', '\\', '[', '(', '{', '@', '#', '%', '$', '<', '*', 'a.', 'a-', 'A+', 'a:', '[a', '{{', '{%', '${', '::', 'a b', ', ', 'Aa',
];
const LENGTH = 8000;
/** What an expression begins with, as far as it is plain. */
function plainBeginning({ source }: RegExp): string {
  return /^\^?((?:[A-Za-z0-9 :_-]|\\[/.])*)/.exec(source)![1].replace(/\\/g, '');
}

function texts(expression: RegExp): string[] {
  return ['', plainBeginning(expression), 's3://', 'arn:aws:'].flatMap(beginning => PIECES.map(piece => `${beginning}${piece.repeat(LENGTH / piece.length)}\0`));
}

test('each takes time that grows with the length of a text only', () => {
  expect(unbounded.length).toBeGreaterThan(150);
  const slow = unbounded.flatMap(({ place, expression }, turn) =>
    someOf(texts(expression), { eachNth: 2, turn }).filter(text => isSlow(expression, text)).slice(0, 1).map(text => `${place}: ${expression} on ${JSON.stringify(text.slice(0, 20))}`));
  expect(slow).toEqual([]);
});

test('a slow one would be noticed', () => {
  expect(['a+b', '(a|a)*?b', '\\s+$'].filter(source => !texts(/x/).some(text => isSlow(new RegExp(source), text.slice(0, source.includes('|') ? 23 : undefined))))).toEqual([]);
});

test('those that are made of what a caller gives are few, and known', () => {
  expect([...makers.onCall]).toEqual([
    // Of a glob of the user: each star is one repetition.
    'algorithms/source-digest.ts',
    // Of an id of the imported jobs.
    'import/notes.ts',
    // Of the pattern of a parameter.
    'manifest/open/hole.ts',
    // Of random hexadecimal digits.
    'manifest/open/open-text.ts',
    // Of the patterns of the schema, which are tried above.
    'manifest/schema/patterns.ts',
    // Of the forms and kinds of secrets, which have a test of their own.
    'manifest/secrets/named-in-text.ts', 'manifest/secrets/secrets-in-text.ts',
    // Of the patterns of guardrails, which Kubernetes reads as RE2.
    'platform/guardrail-security.ts', 'platform/s3-texts.ts',
    // The regular expression of a metric is only compiled.
    'rules/topics/algorithms.ts',
    // Of the names of families, and of closed sets.
    'status/observability/further-names.ts', 'status/observability/training-state-rule.ts',
    'tree/conditions.ts',
  ]);
});
