import * as fc from 'fast-check';
import { directory, objectUri, prefixUri, type Place } from './places';
import { HEXADECIMAL, hyphenated, LETTER_OR_DIGIT, line, listOf, mostly, object, oneOf, textOf, wholeNumber } from './texts';

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
export function channels(surroundings: Surroundings): fc.Arbitrary<any[]> {
  const routed = surroundings.groups.length === 0 ? fc.constant(false) : fc.boolean();
  return routed.chain(isRouted => listOf(channel(surroundings, isRouted), { min: 1, max: 20 }, ({ channelName }) => channelName));
}

const NAME = fc.oneof(
  fc.constantFrom('train', 'validation', 'test', 'model', 'code'),
  textOf(fc.oneof({ arbitrary: LETTER_OR_DIGIT, weight: 8 }, { arbitrary: oneOf('._-'), weight: 1 }), { min: 1, max: 64 }),
);
const CONTENT_TYPE = fc.oneof(fc.constantFrom('text/csv', 'text/csv;label_size=0', 'application/x-recordio-protobuf'), line({ max: 256 }));

function channel({ place, inputMode, groups, hasVpc }: Surroundings, isRouted: boolean): fc.Arbitrary<any> {
  const fromS3 = fc.constantFrom('File', 'Pipe', 'FastFile').chain(mode => channelInS3(place, mode, saidMode(mode, inputMode), isRouted ? groups : []));
  return hasVpc && !isRouted
    ? fc.oneof({ arbitrary: fromS3, weight: 2 }, { arbitrary: channelOnFileSystem(saidMode('File', inputMode)), weight: 1 })
    : fromS3;
}

/** The input mode of a channel; what is that of the job may go without saying. */
function saidMode(mode: string, modeOfJob: string): { always: any; sometimes: any } {
  const inputMode = fc.constant(mode);
  return mode === modeOfJob ? { always: {}, sometimes: { inputMode } } : { always: { inputMode }, sometimes: {} };
}

/** Only what streams can be decompressed, wrapped or shuffled on its way. */
function channelInS3(place: Place, mode: string, said: ReturnType<typeof saidMode>, groups: readonly string[]): fc.Arbitrary<any> {
  const streams = mode === 'Pipe';
  return object(
    { ...said.always, channelName: NAME, dataSource: object({ s3DataSource: s3DataSource(place, mode, groups) }) },
    {
      ...said.sometimes,
      compressionType: fc.constantFrom('None', ...streams ? ['Gzip'] : []),
      contentType: CONTENT_TYPE,
      recordWrapperType: fc.constantFrom('None', ...streams ? ['RecordIO'] : []),
      ...streams ? { shuffleConfig: object({ seed: wholeNumber([0, 1, 1234], -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER) }) } : {},
    },
  );
}

function s3DataSource(place: Place, mode: string, groups: readonly string[]): fc.Arbitrary<any> {
  const common = {
    s3DataDistributionType: fc.constantFrom('FullyReplicated', 'ShardedByS3Key'),
    ...mode === 'File' ? { modelAccessConfig: object({ acceptEula: fc.constant(true) }), hubAccessConfig: object({ hubContentARN: hubContent(place) }) } : {},
  };
  const routes = groups.length === 0 ? {} : { instanceGroupNames: fc.subarray([...groups], { minLength: 1 }) };
  const prefix = object({ ...routes, s3DataType: fc.constant('S3Prefix'), s3URI: prefixUri(place) }, common);
  const manifest = object({ ...routes, s3DataType: fc.constant('ManifestFile'), s3URI: objectUri(place) }, common);
  const conversations = object({ ...routes, s3DataType: fc.constant('Converse'), s3URI: prefixUri(place) }, common);
  const augmented = object({
    ...routes,
    s3DataType: fc.constant('AugmentedManifestFile'),
    s3URI: objectUri(place),
    attributeNames: listOf(fc.oneof(fc.constantFrom('source-ref', 'label'), line({ min: 1, max: 256 })), { min: 1, max: 16 }, name => name),
  }, common);
  switch (mode) {
    case 'File': return fc.oneof({ arbitrary: prefix, weight: 4 }, { arbitrary: manifest, weight: 2 }, { arbitrary: conversations, weight: 1 });
    case 'Pipe': return fc.oneof(prefix, manifest, augmented);
    default: return prefix;
  }
}

function hubContent({ partition, region, account }: Place): fc.Arbitrary<string> {
  const start = `arn:${partition}:sagemaker:${region}:${account}:hub-content/my-hub/ModelReference/`;
  return hyphenated(63).map(name => `${start}${name}/1.0.0`);
}

function channelOnFileSystem(said: ReturnType<typeof saidMode>): fc.Arbitrary<any> {
  const fileSystem = (type: string, path: fc.Arbitrary<string>) => object({
    directoryPath: path,
    fileSystemAccessMode: fc.constantFrom('ro', 'rw'),
    fileSystemID: textOf(HEXADECIMAL, { min: 8, max: 18 }).map(id => `fs-${id}`),
    fileSystemType: fc.constant(type),
  });
  const source = fc.oneof(fileSystem('EFS', mostly(directory('/', '/data/train'), fc.constant('/'), 4)), fileSystem('FSxLustre', directory('/fsx/train', '/abcdefgh')));
  const none = fc.constant('None');
  return object(
    { ...said.always, channelName: NAME, dataSource: object({ fileSystemDataSource: source }) },
    { ...said.sometimes, compressionType: none, contentType: CONTENT_TYPE, recordWrapperType: none },
  );
}
