import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** A construct in the tree of an app, and what determines its turn at synthesis. */
export class Place {
  /** The chart that the construct is in; a chart is in itself. */
  public readonly chart: Place | undefined;
  public readonly isObject: boolean;
  public readonly children: Place[] = [];
  /** What the construct depends on, in order. Most constructs have no set of their own. */
  public dependencies: ReadonlySet<Place> = NONE;
  /** The position after that of the last construct below. */
  public end: number;
  /** How many objects of the same chart are at or below the construct. */
  public objectCount: number;
  /** Whether the construct or one below it depends on anything. */
  public hasDependenciesWithin = false;
  /** Whether the construct or one above it in the same chart depends on anything. */
  public inheritsDependencies = false;

  constructor(public readonly construct: IConstruct, public readonly position: number, public readonly parent: Place | undefined) {
    this.chart = Chart.isChart(construct) ? this : parent?.chart;
    this.isObject = ApiObject.isApiObject(construct);
    this.objectCount = this.isObject ? 1 : 0;
    this.end = position + 1;
    parent?.children.push(this);
  }

  public get isChart(): boolean {
    return this.chart === this;
  }

  public get parentInChart(): Place | undefined {
    return this.isChart ? undefined : this.parent;
  }

  public get childrenInChart(): readonly Place[] {
    return this.children.filter(({ isChart }) => !isChart);
  }

  /** Whether another construct is at or below this one. */
  public contains({ position }: Place): boolean {
    return this.position <= position && position < this.end;
  }

  public dependOn(other: Place): void {
    this.dependencies = this.dependencies === NONE ? new Set([other]) : (this.dependencies as Set<Place>).add(other);
  }
}

const NONE: ReadonlySet<Place> = new Set();

/** All constructs at or below a root, in the order of the tree; undefined if one of them depends on a construct elsewhere. */
export function placesOf(root: IConstruct): Place[] | undefined {
  const byConstruct = new Map<IConstruct, Place>();
  const places = root.node.findAll().map((construct, position) => {
    const place = new Place(construct, position, byConstruct.get(construct.node.scope!));
    byConstruct.set(construct, place);
    return place;
  });
  for (const place of places) {
    for (const dependency of place.construct.node.dependencies) {
      const target = byConstruct.get(dependency);
      if (target === undefined) {
        return undefined;
      }
      place.dependOn(target);
    }
  }
  return places;
}

/** Sums up what is above and below each construct, once all dependencies are known. */
export function sumUp(places: readonly Place[]): void {
  for (const place of places) {
    place.inheritsDependencies = place.dependencies.size > 0 || place.parentInChart?.inheritsDependencies === true;
  }
  for (const place of [...places].reverse()) {
    place.hasDependenciesWithin ||= place.dependencies.size > 0;
    const { parent } = place;
    if (parent !== undefined) {
      parent.end = Math.max(parent.end, place.end);
      parent.hasDependenciesWithin ||= place.hasDependenciesWithin;
      parent.objectCount += place.isChart ? 0 : place.objectCount;
    }
  }
}
