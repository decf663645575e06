/**
 * Whether a value of a manifest is concrete, so that a rule may judge it. Values of the AWS CDK that nothing resolved
 * show up as marked texts, alone or inside of others, as numbers with marked bits, or as lists with one marked element.
 */
export function isConcrete(value: any): boolean {
  switch (typeof value) {
    case 'string': return !TOKEN_TEXT.test(value);
    case 'number': return !isTokenNumber(value);
    case 'boolean':
    case 'undefined': return true;
    case 'object': return value === null || (Array.isArray(value) ? value.every(isConcrete) : isPlain(value));
    default: return false;
  }
}

/** The first token in a text. */
export function tokenIn(text: string): string | undefined {
  return TOKEN_TEXT.exec(text)?.[0];
}

/** A value, if it is a text that is known by now. */
export function knownText(value: unknown): string | undefined {
  return typeof value === 'string' && isConcrete(value) ? value : undefined;
}

/** Whether an object is a map, which may have a member called "constructor" and come from another realm: its prototype has none itself. */
export function isPlain(object: object): boolean {
  return object.constructor === Object || hasPlainPrototype(object);
}

function hasPlainPrototype(object: object): boolean {
  const prototype = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

// https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/core/lib/private/encoding.ts
const TOKEN_TEXT = /[$#]\{[A-Za-z]{0,20}Token\[[\w:.-]{1,300}\]\}|-1\.\d{10,16}e\+289/;
const TOKEN_BITS = 0xfbff;

const bits = new DataView(new ArrayBuffer(8));

function isTokenNumber(value: number): boolean {
  if (value > -1e280) {
    return false;
  }
  bits.setFloat64(0, value);
  return bits.getUint16(0) === TOKEN_BITS;
}
