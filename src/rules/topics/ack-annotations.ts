import { ACK_ANNOTATION, ADOPTED_ANNOTATION, NAMESPACE_ANNOTATION } from '../../controller/annotations';
import { isRegionName } from '../../manifest/aws/partitions';
import { parseJson } from '../../manifest/parse-json';
import { closest } from '../../manifest/text/closest';
import { documentation } from '../../manifest/text/documentation';
import { isConcrete } from '../../manifest/tokens';
import { endsWithHash } from '../../naming/content-hash';
import { FAMILY_LABEL } from '../../naming/family';
import { SWEEP_LABEL } from '../../naming/point';
import type { JobView } from '../engine/job-view';
import { misnamed } from '../engine/misnamed';
import { withoutPlaceholder } from '../engine/placeholders';
import { FindingLevel } from '../finding';
import type { Rule, Violation } from '../rule';

const ANNOTATIONS = 'metadata.annotations';
const REGION = `${ANNOTATIONS}.${ACK_ANNOTATION.region}`;
const LABELS = 'metadata.labels';
const DELETION_POLICY = `${ANNOTATIONS}.${ACK_ANNOTATION.deletionPolicy}`;
const ADOPTION_POLICY = `${ANNOTATIONS}.${ACK_ANNOTATION.adoptionPolicy}`;
const ADOPTION_FIELDS = `${ANNOTATIONS}.${ACK_ANNOTATION.adoptionFields}`;
const READ_ONLY = `${ANNOTATIONS}.${ACK_ANNOTATION.readOnly}`;

const ACK_GUIDES = 'https://aws-controllers-k8s.github.io/docs/guides';
const ANNOTATIONS_OF_ACK = 'https://github.com/aws-controllers-k8s/runtime/blob/main/apis/core/v1alpha1/annotations.go';

