import { refusal } from '../secrets/refusal';

/** Fails as cdk8s does where constructs are not valid. */
export function refuseInvalid(errors: readonly string[]): void {
  if (errors.length > 0) {
    throw refusal(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
  }
}
