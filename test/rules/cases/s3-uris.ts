import { channelWith, type TopicCases } from './case';

const OUTPUT = 'spec.outputDataConfig.s3OutputPath';
const output = (s3OutputPath: string) => ({ spec: { outputDataConfig: { s3OutputPath } } });
const FIELDS: Array<[string, (uri: string) => object]> = [
  ['spec.checkpointConfig.s3URI', s3URI => ({ checkpointConfig: { s3URI } })],
  ['spec.tensorBoardOutputConfig.s3OutputPath', s3OutputPath => ({ tensorBoardOutputConfig: { s3OutputPath } })],
  ['spec.debugHookConfig.s3OutputPath', s3OutputPath => ({ debugHookConfig: { s3OutputPath } })],
  ['spec.profilerConfig.s3OutputPath', s3OutputPath => ({ profilerConfig: { s3OutputPath } })],
  ['spec.inputDataConfig[0].dataSource.s3DataSource.s3URI', s3URI => ({ inputDataConfig: [channelWith({ dataSource: { s3DataSource: { s3URI } } })] })],
  ['spec.debugRuleConfigurations[0].s3OutputPath', s3OutputPath => ({ debugRuleConfigurations: [{ s3OutputPath }] })],
  ['spec.profilerRuleConfigurations[0].s3OutputPath', s3OutputPath => ({ profilerRuleConfigurations: [{ s3OutputPath }] })],
];
/** What the API server would refuse, and these rules look past. */
const MALFORMED = {
  spec: { inputDataConfig: [null, {}], debugRuleConfigurations: [null], profilerRuleConfigurations: [null], outputDataConfig: { s3OutputPath: ['s3://ab//'] } },
};
const everywhere = (uri: string) => FIELDS.map(([path, spec]) => ({ patch: { spec: spec(uri) }, path }));

export const S3_URI_CASES: TopicCases = {
  's3-bucket-name': {
    accepts: [
      {}, output('s3://abc'), output('s3://My_Old.Bucket/x'), output('https://s3.eu-west-1.amazonaws.com/b/k'), output('s3://b--euw1-az1--x-s3/'),
      output('s3://arn:aws:s3:eu-west-1:111122223333:accesspoint/churn/x'), output('s3://arn:aws:s3-object-lambda:eu-west-1:111122223333:accesspoint/churn/x'), output('s3://alias-abc-s3alias/x'), output('s3://${Token[TOKEN.1]}/x'),
      output('copy of s3://ab/'), MALFORMED,
    ],
    refuses: [...['s3://s3://churn/', 's3://ab/', 's3://-abc/', 's3://a b c/', 's3://churn data/'].map(uri => ({ patch: output(uri), path: OUTPUT })), ...everywhere('s3://s3://x/')],
  },
  's3-empty-folder': {
    accepts: [{}, output('s3://churn/a/b/'), output('https://churn.s3.amazonaws.com//x'), output('see s3://churn//a'), output('see s3://churn/a//b'), MALFORMED],
    refuses: [...['s3://churn//a', 's3://churn/a//b', 's3://churn/a//'].map(uri => ({ patch: output(uri), path: OUTPUT })), ...everywhere('s3://churn/a//b')],
  },
};