const DELETION_POLICIES = ['delete', 'retain'];
const ADOPTION_POLICIES = ['adopt', 'adopt-or-create'];
/** What Crossplane calls a policy, and what a comment in the code of ACK does. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([['orphan', 'retain'], ['adopt-only', 'adopt']]);
const PREFIX = 'services.k8s.aws/';
const ON_RESOURCES = [...Object.values(ACK_ANNOTATION), `${PREFIX}ignore-field-drift`];
const ON_NAMESPACES = [
  ...Object.values(NAMESPACE_ANNOTATION), `${PREFIX}team-id`, `${PREFIX}endpoint-url`,
];

/** Rules about the annotations by which ACK is told how to treat a resource. */
export const ACK_ANNOTATION_RULES: readonly Rule[] = [
  {
    id: 'annotation-is-text',
    level: FindingLevel.ERROR,
    paths: [ANNOTATIONS],
    what: 'The value of every annotation is a text.',
    why: 'the API server rejects the resource',
    remedy: 'quote it',
    source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/',
    check: ({ annotations }) => Array.isArray(annotations) ? undefined : Object.entries(annotations)
      .filter(([, value]) => value !== undefined && value !== null && typeof value !== 'string' && isConcrete(value))
      .map(([key, value]) => ({ path: `${ANNOTATIONS}.${key}`, says: `is not a string: ${JSON.stringify(value)}` })),
  },
  {
    id: 'region-format',
    level: FindingLevel.WARNING,
    paths: [REGION],
    what: 'The Region of a job has the form of a Region.',
    why: 'the controller would call a service that does not exist, and the Region of a resource can\'t be corrected later',
    remedy: 'set it to a code such as eu-west-1',
    source: `${ACK_GUIDES}/multi-region`,
    check: job => unlessAccepted(job, ACK_ANNOTATION.region, isRegionName, 'is not a Region', regionsMeantBy(job.annotation(ACK_ANNOTATION.region) ?? '')),
  },
  {
    id: 'deletion-policy-value',
    level: FindingLevel.WARNING,
    paths: [DELETION_POLICY],
    what: 'The deletion policy is delete or retain.',
    why: 'the controller treats every other value as retain: the job keeps running and is billed when its resource is deleted',
    remedy: 'set it to delete',
    source: `${ACK_GUIDES}/deletion-policy`,
    check: job => unlessAccepted(
      job, ACK_ANNOTATION.deletionPolicy, policy => /^(delete|retain)$/.test(policy), 'is neither delete nor retain', DELETION_POLICIES,
    ),
  },
  {
    id: 'adoption-policy-value',
    level: FindingLevel.ERROR,
    paths: [ADOPTION_POLICY],
    what: 'The adoption policy is adopt or adopt-or-create.',
    why: 'the controller rejects the resource with ACK.Terminal: "unrecognized adoption policy"',
    remedy: 'set it to adopt-or-create',
    source: `${ACK_GUIDES}/adoption`,
    check: job => unlessAccepted(
      job, ACK_ANNOTATION.adoptionPolicy, policy => /^adopt(-or-create)?$/.test(policy), 'is neither adopt nor adopt-or-create', ADOPTION_POLICIES,
    ),
  },
  {
    id: 'adoption-fields-value',
    level: FindingLevel.ERROR,
    paths: [ADOPTION_POLICY, ADOPTION_FIELDS],
    what: 'A job to adopt is named by its adoption fields, a JSON object of texts with trainingJobName.',
    why: 'the controller cannot find the job without them, and rejects the resource with ACK.Terminal',
    remedy: 'set it to {"trainingJobName":"<name>"}',
    source: 'https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/pkg/resource/training_job/resource.go',
    check: job => {
      const fields = adoptionFieldsToJudge(job);
      const { nameField } = job.kind;
      return fields === undefined || adoptedNameIn(fields, nameField) !== undefined ? undefined : [{
        path: ADOPTION_FIELDS,
        says: fields === '' ? 'is missing or empty, though the job is to be adopted' : `names no ${nameField}: '${fields}'`,
        remedy: `set it to ${JSON.stringify({ [nameField]: '<name>' })}`,
      }];
    },
  },
  {
    id: 'adoption-fields-differ',
    level: FindingLevel.WARNING,
    paths: [ADOPTION_POLICY, ADOPTION_FIELDS, 'spec.trainingJobName'],
    what: 'A job to adopt has the name that the spec says.',
    why: 'the controller puts the name of the adopted job into the spec; to apply this spec again would then start another job',
    remedy: 'set spec.trainingJobName to the name of the adopted job',
    source: 'https://github.com/aws-controllers-k8s/runtime/blob/main/pkg/runtime/reconciler.go',
    check: job => {
      const fields = adoptionFieldsToJudge(job);
      const { nameField } = job.kind;
      const adopted = fields && adoptedNameIn(fields, nameField);
      const name = adopted && job.spec?.[nameField];
      return name && adopted !== name
        ? [{ path: ADOPTION_FIELDS, says: `names '${adopted}', spec.${nameField} is '${name}'` }]
        : undefined;
    },
  },
  {
    id: 'read-only-value',
    level: FindingLevel.WARNING,
    paths: [READ_ONLY],
    what: 'The annotation for reading only is true or false.',
    why: 'the controller treats every other value as false: it creates the job, and stops it when its resource is deleted',
    remedy: 'set it to true',
    source: `${ACK_GUIDES}/readonly`,
    check: job => unlessAccepted(job, ACK_ANNOTATION.readOnly, value => /^(true|false)$/i.test(value), 'is neither true nor false'),
  },
  {
    id: 'existing-job-named-by-content',
    level: FindingLevel.WARNING,
    paths: [ADOPTION_POLICY, ADOPTION_FIELDS, READ_ONLY, 'spec.trainingJobName', LABELS],
    what: 'A job that must exist already does not have a name that follows from the content of the resource.',
    why: 'the controller never creates the job: unless another cluster runs this manifest, it waits forever',
    remedy: 'set spec.trainingJobName to the name of the existing job',
    source: documentation('how-to/existing-jobs.md'),
    check: job => {
      const key = [ACK_ANNOTATION.readOnly, ACK_ANNOTATION.adoptionPolicy].find(annotation => NEVER_CREATES.test(job.annotation(annotation) ?? ''));
      const { nameField } = job.kind;
      const name = key === ACK_ANNOTATION.adoptionPolicy ? adoptedNameIn(adoptionFieldsToJudge(job) ?? '', nameField) : key && job.spec?.[nameField];
      return name === undefined || !followsContent(name, job.labels[FAMILY_LABEL]) ? undefined : [{
        path: `${ANNOTATIONS}.${key}`,
        says: `is '${job.annotation(key!)}', though the name '${name}' follows from the content of the resource`,
        // Nobody chooses the names of jobs of a sweep.
        ...job.labels[SWEEP_LABEL] === undefined ? {} : { remedy: `remove ${ANNOTATIONS}.${key}` },
      }];
    },
  },
  {
    id: 'annotation-of-namespaces',
    level: FindingLevel.WARNING,
    paths: [ANNOTATIONS],
    what: 'A job has no annotation that ACK looks for on namespaces alone.',
    why: 'on a resource the controller ignores it, so the job may end up in another account or Region than was meant',
    remedy: 'set it on the namespace',
    source: ANNOTATIONS_OF_ACK,
    check: job => keysOf(job)
      .filter(key => ON_NAMESPACES.includes(key))
      .map(key => ({ path: `${ANNOTATIONS}.${key}`, says: 'is an annotation for namespaces' })),
  },
  {
    id: 'annotation-of-controller',
    level: FindingLevel.WARNING,
    paths: [`${ANNOTATIONS}.${ADOPTED_ANNOTATION}`],
    what: 'Only the controller sets the annotation that marks an adopted resource.',
    why: 'the controller treats the resource as adopted, and never creates the job',
    remedy: `adopt the job by ${ADOPTION_POLICY}, and remove this`,
    source: 'https://github.com/aws-controllers-k8s/runtime/blob/main/pkg/runtime/reconciler.go',
    check: job => unlessAccepted(job, ADOPTED_ANNOTATION, value => value.toLowerCase() !== 'true', 'is the controller\'s to set'),
  },
  {
    id: 'annotation-unknown',
    level: FindingLevel.WARNING,
    paths: [ANNOTATIONS],
    what: 'Every annotation with the prefix of ACK is one that the controller knows.',
    why: 'the controller ignores it silently',
    remedy: 'remove it',
    source: ANNOTATIONS_OF_ACK,
    check: job => keysOf(job)
      .filter(key => key.startsWith(PREFIX) && key !== ADOPTED_ANNOTATION && !ON_RESOURCES.includes(key) && !ON_NAMESPACES.includes(key))
      .map(key => ({ path: `${ANNOTATIONS}.${key}`, ...misnamed('is not an annotation of ACK', key, Object.values(ACK_ANNOTATION)) })),
  },
];

