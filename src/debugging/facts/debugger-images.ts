/** An image that evaluates rules, and the accounts that have it. */
export interface EvaluatorImage {
  /** The ECR repository. */
  readonly repository: string;
  readonly tag: string;
  readonly what: string;
  /** The account with the image, by Region. */
  readonly accounts: { readonly [region: string]: string };
}

/**
 * The images that evaluate rules.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-docker-images-rules.html
 */
export const EVALUATOR_IMAGES = {
  builtIn: {
    repository: 'sagemaker-debugger-rules',
    tag: 'latest',
    what: 'the built-in rules of Debugger and Profiler',
    accounts: {
      'af-south-1': '314341159256',
      'ap-east-1': '199566480951',
      'ap-northeast-1': '430734990657',
      'ap-northeast-2': '578805364391',
      'ap-northeast-3': '479947661362',
      'ap-south-1': '904829902805',
      'ap-southeast-1': '972752614525',
      'ap-southeast-2': '184798709955',
      'ca-central-1': '519511493484',
      'cn-north-1': '618459771430',
      'cn-northwest-1': '658757709296',
      'eu-central-1': '482524230118',
      'eu-north-1': '314864569078',
      'eu-south-1': '563282790590',
      'eu-west-1': '929884845733',
      'eu-west-2': '250201462417',
      'eu-west-3': '447278800020',
      'me-south-1': '986000313247',
      'sa-east-1': '818342061345',
      'us-east-1': '503895931360',
      'us-east-2': '915447279597',
      'us-gov-west-1': '515509971035',
      'us-west-1': '685455198987',
      'us-west-2': '895741380848',
    },
  },
  custom: {
    repository: 'sagemaker-debugger-rule-evaluator',
    tag: 'latest',
    what: 'custom rules, written in Python',
    accounts: {
      'af-south-1': '515950693465',
      'ap-east-1': '645844755771',
      'ap-northeast-1': '670969264625',
      'ap-northeast-2': '326368420253',
      'ap-south-1': '552407032007',
      'ap-southeast-1': '631532610101',
      'ap-southeast-2': '445670767460',
      'ca-central-1': '105842248657',
      'cn-north-1': '617202126805',
      'cn-northwest-1': '658559488188',
      'eu-central-1': '691764027602',
      'eu-north-1': '091235270104',
      'eu-south-1': '335033873580',
      'eu-west-1': '606966180310',
      'eu-west-2': '074613877050',
      'eu-west-3': '224335253976',
      'me-south-1': '050406412588',
      'sa-east-1': '466516958431',
      'us-east-1': '864354269164',
      'us-east-2': '840043622174',
      'us-gov-west-1': '515361955729',
      'us-west-1': '952348334681',
      'us-west-2': '759209512951',
    },
  },
  detailedProfiler: {
    repository: 'detailed-profiler-processing',
    tag: 'latest',
    what: 'the rule of SageMaker Profiler',
    accounts: {
      'eu-central-1': '482524230118',
      'eu-west-1': '929884845733',
      'il-central-1': '216881608335',
      'us-east-1': '503895931360',
      'us-east-2': '915447279597',
      'us-west-2': '895741380848',
    },
  },
} as const satisfies { readonly [kind: string]: EvaluatorImage };

/** The rule of SageMaker Profiler, which is the only one of AWS that runs on instances of the user's choice. */
export const DETAILED_PROFILER_RULE = {
  rule: 'DetailedProfilerProcessing',
  namePrefix: 'DetailedProfilerProcessingJobConfig',
  instanceType: 'ml.m5.4xlarge',
  volumeSizeInGB: 128,
} as const;

/**
 * The Regions for which the SDK of AWS refuses Debugger and Profiler.
 *
 * @see https://github.com/aws/sagemaker-python-sdk/blob/master-v2/src/sagemaker/fw_utils.py
 */
export const REGIONS_WITHOUT_DEBUGGER: readonly string[] = [
  'ap-south-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'eu-central-2',
  'eu-south-2',
  'me-central-1',
  'us-gov-east-1',
  'us-iso-east-1',
  'us-isob-east-1',
];
