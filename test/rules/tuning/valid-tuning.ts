import { DEFINITION_SCHEMA } from '../../../src/manifest/schema/tuning-job-schema';
import { VALID_MANIFEST } from '../cases/case';

const { spec: { trainingJobName, algorithmSpecification, hyperParameters, ...training } } = VALID_MANIFEST;
const { enableSageMakerMetricsTimeSeries, ...ownAlgorithm } = algorithmSpecification;

/** A tuning job without any finding, which the cases patch. It tunes the training of the valid job. */
export const VALID_TUNING = {
  ...VALID_MANIFEST,
  kind: 'HyperParameterTuningJob',
  spec: {
    hyperParameterTuningJobName: 'churn-1',
    hyperParameterTuningJobConfig: {
      hyperParameterTuningJobObjective: { metricName: 'auc', type_: 'Maximize' },
      parameterRanges: {
        categoricalParameterRanges: [{ name: 'booster', values: ['gbtree', 'dart'] }],
        continuousParameterRanges: [{ name: 'gamma', minValue: '0', maxValue: '5.5', scalingType: 'Linear' }],
        integerParameterRanges: [{ name: 'max_depth', minValue: '3', maxValue: '10' }],
      },
      resourceLimits: { maxNumberOfTrainingJobs: 50, maxParallelTrainingJobs: 5 },
      strategy: 'Bayesian',
    },
    trainingJobDefinition: {
      ...training,
      algorithmSpecification: { ...ownAlgorithm, metricDefinitions: [{ name: 'auc', regex: 'auc=([0-9.]+)' }] },
      staticHyperParameters: hyperParameters,
    },
  },
};

/** The same training in a list, with an objective and ranges of its own. */
export function inList(definitionName: string | undefined, more: object = {}): object {
  const { hyperParameterTuningJobConfig: { hyperParameterTuningJobObjective, parameterRanges }, trainingJobDefinition } = VALID_TUNING.spec;
  return {
    ...trainingJobDefinition,
    definitionName,
    tuningObjective: hyperParameterTuningJobObjective,
    hyperParameterRanges: parameterRanges,
    ...more,
  };
}

/** A tuning job of the training of a job, without what a tuning job can't have. */
export function tuningOf({ spec, ...job }: any, resourceLimits: object, isInList: boolean, strategy = 'Bayesian', ranges?: object): any {
  const { enableSageMakerMetricsTimeSeries: _, ...algorithm } = spec.algorithmSpecification ?? {};
  const definition = {
    ...Object.fromEntries(Object.entries(spec).filter(([name]) => DEFINITION_SCHEMA.properties![name] !== undefined)),
    ...spec.algorithmSpecification === undefined ? {} : { algorithmSpecification: algorithm },
    ...spec.hyperParameters === undefined ? {} : { staticHyperParameters: spec.hyperParameters },
  };
  return {
    ...job,
    kind: VALID_TUNING.kind,
    spec: {
      ...spec.trainingJobName === undefined ? {} : { hyperParameterTuningJobName: spec.trainingJobName },
      hyperParameterTuningJobConfig: { resourceLimits, strategy, ...ranges === undefined || isInList ? {} : { parameterRanges: ranges } },
      ...spec.tags === undefined ? {} : { tags: spec.tags },
      ...isInList
        ? { trainingJobDefinitions: [ranges === undefined ? definition : { ...definition, hyperParameterRanges: ranges }] }
        : { trainingJobDefinition: definition },
    },
  };
}
