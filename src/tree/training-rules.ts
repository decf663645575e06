import type { IConstruct } from 'constructs';
import { trainingTreeOf } from './tree-of';
import { described, refuseNoConstruct } from '../manifest/given/refuse';
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
    refuseNoConstruct(scope, 'scope');
    return new TrainingRules(scope);
  }

  private constructor(private readonly scope: IConstruct) {
  }

  /**
   * Acknowledges the findings of a rule as known and wanted. They no longer count. An annotation in the manifest has
   * the reason, so that `check` and other tools accept them, too. If several acknowledge one rule for a job, the
   * manifest has the reason of the nearest scope. An acknowledgement without a finding is a warning.
   *
   * @param rule the id of the rule
   * @param reason why the finding is wanted
   * @throws an error if the reason is empty
   */
  public acknowledge(rule: string, reason: string): void {
    if (typeof rule !== 'string') {
      throw refusal(`Expected \`rule\` to be the id of a rule, got ${described(rule)}.`);
    }
    if (typeof reason !== 'string' || reason.trim() === '') {
      throw refusal(`Expected a reason for the acknowledgement of '${rule}', got none`);
    }
    trainingTreeOf(this.scope).acknowledge({ scope: this.scope, rule, reason });
  }

  /** Makes warnings fail synthesis as errors do. */
  public failOnWarnings(): void {
    trainingTreeOf(this.scope).failOnWarnings(this.scope);
  }

  /**
   * Judges every `TrainingJob` resource: also constructs of the L1, included YAML and Helm charts, objects of other
   * libraries, and the manifests in `resource` templates of Argo Workflows. To acknowledge a finding in one of them for
   * other tools as well, set the annotation on it.
   */
  public judgeForeignJobs(): void {
    trainingTreeOf(this.scope).judgeForeignJobs(this.scope);
  }
}
