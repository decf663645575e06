import { GUARDRAIL_RULES } from './guardrail-catalog';
import { refuseOtherCase } from '../manifest/given/options';
import { described, refuseNoOptions, refuseNoText } from '../manifest/given/refuse';
import { keptOptions } from '../manifest/given/values';
import type { Manifest } from '../manifest/manifest';
import { refusal } from '../manifest/secrets/refusal';
import { FindingLevel } from '../rules/finding';
import type { Violation } from '../rules/rule';
import { PLATFORM_GUIDE, valueText, type GuardrailRule } from '../tree/guardrail-rule';

/** What a rule of your own has found in a job. */
export interface GuardrailViolation {
  /**
   * The field, as a CRD path with list positions, such as `spec.inputDataConfig[1].channelName`.
   */
  readonly path: string;

  /**
   * What is wrong there, with the value; a clause that follows the path.
   */
  readonly message: string;
}

/** A rule of your own about training jobs. */
export interface IGuardrailRule {
  /**
   * Judges one job.
   *
   * @param job the final manifest, as it will be in the YAML; a copy, so changes to it have no effect
   * @returns what is wrong, an empty list if nothing is
   */
  check(job: any): GuardrailViolation[];
}

/** The texts of a rule of your own, and its CEL. */
export interface CustomGuardrailOptions {
  /**
   * What the rule demands, in a few words.
   */
  readonly demand: string;

  /**
   * The consequence of a violation.
   */
  readonly why: string;

  /**
   * What to do about a violation.
   */
  readonly remedy: string;

  /**
   * The address of a page about it.
   *
   * @default - the guide of this library
   */
  readonly source?: string;

  /**
   * The same rule as a CEL expression for the API server: true if the resource is allowed. `object` is the resource.
   * `object.spec` exists; test any other field with `has`.
   *
   * @see https://kubernetes.io/docs/reference/using-api/cel/
   *
   * @default - the API server does not enforce this rule; an annotation of the policy lists it
   */
  readonly cel?: string;
}

export function customGuardrailRule(name: string, rule: IGuardrailRule, options: CustomGuardrailOptions): GuardrailRule {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw refusal(`Expected the name of a guardrail to be lower-case letters, digits and inner hyphens, got ${valueText(name)}`);
  }
  if (typeof rule?.check !== 'function') {
    throw refusal(`Expected \`rule\` to have a method \`check\`, got ${described(rule)}.`);
  }
  refuseNoOptions(options, 'options');
  const { demand, why, remedy, source = PLATFORM_GUIDE, cel } = keptOptions(options);
  refuseOtherCase(options, { demand, why, remedy, source, cel });
  Object.entries({ demand, why, remedy }).forEach(([option, text]) => refuseNoText(text, option));
  if (cel !== undefined && (typeof cel !== 'string' || cel.trim() === '')) {
    throw refusal(`Expected \`cel\` to be a CEL expression, got ${described(cel)}. Leave it out if the API server need not enforce the rule.`);
  }
  const id = `guardrail-${name}`;
  if (GUARDRAIL_RULES.some(known => known.id === id)) {
    throw refusal(`Expected a name that no built-in guardrail has, got ${valueText(name)}`);
  }
  return {
    id,
    level: FindingLevel.ERROR,
    paths: [],
    what: `${demand}.`,
    why,
    remedy,
    source,
    demand,
    check: job => violationsOf(rule.check(copyOf(job))),
    // What is written after a comment would be a part of it.
    cel: cel === undefined ? undefined : [{ path: 'spec', expression: cel.includes('//') ? `${cel}\n` : cel }],
  };
}

// Rules in other languages get a copy in any case, so rules in TypeScript get one too.
function copyOf(job: Manifest): any {
  return structuredClone(job);
}

function violationsOf(answer: unknown): Violation[] {
  if (!Array.isArray(answer) || !answer.every(isViolation)) {
    throw refusal(`Expected the rule to return a list of violations with path and message, got ${valueText(answer)}`);
  }
  return answer.map(({ path, message }) => ({ path, says: message }));
}

function isViolation(violation: any): boolean {
  return typeof violation?.path === 'string' && typeof violation.message === 'string';
}
