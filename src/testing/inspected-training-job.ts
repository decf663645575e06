import type { ApiObject } from 'cdk8s';
import { differencesFrom } from './differences';
import { requireRule } from './require-rule';
import { unknownFields } from './unknown-fields';
import { ACK_ANNOTATION } from '../controller/annotations';
import { refusal } from '../manifest/secrets/refusal';
import { FAMILY_LABEL } from '../naming/family';
import { kindOf } from '../naming/job-kind';
import { FindingLevel, isError, type Finding } from '../rules/finding';
import { verdictsOf } from '../tree/tree-of';

/**
 * A training or tuning job for a test: its final manifest, and what the rules find in it. Reading it changes nothing,
 * and works for jobs with errors as well.
 */
export class InspectedTrainingJob {
  /** @internal */
  public static _of(object: ApiObject): InspectedTrainingJob {
    return new InspectedTrainingJob(object);
  }

  /** The path of the construct. */
  public readonly path: string;

  /** The id of the construct. */
  public readonly id: string;

  private constructor(private readonly object: ApiObject) {
    this.path = object.node.path;
    this.id = object.node.id;
  }

  /**
   * The final manifest, as it will be in the YAML.
   *
   * @throws an error if the job can't be rendered
   */
  public get manifest(): any {
    try {
      return this.object.toJson();
    } catch (error) {
      const { message } = error as Error;
      throw message.startsWith(`${this.called} can't be rendered`) ? error : refusal(`${this.called} can't be rendered: ${message}`);
    }
  }

  /**
   * The final spec, in the names of the CRD.
   *
   * @throws an error if the job can't be rendered
   */
  public get spec(): any {
    return this.manifest.spec;
  }

  /** The name of the Kubernetes resource. */
  public get resourceName(): string | undefined {
    return this.manifest.metadata?.name;
  }

  /** The name of the training job; undefined for a tuning job. */
  public get trainingJobName(): string | undefined {
    return this.spec?.trainingJobName;
  }

  /** The name of the tuning job; undefined for a training job. */
  public get tuningJobName(): string | undefined {
    return this.spec?.hyperParameterTuningJobName;
  }

  /** The family of the job, from its label; a resource of another library may have none. */
  public get family(): string | undefined {
    return this.manifest.metadata?.labels?.[FAMILY_LABEL];
  }

  /** The Region, if the resource names one. */
  public get region(): string | undefined {
    return this.manifest.metadata?.annotations?.[ACK_ANNOTATION.region];
  }

  /**
   * What the rules find: errors and warnings that nobody has acknowledged. For a resource of another library this is
   * what `TrainingRules.judgeForeignJobs` would find, whether or not it is switched on.
   *
   * @throws an error if the job can't be rendered, since it has no findings then
   */
  public get findings(): Finding[] {
    void this.manifest;
    return [...verdictsOf(this.object).inspect(this.object)];
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
    requireRule(rule, this.object);
    return this.findings.filter(finding => finding.rule === rule);
  }

  /**
   * Asserts that the final spec has these values. It may have others. Lists must have the same length. A member that
   * you set to null must be absent.
   *
   * @param expected a part of the spec, in the names of the CRD
   * @throws an error that names each field with another value, and each expected field that does not exist
   */
  public assertSpec(expected: any): void {
    this.assertNone('has no such fields', unknownFields(expected, this.manifest));
    this.assertNone('has another spec than expected', differencesFrom(expected, this.spec, 'spec'));
  }

  /**
   * Makes sure that synthesis will not fail because of this job.
   *
   * @throws an error with all errors of the job
   */
  public assertNoErrors(): void {
    this.assertNone('has errors', this.errors.map(String));
  }

  /** What errors call it. */
  private get called(): string {
    return `${kindOf(this.object).what} '${this.path}'`;
  }

  private assertNone(what: string, problems: readonly string[]): void {
    if (problems.length > 0) {
      throw refusal(`${this.called} ${what}:\n${problems.map(problem => `  ${problem}`).join('\n')}`);
    }
  }
}
