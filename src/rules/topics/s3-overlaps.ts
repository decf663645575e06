import { asPrefix } from '../../manifest/as-prefix';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { channelsOf } from '../readings/resources';
import type { Rule, Violation } from '../rule';

const OUTPUT = 'spec.outputDataConfig.s3OutputPath';
const CHECKPOINTS = 'spec.checkpointConfig.s3URI';
const TENSORS = 'spec.debugHookConfig.s3OutputPath';
const TENSOR_BOARD = 'spec.tensorBoardOutputConfig.s3OutputPath';
const PROFILE = 'spec.profilerConfig.s3OutputPath';
const S3 = 'spec.inputDataConfig[].dataSource.s3DataSource';

const CHECKPOINTS_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-checkpoints.html';

/** Rules about places in S3 that contain each other. */
export const S3_OVERLAP_RULES: readonly Rule[] = [
  {
    id: 'output-in-input',
    level: FindingLevel.WARNING,
    paths: [OUTPUT, CHECKPOINTS, TENSORS, TENSOR_BOARD, PROFILE, `${S3}.s3URI`, `${S3}.s3DataType`, 'spec.inputDataConfig[].channelName'],
    what: 'Nothing that a job writes is below the prefix of a channel.',
    why: 'the channel contains every object whose key begins with its prefix, so the next job trains on what this job writes, too',
    remedy: 'choose a prefix outside the data, such as s3://bucket/models/ next to s3://bucket/train/',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_S3DataSource.html',
    check: job => {
      const prefixes = channelsOf(job).filter(({ s3 }) => s3?.s3DataType === 'S3Prefix' && HAS_BUCKET.test(s3.s3URI));
      return prefixes.length === 0 ? undefined : writtenPlaces(job).flatMap(({ path, uri, what }) => {
        const place = asPrefix(uri);
        const around = prefixes.find(({ s3 }) => isBelow(place, s3.s3URI));
        return around === undefined ? [] : [{ path, says: `puts ${what} at '${uri}', in the data of channel '${around.channel.channelName}'` }];
      });
    },
  },
  {
    id: 'checkpoints-in-output',
    level: FindingLevel.WARNING,
    paths: [OUTPUT, CHECKPOINTS],
    what: 'Checkpoints are not below the output, unless the output is a whole bucket.',
    why: 'rules that delete or copy the output also meet the checkpoints, which SageMaker copies back when the job starts again',
    remedy: 'choose separate prefixes, such as s3://bucket/checkpoints/ next to s3://bucket/models/',
    source: CHECKPOINTS_GUIDE,
    check: checkpointsInOutput,
  },
  {
    id: 'output-in-checkpoints',
    level: FindingLevel.WARNING,
    paths: [OUTPUT, CHECKPOINTS, TENSORS, TENSOR_BOARD, PROFILE],
    what: 'Nothing else that a job writes is below the prefix of its checkpoints.',
    why: 'SageMaker copies everything below the prefix to the instances when a job starts, also what earlier jobs wrote there',
    remedy: 'choose separate prefixes, such as s3://bucket/checkpoints/ next to s3://bucket/models/',
    source: CHECKPOINTS_GUIDE,
    check: job => {
      const checkpoints: string | undefined = job.spec.checkpointConfig?.s3URI;
      return checkpoints === undefined ? undefined : outputIn(checkpoints, job);
    },
  },
];

const HAS_BUCKET = /^[a-z0-9]+:\/\/[^/]/;
const IS_BUCKET = /^[a-z0-9]+:\/\/[^/]+\/*$/;

function checkpointsInOutput({ spec }: JobView): Violation[] | undefined {
  const [output, checkpoints] = [spec.outputDataConfig?.s3OutputPath, spec.checkpointConfig?.s3URI];
  return output !== undefined && checkpoints !== undefined && !IS_BUCKET.test(output) && isBelow(asPrefix(checkpoints), asPrefix(output))
    ? [{ path: CHECKPOINTS, says: `is '${checkpoints}', in the output '${output}'` }]
    : undefined;
}

function outputIn(checkpoints: string, job: JobView): Violation[] | undefined {
  const others = writtenPlaces(job).filter(({ path }) => path !== CHECKPOINTS && (path !== OUTPUT || checkpointsInOutput(job) === undefined));
  const inside = others.find(({ uri }) => isBelow(asPrefix(uri), asPrefix(checkpoints)));
  return inside && [{ path: CHECKPOINTS, says: `is '${checkpoints}', which also contains ${inside.what} at '${inside.uri}'` }];
}

function writtenPlaces({ spec }: JobView) {
  return [
    { path: OUTPUT, uri: spec.outputDataConfig?.s3OutputPath, what: 'output' },
    { path: CHECKPOINTS, uri: spec.checkpointConfig?.s3URI, what: 'checkpoints' },
    { path: TENSORS, uri: spec.debugHookConfig?.s3OutputPath, what: 'the tensors of Debugger' },
    { path: TENSOR_BOARD, uri: spec.tensorBoardOutputConfig?.s3OutputPath, what: 'the data of TensorBoard' },
    { path: PROFILE, uri: spec.profilerConfig?.s3OutputPath, what: 'the profile' },
  ].filter(({ uri }) => uri !== undefined);
}

/** Whether all keys at a place, which ends with a slash, begin with a prefix. */
function isBelow(place: string, prefix: string): boolean {
  return place.startsWith(IS_BUCKET.test(prefix) ? asPrefix(prefix) : prefix);
}
