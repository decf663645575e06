import * as fs from 'fs';
import * as path from 'path';
import { ApiObject, App, Chart, Testing, YamlOutputType } from 'cdk8s';
import * as fc from 'fast-check';
import { Cook, isGrowing, outcomeOf, recipe, type Outcome, type Recipe } from './apps';
import { FastApp, TrainingJob } from '../../../src';
import { MINIMAL } from '../../fixtures';
import { OwnFolder } from '../../own-folder';
import { holds } from '../../property-tier';

const folder = new OwnFolder();

afterEach(() => jest.restoreAllMocks());

type AppClass = new (...args: ConstructorParameters<typeof App>) => App;

describe('random apps', () => {
  test('have the same files or the same error', () => {
    holds(fc.property(recipe, given => {
      expect(filesOf(FastApp, given)).toEqual(filesOf(App, given));
    }), { quick: 60, full: 1500 });
  });

  test('have the same text or the same error', () => {
    holds(fc.property(recipe, ({ steps }) => {
      expect(textOf(FastApp, steps)).toEqual(textOf(App, steps));
    }), { quick: 20, full: 500 });
  });

  test('after a change, give what a new app gives', () => {
    holds(fc.property(recipe.filter(({ steps }) => !steps.some(({ add, variant }) => add === 'group' && isGrowing(variant))), fc.nat(), (given, turn) => {
      const changed = turn % (given.steps.length + 1);
      const ofStock = jest.spyOn(App.prototype, 'synth').mockClear();
      const outcome = inFolder(outdir => {
        const app = new FastApp({ ...given.props, outdir });
        const cook = new Cook(app).follow(given.steps.slice(0, changed));
        outcomeOf(() => app.synth(), outdir);
        // cdk8s itself adds dependencies to the tree, which stay.
        fc.pre(ofStock.mock.calls.length === 0);
        cook.follow(given.steps.slice(changed));
        fs.rmSync(outdir, { recursive: true });
        return outcomeOf(() => app.synth(), outdir);
      });
      expect(withoutKindOfCycle(outcome)).toEqual(withoutKindOfCycle(filesOf(FastApp, given)));
    }), { quick: 20, full: 500 });
  });

  test('are various, and few are left to cdk8s', () => {
    const synth = jest.spyOn(App.prototype, 'synth');
    const recipes = fc.sample(recipe, { numRuns: 150, seed: 1 });
    const outcomes = recipes.map(given => {
      synth.mockClear();
      return { ...filesOf(FastApp, given), isLeft: synth.mock.calls.length > 0 };
    });

    const share = (matches: (outcome: typeof outcomes[number]) => boolean) => outcomes.filter(matches).length / outcomes.length;
    expect(share(({ isLeft, error }) => isLeft && error === undefined)).toBeLessThan(0.1);
    expect(share(({ isLeft, error }) => !isLeft && error === undefined)).toBeGreaterThan(0.5);
    for (const message of ['Dependency cycle', 'Validation failed', 'no value yet', 'cannot find a parent chart']) {
      expect([message, share(({ error }) => error?.includes(message) === true) > 0.005]).toEqual([message, true]);
    }
    const isAmong = (name: RegExp) => share(({ files }) => Object.keys(files).some(file => name.test(file)));
    expect([/^0001-/, /^construct-metadata/, /\.yaml$/, /^app\./, /\/Kind/, /^(?:\d{4}-)?\d{1,2}\D/].map(name => isAmong(name) > 0.01)).toEqual(Array(6).fill(true));
    const written = outcomes.filter(({ error }) => error === undefined).map(({ files }) => JSON.stringify(files));
    expect(new Set(written).size).toBeGreaterThan(written.length * 0.9);
  });
});

