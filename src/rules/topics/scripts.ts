import { parseJson } from '../../manifest/parse-json';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { isAugmented, PLAIN_MANIFEST } from '../readings/augmented';
import { scriptContainerOf } from '../readings/aws-image';
import { IMAGE } from '../readings/image';
import { channelsOf, type ChannelInForce } from '../readings/resources';
import type { Advice, Fault, Rule, Violation } from '../rule';

const PARAMETERS = 'spec.hyperParameters';
const CHANNEL = 'spec.inputDataConfig[]';
const CHANNEL_NAME = `${CHANNEL}.channelName`;
const PROGRAM = 'sagemaker_program';
const DIRECTORY = 'sagemaker_submit_directory';
const TOOLKIT = 'https://github.com/aws/sagemaker-training-toolkit/blob/master/src/sagemaker_training/entry_point.py';

/** Rules about the script of a framework container. The images of AWS contain no script, so what a job doesn't bring is missing. */
export const SCRIPT_RULES: readonly Rule[] = [
  {
    id: 'script-missing',
    level: FindingLevel.ERROR,
    paths: [IMAGE, PARAMETERS, 'spec.environment'],
    what: 'A framework container of AWS has a script to start.',
    why: 'the instances start and are billed, the container finds no entry point, and the job fails',
    remedy: `set ${PARAMETERS}.${PROGRAM} and ${PARAMETERS}.${DIRECTORY}`,
    source: 'https://github.com/aws/sagemaker-python-sdk/issues/4113',
    check: job => scriptContainerOf(job) !== undefined && programIn(job) === undefined
      ? [{ path: `${PARAMETERS}.${PROGRAM}`, says: 'is missing, so the container has no script to start' }]
      : undefined,
  },
  {
    id: 'script-text',
    level: FindingLevel.ERROR,
    paths: [IMAGE, PARAMETERS],
    what: 'The script and its place are texts, in JSON or as they are.',
    why: 'the container takes the text as it is, quotes included, and finds no such file',
    remedy: 'write the text in JSON, such as "train.py" with both quotes',
    source: 'https://github.com/aws/sagemaker-training-toolkit/blob/master/src/sagemaker_training/mapping.py',
    check: job => scriptContainerOf(job) && [PROGRAM, DIRECTORY].flatMap(name => {
      const given = job.hyperParameter(name);
      const says = given === undefined ? undefined : faultInText(given);
      return says === undefined ? [] : [{ path: `${PARAMETERS}.${name}`, says }];
    }),
  },
  {
    id: 'script-path',
    level: FindingLevel.ERROR,
    paths: [IMAGE, PARAMETERS, 'spec.environment'],
    what: 'The script is named by its path within the code, without arguments (a warning for white space in a file name).',
    why: 'the container looks for a file of this name in the code that it gets, and the job fails',
    remedy: 'name the script by its path within the code, such as train.py',
    source: TOOLKIT,
    check: job => {
      const container = scriptContainerOf(job);
      const program = container && programIn(job);
      const fault = program && faultInPath(program.text);
      // The container of XGBoost imports the script: no shell reads the name.
      return fault === undefined || (fault.level === FindingLevel.WARNING && container?.kind !== 'framework')
        ? undefined
        : [{ path: program!.path, ...fault }];
    },
  },
  {
    id: 'script-code-missing',
    level: FindingLevel.ERROR,
    paths: [IMAGE, PARAMETERS, 'spec.environment'],
    what: 'A job with a script in a framework container of AWS says where its code is.',
    why: 'the container reads no channel by itself: it looks for the script in an empty directory, and the job fails',
    remedy: `set ${PARAMETERS}.${DIRECTORY} to the S3 URI of a .tar.gz archive`,
    source: TOOLKIT,
    check: job => {
      if (scriptContainerOf(job) === undefined || programIn(job) === undefined || job.hyperParameter(DIRECTORY) !== undefined) {
        return undefined;
      }
      return [{
        path: `${PARAMETERS}.${DIRECTORY}`,
        says: job.environmentVariable(DIRECTORY.toUpperCase()) === undefined
          ? 'is missing, so the container has no code'
          : `is missing, and the container does not read ${DIRECTORY.toUpperCase()} in environment`,
      }];
    },
  },
  {
    id: 'script-code-archive',
    level: FindingLevel.ERROR,
    paths: [IMAGE, PARAMETERS],
    what: 'Code in S3 is one .tar.gz archive.',
    why: 'the container downloads one object and unpacks it, and the job fails if the object does not exist',
    remedy: `set ${PARAMETERS}.${DIRECTORY} to an archive such as s3://bucket/source.tar.gz`,
    source: 'https://github.com/aws/amazon-sagemaker-examples/issues/1224',
    check: job => onDirectory(job, directory => {
      const kind = directory.startsWith('s3:') ? otherThanArchive(directory) : undefined;
      return kind && `is '${directory}', which is ${kind}, not an archive`;
    }),
  },
  {
    id: 'script-code-local',
    level: FindingLevel.ERROR,
    paths: [IMAGE, PARAMETERS, CHANNEL_NAME],
    what: 'Code that is not in S3 is in a channel of the job.',
    why: 'the directory does not exist in the container, and the job fails',
    remedy: `upload the code, and set ${PARAMETERS}.${DIRECTORY} to its S3 URI`,
    source: TOOLKIT,
    check: job => onDirectory(job, directory => {
      const [, channel] = IN_CHANNEL.exec(directory) ?? [];
      if (directory.startsWith('s3:') || channelsOf(job).some(({ channel: { channelName } }) => channelName === channel)) {
        return undefined;
      }
      return channel === undefined ? `is '${directory}', which is not in the container` : `is '${directory}', but the job has no channel '${channel}'`;
    }),
  },
  {
    id: 'script-code-pipe',
    level: FindingLevel.ERROR,
    paths: [
      IMAGE, PARAMETERS, 'spec.environment', CHANNEL_NAME, `${CHANNEL}.inputMode`,
      'spec.algorithmSpecification.trainingInputMode', `${CHANNEL}.dataSource.s3DataSource.s3DataType`,
    ],
    what: 'The channel with the code does not stream in Pipe mode.',
    why: 'Pipe mode makes no directory for the channel, so the container does not find the code, and the job fails',
    remedy: 'set it to File',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-training-algo-running-container.html',
    check: job => codeChannelsOf(job)
      .filter(({ mode }) => mode === 'Pipe')
      .map(channel => ({
        path: `${channel.path}.inputMode`,
        says: `${channel.modeInWords}, though the channel has the code`,
        remedy: isAugmented(channel) ? PLAIN_MANIFEST : undefined,
      })),
  },
  {
    id: 'isolation-code-in-s3',
    level: FindingLevel.ERROR,
    paths: [IMAGE, PARAMETERS, 'spec.enableNetworkIsolation'],
    what: 'The code of an isolated job is in a channel.',
    why: 'with network isolation the container can neither reach S3 nor get credentials, so it cannot download its code',
    remedy: `deliver the code as a channel, and set ${PARAMETERS}.${DIRECTORY} to its directory`,
    source: 'https://github.com/kubeflow/pipelines/issues/3670',
    check: job => job.spec.enableNetworkIsolation !== true ? undefined : onDirectory(job, directory => directory.startsWith('s3:')
      ? `is '${directory}', which an isolated container cannot download`
      : undefined),
  },
];

