import { actionJson } from './action-json';
import { publishedImage, type Evaluator } from './evaluator-image';
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
  readonly image: EvaluationImage;
}

/** The image that evaluates a rule: one of those that AWS publishes, or another one by its URI. */
export type EvaluationImage = { readonly published: Evaluator } | { readonly uri: string };

/** The wire form of a rule in a job. */
export function evaluationToSpec({ ruleName, options, actions = [], image }: Evaluation, { region }: ImagePlace): any {
  const evaluatorImage = 'uri' in image ? image.uri : publishedImage(image.published, ruleName, region);
  const spec = writeRule({ ruleName, evaluatorImage, options }, undefined);
  return actions.length === 0
    ? spec
    : { ...spec, ruleParameters: { ...spec.ruleParameters, action_json: actionJson(ruleName, actions) } };
}
