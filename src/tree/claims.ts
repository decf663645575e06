import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Claim, Witness } from './witness';
import { toFinding } from '../rules/engine/to-finding';
import type { Finding } from '../rules/finding';

/** What was claimed first by whom. Charts may be for different clusters. */
export class Claims {
  private readonly firstByKey = new Map<IConstruct, Map<string, IConstruct>>();

  /** Adds what something claims, and answers what is wrong if something before it in the same chart has claimed the same. */
  public add(witness: Witness): Finding[] {
    const { _claim: claim, _claimsOfParts: ofParts = [] } = witness;
    const [found = []] = [...claim === undefined ? [] : [claim], ...ofParts].map(one => this.addOne(one, witness)).filter(({ length }) => length > 0);
    return found;
  }

  private addOne(claim: Claim, witness: Witness): Finding[] {
    const chart = Chart.of(witness);
    const firsts = this.firstByKey.get(chart) ?? new Map<string, IConstruct>();
    const first = firsts.get(claim.key);
    if (first !== undefined) {
      return [toFinding(claim.rule, claim.violationBeside(first.node.path))];
    }
    this.firstByKey.set(chart, firsts.set(claim.key, witness));
    return [];
  }
}
