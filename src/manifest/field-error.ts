import { withoutSecrets } from './secrets/mask';

/** What is said about a field without which no manifest can be made. */
export interface FieldFault {
  /** The field, as a CRD path. */
  readonly path: string;
  /** What is wrong there, as a clause after the path. */
  readonly says: string;
  readonly why?: string;
  readonly remedy: string;
}

/** An error about one field that no manifest can express. Synthesis shows it as a finding. */
export class FieldError extends Error {
  /** What such an error says, be it the cause of others; undefined for other errors. */
  public static faultIn(error: unknown): FieldFault | undefined {
    return error instanceof FieldError ? error.fault : error instanceof Error ? FieldError.faultIn(error.cause) : undefined;
  }

  constructor(public readonly fault: FieldFault) {
    super(withoutSecrets(`${fault.path}: ${fault.says}: ${fault.remedy}`));
  }
}
