import { EFA_RULES } from './efa';
import { MODEL_PARALLEL } from '../../algorithms/facts/containers';
import type { Framework } from '../../algorithms/facts/framework';
import { ALL_LAUNCHERS, LAUNCHERS, type VersionRange } from '../../algorithms/facts/launchers';
import { containerOf } from '../../algorithms/images/container-of';
import { instanceFamily } from '../../instances/facts/families';
import { isOlder, type Version } from '../../manifest/text/version';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { levelByCatalog, scriptContainerOf } from '../readings/aws-image';
import { frameworkImageOf } from '../readings/framework';
import { IMAGE } from '../readings/image';
import { containerValueOf, isOn, launchersOf } from '../readings/launchers';
import { instanceCountOf, instancesOf, isHeterogeneous, asList } from '../readings/resources';
import type { Rule } from '../rule';

const TOOLKIT = 'https://github.com/aws/sagemaker-training-toolkit/blob/master/src/sagemaker_training/params.py';
const PARAMETERS = 'spec.hyperParameters';
const GROUPS_KEY = 'sagemaker_distribution_instance_groups';

const { torchrun: TORCHRUN, dataParallel: DATA_PARALLEL } = LAUNCHERS;
const DATA_PARALLEL_TYPES: readonly string[] = DATA_PARALLEL.instanceTypes;

