import { TRAINING_JOB_KIND, TUNING_JOB_KIND } from '../manifest/manifest';
import { isObject } from '../manifest/plain-data';
import { documentation } from '../manifest/text/documentation';
import { folded } from '../manifest/text/folded';
import { kindViolation } from '../rules/topics/resource-kind';

/** An object that `import` does not read. */
interface Unread {
  readonly what: string;
  readonly instead: string;
  /** Whether an object is one, by the names of its members. */
  isIn(names: readonly string[], object: Record<string, any>): boolean;
}

/** What an object is that is not a training job, and what to give instead if that is known. */
export function describe(object: any): string {
  if (!isObject(object)) {
    return `a ${object === null ? 'null' : typeof object}`;
  }
  const names = Object.keys(object).map(folded);
  const known = UNREAD.find(({ isIn }) => isIn(names, object));
  return known === undefined ? named(object) : `${known.what}. ${known.instead}`;
}

function named(object: Record<string, any>): string {
  const { apiVersion, kind } = object;
  if (typeof kind !== 'string') {
    return `an object with ${Object.keys(object).slice(0, 5).join(', ') || 'no members'}`;
  }
  const fault = kindViolation(object) ?? (JOB_KINDS.includes(kind) ? { path: 'apiVersion', says: `must be ${TRAINING_JOB_KIND.apiVersion}` } : undefined);
  return `${kind}${typeof apiVersion === 'string' ? ` of ${apiVersion}` : ''}${fault === undefined ? '' : `: ${fault.path} ${fault.says}`}`;
}

const JOB_KINDS: readonly string[] = [TRAINING_JOB_KIND.kind, TUNING_JOB_KIND.kind];

function has(name: string): Unread['isIn'] {
  return names => names.includes(name);
}

const DESCRIBE_COMMAND = '`aws sagemaker describe-training-job --training-job-name NAME`';

const DESCRIBE = `Give the output of ${DESCRIBE_COMMAND}`;

const STATE_CHANGE = 'SageMaker Training Job State Change';

const UNREAD: readonly Unread[] = [
  // Every event lists resources, as a template does.
  { isIn: (_names, object) => object['detail-type'] === STATE_CHANGE, what: 'an event without the description of its job', instead: `${DESCRIBE}.` },
  { isIn: (_names, object) => typeof object['detail-type'] === 'string', what: 'an event about something else', instead: `Give an event "${STATE_CHANGE}".` },
  { isIn: has('trainingjobsummaries'), what: 'a list of training jobs without their settings', instead: `${DESCRIBE} for each.` },
  { isIn: names => names.includes('trainingjobsummary') || names.includes('hyperparametertrainingjobsummaries'), what: 'a summary of training jobs', instead: `${DESCRIBE} for each.` },
  {
    isIn: names => names.some(name => name.startsWith('hyperparametertuningjob')) || names.includes('trainingjobdefinition'),
    what: 'a hyperparameter tuning job without its settings',
    instead: 'Give the output of `aws sagemaker describe-hyper-parameter-tuning-job --hyper-parameter-tuning-job-name NAME`.',
  },
  { isIn: has('processingjobname'), what: 'a processing job', instead: 'This library has training jobs only.' },
  { isIn: has('transformjobname'), what: 'a batch transform job', instead: 'This library has training jobs only.' },
  { isIn: has('automljobname'), what: 'an AutoML job', instead: `${DESCRIBE} for one of its training jobs.` },
  { isIn: names => names.includes('endpointname') || names.includes('endpointconfigname'), what: 'an endpoint', instead: 'This library has training jobs only.' },
  { isIn: names => names.includes('modelname'), what: 'a model', instead: `${DESCRIBE} for the job that has trained it.` },
  { isIn: has('trainingjobarn'), what: 'the response of CreateTrainingJob', instead: `${DESCRIBE}.` },
  { isIn: names => names.includes('steps') && names.includes('version'), what: 'a SageMaker pipeline', instead: 'Give the Arguments of a step of type Training.' },
  { isIn: names => names.includes('awstemplateformatversion') || names.includes('resources') && !names.includes('kind'), what: 'a CloudFormation template', instead: `Give the definition of its state machine, if that starts the job. Otherwise, give the output of ${DESCRIBE_COMMAND}.` },
  { isIn: (names, { States }) => names.includes('startat') || isObject(States), what: 'a state machine without a task sagemaker:createTrainingJob or sagemaker:createHyperParameterTuningJob', instead: 'Give the Parameters of the task that starts the job.' },
  {
    isIn: (names, { format_version: version }) => typeof version === 'string' || names.includes('terraformversion'),
    what: 'a state of Terraform without an aws_sagemaker_training_job',
    instead: 'Give the output of `terraform show -json` of the module that has the job.',
  },
  { isIn: (_names, object) => isObject(object.resource) && 'aws_sagemaker_training_job' in object.resource, what: 'a configuration of Terraform', instead: 'Give the output of `terraform show -json`, which has the values.' },
  { isIn: has('trainingjobname'), what: 'a request or a description without AlgorithmSpecification', instead: 'Add it, with the image of the job.' },
  { isIn: has('algorithmspecification'), what: 'a part of a request', instead: 'Give the whole request, at least with its RoleArn, OutputDataConfig or ResourceConfig.' },
];

/** What a text is that is neither JSON nor YAML, and what to give instead; undefined if nobody knows. */
export function describeText(text: string): string | undefined {
  return UNREAD_TEXTS.find(([pattern]) => pattern.test(text))?.[1];
}

const UNREAD_TEXTS: ReadonlyArray<readonly [RegExp, string]> = [
  [/datetime\.datetime\(|tzlocal\(\)|^\s*\{'[A-Z]\w+':/, 'is what Python prints. Print it with json.dumps(response, default=str).'],
  [/^[ \t]*resource\s+"aws_/m, 'is a configuration of Terraform. Give the output of `terraform show -json`, which has the values.'],
  [/^[ \t]*(?:import sagemaker\b|from sagemaker\b|import boto3\b)/m, `is a Python program. Let it print the request: ${documentation('how-to/import.md')} shows the lines for each SDK.`],
  [/^[ \t]*(?:import|const|export)\s.*from\s+'/m, 'is a program. Give the request that it sends, or a manifest that it writes.'],
];
