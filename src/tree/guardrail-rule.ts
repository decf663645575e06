import { celField, celForAll, celHas } from './cel';
import type { Condition } from './conditions';
import { isMissing, valuesAt } from './placed-values';
import type { Manifest } from '../manifest/manifest';
import { documentation } from '../manifest/text/documentation';
import { FindingLevel } from '../rules/finding';
import type { RuleDescription, Violation } from '../rules/rule';

/** What a guardrail demands, for the judge at synthesis and for the API server. */
export interface GuardrailRule extends RuleDescription {
  /** What this guardrail demands, with its values, as the last part of "the guardrails … demand …". */
  readonly demand: string;
  /** The same for the API server; nothing if it can't be said there. */
  readonly cel: readonly CelValidation[] | undefined;
  /** What it finds in all jobs of a sweep together. A guardrail that has this judges no job by itself. */
  readonly checkSweep?: (jobs: readonly Manifest[]) => Violation[];
  /** @param times how many such training jobs run at most, 1 by default */
  check(job: Manifest, times?: number): Violation[];
}

/** One validation of a policy. */
export interface CelValidation {
  /** The field that the message names. */
  readonly path: string;
  /** True if all is well; `object.spec` is known to be there. */
  readonly expression: string;
  /**
   * The same about one training of a tuning job, if it counts how many training jobs run: `variables.trainingJobs`, negative if
   * nothing limits them.
   */
  readonly ofTuning?: string;
  /** The condition on one value of a hyperparameter, if it is about these. */
  readonly ofHyperParameter?: (value: string) => string;
}

/** A part of a guardrail: what it finds, and the same in CEL. */
export interface GuardrailPart {
  readonly cel: CelValidation;
  check(job: Manifest, times?: number): Violation[];
}

/** What a built-in guardrail says for all values. */
export type GuardrailDescription = Pick<RuleDescription, 'id' | 'paths' | 'what' | 'why' | 'remedy'>;

export const PLATFORM_GUIDE = documentation('how-to/platform.md');

/** A built-in guardrail. */
export function guardrailRule(description: GuardrailDescription, demand: string, parts: readonly GuardrailPart[]): GuardrailRule {
  return {
    ...describedRule(description),
    demand,
    check: (job, times = 1) => parts.flatMap(part => part.check(job, times)),
    cel: parts.map(part => part.cel),
  };
}

/** A built-in guardrail for sweeps. The API server sees one job at a time, so it can't hold there. */
export function sweepGuardrailRule(description: GuardrailDescription, demand: string, checkSweep: GuardrailRule['checkSweep']): GuardrailRule {
  return { ...describedRule(description), demand, check: () => [], cel: undefined, checkSweep };
}

/** The description of a built-in guardrail, for the list of all rules. */
export function describedRule(description: GuardrailDescription): RuleDescription {
  return { ...description, level: FindingLevel.ERROR, source: PLATFORM_GUIDE };
}

const HYPER_PARAMETERS = 'spec.hyperParameters{}';

/** All values at some places, if there are any, meet a condition. */
export function everywhere(paths: readonly string[], condition: Condition): GuardrailPart[] {
  return paths.map(path => ({
    check: job => valuesAt(job, path)
      .filter(({ value }) => !condition.test(value))
      .map(place => ({ path: place.path, says: `is ${valueText(place.value)}` })),
    cel: {
      path,
      expression: celForAll(path, value => condition.cel(value)),
      ...path === HYPER_PARAMETERS ? { ofHyperParameter: (value: string) => condition.cel(value) } : {},
    },
  }));
}

/** A field is there and meets a condition. */
export function required(path: string, condition: Condition): GuardrailPart {
  return {
    check: job => isMissing(job, path)
      ? [{ path, says: 'is missing' }]
      : valuesAt(job, path).filter(({ value }) => !condition.test(value)).map(({ value }) => ({ path, says: `is ${valueText(value)}` })),
    cel: { path, expression: `${celHas(path)} && ${condition.cel(celField(path))}` },
  };
}

/** A value for a message. */
export function valueText(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
}

/** Alternatives for a message. */
export function allowedText(values: readonly string[]): string {
  return values.length === 1 ? values[0] : `one of ${values.join(', ')}`;
}
