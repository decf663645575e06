import type { TopicCases } from './case';

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
    accepts: [
      {},
      job(tensorBoard()),
      ...['/opt/ml/output/tensorboard', '/opt/ml/output/tensorboard/', '/tensorboard', '/opt/mlx', '/tmpfs', '/usr/local/lib', '/', 'opt/ml']
        .map(path => job(tensorBoard(path))),
      job(checkpoints('/opt/ml/checkpoints')),
    ],
    refuses: [
      '/opt/ml', '/opt/ml/', '/opt/ml/checkpoints/tb', '//opt//ml/tb', '/opt/ml/output/tensorboard/run', '/tmp', '/tmp/tb', '/usr/local/nvidia/tb',
    ].map(path => ({ patch: job(tensorBoard(path)), path: TENSOR_BOARD })),
  },
  'local-path-absolute': {
    accepts: [
      {},
      job(checkpoints(), tensors(), tensorBoard()),
      job(checkpoints('/a'), tensors('/b'), tensorBoard('/c'), { debugRuleConfigurations: [rule(), rule('/opt/ml/processing/test1')] }),
    ],
    refuses: [
      { patch: job(checkpoints('checkpoints')), path: CHECKPOINTS },
      { patch: job(tensors('')), path: TENSORS },
      { patch: job(tensorBoard('./tb')), path: TENSOR_BOARD },
      { patch: job({ debugRuleConfigurations: [rule(), rule('rule')] }), path: 'spec.debugRuleConfigurations[1].localPath' },
      { patch: job({ profilerRuleConfigurations: [rule('~/rule')] }), path: 'spec.profilerRuleConfigurations[0].localPath' },
    ],
  },
  'local-paths-overlap': {
    accepts: [
      {},
      job(checkpoints(), tensors(), tensorBoard(), profiler()),
      job(checkpoints('/opt/ml/checkpoints'), tensors('/opt/ml/output/tensors/')),
      job(tensorBoard('/opt/ml/output/tensorboard'), profiler('/opt/ml/output/profiler')),
      job(checkpoints('/opt/ml/checkpoints2'), tensors('/tensors')),
      job(checkpoints('/opt/ml/models')),
      // The default of a part that the job does not have.
      job(checkpoints('/opt/ml/output/tensors')),
    ],
    refuses: [
      ...['/opt/ml/model', '/opt/ml/model/epochs/', '/opt/ml/output/data', '/opt/ml/input/data', '/opt/ml', '/']
        .map(path => ({ patch: job(checkpoints(path)), path: CHECKPOINTS })),
      { patch: job(checkpoints('/opt/ml/output/tensors'), tensors()), path: CHECKPOINTS },
      { patch: job(checkpoints(), tensors('/opt/ml/checkpoints/tensors')), path: TENSORS },
      { patch: job(checkpoints('/scratch'), tensorBoard('/scratch/logs')), path: TENSOR_BOARD },
      { patch: job(checkpoints('/opt/ml/output/profiler'), profiler()), path: CHECKPOINTS },
      { patch: job(tensorBoard('/logs'), profiler('/logs/profile')), path: 'spec.profilerConfig.profilingParameters.LocalPath' },
      { patch: job(tensors('/work'), profiler('/work')), path: 'spec.profilerConfig.profilingParameters.LocalPath' },
    ],
  },
};
