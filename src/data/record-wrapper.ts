// Generated from imports/trainingjobs.sagemaker.services.k8s.aws.yaml by `npx projen generate`. Do not edit.

import { refuseNoText } from '../manifest/given/refuse';

/** Whether SageMaker wraps the objects of a channel into records. */
export class RecordWrapper {
  /** Objects are passed on as they are. */
  public static readonly NONE = new RecordWrapper('None');

  /** Each object becomes one RecordIO record; not in `File` mode. */
  public static readonly RECORD_IO = new RecordWrapper('RecordIO');

  /** A value without a constant, for example because it is newer than this release. */
  public static of(value: string): RecordWrapper {
    refuseNoText(value, 'value');
    return new RecordWrapper(value);
  }

  private constructor(
    /** The value in the manifest. */
    public readonly value: string,
  ) {
  }

  /** The value in the manifest. */
  public toString(): string {
    return this.value;
  }
}
