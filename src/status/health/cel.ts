import type { Fact, Health, HealthRow } from '../../controller/states/truth-table';

/** Expressions of which Flux takes the first that is true, in this order. */
export interface CelExpressions {
  readonly inProgress: string;
  readonly failed: string;
  readonly current: string;
}

/**
 * The rows as CEL. Flux knows the order of three expressions, not that of the rows. So an expression also excludes
 * earlier rows that mean something else and that the expressions before it don't settle. A resource for which no
 * expression is true is in progress.
 *
 * @see https://fluxcd.io/flux/components/kustomize/kustomizations/#health-check-expressions
 */
export function celOf(rows: readonly HealthRow[]): CelExpressions {
  const first = rows.findIndex(({ health }) => health !== 'progressing');
  const settled = rows.slice(0, first);
  return {
    inProgress: anyOf(settled.map(({ when }) => allOf(when))),
    failed: expression(rows, first, 'failed', []),
    current: expression(rows, first, 'healthy', ['failed']),
  };
}

function expression(rows: readonly HealthRow[], first: number, health: Health, settled: readonly Health[]): string {
  const alternatives = rows.flatMap((row, position) => {
    if (row.health !== health || rows.some(other => includes(other, row))) {
      return [];
    }
    const excluded = rows.slice(first, position).filter(earlier => earlier.health !== health && !settled.includes(earlier.health)
      && !excludes(row, earlier));
    return [[allOf(row.when), ...excluded.map(({ when }) => `!(${allOf(when)})`)].join(' && ')];
  });
  return anyOf(alternatives);
}

/** Whether a row differs from the other one only in its message, which no expression has. */
function includes(one: HealthRow, other: HealthRow): boolean {
  const [wide, narrow] = [one.when[0], other.when[0]];
  return one.health === other.health && one.when.length === 1 && other.when.length === 1
    && wide.kind === 'condition' && narrow.kind === 'condition' && wide.type === narrow.type && wide.begins === undefined && narrow.begins !== undefined;
}

/** Whether two rows ask for different values of one field. */
function excludes(one: HealthRow, other: HealthRow): boolean {
  return one.when.some(a => a.kind === 'status'
    && other.when.some(b => b.kind === 'status' && a.field === b.field && !a.values.some(value => b.values.includes(value))));
}

function anyOf(alternatives: readonly string[]): string {
  return alternatives.length === 1 ? alternatives[0] : alternatives.map(alternative => `(${alternative})`).join(' || ');
}

function allOf(facts: readonly Fact[]): string {
  return facts.map(condition).join(' && ');
}

function condition(fact: Fact): string {
  switch (fact.kind) {
    case 'deleting': return 'has(metadata.deletionTimestamp)';
    case 'condition': return `has(status.conditions) && status.conditions.exists(c, c.type == ${celString(fact.type)} && c.status == 'True'`
      + `${fact.begins === undefined ? '' : ` && has(c.message) && (${fact.begins.map(prefix => `c.message.startsWith(${celString(prefix)})`).join(' || ')})`})`;
    case 'status': return `has(status.${fact.field}) && status.${fact.field} ${celOneOf(fact.values)}`;
    case 'rule': return `has(status.${fact.list}) && status.${fact.list}.exists(r, `
      + `has(r.ruleEvaluationStatus) && r.ruleEvaluationStatus ${celOneOf(fact.values)})`;
  }
}

function celOneOf(values: readonly string[]): string {
  return values.length === 1 ? `== ${celString(values[0])}` : `in [${values.map(celString).join(', ')}]`;
}

function celString(value: string): string {
  return `'${value.replace(/['\\]/g, '\\$&')}'`;
}
