import { isObject, WITHOUT_PROPERTIES, withSortedKeys } from '../manifest/plain-data';
import { refusal } from '../manifest/secrets/refusal';
import { isPlain } from '../manifest/tokens';

/** How a container expects the values of its hyperparameters, which SageMaker passes as text. */
export enum HyperParameterEncoding {
  /**
   * Text as it is, numbers and booleans as in JSON, lists and objects as JSON. For the built-in algorithms and for most
   * containers of your own.
   */
  TEXT = 'TEXT',

  /**
   * As `TEXT`, but lists as their elements joined by commas. For the XGBoost algorithm (`eval_metric`).
   */
  TEXT_WITH_COMMA_LISTS = 'TEXT_WITH_COMMA_LISTS',

  /**
   * Every value as JSON, so that text has quotes and keeps its type. For scripts in the containers of AWS
   * (PyTorch, TensorFlow, Hugging Face, MXNet, scikit-learn, and XGBoost with `code`).
   */
  JSON = 'JSON',
}

/**
 * Encodes hyperparameters into the string map that the CRD wants.
 *
 * @throws an error for a value that has no text form, such as NaN, and for an integer beyond ±(2^53 - 1), which is not exact
 */
export function encodeHyperParameters(values: Record<string, any>, encoding: HyperParameterEncoding): Record<string, any> {
  const encoded: Record<string, any> = {};
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value !== undefined && value !== null) {
      encoded[name] = encodeValue(name, value, encoding);
    }
  }
  return encoded;
}

function encodeValue(name: string, value: any, encoding: HyperParameterEncoding): any {
  switch (typeof value) {
    case 'string': return encoding === HyperParameterEncoding.JSON ? JSON.stringify(value) : value;
    case 'number': return numberText(name, value);
    case 'boolean': return String(value);
    default: return encodeObject(name, value, encoding);
  }
}

function numberText(name: string, value: number): string {
  refuseInexact(name, value);
  return String(value);
}

function encodeObject(name: string, value: any, encoding: HyperParameterEncoding): any {
  refuseWithoutText(name, value);
  if (isUnresolved(value)) {
    return value;
  }
  return Array.isArray(value) && encoding === HyperParameterEncoding.TEXT_WITH_COMMA_LISTS
    ? value.filter(element => element !== undefined && element !== null).map(element => elementText(name, element, encoding)).join(',')
    : jsonText(name, value);
}

function elementText(name: string, element: any, encoding: HyperParameterEncoding): string {
  refuseWithoutText(name, element);
  refuseTokenInside(name, element);
  return encodeValue(name, element, encoding);
}

function refuseTokenInside(name: string, value: unknown): void {
  if (value !== null && isUnresolved(value)) {
    throw refusal(`Expected hyperparameter '${name}' without a token inside, got one. Make the whole value one token, which resolves to its text`);
  }
}

function jsonText(name: string, value: any): string {
  try {
    return jsonOf(name, value);
  } catch (error) {
    throw error instanceof RangeError ? refusal(`Expected hyperparameter '${name}' to have a text form, got an object that contains itself`) : error;
  }
}

function jsonOf(name: string, value: any): string {
  return JSON.stringify(value, (_key, member) => {
    if (typeof member === 'number') {
      refuseInexact(name, member);
    }
    refuseWithoutText(name, member);
    refuseTokenInside(name, member);
    // The maps of Go and Java have no order, so the text must not depend on one.
    return isObject(member) ? withSortedKeys(member) : member;
  });
}

function refuseWithoutText(name: string, value: unknown): void {
  const what = nameOfKindWithoutText(value);
  if (what !== undefined) {
    throw refusal(`Expected hyperparameter '${name}' to have a text form, got a ${what}`);
  }
}

function nameOfKindWithoutText(value: unknown): string | undefined {
  switch (typeof value) {
    case 'function':
    case 'symbol':
    case 'bigint': return typeof value;
    case 'object': return WITHOUT_PROPERTIES.find(kind => value instanceof kind)?.name;
    default: return undefined;
  }
}

function refuseInexact(name: string, value: number): void {
  if (!Number.isFinite(value)) {
    throw refusal(`Expected hyperparameter '${name}' to be a finite number, got ${value}`);
  }
  // JavaScript has rounded such a number before anybody could look at it.
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw refusal(`Expected hyperparameter '${name}' to be an exact number, got ${value}, which is beyond 2^53; write it as text.`);
  }
}

// A Lazy or another token: what it resolves to has to be text already.
function isUnresolved(value: any): boolean {
  return typeof value === 'object' && !Array.isArray(value) && !isPlain(value);
}
