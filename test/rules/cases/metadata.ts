import { each, type TopicCases } from './case';

const labels = (map: unknown) => ({ metadata: { labels: map } });
const annotations = (map: unknown) => ({ metadata: { annotations: map } });
const namespace = (name: unknown) => ({ metadata: { namespace: name } });
const OWNER = { apiVersion: 'example.com/v1', kind: 'Team', name: 'churn', uid: '0b9e5f3c-8a51-4a6e-9d0c-5d2f7a1c2e4b' };
const owners = (...ownerReferences: object[]) => ({ metadata: { ownerReferences } });
/** What the key of an annotation takes, and the annotation with the Region. */
const OTHER_BYTES = 'a'.length + 'services.k8s.aws/region'.length + 'eu-west-1'.length;
const LONG = 'x'.repeat(64);

export const METADATA_CASES: TopicCases = {
  'label-format': {
    accepts: {
      'labels with and without a prefix': labels({ 'team': 'churn', 'example.com/Cost_center.1': '', 'a': 'A-b_c.1' }),
      'a label without a value': labels({ team: undefined }),
      'a token as a value': labels({ team: '${Token[TOKEN.1]}' }),
      'a token': labels('${Token[TOKEN.1]}'),
    },
    refuses: {
      'metadata.labels': { 'a list of labels': labels([{ key: 'team', value: 'churn' }]), 'a text in place of labels': labels('team: churn') },
      'metadata.labels.bad key!': { 'a key with a space': labels({ 'bad key!': 'x' }) },
      'metadata.labels.a/b/c': { 'a key with two slashes': labels({ 'a/b/c': 'x' }) },
      'metadata.labels.-a': { 'a key that begins with a hyphen': labels({ '-a': 'x' }) },
      'metadata.labels.Example.com/a': { 'a prefix with a capital letter': labels({ 'Example.com/a': 'x' }) },
      [`metadata.labels.${LONG}`]: { 'a key of 64 characters': labels({ [LONG]: 'x' }) },
      'metadata.labels.team': {
        ...each(['with space', 'churn-', 'a/b', LONG], value => `the value ${value.slice(0, 12)}`, value => labels({ team: value })),
        'a number as a value': labels({ team: 7 }),
      },
    },
  },
  'annotation-format': {
    accepts: {
      'annotations of any text': annotations({ 'example.com/note': 'any text, of\nany length', 'Owner': '' }),
      'a token as a value': annotations({ owner: '${Token[TOKEN.1]}' }),
      'a token': annotations('${Token[TOKEN.1]}'),
    },
    refuses: {
      'metadata.annotations': { 'a list of annotations': annotations([{ owner: 'churn' }]), 'a text in place of annotations': annotations('owner: churn') },
      'metadata.annotations.bad key!': { 'a key with a space': annotations({ 'bad key!': 'x' }) },
      'metadata.annotations./a': { 'a key without a prefix before the slash': annotations({ '/a': 'x' }) },
    },
  },
  'namespace-format': {
    accepts: { 'a namespace': namespace('ml-team-1'), 'no namespace': {}, 'a token': namespace('${Token[TOKEN.1]}') },
    refuses: {
      'metadata.namespace': {
        ...each(['ML', 'ml_team', 'ml.team', '-ml', '', LONG], name => `the namespace '${name.slice(0, 12)}'`, namespace),
        'a number': namespace(7),
      },
    },
  },
  'resource-version-set': {
    accepts: {
      'a manifest without one': {},
      'what else the API server adds': { metadata: { uid: 'x', generation: 1, creationTimestamp: null, managedFields: [{}] } },
      'an empty one': { metadata: { resourceVersion: '' } },
      'a token': { metadata: { resourceVersion: '${Token[TOKEN.1]}' } },
    },
    refuses: { 'metadata.resourceVersion': { 'a manifest from a cluster': { metadata: { resourceVersion: '48213' } } } },
  },
  'owner-reference-incomplete': {
    accepts: {
      'a complete owner': owners(OWNER),
      'an owner whose UID is a token': owners({ ...OWNER, uid: '${Token[TOKEN.1]}' }),
      'no owners': owners(),
      'owners that the cluster fills in': { metadata: { ownerReferences: ['owner'] } },
      'owners that are a token': { metadata: { ownerReferences: '${Token[TOKEN.1]}' } },
    },
    refuses: {
      'metadata.ownerReferences[0].uid': { 'an owner without a UID': owners({ ...OWNER, uid: undefined }), 'an owner with an empty UID': owners({ ...OWNER, uid: '' }) },
      'metadata.ownerReferences[1].apiVersion': { 'a second owner without an API version': owners(OWNER, { kind: 'Team', name: 'churn', uid: 'x' }) },
    },
  },
  'metadata-type': {
    accepts: {
      'what the API server adds': { metadata: { uid: 'x', finalizers: ['x'], ownerReferences: [OWNER] } },
      'members that are null': { metadata: { uid: null, finalizers: null, ownerReferences: null } },
      'members that are tokens': { metadata: { uid: '${Token[TOKEN.1]}', finalizers: ['${Token[TOKEN.2]}'], ownerReferences: '${Token[TOKEN.3]}' } },
      'an owner that is the controller': owners({ ...OWNER, controller: true, blockOwnerDeletion: false }),
    },
    refuses: {
      'metadata': { 'a list': { metadata: [] }, 'a text': { metadata: 'churn' } },
      'metadata.uid': { 'a number as the UID': { metadata: { uid: 7 } } },
      'metadata.finalizers': { 'one finalizer without a list': { metadata: { finalizers: 'x' } } },
      'metadata.finalizers[1]': { 'a number among the finalizers': { metadata: { finalizers: ['x', 7] } } },
      'metadata.ownerReferences': { 'one owner without a list': { metadata: { ownerReferences: OWNER } } },
      'metadata.ownerReferences[0]': { 'an owner that is a text': { metadata: { ownerReferences: ['churn'] } } },
      'metadata.ownerReferences[0].controller': {
        'a switch that is a text': owners({ ...OWNER, controller: 'true' }), 'a switch that is a word': owners({ ...OWNER, controller: 'yes' }),
      },
    },
  },
  'owner-reference-controllers': {
    accepts: {
      'one controller among the owners': owners(OWNER, { ...OWNER, controller: true }, { ...OWNER, controller: false }),
      'owners that are no list, which is another finding': { metadata: { ownerReferences: OWNER } },
    },
    refuses: { 'metadata.ownerReferences[2].controller': { 'two controllers': owners({ ...OWNER, controller: true }, OWNER, { ...OWNER, controller: true }) } },
  },
  'annotations-size': {
    accepts: {
      'annotations of 256 KiB': annotations({ a: 'x'.repeat(256 * 1024 - OTHER_BYTES) }),
      'no annotations': annotations(null),
    },
    refuses: {
      'metadata.annotations': {
        'annotations of more than 256 KiB': annotations({ a: 'x'.repeat(256 * 1024 - OTHER_BYTES + 1) }),
        'characters of three bytes': annotations({ a: '€'.repeat(90000) }),
        'many annotations': annotations(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`a${i}`, 'x'.repeat(10000)]))),
      },
    },
  },
  'resource-field-unknown': {
    accepts: {
      'what owners can have': owners({ ...OWNER, controller: true, blockOwnerDeletion: true }),
      'what the API server adds': {
        metadata: { uid: 'x', resourceVersion: '1', generation: 1, creationTimestamp: '2026-01-01T00:00:00Z', managedFields: [{}], finalizers: ['x'] },
        status: { conditions: [] },
      },
      'an unknown field of the spec, which another rule finds': { spec: { unknown: 1 } },
    },
    refuses: {
      'metadata.ownerReferences[0].namespace': { 'an unknown field of an owner': owners({ ...OWNER, namespace: 'ml' }) },
      'metadata.foo': { 'an unknown field of the metadata': { metadata: { foo: 'x' } } },
      'metadata.label': { 'a misspelt field of the metadata': { metadata: { label: { a: 'x' } } } },
      'extra': { 'an unknown field of the resource': { extra: 1 } },
      'Status': { 'a misspelt field of the resource': { Status: {} } },
    },
  },
};