/** The channels in which the container looks for its script and its code. */
export function codeChannelsOf(job: JobView): ChannelInForce[] {
  if (scriptContainerOf(job) === undefined) {
    return [];
  }
  const named = [programIn(job)?.text, textInContainer(job.hyperParameter(DIRECTORY) ?? '')].map(place => IN_CHANNEL.exec(place ?? '')?.[1]);
  return channelsOf(job).filter(({ channel }) => channel.channelName !== undefined && named.includes(channel.channelName));
}

const IN_CHANNEL = /^\/opt\/ml\/input\/data\/([^/]+)/;

/** A value as the container reads it: a JSON text, or the text as it is. */
function textInContainer(given: string): string {
  const value = parseJson(given);
  return typeof value === 'string' ? value : given;
}

/** The script, from the hyperparameter or else from the environment. */
function programIn(job: JobView): { readonly text: string; readonly path: string } | undefined {
  const parameter = job.hyperParameter(PROGRAM);
  if (parameter !== undefined) {
    return { text: textInContainer(parameter), path: `${PARAMETERS}.${PROGRAM}` };
  }
  const variable = job.environmentVariable(PROGRAM.toUpperCase());
  return variable === undefined ? undefined : { text: variable, path: `spec.environment.${PROGRAM.toUpperCase()}` };
}

function faultInText(given: string): string | undefined {
  const value = parseJson(given);
  if (typeof value === 'string' ? value !== '' : value === undefined && !/^["']|["']$/.test(given) && given !== '') {
    return undefined;
  }
  return value === undefined && given !== '' ? `is ${given}, which is broken JSON` : `is ${given === '' ? 'empty' : given}, which names no file`;
}

/** What an S3 URI names, if surely not an archive: an archive may have any name. */
function otherThanArchive(uri: string): string | undefined {
  if (/^s3:\/*[^/]*\/?$/.test(uri)) {
    return 'a bucket';
  }
  return uri.endsWith('/') ? 'a prefix' : /\.(py|ipynb|sh|zip|tar)$/.test(uri) ? 'another file' : undefined;
}

/** Why a text does not name a file of the code. */
function faultInPath(program: string): Fault | undefined {
  if (isElsewhere(program)) {
    return { says: `is '${program}', which is not a path within the code` };
  }
  if (!/\s/.test(program)) {
    return undefined;
  }
  const name = program.trim();
  const script = name.split(/\s+/).find(word => SCRIPT.test(word));
  return script !== undefined && (!SCRIPT.test(name) || INTERPRETER.test(name))
    ? { says: `is '${program}', which is a command line`, remedy: `set it to ${script}, and pass arguments as hyperparameters` }
    : { level: FindingLevel.WARNING, says: `is '${program}', with white space`, ...WHITE_SPACE, ...name === script ? { remedy: `set it to ${name}` } : {} };
}

const SCRIPT = /\.(?:py|sh)$/;
const INTERPRETER = /^(?:\S*\/)?(?:python[\d.]*|bash|sh|torchrun|accelerate|deepspeed)\s/;
const WHITE_SPACE: Advice = {
  why: 'the container starts the script through a shell, which splits the name at the white space',
  remedy: 'name a file without white space, such as train.py',
};

function isElsewhere(program: string): boolean {
  return /^[a-z0-9]+:\/|^[A-Za-z]:\\|^~/.test(program) || (program.startsWith('/') && !program.startsWith('/opt/ml/'));
}

/** Judges where the code is, if that is a text that the container can read. */
function onDirectory(job: JobView, judge: (directory: string) => string | undefined): Violation[] | undefined {
  const given = scriptContainerOf(job) && job.hyperParameter(DIRECTORY);
  const says = given === undefined || faultInText(given) !== undefined ? undefined : judge(textInContainer(given));
  return says === undefined ? undefined : [{ path: `${PARAMETERS}.${DIRECTORY}`, says }];
}
