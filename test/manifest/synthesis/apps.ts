import * as fs from 'fs';
import * as path from 'path';
import { ApiObject, Chart, JsonPatch, Lazy, YamlOutputType, type App, type AppProps } from 'cdk8s';
import { Construct, DependencyGroup, type IConstruct } from 'constructs';
import * as fc from 'fast-check';

/** A step that adds something to an app. Numbers choose among what is there already. */
type Step =
  | { readonly add: 'chart' | 'object' | 'group'; readonly scope: number; readonly name: string; readonly variant: number }
  | { readonly add: 'dependency'; readonly from: number; readonly to: number; readonly variant: number };

/** How to make an app. */
export interface Recipe {
  readonly props: AppProps;
  readonly steps: readonly Step[];
}

const number = fc.nat({ max: 1000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: addition('chart', 'c', '', 'constructor') },
  { weight: 9, arbitrary: addition('object', 'o', '') },
  { weight: 3, arbitrary: addition('group', 'g', '') },
  { weight: 2, arbitrary: fc.record({ add: fc.constant('dependency' as const), from: number, to: number, variant: number }) },
);

function addition<T extends 'chart' | 'object' | 'group'>(add: T, ...names: string[]) {
  return fc.record({ add: fc.constant(add), scope: number, name: fc.constantFrom(...names), variant: number });
}

export const recipe: fc.Arbitrary<Recipe> = fc.record({
  props: fc.record({
    yamlOutputType: fc.constantFrom(
      YamlOutputType.FILE_PER_APP, YamlOutputType.FILE_PER_CHART,
      YamlOutputType.FILE_PER_RESOURCE, YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
    ),
    outputFileExtension: fc.constantFrom(undefined, '.yaml'),
    recordConstructMetadata: fc.constantFrom(undefined, false, true),
  }),
  steps: fc.array(step, { size: '+1', maxLength: 25 }),
});

/** Follows the steps of recipes. */
export class Cook {
  private readonly constructs: IConstruct[] = [];

  constructor(private readonly app: App) {
    this.add(new Chart(app, 'first'));
  }

  public follow(steps: readonly Step[]): this {
    steps.forEach(given => given.add === 'dependency' ? this.addDependency(given.from, given.to, given.variant) : this.addConstruct(given));
    return this;
  }

  private add(construct: IConstruct): void {
    this.constructs.push(construct);
  }

  private chosen(position: number): Construct {
    return this.constructs[position % this.constructs.length] as Construct;
  }

  private addConstruct({ add, name, scope, variant }: Exclude<Step, { readonly add: 'dependency' }>): void {
    const id = name === 'constructor' && variant % 10 === 0 && this.app.node.tryFindChild(name) === undefined ? name : `${name}${this.constructs.length}`;
    switch (add) {
      case 'chart': return this.add(chartWith(variant % 3 === 0 ? this.chosen(scope) : this.app, id, variant));
      case 'object': return this.add(objectWith(this.chosen(scope), id, variant));
      case 'group': return this.add(groupWith(this.chosen(scope), id, variant));
    }
  }

  private addDependency(from: number, to: number, variant: number): void {
    const [source, target] = [this.chosen(from), variant % 60 === 0 ? this.app : this.chosen(to)];
    // A construct that depends on itself is rare.
    if (source !== target || variant % 10 === 0) {
      source.node.addDependency(variant % 5 === 1 ? new DependencyGroup(target, this.chosen(to + 1)) : target);
    }
  }
}

function chartWith(scope: Construct, id: string, variant: number): Chart {
  const props = { namespace: 'ns', labels: { team: 'yes' }, disableResourceNameHashes: variant % 8 === 1 };
  const chart = new Chart(scope, id, variant % 4 === 1 ? props : {});
  if (variant % 50 === 7) {
    chart.toJson = () => [{ own: 'manifest' }];
  }
  return chart;
}

function groupWith(scope: Construct, id: string, variant: number): Construct {
  const group = new Construct(scope, id);
  if (variant % 40 === 3) {
    group.node.addValidation({ validate: () => [`wrong ${id}`, 'twice'] });
  }
  if (isGrowing(variant)) {
    const grow = () => group.node.tryFindChild('late') ?? new ApiObject(group, 'late', { apiVersion: 'v1', kind: 'Late' });
    group.node.addValidation({ validate: () => grow() === undefined ? ['never'] : [] });
  }
  return group;
}

/** Whether a group gets an object while it is validated. */
export function isGrowing(variant: number): boolean {
  return variant % 30 === 4;
}

const SHARED = { a: ['x'] };
const VALUES: readonly unknown[] = [
  'a', 'yes', '1', '01', "it's", 'a: b', 'x #y', 'line\nline2\n', '', true, 5, 1.5, null, undefined, 'é', '- a', '{{x}}', [], {}, ['a', ['b', 'yes']], [{ a: 1, b: 'no' }, {}],
  { b: 2, a: { z: 'on', y: [1, null] } }, [SHARED, SHARED],
];

function objectWith(scope: Construct, id: string, variant: number): ApiObject {
  const value = (turn: number) => VALUES[(variant * 7 + turn * 5) % VALUES.length];
  const spec = { b: value(1), a: value(2), c: Lazy.any({ produce: () => lazyValue(variant, value(3)) }) };
  const props = { apiVersion: variant % 2 === 0 ? 'v1' : 'apps/v1', kind: `Kind${variant % 3}`, spec };
  const object = new ApiObject(scope, id, variant % 6 === 0 ? { ...props, metadata: { name: `named-${variant % 20}` } } : props);
  if (variant % 7 === 0) {
    object.addJsonPatch(JsonPatch.add('/x', value(4) ?? 'z'));
  }
  const odd = ODD_RENDERINGS[variant];
  if (odd !== undefined) {
    object.toJson = odd;
  }
  return object;
}

function lazyValue(variant: number, value: unknown): unknown {
  if (variant % 60 === 5) {
    throw new Error('no value yet');
  }
  return value;
}

/** What an object of another library could give, by variant. */
const ODD_RENDERINGS: Record<number, () => any> = { 10: () => undefined, 20: () => ({ kind: 'NoMetadata' }), 30: () => ['list'], 40: () => 'text' };

/** What became of a synthesis: the text of each file, and the error, if there was one. */
export interface Outcome {
  readonly files: Record<string, string>;
  readonly error?: string;
}

export function outcomeOf(synth: () => void, outdir: string): Outcome {
  try {
    synth();
    return { files: filesIn(outdir) };
  } catch (error) {
    return { files: filesIn(outdir), error: (error as Error).message };
  }
}

function filesIn(folder: string): Record<string, string> {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true }).map(String).sort() : [];
  return Object.fromEntries(names.map(name => [name, fs.statSync(path.join(folder, name)).isFile() ? fs.readFileSync(path.join(folder, name), 'utf8') : '(folder)']));
}
