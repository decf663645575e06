/** The words that programs write where a value is missing, as an alternative of patterns. */
export const NULL_WORDS = 'undefined|null|None|NaN';

/** Whether a text is such a word as a whole. */
export function isNullWord(text: string): boolean {
  return IS_WORD.test(text);
}

/** The same in any case, where a program may have changed it. */
export function isNullWordInAnyCase(text: string): boolean {
  return IS_WORD_IN_ANY_CASE.test(text);
}

/** The word in place of the bucket of an S3 URI, if there is one. Names that have to be in lower case were made so. */
export function nullBucketIn(uri: string): string | undefined {
  return BUCKET.exec(uri)?.[1];
}

const IS_WORD = new RegExp(`^(?:${NULL_WORDS})$`);
const IS_WORD_IN_ANY_CASE = new RegExp(`^(?:${NULL_WORDS})$`, 'i');
const BUCKET = new RegExp(`^s3://(${NULL_WORDS})(?:/|$)`, 'i');
