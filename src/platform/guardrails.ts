import type { IConstruct } from 'constructs';
import type { Guardrail } from './guardrail';
import { quoted, refuseMissing, refuseNoConstruct } from '../manifest/given/refuse';
import { refusal } from '../manifest/secrets/refusal';
import { trainingTreeOf } from '../tree/tree-of';

/** A guardrail that applies to a construct. */
export interface GuardrailInForce {
  /**
   * The id of the rule.
   */
  readonly rule: string;

  /**
   * What the guardrail demands, in a few words.
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
   * Whether it ignores tokens that nothing resolves at synthesis.
   */
  readonly allowsTokens: boolean;

  /**
   * Whether the API server can enforce it as well.
   */
  readonly isEnforceable: boolean;
}

/**
 * Guardrails for all `TrainingJob` resources at or below a construct: those of this library, of the L1, of included
 * YAML and of Helm charts. A job must pass the guardrails of all scopes around it, so a nearer scope can narrow what is
 * allowed and never widen it.
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
    refuseNoConstruct(scope, 'scope');
    return new Guardrails(scope);
  }

  private constructor(private readonly scope: IConstruct) {
  }

  /**
   * Adds guardrails whose findings cannot be acknowledged, since the teams that they limit could do that themselves.
   * For an exception, put the guardrail on narrower scopes, or use `addAcknowledgeable`.
   */
  public add(...guardrails: Guardrail[]): void {
    this.place(guardrails, false);
  }

  /** Adds guardrails whose findings can be acknowledged with a reason, like those of other rules. */
  public addAcknowledgeable(...guardrails: Guardrail[]): void {
    this.place(guardrails, true);
  }

  /**
   * Lets guardrails of this construct ignore tokens that nothing resolves at synthesis; otherwise they reject them. Use
   * it if another tool, such as the AWS CDK, resolves the manifests later.
   *
   * @param rules the ids of guardrails that were added to this construct, such as `guardrail-roles`
   * @throws an error if the construct has no such guardrail
   */
  public allowTokens(...rules: string[]): void {
    const tree = trainingTreeOf(this.scope);
    for (const rule of rules) {
      if (!tree.allowTokens(this.scope, rule)) {
        const known = (tree.guardrails?.inForceAt(this.scope) ?? []).filter(({ scope }) => scope === this.scope).map(({ rule: { id } }) => id);
        throw refusal(`Expected \`allowTokens\` to get the id of a guardrail of '${this.scope.node.path}', got ${quoted(rule)}; it has ${known.join(', ') || 'none'}.`);
      }
    }
  }

  /** All guardrails that apply to jobs at or below the construct, those of the scopes around it first. */
  public get inForce(): GuardrailInForce[] {
    return (trainingTreeOf(this.scope).guardrails?.inForceFor(this.scope) ?? []).map(({ rule, scope, isAcknowledgeable, allowsTokens }) => ({
      rule: rule.id, demand: rule.demand, scope, isAcknowledgeable, allowsTokens, isEnforceable: rule.cel !== undefined,
    }));
  }

  private place(guardrails: readonly Guardrail[], isAcknowledgeable: boolean): void {
    const tree = trainingTreeOf(this.scope);
    guardrails.forEach(guardrail => refuseMissing(guardrail, 'guardrails', 'Guardrail.instanceTypes', '_rule'));
    guardrails.forEach(({ _rule: rule }) => tree.addGuardrail({ rule, scope: this.scope, isAcknowledgeable, allowsTokens: false }));
  }
}
