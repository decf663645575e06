import { isDnsLabel, isLabelValue, isQualifiedName } from '../../manifest/kubernetes-names';
import { isObject } from '../../manifest/plain-data';
import { onlyMisspelt } from '../../manifest/text/closest';
import { isConcrete } from '../../manifest/tokens';
import { misnamed } from '../engine/misnamed';
import { describe } from '../fields/words';
import { FindingLevel } from '../finding';
import type { Rule, Violation } from '../rule';

const LABELS = 'metadata.labels';
const ANNOTATIONS = 'metadata.annotations';
const LABEL_GUIDE = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set';
const ANNOTATION_GUIDE = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set';
const OBJECT_META = 'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/';
const OWNER_VALIDATION = 'https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apimachinery/pkg/api/validation/objectmeta.go';
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
    source: OWNER_VALIDATION,
    check: ({ ownerReferences }) => !Array.isArray(ownerReferences) ? undefined : ownerReferences.flatMap((owner, position) => isObject(owner)
      ? OWNER_FIELDS.filter(name => owner[name] === undefined || owner[name] === null || owner[name] === '').map((name): Violation => ({
        path: `metadata.ownerReferences[${position}].${name}`, says: owner[name] === '' ? 'is empty' : 'is missing',
      }))
      : []),
  },
  {
    id: 'metadata-type',
    level: FindingLevel.ERROR,
    paths: ['metadata'],
    what: 'Every field of the metadata has the type of Kubernetes.',
    why: REFUSED,
    remedy: 'give a value of that type',
    source: OBJECT_META,
    check: job => {
      const { metadataAsGiven: metadata, ownerReferences: owners } = job;
      if (!isObject(metadata)) {
        return isKnown(metadata) ? [otherType('metadata', metadata, 'an object')] : undefined;
      }
      const [uid, finalizers] = ['uid', 'finalizers'].map(name => job.metadataMember(name));
      return [
        ...isKnown(uid) && typeof uid !== 'string' ? [otherType('metadata.uid', uid, 'a text')] : [],
        ...faultsInList('metadata.finalizers', finalizers, each => typeof each === 'string', 'a text'),
        ...faultsInList('metadata.ownerReferences', owners, isObject, 'an object'),
        ...Array.isArray(owners) ? owners.filter(isObject).flatMap(owner => ['controller', 'blockOwnerDeletion']
          .filter(name => isKnown(owner[name]) && typeof owner[name] !== 'boolean')
          .map(name => ({
            ...otherType(`metadata.ownerReferences[${owners.indexOf(owner)}].${name}`, owner[name], 'true or false'),
            remedy: ['true', 'false'].includes(owner[name] as string) ? 'write it without quotes' : 'remove it',
          }))) : [],
      ];
    },
  },
  {
    id: 'owner-reference-controllers',
    level: FindingLevel.ERROR,
    paths: ['metadata'],
    what: 'At most one owner of a resource is its controller.',
    why: REFUSED,
    remedy: 'remove controller from this owner',
    source: OWNER_VALIDATION,
    check: ({ ownerReferences: owners }) => {
      const controllers = Array.isArray(owners) ? [...owners.keys()].filter(position => owners[position]?.controller === true) : [];
      return controllers.slice(1).map(position => ({ path: `metadata.ownerReferences[${position}].controller`, says: 'is true, as of another owner' }));
    },
  },
  {
    id: 'annotations-size',
    level: FindingLevel.ERROR,
    paths: ['metadata'],
    what: 'The keys and values of all annotations have at most 256 KiB.',
    why: REFUSED,
    remedy: 'keep large texts elsewhere, such as in a ConfigMap',
    source: OWNER_VALIDATION,
    check: ({ annotations }) => {
      const texts = knownEntries(annotations).map(([key, value]) => typeof value === 'string' ? key + value : key);
      // No character has more than three bytes for each unit of its length.
      if (texts.reduce((sum, { length }) => sum + length, 0) * 3 <= MOST_BYTES_OF_ANNOTATIONS) {
        return undefined;
      }
      const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
      return bytes > MOST_BYTES_OF_ANNOTATIONS ? [{ path: ANNOTATIONS, says: `has ${bytes} bytes, more than ${MOST_BYTES_OF_ANNOTATIONS}` }] : undefined;
    },
  },
  {
    id: 'resource-field-unknown',
    level: FindingLevel.ERROR,
    paths: ['metadata'],
    what: 'Every field of the resource, and every field of its metadata, is one that Kubernetes has.',
    why: 'kubectl rejects the resource; a client that does not validate loses the field silently',
    remedy: 'remove the field',
    source: OBJECT_META,
    check: ({ namesInResource, namesInMetadata, ownerReferences: owners }) => [
      ...unknownAmong(namesInResource, RESOURCE_FIELDS, ''),
      ...unknownAmong(namesInMetadata, METADATA_FIELDS, 'metadata.'),
      ...Array.isArray(owners)
        ? owners.flatMap((owner, position) => isObject(owner) ? unknownAmong(Object.keys(owner), ALL_OWNER_FIELDS, `metadata.ownerReferences[${position}].`) : [])
        : [],
    ],
  },
];

const OWNER_FIELDS = ['apiVersion', 'kind', 'name', 'uid'];
const ALL_OWNER_FIELDS = [...OWNER_FIELDS, 'blockOwnerDeletion', 'controller'];
const MOST_BYTES_OF_ANNOTATIONS = 256 * 1024;
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

function otherType(path: string, value: unknown, type: string): Violation {
  return { path, says: `must be ${type}, got ${describe(value)}`, remedy: type === 'a text' ? 'write it as a text in quotes' : `set it to ${type}` };
}

/** What is wrong with the types of a list and of its elements. */
function faultsInList(path: string, list: unknown, accepts: (element: unknown) => boolean, type: string): Violation[] {
  if (!isKnown(list) || Array.isArray(list)) {
    const elements = Array.isArray(list) ? list : [];
    return elements.flatMap((element, position) => accepts(element) || !isConcrete(element) ? [] : [otherType(`${path}[${position}]`, element, type)]);
  }
  return [otherType(path, list, 'a list')];
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
