import type { IConstruct } from 'constructs';
import { areDifferent, isMapEntry, isMapField, type ValueKey } from './default-fields';

/** What a scope says about a value: that it is the default, that no other is allowed, or that there is no default. */
export interface Statement {
  readonly key: ValueKey;
  /** The default for this scope and those below it; undefined if the scope clears the default. */
  readonly value: any;
  readonly isLocked: boolean;
}

/** A value that holds at a construct, and where it stands. */
export interface ValueInForce {
  readonly value: any;
  readonly scope: IConstruct;
  readonly isLocked: boolean;
}

/** Somebody says something else than a lock does. */
export interface LockConflict {
  readonly key: ValueKey;
  /** What is said instead; nothing if the default was to be cleared. */
  readonly value: any;
  readonly lock: ValueInForce;
}

/** The defaults for everything directly below a construct. The same object wherever the same ones hold. */
export class DefaultsInForce {
  /** Those that are not entries of maps. */
  public readonly fields = new Map<string, ValueInForce>();
  /** The entries of maps, by map and key. */
  public readonly maps = new Map<string, Map<string, ValueInForce>>();

  constructor(public readonly values: ReadonlyMap<ValueKey, ValueInForce>) {
    for (const [key, value] of values) {
      const [field] = key.split('.', 1);
      if (!isMapField(field)) {
        this.fields.set(key, value);
      } else {
        const entries = this.maps.get(field) ?? new Map<string, ValueInForce>();
        this.maps.set(field, entries.set(key.slice(field.length + 1), value));
      }
    }
  }
}

/** All defaults of a construct tree. What holds somewhere follows from the tree alone, not from the order of the calls. */
export class TreeDefaults {
  private readonly statements = new Map<IConstruct, Statement[]>();
  private readonly settled = new Map<IConstruct, Settled>();

  public add(scope: IConstruct, statement: Statement): void {
    const statements = this.statements.get(scope);
    if (statements === undefined) {
      this.statements.set(scope, [statement]);
    } else {
      statements.push(statement);
    }
    this.settled.clear();
  }

  /** The constructs that have defaults of their own. */
  public get scopes(): Iterable<IConstruct> {
    return this.statements.keys();
  }

  /** What holds at a construct, its own defaults included; undefined without any at or above it. */
  public inForceAt(construct: IConstruct): DefaultsInForce | undefined {
    return this.settledAt(construct)?.inForce;
  }

  /** Where the defaults of a construct itself contradict a lock. */
  public conflictsAt(scope: IConstruct): readonly LockConflict[] {
    return this.settledAt(scope)?.conflicts ?? [];
  }

  private settledAt(construct: IConstruct): Settled | undefined {
    const statements = this.statements.get(construct);
    const parent = construct.node.scope;
    if (statements === undefined) {
      return parent && this.settledAt(parent);
    }
    let settled = this.settled.get(construct);
    if (settled === undefined) {
      settled = settle(construct, statements, parent && this.inForceAt(parent));
      this.settled.set(construct, settled);
    }
    return settled;
  }
}

interface Settled {
  readonly inForce: DefaultsInForce;
  readonly conflicts: readonly LockConflict[];
}

function settle(scope: IConstruct, statements: readonly Statement[], outer: DefaultsInForce | undefined): Settled {
  const values = new Map(outer?.values);
  const conflicts: LockConflict[] = [];
  // Locks come first, so that it doesn't matter in which order a scope makes its statements.
  for (const { key, value, isLocked } of [...statements.filter(said => said.isLocked), ...statements.filter(said => !said.isLocked)]) {
    for (const affected of value === undefined ? keysWithin(key, values) : [key]) {
      const known = values.get(affected);
      if (known?.isLocked === true) {
        if (value === undefined || areDifferent(affected, value, known.value)) {
          conflicts.push({ key: affected, value, lock: known });
        }
      } else if (value === undefined) {
        values.delete(affected);
      } else {
        values.set(affected, { value, scope, isLocked });
      }
    }
  }
  return { inForce: new DefaultsInForce(values), conflicts };
}

function keysWithin(key: ValueKey, values: ReadonlyMap<ValueKey, unknown>): ValueKey[] {
  return [...values.keys()].filter(known => known === key || (!isMapEntry(key) && known.startsWith(`${key}.`)));
}
