/* Resources of tuning jobs, as the controller reports on them. */

export const SYNCED = { type: 'ACK.ResourceSynced', status: 'True' };

/** A resource with a status. */
export function tuningResource(status: object, metadata: object = {}): any {
  return { kind: 'HyperParameterTuningJob', metadata: { name: 'churn', ...metadata }, spec: {}, status };
}

/** The part of a status with one condition that is true. */
export function condition(type: string, message: string) {
  return { conditions: [{ type, status: 'True', message }] };
}
