import { App, ImplicitTokenResolver, LazyResolver, NumberStringUnionResolver, type ApiObject, type IAnyProducer, type JsonPatch } from 'cdk8s';
import type { MetadataContent } from './metadata-content';
import { withPatches } from './patches';
import type { Draft } from './render-pipeline';
import type { Blanks } from '../manifest/blanks';
import { FieldError } from '../manifest/field-error';
import { described } from '../manifest/given/refuse';
import { isObject, NOT_PLAIN, type Copying } from '../manifest/plain-data';
import { isPlain } from '../manifest/tokens';

/** An object of which drafts are made. */
export interface Drafted extends ApiObject {
  /** @internal */
  readonly _metadataContent: MetadataContent;
  /** @internal */
  readonly _patches: readonly JsonPatch[];
  /**
   * The spec; `NOT_PLAIN` instead of a copy in which values would still have to be resolved.
   *
   * @internal
   */
  _lowered(copying?: Copying): any;
  /**
   * The manifest as cdk8s makes it, without patches.
   *
   * @internal
   */
  _resolved(): any;
}

/** The spec of an object, for cdk8s. */
export class LoweredSpec implements IAnyProducer {
  public object: Drafted | undefined;

  public produce(): any {
    return this.object?._lowered();
  }
}

/**
 * Makes a draft and looks for blanks in it. Plain data goes straight into the manifest; tokens and resolvers of the user are
 * left to cdk8s.
 */
export function draftOf(object: Drafted, blanks: Blanks): Draft {
  try {
    return newDraftOf(object, blanks);
  } catch (error) {
    throw (UNWRITABLE.test((error as Error).message) && misplacedIn({ metadata: object._metadataContent.shown, spec: object._lowered() })) || error;
  }
}

/** What cdk8s says of a value that it can't write. */
const UNWRITABLE = /can't render non-simple object/;

function newDraftOf(object: Drafted, blanks: Blanks): Draft {
  const sortKeys = !process.env.CDK8S_DISABLE_SORT;
  const isPatched = object._patches.length > 0;
  const plain = plainManifest(object, { sortKeys, blanks: isPatched ? undefined : blanks });
  if (plain !== undefined && !isPatched) {
    return { manifest: plain, isVolatile: false, isSorted: sortKeys };
  }
  const manifest = withPatches(plain ?? object._resolved(), object._patches);
  refuseNoMetadata(manifest);
  blanks.lookInto(manifest);
  return { manifest, isVolatile: plain === undefined, isSorted: false };
}

/** Patches can take away what a resource has its name from. */
function refuseNoMetadata({ metadata }: any): void {
  if (!isObject(metadata)) {
    throw new FieldError({
      path: 'metadata', says: 'is removed or replaced by a JSON patch', why: 'the resource has no name without it', remedy: 'patch its members',
    });
  }
}

/** An error about the first value that cdk8s can't write, such as a construct in place of its name. */
function misplacedIn(value: unknown, path = ''): FieldError | undefined {
  if (typeof value !== 'object' || value === null || isToken(value)) {
    return undefined;
  }
  if (!Array.isArray(value) && !isPlain(value)) {
    return new FieldError({
      path, says: `must be plain data, got ${described(value)}`, why: 'without a manifest the job cannot be judged or applied', remedy: remedyFor(value),
    });
  }
  for (const [name, member] of Object.entries(value)) {
    const found = misplacedIn(member, Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** What cdk8s resolves: a Lazy, a token of the AWS CDK, or a union such as IntOrString. */
function isToken(value: { readonly produce?: unknown; readonly resolve?: unknown; readonly value?: unknown }): boolean {
  return typeof value.produce === 'function' || typeof value.resolve === 'function' || (!isPlain(value) && 'value' in value);
}

function remedyFor(value: object): string {
  return 'arn' in value ? 'use its \'arn\'' : 'node' in value && 'name' in value ? 'use its \'name\'' : 'give its value as a text';
}

/** The manifest of an object without its patches; undefined if only cdk8s can resolve it. */
function plainManifest(object: Drafted, copying: Copying): any {
  const spec = hasOnlyResolversOfCdk8s(object) ? object._lowered(copying) : NOT_PLAIN;
  const { apiVersion, kind } = object;
  return spec === NOT_PLAIN ? undefined : { apiVersion, kind, metadata: object._metadataContent.toJson(copying.blanks), spec };
}

function hasOnlyResolversOfCdk8s(object: ApiObject): boolean {
  return App.of(object).resolvers.every(isOfCdk8s);
}

function isOfCdk8s({ constructor }: object): boolean {
  return RESOLVERS_OF_CDK8S.has(constructor);
}

// They resolve more than plain data, which is never copied; a class that extends one of them may resolve anything.
const RESOLVERS_OF_CDK8S = new Set<Function>([LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver]);
