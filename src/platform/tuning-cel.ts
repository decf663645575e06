import { isWithin } from '../manifest/paths';
import { DEFINITION_SCHEMA } from '../manifest/schema/tuning-job-schema';
import { TRAINING, TUNING } from '../naming/job-kind';
import { inDefinition } from '../rules/tuning/definition-members';
import { GRID, MOST_CATEGORICAL_RANGES } from '../rules/tuning/grid';
import { CONFIG, DEFINITION, DEFINITIONS, RANGES } from '../rules/tuning/places';
import { RANGE_KINDS } from '../rules/tuning/ranges';
import { celField, celHas } from '../tree/cel';
import { celVariablesOf, type CelVariable } from '../tree/cel-variables';
import type { CelValidation } from '../tree/guardrail-rule';

const MOST = `${CONFIG}.resourceLimits.maxNumberOfTrainingJobs`;
const STRATEGY = `${CONFIG}.strategy`;

/** CEL has a sum of a list, and no product. */
const PRODUCT = Array.from({ length: MOST_CATEGORICAL_RANGES }, (_, i) => `(size(counts) > ${i} ? counts[${i}] : 1)`).join(' * ');

/** Variables of the policy for tuning jobs. */
export const TUNING_VARIABLES: readonly CelVariable[] = [
  {
    name: 'trainings',
    expression: `(${celHas(DEFINITION)} ? [${celField(DEFINITION)}] : []) + (${celHas(DEFINITIONS)} ? ${celField(DEFINITIONS)} : [])`,
  },
  // How many values each range of each training has, where lists are all that it has.
  {
    name: 'valueCounts',
    expression: `(${celHas(DEFINITION)} ? [${celHas(RANGES)} ? ${valueCounts(celField(RANGES))} : []] : []) + `
      + `(${celHas(DEFINITIONS)} ? ${celField(DEFINITIONS)}.map(training, has(training.hyperParameterRanges) ? ${valueCounts('training.hyperParameterRanges')} : []) : [])`,
  },
  // The limit, or the combinations of a grid, or -1 if nothing limits them.
  {
    name: 'trainingJobs',
    expression: `${celHas(MOST)} ? ${celField(MOST)} : (${celHas(STRATEGY)} && ${celField(STRATEGY)} == "${GRID}" && !has(object.spec.autotune)`
      + ' && size(variables.valueCounts) > 0'
      + ` && variables.valueCounts.all(counts, size(counts) > 0 && size(counts) <= ${MOST_CATEGORICAL_RANGES} && counts.all(count, count > 0))`
      + ` ? variables.valueCounts.map(counts, ${PRODUCT}).sum() : -1)`,
  },
];

function valueCounts(ranges: string): string {
  const others = Object.entries(RANGE_KINDS).filter(([, kind]) => kind !== 'categorical').map(([list]) => `(!has(${ranges}.${list}) || size(${ranges}.${list}) == 0)`);
  const lists = `${ranges}.categoricalParameterRanges`;
  return `(${others.join(' && ')} && has(${lists}) ? ${lists}.map(range, size(range.values)) : [])`;
}

/** A validation of training jobs as those of tuning jobs: each training of it must pass. */
export function celOfTuning({ path, expression, ofTuning, ofHyperParameter }: CelValidation): string[] {
  if (!isInDefinition(path)) {
    return [];
  }
  const all = `variables.trainings.all(training, ${withVariables(ofTuning ?? expression)})`;
  return ofHyperParameter === undefined ? [all] : [all, valuesInRanges(ofHyperParameter)];
}

/** Whether a training of a tuning job has the field; tags and metadata are those of the tuning job. */
function isInDefinition(path: string): boolean {
  const [part, member] = path.replace(/(\[\]|\{\})/g, '').split('.');
  return part !== 'spec' || member === undefined || ELSEWHERE.some(other => isWithin(path, `spec.${other}`)) || DEFINITION_SCHEMA.properties![member] !== undefined;
}

const ELSEWHERE = ['tags', 'hyperParameters'];

/** Names the values that a policy for training jobs has as variables, since they differ from training to training. */
function withVariables(expression: string): string {
  const variables = celVariablesOf([expression]).map(({ name, expression: value }) => ({ name, value: ofTraining(NOWHERE[name] ?? value) }));
  return variables.reduceRight((inner, { name, value }) => `[${value}].all(${name}, ${inner})`, ofTraining(expression));
}

/** What tuning jobs have none of: instances that evaluate rules of Debugger and Profiler. */
const NOWHERE: Readonly<Record<string, string>> = { evaluatorCount: '0', evaluatorTypes: '[]' };

/** What an expression says of a training job, said of a training; texts in it stay as they are. */
function ofTraining(expression: string): string {
  return expression.replace(TOKENS, (token, member?: string, variable?: string) => {
    if (variable !== undefined) {
      return TUNING_VARIABLES.some(({ name }) => name === variable) ? token : variable;
    }
    if (member === TRAINING.nameField) {
      return `object.spec.${TUNING.nameField}`;
    }
    return member === undefined || member === 'tags' ? token : `training.${inDefinition(member)}`;
  });
}

const TOKENS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\bobject\.spec\.(\w+)|\bvariables\.(\w+)/g;

/** The values that a tuning job tries are values of hyperparameters, too. */
function valuesInRanges(condition: (value: string) => string): string {
  const lists = [
    { list: 'categoricalParameterRanges', member: 'values', check: (values: string) => `${values}.all(value, ${condition('value')})` },
    { list: 'autoParameters', member: 'valueHint', check: condition },
    ...['continuousParameterRanges', 'integerParameterRanges'].flatMap(list => ['minValue', 'maxValue'].map(member => ({ list, member, check: condition }))),
  ];
  const ofRanges = (ranges: string) => lists.map(({ list, member, check }) =>
    `(!has(${ranges}.${list}) || ${ranges}.${list}.all(range, !has(range.${member}) || ${check(`range.${member}`)}))`).join(' && ');
  const config = celField(CONFIG);
  return `(!has(${config}) || !has(${config}.parameterRanges) || (${ofRanges(`${config}.parameterRanges`)}))`
    + ` && variables.trainings.all(training, !has(training.hyperParameterRanges) || (${ofRanges('training.hyperParameterRanges')}))`;
}
