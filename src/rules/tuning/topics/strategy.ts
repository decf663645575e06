import { VALUE_SETS } from '../../../manifest/schema/training-job-schema';
import { closest, inOtherCase, plain } from '../../../manifest/text/closest';
import { counted } from '../../../manifest/text/counted';
import { FindingLevel } from '../../finding';
import { REFUSED } from '../../readings/controller-reactions';
import { combinationsOf, combinationsToDraw, GRID } from '../grid';
import { API, CONFIG, DEFINITIONS, GUIDE } from '../places';
import type { TuningRule } from '../tuning-rule';

const MOST = `${CONFIG}.resourceLimits.maxNumberOfTrainingJobs`;
const STOPPING = `${CONFIG}.trainingJobEarlyStoppingType`;
const WARM_START = 'spec.warmStartConfig';
const HYPERBAND = 'Hyperband';
const TARGET = `${CONFIG}.tuningJobCompletionCriteria.targetObjectiveMetricValue`;

/** Rules about how the values are chosen, and how long. */
export const STRATEGY_RULES: readonly TuningRule[] = [
  {
    id: 'tuning-strategy-unknown',
    level: FindingLevel.WARNING,
    paths: [`${CONFIG}.strategy`],
    what: 'The strategy is one that SageMaker is known to have.',
    why: 'SageMaker rejects a strategy that it does not have; only strategies newer than this release are fine',
    remedy: 'correct it; for a new strategy, acknowledge this',
    source: `${API}/API_HyperParameterTuningJobConfig.html`,
    check: ({ spec: { hyperParameterTuningJobConfig: { strategy } = NO_CONFIG } }) => {
      const { values } = VALUE_SETS.TuningStrategy;
      // Of a strategy in other letters, the rule about fields speaks.
      if (strategy === undefined || values.includes(strategy) || inOtherCase(strategy, values) !== undefined) {
        return undefined;
      }
      const meant = closest(strategy, values) ?? values.find(known => plain(strategy).startsWith(plain(known)));
      return [{
        path: `${CONFIG}.strategy`,
        says: `is '${strategy}', which is not known${meant === undefined ? '' : `; did you mean '${meant}'?`}`,
        remedy: meant && `use ${meant}`,
      }];
    },
  },
  {
    id: 'tuning-grid-categorical',
    level: FindingLevel.ERROR,
    paths: [`${CONFIG}.strategy`, `${CONFIG}.parameterRanges`],
    what: 'The strategy Grid has categorical ranges only.',
    why: REFUSED,
    remedy: 'list the values as a categorical range',
    source: `${GUIDE}/automatic-model-tuning-how-it-works.html`,
    check: ({ spec, definitions }) => spec.hyperParameterTuningJobConfig?.strategy !== GRID ? undefined
      : definitions.flatMap(({ parameters }) => parameters.filter(({ kind }) => kind !== 'categorical')
        .map(({ kind, path, name }) => ({ path, says: `is a range of kind ${kind} for '${name}', with the strategy Grid` }))),
  },
  {
    id: 'tuning-grid-limit',
    level: FindingLevel.WARNING,
    paths: [`${CONFIG}.strategy`, `${CONFIG}.parameterRanges`, MOST],
    what: 'The limit of a grid, if it has one, is the number of its combinations.',
    why: 'AWS documents no other limit for the strategy Grid, which tries each combination',
    remedy: 'remove it; SageMaker counts the combinations',
    source: `${GUIDE}/automatic-model-tuning-define-ranges.html`,
    check: ({ spec, definitions }) => {
      const limit = spec.hyperParameterTuningJobConfig?.resourceLimits?.maxNumberOfTrainingJobs;
      const combinations = limit === undefined ? undefined : combinationsOf(spec, definitions, values => new Set(values).size);
      return combinations === undefined || combinations === limit ? undefined : [{ path: MOST, says: `is ${limit}, and the ranges have ${combinations} combinations` }];
    },
  },
  {
    id: 'tuning-combinations',
    level: FindingLevel.ERROR,
    paths: [`${CONFIG}.strategy`, `${CONFIG}.parameterRanges`, `${DEFINITIONS}[].hyperParameterRanges`, MOST],
    what: 'The ranges of the strategies Bayesian and Random have a combination for each training job (a warning for several definitions).',
    why: 'SageMaker rejects the request: "You don\'t have enough combinations of hyperparameter ranges"',
    remedy: 'lower it to the number of combinations',
    source: 'https://github.com/aws/amazon-sagemaker-operator-for-k8s/issues/123',
    check: ({ spec, definitions }) => {
      const { maxNumberOfTrainingJobs: limit, maxParallelTrainingJobs: parallel } = spec.hyperParameterTuningJobConfig?.resourceLimits ?? NO_CONFIG;
      const combinations = limit === undefined ? undefined : combinationsToDraw(spec, definitions);
      if (combinations === undefined || combinations >= limit) {
        return undefined;
      }
      return [{
        path: MOST,
        says: `is ${limit}, and the ranges have ${counted(combinations, 'combination')}`,
        remedy: `lower it to ${combinations}${parallel > combinations ? ', and maxParallelTrainingJobs with it' : ''}; values added to the ranges allow more`,
        ...definitions.length > 1 ? { level: FindingLevel.WARNING, why: 'SageMaker rejects a tuning job with fewer combinations than training jobs' } : {},
      }];
    },
  },
  {
    id: 'tuning-single-algorithm',
    level: FindingLevel.WARNING,
    paths: [DEFINITIONS, STOPPING, WARM_START],
    what: 'A tuning job with several definitions has neither early stopping nor a warm start.',
    why: 'AWS documents it as available only if a single algorithm is tuned',
    remedy: 'remove it',
    source: `${GUIDE}/multiple-algorithm-hpo.html`,
    check: ({ spec: { hyperParameterTuningJobConfig: config = NO_CONFIG, warmStartConfig }, definitions: { length } }) => length < 2 ? undefined : [
      // Hyperband refuses early stopping in any case.
      ...config.trainingJobEarlyStoppingType === 'Auto' && config.strategy !== HYPERBAND
        ? [{ path: STOPPING, says: `is Auto, with ${length} definitions`, remedy: 'set it to Off' }]
        : [],
      ...warmStartConfig === undefined ? [] : [{ path: WARM_START, says: `is set, with ${length} definitions` }],
    ],
  },
  {
    id: 'tuning-hyperband-stopping',
    level: FindingLevel.ERROR,
    paths: [`${CONFIG}.strategy`, STOPPING],
    what: 'The strategy Hyperband has no early stopping of another kind.',
    why: 'Hyperband stops training jobs itself, and SageMaker rejects both together',
    remedy: 'set trainingJobEarlyStoppingType to Off',
    source: `${API}/API_HyperParameterTuningJobConfig.html`,
    check: ({ spec: { hyperParameterTuningJobConfig: { strategy, trainingJobEarlyStoppingType: stopping } = NO_CONFIG } }) =>
      strategy === HYPERBAND && stopping === 'Auto' ? [{ path: STOPPING, says: 'is Auto, with the strategy Hyperband' }] : undefined,
  },
  {
    id: 'tuning-parallel',
    level: FindingLevel.ERROR,
    paths: [`${CONFIG}.resourceLimits`],
    what: 'No more training jobs run at a time than in all.',
    why: REFUSED,
    remedy: 'lower maxParallelTrainingJobs',
    source: `${API}/API_ResourceLimits.html`,
    check: ({ spec: { hyperParameterTuningJobConfig: { resourceLimits = NO_CONFIG } = NO_CONFIG } }) => {
      const { maxNumberOfTrainingJobs: all, maxParallelTrainingJobs: parallel } = resourceLimits;
      // Of a limit below 1, the rule about fields speaks.
      return all >= 1 && parallel > all
        ? [{ path: `${CONFIG}.resourceLimits.maxParallelTrainingJobs`, says: `is ${parallel}, more than the ${all} in all`, remedy: `lower it to at most ${all}` }]
        : undefined;
    },
  },
  {
    id: 'tuning-target-precision',
    level: FindingLevel.ERROR,
    paths: [TARGET],
    what: 'The target of the objective has single precision.',
    why: 'the controller treats the rounded value that SageMaker reports as a change, and sets ACK.Terminal',
    remedy: 'write the nearest number with single precision',
    source: `${API}/API_TuningJobCompletionCriteria.html`,
    check: ({ spec: { hyperParameterTuningJobConfig: { tuningJobCompletionCriteria = NO_CONFIG } = NO_CONFIG } }) => {
      const { targetObjectiveMetricValue: target } = tuningJobCompletionCriteria;
      const kept = Math.fround(target);
      if (target === undefined || target === kept) {
        return undefined;
      }
      return Number.isFinite(kept)
        ? [{ path: TARGET, says: `is ${target}, of which SageMaker keeps ${kept}`, remedy: `write ${kept}` }]
        : [{ path: TARGET, says: `is ${target}, beyond what single precision has`, remedy: 'take a smaller number' }];
    },
  },
  {
    id: 'tuning-warm-start',
    level: FindingLevel.ERROR,
    paths: ['spec.warmStartConfig.parentHyperParameterTuningJobs'],
    what: 'A warm start names other tuning jobs, each once.',
    why: REFUSED,
    remedy: 'name tuning jobs that have ended',
    source: `${API}/API_HyperParameterTuningJobWarmStartConfig.html`,
    check: ({ spec: { warmStartConfig: { parentHyperParameterTuningJobs: parents = [] } = NO_CONFIG, hyperParameterTuningJobName: own } }) => {
      const names: Array<string | undefined> = parents.map(({ hyperParameterTuningJobName }: any) => hyperParameterTuningJobName);
      return names.flatMap((name, position) => {
        const path = `spec.warmStartConfig.parentHyperParameterTuningJobs[${position}].hyperParameterTuningJobName`;
        if (name === undefined) {
          return [{ path, says: 'is missing', remedy: 'set it to the name of a tuning job that has ended' }];
        }
        if (name === own) {
          return [{ path, says: 'is the name of this tuning job' }];
        }
        return names.indexOf(name) < position ? [{ path, says: `is '${name}' again`, remedy: 'remove it' }] : [];
      });
    },
  },
];

const NO_CONFIG: any = {};