/** Rules about scripts that run as several processes. */
export const DISTRIBUTION_RULES: readonly Rule[] = [
  {
    id: 'distribution-missing',
    level: FindingLevel.WARNING,
    paths: ['spec.hyperParameters', 'spec.resourceConfig', IMAGE],
    what: 'A script in a framework container on several instances has a distribution.',
    why: 'every instance trains a model of its own from the same data, and the models overwrite each other',
    remedy: `choose a launcher such as torchrun by ${PARAMETERS}.${TORCHRUN.switch}`,
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/distributed-training.html',
    check: job => instanceCountOf(job) > 1 && !isHeterogeneous(job) && runsScript(job) && launchersOf(job).length === 0
      ? [{ path: PARAMETERS, says: `start no distribution on ${instanceCountOf(job)} instances`, remedy: remedyWithoutLauncher(job) }]
      : undefined,
  },
  {
    id: 'distribution-switch',
    level: FindingLevel.WARNING,
    paths: ['spec.hyperParameters'],
    what: 'A launcher is switched off with false in JSON.',
    why: 'the container reads any other word as text, and takes text for true, so it starts the launcher',
    remedy: 'set it to false',
    source: 'https://github.com/aws/sagemaker-training-toolkit/blob/master/src/sagemaker_training/environment.py',
    check: job => launchersOf(job).flatMap(launcher => {
      const value = containerValueOf(job, launcher.switch);
      return typeof value === 'string' && MEANT_AS_OFF.test(value)
        ? [{ path: `${PARAMETERS}.${launcher.switch}`, says: `is ${job.hyperParameter(launcher.switch)}, which does not switch ${launcher.title} off` }]
        : [];
    }),
  },
  {
    id: 'distribution-one-launcher',
    level: FindingLevel.WARNING,
    paths: ['spec.hyperParameters'],
    what: 'A script has one launcher.',
    why: 'the container uses one of them; which one depends on its version',
    remedy: 'keep the hyperparameters of one distribution',
    source: TOOLKIT,
    check: job => {
      const launchers = launchersOf(job);
      return launchers.length > 1
        ? [{ path: PARAMETERS, says: `switch on ${launchers.map(({ title }) => title).join(' and ')}` }]
        : undefined;
    },
  },
  {
    id: 'distribution-group-missing',
    level: FindingLevel.WARNING,
    paths: ['spec.hyperParameters', 'spec.resourceConfig.instanceGroups'],
    what: 'A distribution on instance groups names the group that trains.',
    why: 'without it, each group trains separately',
    remedy: `set ${PARAMETERS}.${GROUPS_KEY} to a JSON list with the name of the group`,
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/train-heterogeneous-cluster.html',
    check: job => isHeterogeneous(job) && launchersOf(job).length > 0 && containerValueOf(job, GROUPS_KEY) === undefined
      ? [{ path: PARAMETERS, says: `lack ${GROUPS_KEY}` }]
      : undefined,
  },
  {
    id: 'distribution-group-declared',
    level: FindingLevel.ERROR,
    paths: ['spec.hyperParameters', 'spec.resourceConfig.instanceGroups'],
    what: 'With instance groups, distributed training runs in exactly one group of the job.',
    why: 'the container looks for the instances of that group and finds too many or none, so that the script fails at its start',
    remedy: 'set it to a JSON list with the name of one group, such as ["gpu"]',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/train-heterogeneous-cluster-configure-distributed.html',
    check: job => {
      const named = containerValueOf(job, GROUPS_KEY);
      const declared = asList(job.spec.resourceConfig?.instanceGroups).map(group => group.instanceGroupName);
      return isHeterogeneous(job) && named !== undefined && !(asList(named).length === 1 && declared.includes(asList(named)[0]))
        ? [{ path: `${PARAMETERS}.${GROUPS_KEY}`, says: `is ${job.hyperParameter(GROUPS_KEY)}; the groups are ${declared.join(', ')}` }]
        : undefined;
    },
  },
  {
    id: 'distribution-python-script',
    level: FindingLevel.ERROR,
    paths: [PARAMETERS, IMAGE],
    what: 'A launcher that starts Python files alone, such as torchrun, gets one (a warning for images that the catalog of AWS lacks).',
    why: 'the container refuses to start anything else with this launcher, and the job fails',
    remedy: 'name a file that ends in .py',
    source: 'https://github.com/aws/sagemaker-training-toolkit/blob/master/src/sagemaker_training/torch_distributed.py',
    check: job => {
      const launcher = launchersOf(job).find(({ pythonOnly }) => pythonOnly === true);
      const program = containerValueOf(job, 'sagemaker_program');
      return launcher === undefined || typeof program !== 'string' || program.endsWith('.py') || isJudgedAsPath(program, job)
        ? undefined
        : [{ path: `${PARAMETERS}.sagemaker_program`, says: `is '${program}', which ${launcher.title} does not start`, level: levelByCatalog(job) }];
    },
  },
  {
    id: 'distribution-data-parallel-type',
    level: FindingLevel.WARNING,
    paths: ['spec.hyperParameters', 'spec.resourceConfig'],
    what: 'The SageMaker data parallel library runs on the instance types that it was built for.',
    why: 'on other types the library does not start',
    remedy: `use one of ${DATA_PARALLEL_TYPES.join(', ')}`,
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/distributed-data-parallel-support.html',
    check: job => isOn(DATA_PARALLEL, job)
      ? trainingInstances(job)
        .filter(({ type }) => instanceFamily(type) !== undefined && !DATA_PARALLEL_TYPES.includes(type))
        .map(({ type, path }) => ({ path: `${path}.instanceType`, says: `is ${type}` }))
      : undefined,
  },
  {
    id: 'distribution-neuron-launcher',
    level: FindingLevel.WARNING,
    paths: ['spec.hyperParameters', 'spec.resourceConfig'],
    what: 'AWS Trainium instances use torchrun.',
    why: 'the containers for Trainium start scripts on several processes with torchrun only',
    remedy: `use torchrun instead: ${PARAMETERS}.${TORCHRUN.switch}`,
    source: 'https://github.com/aws/sagemaker-python-sdk/blob/master-v2/src/sagemaker/fw_utils.py',
    check: job => {
      const others = launchersOf(job).filter(({ neuron }) => neuron !== true);
      return others.length > 0 && trainingInstances(job).some(({ type }) => instanceFamily(type)?.accelerator === 'neuron')
        ? [{ path: `${PARAMETERS}.${others[0].switch}`, says: `starts ${others[0].title} on AWS Trainium` }]
        : undefined;
    },
  },
  {
    id: 'distribution-framework',
    level: FindingLevel.ERROR,
    paths: ['spec.hyperParameters', IMAGE],
    what: 'A script is started by a launcher that the container of its framework has (a warning for images that the catalog of AWS lacks).',
    why: 'the container lacks the launcher: the script is not started, or each instance starts it for itself',
    remedy: 'use a launcher that the framework has',
    source: 'https://github.com/aws/sagemaker-python-sdk/blob/master-v2/src/sagemaker/fw_utils.py',
    check: job => {
      const image = frameworkImageOf(job);
      return image && launchersOf(job)
        .filter(({ frameworks }) => frameworks[image.framework] === undefined)
        .map(launcher => ({
          path: `${PARAMETERS}.${launcher.switch}`,
          says: `starts ${launcher.title} in a container for ${image.framework}`,
          remedy: chooseLauncherOf(image.framework, image.version),
          level: levelByCatalog(job),
        }));
    },
  },
  {
    id: 'distribution-framework-version',
    level: FindingLevel.ERROR,
    paths: ['spec.hyperParameters', IMAGE],
    what: 'The container has a version of its framework with which the launcher comes (a warning for images that the catalog of AWS lacks).',
    why: 'the container lacks the launcher: the script is not started, or each instance starts it for itself',
    remedy: 'use a version of the image that has the launcher',
    source: 'https://github.com/aws/sagemaker-python-sdk/blob/master-v2/src/sagemaker/fw_utils.py',
    check: job => {
      const image = frameworkImageOf(job);
      return image && launchersOf(job).flatMap(({ title, frameworks }) => {
        const range = frameworks[image.framework];
        return range !== undefined && isOutside(image.version, range)
          ? [{
            path: IMAGE,
            says: `is ${image.framework} ${image.version.join('.')}, but ${title} comes with ${versionsText(range)}`,
            remedy: `use an image with ${image.framework} ${versionsText(range)}`,
            level: levelByCatalog(job),
          }]
          : [];
      });
    },
  },
  {
    id: 'distribution-model-parallel-image',
    level: FindingLevel.WARNING,
    paths: ['spec.hyperParameters', IMAGE],
    what: 'The SageMaker model parallel library 2 runs in its own containers.',
    why: 'the other containers for PyTorch don\'t have it, so that the script can\'t import it',
    remedy: `use an image of the repository ${MODEL_PARALLEL}`,
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/distributed-model-parallel-support-v2.html',
    check: job => {
      const image = frameworkImageOf(job);
      const parameters = containerValueOf(job, 'mp_parameters');
      return parameters !== undefined && image !== undefined && image.container.modelParallel !== true && isOn(TORCHRUN, job)
        ? [{ path: IMAGE, says: `is of ${image.repository}, though mp_parameters is ${JSON.stringify(parameters)}` }]
        : undefined;
    },
  },
  ...EFA_RULES,
];

