/** How some states are treated. */
export interface TrainingHealthOptions {
  /**
   * Whether a job whose request SageMaker rejects (`ValidationException`) counts as in progress. The controller retries
   * the request, so it can succeed later, for example when the model that the job reads exists, or when IAM has
   * distributed a new role. For most of these jobs the wait never ends, because they have a mistake.
   *
   * @default false - it has failed, until a later request succeeds
   */
  readonly waitWhenRejected?: boolean;

  /**
   * Whether a job has failed when one of its Profiler rules has found issues. Such issues are about the use of the
   * instances, not about the result. Issues that Debugger rules find are always failures.
   *
   * @default false
   */
  readonly failOnProfilerIssues?: boolean;
}
