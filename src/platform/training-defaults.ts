import type { IConstruct } from 'constructs';
import { described, refuseNoConstruct, refusePartsOfGibibytes, refusePartsOfSeconds } from '../manifest/given/refuse';
import { copyOfOptions } from '../manifest/given/values';
import { isObject } from '../manifest/plain-data';
import { refusal } from '../manifest/secrets/refusal';
import type { TrainingDefaultValues } from '../props/default-values';
import { knownKey, refuseUnknownField, valuesByKey, wireValueOf } from '../tree/default-fields';
import type { DefaultOrigin } from '../tree/default-origin';
import { trainingTreeOf } from '../tree/tree-of';

/**
 * Defaults for the training jobs at or below a construct: an app, a chart, or a single job. A job's own value wins,
 * then the nearest scope, field by field. You can set defaults before or after you create the jobs. After the name of a
 * job was read, a default that would rename the job throws.
 *
 * Defaults reach the jobs that this library makes, not those of the L1 or of included YAML.
 *
 * @example
 *
 * TrainingDefaults.of(this).set({ output: Output.at('s3://churn/models/'), tags: { team: 'churn' } });
 * TrainingDefaults.of(this).enforce({ region: 'eu-west-1', interContainerEncryption: true });
 */
export class TrainingDefaults {
  /** The defaults for the jobs at or below a construct. */
  public static of(scope: IConstruct): TrainingDefaults {
    refuseNoConstruct(scope, 'scope');
    return new TrainingDefaults(scope);
  }

  private constructor(private readonly scope: IConstruct) {
  }

  /**
   * Gives values to the jobs that don't set their own.
   *
   * @throws an error if a duration or a size is not a whole number of seconds or GiB
   */
  public set(values: TrainingDefaultValues): void {
    this.state(values, false);
  }

  /**
   * Gives values to all jobs and locks them. A job, or a default further down, with another value is an error at
   * synthesis that cannot be acknowledged. The manifest has the locked value in any case. In a map, only the given keys
   * are locked.
   *
   * @throws an error if a duration or a size is not a whole number of seconds or GiB
   */
  public enforce(values: TrainingDefaultValues): void {
    this.state(values, true);
  }

  /**
   * Removes fields from the defaults of this scope and of the scopes around it, for everything at or below this scope.
   *
   * @param fields fields such as `vpc` or `maxRuntime`, which may also be spelled `max_runtime`, or keys of maps such as
   *   `tags.team`; a map without a key means all of its keys
   * @throws an error if there is no such field
   */
  public clear(...fields: string[]): void {
    trainingTreeOf(this.scope).addDefaults(this.scope, fields.map(field => ({ key: knownKey(field), value: undefined, isLocked: false })));
  }

  /**
   * Where a value comes from: for a job, the value that it has; for any other construct, the one that jobs below it get.
   *
   * @param field a field such as `role` or `maxRuntime`, which may also be spelled `max_runtime`, or a key of a map such
   *   as `tags.team`
   * @returns undefined if neither the job nor a default has a value
   * @throws an error if there is no such field
   */
  public originOf(field: string): DefaultOrigin | undefined {
    const key = knownKey(field);
    return this.origins.find(origin => origin.field === key);
  }

  /** The origins of all values that have a default here, or can have one, by field. */
  public get origins(): DefaultOrigin[] {
    const tree = trainingTreeOf(this.scope);
    const origins = new Map<string, DefaultOrigin>();
    for (const [field, { value, scope, isLocked }] of tree.defaults?.inForceAt(this.scope)?.values ?? []) {
      origins.set(field, { field, value, scope, isLocked });
    }
    for (const [field, value] of valuesByKey(tree.ownValuesOf(this.scope))) {
      if (origins.get(field)?.isLocked !== true) {
        origins.set(field, { field, value, scope: this.scope, isLocked: false });
      }
    }
    return [...origins.values()].sort((one, other) => one.field < other.field ? -1 : 1);
  }

  private state(given: TrainingDefaultValues, isLocked: boolean): void {
    if (!isObject(given)) {
      throw refusal(`Expected \`values\` to be a map, got ${described(given)}.`);
    }
    const values = copyOfOptions(given);
    Object.keys(values).forEach(refuseUnknownField);
    refusePartsOfSeconds(values.maxRuntime, 'maxRuntime');
    refusePartsOfSeconds(values.maxPending, 'maxPending');
    refusePartsOfGibibytes(values.volumeSize, 'volumeSize');
    const entries = valuesByKey(values);
    entries.forEach(([key, value]) => wireValueOf(key, value));
    trainingTreeOf(this.scope).addDefaults(this.scope, entries.map(([key, value]) => ({ key, value, isLocked })));
  }
}
