import { partitionOf } from '../../manifest/partitions';

/** Where the consoles of the partitions are. AWS publishes no address for the others. */
const CONSOLES: Record<string, string> = {
  'aws': 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
  'aws-eusc': 'console.amazonaws-eusc.eu',
  'aws-iso': 'console.c2shome.ic.gov',
  'aws-iso-b': 'console.sc2shome.sgov.gov',
};

/** The page of a job in the console of SageMaker. */
export function consoleUrl(region: string | undefined, page: 'jobs' | 'hyper-tuning-jobs', name: string | undefined): string | undefined {
  const console = consoleOf(region, name);
  return console === undefined ? undefined : `${console}/sagemaker/home?region=${region}#/${page}/${encodeURIComponent(name!)}`;
}

/** The log streams of a training job in the console of CloudWatch, which reads parts of its own addresses twice. */
export function logsUrl(region: string | undefined, name: string | undefined): string | undefined {
  const console = consoleOf(region, name);
  return console === undefined
    ? undefined
    : `${console}/cloudwatch/home?region=${region}#logsV2:log-groups/log-group/${inFragment(LOG_GROUP)}`
      + `${encodeURIComponent('?').replace('%', '$')}logStreamNameFilter${encodeURIComponent('=').replace('%', '$')}${inFragment(`${name}/`)}`;
}

/** The log group of all training jobs; the streams of a job begin with its name. */
const LOG_GROUP = '/aws/sagemaker/TrainingJobs';

function consoleOf(region: string | undefined, name: string | undefined): string | undefined {
  if (region === undefined || name === undefined || !REGION.test(region)) {
    return undefined;
  }
  const host = CONSOLES[partitionOf(region).id];
  return host === undefined ? undefined : `https://${region}.${host}`;
}

const REGION = /^[a-z]{2,}(-[a-z]+)+-\d+$/;

function inFragment(text: string): string {
  return encodeURIComponent(encodeURIComponent(text)).replace(/%/g, '$');
}
