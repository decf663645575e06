/**
 * Whether a value of a manifest is concrete, so that a rule may judge it. Values of the AWS CDK that nothing resolved
 * show up as marked strings, as numbers of about -1.9e289, or as lists with one marked element.
 */
export function isConcrete(value: any): boolean {
  switch (typeof value) {
    case 'string': return !TOKEN_TEXT.test(value);
    case 'number': return !(value < LARGEST_TOKEN_NUMBER);
    case 'boolean':
    case 'undefined': return true;
    case 'object': return value === null || (Array.isArray(value) ? value.every(isConcrete) : isPlain(value));
    default: return false;
  }
}

/** A value, if it is a text that is known by now. */
export function knownText(value: unknown): string | undefined {
  return typeof value === 'string' && isConcrete(value) ? value : undefined;
}

// A map may have a member called "constructor", and come from another realm, so only the prototype tells: that of a map has none itself.
function isPlain(object: object): boolean {
  const prototype = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

const TOKEN_TEXT = /[$#]\{[A-Za-z]*Token\[/;
const LARGEST_TOKEN_NUMBER = -1e280;
