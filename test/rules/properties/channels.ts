import * as fc from 'fast-check';
import { directory, objectUri, perPlace, prefixUri, type Place } from './places';
import { HEXADECIMAL, hyphenated, LETTER_OR_DIGIT, line, listOf, object, oneOf, textOf, wholeNumber, type Members } from './texts';

/** What channels have to suit. */
export interface Surroundings {
  readonly place: Place;
  /** The input mode of the job. */
  readonly inputMode: string;
  /** The names of the instance groups, if there are any. */
  readonly groups: readonly string[];
  readonly hasVpc: boolean;
}

/** Channels with names of their own. Either each is for some instance groups, or none is. */
export function channels({ place, inputMode, groups, hasVpc }: Surroundings): fc.Arbitrary<any[]> {
  const named = (channel: fc.Arbitrary<any>) => listOf(channel, { min: 1, max: 20 }, ({ channelName }) => channelName);
  const inS3 = channelInS3(place)[inputMode];
  const free = named(hasVpc ? fc.oneof({ arbitrary: inS3, weight: 2 }, { arbitrary: ON_FILE_SYSTEM[inputMode], weight: 1 }) : inS3);
  return groups.length === 0 ? free : fc.oneof(free, named(routed(inS3, groups)));
}

function routed(inS3: fc.Arbitrary<any>, groups: readonly string[]): fc.Arbitrary<any> {
  return fc.tuple(inS3, fc.subarray([...groups], { minLength: 1 })).map(([channel, instanceGroupNames]) => (
    { ...channel, dataSource: { s3DataSource: { ...channel.dataSource.s3DataSource, instanceGroupNames } } }
  ));
}

const MODES = ['File', 'Pipe', 'FastFile'] as const;

interface Choice {
  readonly mode: string;
  readonly channel: fc.Arbitrary<any>;
}

/** One choice for each input mode of the job. A mode of the channel that is that of the job may go without saying. */
function perInputMode(choices: readonly Choice[]): { readonly [inputMode: string]: fc.Arbitrary<any> } {
  return Object.fromEntries(MODES.map(inputMode => [inputMode, fc.oneof(...choices.flatMap(({ mode, channel }) => {
    const said = channel.map(members => ({ ...members, inputMode: mode }));
    return mode === inputMode ? [said, channel] : [said];
  }))]));
}

const NAME = fc.oneof(
  fc.constantFrom('train', 'validation', 'test', 'model', 'code'),
  textOf(fc.oneof({ arbitrary: LETTER_OR_DIGIT, weight: 8 }, { arbitrary: oneOf('._-'), weight: 1 }), { min: 1, max: 64 }),
);
const CONTENT_TYPE = fc.oneof(fc.constantFrom('text/csv', 'text/csv;label_size=0', 'application/x-recordio-protobuf'), line({ max: 256 }));
const SHUFFLE = object({ seed: wholeNumber([0, 1, 1234], -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER) });
const ATTRIBUTES = listOf(fc.oneof(fc.constantFrom('source-ref', 'label'), line({ min: 1, max: 256 })), { min: 1, max: 16 }, name => name);

/** Only what streams can be decompressed, wrapped or shuffled on its way. */
const channelInS3 = perPlace(place => perInputMode(MODES.map(mode => {
  const streams = mode === 'Pipe';
  const channel = object(
    { channelName: NAME, dataSource: object({ s3DataSource: s3DataSource(place, mode) }) },
    {
      compressionType: fc.constantFrom('None', ...streams ? ['Gzip'] : []),
      contentType: CONTENT_TYPE,
      recordWrapperType: fc.constantFrom('None', ...streams ? ['RecordIO'] : []),
      ...streams ? { shuffleConfig: SHUFFLE } : {},
    },
  );
  return { mode, channel };
})));

const ACCEPTED = object({ acceptEula: fc.constant(true) });

function s3DataSource(place: Place, mode: typeof MODES[number]): fc.Arbitrary<any> {
  const source = (s3DataType: string, members: Members) => object({ s3DataType: fc.constant(s3DataType), ...members }, {
    s3DataDistributionType: fc.constantFrom('FullyReplicated', 'ShardedByS3Key'),
    ...mode === 'File' ? { modelAccessConfig: ACCEPTED, hubAccessConfig: object({ hubContentARN: hubContent(place) }) } : {},
  });
  const prefix = source('S3Prefix', { s3URI: prefixUri(place) });
  const manifest = source('ManifestFile', { s3URI: objectUri(place) });
  const conversations = source('Converse', { s3URI: prefixUri(place) });
  switch (mode) {
    case 'File': return fc.oneof({ arbitrary: prefix, weight: 4 }, { arbitrary: manifest, weight: 2 }, { arbitrary: conversations, weight: 1 });
    case 'Pipe': return fc.oneof(prefix, manifest, source('AugmentedManifestFile', { s3URI: objectUri(place), attributeNames: ATTRIBUTES }));
    default: return prefix;
  }
}

const MODEL = hyphenated(63);

function hubContent({ partition, region, account }: Place): fc.Arbitrary<string> {
  return MODEL.map(name => `arn:${partition}:sagemaker:${region}:${account}:hub-content/my-hub/ModelReference/${name}/1.0.0`);
}

const FILE_SYSTEM = fc.oneof(fileSystem('EFS', directory('/', '/data/train')), fileSystem('FSxLustre', directory('/fsx/train', '/abcdefgh')));

const ON_FILE_SYSTEM = perInputMode([{
  mode: 'File',
  channel: object(
    { channelName: NAME, dataSource: object({ fileSystemDataSource: FILE_SYSTEM }) },
    { compressionType: fc.constant('None'), contentType: CONTENT_TYPE, recordWrapperType: fc.constant('None') },
  ),
}]);

function fileSystem(type: string, directoryPath: fc.Arbitrary<string>): fc.Arbitrary<any> {
  return object({
    directoryPath,
    fileSystemAccessMode: fc.constantFrom('ro', 'rw'),
    fileSystemID: textOf(HEXADECIMAL, { min: 8, max: 18 }).map(id => `fs-${id}`),
    fileSystemType: fc.constant(type),
  });
}
