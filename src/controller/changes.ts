/** What becomes of a job when its manifest changes and the resource keeps its name. */
export type ChangeEffect =
  /** The controller never compares the field: the change reaches the cluster and nothing else. */
  | 'ignored'
  /** The controller sends the change to SageMaker, while the job is in the right state. */
  | 'in place'
  /** The controller stops reconciling with a Terminal condition, or fails again and again, in some cases without any condition. */
  | 'rejected'
  /** The controller starts a second job and no longer tracks the first, which keeps running and is billed. */
  | 'second job';

/**
 * How a field differs; of a list also that it is only in another order, or that it has more elements than before. It is
 * the default where both sides mean what SageMaker reports for an absent field.
 */
export type ChangeNature = 'any' | 'value' | 'added or removed' | 'order' | 'more elements' | 'default';

/** One kind of change to a training job, and what follows from it. */
export interface ChangeKind {
  /** The field, as a path of the CRD. */
  readonly path: string;
  /** Which change of the field is meant. */
  readonly change: ChangeNature;
  /** Whether it gives a job with a hashed name a new name, and so a new resource and a new job. */
  readonly renames: boolean;
  /** What happens to a resource that keeps its name, as one with a fixed name does. */
  readonly effect: ChangeEffect;
  readonly why: string;
}

/**
 * For each kind of change: same name, new name, or rejected. The content hash, the tests and the documents read this
 * one table. A field that no row names is covered by the row of `spec`.
 *
 * @see https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/pkg/resource/training_job/custom_update.go
 */
export const CHANGES: readonly ChangeKind[] = [
  {
    path: 'spec',
    change: 'any',
    renames: true,
    effect: 'rejected',
    why: 'SageMaker can\'t change a training job; the controller answers with Terminal, "only Warm Pool or Profiler can be updated"',
  },
  {
    path: 'spec',
    change: 'default',
    renames: true,
    effect: 'ignored',
    why: 'the controller compares with what SageMaker reports, which is this value also for an absent field',
  },
  {
    path: 'spec.trainingJobName',
    change: 'value',
    renames: true,
    effect: 'second job',
    why: 'the controller describes the new name, finds nothing and creates it',
  },
  {
    path: 'spec.tags',
    change: 'any',
    renames: false,
    effect: 'ignored',
    why: 'the controller sets tags when it creates the job and never compares them again',
  },
  {
    path: 'spec.algorithmSpecification.metricDefinitions',
    change: 'any',
    renames: false,
    effect: 'ignored',
    why: 'SageMaker adds definitions of its own, so the controller never compares them',
  },
  {
    path: 'spec.resourceConfig.keepAlivePeriodInSeconds',
    change: 'value',
    renames: false,
    effect: 'in place',
    why: 'the controller updates the warm pool of a Completed job while the pool is available or in use; otherwise it rejects the change',
  },
  {
    path: 'spec.resourceConfig.keepAlivePeriodInSeconds',
    change: 'added or removed',
    renames: true,
    effect: 'rejected',
    why: 'a warm pool can only be requested when the job is created; the controller cannot remove it and retries forever',
  },
  {
    path: 'spec.profilerConfig',
    change: 'value',
    renames: false,
    effect: 'in place',
    why: 'the controller updates the profiler while the job is InProgress; it rejects the change after the job has ended',
  },
  {
    path: 'spec.profilerConfig',
    change: 'added or removed',
    renames: true,
    effect: 'in place',
    why: 'while the job is InProgress, the controller switches the profiler off, or on if rules are added too; after the job, it rejects the change',
  },
  {
    path: 'spec.profilerRuleConfigurations',
    change: 'value',
    renames: true,
    effect: 'rejected',
    why: 'the controller rejects changes and removals of a rule',
  },
  {
    path: 'spec.profilerRuleConfigurations',
    change: 'more elements',
    renames: true,
    effect: 'in place',
    why: 'the controller starts added rules while the job is InProgress; it rejects the change after the job has ended',
  },
  {
    path: 'spec.profilerRuleConfigurations',
    change: 'added or removed',
    renames: true,
    effect: 'in place',
    why: 'while the job is InProgress, the controller starts the rules, or switches the profiler off with the last rule; after the job, it rejects the change',
  },
  {
    path: 'spec.vpcConfig.subnets',
    change: 'order',
    renames: true,
    effect: 'ignored',
    why: 'the controller compares subnets without regard to their order',
  },
  {
    path: 'spec.vpcConfig.securityGroupIDs',
    change: 'order',
    renames: true,
    effect: 'ignored',
    why: 'the controller compares security groups without regard to their order',
  },
  {
    path: 'metadata.annotations.services.k8s.aws/region',
    change: 'any',
    renames: true,
    effect: 'rejected',
    why: 'the controller keeps the Region of the first reconciliation and reports the difference only in its log; until it is back, the resource can\'t be deleted',
  },
  {
    path: 'metadata.annotations.services.k8s.aws/adoption-policy',
    change: 'any',
    renames: false,
    effect: 'ignored',
    why: 'the controller adopts a job only for a new resource: delete this one with deletion policy retain, and apply it again',
  },
  {
    path: 'metadata.namespace',
    change: 'any',
    renames: true,
    effect: 'rejected',
    why: 'a resource in another namespace is another resource; its job name is already taken',
  },
  {
    path: 'metadata.labels',
    change: 'any',
    renames: false,
    effect: 'ignored',
    why: 'labels never reach SageMaker, and an edit of them alone does not even start a reconciliation',
  },
  {
    path: 'metadata.annotations',
    change: 'any',
    renames: false,
    effect: 'ignored',
    why: 'the controller reads its annotations at the next reconciliation; an edit of them alone does not start one',
  },
];
