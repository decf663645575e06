import type { BuiltInAlgorithm } from '../built-in-algorithm';
import { FILE } from '../data-formats';
import { DOCUMENTED_GPUS } from '../gpu-families';

export const IP_INSIGHTS: BuiltInAlgorithm = {
  repository: 'ipinsights',
  title: 'IP Insights',
  factory: 'ipInsights',
  summary: 'IP Insights: unusual uses of IPv4 addresses.',
  page: 'https://docs.aws.amazon.com/sagemaker/latest/dg/ip-insights.html',
  inputModes: FILE,
  requiredChannels: ['train'],
  optionalChannels: ['validation'],
  contentTypes: ['text/csv'],
  gpuFamilies: DOCUMENTED_GPUS,
};
