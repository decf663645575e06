import type { IConstruct } from 'constructs';
import { trainingTreeOf } from './tree-of';
import { refusal } from '../manifest/secrets/refusal';

/**
 * How training jobs at or below a construct are judged.
 *
 * @example
 *
 * TrainingRules.of(this).acknowledge('spot-without-checkpoints', 'the job takes ten minutes');
 */
export class TrainingRules {
  /** The rules for the jobs at or below a construct: a single job, a chart, or the whole app. */
  public static of(scope: IConstruct): TrainingRules {
    return new TrainingRules(scope);
  }

  private constructor(private readonly scope: IConstruct) {
  }

  /**
   * Says that the findings of a rule are known and wanted. They no longer count, and the reason goes into the manifest
   * as an annotation, for everybody who judges the YAML later. An acknowledgement without a use is a warning.
   *
   * @param rule the id of the rule
   * @param reason why the finding is wanted
   * @throws an error if the reason is empty
   */
  public acknowledge(rule: string, reason: string): void {
    if (reason.trim() === '') {
      throw refusal(`Expected a reason for the acknowledgement of '${rule}', got none`);
    }
    trainingTreeOf(this.scope).acknowledge({ scope: this.scope, rule, reason });
  }

  /** Makes warnings fail synthesis as errors do. */
  public failOnWarnings(): void {
    trainingTreeOf(this.scope).failOnWarnings(this.scope);
  }

  /**
   * Judges every `TrainingJob` resource: also constructs of the L1, included YAML and Helm charts, and objects of other
   * libraries. An annotation on such an object is how a finding in it is acknowledged for other tools as well.
   */
  public judgeForeignJobs(): void {
    trainingTreeOf(this.scope).judgeForeignJobs(this.scope);
  }
}
