import type { IConstruct } from 'constructs';

/** Where a value of a training job comes from. */
export interface DefaultOrigin {
  /**
   * The field, and in a map the key after a dot, such as `role` or `tags.team`.
   */
  readonly field: string;

  /**
   * The value.
   */
  readonly value: any;

  /**
   * The construct that sets it: the job itself, or the scope with the default.
   */
  readonly scope: IConstruct;

  /**
   * Whether the scope enforces the value, so that nothing below can change it.
   */
  readonly isLocked: boolean;
}
