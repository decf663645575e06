import { each, type TopicCases } from './case';

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

const DIGEST = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
const REGISTRY = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
const NO_IMAGE = { 'an algorithm in place of an image': algorithm('own') };
const inRegistry = (name: string) => `an image of ${name}`;

export const ALGORITHM_CASES: TopicCases = {
  'algorithm-or-image': {
    accepts: {
      ...NO_IMAGE,
      'a job without an algorithm specification': { spec: { algorithmSpecification: null } },
    },
    refuses: {
      [IMAGE]: { 'neither an image nor an algorithm': image(null) },
      [ALGORITHM]: { 'an image and an algorithm': { spec: { algorithmSpecification: { algorithmName: 'own' } } } },
    },
  },
  'image-format': {
    accepts: {
      ...NO_IMAGE,
      'an image without a tag': image(`${REGISTRY}/churn`),
      'an image with a digest': image(`${REGISTRY}/churn@${DIGEST}`),
      ...each([
        '111122223333.dkr.ecr.eu-west-1.amazonaws.com', '111122223333.dkr.ecr-fips.us-gov-west-1.amazonaws.com', '111122223333.dkr-ecr.eu-west-1.on.aws',
        '111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn', 'public.ecr.aws', 'ecr-public.aws.com', '<account>.dkr.ecr.eu-west-1.amazonaws.com',
      ], inRegistry, name => host(name)),
      'an image in a folder with a tag and a digest': image(`${REGISTRY}/team/churn__a-b.c:1.0_rc-2@${DIGEST}`),
      ...each(['registry.example.com:5000', 'localhost:5000', 'registry.example.com'], inRegistry, name => host(name)),
    },
    refuses: {
      [IMAGE]: {
        'an empty image': image(''),
        'an image without a registry': image('churn:1'),
        'an image in a folder without a registry': image('team/churn:1'),
        'an image after a space': image(` ${REGISTRY}/churn:1`),
        'a URL': image('https://images.example.com/churn:1'),
        'a placeholder in the tag': image(`${REGISTRY}/churn:\${GIT_SHA}`),
        'a registry': image(REGISTRY),
        'a registry with a slash': image(`${REGISTRY}/`),
        ...each([
          '11112222333.dkr.ecr.eu-west-1.amazonaws.com', '1111-2222-3333.dkr.ecr.eu-west-1.amazonaws.com', 'dkr.ecr.eu-west-1.amazonaws.com',
          '111122223333.ecr.eu-west-1.amazonaws.com', '111122223333.dkr.ecr.amazonaws.com', '111122223333.dkr.ecr.eu_west_1.amazonaws.com',
          'sagemaker.amazonaws.com', '11112222333.dkr-ecr.eu-west-1.on.aws',
        ], inRegistry, name => host(name)),
        'a repository in upper case': image(`${REGISTRY}/Churn:1`),
        'an empty tag': image(`${REGISTRY}/churn:`),
        'two tags': image(`${REGISTRY}/churn:a:b`),
        'a tag of 129 characters': image(`${REGISTRY}/churn:${'x'.repeat(129)}`),
        'a digest that is too short': image(`${REGISTRY}/churn@sha256:0123`),
      },
    },
  },
  'image-region': {
    accepts: {
      ...NO_IMAGE,
      'an image of another Region in a job without a Region': host('111122223333.dkr.ecr.us-east-1.amazonaws.com', null),
      'an image of another Region in a job whose Region is a token': host('111122223333.dkr.ecr.us-east-1.amazonaws.com', '${Token[Region.7]}'),
      'an image of the FIPS endpoint of the Region': host('111122223333.dkr.ecr-fips.us-east-1.amazonaws.com', 'us-east-1'),
      'an image of the dual-stack endpoint of the Region': host('111122223333.dkr-ecr.eu-west-1.on.aws'),
      'an image of the Region, which is unknown': host('111122223333.dkr.ecr.xx-new-1.amazonaws.com', 'xx-new-1'),
      'an image of another registry': host('registry.example.com'),
      'an image without a registry': image('churn:1'),
    },
    refuses: {
      [IMAGE]: {
        'an image of another Region': host('111122223333.dkr.ecr.us-east-1.amazonaws.com'),
        'an algorithm of AWS in a job whose Region lacks it': image('438346466558.dkr.ecr.eu-west-1.amazonaws.com/kmeans:1', 'eu-west-9'),
        'an algorithm of AWS in a job whose Region has it': image('438346466558.dkr.ecr.eu-west-1.amazonaws.com/kmeans:1', 'eu-north-1'),
        'an image of a Region in a job with an Availability Zone': host('111122223333.dkr.ecr.us-east-1.amazonaws.com', 'us-east-1a'),
        'an algorithm of AWS in a job whose Region is empty': image('438346466558.dkr.ecr.eu-west-1.amazonaws.com/kmeans:1', ''),
        'an image of a Region with a similar name': host('111122223333.dkr.ecr.us-east-1.amazonaws.com', 'us-east-2'),
        'an image of the FIPS endpoint of another Region': host('111122223333.dkr-ecr-fips.us-east-1.on.aws'),
        'an image of AWS of another Region': image('763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-training:2.8.0-cpu-py312', 'cn-north-1'),
        'an image of AWS of another Region, in an account of neither': image('683313688378.dkr.ecr.us-east-1.amazonaws.com/pytorch-training:2.8.0-cpu-py312', 'eu-south-1'),
        'an image of AWS of a Region that the catalog does not know': image('763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-training:2.8.0-cpu-py312', 'eu-west-9'),
      },
    },
  },
  'image-dns-suffix': {
    accepts: {
      ...NO_IMAGE,
      'the suffix of China': host('111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn', 'cn-north-1'),
      'the suffix of GovCloud': host('111122223333.dkr.ecr.us-gov-west-1.amazonaws.com', 'us-gov-west-1'),
      'the suffix of an isolated Region': host('111122223333.dkr.ecr.us-iso-east-1.c2s.ic.gov', 'us-iso-east-1'),
      'the suffix of a secret Region': host('111122223333.dkr.ecr.us-isob-east-1.sc2s.sgov.gov', 'us-isob-east-1'),
      'the suffix of the European Sovereign Cloud': host('111122223333.dkr.ecr.eusc-de-east-1.amazonaws.eu', 'eusc-de-east-1'),
      'the suffix of a dual-stack endpoint': host('111122223333.dkr-ecr.eu-west-1.on.aws'),
      'the suffix of a dual-stack endpoint in China': host('111122223333.dkr-ecr.cn-north-1.on.amazonwebservices.com.cn', 'cn-north-1'),
      'an image of another registry': host('registry.example.com'),
      ...each(
        ['new-eu-west-1', 'eu-west-1x'],
        region => `any suffix in the unknown Region ${region}`,
        region => host(`111122223333.dkr.ecr.${region}.amazonaws.eu`, region),
      ),
    },
    refuses: {
      [IMAGE]: {
        'the common suffix in China': host('111122223333.dkr.ecr.cn-north-1.amazonaws.com', 'cn-north-1'),
        'the suffix of China in Europe': host('111122223333.dkr.ecr.eu-west-1.amazonaws.com.cn'),
        'the suffix of China in a later Region of Europe': host('111122223333.dkr.ecr.eu-west-10.amazonaws.com.cn', 'eu-west-10'),
        'the suffix of another company': host('111122223333.dkr.ecr.us-gov-west-1.example.com', null),
      },
    },
  },
  'image-private-registry': {
    accepts: {
      ...NO_IMAGE,
      'an image without a registry': image('churn:1'),
      ...each(
        [
          '111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn', '111122223333.dkr.ecr.us-iso-east-1.c2s.ic.gov',
          '111122223333.dkr.ecr.us-isob-east-1.sc2s.sgov.gov', '111122223333.dkr.ecr.eu-isoe-west-1.cloud.adc-e.uk',
          '111122223333.dkr.ecr.eusc-de-east-1.amazonaws.eu', '111122223333.dkr-ecr.eu-west-1.on.aws',
          'registry-of-tomorrow.api.aws', 'public.ecr.aws',
        ],
        inRegistry,
        name => host(name),
      ),
      'an image of the dual-stack endpoint in China': host('111122223333.dkr-ecr.cn-north-1.on.amazonwebservices.com.cn'),
    },
    refuses: {
      [IMAGE]: each(
        ['registry.example.com', 'registry.example.com:443', 'localhost:5000', 'ghcr.io', 'ecr.amazonaws.com.example.com', 'registry.notaws'],
        inRegistry,
        name => host(name),
      ),
    },
  },
  'image-public-registry': {
    accepts: {
      ...NO_IMAGE,
      'an image of another registry': host('registry.example.com'),
    },
    refuses: { [IMAGE]: each(['public.ecr.aws', 'ecr-public.aws.com'], inRegistry, name => host(name)) },
  },
  'marketplace-isolation': {
    accepts: {
      'an algorithm without an ARN': algorithm('own'),
      'an algorithm of the account': algorithm(OWN),
      'an algorithm of AWS Marketplace in an isolated job': algorithm(MARKETPLACE, { enableNetworkIsolation: true }),
      'an algorithm of AWS Marketplace in a job without a role': algorithm(MARKETPLACE, { roleARN: null }),
      'an algorithm that only contains an ARN': algorithm(`see ${MARKETPLACE}`),
      'a role that only contains an ARN': algorithm(MARKETPLACE, { roleARN: 'see arn:aws:iam::111122223333:role/training' }),
    },
    refuses: {
      [ISOLATION]: {
        'an algorithm of AWS Marketplace with isolation off': algorithm(MARKETPLACE),
        'an algorithm of AWS Marketplace with isolation unset': algorithm(MARKETPLACE, { enableNetworkIsolation: null }),
      },
    },
  },
  'marketplace-spot-wait': {
    accepts: {
      'a long wait for an algorithm of the account': algorithm(OWN, spot(3601)),
      'a wait of an hour for an algorithm of AWS Marketplace': algorithm(MARKETPLACE, spot(3600)),
      'a long wait for an image': { spec: spot(3601) },
      'a long wait with checkpoints': algorithm(MARKETPLACE, spot(3601, { checkpointConfig: { s3URI: 's3://churn/checkpoints/' } })),
      'a long wait with spot off': algorithm(MARKETPLACE, spot(3601, { enableManagedSpotTraining: false })),
    },
    refuses: { [WAIT]: { 'a wait longer than an hour for an algorithm of AWS Marketplace': algorithm(MARKETPLACE, spot(3601)) } },
  },
  'isolation-unsupported-image': {
    accepts: {
      'an isolated algorithm': algorithm('own', { enableNetworkIsolation: true }),
      'Chainer with isolation off': isolated('520713654638.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-chainer:5.0.0-cpu-py3', false),
      'an isolated PyTorch': isolated('763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-gpu-py312'),
      'an image of your own that is named like Chainer': isolated('111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/sagemaker-chainer:1'),
    },
    refuses: {
      [ISOLATION]: {
        'an isolated Chainer': isolated('520713654638.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-chainer:5.0.0-cpu-py3'),
        'an isolated Ray': isolated('462105765813.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-rl-ray-container:ray-1.6.0-tf-cpu-py37'),
      },
    },
  },
  'metric-name-unique': {
    accepts: { 'two metrics': regexes('a=(.*)', 'b=(.*)'), 'metrics without names': { spec: { algorithmSpecification: { metricDefinitions: [{}, {}] } } } },
    refuses: {
      'spec.algorithmSpecification.metricDefinitions[1].name': {
        'two metrics of one name': { spec: { algorithmSpecification: { metricDefinitions: [{ name: 'm', regex: 'a=(.*)' }, { name: 'm', regex: 'b=(.*)' }] } } },
      },
    },
  },
  'metric-regex-group': {
    accepts: {
      'expressions with a group':
        regexes('loss=(.*)', 'loss=([0-9.e+-]+); acc', '(?:a|b)(\\d)', '(?P<value>\\d+)', '(?<value>\\d+)', '[()]+(\\d)', '[^)](\\d)'),
      'groups with question marks and brackets': regexes('(\\??\\d)', '([?]?\\d)', '[\\]](\\d)[%]'),
      'a metric without an expression': { spec: { algorithmSpecification: { metricDefinitions: [{ name: 'm' }] } } },
    },
    refuses: {
      [regexPath(0)]: {
        'an expression without a group': regexes('loss=.*'),
        ...each(['\\(a\\)', '[(]a[)]', '[]()]', '(?<=a)b', '(?<!a)b', '(?=a)b', '(?i)a'], regex => `the expression ${regex}`, regex => regexes(regex)),
      },
      [regexPath(1)]: { 'a second expression without a group that captures': regexes('(a)', '(?:a|b)') },
    },
  },
  'metric-regex-syntax': {
    accepts: {
      'expressions in the syntaxes of Java and Python':
        regexes('loss=(.*)', '(?P<value>\\d+)', '(?i)(a)', '(a)++', '(?>a)(b)', '(?<value>\\d+)', '(?<!a)(b)', '\\Q(\\E(a)', '[]a](b)', '(\\p{L}+)'),
    },
    refuses: {
      [regexPath(0)]: each(
        ['(a', 'a)', '(a)[', '(\\d+', '(?<value>a', '*(a)', '(a){2,1}', '([z-a])'], regex => `the expression ${regex}`, regex => regexes(regex),
      ),
    },
  },
};
