import type { Fact, HealthRow } from './truth-table';

/** How many rules of each kind a workflow looks at. */
export interface RuleCounts {
  readonly debug: number;
  readonly profiler: number;
}

/**
 * What is seen of a resource by the conditions of Argo Workflows. They are written like label selectors, over paths
 * into the object: no filters, only positions; no beginnings, only whole values of at most 63 characters. A job has
 * failed when any of the requirements is met.
 *
 * @see https://argo-workflows.readthedocs.io/en/latest/walk-through/kubernetes-resources/
 */
export function failureConditionOf(rows: readonly HealthRow[], rules: RuleCounts): string {
  return rows.filter(({ health }) => health === 'failed')
    .flatMap(({ when }) => when.length === 1 ? requirementsOf(when[0], rules) : [])
    .join(', ');
}

/**
 * Succeeded, once no failure is found and all of these are met. The controller itself says by the first condition that
 * no rule is being evaluated any more; it is always the first of a job that has ended.
 */
export function successConditionOf(rows: readonly HealthRow[]): string {
  const succeeded = rows.filter(({ health }) => health === 'healthy').flatMap(({ when }) => when.flatMap(fact => requirementsOf(fact, NO_RULES)));
  return [...succeeded, 'status.conditions.0.type == ACK.ResourceSynced', 'status.conditions.0.status == True'].join(', ');
}

/** Whether a row can be told from others by such conditions. */
export function isSeenByArgoWorkflows({ when }: HealthRow): boolean {
  return when.length === 1 && requirementsOf(when[0], { debug: 1, profiler: 1 }).length > 0;
}

// Conditions are made again each time; a Terminal one is there only while it is True, among the first few.
const POSITIONS_OF_TERMINAL = 4;
const NO_RULES: RuleCounts = { debug: 0, profiler: 0 };

function requirementsOf(fact: Fact, rules: RuleCounts): string[] {
  switch (fact.kind) {
    case 'status':
      return [`status.${fact.field} ${argoOneOf(fact.values)}`];
    case 'rule':
      return times(fact.list === 'debugRuleEvaluationStatuses' ? rules.debug : rules.profiler)
        .map(position => `status.${fact.list}.${position}.ruleEvaluationStatus ${argoOneOf(fact.values)}`);
    case 'condition':
      return fact.begins === undefined && fact.type === 'ACK.Terminal'
        ? times(POSITIONS_OF_TERMINAL).map(position => `status.conditions.${position}.type == ${fact.type}`)
        : [];
    case 'deleting':
      return [];
  }
}

function argoOneOf(values: readonly string[]): string {
  return values.length === 1 ? `== ${values[0]}` : `in (${values.join(', ')})`;
}

function times(count: number): number[] {
  return Array.from({ length: count }, (_, position) => position);
}
