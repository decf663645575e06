import { refusal } from '../secrets/refusal';

/** What values of parameters are made of: nothing that a shell, JSON, YAML or a template engine reads as its own. */
const SAFE_CHARACTERS = 'letters, digits and `._-/:+=@,`';

const SAFE = /^[A-Za-z0-9._/:+=@,-]$/;

/**
 * The characters of which the values that match a pattern are made.
 *
 * @throws an error if the pattern allows others than safe ones, or has parts for which that can't be said
 */
export function alphabetOf(pattern: string): ReadonlySet<string> {
  const alphabet = new Set(tokensOf(pattern).filter(([token]) => !OPERATOR.test(token))
    .flatMap(([token, set]) => set === undefined ? charactersOf(token) : membersOf(set)));
  return [...alphabet].every(character => SAFE.test(character)) ? alphabet : refuse(pattern);
}

/** How often a pattern with an alphabet repeats one of its parts at most, where numbers say so. Repetitions inside others multiply. */
export function repetitionsIn(pattern: string): number {
  const groups = [1];
  let ofPart = 1;
  for (const [token] of tokensOf(pattern)) {
    const most = repetitionsOf(token);
    if (token.startsWith('(')) {
      groups.push(1);
    } else if (token === ')' || most !== undefined) {
      ofPart = most === undefined ? groups.pop()! : ofPart * most;
      groups.push(Math.max(groups.pop()!, ofPart));
    } else if (!OPERATOR.test(token)) {
      ofPart = 1;
    }
  }
  return Math.max(...groups);
}

function repetitionsOf(token: string): number | undefined {
  return token.startsWith('{') ? Math.max(...token.match(/\d+/g)!.map(Number)) : undefined;
}

function tokensOf(pattern: string): RegExpExecArray[] {
  const tokens = [];
  for (let rest = pattern; rest !== ''; rest = rest.slice(tokens.at(-1)![0].length)) {
    tokens.push(TOKEN.exec(rest) ?? refuse(pattern));
  }
  return tokens;
}

// A set, an escaped character, an operator, or a character that stands for itself.
const TOKEN = /^(?:\[((?:\\[dw.\-/+]|[A-Za-z0-9._/:+=@,-])+)\]|\\[dw./+\-]|\(\?:|\((?!\?)|[)|?*+]|\{\d+(?:,\d*)?\}|[A-Za-z0-9_/:=@,-])/;
const OPERATOR = /^(?:\(\?:|[()|?*+]|\{.*\})$/;

function membersOf(set: string): string[] {
  return [...set.matchAll(/(\\[dw]|\\?.)(?:-(\\?.))?/g)].flatMap(([, from, to]) => {
    const start = charactersOf(from);
    return to === undefined ? start : range(start[0], charactersOf(to)[0]);
  });
}

function charactersOf(token: string): string[] {
  switch (token) {
    case '\\d': return range('0', '9');
    case '\\w': return [...range('a', 'z'), ...range('A', 'Z'), ...range('0', '9'), '_'];
    default: return [token.replace('\\', '')];
  }
}

function range(from: string, to: string): string[] {
  const [start, end] = [from.charCodeAt(0), to.charCodeAt(0)];
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, i) => String.fromCharCode(start + i));
}

function refuse(pattern: string): never {
  if (/^\^|(?<!\\)\$$/.test(pattern)) {
    throw refusal(`Expected a pattern without ^ and $, which the whole value matches anyway, got '${pattern}'.`);
  }
  throw refusal(`Expected a pattern of ${SAFE_CHARACTERS}, such as '[0-9]+', without negated sets and dots for any character, got '${pattern}'.`);
}
