import { App, ImplicitTokenResolver, LazyResolver, NumberStringUnionResolver, type ApiObject, type IAnyProducer, type JsonPatch } from 'cdk8s';
import type { MetadataContent } from './metadata-content';
import { withPatches } from './patches';
import type { Draft } from './render-pipeline';
import type { Blanks } from '../manifest/blanks';
import { NOT_PLAIN, type Copying } from '../manifest/plain-data';

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
  const sortKeys = !process.env.CDK8S_DISABLE_SORT;
  const isPatched = object._patches.length > 0;
  const plain = plainManifest(object, { sortKeys, blanks: isPatched ? undefined : blanks });
  if (plain !== undefined && !isPatched) {
    return { manifest: plain, isVolatile: false, isSorted: sortKeys };
  }
  const manifest = withPatches(plain ?? object._resolved(), object._patches);
  blanks.lookInto(manifest);
  return { manifest, isVolatile: plain === undefined, isSorted: false };
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
