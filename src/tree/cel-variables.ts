import { celField, celHas } from './cel';
import { GUARDED_FIELDS } from './guarded-fields';
import { DEFAULTS } from '../manifest/defaults';

/** A variable of the policies, to which expressions refer as `variables.<name>`. */
export interface CelVariable {
  readonly name: string;
  readonly expression: string;
}

const GROUPS = 'spec.resourceConfig.instanceGroups';
const COUNT = 'spec.resourceConfig.instanceCount';
const TYPE = 'spec.resourceConfig.instanceType';
const RUNTIME = 'spec.stoppingCondition.maxRuntimeInSeconds';
const KEEP_ALIVE = 'spec.resourceConfig.keepAlivePeriodInSeconds';

/** How many instance groups are counted: the core of CEL has no sum. */
export const MOST_GROUPS = 5;

/** Each can refer to those before it. */
const VARIABLES: readonly CelVariable[] = [
  {
    name: 'groupCounts',
    expression: `${celHas(GROUPS)} ? ${celField(GROUPS)}.map(group, has(group.instanceCount) ? group.instanceCount : 0) : []`,
  },
  {
    name: 'instanceCount',
    expression: `size(variables.groupCounts) > 0 ? ${
      [...Array(MOST_GROUPS).keys()].map(i => `(size(variables.groupCounts) > ${i} ? variables.groupCounts[${i}] : 0)`).join(' + ')
    } : (${celHas(COUNT)} ? ${celField(COUNT)} : 1)`,
  },
  { name: 'maxRuntime', expression: `${celHas(RUNTIME)} ? ${celField(RUNTIME)} : ${DEFAULTS[RUNTIME]}` },
  { name: 'keepAlive', expression: `${celHas(KEEP_ALIVE)} ? ${celField(KEEP_ALIVE)} : 0` },
  { name: 'evaluatorCount', expression: GUARDED_FIELDS.evaluatorTypes.map(celCount).join(' + ') },
  // By group, or of the one kind of instances; an empty type and a count of -1 stand for absent fields.
  {
    name: 'typesByGroup',
    expression: `size(variables.groupCounts) > 0 ? ${celField(GROUPS)}.map(group, has(group.instanceType) ? group.instanceType : "") : [${
      celHas(TYPE)} ? ${celField(TYPE)} : ""]`,
  },
  {
    name: 'countsByGroup',
    expression: `size(variables.groupCounts) > 0 ? ${celField(GROUPS)}.map(group, has(group.instanceCount) ? group.instanceCount : -1) : [${
      celHas(COUNT)} ? ${celField(COUNT)} : -1]`,
  },
  { name: 'evaluatorTypes', expression: GUARDED_FIELDS.evaluatorTypes.map(celValues).join(' + ') },
];

/** The values of a member of the elements of a list. */
function celValues(path: string): string {
  const [list, member] = path.split('[].');
  return `(${celHas(list)} ? ${celField(list)}.filter(element, has(element.${member})).map(element, element.${member}) : [])`;
}

/** How many elements of a list have a member. */
function celCount(path: string): string {
  const [list, member] = path.split('[].');
  return `size(${celHas(list)} ? ${celField(list)}.filter(element, has(element.${member})) : [])`;
}

/** The variables that expressions refer to, and those that these refer to. */
export function celVariablesOf(expressions: readonly string[], more: readonly CelVariable[] = []): CelVariable[] {
  const used: CelVariable[] = [];
  for (const variable of [...VARIABLES, ...more].reverse()) {
    if ([...expressions, ...used.map(({ expression }) => expression)].some(expression => expression.includes(`variables.${variable.name}`))) {
      used.unshift(variable);
    }
  }
  return used;
}
