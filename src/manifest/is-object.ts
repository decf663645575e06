/** Whether a value of a manifest is an object or a map: neither a list, nor null, nor a single value. */
export function isObject(value: unknown): value is Record<string, any> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