describe('training jobs', () => {
  test('are rendered alone as in any app', () => {
    const render = (of: AppClass) => {
      const chart = new Chart(new of(), 'chart');
      new TrainingJob(chart, 'churn', MINIMAL);
      return Testing.synth(chart);
    };
    expect(render(FastApp)).toEqual(render(App));
  });

  test.each<[string, AppClass]>([['App', App], ['FastApp', FastApp]])('are judged again after a change in %s', (_name, of) => {
    const app = new of({ outdir: folder.path });
    const charts = Array.from({ length: 12 }, (_, i) => new Chart(app, `chart-${i}`, { namespace: 'ml' }));
    charts.forEach(chart => new TrainingJob(chart, 'churn', MINIMAL));
    app.synth();
    new ApiObject(charts[11], 'namespace', {
      apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'ml', annotations: { 'services.k8s.aws/owner-account-id': '444455556666' } },
    });
    expect(() => app.synth()).toThrow('Validation failed');
    expect(() => Testing.synth(charts[0])).toThrow('Validation failed');
  });
});

test('an object that fails leaves the file that was there', () => {
  for (const yamlOutputType of [YamlOutputType.FILE_PER_APP, YamlOutputType.FILE_PER_CHART]) {
    const app = new FastApp({ outdir: folder.path, yamlOutputType });
    const chart = new Chart(app, 'app');
    new ApiObject(chart, 'large', { apiVersion: 'v1', kind: 'K', data: { text: 'x'.repeat(2 ** 21) } } as any);
    const object = new ApiObject(chart, 'fails', { apiVersion: 'v1', kind: 'K' });
    app.synth();
    const before = fs.readFileSync(path.join(folder.path, 'app.k8s.yaml'), 'utf8');
    object.toJson = () => {
      throw new Error('fails');
    };
    expect(() => app.synth()).toThrow('fails');
    expect(fs.readdirSync(folder.path)).toEqual(['app.k8s.yaml']);
    expect(fs.readFileSync(path.join(folder.path, 'app.k8s.yaml'), 'utf8')).toBe(before);
  }
});

test('a file of up to a megabyte is written to the same place, with all of its links', () => {
  const app = new FastApp({ outdir: folder.path });
  new ApiObject(new Chart(app, 'app'), 'object', { apiVersion: 'v1', kind: 'K', data: { text: 'x'.repeat(900_000) } } as any);
  const link = path.join(folder.path, 'link');
  fs.writeFileSync(link, '');
  fs.linkSync(link, path.join(folder.path, 'app.k8s.yaml'));
  app.synth();
  expect(fs.readFileSync(link, 'utf8')).toContain('kind: K');
});

test('a chart class that renders in its own way is synthesized by cdk8s', () => {
  class OwnChart extends Chart {
    public toJson() {
      return [{ own: 'manifest' }];
    }
  }
  const app = new FastApp({ outdir: folder.path });
  new OwnChart(app, 'own');
  new Chart(app, 'other');
  app.synth();
  expect(fs.readFileSync(path.join(folder.path, 'own.k8s.yaml'), 'utf8')).toBe('own: manifest\n');
});

test('validations run once', () => {
  const validate = jest.fn(() => []);
  const app = new FastApp({ outdir: folder.path });
  ['one', 'two'].forEach(id => new Chart(app, id).node.addValidation({ validate }));
  app.synth();
  expect(validate).toHaveBeenCalledTimes(2);
});

function filesOf(of: AppClass, { props, steps }: Recipe): Outcome {
  return inFolder(outdir => outcomeOf(() => {
    const app = new of({ ...props, outdir });
    new Cook(app).follow(steps);
    app.synth();
  }, outdir));
}

function textOf(of: AppClass, steps: Recipe['steps']): Outcome {
  return inFolder(outdir => outcomeOf(() => {
    const app = new of();
    new Cook(app).follow(steps);
    fs.mkdirSync(outdir);
    fs.writeFileSync(path.join(outdir, 'text'), app.synthYaml());
  }, outdir));
}

function inFolder<T>(action: (outdir: string) => T): T {
  const outdir = path.join(folder.path, 'dist');
  try {
    return action(outdir);
  } finally {
    fs.rmSync(outdir, { recursive: true, force: true });
  }
}

/** What cdk8s says of a cycle depends on what it has synthesized before: it names the cycle, or overflows the stack. */
function withoutKindOfCycle({ files, error }: Outcome): Outcome {
  return { files, error: error?.replace(/^(?:Maximum call stack size exceeded|Dependency cycle detected)[^]*/, 'a cycle') };
}
