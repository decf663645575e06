import * as fc from 'fast-check';
import { filled, HEXADECIMAL, hyphenated, LETTER_OR_DIGIT, line, LOWER_OR_DIGIT, mostly, oneOf, textOf } from './texts';
import { NULL_WORDS } from '../../../src/rules/readings/null-word';
import { madeOnce } from '../../made-once';

/** Where a job runs, and for whom. */
export interface Place {
  readonly region: string;
  readonly partition: string;
  readonly dnsSuffix: string;
  readonly account: string;
}

// https://docs.aws.amazon.com/general/latest/gr/sagemaker.html and the guides of the other partitions
const PARTITIONS: ReadonlyArray<{ readonly partition: string; readonly dnsSuffix: string; readonly regions: readonly string[] }> = [
  {
    partition: 'aws',
    dnsSuffix: 'amazonaws.com',
    regions: [
      'af-south-1', 'ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-south-2', 'ap-southeast-1',
      'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5', 'ap-southeast-7', 'ca-central-1', 'ca-west-1', 'eu-central-1',
      'eu-central-2', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'il-central-1', 'me-central-1', 'me-south-1',
      'mx-central-1', 'sa-east-1', 'us-east-1', 'us-east-2', 'us-west-1', 'us-west-2',
    ],
  },
  { partition: 'aws-cn', dnsSuffix: 'amazonaws.com.cn', regions: ['cn-north-1', 'cn-northwest-1'] },
  { partition: 'aws-us-gov', dnsSuffix: 'amazonaws.com', regions: ['us-gov-east-1', 'us-gov-west-1'] },
  { partition: 'aws-iso', dnsSuffix: 'c2s.ic.gov', regions: ['us-iso-east-1', 'us-iso-west-1'] },
  { partition: 'aws-iso-b', dnsSuffix: 'sc2s.sgov.gov', regions: ['us-isob-east-1', 'us-isob-west-1'] },
  { partition: 'aws-iso-e', dnsSuffix: 'cloud.adc-e.uk', regions: ['eu-isoe-west-1'] },
  { partition: 'aws-iso-f', dnsSuffix: 'csp.hci.ic.gov', regions: ['us-isof-east-1', 'us-isof-south-1'] },
  { partition: 'aws-eusc', dnsSuffix: 'amazonaws.eu', regions: ['eusc-de-east-1'] },
];

/** Every Region that the generator knows. */
export const REGIONS = PARTITIONS.flatMap(({ regions }) => regions);

export const ACCOUNT = textOf(oneOf('0123456789'), { min: 12, max: 12 });

const ACCOUNTS = ['111122223333', '012345678901'];

/** Any place, the smaller partitions more often than they deserve. */
export const PLACE: fc.Arbitrary<Place> = fc.oneof(...PARTITIONS.map(({ regions, ...partition }) => ({
  arbitrary: fc.constantFrom(...ACCOUNTS.flatMap(account => regions.map((region): Place => ({ ...partition, region, account })))),
  weight: 2 + regions.length,
})));

/** What depends on the place, made once for each, because that takes longer than to draw a value from it. */
export const perPlace: <T>(make: (place: Place) => T) => (place: Place) => T = madeOnce;

const ROLE_NAME = textOf(fc.oneof({ arbitrary: LETTER_OR_DIGIT, weight: 6 }, { arbitrary: oneOf('_+=,.@-'), weight: 1 }), { min: 1, max: 64 });

/** The ARN of a role. */
export const roleArn = perPlace(({ partition, account }) => {
  const start = `arn:${partition}:iam::${account}:role/`;
  return fc.oneof(
    { arbitrary: ROLE_NAME.map(name => start + name), weight: 5 },
    { arbitrary: ROLE_NAME.map(name => `${start}service-role/${name}`), weight: 5 },
    { arbitrary: ROLE_NAME.map(name => start + filled(`${name}/`, 2048 - start.length)), weight: 1 },
  );
});

const KEY_ID = mostly(fc.uuid(), textOf(HEXADECIMAL, { min: 32, max: 32 }).map(id => `mrk-${id}`), 4);

const ALIAS = textOf(fc.oneof({ arbitrary: LETTER_OR_DIGIT, weight: 6 }, { arbitrary: oneOf('/_-'), weight: 1 }), { min: 1, max: 250 })
  .map(name => `alias/${name}`);

function keyArn({ partition, region, account }: Place, resource: string): string {
  return `arn:${partition}:kms:${region}:${account}:${resource}`;
}

