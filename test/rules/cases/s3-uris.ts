import { byPath, channelWith, each, type TopicCases } from './case';

const OUTPUT = 'spec.outputDataConfig.s3OutputPath';
const output = (s3OutputPath: string) => ({ spec: { outputDataConfig: { s3OutputPath } } });
const outputs = (...uris: string[]) => each(uris, uri => `the output path "${uri}"`, output);
const FIELDS: Array<[where: string, path: string, spec: (uri: string) => object]> = [
  ['for checkpoints', 'spec.checkpointConfig.s3URI', s3URI => ({ checkpointConfig: { s3URI } })],
  ['for TensorBoard', 'spec.tensorBoardOutputConfig.s3OutputPath', s3OutputPath => ({ tensorBoardOutputConfig: { s3OutputPath } })],
  ['for tensors', 'spec.debugHookConfig.s3OutputPath', s3OutputPath => ({ debugHookConfig: { s3OutputPath } })],
  ['for Profiler', 'spec.profilerConfig.s3OutputPath', s3OutputPath => ({ profilerConfig: { s3OutputPath } })],
  [
    'of a channel',
    'spec.inputDataConfig[0].dataSource.s3DataSource.s3URI',
    s3URI => ({ inputDataConfig: [channelWith({ dataSource: { s3DataSource: { s3URI } } })] }),
  ],
  ['for a Debugger rule', 'spec.debugRuleConfigurations[0].s3OutputPath', s3OutputPath => ({ debugRuleConfigurations: [{ s3OutputPath }] })],
  ['for a Profiler rule', 'spec.profilerRuleConfigurations[0].s3OutputPath', s3OutputPath => ({ profilerRuleConfigurations: [{ s3OutputPath }] })],
];
/** What the API server rejects and these rules ignore. */
const MALFORMED = {
  spec: { inputDataConfig: [null, {}], debugRuleConfigurations: [null], profilerRuleConfigurations: [null], outputDataConfig: { s3OutputPath: ['s3://ab//'] } },
};
const everywhere = (uri: string) => byPath(FIELDS.map(([where, path, spec]) => ({ phrase: `the URI ${uri} ${where}`, path, patch: { spec: spec(uri) } })));

const inRegion = (region: string, uri: string) => ({ metadata: { annotations: { 'services.k8s.aws/region': region } }, ...output(uri) });

