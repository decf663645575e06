import { RUN_KEY } from '../../naming/run';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { IMAGE, parseImage } from '../readings/image';
import { isNullWord, nullBucketIn, NULL_WORDS } from '../readings/null-word';
import { doubtfulTexts, mayBeDoubtful, type Text } from '../readings/texts';
import type { Rule, Violation } from '../rule';

const NAME = 'spec.trainingJobName';
const RUN = `metadata.annotations.${RUN_KEY}`;
const TAG_VALUE = 'spec.tags[].value';
const PARAMETERS = 'spec.hyperParameters';
const SOURCE = 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Template_literals';
const REMEDY = 'set the variable that was missing in the program that wrote this text';

/** Rules about the words that programs write where a value is missing. */
export const NULL_WORD_RULES: readonly Rule[] = [
  {
    id: 'null-word',
    level: FindingLevel.ERROR,
    paths: [],
    what: 'No bucket, part of an image, job name or run is undefined, null, None or NaN, and no text contains [object Object].',
    why: 'the program that wrote the job lacked a value, so the text names something that does not exist',
    remedy: REMEDY,
    source: SOURCE,
    suspects: mayBeDoubtful,
    check: job => [...doubtfulTexts(job).flatMap(violationOf(nullWordIn)), ...runIn(job)],
  },
  {
    id: 'null-word-in-text',
    level: FindingLevel.WARNING,
    paths: [],
    what: 'No segment of an S3 key, KMS key, key of a tag or other whole text is undefined, null, None or NaN, except values of tags.',
    why: 'the program that wrote the job may have lacked a value; then the job reads, writes or uses something else than was meant',
    remedy: 'set the variable that was missing where the text was made; if the word is meant, acknowledge this',
    source: SOURCE,
    suspects: mayBeDoubtful,
    check: job => doubtfulTexts(job).filter(text => nullWordIn(text) === undefined).flatMap(violationOf(doubtfulWordIn)),
  },
];

// Names that have to be in lower case were made so.
const IS_WORD_IN_NAME = new RegExp(`^(?:${NULL_WORDS})(?:-[0-9a-f]{8,})?$`, 'i');
const SEGMENT = new RegExp(`^s3://[^/]+/(?:.*/)?((?:${NULL_WORDS})(?:\\.[A-Za-z0-9.]+)?)(?:/|$)`);
const KEY_OF_ARN = new RegExp(`^arn:.*[:/](${NULL_WORDS})$`);

function violationOf(judge: (text: Text) => string | undefined): (text: Text) => Violation[] {
  return text => {
    const says = judge(text);
    return says === undefined ? [] : [{ path: text.path, says }];
  };
}

function nullWordIn({ text, field, isKey }: Text): string | undefined {
  if (text.includes('[object Object]')) {
    return isKey === true ? 'has a key that contains [object Object]' : 'contains [object Object]';
  }
  const bucket = nullBucketIn(text);
  if (bucket !== undefined) {
    return `is '${text}', in a bucket named ${bucket}`;
  }
  if (field === IMAGE) {
    const { repository = '', tag = '' } = parseImage(text) ?? {};
    const word = [...repository.split('/'), tag].find(part => IS_WORD_IN_NAME.test(part));
    return word && `is '${text}', in which '${word}' stands for a part`;
  }
  return field === NAME && IS_WORD_IN_NAME.test(text) ? `is '${text}'` : undefined;
}

function runIn(job: JobView): Violation[] {
  const run = job.annotation(RUN_KEY);
  return run !== undefined && isNullWord(run) ? [{ path: RUN, says: `is '${run}'` }] : [];
}

function doubtfulWordIn({ text, field, schema, isKey }: Text): string | undefined {
  const segment = SEGMENT.exec(text)?.[1] ?? KEY_OF_ARN.exec(text)?.[1];
  if (segment !== undefined) {
    return `is '${text}', in which '${segment}' stands for a part`;
  }
  if (!isNullWord(text) || field === TAG_VALUE || schema.values !== undefined || isMeant(text, field)) {
    return undefined;
  }
  return isKey === true ? `has the key '${text}'` : `is '${text}'`;
}

/** Parameters of Debugger may be None, and hyperparameters are JSON, which has null and for many programs NaN. */
function isMeant(word: string, field: string): boolean {
  return /arameters$/.test(field) && (field !== PARAMETERS || word === 'null' || word === 'NaN');
}
