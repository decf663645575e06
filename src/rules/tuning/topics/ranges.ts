import { FindingLevel } from '../../finding';
import { REFUSED } from '../../readings/controller-reactions';
import { builtInParameter } from '../../topics/built-in-hyper-parameters';
import { MOST_CATEGORICAL_RANGES } from '../grid';
import { rangesElsewhere } from '../misplaced';
import { API, CONFIG, CREATE, DEFINITION, DEFINITIONS, GUIDE } from '../places';
import { unreadableEndsOf, type RangeKind, type TunedParameter } from '../ranges';
import type { TunedTraining } from '../tuned-training';
import type { TuningRule } from '../tuning-rule';

/** AWS documents the limit of each kind as that of all kinds together. */
const MOST_TUNED = MOST_CATEGORICAL_RANGES;

/** Rules about the values that are tried. */
export const RANGE_RULES: readonly TuningRule[] = [
  {
    id: 'tuning-without-ranges',
    level: FindingLevel.WARNING,
    paths: [`${CONFIG}.parameterRanges`, `${DEFINITIONS}[].hyperParameterRanges`, 'spec.autotune.mode'],
    what: 'A tuning job has ranges, or finds them itself.',
    why: 'all training jobs would be the same',
    remedy: 'give at least one hyperparameter a range',
    source: CREATE,
    check: ({ spec, definitions }) => spec.autotune !== undefined || rangesElsewhere(spec) !== undefined ? undefined : definitions
      .filter(({ parameters }) => parameters.length === 0)
      .map(({ aim }) => ({ path: aim.rangesPath, says: 'has no range' })),
  },
  {
    id: 'tuning-ranges-together',
    level: FindingLevel.WARNING,
    paths: [`${CONFIG}.parameterRanges`, `${DEFINITIONS}[].hyperParameterRanges`],
    what: `At most ${MOST_TUNED} hyperparameters have ranges, of all kinds together.`,
    why: 'AWS documents the limit of each kind as that of all together',
    remedy: 'tune fewer hyperparameters',
    source: `${API}/API_ParameterRanges.html`,
    check: ({ definitions }) => definitions.flatMap(({ aim, parameters }) => {
      const { length } = parameters.filter(({ kind }) => kind !== 'auto');
      return isTooMuchTogether(parameters) ? [{ path: aim.rangesPath, says: `has ${length} ranges` }] : [];
    }),
  },
  {
    id: 'tuning-range-name',
    level: FindingLevel.ERROR,
    paths: [`${CONFIG}.parameterRanges`, `${DEFINITION}.staticHyperParameters`],
    what: 'Each hyperparameter has one value or one range, and a name.',
    why: REFUSED,
    remedy: `remove the value from ${DEFINITION}.staticHyperParameters`,
    source: `${API}/API_HyperParameterTrainingJobDefinition.html`,
    check: ({ definitions }) => definitions.flatMap(({ definition: { staticHyperParameters = {} }, parameters, path: at }) => [
      ...Object.hasOwn(staticHyperParameters, '')
        ? [{
          path: `${at}.staticHyperParameters`,
          says: 'has a hyperparameter without a name',
          why: 'the controller crashes when it reads the tuning job back',
          remedy: 'name it',
        }]
        : [],
      ...parameters.flatMap(({ name, path }, position) => {
        if (name === undefined) {
          return [];
        }
        if (Object.hasOwn(staticHyperParameters, name)) {
          return [{
            path: `${path}.name`,
            says: `is '${name}', which also has the static value '${staticHyperParameters[name]}'`,
            remedy: `remove it from ${at}.staticHyperParameters`,
          }];
        }
        const first = parameters.findIndex(other => other.name === name);
        return first < position ? [{ path: `${path}.name`, says: `is '${name}', which has a range already`, remedy: 'remove one of the ranges' }] : [];
      }),
    ]),
  },
  {
    id: 'tuning-range-numbers',
    level: FindingLevel.ERROR,
    paths: [`${CONFIG}.parameterRanges.continuousParameterRanges`, `${CONFIG}.parameterRanges.integerParameterRanges`],
    what: 'A range of numbers goes from a smaller to a larger one.',
    why: REFUSED,
    remedy: 'write plain numbers, the smaller one as minValue',
    source: `${GUIDE}/automatic-model-tuning-define-ranges.html`,
    check: ({ definitions }) => ofNumbers(definitions).flatMap(({ kind, path, range: { minValue, maxValue }, ...rest }) => {
      const faulty = unreadableEndsOf({ kind, path, range: { minValue, maxValue }, ...rest });
      if (faulty.length > 0) {
        return faulty.map(end => ({ path: end.path, says: `is '${end.value}', no ${kind === 'integer' ? 'whole number' : 'number'}` }));
      }
      return Number(minValue) > Number(maxValue)
        ? [{ path: `${path}.minValue`, says: `is ${minValue}, more than the maxValue ${maxValue}`, remedy: 'swap them' }]
        : [];
    }),
  },
  {
    id: 'tuning-range-whole',
    level: FindingLevel.ERROR,
    paths: [`${CONFIG}.parameterRanges.continuousParameterRanges`],
    what: 'A hyperparameter of a built-in algorithm that takes whole numbers has an integer range.',
    why: 'a continuous range gives values such as 4.37, with which the trainings fail',
    remedy: 'give it an integer range',
    source: `${GUIDE}/automatic-model-tuning-define-ranges.html`,
    check: ({ definitions }) => definitions.flatMap(({ parameters, jobs: [job] }) => parameters
      .filter(({ kind, name }) => kind === 'continuous' && name !== undefined && builtInParameter(job, name)?.type === 'integer')
      .map(({ path, name }) => ({ path: `${path}.name`, says: `is '${name}', which takes whole numbers` }))),
  },
  {
    id: 'tuning-range-scaling',
    level: FindingLevel.ERROR,
    paths: [`${CONFIG}.parameterRanges.continuousParameterRanges[].scalingType`, `${CONFIG}.parameterRanges.integerParameterRanges[].scalingType`],
    what: 'A range fits its scaling: logarithms need numbers above 0, reverse ones decimal numbers from 0 to below 1.',
    why: REFUSED,
    remedy: 'use linear scaling',
    source: `${GUIDE}/automatic-model-tuning-define-ranges.html`,
    check: ({ definitions }) => ofNumbers(definitions).flatMap(({ kind, path, range: { scalingType, minValue, maxValue } }) => {
      if (scalingType === 'Logarithmic' && Number(minValue) <= 0) {
        return [{ path: `${path}.minValue`, says: `is ${minValue}, of which there is no logarithm`, remedy: 'raise it above 0' }];
      }
      if (scalingType !== 'ReverseLogarithmic') {
        return [];
      }
      if (kind === 'integer') {
        return [{ path: `${path}.scalingType`, says: 'is ReverseLogarithmic, in a range of whole numbers', remedy: 'use Linear' }];
      }
      return Number(minValue) < 0 || Number(maxValue) >= 1
        ? [{ path, says: `goes from ${minValue} to ${maxValue} with ReverseLogarithmic`, remedy: 'stay from 0 to below 1' }]
        : [];
    }),
  },
  {
    id: 'tuning-auto-range',
    level: FindingLevel.WARNING,
    paths: [`${CONFIG}.parameterRanges.autoParameters`, 'spec.autotune.mode'],
    what: 'Ranges that SageMaker finds need autotune.',
    why: 'the service documents them for autotune only',
    remedy: 'set autotune.mode to Enabled',
    source: `${API}/API_AutoParameter.html`,
    check: ({ spec, definitions }) => spec.autotune !== undefined ? undefined : definitions.flatMap(({ parameters }) =>
      parameters.filter(({ kind }) => kind === 'auto').map(({ path, name }) => ({ path, says: `leaves the range of '${name}' to SageMaker` }))),
  },
];

/** Whether there are too many ranges even if no kind has more than its own limit, which is another finding. */
function isTooMuchTogether(parameters: readonly TunedParameter[]): boolean {
  const counts = LIMITED.map(kind => Math.min(MOST_TUNED, parameters.filter(each => each.kind === kind).length));
  return counts.reduce((sum, count) => sum + count, 0) > MOST_TUNED;
}

const LIMITED: readonly RangeKind[] = ['categorical', 'continuous', 'integer'];

function ofNumbers(definitions: readonly TunedTraining[]): TunedParameter[] {
  return definitions.flatMap(({ parameters }) => parameters.filter(({ kind }) => kind === 'continuous' || kind === 'integer'));
}
