import { channelWith, each, type TopicCases } from './case';

const IMAGE = 'spec.algorithmSpecification.trainingImage';
const OUTPUT = 'spec.outputDataConfig.s3OutputPath';
const RUN = 'cdk8s-sagemaker-training/run';
const REGISTRY = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
const image = (path: string) => ({ spec: { algorithmSpecification: { trainingImage: `${REGISTRY}/${path}` } } });
const output = (s3OutputPath: string) => ({ spec: { outputDataConfig: { s3OutputPath } } });
const named = (name: string) => ({ metadata: { name: name.toLowerCase() }, spec: { trainingJobName: name } });
const parameters = (hyperParameters: object) => ({ spec: { hyperParameters } });
const environment = (variables: object) => ({ spec: { environment: variables } });
const run = (text: string) => ({ metadata: { annotations: { [RUN]: text } } });
const tags = (...list: Array<[string, string]>) => ({ spec: { tags: list.map(([key, value]) => ({ key, value })) } });
const at = (where: string) => (uri: string) => `${where} ${uri}`;

export const NULL_WORD_CASES: TopicCases = {
  'null-word': {
    accepts: {
      'a valid job': {},
      'a name that contains a word': named('null-words'),
      'a bucket that contains a word': output('s3://undefined-behavior/x'),
      'a repository that contains a word': image('nullable/none-1:undefined-1'),
      'a run that contains a word': run('None of them'),
      'the word in a key': output('s3://churn/undefined/'),
      'the word as a hyperparameter': parameters({ mode: 'None' }),
    },
    refuses: {
      [OUTPUT]: each(['s3://undefined/models/', 's3://None', 's3://null/x', 's3://NaN/'], at('output in'), output),
      [IMAGE]: each(['undefined:1', 'none/churn:1', 'churn:null', 'team/nan:1'], at('the image'), image),
      'spec.trainingJobName': each(['undefined', 'None', 'undefined-0a1b2c3d'], at('the job'), named),
      [`metadata.annotations.${RUN}`]: { 'the run undefined': run('undefined') },
      'spec.hyperParameters.optimizer': { 'an object as a hyperparameter': parameters({ optimizer: '[object Object]' }) },
      'spec.hyperParameters.[object Object]': { 'an object as the name of a hyperparameter': parameters({ '[object Object]': '1' }) },
      'spec.environment.DATA': { 'a bucket in the environment': environment({ DATA: 's3://undefined/x' }) },
    },
  },
  'null-word-in-text': {
    accepts: {
      'the default compression of a channel': {},
      'a tag with the value None': tags(['Backup', 'None']),
      'a word in a longer text': parameters({ note: 'None of these', path: '/data/None' }),
      'null and NaN as JSON': parameters({ missing: 'NaN', source: 'null' }),
      'a key that contains a word': output('s3://churn/nonewords/undefined-1/'),
      'the bucket undefined': output('s3://undefined/'),
      'None for a parameter of a Debugger rule': { spec: { debugRuleConfigurations: [{ ruleParameters: { rule_to_invoke: 'X', start_step: 'None' } }] } },
    },
    refuses: {
      [OUTPUT]: each(['s3://churn/None/models/', 's3://churn/undefined', 's3://churn/a/undefined.tar.gz', 's3://churn/null/'], at('output at'), output),
      'spec.outputDataConfig.kmsKeyID': {
        'a key with the ID None': { spec: { outputDataConfig: { kmsKeyID: 'None' } } },
        'a key with an ARN that ends with undefined': { spec: { outputDataConfig: { kmsKeyID: 'arn:aws:kms:eu-west-1:111122223333:key/undefined' } } },
      },
      'spec.tags[0].key': { 'a tag with the key undefined': tags(['undefined', 'x']) },
      'spec.inputDataConfig[0].contentType': { 'a channel with the content type None': { spec: { inputDataConfig: [channelWith({ contentType: 'None' })] } } },
      'spec.vpcConfig.subnets[0]': { 'a subnet with the ID None': { spec: { vpcConfig: { subnets: ['None'], securityGroupIDs: ['sg-12345678'] } } } },
      'spec.hyperParameters.depth': { 'the hyperparameter undefined': parameters({ depth: 'undefined' }) },
      'spec.hyperParameters.None': { 'a hyperparameter with the name None': parameters({ None: '1' }) },
      'spec.environment.TABLE': { 'the variable null': environment({ TABLE: 'null' }) },
    },
  },
};
