/** How some states are taken. */
export interface TrainingHealthOptions {
  /**
   * Whether a job whose request SageMaker rejects (`ValidationException`) counts as in progress. The controller retries the
   * request, so it can succeed later: once the model that the job reads exists, or once IAM knows a new role everywhere.
   * Most often the job has a mistake, and this waits forever.
   *
   * @default false - it has failed, until a later request succeeds
   */
  readonly waitWhenRefused?: boolean;

  /**
   * Whether a job has failed when one of its Profiler rules has found issues. Those are about the use of the instances,
   * not about the result. Issues that Debugger rules find always count.
   *
   * @default false
   */
  readonly failOnProfilerIssues?: boolean;
}
