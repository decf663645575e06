import type { TopicCases } from './case';

const TOKEN = '${Token[Role.Arn.12]}';

export const TOKEN_CASES: TopicCases = {
  'unresolved-token': {
    accepts: {
      'braces that are no token': { spec: { hyperParameters: { a: '${HOME} {{name}} Token[1] ${Token[' } } },
      'a large number': { spec: { hyperParameters: { a: '-1.8e289' } } },
    },
    refuses: {
      'spec.roleARN': { 'a role that is a token': { spec: { roleARN: TOKEN } } },
      'spec.outputDataConfig.s3OutputPath': { 'an output in a bucket that is a token': { spec: { outputDataConfig: { s3OutputPath: `s3://${TOKEN}/models/` } } } },
      'spec.resourceConfig.instanceCount': { 'a number that is a token': { spec: { resourceConfig: { instanceCount: -1.8881545897087626e+289 } } } },
      'spec.hyperParameters.${Token[a]}': { 'a key that is a token': { spec: { hyperParameters: { '${Token[a]}': '1' } } } },
      'metadata.annotations.services.k8s.aws/region': { 'a Region that is a token': { metadata: { annotations: { 'services.k8s.aws/region': TOKEN } } } },
      'metadata.labels.team': { 'a label that is a token': { metadata: { labels: { team: TOKEN } } } },
    },
  },
};
