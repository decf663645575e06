import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Claim } from './witness';
import { FieldError } from '../manifest/field-error';

/** What was claimed first by whom. Charts may be for different clusters. */
export class Claims {
  private readonly firstByKey = new Map<IConstruct, Map<string, IConstruct>>();

  /** @throws an error if something before it in the same chart has claimed the same */
  public add(construct: IConstruct, { key, faultBeside }: Claim): void {
    const chart = Chart.of(construct);
    const firsts = this.firstByKey.get(chart) ?? new Map<string, IConstruct>();
    const first = firsts.get(key);
    if (first !== undefined) {
      throw new FieldError(faultBeside(first.node.path));
    }
    this.firstByKey.set(chart, firsts.set(key, construct));
  }
}
