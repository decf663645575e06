import { draw } from './draw';
import { SweepRange } from './sweep-range';
import { checkedValues } from './sweep-values';
import { canonicalJson } from '../../manifest/canonical-json';
import { described, refuseMissing } from '../../manifest/given/refuse';
import { givenMap } from '../../manifest/given/values';
import { refusal } from '../../manifest/secrets/refusal';
import { INSTANCE_TYPE, type PointValue, type PointValues } from '../../naming/point';

/**
 * The points of a `TrainingSweep`: the combinations of values for the parameters of its template.
 *
 * @example
 *
 * const grid = SweepPoints.grid({ depth: [3, 5, 7], eta: [0.1, 0.3] });
 * const random = SweepPoints.random(20, { depth: SweepRange.integer(3, 10), eta: SweepRange.logarithmic(0.01, 0.3) });
 */
export abstract class SweepPoints {
  /**
   * Every combination of values.
   *
   * @param values the values of each parameter: texts, numbers and booleans
   * @throws an error if a list is empty or has a value twice
   */
  public static grid(values: { [parameter: string]: any[] }): SweepPoints {
    return new Grid(new Map(sorted(givenMap(values, 'values')).map(([name, list]) => [name, checkedValues(`the parameter '${name}'`, list)])));
  }

  /**
   * Points at random, the same ones in every run and every language. The first points stay when `count` grows, and the
   * values of a parameter stay when another one is added.
   *
   * @param count how many different points, at least 1
   * @param ranges the values that each parameter can have
   * @param seed a whole number; another one gives other points; 0 if absent
   * @throws an error unless `count` is a whole number of at least 1 and `seed` is a whole number
   */
  public static random(count: number, ranges: { [parameter: string]: SweepRange }, seed: number = 0): SweepPoints {
    if (!Number.isSafeInteger(count) || count < 1) {
      throw refusal(`Expected \`count\` to be a whole number from 1 on, got ${described(count)}.`);
    }
    if (!Number.isSafeInteger(seed)) {
      throw refusal(`Expected \`seed\` to be a whole number, got ${described(seed)}.`);
    }
    Object.entries(givenMap(ranges, 'ranges')).forEach(([name, range]) => refuseMissing(range, `ranges.${name}`, 'SweepRange.integer', '_at'));
    return new Random(count, new Map(sorted(givenMap(ranges, 'ranges'))), seed);
  }

  /** @internal */
  protected constructor() {
  }

  /**
   * How many points there are, in words if that is a product.
   *
   * @internal
   */
  public abstract _count(instanceTypes: readonly string[]): { readonly number: number; readonly factors: readonly number[] };

  /**
   * All points. Instance types are values like others.
   *
   * @internal
   */
  public abstract _list(instanceTypes: readonly string[]): PointValues[];

  /**
   * The values of a parameter that were listed.
   *
   * @internal
   */
  public abstract _listed(parameter: string): readonly PointValue[];

  /** @internal */
  public abstract get _parameters(): readonly string[];
}

class Grid extends SweepPoints {
  constructor(private readonly values: ReadonlyMap<string, readonly PointValue[]>) {
    super();
  }

  public get _parameters(): readonly string[] {
    return [...this.values.keys()];
  }

  public _count(instanceTypes: readonly string[]) {
    const factors = this.axes(instanceTypes).map(([, list]) => list.length);
    return { number: factors.reduce((product, factor) => product * factor, 1), factors };
  }

  public _list(instanceTypes: readonly string[]): PointValues[] {
    return this.axes(instanceTypes)
      .reduce<PointValues[]>((points, [name, list]) => points.flatMap(point => list.map(value => extended(point, name, value))), [new Map()]);
  }

  public _listed(parameter: string): readonly PointValue[] {
    return this.values.get(parameter) ?? [];
  }

  private axes(instanceTypes: readonly string[]): Array<[string, readonly PointValue[]]> {
    return [...instanceTypes.length === 0 ? [] : [[INSTANCE_TYPE, instanceTypes] as [string, readonly PointValue[]]], ...this.values];
  }
}

class Random extends SweepPoints {
  constructor(private readonly count: number, private readonly ranges: ReadonlyMap<string, SweepRange>, private readonly seed: number) {
    super();
  }

  public get _parameters(): readonly string[] {
    return [...this.ranges.keys()];
  }

  public _count() {
    return { number: this.count, factors: [] };
  }

  public _list(instanceTypes: readonly string[]): PointValues[] {
    const axes = [...instanceTypes.length === 0 ? [] : [[INSTANCE_TYPE, SweepRange.categorical([...instanceTypes])] as const], ...this.ranges];
    const points = new Map<string, PointValues>();
    for (let position = 0; points.size < this.count; position++) {
      if (position === MOST_DRAWS_PER_POINT * this.count) {
        throw refusal(`Expected ranges with at least ${this.count} different points, found ${points.size} in ${position} draws; lower \`count\`, or widen a range.`);
      }
      const point = new Map(axes.map(([name, range]) => [name, range._at(draw(this.seed, position, name))]));
      const key = canonicalJson(Object.fromEntries(point));
      points.set(key, points.get(key) ?? point);
    }
    return [...points.values()];
  }

  public _listed(parameter: string): readonly PointValue[] {
    return this.ranges.get(parameter)?._listed ?? [];
  }
}

const MOST_DRAWS_PER_POINT = 1000;

function extended(point: PointValues, name: string, value: PointValue): PointValues {
  return new Map(point).set(name, value);
}

function sorted<Value>(map: { readonly [name: string]: Value }): Array<[string, Value]> {
  return Object.entries(map).sort(([one], [other]) => one < other ? -1 : 1);
}
