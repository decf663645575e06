import { each, type TopicCases } from './case';

const CHECKPOINTS = 'spec.checkpointConfig.localPath';
const TENSORS = 'spec.debugHookConfig.localPath';
const TENSOR_BOARD = 'spec.tensorBoardOutputConfig.localPath';

const checkpoints = (localPath?: string) => ({ checkpointConfig: { s3URI: 's3://churn/checkpoints/', localPath } });
const tensors = (localPath?: string) => ({ debugHookConfig: { s3OutputPath: 's3://churn/tensors/', localPath } });
const tensorBoard = (localPath?: string) => ({ tensorBoardOutputConfig: { s3OutputPath: 's3://churn/logs/', localPath } });
const profiler = (LocalPath?: string) => ({
  profilerConfig: { s3OutputPath: 's3://churn/profile/', profilingIntervalInMilliseconds: 500, profilingParameters: LocalPath && { LocalPath } },
});
const rule = (localPath?: string) => ({
  ruleConfigurationName: 'Overfit', ruleEvaluatorImage: '929884845733.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-debugger-rules:latest', localPath,
});
const job = (...parts: object[]) => JSON.parse(JSON.stringify({ spec: Object.assign({}, ...parts) }));

export const LOCAL_PATH_CASES: TopicCases = {
  'tensor-board-reserved-path': {
    accepts: {
      'TensorBoard at its default path': job(tensorBoard()),
      ...each(
        ['/opt/ml/output/tensorboard', '/opt/ml/output/tensorboard/', '/tensorboard', '/opt/mlx', '/tmpfs', '/usr/local/lib', '/', 'opt/ml'],
        path => `TensorBoard at ${path}`,
        path => job(tensorBoard(path)),
      ),
      'checkpoints below /opt/ml': job(checkpoints('/opt/ml/checkpoints')),
    },
    refuses: {
      [TENSOR_BOARD]: each(
        ['/opt/ml', '/opt/ml/', '/opt/ml/checkpoints/tb', '//opt//ml/tb', '/opt/ml/output/tensorboard/run', '/tmp', '/tmp/tb', '/usr/local/nvidia/tb'],
        path => `TensorBoard at ${path}`,
        path => job(tensorBoard(path)),
      ),
    },
  },
  'local-path-absolute': {
    accepts: {
      'default paths': job(checkpoints(), tensors(), tensorBoard()),
      'absolute paths': job(
        checkpoints('/a'), tensors('/b'), tensorBoard('/c'), { debugRuleConfigurations: [rule(), rule('/opt/ml/processing/test1')] },
      ),
    },
    refuses: {
      [CHECKPOINTS]: { 'a relative path for checkpoints': job(checkpoints('checkpoints')) },
      [TENSORS]: { 'an empty path for tensors': job(tensors('')) },
      [TENSOR_BOARD]: { 'a path for TensorBoard that begins with a dot': job(tensorBoard('./tb')) },
      'spec.profilerConfig.profilingParameters.LocalPath': { 'a relative path for Profiler': job(profiler('profile/')) },
      'spec.debugRuleConfigurations[1].localPath': { 'a relative path for a Debugger rule': job({ debugRuleConfigurations: [rule(), rule('rule')] }) },
      'spec.profilerRuleConfigurations[0].localPath': {
        'a path for a Profiler rule that begins with a tilde': job({ profilerRuleConfigurations: [rule('~/rule')] }),
      },
    },
  },
  'local-paths-overlap': {
    accepts: {
      'default paths': job(checkpoints(), tensors(), tensorBoard(), profiler()),
      'checkpoints and tensors at their default paths': job(checkpoints('/opt/ml/checkpoints'), tensors('/opt/ml/output/tensors/')),
      'TensorBoard and Profiler at their default paths': job(tensorBoard('/opt/ml/output/tensorboard'), profiler('/opt/ml/output/profiler')),
      'checkpoints beside the default folder': job(checkpoints('/opt/ml/checkpoints2'), tensors('/tensors')),
      'a folder that begins like that of the model': job(checkpoints('/opt/ml/models')),
      'relative paths, of which nobody knows what they are relative to': job(checkpoints(''), tensors('tensors'), tensorBoard('tensors/logs')),
      'the default path of a part that the job does not have': job(checkpoints('/opt/ml/output/tensors')),
    },
    refuses: {
      [CHECKPOINTS]: {
        ...each(
          ['/opt/ml/model', '/opt/ml/model/epochs/', '/opt/ml/output/data', '/opt/ml/input/data', '/opt/ml', '/'],
          path => `checkpoints at ${path}`,
          path => job(checkpoints(path)),
        ),
        'checkpoints at the default path of tensors': job(checkpoints('/opt/ml/output/tensors'), tensors()),
        'checkpoints at the default path of Profiler': job(checkpoints('/opt/ml/output/profiler'), profiler()),
      },
      [TENSORS]: { 'tensors below the default path of checkpoints': job(checkpoints(), tensors('/opt/ml/checkpoints/tensors')) },
      [TENSOR_BOARD]: { 'TensorBoard below the checkpoints': job(checkpoints('/scratch'), tensorBoard('/scratch/logs')) },
      'spec.profilerConfig.profilingParameters.LocalPath': {
        'Profiler below TensorBoard': job(tensorBoard('/logs'), profiler('/logs/profile')),
        'Profiler and tensors at the same path': job(tensors('/work'), profiler('/work')),
      },
    },
  },
};
