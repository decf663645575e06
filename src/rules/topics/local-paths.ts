import { asAbsolute, asPrefix } from '../../manifest/as-prefix';
import { DEFAULTS } from '../../manifest/defaults';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { asList } from '../readings/resources';
import type { Rule, Violation } from '../rule';

const CHECKPOINTS = 'spec.checkpointConfig.localPath';
const TENSORS = 'spec.debugHookConfig.localPath';
const TENSOR_BOARD = 'spec.tensorBoardOutputConfig.localPath';
const PROFILE = 'spec.profilerConfig.profilingParameters.LocalPath';
const STORAGE_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-train-storage.html';

const RESERVED_FROM_TENSOR_BOARD = ['/opt/ml', '/tmp', '/usr/local/nvidia'];

/** Rules about directories in the container. */
export const LOCAL_PATH_RULES: readonly Rule[] = [
  {
    id: 'tensor-board-reserved-path',
    level: FindingLevel.ERROR,
    paths: [TENSOR_BOARD],
    what: 'The directory for TensorBoard is its default, or outside /opt/ml, /tmp and /usr/local/nvidia.',
    why: 'SageMaker rejects it: "cannot start with the following reserved path: [/opt/ml, /tmp, /usr/local/nvidia]"',
    remedy: 'choose another directory, such as /tensorboard',
    source: 'https://github.com/aws/amazon-sagemaker-examples/issues/3620',
    check: ({ spec }) => {
      const path = normalized(spec.tensorBoardOutputConfig?.localPath ?? DEFAULTS[TENSOR_BOARD]);
      return path !== DEFAULTS[TENSOR_BOARD] && RESERVED_FROM_TENSOR_BOARD.some(reserved => isInDirectory(path, reserved))
        ? [{ path: TENSOR_BOARD, says: `is reserved: '${path}'` }]
        : undefined;
    },
  },
  {
    id: 'local-path-absolute',
    level: FindingLevel.WARNING,
    paths: [CHECKPOINTS, TENSORS, TENSOR_BOARD, 'spec.profilerConfig.profilingParameters', 'spec.debugRuleConfigurations[].localPath', 'spec.profilerRuleConfigurations[].localPath'],
    what: 'Directories in containers are absolute paths.',
    why: 'SageMaker does not document what a relative path is relative to',
    remedy: 'begin it with /',
    source: STORAGE_GUIDE,
    check: job => localPathsOf(job)
      .filter(({ value }) => value !== undefined && !value.startsWith('/'))
      .map(({ path, value }) => value === ''
        ? { path, says: 'is empty', remedy: 'remove it, for the default directory' }
        : { path, says: `is not an absolute path: '${value}'`, remedy: `use ${asAbsolute(value!)}` }),
  },
  {
    id: 'local-paths-overlap',
    level: FindingLevel.WARNING,
    paths: [
      'spec.checkpointConfig', 'spec.debugHookConfig.localPath', 'spec.tensorBoardOutputConfig.localPath', 'spec.profilerConfig.profilingParameters',
    ],
    what: 'No directory that SageMaker copies to or from S3 contains another one.',
    why: 'SageMaker copies each by itself: files would be uploaded twice, or be deleted in S3 when the other directory is cleaned up',
    remedy: 'choose a directory of its own',
    source: STORAGE_GUIDE,
    check: ({ spec }) => overlaps(copiedDirectories(spec)),
  },
];

interface LocalPath {
  readonly path: string;
  readonly value: string | undefined;
}

function localPathsOf({ spec }: JobView): LocalPath[] {
  const ofRules = ['debugRuleConfigurations', 'profilerRuleConfigurations']
    .flatMap(rules => asList(spec[rules]).map((rule, position) => ({ path: `spec.${rules}[${position}].localPath`, value: rule.localPath })));
  return [
    { path: CHECKPOINTS, value: spec.checkpointConfig?.localPath },
    { path: TENSORS, value: spec.debugHookConfig?.localPath },
    { path: TENSOR_BOARD, value: spec.tensorBoardOutputConfig?.localPath },
    { path: PROFILE, value: spec.profilerConfig?.profilingParameters?.LocalPath },
    ...ofRules,
  ];
}

/** A directory of the training container that SageMaker copies. */
interface CopiedDirectory {
  readonly of: string;
  readonly directory: string;
  /** The field that says so; a directory that SageMaker chose has none. */
  readonly field?: string;
}

function copiedDirectories(spec: any): CopiedDirectory[] {
  const chosen = (owner: any, of: string, value: string | undefined, field: string, byDefault: string): CopiedDirectory[] => owner === undefined
    ? []
    : [value === undefined ? { of, directory: normalized(byDefault) } : { of, directory: normalized(value), field }];
  return [
    { of: 'input data', directory: '/opt/ml/input' },
    { of: 'the model', directory: '/opt/ml/model' },
    { of: 'other output', directory: '/opt/ml/output/data' },
    ...chosen(spec.checkpointConfig, 'checkpoints', spec.checkpointConfig?.localPath, CHECKPOINTS, DEFAULTS[CHECKPOINTS]),
    ...chosen(spec.debugHookConfig, 'tensors', spec.debugHookConfig?.localPath, TENSORS, DEFAULTS[TENSORS]),
    ...chosen(spec.tensorBoardOutputConfig, 'TensorBoard', spec.tensorBoardOutputConfig?.localPath, TENSOR_BOARD, DEFAULTS[TENSOR_BOARD]),
    ...chosen(spec.profilerConfig, 'the profile', spec.profilerConfig?.profilingParameters?.LocalPath, PROFILE, '/opt/ml/output/profiler'),
  ];
}

/** Of two directories that were chosen, the later one is at fault. */
function overlaps(directories: CopiedDirectory[]): Violation[] {
  return directories.flatMap(({ directory, field }, position) => {
    // What a relative path is relative to is unknown.
    if (field === undefined || !directory.startsWith('/')) {
      return [];
    }
    const others = directories.filter((other, i) => i < position || other.field === undefined).filter(other => other.directory.startsWith('/'));
    const overlapped = others.find(other => isInDirectory(directory, other.directory) || isInDirectory(other.directory, directory));
    return overlapped === undefined
      ? []
      : [{ path: field, says: `is '${directory}', which overlaps '${overlapped.directory}', the directory of ${overlapped.of}` }];
  });
}

function normalized(path: string): string {
  return path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
}

function isInDirectory(path: string, directory: string): boolean {
  return asPrefix(path).startsWith(asPrefix(directory));
}
