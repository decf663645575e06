import { App, ImplicitTokenResolver, LazyResolver, NumberStringUnionResolver, type ApiObject, type JsonPatch } from 'cdk8s';
import { withPatches } from './patches';
import type { Draft } from './render-pipeline';
import type { Blanks } from '../manifest/blanks';
import { copyPlainData, NOT_PLAIN } from '../manifest/plain-data';

/**
 * Makes a draft and looks for blanks in it. Plain data goes straight into the manifest; tokens, patches and resolvers of the
 * user are left to cdk8s.
 *
 * @param lowered gives the spec
 * @param resolved gives the manifest as cdk8s makes it
 */
export function draftOf(object: ApiObject, lowered: () => any, resolved: () => any, patches: readonly JsonPatch[], blanks: Blanks): Draft {
  const sortKeys = !process.env.CDK8S_DISABLE_SORT;
  const spec = hasOnlyResolversOfCdk8s(object) ? copyPlainData(lowered(), sortKeys, blanks) : NOT_PLAIN;
  if (spec === NOT_PLAIN || patches.length > 0) {
    const manifest = withPatches(resolved(), patches);
    blanks.lookInto(manifest);
    return { manifest, isVolatile: spec === NOT_PLAIN, isSorted: false };
  }
  const metadata = object.metadata.toJson();
  blanks.lookInto(metadata);
  return { manifest: { apiVersion: object.apiVersion, kind: object.kind, metadata, spec }, isVolatile: false, isSorted: sortKeys };
}

function hasOnlyResolversOfCdk8s(object: ApiObject): boolean {
  return App.of(object).resolvers.every(({ constructor }) => RESOLVERS_OF_CDK8S.has(constructor));
}

// They resolve more than plain data, which is never copied; a class that extends one of them may resolve anything.
const RESOLVERS_OF_CDK8S = new Set<Function>([LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver]);
