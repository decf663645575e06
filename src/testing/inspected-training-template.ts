import { differencesFrom } from './differences';
import { requireRule } from './require-rule';
import { unknownFields } from './unknown-fields';
import type { TrainingTemplate } from '../job/template/training-template';
import { described, quoted } from '../manifest/given/refuse';
import { givenMap, keptOptions } from '../manifest/given/values';
import { allows } from '../manifest/open/hole';
import { isRunName, LONGEST_NAME, runTimeOf, valueIn } from '../manifest/open/run-values';
import { ownMember } from '../manifest/plain-data';
import { refusal } from '../manifest/secrets/refusal';
import { FindingLevel, isError, type Finding } from '../rules/finding';

/** A run to look at. */
export interface SampleRunOptions {
  /**
   * What distinguishes the run from others: lower-case letters, digits and inner hyphens.
   *
   * @default 'sample'
   */
  readonly run?: string;

  /**
   * The number of the attempt, from 1 on.
   *
   * @default 1
   */
  readonly attempt?: number;

  /**
   * The date or time of the run: `2026-11-28`, or `2026-11-28T02:30`.
   *
   * @default '2026-11-28T02:30'
   */
  readonly time?: string;

  /**
   * Values of parameters, by name.
   *
   * @default - their defaults
   */
  readonly parameters?: { [name: string]: string };
}

/**
 * A template for a test: the manifest of a run, and what the rules find in it. Reading it changes nothing.
 */
export class InspectedTrainingTemplate {
  /** @internal */
  public static _of(template: TrainingTemplate): InspectedTrainingTemplate {
    return new InspectedTrainingTemplate(template);
  }

  /** The path of the construct. */
  public readonly path: string;

  /** The id of the construct. */
  public readonly id: string;

  /** The family of all runs. */
  public readonly family: string;

  private constructor(private readonly template: TrainingTemplate) {
    this.path = template.node.path;
    this.id = template.node.id;
    this.family = template.family;
  }

  /** What the rules find in any run: errors and warnings that nobody has acknowledged. */
  public get findings(): Finding[] {
    return this.template.findings;
  }

  /** The findings that fail synthesis. */
  public get errors(): Finding[] {
    return this.findings.filter(isError);
  }

  /** The findings that fail synthesis only with `TrainingRules.failOnWarnings`. */
  public get warnings(): Finding[] {
    return this.findings.filter(({ level }) => level === FindingLevel.WARNING);
  }

  /**
   * The findings of one rule.
   *
   * @param rule the id of the rule
   * @throws an error if there is no rule with this id
   */
  public findingsOf(rule: string): Finding[] {
    requireRule(rule, this.template);
    return this.findings.filter(finding => finding.rule === rule);
  }

  /**
   * The manifest of a run. Its name ends with `run`. Runs in the cluster get other names.
   *
   * @throws an error if no run can have these values, if a parameter doesn't exist or may not have its value, or if the template
   * can't be rendered
   */
  public run(options: SampleRunOptions = {}): any {
    const { run = 'sample', attempt = 1, time = '2026-11-28T02:30', parameters = {} } = keptOptions(options);
    const runName = `${this.family}-${run}`;
    const date = runTimeOf(time);
    if (!isRunName(run) || !isRunName(runName)) {
      throw refusal(`Expected \`run\` to be lower-case letters, digits and inner hyphens, with '${this.family}-' at most ${LONGEST_NAME} characters, got ${quoted(run)}.`);
    }
    if (!Number.isInteger(attempt) || attempt < 1) {
      throw refusal(`Expected \`attempt\` to be a whole number from 1 on, got ${described(attempt)}.`);
    }
    if (date === undefined) {
      throw refusal(`Expected \`time\` to be a time such as 2026-11-28T02:30, got ${quoted(time)}.`);
    }
    const open = this.template._open;
    for (const [name, value] of Object.entries(givenMap(parameters, 'parameters'))) {
      const parameter = open.parameters.find(each => each.name === name);
      if (parameter === undefined || !allows(parameter, value)) {
        throw refusal(parameter === undefined
          ? `Expected a parameter of template '${this.path}', got '${name}'`
          : `Expected parameter '${name}' to match '${parameter.pattern}' and to have at most ${parameter.longest.length} characters, got ${quoted(value)}.`);
      }
    }
    return open.fill(valueIn({
      runName,
      run,
      attempt,
      time: date,
      valueOf: parameter => ownMember(parameters, parameter.name) ?? parameter.default,
    }));
  }

  /**
   * Asserts that the spec of a run has these values. It may have others. Lists must have the same length. A member that
   * you set to null must be absent.
   *
   * @param expected a part of the spec, in the names of the CRD
   * @param options the run; by default that of `run`
   * @throws an error that names each field with another value, and each expected field that does not exist
   */
  public assertSpec(expected: any, options: SampleRunOptions = {}): void {
    const manifest = this.run(options);
    this.assertNone('has no such fields', unknownFields(expected, manifest));
    this.assertNone('has another spec than expected', differencesFrom(expected, manifest.spec, 'spec'));
  }

  /**
   * Makes sure that synthesis will not fail because of this template.
   *
   * @throws an error with all errors of the template
   */
  public assertNoErrors(): void {
    this.assertNone('has errors', this.errors.map(String));
  }

  private assertNone(what: string, problems: readonly string[]): void {
    if (problems.length > 0) {
      throw refusal(`template '${this.path}' ${what}:\n${problems.map(problem => `  ${problem}`).join('\n')}`);
    }
  }
}
