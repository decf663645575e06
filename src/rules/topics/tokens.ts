import type { Leaf } from '../../manifest/leaves';
import { documentation } from '../../manifest/text/documentation';
import { isConcrete, tokenIn } from '../../manifest/tokens';
import { FindingLevel } from '../finding';
import { leavesOf } from '../readings/leaves';
import type { Rule } from '../rule';

/** Other rules leave tokens alone, so this one reports each of them, and nobody can acknowledge that. */
export const UNRESOLVED_TOKEN: Rule = {
  id: 'unresolved-token',
  level: FindingLevel.ERROR,
  paths: [],
  what: 'In a final manifest, no text, key or number is or contains a token of the AWS CDK. This cannot be acknowledged.',
  why: 'SageMaker receives the token itself; rules and guardrails cannot judge the value',
  remedy: 'write the value that the token stands for',
  source: documentation('how-to/escape-hatches.md#use-tokens'),
  suspects: ({ together }) => !isConcrete(together),
  check: job => leavesOf(job).filter(({ value }) => !isConcrete(value)).map(leaf => ({ path: leaf.path, says: saysOf(leaf) })),
};

function saysOf({ value, isKey }: Leaf): string {
  if (typeof value !== 'string') {
    return typeof value === 'number' ? `is ${value}, a number that stands for a token` : 'is an object that cannot be written as JSON';
  }
  const token = tokenIn(value);
  return `${isKey ? 'the key ' : ''}${token === value ? 'is' : 'contains'} the token ${token}, which nothing has resolved`;
}
