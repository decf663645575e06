import { refusal } from '../../manifest/secrets/refusal';
import { hasWildcards } from '../wildcards';

/** What the URI of a manifest points to in Amazon S3. */
export interface S3Place {
  readonly kind: 'bucket' | 'access point' | 'directory bucket';
  /** The name of the bucket, or the ARN of the access point. */
  readonly bucket: string;
  /** What follows; may be empty. */
  readonly key: string;
}

/**
 * What an S3 URI points to.
 *
 * @throws an error if a policy could not name it
 */
export function s3PlaceOf(uri: string): S3Place {
  const { bucket, key } = split(uri);
  if (hasWildcards(bucket)) {
    throw refusal(`has a pattern in place of a bucket ('${bucket}')`);
  }
  if (bucket.endsWith('-s3alias')) {
    throw refusal(`is the alias of an access point ('${bucket}'), and policies know access points by their ARN`);
  }
  if (bucket.startsWith('arn:')) {
    return { kind: 'access point', bucket, key };
  }
  return { kind: bucket.endsWith('--x-s3') ? 'directory bucket' : 'bucket', bucket, key };
}

function split(uri: string): { bucket: string; key: string } {
  for (const form of FORMS) {
    const { bucket, key = '' } = form.exec(uri)?.groups ?? {};
    if (bucket !== undefined) {
      return { bucket, key };
    }
  }
  throw refusal(`is not an S3 URI ('${uri}')`);
}

const FORMS = [
  /^s3:\/\/(?<bucket>arn:[^/]*:accesspoint[/:][^/]+)(?:\/(?<key>.*))?$/s,
  /^s3:\/\/(?!arn:)(?<bucket>[^/]+)(?:\/(?<key>.*))?$/s,
  /^https:\/\/s3[.-][a-z0-9.-]+\/(?<bucket>[^/]+)(?:\/(?<key>.*))?$/s,
  /^https:\/\/(?<bucket>[^/]+?)\.s3[.-][a-z0-9.-]{1,100}(?:\/(?<key>.*))?$/s,
];
