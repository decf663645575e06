import { ownMember } from '../../manifest/plain-data';
import { knownText } from '../../manifest/tokens';
import type { ChangedTexts } from '../engine/changed-texts';
import { reading, type JobView } from '../engine/job-view';
import { placeholderInIdentifier } from '../engine/placeholders';
import { FindingLevel } from '../finding';
import { accountOfRole } from '../readings/algorithm-owner';
import { nullBucketIn } from '../readings/null-word';
import { regionOf } from '../readings/region';
import { isBucket, s3UrisOf } from '../readings/s3-uris';
import type { Fault, Rule, Violation } from '../rule';

const BUCKET_NAMES = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html';

/** Rules about S3 URIs, wherever they stand. They look at single URIs, so a token elsewhere does not keep them from looking. */
export const S3_URI_RULES: readonly Rule[] = [
  {
    id: 's3-bucket-name',
    level: FindingLevel.ERROR,
    paths: [],
    what: 'What follows s3:// is the name of a bucket or an access point.',
    why: 'no bucket can have this name, so the job can\'t read or write there',
    remedy: 'write s3://<bucket>/<key>, once',
    source: BUCKET_NAMES,
    suspects: mayBeOdd,
    check: job => violations(job, uri => {
      const bucket = bucketOf(uri) ?? '';
      // Without a bucket, a URI does not have the form that the schema demands.
      if (bucket === '' || isBucket(bucket)) {
        return undefined;
      }
      const placeholder = placeholderInIdentifier(bucket);
      const [, named] = ARN_OF_BUCKET.exec(bucket) ?? [];
      return {
        says: `has '${bucket}' in place of a bucket`,
        remedy: placeholder !== undefined
          ? `replace the placeholder ${placeholder} with the name of a bucket`
          : named && `name the bucket without its ARN, as in s3://${named}`,
      };
    }),
  },
  {
    id: 's3-empty-folder',
    level: FindingLevel.WARNING,
    paths: [],
    what: 'No S3 key has two slashes in a row.',
    why: 'SageMaker can\'t copy such an object to a disk and fails: "illegal char sub-sequence"',
    remedy: 'remove one of the slashes, and look where the objects really are',
    source: 'https://github.com/aws-samples/generative-ai-on-amazon-sagemaker/pull/242',
    suspects: mayBeOdd,
    check: job => violations(job, uri => /^s3:\/\/[^/]+\/.*\/\/|^s3:\/\/[^/]+\/\//.test(uri) ? { says: `is ${uri}` } : undefined),
  },
  {
    id: 's3-wildcard',
    level: FindingLevel.WARNING,
    paths: [],
    what: 'No S3 URI has a wildcard.',
    why: 'in S3, * and ? are ordinary characters of a key, so the job finds no objects there',
    remedy: 'use the prefix that comes before the wildcard',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_S3DataSource.html',
    suspects: mayBeOdd,
    check: job => violations(job, (uri, isManifest) => {
      const [prefix = '', wildcard] = /^s3:\/\/[^/*?]+\/[^*?]*([*?])/.exec(uri) ?? [];
      return wildcard === undefined ? undefined : {
        says: `is '${uri}', with the wildcard ${wildcard}`, remedy: isManifest ? 'name the manifest itself' : `use the prefix ${prefix.slice(0, -1)}`,
      };
    }),
  },
  {
    id: 's3-trailing-space',
    level: FindingLevel.WARNING,
    paths: [],
    what: 'No S3 URI begins or ends with white space.',
    why: 'in S3, white space is part of the name, so the job reads or writes somewhere else',
    remedy: 'remove the white space',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html',
    suspects: mayBeOdd,
    check: job => violations(job, uri => uri === uri.trim() ? undefined : { says: `is '${uri}', with white space at an end` }),
  },
  {
    id: 's3-bucket-outdated',
    level: FindingLevel.WARNING,
    paths: [],
    what: 'The name of a bucket is one that S3 allows today.',
    why: 'only a bucket from before 2018 can have such a name, so the bucket probably does not exist',
    remedy: 'use 3 to 63 lower-case letters, digits, dots and hyphens; for an old bucket, acknowledge this',
    source: BUCKET_NAMES,
    suspects: mayBeOdd,
    check: job => violations(job, uri => {
      const bucket = bucketOf(uri);
      const isNamed = bucket !== undefined && isBucket(bucket) && !bucket.startsWith('arn:') && nullBucketIn(uri) === undefined;
      const fault = isNamed ? outdatedIn(bucket) : undefined;
      return fault === undefined ? undefined : { says: `has the bucket '${bucket}', which ${fault}` };
    }),
  },
  {
    id: 's3-default-bucket-elsewhere',
    level: FindingLevel.WARNING,
    paths: [],
    what: 'The default bucket of SageMaker is that of the Region and the account of the job.',
    why: 'SageMaker reads and writes in the Region of the job, and a role reaches a bucket of another account only if both allow it',
    remedy: 'use the bucket of this Region and account',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html',
    suspects: texts => mayBeOdd(texts) || texts.values.some(text => text.startsWith('arn:')),
    check: job => {
      const region = regionOf(job);
      const account = accountOfRole(knownText(job.texts.own.spec?.roleARN));
      return violations(job, uri => {
        const [, bucketRegion, bucketAccount] = DEFAULT_BUCKET.exec(uri) ?? [];
        if (bucketRegion === undefined) {
          return undefined;
        }
        const own = `s3://sagemaker-${region ?? bucketRegion}-${account ?? bucketAccount}`;
        return (region ?? bucketRegion) !== bucketRegion
          ? { says: `is in the default bucket of ${bucketRegion}, though the job runs in ${region}`, remedy: `use ${own}` }
          : (account ?? bucketAccount) !== bucketAccount
            ? { says: `is in the default bucket of account ${bucketAccount}, though the role is one of ${account}`, remedy: `use ${own}` }
            : undefined;
      });
    },
  },
  {
    id: 's3-region-differs',
    level: FindingLevel.WARNING,
    paths: [],
    what: 'Access points, directory buckets and hosts of S3 are in the Region of the job.',
    why: 'the input has to be in the Region of the job, in which SageMaker also writes the output',
    remedy: 'use a bucket in the Region of the job',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_S3DataSource.html',
    suspects: ({ values }) => values.some(mayShowPlace),
    check: job => {
      const region = regionOf(job);
      return region === undefined ? undefined : s3UrisOf(job).filter(({ uri }) => mayShowPlace(uri)).flatMap(({ uri, path }) => {
        const place = placeElsewhere(uri, region);
        return place === undefined ? [] : [{ path, says: `is '${uri}', in ${place}, though the job runs in ${region}` }];
      });
    },
  },
];

const DEFAULT_BUCKET = /^s3:\/\/sagemaker-([a-z]{2,4}(?:-[a-z]+)+-\d+)-(\d{12})(?:\/|$)/;

const ARN_OF_BUCKET = /^arn:[a-z-]+:s3:::([a-z0-9][a-z0-9.-]{2,62})$/;
const ACCESS_POINT = /^s3:\/\/arn:[a-z-]+:s3[a-z-]*:([a-z0-9-]+):/;
const HOST = /^https:\/\/(?:[^/]+\.)?s3[.-](?:dualstack\.)?([a-z]{2,}(?:-[a-z]+)+-\d+)\.amazonaws\.com/;
/** The names of directory buckets and of their access points end with a zone: of a Region, or of a place that belongs to it. */
const DIRECTORY = /^s3:\/\/[^/]+--(([a-z]+\d+)-(?:[a-z0-9]+-)?az\d+)--xa?-s3(?:\/|$)/;

/** Whether a URI may show where it leads; those of ordinary buckets do not. */
function mayShowPlace(uri: string): boolean {
  return uri.startsWith('https:') || uri.startsWith('s3://arn:') || uri.includes('-s3');
}

/** Where a URI shows that it leads, if that is not in a Region. */
function placeElsewhere(uri: string, region: string): string | undefined {
  const [, other] = ACCESS_POINT.exec(uri) ?? HOST.exec(uri) ?? [];
  if (other !== undefined) {
    return other === region ? undefined : other;
  }
  const [, zone, zonesOfRegion] = DIRECTORY.exec(uri) ?? [];
  const ownZones = zone && beginningOfZones(region);
  return ownZones !== undefined && zonesOfRegion !== ownZones ? `the zone ${zone}` : undefined;
}

/** What the IDs of the zones of a Region begin with, such as `apse2` for `ap-southeast-2`; undefined for Regions with names of another form. */
function beginningOfZones(region: string): string | undefined {
  const [, area, direction = '', number] = /^([a-z]{2}|us-gov)-([a-z]+)-(\d+)$/.exec(region) ?? [];
  const sign = ownMember(DIRECTIONS, direction);
  return sign && `${area.replace('us-gov', 'usg')}${sign}${number}`;
}

const DIRECTIONS: { readonly [direction: string]: string } = {
  north: 'n', south: 's', east: 'e', west: 'w', central: 'c', northeast: 'ne', northwest: 'nw', southeast: 'se', southwest: 'sw',
};

function bucketOf(uri: string): string | undefined {
  return uri.startsWith('s3://') ? uri.slice('s3://'.length).split('/', 1)[0] : undefined;
}

/** Why a bucket of today can't have a name. */
function outdatedIn(bucket: string): string | undefined {
  if (/[A-Z]/.test(bucket)) {
    return 'has capital letters';
  }
  if (bucket.length > 63) {
    return 'has more than 63 characters';
  }
  return bucket.includes('_') ? 'has an underscore' : /\.\.|[.-]$|^\d+\.\d+\.\d+\.\d+$/.test(bucket) ? 'has dots or hyphens where none may be' : undefined;
}

// Nearly all URIs are of this form, in which none of these rules finds a fault: one look at them is enough.
const ORDINARY = /^s3:\/\/(?!sagemaker-)[a-z0-9][a-z0-9-]{1,61}[a-z0-9](?:\/[^/*?\s]+)*\/?$/;

const oddUrisOf = reading(job => s3UrisOf(job).filter(({ uri }) => isOdd(uri)));

function isOdd(uri: string): boolean {
  return !ORDINARY.test(uri);
}

/** Whether there may be such a URI among some texts: in other texts, only white space matters. */
function mayBeOdd({ values }: ChangedTexts): boolean {
  return values.some(text => (text.startsWith('s3://') || text !== text.trim()) && isOdd(text));
}

function violations(job: JobView, judge: (uri: string, isManifest: boolean) => Fault | undefined): Violation[] {
  const found: Violation[] = [];
  for (const { uri, path, isManifest } of oddUrisOf(job)) {
    const fault = judge(uri, isManifest);
    if (fault !== undefined) {
      found.push({ path, ...fault });
    }
  }
  return found;
}
