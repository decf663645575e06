/* The forms of names that Kubernetes demands, as apimachinery has them. */

/** A name such as that of a namespace. */
export function isDnsLabel(text: string): boolean {
  return /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(text);
}

/** How many characters the name of a resource may have. */
export const LONGEST_NAME = 253;

/** A name such as that of a resource. */
export function isDnsSubdomain(text: string): boolean {
  return text.length <= LONGEST_NAME && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(text);
}

/** The key of a label or an annotation: a name after an optional prefix. */
export function isQualifiedName(text: string): boolean {
  const end = text.lastIndexOf('/');
  return isNameOrValue(text.slice(end + 1)) && (end < 0 || isDnsSubdomain(text.slice(0, end)));
}

/** The value of a label. */
export function isLabelValue(text: string): boolean {
  return text === '' || isNameOrValue(text);
}

function isNameOrValue(text: string): boolean {
  return /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/.test(text);
}