export const S3_URI_CASES: TopicCases = {
  's3-bucket-name': {
    accepts: {
      ...outputs('s3://abc', 's3://My_Old.Bucket/x', 'https://s3.eu-west-1.amazonaws.com/b/k', 's3://b--euw1-az1--x-s3/'),
      'an access point': output('s3://arn:aws:s3:eu-west-1:111122223333:accesspoint/churn/x'),
      'an access point of Object Lambda': output('s3://arn:aws:s3-object-lambda:eu-west-1:111122223333:accesspoint/churn/x'),
      'the alias of an access point': output('s3://alias-abc-s3alias/x'),
      ...each(['s3://', 's3:///models/'], uri => `the URI ${uri}, which the schema rejects`, output),
      'a bucket that is a token': output('s3://${Token[TOKEN.1]}/x'),
      'a text that only contains a URI': output('copy of s3://ab/'),
      'values of the wrong type': MALFORMED,
    },
    refuses: {
      [OUTPUT]: outputs('s3://s3://churn/', 's3://ab/', 's3://-abc/', 's3://a b c/', 's3://churn data/', 's3://<bucket>/', 's3://arn:aws:s3:::churn/train/', 's3://arn:aws:s3:eu-west-1:111122223333:bucket/x'),
      ...everywhere('s3://s3://x/'),
    },
  },
  's3-empty-folder': {
    accepts: {
      ...outputs('s3://churn/a/b/', 'https://churn.s3.amazonaws.com//x', 'see s3://churn//a', 'see s3://churn/a//b'),
      'values of the wrong type': MALFORMED,
    },
    refuses: {
      [OUTPUT]: outputs('s3://churn//a', 's3://churn/a//b', 's3://churn/a//'),
      ...everywhere('s3://churn/a//b'),
    },
  },
  's3-wildcard': {
    accepts: {
      ...outputs('s3://churn/a/', 'https://churn.s3.amazonaws.com/*', 'see s3://churn/*'),
      'values of the wrong type': MALFORMED,
    },
    refuses: {
      [OUTPUT]: outputs('s3://churn/*', 's3://churn/a/*.csv', 's3://churn/part-?'),
      ...everywhere('s3://churn/*/x'),
      'spec.inputDataConfig[1].dataSource.s3DataSource.s3URI': {
        'a wildcard in place of a manifest':
          { spec: { inputDataConfig: [channelWith({}), channelWith({ dataSource: { s3DataSource: { s3DataType: 'ManifestFile', s3URI: 's3://churn/*.manifest' } } })] } },
      },
    },
  },
  's3-trailing-space': {
    accepts: { ...outputs('s3://churn/a b/', 's3://churn/a'), 'values of the wrong type': MALFORMED },
    refuses: { [OUTPUT]: outputs('s3://churn/a ', 's3://churn/a\t', ' s3://churn/a'), ...everywhere('s3://churn/a ') },
  },
  's3-bucket-outdated': {
    accepts: {
      ...outputs('s3://abc', 's3://churn.data-1/x', 's3://b--euw1-az1--x-s3/', 'https://My_Bucket.s3.amazonaws.com/x'),
      'an access point': output('s3://arn:aws:s3:eu-west-1:111122223333:accesspoint/Churn/x'),
      'a word for a missing bucket, about which null-word speaks': output('s3://None/x'),
      'values of the wrong type': MALFORMED,
    },
    refuses: {
      [OUTPUT]: outputs('s3://Churn/', 's3://my_churn/', 's3://churn..data/', 's3://churn-/', 's3://192.168.5.4/'),
      ...everywhere('s3://Old_Bucket/x'),
    },
  },
  's3-default-bucket-elsewhere': {
    accepts: {
      ...outputs('s3://sagemaker-eu-west-1-111122223333/x', 's3://sagemaker-eu-west-1-111122223333', 's3://sagemaker-churn-us-east-1-111122223333/x'),
      'a job without a Region': { metadata: { annotations: null }, ...output('s3://sagemaker-us-east-1-111122223333/') },
      'a job with an Availability Zone':
        { metadata: { annotations: { 'services.k8s.aws/region': 'us-east-1a' } }, ...output('s3://sagemaker-us-east-1-111122223333/') },
      'a role that is a token': { spec: { roleARN: '${Token[TOKEN.1]}', ...output('s3://sagemaker-eu-west-1-444455556666/').spec } },
      'values of the wrong type': MALFORMED,
    },
    refuses: {
      [OUTPUT]: outputs('s3://sagemaker-us-east-1-111122223333/x', 's3://sagemaker-eu-west-1-444455556666'),
      ...everywhere('s3://sagemaker-us-west-2-111122223333/x'),
    },
  },
  's3-region-differs': {
    accepts: {
      'an access point': output('s3://arn:aws:s3:eu-west-1:111122223333:accesspoint/churn/x'),
      'an access point of several Regions': output('s3://arn:aws:s3::111122223333:accesspoint/mfzwi23gnjvgw.mrap/x'),
      ...outputs(
        's3://b--euw1-az1--x-s3/',
        's3://ap--euw1-az3--xa-s3/x', 's3://churn-use1-az1/x', 's3://alias-abc-s3alias/x', 'https://churn.s3.amazonaws.com/x', 'https://s3.eu-west-1.amazonaws.com/churn/x',
      ),
      'a directory bucket in a Local Zone of the Region': inRegion('us-west-2', 's3://b--usw2-lax1-az1--x-s3/'),
      'a directory bucket in Sydney': inRegion('ap-southeast-2', 's3://b--apse2-az1--x-s3/'),
      'a directory bucket in Tokyo': inRegion('ap-northeast-1', 's3://b--apne1-az4--x-s3/'),
      'a directory bucket in GovCloud': inRegion('us-gov-west-1', 's3://b--usgw1-az1--x-s3/'),
      'a directory bucket in a Region with a name of another form': inRegion('eusc-de-east-1', 's3://b--eude1-az1--x-s3/'),
      'a job without a Region': { metadata: { annotations: null }, ...output('s3://b--use1-az4--x-s3/') },
      'values of the wrong type': MALFORMED,
    },
    refuses: {
      [OUTPUT]: {
        'an access point of another Region': output('s3://arn:aws:s3:us-east-1:111122223333:accesspoint/churn/x'),
        'an access point of Object Lambda in another Region': output('s3://arn:aws:s3-object-lambda:us-east-1:111122223333:accesspoint/churn'),
        ...outputs(
          's3://b--use1-az4--x-s3/x',
          's3://ap--euw2-az1--xa-s3', 'https://s3.us-east-1.amazonaws.com/churn/x', 'https://churn.s3-us-west-2.amazonaws.com/x', 'https://b.s3.dualstack.us-east-1.amazonaws.com',
        ),
        'a directory bucket in a Local Zone of another Region': inRegion('us-west-2', 's3://b--use1-atl2-az1--x-s3/'),
        'a directory bucket in Singapore': inRegion('ap-southeast-2', 's3://b--apse1-az1--x-s3/'),
      },
      ...everywhere('s3://b--usw2-az1--x-s3/x'),
    },
  },
};
