/* Tuning jobs that SageMaker takes, and changes by which it would take none of them. */
import * as fc from 'fast-check';
import { inList, VALID_TUNING } from './valid-tuning';

const CONFIG = 'spec.hyperParameterTuningJobConfig';

const integer = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 1000 }), fc.constantFrom(undefined, 'Auto', 'Linear'))
  .map(([least, more, scalingType]) => ({ list: 'integerParameterRanges', range: { minValue: String(least), maxValue: String(least + more), scalingType } }));
const continuous = fc.tuple(
  fc.double({ min: 1e-6, max: 0.4, noNaN: true }), fc.double({ min: 0.5, max: 0.99, noNaN: true }),
  fc.constantFrom(undefined, 'Auto', 'Linear', 'Logarithmic', 'ReverseLogarithmic'),
).map(([least, most, scalingType]) => ({ list: 'continuousParameterRanges', range: { minValue: String(least), maxValue: String(most), scalingType } }));
const categorical = fc.uniqueArray(fc.stringMatching(/^[a-z0-9.]{1,8}$/), { minLength: 1, maxLength: 4 })
  .map(values => ({ list: 'categoricalParameterRanges', range: { values } }));
const NAMES = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,9}$/).map(text => `p_${text}`), { minLength: 1, maxLength: 6 });

const rangesOf = (...kinds: ReadonlyArray<fc.Arbitrary<{ readonly list: string; readonly range: object }>>) =>
  fc.tuple(NAMES, fc.array(fc.oneof(...kinds), { minLength: 6, maxLength: 6 })).map(([names, ranges]) => {
    const named = names.map((each, position) => ({ ...ranges[position], name: each }));
    const lists = [...new Set(named.map(({ list }) => list))];
    return Object.fromEntries(lists.map(each => [each, named.filter(({ list }) => list === each).map(one => ({ name: one.name, ...one.range }))]));
  });

/** Ranges with enough combinations for every training job. */
const wide = rangesOf(integer, continuous, categorical).map(({ integerParameterRanges = [], ...others }: any) => (
  { ...others, integerParameterRanges: [...integerParameterRanges, { name: 'wide', minValue: '1', maxValue: '100' }] }));
const strategy = fc.oneof(
  fc.record({ strategy: fc.constantFrom('Bayesian', 'Random'), ranges: wide, stopping: fc.constantFrom(undefined, 'Off', 'Auto') }),
  fc.record({ strategy: fc.constant('Hyperband'), ranges: rangesOf(integer, continuous, categorical), stopping: fc.constantFrom(undefined, 'Off') }),
  fc.record({ strategy: fc.constant('Grid'), ranges: rangesOf(categorical), stopping: fc.constantFrom(undefined, 'Off') }),
);
const parents = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 5 });

/** A tuning job without an error, whatever the strategy, the ranges and the rest. */
export const anyTuning: fc.Arbitrary<any> = fc.record({
  chosen: strategy,
  inLists: fc.boolean(),
  parallel: fc.integer({ min: 1, max: 10 }),
  more: fc.integer({ min: 0, max: 90 }),
  target: fc.option(fc.float({ noNaN: true, noDefaultInfinity: true }), { nil: undefined }),
  warm: fc.option(parents, { nil: undefined }),
}).map(({ chosen, inLists, parallel, more, target, warm }) => {
  const { hyperParameterTuningJobConfig: config, trainingJobDefinition, ...spec } = VALID_TUNING.spec;
  return {
    ...VALID_TUNING,
    spec: {
      ...spec,
      hyperParameterTuningJobConfig: {
        strategy: chosen.strategy,
        trainingJobEarlyStoppingType: chosen.stopping,
        resourceLimits: { maxNumberOfTrainingJobs: chosen.strategy === 'Grid' ? undefined : parallel + more, maxParallelTrainingJobs: parallel },
        ...inLists ? {} : { hyperParameterTuningJobObjective: config.hyperParameterTuningJobObjective, parameterRanges: chosen.ranges },
        ...target === undefined ? {} : { tuningJobCompletionCriteria: { targetObjectiveMetricValue: target } },
      },
      ...inLists
        ? { trainingJobDefinitions: ['a', 'b'].map(each => inList(each, { hyperParameterRanges: chosen.ranges })) }
        : { trainingJobDefinition },
      ...warm === undefined ? {} : {
        warmStartConfig: { warmStartType: 'TransferLearning', parentHyperParameterTuningJobs: warm.map(each => ({ hyperParameterTuningJobName: `x-${each}` })) },
      },
    },
  };
}).map(withoutUndefined);

