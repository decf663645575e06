import * as fs from 'fs';
import * as path from 'path';

/** One shape of the API, as its public model states it. */
export interface Shape {
  readonly type: 'structure' | 'list' | 'map' | 'string' | 'integer' | 'long' | 'float' | 'double' | 'boolean' | 'timestamp';
  readonly required?: readonly string[];
  readonly members?: Record<string, ShapeReference>;
  readonly member?: ShapeReference;
  readonly key?: ShapeReference;
  readonly value?: ShapeReference;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
}

export interface ShapeReference {
  readonly shape: string;
}

export interface Operation {
  readonly input: string;
  readonly output?: string;
  readonly errors: readonly string[];
}

/** The operations on training jobs and every shape that they reach. */
export interface Model {
  /** Where the extract was taken from. */
  readonly source: string;
  readonly targetPrefix: string;
  readonly operations: Record<string, Operation>;
  readonly shapes: Record<string, Shape>;
}

export const MODEL: Model = JSON.parse(fs.readFileSync(path.join(__dirname, 'api-model.json'), 'utf8'));

/** What the API would say against a request: one line for each constraint that it breaks. */
export function breaches(operation: string, request: unknown): string[] {
  const found: string[] = [];
  judge(MODEL.operations[operation].input, request, '', found);
  return found;
}

/** Whether the answer of an operation has a member of this name. */
export function isAnswered(operation: string, member: string): boolean {
  return MODEL.shapes[MODEL.operations[operation].output!].members![member] !== undefined;
}

function judge(shapeName: string, value: unknown, at: string, found: string[]): void {
  const shape = MODEL.shapes[shapeName];
  const report = (what: string) => void found.push(`Value ${JSON.stringify(value)} at '${at || 'request'}' failed to satisfy constraint: ${what}`);

  if (!hasType(shape, value)) {
    return report(`Member must be of type ${shape.type}`);
  }
  switch (shape.type) {
    case 'structure':
      for (const name of shape.required ?? []) {
        if ((value as any)[name] === undefined) {
          found.push(`Value null at '${join(at, name)}' failed to satisfy constraint: Member must not be null`);
        }
      }
      for (const [name, inner] of Object.entries(value as object)) {
        const member = shape.members![name];
        if (member === undefined) {
          found.push(`'${join(at, name)}' is not a member of ${shapeName}`);
        } else {
          judge(member.shape, inner, join(at, name), found);
        }
      }
      break;
    case 'list':
      judgeSize((value as unknown[]).length, shape, 'length', report);
      (value as unknown[]).forEach((inner, index) => judge(shape.member!.shape, inner, `${at}.${index + 1}.member`, found));
      break;
    case 'map':
      judgeSize(Object.keys(value as object).length, shape, 'length', report);
      for (const [key, inner] of Object.entries(value as object)) {
        judge(shape.key!.shape, key, `${at}.key`, found);
        judge(shape.value!.shape, inner, `${at}.${key}`, found);
      }
      break;
    case 'string':
      judgeSize([...value as string].length, shape, 'length', report);
      if (shape.pattern !== undefined && !patternOf(shape.pattern).test(value as string)) {
        report(`Member must satisfy regular expression pattern: ${shape.pattern}`);
      }
      if (shape.enum !== undefined && !shape.enum.includes(value as string)) {
        report(`Member must satisfy enum value set: [${shape.enum.join(', ')}]`);
      }
      break;
    case 'boolean':
    case 'timestamp':
      break;
    default:
      judgeSize(value as number, shape, 'value', report);
  }
}

function hasType({ type }: Shape, value: unknown): boolean {
  switch (type) {
    case 'structure':
    case 'map':
      return value !== null && typeof value === 'object' && !Array.isArray(value);
    case 'list':
      return Array.isArray(value);
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'integer':
    case 'long':
      return Number.isInteger(value);
    default:
      return typeof value === 'number';
  }
}

function judgeSize(size: number, { min, max }: Shape, what: string, report: (what: string) => void): void {
  if (min !== undefined && size < min) {
    report(`Member must have ${what} greater than or equal to ${min}`);
  }
  if (max !== undefined && size > max) {
    report(`Member must have ${what} less than or equal to ${max}`);
  }
}

/** The API matches the whole value. One of its classes has another name in JavaScript. */
function patternOf(pattern: string): RegExp {
  let compiled = PATTERNS.get(pattern);
  if (compiled === undefined) {
    const portable = pattern.replace(/\\p\{Alnum\}/g, 'a-zA-Z0-9');
    compiled = new RegExp(`^(?:${portable})$`, portable.includes('\\p{') ? 'u' : '');
    PATTERNS.set(pattern, compiled);
  }
  return compiled;
}

const PATTERNS = new Map<string, RegExp>();

function join(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}