/** The values by which the controller only looks for a job. */
const NEVER_CREATES = /^(?:adopt|[Tt][Rr][Uu][Ee])$/;

/** Whether a name has the form of those that this library makes from the content of a job. */
function followsContent(name: string, family: unknown): boolean {
  return typeof family === 'string' && name.startsWith(`${family}-`) && endsWithHash(name);
}

function keysOf({ annotations }: JobView): string[] {
  return Object.keys(annotations);
}

function unlessAccepted(
  job: JobView, key: string, accepts: (value: string) => boolean, says: string, values: readonly string[] = [],
): Violation[] | undefined {
  const value = job.annotation(key);
  if (value === undefined || accepts(value)) {
    return undefined;
  }
  const meant = OTHER_NAMES.get(value.toLowerCase()) ?? closest(value, values);
  return [{ path: `${ANNOTATIONS}.${key}`, says: `${says}: '${value}'`, remedy: meant === undefined ? withoutPlaceholder(value) : `set it to ${meant}` }];
}

/** The Region in a text with another case, underscores, white space at an end, or the letter of a zone. */
function regionsMeantBy(text: string): string[] {
  return [text.trim().toLowerCase().replace(/_/g, '-').replace(/(?<=\d)[a-z]$/, '')].filter(isRegionName);
}

/** The adoption fields of a job to adopt, empty if they are missing; undefined if they don't matter or are not known yet. */
function adoptionFieldsToJudge(job: JobView): string | undefined {
  return job.annotation(ACK_ANNOTATION.adoptionPolicy) !== 'adopt'
    ? undefined
    : keysOf(job).includes(ACK_ANNOTATION.adoptionFields) ? job.annotation(ACK_ANNOTATION.adoptionFields) : '';
}

/** The name in a JSON object of texts; undefined without a name, or for any other text. */
function adoptedNameIn(fields: string, nameField: string): string | undefined {
  const members = parseJson(fields) ?? {};
  return Object.values(members).every(value => typeof value === 'string') && members[nameField] !== '' ? members[nameField] : undefined;
}
