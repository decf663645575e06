import { actionJson } from './action-json';
import type { NeededCollection } from './needed-collections';
import type { RuleAction } from './rule-action';
import { writeRule } from './rule-fields';
import type { EvaluationRuleOptions } from './rule-options';
import type { ImagePlace } from '../algorithms/images/lookup';

/** A rule of Debugger or Profiler, as far as it is known without a job. */
export interface Evaluation {
  readonly ruleName: string;
  readonly options: EvaluationRuleOptions;
  readonly actions?: readonly RuleAction[];
  /** The collections that have to be saved for it. */
  readonly needs?: readonly NeededCollection[];
  /** The image that evaluates it in a Region. Throws if no such image exists. */
  imageIn(region: string | undefined): string;
}

/** The wire form of a rule in a job. */
export function evaluationToSpec({ ruleName, options, actions = [], imageIn }: Evaluation, { region }: ImagePlace): any {
  const spec = writeRule({ ruleName, evaluatorImage: imageIn(region), options }, undefined);
  return actions.length === 0
    ? spec
    : { ...spec, ruleParameters: { ...spec.ruleParameters, action_json: actionJson(ruleName, actions) } };
}
