import { BUILT_IN_ALGORITHM_CASES } from './built-in-algorithms';
import type { TopicCases } from './case';

const IMAGE = 'spec.algorithmSpecification.trainingImage';
const ALGORITHM = 'spec.algorithmSpecification.algorithmName';
const WAIT = 'spec.stoppingCondition.maxWaitTimeInSeconds';
const ISOLATION = 'spec.enableNetworkIsolation';
const OWN = 'arn:aws:sagemaker:eu-west-1:111122223333:algorithm/own';
const MARKETPLACE = 'arn:aws:sagemaker:eu-west-1:985815980388:algorithm/bought';

const image = (trainingImage: string | null, region: string | null = 'eu-west-1') => ({
  metadata: { annotations: { 'services.k8s.aws/region': region } },
  spec: { algorithmSpecification: { trainingImage } },
});
const host = (name: string, region: string | null = 'eu-west-1') => image(`${name}/churn:1`, region);
const algorithm = (algorithmName: string, spec: object = {}) => ({
  spec: { algorithmSpecification: { algorithmName, trainingImage: null }, ...spec },
});
const spot = (maxWaitTimeInSeconds: number, spec: object = {}) => ({
  enableManagedSpotTraining: true, stoppingCondition: { maxWaitTimeInSeconds }, ...spec,
});
const isolated = (trainingImage: string, enableNetworkIsolation: boolean | null = true) => ({
  spec: { algorithmSpecification: { trainingImage }, enableNetworkIsolation },
});
const regexes = (...list: string[]) => ({
  spec: { algorithmSpecification: { metricDefinitions: list.map((regex, position) => ({ name: `m${position}`, regex })) } },
});
const regexPath = (position: number) => `spec.algorithmSpecification.metricDefinitions[${position}].regex`;
const refusedImage = (patch: object) => ({ patch, path: IMAGE });

const DIGEST = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';

