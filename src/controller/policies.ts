/**
 * What happens to the training job when its Kubernetes resource is deleted.
 *
 * @see https://aws-controllers-k8s.github.io/community/docs/user-docs/deletion-policy/
 */
export enum DeletionPolicy {
  /** A running job is stopped. A job that has ended stays in SageMaker in any case. */
  DELETE = 'delete',
  /** A running job continues. */
  RETAIN = 'retain',
}

/**
 * What the controller does if a training job of this name exists already. Needs controller 1.4.0 or later.
 *
 * @see https://aws-controllers-k8s.github.io/community/docs/user-docs/features/
 */
export enum AdoptionPolicy {
  /** Adopt the existing job; never create one. What SageMaker reports replaces the spec in the cluster. */
  ADOPT = 'adopt',
  /** Adopt the existing job, or create it if it does not exist. */
  ADOPT_OR_CREATE = 'adopt-or-create',
}
