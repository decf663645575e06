import type { IConstruct } from 'constructs';
import type { GuardrailRule } from './guardrail-rule';

/** A guardrail where it stands. */
export interface PlacedGuardrail {
  readonly rule: GuardrailRule;
  readonly scope: IConstruct;
  /** Whether those below the scope may acknowledge its findings. */
  readonly isAcknowledgeable: boolean;
  /** Whether it leaves tokens alone, which it cannot judge. */
  readonly allowsTokens: boolean;
}

/** All guardrails of a construct tree. Those of all scopes around a job hold. */
export class TreeGuardrails {
  private readonly placed = new Map<IConstruct, PlacedGuardrail[]>();

  /** The same guardrail on the same scope counts once; acknowledgements count only if each addition allows them. */
  public add(guardrail: PlacedGuardrail): void {
    const placed = this.placed.get(guardrail.scope) ?? [];
    this.placed.set(guardrail.scope, placed.some(({ rule }) => rule === guardrail.rule)
      ? placed.map(known => known.rule === guardrail.rule && !guardrail.isAcknowledgeable ? { ...known, isAcknowledgeable: false } : known)
      : [...placed, guardrail]);
  }

  /**
   * From now on a guardrail of a scope leaves tokens alone.
   *
   * @returns false if the scope has no guardrail with this id
   */
  public allowTokens(scope: IConstruct, id: string): boolean {
    const placed = this.placed.get(scope) ?? [];
    this.placed.set(scope, placed.map(guardrail => guardrail.rule.id === id ? { ...guardrail, allowsTokens: true } : guardrail));
    return placed.some(({ rule }) => rule.id === id);
  }

  /** The constructs that have guardrails of their own. */
  public get scopes(): IConstruct[] {
    return [...this.placed.keys()];
  }

  /** The ids of all of them. */
  public get rules(): string[] {
    return [...this.placed.values()].flat().map(({ rule }) => rule.id);
  }

  /** The ids of those whose findings nobody can acknowledge. */
  public get firmRules(): string[] {
    return [...this.placed.values()].flat().filter(({ isAcknowledgeable }) => !isAcknowledgeable).map(({ rule }) => rule.id);
  }

  /** Those that hold at a construct, outermost first. */
  public inForceAt(construct: IConstruct): PlacedGuardrail[] {
    return construct.node.scopes.flatMap(scope => this.placed.get(scope) ?? []);
  }

  /** Those that hold for a job, since nobody else judges what it takes over from templates. */
  public inForceFor(job: IConstruct & { readonly _madeOf?: readonly IConstruct[] }): PlacedGuardrail[] {
    return [...new Set([job, ...job._madeOf ?? []].flatMap(construct => this.inForceAt(construct)))];
  }
}
