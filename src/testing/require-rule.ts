import type { IConstruct } from 'constructs';
import { refusal } from '../manifest/secrets/refusal';
import { didYouMean } from '../manifest/text/closest';
import { allRules } from '../report/every-rule';
import { trainingTreeOf } from '../tree/tree-of';

/** @throws an error if there is no rule with an id, not even a guardrail of the tree of a construct */
export function requireRule(rule: string, construct: IConstruct): void {
  const ids = [...allRules().map(({ id }) => id), ...trainingTreeOf(construct).guardrails?.rules ?? []];
  if (!ids.includes(rule)) {
    throw refusal(`Expected the id of a rule, got '${rule}'${didYouMean(String(rule), ids)}`);
  }
}
