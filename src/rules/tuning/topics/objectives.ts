import { VALUE_SETS } from '../../../manifest/schema/training-job-schema';
import { withoutPlaceholder } from '../../engine/placeholders';
import { FindingLevel } from '../../finding';
import { builtInOf, builtInWithoutScriptOf } from '../../readings/built-in';
import { oneOfText } from '../../readings/demand';
import { asList } from '../../readings/resources';
import type { Violation } from '../../rule';
import { isSingle, objectiveElsewhere, rangesElsewhere } from '../misplaced';
import { CONFIG, CREATE, DEFINITION, DEFINITIONS, GUIDE } from '../places';
import type { TuningRule } from '../tuning-rule';

const NO_METRIC = 'SageMaker rejects the request: "A metric is required for this hyperparameter tuning job objective"';

/** Rules about what is best. */
export const OBJECTIVE_RULES: readonly TuningRule[] = [
  {
    id: 'tuning-objective',
    level: FindingLevel.ERROR,
    paths: [`${CONFIG}.hyperParameterTuningJobObjective`, `${DEFINITIONS}[].tuningObjective`],
    what: 'Each training that is tuned has an objective.',
    why: NO_METRIC,
    remedy: 'name the metric, and the direction that is better',
    source: 'https://github.com/aws/amazon-sagemaker-examples/issues/1207',
    check: ({ spec, definitions }) => objectiveElsewhere(spec) !== undefined ? undefined : definitions.flatMap(({ aim }) =>
      aim.objective === undefined ? [{ path: aim.objectivePath, says: 'is missing' }] : []),
  },
  {
    id: 'tuning-objective-place',
    level: FindingLevel.WARNING,
    paths: [`${CONFIG}.hyperParameterTuningJobObjective`, `${CONFIG}.parameterRanges`, `${DEFINITION}.tuningObjective`, `${DEFINITION}.hyperParameterRanges`],
    what: 'Objective and ranges belong to the configuration with one definition, and to each definition of a list (an error for an objective that is missing there).',
    why: 'SageMaker expects them in the other place',
    remedy: 'move it',
    source: CREATE,
    check: ({ spec, definitions }) => [
      ...misplaced(spec, objectiveElsewhere(spec), 'tuningObjective', 'hyperParameterTuningJobObjective', definitions.every(({ aim }) => aim.objective !== undefined))
        .map(violation => violation.remedy === SUPERFLUOUS ? violation : { ...violation, level: FindingLevel.ERROR, why: NO_METRIC }),
      ...misplaced(spec, rangesElsewhere(spec), 'hyperParameterRanges', 'parameterRanges', definitions.every(({ aim }) => aim.ranges !== undefined)),
    ],
  },
  {
    id: 'tuning-objective-metric',
    level: FindingLevel.ERROR,
    paths: [`${CONFIG}.hyperParameterTuningJobObjective.metricName`, `${DEFINITION}.algorithmSpecification.metricDefinitions`],
    what: 'The objective of your own container is one of its metric definitions.',
    why: 'SageMaker finds no value of the objective in the logs, so no training job counts',
    remedy: 'add a metric definition of that name',
    source: `${GUIDE}/automatic-model-tuning-define-metrics-variables.html`,
    check: ({ definitions }) => definitions.flatMap(({ aim, definition, jobs: [job] }) => {
      const { metricName } = aim.objective ?? {};
      const { trainingImage, metricDefinitions = [] } = definition.algorithmSpecification ?? {};
      const isKnown = metricDefinitions.some(({ name }: any) => name === metricName);
      return metricName === undefined || isKnown || trainingImage === undefined || builtInOf(job) !== undefined
        ? []
        : [{ path: `${aim.objectivePath}.metricName`, says: `is '${metricName}', which no metric definition has`, remedy: withoutPlaceholder(metricName) }];
    }),
  },
  {
    id: 'tuning-objective-built-in',
    level: FindingLevel.WARNING,
    paths: [`${CONFIG}.hyperParameterTuningJobObjective`],
    what: 'The objective of a built-in algorithm is one of its validation metrics, even with a script, and goes the right way.',
    why: 'SageMaker rejects another objective; the wrong direction finds the worst model',
    remedy: 'use a metric that the algorithm reports',
    source: `${GUIDE}/xgboost-tuning.html`,
    check: ({ definitions }) => definitions.flatMap(({ aim, jobs: [job] }) => {
      const { metrics, title } = builtInOf(job) ?? {};
      const { metricName, type_: type } = aim.objective ?? {};
      if (metrics === undefined || metricName === undefined) {
        return [];
      }
      const [, prefix, measure] = /^(?:(\w+):)?(.*)$/s.exec(metricName)!;
      const best = metrics[measure];
      if (best === undefined || prefix !== 'validation') {
        return [{
          path: `${aim.objectivePath}.metricName`,
          says: `is '${metricName}', though the objectives of ${title} are its validation metrics`,
          remedy: best === undefined ? `use validation: and ${oneOfText(Object.keys(metrics))}` : `use validation:${measure}`,
        }];
      }
      // A script may split its data itself.
      if (builtInWithoutScriptOf(job) !== undefined && !asList(job.spec.inputDataConfig).some(({ channelName }: any) => channelName === prefix)) {
        return [{
          path: `${aim.objectivePath}.metricName`,
          says: `is '${metricName}', though the training has no channel ${prefix}`,
          remedy: `add the channel ${prefix}`,
        }];
      }
      // Of a direction that does not exist, the rule about fields speaks.
      return !VALUE_SETS.ObjectiveType.values.includes(type) || type === best
        ? []
        : [{ path: `${aim.objectivePath}.type_`, says: `is ${type}, though a good model has ${best === 'Maximize' ? 'more' : 'less'} ${metricName}`, remedy: `use ${best}` }];
    }),
  },
];

const SUPERFLUOUS = 'remove it';

/** The violation that a member is where the rules of the other kind of definitions look. */
function misplaced(spec: any, value: unknown, inDefinition: string, inConfig: string, isRepeated: boolean): Violation[] {
  const isOne = isSingle(spec);
  const [path, right] = isOne
    ? [`${DEFINITION}.${inDefinition}`, `to ${CONFIG}.${inConfig}`]
    : [`${CONFIG}.${inConfig}`, `into each definition, as ${inDefinition}`];
  return value === undefined ? [] : [{
    path,
    says: `is set, but ${isOne ? 'there is one definition' : 'there is a list of definitions'}`,
    remedy: isRepeated ? SUPERFLUOUS : `move it ${right}`,
  }];
}
