import { compiled } from '../../manifest/schema/patterns';
import { withoutPlaceholder } from '../engine/placeholders';
import { isNullWordInAnyCase, nullBucketIn } from '../readings/null-word';

/** What a text has to be, in words instead of a regular expression, and how to make this one so. */
export interface TextShape {
  /** What it must be, before the value. */
  readonly says: string;
  readonly remedy: string;
}

/** Why a text does not have the form that a pattern of the API demands. */
export function misfitOf(pattern: string, text: string): TextShape {
  const { says, remedy } = shapeOf(pattern, text);
  const isFitWithoutSpace = says !== ONE_LINE.says && text !== text.trim() && compiled(pattern).test(text.trim());
  return { says, remedy: isFitWithoutSpace ? 'remove the white space at its ends' : withoutPlaceholder(text) ?? remedy };
}

function shapeOf(pattern: string, text: string): TextShape {
  return SHAPES[pattern]?.(text) ?? { says: `must match ${pattern} as a whole`, remedy: 'use only what the pattern allows' };
}

/** By the patterns of the schema. */
const SHAPES: { readonly [pattern: string]: (text: string) => TextShape } = {
  '^(https|s3)://([^/]+)/?(.*)$': text => ({ says: 'must be an S3 URI such as s3://bucket/prefix', remedy: uriRemedy(text) }),
  '^arn:aws[a-z\\-]*:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+$': text => ({ says: 'must be the ARN of an IAM role', remedy: roleRemedy(text) }),
  '^(arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:[a-z\\-]*\\/)?[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$': () => ({
    says: 'must be the name or ARN of an algorithm resource', remedy: 'set trainingImage instead if this is an image',
  }),
  '^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$': nameShape,
  '^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,119}$': nameShape,
  '^[A-Za-z0-9\\.\\-_]+$': () => ({
    says: 'must be a name of letters, digits, dots, hyphens and underscores', remedy: 'replace every other character with a hyphen',
  }),
  '^[a-zA-Z_][a-zA-Z0-9_]*$': text => ({
    says: 'must be the name of a variable: letters, digits and underscores, with no digit first',
    remedy: /^\d\w*$/.test(text) ? 'begin it with a letter' : 'replace every other character with an underscore',
  }),
  '^[a-zA-Z0-9:/_-]*$': () => ({
    says: 'must be the ID or ARN of a KMS key', remedy: 'use the ARN of the key, such as arn:aws:kms:<region>:<account>:key/<id>',
  }),
  '^(fs-[0-9a-f]{8,})$': () => ({
    says: 'must be the ID of a file system such as fs-0123456789abcdef0', remedy: 'use the ID that begins with fs-',
  }),
  '^[-0-9a-zA-Z]+$': text => ({
    says: 'must be an ID of letters, digits and hyphens',
    remedy: /[,;\s]/.test(text.trim()) ? 'give one ID for each element of the list' : 'use the ID alone, without other characters',
  }),
  '^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$': () => ({
    says: 'must consist of letters, digits, spaces and _ . : / = + - @', remedy: 'remove the other characters',
  }),
  '^.*$': () => ONE_LINE,
  '^.+$': () => ONE_LINE,
};

function nameShape(text: string): TextShape {
  return {
    says: 'must be a name of letters, digits and hyphens, with a letter or digit at both ends',
    remedy: /^[^a-zA-Z0-9]|[^a-zA-Z0-9]$/.test(text)
      ? 'use letters and digits at both ends, and hyphens in place of other characters'
      : 'replace every other character, such as an underscore, with a hyphen',
  };
}

const ONE_LINE: TextShape = { says: 'must be one line', remedy: 'remove the line break' };

function uriRemedy(text: string): string {
  if (/^s3:\/\/[^/]/.test(text)) {
    return 'write it in one line';
  }
  if (/^(\/|\.|~|file:|[A-Za-z]:\\)/.test(text)) {
    return 'copy the files to a bucket, and use their S3 URI';
  }
  const [, rest] = /^(?:s3:?\/+)?([a-z0-9][a-z0-9.-]{2,62}(?:\/.*)?)$/i.exec(text) ?? [];
  return rest === undefined || nullBucketIn(`s3://${rest}`) !== undefined ? 'begin it with s3:// and the name of a bucket' : `begin it with s3://, such as s3://${rest}`;
}

function roleRemedy(text: string): string {
  return /^[\w+=,.@-]{1,64}$/.test(text) && !isNullWordInAnyCase(text)
    ? `use arn:aws:iam::<account>:role/${text}`
    : 'use the ARN of the role, such as arn:aws:iam::<account>:role/<name>';
}
