import { FindingLevel } from '../finding';
import { repeatedNames } from '../readings/repeated-names';
import { asList } from '../readings/resources';
import type { Rule, Violation } from '../rule';

const TAG_GUIDE = 'https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html';

const MOST_TAGS = 50;
const TAGS_OF_CONTROLLER = 3;

/** Rules about tags and experiments. */
export const TAG_RULES: readonly Rule[] = [
  {
    id: 'tag-key-unique',
    level: FindingLevel.WARNING,
    paths: ['spec.tags[].key'],
    what: 'No two tags of a job have the same key.',
    why: 'the controller makes a map of the tags, so one of them would be silently lost',
    remedy: 'keep one tag for each key',
    source: 'https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/pkg/resource/training_job/tags.go',
    check: repeatedNames('spec.tags[].key', 'the key of another tag'),
  },
  {
    id: 'tag-key-reserved',
    level: FindingLevel.ERROR,
    paths: ['spec.tags[].key'],
    what: 'No key of a tag begins with aws:.',
    why: 'AWS reserves these keys and rejects them',
    remedy: 'choose another key',
    source: TAG_GUIDE,
    check: ({ spec }) => reserved(spec.tags, 'key'),
  },
  {
    id: 'tag-value-reserved',
    level: FindingLevel.WARNING,
    paths: ['spec.tags[].value'],
    what: 'No value of a tag begins with aws:.',
    why: 'many AWS services reject such values, as they reject such keys',
    remedy: 'choose another value',
    source: TAG_GUIDE,
    check: ({ spec }) => reserved(spec.tags, 'value'),
  },
  {
    id: 'tags-of-controller',
    level: FindingLevel.WARNING,
    paths: ['spec.tags'],
    what: 'A job has at most 47 tags of its own.',
    why: 'the controller adds two tags, or three with the label app.kubernetes.io/managed-by; SageMaker rejects more than 50',
    remedy: 'remove tags; if the controller adds fewer, acknowledge this',
    source: 'https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/helm/values.yaml',
    check: ({ spec }) => {
      const count = asList(spec.tags).length;
      return count > MOST_TAGS - TAGS_OF_CONTROLLER && count <= MOST_TAGS
        ? [{ path: 'spec.tags', says: `has ${count} tags` }]
        : undefined;
    },
  },
  {
    id: 'experiment-without-name',
    level: FindingLevel.WARNING,
    paths: ['spec.experimentConfig'],
    what: 'A job that names a trial also names its experiment.',
    why: 'SageMaker associates the job with an experiment by that name; without it, a trial or a display name may do nothing',
    remedy: 'set spec.experimentConfig.experimentName',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ExperimentConfig.html',
    check: ({ spec }) => {
      const { experimentName, trialName, trialComponentDisplayName } = spec.experimentConfig ?? {};
      return experimentName === undefined && (trialName ?? trialComponentDisplayName) !== undefined
        ? [{ path: 'spec.experimentConfig.experimentName', says: `is missing, though there is '${trialName ?? trialComponentDisplayName}'` }]
        : undefined;
    },
  },
];

function reserved(tags: any, member: 'key' | 'value'): Violation[] {
  return asList(tags).flatMap((tag, position) => /^aws:/i.test(tag[member])
    ? [{ path: `spec.tags[${position}].${member}`, says: `begins with aws: '${tag[member]}'` }]
    : []);
}
