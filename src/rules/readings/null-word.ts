/** The words that programs write where a value is missing, as an alternative of patterns. */
export const NULL_WORDS = 'undefined|null|None|NaN';

/** Whether a text is such a word as a whole. */
export function isNullWord(text: string): boolean {
  return IS_WORD.test(text);
}

/** The word in place of the bucket of an S3 URI, if there is one. Names that have to be in lower case were made so. */
export function nullBucketIn(uri: string): string | undefined {
  return BUCKET.exec(uri)?.[1];
}

const IS_WORD = new RegExp(`^(?:${NULL_WORDS})$`);
const BUCKET = new RegExp(`^s3://(${NULL_WORDS})(?:/|$)`, 'i');