/** A KMS key for the volumes of instances: its id or its ARN. */
export const volumeKey = perPlace(place => fc.oneof(KEY_ID, KEY_ID.map(id => keyArn(place, `key/${id}`))));

/** A KMS key for the output: its id, its ARN, an alias, or the ARN of an alias; empty is the default key. */
export const outputKey = perPlace(place => fc.oneof(fc.constant(''), volumeKey(place), ALIAS, ALIAS.map(alias => keyArn(place, alias))));

const IS_NULL_WORD = new RegExp(`^(?:${NULL_WORDS})$`, 'i');

/** Names without those that say that a value is missing, which chance makes of few letters. */
export function meant(names: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return names.filter(name => !IS_NULL_WORD.test(name));
}

const REPOSITORY_PART = fc.oneof(meant(hyphenated(20, LOWER_OR_DIGIT)), fc.constantFrom('team_a', 'x.y', 'a__b', 'a--b'));
const REPOSITORY = fc.array(REPOSITORY_PART.map(part => part.replace(/-+$/, '')), { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'));
const TAG = textOf(fc.oneof({ arbitrary: LETTER_OR_DIGIT, weight: 6 }, { arbitrary: oneOf('_.-'), weight: 1 }), { max: 100 })
  .map(rest => `:1${rest}`);
const DIGEST = textOf(HEXADECIMAL, { min: 64, max: 64 }).map(digest => `@sha256:${digest}`);

const VERSION = fc.oneof(TAG, TAG, DIGEST, fc.constant(''));

/** An image in the Region of the job, mostly in a registry of its account. */
export const image = perPlace(({ region, dnsSuffix, account }) => fc.tuple(mostly(fc.constant(account), ACCOUNT, 4), REPOSITORY, VERSION)
  .map(([owner, repository, version]) => `${owner}.dkr.ecr.${region}.${dnsSuffix}/${repository}${version}`));

const BUCKET = fc.oneof(
  meant(textOf(LOWER_OR_DIGIT, { min: 3, max: 63 })),
  // What has the form of an IP address is no name.
  fc.tuple(oneOf('abz'), textOf(fc.oneof(LOWER_OR_DIGIT, oneOf('.-')), { min: 1, max: 61 }), LOWER_OR_DIGIT)
    .map(parts => parts.join('').replace(/[.-]{2,}/g, 'x')),
);
const KEY = fc.array(line({ min: 1, max: 100 }).map(part => part.replace(/\//g, '_')), { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'));
const EVERYDAY_KEY = fc.constantFrom('train.csv', 'data/2024/part-00000.parquet', 'images/a b.jpg', 'year=2024/month=01/x.rec');

/** The URI of an object in S3. */
export const objectUri = perPlace(({ region, dnsSuffix }) => {
  const root = fc.oneof(
    { arbitrary: BUCKET.map(bucket => `s3://${bucket}/`), weight: 8 },
    { arbitrary: BUCKET.map(bucket => `https://${bucket}.s3.${region}.${dnsSuffix}/`), weight: 1 },
    { arbitrary: BUCKET.map(bucket => `https://s3.${region}.${dnsSuffix}/${bucket}/`), weight: 1 },
  );
  const uri = fc.tuple(root, fc.oneof(KEY, EVERYDAY_KEY)).map(([start, key]) => start + key);
  return mostly(uri, fc.tuple(root, EVERYDAY_KEY).map(([start, key]) => start + filled(`${key}/`, 1023 - start.length) + 'z'));
});

/** The URI of what begins with a prefix, or of a whole bucket. */
export const prefixUri = perPlace(place => fc.oneof(
  objectUri(place),
  objectUri(place).map(uri => [...uri].length < 1024 ? `${uri}/` : uri),
  fc.tuple(BUCKET, fc.constantFrom('', '/')).map(([bucket, slash]) => `s3://${bucket}${slash}`),
));

/** The URI of a prefix in a directory bucket of S3 Express One Zone. */
export const DIRECTORY_BUCKET_URI = fc.tuple(hyphenated(30, LOWER_OR_DIGIT), fc.constantFrom('', '/', '/models/'))
  .map(([name, key]) => `s3://${name}--usw2-az1--x-s3${key}`);

const DIRECTORY = mostly(
  fc.array(line({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }).map(parts => `/data/${parts.join('/')}`),
  line({ min: 1, max: 10 }).map(part => `/data/${filled(`${part}/`, 4090)}`), 12,
);

/** An absolute path of a directory in the container. */
export function directory(...everyday: string[]): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...everyday), DIRECTORY);
}
