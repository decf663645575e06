import * as fc from 'fast-check';
import { filled, HEXADECIMAL, hyphenated, LETTER_OR_DIGIT, line, LOWER_OR_DIGIT, mostly, oneOf, textOf } from './texts';

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

/** Any place, the smaller partitions more often than they deserve. */
export const PLACE: fc.Arbitrary<Place> = fc.tuple(
  fc.oneof(...PARTITIONS.map(({ regions, ...partition }) => ({
    arbitrary: fc.constantFrom(...regions).map(region => ({ ...partition, region })),
    weight: 2 + regions.length,
  }))),
  ACCOUNT,
).map(([place, account]) => ({ ...place, account }));

/** The ARN of a role. */
export function roleArn({ partition, account }: Place): fc.Arbitrary<string> {
  const start = `arn:${partition}:iam::${account}:role/`;
  const name = textOf(fc.oneof({ arbitrary: LETTER_OR_DIGIT, weight: 6 }, { arbitrary: oneOf('_+=,.@-'), weight: 1 }), { min: 1, max: 64 });
  return fc.oneof(
    { arbitrary: name.map(text => start + text), weight: 5 },
    { arbitrary: name.map(text => `${start}service-role/${text}`), weight: 5 },
    { arbitrary: name.map(text => start + filled(`${text}/`, 2048 - start.length)), weight: 1 },
  );
}

const UUID = fc.uuid();
const KEY_ID = mostly(UUID, textOf(HEXADECIMAL, { min: 32, max: 32 }).map(id => `mrk-${id}`), 4);

function keyArn({ partition, region, account }: Place): fc.Arbitrary<string> {
  return KEY_ID.map(id => `arn:${partition}:kms:${region}:${account}:key/${id}`);
}

/** A KMS key for the volumes of instances: its id or its ARN. */
export function volumeKey(place: Place): fc.Arbitrary<string> {
  return fc.oneof(KEY_ID, keyArn(place));
}

/** A KMS key for the output: its id, its ARN, an alias, or the ARN of an alias; empty is the default key. */
export function outputKey(place: Place): fc.Arbitrary<string> {
  const alias = textOf(fc.oneof({ arbitrary: LETTER_OR_DIGIT, weight: 6 }, { arbitrary: oneOf('/_-'), weight: 1 }), { min: 1, max: 250 }).map(name => `alias/${name}`);
  return fc.oneof(
    fc.constant(''), volumeKey(place), alias,
    alias.map(name => `arn:${place.partition}:kms:${place.region}:${place.account}:${name}`),
  );
}

const REPOSITORY_PART = fc.oneof(hyphenated(20, LOWER_OR_DIGIT), fc.constantFrom('team_a', 'x.y', 'a__b', 'a--b'));
const REPOSITORY = fc.array(REPOSITORY_PART.map(part => part.replace(/-+$/, '')), { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'));
const TAG = textOf(fc.oneof({ arbitrary: LETTER_OR_DIGIT, weight: 6 }, { arbitrary: oneOf('_.-'), weight: 1 }), { max: 100 }).map(rest => `:1${rest}`);
const DIGEST = textOf(HEXADECIMAL, { min: 64, max: 64 }).map(digest => `@sha256:${digest}`);

/** An image in the registry of an account in the Region of the job. */
export function image({ region, dnsSuffix, account }: Place, owner: fc.Arbitrary<string> = fc.constant(account)): fc.Arbitrary<string> {
  return fc.tuple(owner, REPOSITORY, fc.oneof(TAG, TAG, DIGEST, fc.constant('')))
    .map(([registry, repository, version]) => `${registry}.dkr.ecr.${region}.${dnsSuffix}/${repository}${version}`);
}

const BUCKET = fc.oneof(
  textOf(LOWER_OR_DIGIT, { min: 3, max: 63 }),
  fc.tuple(LOWER_OR_DIGIT, textOf(fc.oneof(LOWER_OR_DIGIT, oneOf('.-')), { min: 1, max: 61 }), LOWER_OR_DIGIT)
    .map(parts => parts.join('').replace(/[.-]{2,}/g, 'x')),
);
const KEY = fc.array(line({ min: 1, max: 100 }).map(part => part.replace(/\//g, '_')), { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'));
const EVERYDAY_KEY = fc.constantFrom('train.csv', 'data/2024/part-00000.parquet', 'images/a b.jpg', 'year=2024/month=01/x.rec');

/** The URI of an object in S3. */
export function objectUri({ region, dnsSuffix }: Place): fc.Arbitrary<string> {
  const root = fc.oneof(
    { arbitrary: BUCKET.map(bucket => `s3://${bucket}/`), weight: 8 },
    { arbitrary: BUCKET.map(bucket => `https://${bucket}.s3.${region}.${dnsSuffix}/`), weight: 1 },
    { arbitrary: BUCKET.map(bucket => `https://s3.${region}.${dnsSuffix}/${bucket}/`), weight: 1 },
  );
  const uri = fc.tuple(root, fc.oneof(KEY, EVERYDAY_KEY)).map(([start, key]) => start + key);
  return mostly(uri, fc.tuple(root, EVERYDAY_KEY).map(([start, key]) => start + filled(`${key}/`, 1023 - start.length) + 'z'));
}

/** The URI of what begins with a prefix, or of a whole bucket. */
export function prefixUri(place: Place): fc.Arbitrary<string> {
  const prefix = objectUri(place).map(uri => [...uri].length < 1024 ? `${uri}/` : uri);
  return fc.oneof(prefix, objectUri(place), fc.tuple(BUCKET, fc.constantFrom('', '/')).map(([bucket, slash]) => `s3://${bucket}${slash}`));
}

/** The URI of a prefix in a directory bucket of S3 Express One Zone. */
export function directoryBucketUri(): fc.Arbitrary<string> {
  return fc.tuple(hyphenated(30, LOWER_OR_DIGIT), fc.constantFrom('', '/', '/models/')).map(([name, key]) => `s3://${name}--usw2-az1--x-s3${key}`);
}

/** An absolute path of a directory in the container. */
export function directory(...everyday: string[]): fc.Arbitrary<string> {
  const made = fc.array(line({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }).map(parts => `/data/${parts.join('/')}`);
  return fc.oneof(fc.constantFrom(...everyday), mostly(made, line({ min: 1, max: 10 }).map(part => `/data/${filled(`${part}/`, 4090)}`), 12));
}
