import { ifGiven } from './options';
import { quoted, refuseNoText } from './refuse';
import { valuedMap } from './values';
import { isDnsLabel, isLabelValue, isQualifiedName } from '../kubernetes-names';
import { refusal } from '../secrets/refusal';
import { knownText } from '../tokens';

type Texts = { readonly [key: string]: string };

/** What the metadata of a resource has to be that no rule judges. */
export const METADATA_CHECKS = { namespace: ifGiven(refuseNoNamespace), labels: refuseNoLabels, annotations: refuseNoAnnotations };

function refuseNoNamespace(namespace: string | undefined, name: string): void {
  refuseNoText(namespace, name);
  const known = knownText(namespace);
  if (known !== undefined && !isDnsLabel(known)) {
    throw refusal(`Expected \`${name}\` to be at most 63 lower-case letters, digits and inner hyphens, got ${quoted(known)}.`);
  }
}

function refuseNoLabels(labels: Texts | undefined, name: string): void {
  for (const [key, value] of textsOf(labels, name)) {
    if (!isQualifiedName(key)) {
      throw refusal(`Expected \`${name}\` to have keys of labels, such as 'app.kubernetes.io/name', got '${key}'.`);
    }
    const known = knownText(value);
    if (known !== undefined && !isLabelValue(known)) {
      throw refusal(`Expected label '${key}' to be at most 63 letters, digits, hyphens, underscores and dots, with letters and digits at both ends, got '${known}'.`);
    }
  }
}

function refuseNoAnnotations(annotations: Texts | undefined, name: string): void {
  for (const [key] of textsOf(annotations, name)) {
    if (!isQualifiedName(key.toLowerCase())) {
      throw refusal(`Expected \`${name}\` to have keys of annotations, such as 'argocd.argoproj.io/sync-wave', got '${key}'.`);
    }
  }
}

/** The entries that have a value; refuses a value that is neither a text nor a token. */
export function textsOf(map: Texts | undefined, name: string): Array<[string, string]> {
  const entries = Object.entries(valuedMap(map, name));
  entries.forEach(([key, value]) => refuseNoText(value, `${name}['${key}']`));
  return entries;
}
