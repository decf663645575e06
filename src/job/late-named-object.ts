import { ApiObject, Chart, type ApiObjectProps } from 'cdk8s';
import { Dependable, Node, type Construct } from 'constructs';

/**
 * An API object whose name is found when it is read. `ApiObject` keeps its name in a field of each object, and V8 turns an
 * object whose field becomes a getter into a dictionary. cdk8s looks at every construct of an app several times for each
 * chart, so that alone makes an app of 1000 charts 4 % slower. So what `ApiObject` has made gives way to an object with
 * all of it but that field, and there is one getter for all objects, on the prototype.
 *
 * @internal
 */
export abstract class LateNamedObject extends ApiObject {
  constructor(scope: Construct, id: string, props: ApiObjectProps) {
    // This one never gets a place in the tree: taking it out again would make a dictionary of the children of the scope.
    super(new Chart(undefined as any, ''), id, props);
    const self = withoutName(this);
    self.node = new Node(self, scope, id);
    self.chart = Chart.of(self);
    Dependable.implement(self, { dependencyRoots: [self] });
    return self;
  }

  /**
   * The name, once somebody wants to know it.
   *
   * @internal
   */
  protected abstract _readName(): string;
}

// TypeScript does not let a getter take the place of a field, though only such a getter can.
Object.defineProperty(LateNamedObject.prototype, 'name', {
  get(this: { _readName(): string }) {
    return this._readName();
  },
  configurable: true,
});

function withoutName(object: ApiObject): any {
  const copy = Object.create(Object.getPrototypeOf(object));
  for (const key of Reflect.ownKeys(object)) {
    if (key !== 'name') {
      Object.defineProperty(copy, key, Object.getOwnPropertyDescriptor(object, key)!);
    }
  }
  return copy;
}