/** A container that takes no command line as a script has a rule about the name of the script. */
function isJudgedAsPath(program: string, job: JobView): boolean {
  return /\s/.test(program) && scriptContainerOf(job) !== undefined;
}

/** Containers for frameworks such as scikit-learn have no launcher. */
function remedyWithoutLauncher(job: JobView): string {
  const framework = containerOf(job.spec.algorithmSpecification?.trainingImage)?.framework;
  return (framework && chooseLauncherOf(framework, frameworkImageOf(job)?.version)) ?? 'set spec.resourceConfig.instanceCount to 1';
}

/** What to do in a container that lacks a launcher; undefined if no launcher is known to be in it. */
function chooseLauncherOf(framework: Framework, version: Version | undefined): string | undefined {
  const launcher = ALL_LAUNCHERS.find(({ frameworks: { [framework]: range } }) =>
    range !== undefined && (version === undefined || !isOutside(version, range)));
  return launcher && `choose a launcher such as ${launcher.title} by ${PARAMETERS}.${launcher.switch}`;
}

const MEANT_AS_OFF = /^\s*(?:false|no|off|none|disabled?)\s*$/i;

function isOutside(version: Version, { oldest, newest }: VersionRange): boolean {
  return (oldest !== undefined && isOlder(version, oldest)) || (newest !== undefined && isOlder(newest, version));
}

function versionsText({ oldest, newest }: VersionRange): string {
  return `${oldest!.join('.')} ${newest === undefined ? 'and later' : `to ${newest.join('.')}`}`;
}

function runsScript(job: JobView): boolean {
  return containerOf(job.spec.algorithmSpecification?.trainingImage)?.kind === 'framework'
    && containerValueOf(job, 'sagemaker_program') !== undefined;
}

function trainingInstances(job: JobView) {
  const names = asList(containerValueOf(job, GROUPS_KEY));
  return instancesOf(job).filter(({ group }) => names.length === 0 || names.includes(group));
}