export const ALGORITHM_CASES: TopicCases = {
  'algorithm-or-image': {
    accepts: [{}, algorithm('own'), { spec: { algorithmSpecification: null } }],
    refuses: [
      { patch: image(null), path: IMAGE },
      { patch: { spec: { algorithmSpecification: { algorithmName: 'own' } } }, path: ALGORITHM },
    ],
  },
  'image-format': {
    accepts: [
      {}, algorithm('own'),
      image('111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn'),
      image(`111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn@${DIGEST}`),
      image(`111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/churn__a-b.c:1.0_rc-2@${DIGEST}`),
      host('registry.example.com:5000'), host('localhost:5000'), host('registry.example.com'),
    ],
    refuses: [
      '', 'churn:1', 'team/churn:1', ' 111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:1', 'https://images.example.com/churn:1',
      '111122223333.dkr.ecr.eu-west-1.amazonaws.com', '111122223333.dkr.ecr.eu-west-1.amazonaws.com/', '111122223333.dkr.ecr.eu-west-1.amazonaws.com/Churn:1',
      '111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:', '111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:a:b',
      `111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:${'x'.repeat(129)}`, '111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn@sha256:0123',
    ].map(text => refusedImage(image(text))),
  },
  'image-region': {
    accepts: [
      {}, algorithm('own'),
      host('111122223333.dkr.ecr.us-east-1.amazonaws.com', null),
      host('111122223333.dkr.ecr.us-east-1.amazonaws.com', '${Token[Region.7]}'),
      host('111122223333.dkr.ecr-fips.us-east-1.amazonaws.com', 'us-east-1'),
      host('111122223333.dkr-ecr.eu-west-1.on.aws'),
      host('111122223333.dkr.ecr.xx-new-1.amazonaws.com', 'xx-new-1'),
      host('registry.example.com'), image('churn:1'),
    ],
    refuses: [
      refusedImage(host('111122223333.dkr.ecr.us-east-1.amazonaws.com')),
      refusedImage(host('111122223333.dkr.ecr.us-east-1.amazonaws.com', 'us-east-2')),
      refusedImage(host('111122223333.dkr-ecr-fips.us-east-1.on.aws')),
    ],
  },
  'image-dns-suffix': {
    accepts: [
      {}, algorithm('own'),
      host('111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn', 'cn-north-1'),
      host('111122223333.dkr.ecr.us-gov-west-1.amazonaws.com', 'us-gov-west-1'),
      host('111122223333.dkr.ecr.us-iso-east-1.c2s.ic.gov', 'us-iso-east-1'),
      host('111122223333.dkr.ecr.us-isob-east-1.sc2s.sgov.gov', 'us-isob-east-1'),
      host('111122223333.dkr.ecr.eusc-de-east-1.amazonaws.eu', 'eusc-de-east-1'),
      host('111122223333.dkr-ecr.eu-west-1.on.aws'),
      host('111122223333.dkr-ecr.cn-north-1.on.amazonwebservices.com.cn', 'cn-north-1'),
      host('registry.example.com'),
      // Regions that nobody knows may have any suffix.
      ...['new-eu-west-1', 'eu-west-1x'].map(region => host(`111122223333.dkr.ecr.${region}.amazonaws.eu`, region)),
    ],
    refuses: [
      refusedImage(host('111122223333.dkr.ecr.cn-north-1.amazonaws.com', 'cn-north-1')),
      refusedImage(host('111122223333.dkr.ecr.eu-west-1.amazonaws.com.cn')),
      refusedImage(host('111122223333.dkr.ecr.eu-west-10.amazonaws.com.cn', 'eu-west-10')),
      refusedImage(host('111122223333.dkr.ecr.us-gov-west-1.example.com', null)),
    ],
  },
  'image-private-registry': {
    accepts: [
      {}, algorithm('own'), image('churn:1'),
      ...[
        '111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn', '111122223333.dkr.ecr.us-iso-east-1.c2s.ic.gov', '111122223333.dkr.ecr.us-isob-east-1.sc2s.sgov.gov',
        '111122223333.dkr.ecr.eu-isoe-west-1.cloud.adc-e.uk', '111122223333.dkr.ecr.eusc-de-east-1.amazonaws.eu', '111122223333.dkr-ecr.eu-west-1.on.aws',
        '111122223333.dkr-ecr.cn-north-1.on.amazonwebservices.com.cn', 'registry-of-tomorrow.api.aws', 'public.ecr.aws',
      ].map(name => host(name)),
    ],
    refuses: ['registry.example.com', 'registry.example.com:443', 'localhost:5000', 'ghcr.io', 'ecr.amazonaws.com.example.com', 'registry.notaws']
      .map(name => refusedImage(host(name))),
  },
  'image-public-registry': {
    accepts: [{}, algorithm('own'), host('registry.example.com')],
    refuses: ['public.ecr.aws', 'ecr-public.aws.com'].map(name => refusedImage(host(name))),
  },
  'marketplace-isolation': {
    accepts: [
      {}, algorithm('own'), algorithm(OWN), algorithm(MARKETPLACE, { enableNetworkIsolation: true }), algorithm(MARKETPLACE, { roleARN: null }),
      algorithm(`see ${MARKETPLACE}`), algorithm(MARKETPLACE, { roleARN: 'see arn:aws:iam::111122223333:role/training' }),
    ],
    refuses: [
      { patch: algorithm(MARKETPLACE), path: ISOLATION },
      { patch: algorithm(MARKETPLACE, { enableNetworkIsolation: null }), path: ISOLATION },
    ],
  },
  'marketplace-spot-wait': {
    accepts: [
      {}, algorithm(OWN, spot(3601)), algorithm(MARKETPLACE, spot(3600)), { spec: spot(3601) },
      algorithm(MARKETPLACE, spot(3601, { checkpointConfig: { s3URI: 's3://churn/checkpoints/' } })),
      algorithm(MARKETPLACE, spot(3601, { enableManagedSpotTraining: false })),
    ],
    refuses: [{ patch: algorithm(MARKETPLACE, spot(3601)), path: WAIT }],
  },
  'isolation-unsupported-image': {
    accepts: [
      {}, algorithm('own', { enableNetworkIsolation: true }),
      isolated('520713654638.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-chainer:5.0.0-cpu-py3', false),
      isolated('763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-gpu-py312'),
      isolated('111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/sagemaker-chainer:1'),
    ],
    refuses: [
      { patch: isolated('520713654638.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-chainer:5.0.0-cpu-py3'), path: ISOLATION },
      { patch: isolated('462105765813.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-rl-ray-container:ray-1.6.0-tf-cpu-py37'), path: ISOLATION },
    ],
  },
  'metric-regex-group': {
    accepts: [
      {}, regexes('loss=(.*)', 'loss=([0-9.e+-]+); acc', '(?:a|b)(\\d)', '(?P<value>\\d+)', '(?<value>\\d+)', '[()]+(\\d)', '[^)](\\d)'),
      regexes('(\\??\\d)', '([?]?\\d)', '[\\]](\\d)[%]'),
      { spec: { algorithmSpecification: { metricDefinitions: [{ name: 'm' }] } } },
    ],
    refuses: [
      { patch: regexes('loss=.*'), path: regexPath(0) },
      { patch: regexes('(a)', '(?:a|b)'), path: regexPath(1) },
      ...['\\(a\\)', '[(]a[)]', '[]()]', '(?<=a)b', '(?<!a)b', '(?=a)b', '(?i)a'].map(regex => ({ patch: regexes(regex), path: regexPath(0) })),
    ],
  },
  'metric-regex-syntax': {
    accepts: [
      {}, regexes('loss=(.*)', '(?P<value>\\d+)', '(?i)(a)', '(a)++', '(?>a)(b)', '(?<value>\\d+)', '(?<!a)(b)', '\\Q(\\E(a)', '[]a](b)', '(\\p{L}+)'),
    ],
    refuses: ['(a', 'a)', '(a)[', '(\\d+', '(?<value>a', '*(a)', '(a){2,1}', '([z-a])'].map(regex => ({ patch: regexes(regex), path: regexPath(0) })),
  },
  ...BUILT_IN_ALGORITHM_CASES,
};
