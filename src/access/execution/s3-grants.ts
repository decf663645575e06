import { arnIn, type AwsLocation } from '../aws-location';
import type { Grant } from '../grants';
import type { RunNames } from '../run-names';
import { s3PlaceOf, type S3Place } from './s3-place';
import { asPrefix } from '../../manifest/as-prefix';
import { refusal } from '../../manifest/secrets/refusal';

export const GET: readonly string[] = ['s3:GetObject'];
// Large objects are uploaded in parts; what was begun and not finished is removed again.
export const PUT: readonly string[] = ['s3:AbortMultipartUpload', 's3:PutObject'];

/** What is done at an S3 URI. */
export interface S3Use {
  readonly sid: string;
  readonly actions: readonly string[];
  readonly reason: string;
  /** Whether the URI is a folder, to which a slash and a key are added, and not the beginning of keys. */
  readonly isFolder?: boolean;
  /** Whether the URI is the whole key of one object. */
  readonly isObject?: boolean;
  /** Whether the keys are listed as well. */
  readonly lists?: boolean;
}

/**
 * What a job needs to use an S3 URI in some way.
 *
 * @throws an error if a policy can't name what the URI points to
 */
export function s3Grants(uri: string, use: S3Use, field: string, place: AwsLocation, names: RunNames): Grant[] {
  const target = s3PlaceOf(uri);
  if (names.isOpen(target.bucket)) {
    throw refusal(`names a bucket that each run may choose ('${target.bucket}')`);
  }
  return target.kind === 'directory bucket' ? [directoryBucketGrant(target, use, field, place)] : objectGrants(target, use, field, place, names);
}

/** The ARN pattern of an object at a URI, to ask whether grants cover it. */
export function objectArnOf(uri: string, { partition }: AwsLocation, names: RunNames): string | undefined {
  const target = s3PlaceOf(uri);
  return target.kind === 'directory bucket' ? undefined : `${objectPrefix(target, partition)}${names.patternOf(target.key)}`;
}

function objectGrants(target: S3Place, use: S3Use, field: string, place: AwsLocation, names: RunNames): Grant[] {
  const { sid, actions, reason, isFolder, isObject, lists } = use;
  const bucket = bucketArn(target, place.partition);
  const key = names.patternOf(isFolder && target.key !== '' ? asPrefix(target.key) : target.key);
  const keys = isObject ? key : `${key}*`;
  const grants: Grant[] = [
    { sid, actions, resources: [`${objectPrefix(target, place.partition)}${keys}`], reason, field },
    {
      sid: 'LocateBuckets',
      actions: ['s3:GetBucketLocation'],
      resources: [bucket],
      reason: 'SageMaker and the SDKs in its containers ask in which Region a bucket is.',
      field,
    },
  ];
  if (lists) {
    grants.push({
      sid: `List${pascal(target.bucket.replace(/^.*[:/]/, ''))}`,
      subject: bucket,
      actions: ['s3:ListBucket'],
      resources: [bucket],
      // Requests for the whole bucket name no prefix, so no condition on prefixes would let them pass.
      conditions: keys === '*' ? undefined : { StringLike: { 's3:prefix': isFolder && !target.key.endsWith('/') ? [key.slice(0, -1), keys] : [keys] } },
      reason: 'SageMaker lists the keys that it reads, and looks for keys that exist already.',
      field,
    });
  }
  return grants;
}

/** In directory buckets, permissions are for whole buckets, and a session either reads or does everything. */
function directoryBucketGrant({ bucket }: S3Place, { actions }: S3Use, field: string, place: AwsLocation): Grant {
  const reads = actions.every(action => action === 's3:GetObject');
  return {
    sid: reads ? 'ReadDirectoryBuckets' : 'UseDirectoryBuckets',
    actions: ['s3express:CreateSession'],
    resources: [arnIn(place, 's3express', `bucket/${bucket}`)],
    conditions: reads ? { StringEquals: { 's3express:SessionMode': ['ReadOnly'] } } : undefined,
    reason: 'The job uses S3 Express One Zone, where permissions are for whole buckets.',
    field,
  };
}

function bucketArn({ kind, bucket }: S3Place, partition: string): string {
  return kind === 'access point' ? bucket : `arn:${partition}:s3:::${bucket}`;
}

function objectPrefix(target: S3Place, partition: string): string {
  return `${bucketArn(target, partition)}/${target.kind === 'access point' ? 'object/' : ''}`;
}

function pascal(name: string): string {
  return name.split(/[^A-Za-z0-9]+/).map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
