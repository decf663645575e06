import { CONTROLLER_ANNOTATION, NEWEST_CONTROLLER } from '../../controller/controller-version';
import { FindingLevel } from '../finding';
import { COMPARISON, REFUSED, TAKEN_FOR_CHANGE } from '../readings/controller-reactions';
import type { RuleDescription } from '../rule';

const API_REFERENCE = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html';
const FIELD_PRUNING = 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning';

/** The rules that follow from the schema alone, by what they look at. */
export const FIELD_LIMITS = {
  type: {
    id: 'field-type',
    level: FindingLevel.ERROR,
    paths: ['spec'],
    what: 'Every field has the type of the CRD.',
    why: 'the API server rejects the resource',
    remedy: 'give a value of that type; quote numbers and booleans in maps',
    source: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
  },
  required: {
    id: 'field-required',
    level: FindingLevel.ERROR,
    paths: ['spec'],
    what: 'Every field that the CRD or the API requires is there (a warning for the key and the value of a tag).',
    why: 'the API server, or else SageMaker, rejects the job',
    remedy: 'set the field',
    source: API_REFERENCE,
  },
  length: {
    id: 'field-length',
    level: FindingLevel.ERROR,
    paths: ['spec'],
    what: 'Texts, lists and maps are neither too short nor too long.',
    why: REFUSED,
    remedy: 'stay within the limit',
    source: API_REFERENCE,
  },
  range: {
    id: 'field-range',
    level: FindingLevel.ERROR,
    paths: ['spec'],
    what: 'Numbers are within the range of the API.',
    why: REFUSED,
    remedy: 'stay within the range',
    source: API_REFERENCE,
  },
  int32: {
    id: 'field-int32',
    level: FindingLevel.ERROR,
    paths: ['spec'],
    what: 'Numbers fit in 32 bits where the controller converts them to 32 bits.',
    why: 'the controller fails every reconciliation',
    remedy: 'stay within -2147483648 and 2147483647',
    source: 'https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/pkg/resource/training_job/sdk.go',
  },
  pattern: {
    id: 'field-pattern',
    level: FindingLevel.ERROR,
    paths: ['spec'],
    what: 'Texts have the form that the API demands, such as that of an ARN or of an S3 URI.',
    why: REFUSED,
    remedy: 'write it in that form',
    source: API_REFERENCE,
  },
  values: {
    id: 'field-value',
    level: FindingLevel.ERROR,
    paths: ['spec'],
    what: 'Fields with a closed set of values have one of them.',
    why: REFUSED,
    remedy: 'use one of the values; mind upper and lower case',
    source: API_REFERENCE,
  },
  unknown: {
    id: 'field-unknown',
    level: FindingLevel.ERROR,
    paths: ['spec'],
    what: 'Every field is one of the CRD.',
    why: 'kubectl rejects the resource; a client that does not validate loses the field silently, and it never reaches SageMaker',
    remedy: 'remove the field; the controller can\'t set it',
    source: FIELD_PRUNING,
  },
  newer: {
    id: 'field-newer-controller',
    level: FindingLevel.WARNING,
    paths: ['spec', `metadata.annotations.${CONTROLLER_ANNOTATION}`],
    what: `Every field is one of the CRD, if the job is made for a controller that is newer than ${NEWEST_CONTROLLER}.`,
    why: `the CRD of controller ${NEWEST_CONTROLLER} lacks the field; if your CRD lacks it, too, kubectl rejects the resource`,
    remedy: 'remove the field; if the CRD of that controller has it, acknowledge this',
    source: FIELD_PRUNING,
  },
  since: {
    id: 'field-since-controller',
    level: FindingLevel.ERROR,
    paths: ['spec', `metadata.annotations.${CONTROLLER_ANNOTATION}`],
    what: 'The controller release that the job is made for supports every field.',
    why: 'its CRD lacks the field: kubectl rejects the resource, and without validation the field is silently lost',
    remedy: 'update the controller and its CRD',
    source: 'https://github.com/aws-controllers-k8s/sagemaker-controller/releases',
  },
  nullEntry: {
    id: 'null-entry',
    level: FindingLevel.WARNING,
    paths: ['spec'],
    what: 'No entry of a map is null.',
    why: 'the API server drops the entry, so the job does not have it',
    remedy: 'remove the entry',
    source: FIELD_PRUNING,
  },
  empty: {
    id: 'empty-value',
    level: FindingLevel.WARNING,
    paths: ['spec'],
    what: 'Optional objects, lists and maps are absent rather than empty.',
    why: `an empty value may differ from an absent one: ${TAKEN_FOR_CHANGE}`,
    remedy: 'remove it',
    source: COMPARISON,
  },
} as const satisfies Record<string, RuleDescription>;

/** The fields that say nothing if they are empty, though they have to be there. Other rules say which content they lack. */
export const NEEDS_CONTENT: ReadonlySet<string | number> = new Set(['dataSource', 'parentHyperParameterTuningJobs[]', 'resourceConfig', 'stoppingCondition']);

/** One of the rules that follow from the schema. */
export type FieldLimit = keyof typeof FIELD_LIMITS;
