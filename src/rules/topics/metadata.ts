import { isDnsLabel, isLabelValue, isQualifiedName } from '../../manifest/kubernetes-names';
import { isObject } from '../../manifest/plain-data';
import { onlyMisspelt } from '../../manifest/text/closest';
import { isConcrete } from '../../manifest/tokens';
import { misnamed } from '../engine/misnamed';
import { FindingLevel } from '../finding';
import type { Rule, Violation } from '../rule';

const LABELS = 'metadata.labels';
const ANNOTATIONS = 'metadata.annotations';
const LABEL_GUIDE = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set';
const ANNOTATION_GUIDE = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set';
const OBJECT_META = 'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/';
const REFUSED = 'the API server rejects the resource';
const KEY_REMEDY = 'use letters, digits, hyphens, underscores and dots, after a domain and a slash if there is a prefix';

/** Rules about what Kubernetes demands of every resource. */
export const METADATA_RULES: readonly Rule[] = [
  {
    id: 'label-format',
    level: FindingLevel.ERROR,
    paths: ['metadata'],
    what: 'Labels are a map, and the key and the value of each have the form that Kubernetes demands.',
    why: REFUSED,
    remedy: KEY_REMEDY,
    source: LABEL_GUIDE,
    check: ({ labels }) => unlessMap(labels, LABELS) ?? knownEntries(labels).flatMap(([key, value]): Violation[] => {
      const path = `${LABELS}.${key}`;
      if (!isQualifiedName(key)) {
        return [{ path, says: `has the key '${key}', which is not a label key` }];
      }
      if (typeof value !== 'string') {
        return [{ path, says: `is ${JSON.stringify(value)}, which is not a text`, remedy: 'quote the value' }];
      }
      return isLabelValue(value) ? [] : [{
        path,
        says: `is '${value}', which is not a label value`,
        remedy: 'use at most 63 letters, digits, hyphens, underscores and dots, with letters and digits at both ends',
      }];
    }),
  },
  {
    id: 'annotation-format',
    level: FindingLevel.ERROR,
    paths: ['metadata'],
    what: 'Annotations are a map, and the key of each has the form that Kubernetes demands.',
    why: REFUSED,
    remedy: KEY_REMEDY,
    source: ANNOTATION_GUIDE,
    check: ({ annotations }) => unlessMap(annotations, ANNOTATIONS) ?? knownEntries(annotations)
      .filter(([key]) => !isQualifiedName(key.toLowerCase()))
      .map(([key]) => ({ path: `${ANNOTATIONS}.${key}`, says: `has the key '${key}', which is not an annotation key` })),
  },
  {
    id: 'namespace-format',
    level: FindingLevel.ERROR,
    paths: ['metadata'],
    what: 'The namespace is a name of at most 63 lower-case letters, digits and inner hyphens.',
    why: 'no namespace can have this name, so the API server rejects the resource',
    remedy: 'use the name of a namespace',
    source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names',
    check: ({ namespace }) => isKnown(namespace) && !(typeof namespace === 'string' && isDnsLabel(namespace))
      ? [{ path: 'metadata.namespace', says: `is ${typeof namespace === 'string' ? `'${namespace}'` : JSON.stringify(namespace)}` }]
      : undefined,
  },
  {
    id: 'resource-version-set',
    level: FindingLevel.WARNING,
    paths: ['metadata'],
    what: 'A manifest to apply has no resource version, which only the API server gives.',
    why: 'it comes from a resource in a cluster; creating the resource with it fails: "resourceVersion should not be set"',
    remedy: 'remove it before you apply the manifest',
    source: 'https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apiserver/pkg/storage/errors.go',
    check: ({ resourceVersion }) => isKnown(resourceVersion) && resourceVersion !== ''
      ? [{ path: 'metadata.resourceVersion', says: `is ${JSON.stringify(resourceVersion)}`, change: { kind: 'remove' } }]
      : undefined,
  },
  {
    id: 'owner-reference-incomplete',
    level: FindingLevel.ERROR,
    paths: ['metadata'],
    what: 'An owner reference has the API version, the kind, the name and the UID of the owner.',
    why: REFUSED,
    remedy: 'set it to that of the owner in the cluster',
    source: 'https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apimachinery/pkg/api/validation/objectmeta.go',
    check: ({ ownerReferences }) => !Array.isArray(ownerReferences) ? undefined : ownerReferences.flatMap((owner, position) => isObject(owner)
      ? OWNER_FIELDS.filter(name => owner[name] === undefined || owner[name] === null || owner[name] === '').map((name): Violation => ({
        path: `metadata.ownerReferences[${position}].${name}`, says: owner[name] === '' ? 'is empty' : 'is missing',
      }))
      : []),
  },
  {
    id: 'resource-field-unknown',
    level: FindingLevel.ERROR,
    paths: ['metadata'],
    what: 'Every field of the resource, and every field of its metadata, is one that Kubernetes has.',
    why: 'kubectl rejects the resource; a client that does not validate loses the field silently',
    remedy: 'remove the field',
    source: OBJECT_META,
    check: ({ namesInResource, namesInMetadata }) => [
      ...unknownAmong(namesInResource, RESOURCE_FIELDS, ''),
      ...unknownAmong(namesInMetadata, METADATA_FIELDS, 'metadata.'),
    ],
  },
];

const OWNER_FIELDS = ['apiVersion', 'kind', 'name', 'uid'];
const RESOURCE_FIELDS = ['apiVersion', 'kind', 'metadata', 'spec', 'status'];
const METADATA_FIELDS = [
  'annotations', 'creationTimestamp', 'deletionGracePeriodSeconds', 'deletionTimestamp', 'finalizers', 'generateName', 'generation', 'labels',
  'managedFields', 'name', 'namespace', 'ownerReferences', 'resourceVersion', 'selfLink', 'uid',
];

/** What is wrong with something that is known by now and has no entries. */
function unlessMap(entries: unknown, path: string): Violation[] | undefined {
  return isKnown(entries) && !isObject(entries)
    ? [{ path, says: `is ${Array.isArray(entries) ? 'a list' : JSON.stringify(entries)}, not a map`, remedy: 'write each key with its value, such as team: churn' }]
    : undefined;
}

/** The entries of a map of the metadata that are known by now; those that are null count as absent. */
function knownEntries(entries: unknown): Array<[string, unknown]> {
  return isObject(entries) ? Object.entries(entries).filter(([, value]) => isKnown(value)) : [];
}

function isKnown(value: unknown): boolean {
  return value !== undefined && value !== null && isConcrete(value);
}

function unknownField(name: string, missing: readonly string[], path: string): Violation {
  const meant = onlyMisspelt(name, missing);
  return { path: `${path}${name}`, ...misnamed('is not a field of Kubernetes', name, missing), change: meant === undefined ? undefined : { kind: 'rename', to: meant } };
}

function unknownAmong(names: readonly string[], known: readonly string[], path: string): Violation[] {
  return names.filter(name => !known.includes(name)).map(name => unknownField(name, known.filter(each => !names.includes(each)), path));
}
