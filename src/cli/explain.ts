import type { Command, CommandResult } from './command';
import { argumentsOf } from './options';
import { UnusableInput } from '../input/unusable-input';
import { didYouMean } from '../manifest/text/closest';
import { allRules } from '../report/every-rule';
import { penFor, type Terminal } from '../report/terminal';
import { UNREADABLE_DOCUMENT } from '../report/unreadable-document';
import { wrapped } from '../report/wrapped';
import type { RuleDescription } from '../rules/rule';

const USAGE = `usage: cdk8s-sagemaker-training explain RULE ...

Explains a rule: what it demands, why, what to do, and the source. RULE is an id, as check prints it.

exit status: 0, or 2 if there is no such rule
`;

/** The command `explain`. */
export const EXPLAIN: Command = { usage: USAGE, unusable: 2, run: explain };

function explain(args: readonly string[], terminal: Terminal): CommandResult {
  const { positionals } = argumentsOf(args, USAGE, {});
  if (positionals.length === 0) {
    throw new UnusableInput('expected at least one rule, got none', USAGE);
  }
  const rules = [...allRules(), UNREADABLE_DOCUMENT];
  const ids = rules.map(({ id }) => id);
  const named = positionals.map(name => {
    const rule = rules.find(({ id }) => id === name);
    if (rule === undefined) {
      throw new UnusableInput(`unknown rule '${name}'${didYouMean(name, ids)}`);
    }
    return rule;
  });
  return { output: named.map(rule => explanation(rule, terminal)).join('\n'), status: 0 };
}

function explanation({ id, level, paths, what, why, remedy, source }: RuleDescription, terminal: Terminal): string {
  const pen = penFor(terminal);
  const parts = [['why', why], ['fix', remedy], ['fields', paths.join(', ')], ['source', source]].filter(([, text]) => text !== '');
  return [
    `${pen.paint('bold', id)} (${level})`,
    ...wrapped(what, terminal.width - 2).map(line => `  ${line}`),
    ...parts.flatMap(([label, text]) => {
      const [first, ...rest] = wrapped(text, terminal.width - INDENT);
      return [`  ${`${label}:`.padEnd(INDENT - 2)}${first}`, ...rest.map(line => `${' '.repeat(INDENT)}${line}`)];
    }),
  ].map(line => `${line}\n`).join('');
}

const INDENT = 10;
