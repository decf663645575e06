import type { Place } from './place';

/** A construct, all objects of its chart at or below it, or what its objects depend on because of it and what is above it. */
interface Vertex {
  readonly kind: 'itself' | 'objects' | 'inherited';
  readonly place: Place;
}

/**
 * The constructs at or below one, each after those that it depends on, in the order of cdk8s's `DependencyGraph`.
 *
 * If one construct depends on another, every object in the first depends on every object in the second. cdk8s adds all of these
 * pairs and follows every path through them. Here, the objects in a construct are one vertex, and so are the dependencies that
 * objects inherit. Each vertex is visited once, so the time is linear.
 */
export class DependencyOrder {
  private readonly order: Place[] = [];
  private readonly dependedOn = new Set<Place>();
  private readonly dependedOnWithin = new Set<Place>();
  /** By constructs that one of the objects in them depends on: that object. */
  private readonly insiders = new Map<Place, Place>();
  /** Objects among those that they depend on. */
  private readonly excepted = new Set<Place>();
  /** Whether the visit of a vertex is over. */
  private readonly visits = { itself: new Map<Place, boolean>(), objects: new Map<Place, boolean>(), inherited: new Map<Place, boolean>() };

  constructor(private readonly root: Place) {
  }

  /**
   * The constructs in order; undefined if there is a cycle.
   *
   * @param constructs all constructs at or below the root, in the order in which cdk8s looks at them
   */
  public sort(constructs: readonly Place[]): readonly Place[] | undefined {
    if (!this.root.hasDependenciesWithin) {
      return constructs;
    }
    const isPossible = constructs.every(place => this.markDependencies(place))
      && constructs.every(place => this.dependedOn.has(place) || this.visit({ kind: 'itself', place }));
    return isPossible && this.order.length === constructs.length ? this.order : undefined;
  }

  private dependenciesOf(place: Place): Place[] {
    return [...place.dependencies].filter(target => this.root.contains(target));
  }

  /** Notes what a construct and its objects depend on, and answers whether they can. */
  private markDependencies(source: Place): boolean {
    return this.dependenciesOf(source).every(target => {
      this.dependedOn.add(target);
      return target !== source && (source.objectCount === 0 || this.markObjects(source, target));
    });
  }

  private markObjects(source: Place, target: Place): boolean {
    const inner = innerOf(source, target);
    if (inner === undefined || inner.objectCount === 0) {
      this.markAll(target);
      return true;
    }
    if (inner.objectCount > 1) {
      // They would depend on each other.
      return false;
    }
    const object = onlyObjectIn(inner);
    this.excepted.add(object);
    if (inner === target) {
      return source.objectCount === 1 || this.dependedOn.add(object).size > 0;
    }
    if (!this.insiders.has(target)) {
      this.insiders.set(target, object);
      this.markAllBut(object, target);
    }
    return this.insiders.get(target) === object;
  }

  private markAll(place: Place): void {
    if (!this.dependedOnWithin.has(place)) {
      this.dependedOnWithin.add(place);
      if (place.isObject) {
        this.dependedOn.add(place);
      }
      place.childrenInChart.forEach(child => this.markAll(child));
    }
  }

  private markAllBut(object: Place, place: Place): void {
    if (place.isObject && place !== object) {
      this.dependedOn.add(place);
    }
    place.childrenInChart.forEach(child => child.contains(object) ? this.markAllBut(object, child) : this.markAll(child));
  }

  /** Puts all that a vertex depends on in order, and answers whether that is possible. Chains can be longer than the stack. */
  private visit(start: Vertex): boolean {
    const path: Array<{ readonly vertex: Vertex; readonly next: Iterator<Vertex> }> = [];
    const enter = (vertex: Vertex) => {
      this.visits[vertex.kind].set(vertex.place, false);
      path.push({ vertex, next: this.outbound(vertex)[Symbol.iterator]() });
    };
    enter(start);
    while (path.length > 0) {
      const { vertex, next } = path.at(-1)!;
      const { done, value } = next.next();
      if (done === true) {
        this.leave(vertex);
        path.pop();
      } else {
        const isOver = this.visits[value.kind].get(value.place);
        if (isOver === false) {
          return false;
        }
        if (isOver === undefined) {
          enter(value);
        }
      }
    }
    return true;
  }

  private leave({ kind, place }: Vertex): void {
    this.visits[kind].set(place, true);
    if (kind === 'itself') {
      this.order.push(place);
    }
  }

  private outbound({ kind, place }: Vertex): Vertex[] {
    switch (kind) {
      case 'itself': return [...this.dependenciesOf(place).map(itself), ...this.inheritedBy(place)];
      case 'objects': return [...place.isObject ? [itself(place)] : [], ...place.childrenInChart.map(objectsIn)];
      case 'inherited': return [...inheritedThrough(place.parentInChart), ...this.dependenciesOf(place).map(objectsIn)];
    }
  }

  private inheritedBy(place: Place): Vertex[] {
    if (!place.isObject) {
      return [];
    }
    return this.excepted.has(place)
      ? scopesInChart(place).flatMap(scope => this.dependenciesOf(scope)).flatMap(target => objectsBut(place, target))
      : inheritedThrough(place);
  }
}

/** The inner one of two constructs that have objects in common. */
function innerOf(one: Place, other: Place): Place | undefined {
  if (one.chart !== other.chart) {
    return undefined;
  }
  return one.contains(other) ? other : other.contains(one) ? one : undefined;
}

function onlyObjectIn(place: Place): Place {
  return place.isObject ? place : onlyObjectIn(place.childrenInChart.find(({ objectCount }) => objectCount > 0)!);
}

/** From the chart down to the construct. */
function scopesInChart(place: Place): Place[] {
  return [...place.parentInChart === undefined ? [] : scopesInChart(place.parentInChart), place];
}

/** The objects in a construct without one of them; that one may not depend on itself. */
function objectsBut(object: Place, place: Place): Vertex[] {
  if (!place.contains(object)) {
    return [objectsIn(place)];
  }
  return [...place.isObject && place !== object ? [itself(place)] : [], ...place.childrenInChart.flatMap(child => objectsBut(object, child))];
}

function inheritedThrough(place: Place | undefined): Vertex[] {
  return place?.inheritsDependencies === true ? [{ kind: 'inherited', place }] : [];
}

function itself(place: Place): Vertex {
  return { kind: 'itself', place };
}

function objectsIn(place: Place): Vertex {
  return { kind: 'objects', place };
}
