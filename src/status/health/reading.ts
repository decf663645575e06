import type { Detail, Fact, HealthRow } from '../../controller/states/truth-table';

/** What the table says of one resource. */
export interface StateReading {
  readonly row: HealthRow;
  /** The message of the row, with its detail if the resource has one. */
  readonly message: string;
}

/** The first row that applies to a resource; the last row applies to every resource. */
export function readState(resource: any, rows: readonly HealthRow[]): StateReading {
  const row = rows.find(({ when }) => when.every(fact => holds(fact, resource)))!;
  const detail = row.detail === undefined ? '' : detailOf(row.detail, statusOf(resource));
  return { row, message: detail === '' ? row.message : `${row.message}: ${detail}` };
}

/** The status of a resource as an object; empty if the resource has no status. */
export function statusOf(resource: any): any {
  const status = resource?.status;
  return typeof status === 'object' && status !== null ? status : {};
}

/** The objects in a list of a resource; other elements are left out. */
export function objectsIn(list: unknown): any[] {
  return Array.isArray(list) ? list.filter(element => typeof element === 'object' && element !== null) : [];
}

function holds(fact: Fact, resource: any): boolean {
  const status = statusOf(resource);
  switch (fact.kind) {
    case 'deleting': return (resource?.metadata?.deletionTimestamp ?? undefined) !== undefined;
    case 'condition': return objectsIn(status.conditions)
      .some(condition => condition.type === fact.type && condition.status === 'True' && beginsWithOneOf(condition.message, fact.begins));
    case 'status': return fact.values.includes(status[fact.field]);
    case 'rule': return objectsIn(status[fact.list]).some(({ ruleEvaluationStatus }) => fact.values.includes(ruleEvaluationStatus));
  }
}

function beginsWithOneOf(message: unknown, prefixes: readonly string[] | undefined): boolean {
  return prefixes === undefined || (typeof message === 'string' && prefixes.some(prefix => message.startsWith(prefix)));
}

function detailOf(detail: Detail, status: any): string {
  switch (detail.kind) {
    case 'field': return textOr(status[detail.field]);
    case 'message': return textOr(objectsIn(status.conditions).find(({ type, status: value }) => type === detail.type && value === 'True')?.message);
    case 'rules': return objectsIn(status[detail.list])
      .filter(({ ruleEvaluationStatus }) => detail.values.includes(ruleEvaluationStatus))
      .map(({ ruleConfigurationName }) => textOr(ruleConfigurationName) || '?').join(', ');
  }
}

function textOr(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
