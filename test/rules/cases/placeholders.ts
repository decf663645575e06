import { each, type TopicCases } from './case';

const OUTPUT = 'spec.outputDataConfig.s3OutputPath';
const output = (s3OutputPath: string) => ({ spec: { outputDataConfig: { s3OutputPath } } });
const variable = (name: string) => (text: string) => ({ spec: { environment: { [name]: text } } });
const parameter = (name: string) => (text: string) => ({ spec: { hyperParameters: { [name]: text } } });
const value = (text: string) => `the text ${text.replace(/\{/g, '(').replace(/\}/g, ')')}`;

export const PLACEHOLDER_CASES: TopicCases = {
  'placeholder-left': {
    accepts: {
      ...each(['5$', 'a < b > c', '100%', '$', 'USD $5', '<s>x</s>'], value, parameter('note')),
      ...each(['<pad>', '<end-of-text>', '{{ bos_token }}'], value, parameter('chat_template_token')),
      ...each(['<pad>', '<|endoftext|>', '</s>'], value, parameter('pad_token')),
      'a command with a variable': variable('START_COMMAND')('echo $HOME_DIRECTORY'),
      'a metric with an expression': { spec: { algorithmSpecification: { metricDefinitions: [{ name: 'm', regex: '<loss>=(.*)$' }] } } },
      'a token': output('s3://churn/${Token[TOKEN.1]}/'),
      'a bucket that is a placeholder, which breaks the form': output('s3://<bucket>/x'),
      'a role that is a placeholder, which breaks the form': { spec: { roleARN: '$ROLE' } },
      'an image that is a placeholder, which breaks the form': { spec: { algorithmSpecification: { trainingImage: '$IMAGE' } } },
      'a tag': { spec: { tags: [{ key: 'team', value: 'churn' }] } },
    },
    refuses: {
      [OUTPUT]: each(['s3://churn/$RUN/', 's3://churn/${RUN}/', 's3://churn/{{ ds }}/', 's3://churn/<run>/', 's3://churn/%RUN%/'], value, output),
      'spec.environment.BUCKET': each(['${DATA_BUCKET}', '$BUCKET', '{{ params.bucket }}', '<bucket>', '<your-bucket>', 's3://churn/$run/x'], value, variable('BUCKET')),
      'spec.environment.HF_TOKEN': each(['$HF_TOKEN', '${HF_TOKEN}', '{{ hf }}', '<your-token>'], value, variable('HF_TOKEN')),
      'spec.hyperParameters.num_round': each(['$.params.num_round', '{{ params.rounds }}', '"${ROUNDS}"', '$(ROUNDS)'], value, parameter('num_round')),
      'spec.hyperParameters.{{ name }}': { 'a placeholder as a name': parameter('{{ name }}')('1') },
    },
  },
};
