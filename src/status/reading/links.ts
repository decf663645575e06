import { consoleOf, isRegionName } from '../../manifest/aws/partitions';

/** The page of a job in the console of SageMaker. */
export function consoleUrl(region: string | undefined, page: 'jobs' | 'hyper-tuning-jobs', name: string | undefined): string | undefined {
  const console = consoleFor(region, name);
  return console === undefined ? undefined : `${console}/sagemaker/home?region=${region}#/${page}/${encodeURIComponent(name!)}`;
}

/** The log streams of a training job in the console of CloudWatch, which reads parts of its own addresses twice. */
export function logsUrl(region: string | undefined, name: string | undefined): string | undefined {
  const console = consoleFor(region, name);
  return console === undefined
    ? undefined
    : `${console}/cloudwatch/home?region=${region}#logsV2:log-groups/log-group/${inFragment(LOG_GROUP)}`
      + `${encodeURIComponent('?').replace('%', '$')}logStreamNameFilter${encodeURIComponent('=').replace('%', '$')}${inFragment(`${name}/`)}`;
}

/** The log group of all training jobs; the streams of a job begin with its name. */
const LOG_GROUP = '/aws/sagemaker/TrainingJobs';

function consoleFor(region: string | undefined, name: string | undefined): string | undefined {
  if (region === undefined || name === undefined || !isRegionName(region)) {
    return undefined;
  }
  const host = consoleOf(region);
  return host === undefined ? undefined : `https://${region}.${host}`;
}

function inFragment(text: string): string {
  return encodeURIComponent(encodeURIComponent(text)).replace(/%/g, '$');
}
