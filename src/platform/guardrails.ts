import type { IConstruct } from 'constructs';
import type { Guardrail } from './guardrail';
import { trainingTreeOf } from '../tree/tree-of';

/** A guardrail that holds somewhere. */
export interface GuardrailInForce {
  /**
   * The id of the rule.
   */
  readonly rule: string;

  /**
   * What is demanded, in a few words.
   */
  readonly demand: string;

  /**
   * The construct that has it.
   */
  readonly scope: IConstruct;

  /**
   * Whether its findings can be acknowledged.
   */
  readonly isAcknowledgeable: boolean;

  /**
   * Whether the API server can be told as well.
   */
  readonly isEnforceable: boolean;
}

/**
 * Guardrails for all `TrainingJob` resources at or below a construct, whoever makes them: this library, the L1, included
 * YAML and Helm charts. Those of all scopes around a job hold together, so a nearer scope can narrow them and never widen.
 *
 * @example
 *
 * Guardrails.of(this).add(
 *   Guardrail.instanceTypes('ml.m5.*', 'ml.g5.*'),
 *   Guardrail.maxRuntime(Duration.days(2)),
 *   Guardrail.buckets('example-churn'),
 * );
 */
export class Guardrails {
  /** The guardrails for the jobs at or below a construct. */
  public static of(scope: IConstruct): Guardrails {
    return new Guardrails(scope);
  }

  private constructor(private readonly scope: IConstruct) {
  }

  /**
   * Adds guardrails whose findings nobody can acknowledge: an acknowledgement is made by those whom a guardrail is meant
   * for. For an exception, put the guardrail on narrower scopes, or use `addAcknowledgeable`.
   */
  public add(...guardrails: Guardrail[]): void {
    this.place(guardrails, false);
  }

  /** Adds guardrails whose findings can be acknowledged with a reason, like those of other rules. */
  public addAcknowledgeable(...guardrails: Guardrail[]): void {
    this.place(guardrails, true);
  }

  /** All guardrails that hold for jobs at or below the construct, those of the scopes around it first. */
  public get inForce(): GuardrailInForce[] {
    return (trainingTreeOf(this.scope).guardrails?.inForceAt(this.scope) ?? []).map(({ rule, scope, isAcknowledgeable }) => ({
      rule: rule.id, demand: rule.demand, scope, isAcknowledgeable, isEnforceable: rule.cel !== undefined,
    }));
  }

  private place(guardrails: readonly Guardrail[], isAcknowledgeable: boolean): void {
    const tree = trainingTreeOf(this.scope);
    guardrails.forEach(({ _rule: rule }) => tree.addGuardrail({ rule, scope: this.scope, isAcknowledgeable }));
  }
}