/** As a manifest is written: members without a value are absent. */
function withoutUndefined(tuning: object): any {
  return JSON.parse(JSON.stringify(tuning));
}

/** A change of a copy of a tuning job, and the path at which it must be refused; nothing if the tuning job has nothing to change. */
export type Mutation = (tuning: any) => string | undefined;

/** The second or only definition of a tuning job, what is tuned of it, and where these are. */
interface Places {
  readonly definition: any;
  readonly path: string;
  readonly ranges: any;
  readonly rangesPath: string;
  readonly objective: any;
  readonly objectivePath: string;
}

function placesIn({ spec }: any): Places {
  const { hyperParameterTuningJobConfig: config, trainingJobDefinition: one, trainingJobDefinitions: several } = spec;
  if (one !== undefined) {
    return {
      definition: one,
      path: 'spec.trainingJobDefinition',
      ranges: config.parameterRanges,
      rangesPath: `${CONFIG}.parameterRanges`,
      objective: config.hyperParameterTuningJobObjective,
      objectivePath: `${CONFIG}.hyperParameterTuningJobObjective`,
    };
  }
  const path = 'spec.trainingJobDefinitions[1]';
  const definition = several[1];
  const { hyperParameterRanges: ranges, tuningObjective: objective } = definition;
  return { definition, path, ranges, rangesPath: `${path}.hyperParameterRanges`, objective, objectivePath: `${path}.tuningObjective` };
}

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'ends in the wrong order': tuning => {
    const { ranges, rangesPath } = placesIn(tuning);
    const list = ['integerParameterRanges', 'continuousParameterRanges'].find(each => ranges[each] !== undefined);
    if (list === undefined) {
      return undefined;
    }
    const [first] = ranges[list];
    Object.assign(first, { minValue: first.maxValue, maxValue: first.minValue, scalingType: undefined });
    return `${rangesPath}.${list}[0].minValue`;
  },
  'a static value beside a range': tuning => {
    const { definition, ranges, rangesPath } = placesIn(tuning);
    const [list] = Object.keys(ranges);
    definition.staticHyperParameters = { ...definition.staticHyperParameters, [ranges[list][0].name]: '1' };
    return `${rangesPath}.${list}[0].name`;
  },
  'a metric that no definition has': tuning => {
    const { objective, objectivePath } = placesIn(tuning);
    objective.metricName = 'nobody';
    return `${objectivePath}.metricName`;
  },
  'no instances': tuning => {
    const { definition, path } = placesIn(tuning);
    delete definition.resourceConfig;
    return `${path}.resourceConfig`;
  },
  'more at a time than in all': ({ spec: { hyperParameterTuningJobConfig: { resourceLimits } } }) => {
    if (resourceLimits.maxNumberOfTrainingJobs === undefined) {
      return undefined;
    }
    resourceLimits.maxParallelTrainingJobs = resourceLimits.maxNumberOfTrainingJobs + 1;
    return `${CONFIG}.resourceLimits.maxParallelTrainingJobs`;
  },
  'more training jobs than combinations': ({ spec }) => {
    const { hyperParameterTuningJobConfig: config } = spec;
    if (spec.trainingJobDefinition === undefined || config.strategy !== 'Random') {
      return undefined;
    }
    config.parameterRanges = { integerParameterRanges: [{ name: 'p_narrow', minValue: '1', maxValue: String(config.resourceLimits.maxNumberOfTrainingJobs - 1) }] };
    return config.resourceLimits.maxNumberOfTrainingJobs > 1 ? `${CONFIG}.resourceLimits.maxNumberOfTrainingJobs` : undefined;
  },
  'a grid of numbers': ({ spec, ...tuning }) => {
    const { ranges, rangesPath } = placesIn({ spec, ...tuning });
    spec.hyperParameterTuningJobConfig.strategy = 'Grid';
    ranges.integerParameterRanges = [{ name: 'whole', minValue: '1', maxValue: '2' }];
    return `${rangesPath}.integerParameterRanges[0]`;
  },
  'itself as its parent': ({ spec }) => {
    spec.warmStartConfig = { warmStartType: 'TransferLearning', parentHyperParameterTuningJobs: [{ hyperParameterTuningJobName: spec.hyperParameterTuningJobName }] };
    return 'spec.warmStartConfig.parentHyperParameterTuningJobs[0].hyperParameterTuningJobName';
  },
  'more digits than single precision has': ({ spec: { hyperParameterTuningJobConfig: config } }) => {
    config.tuningJobCompletionCriteria = { targetObjectiveMetricValue: 0.1 };
    return `${CONFIG}.tuningJobCompletionCriteria.targetObjectiveMetricValue`;
  },
};
