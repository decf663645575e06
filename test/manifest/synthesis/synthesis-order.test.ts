import { ApiObject, App, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { synthesisOrderOf } from '../../../src/manifest/synthesis/synthesis-order';

const objectsIn = (scope: Construct, count: number, prefix = '') => Array.from({ length: count }, (_, i) =>
  new ApiObject(scope, `${prefix}${i}`, { apiVersion: 'v1', kind: 'K', metadata: { name: `${prefix}${i}` } }));
const namesIn = (app: App) => synthesisOrderOf(app)?.charts.flatMap(({ objects }) => objects.map(({ name }) => name));

test('a long chain needs no deep stack', () => {
  const app = new App();
  const objects = objectsIn(new Chart(app, 'chart'), 10_000);
  objects.slice(1).forEach((object, i) => objects[i].addDependency(object));
  expect(namesIn(app)).toEqual(objects.map(({ name }) => name).reverse());
});

test('layers that depend on each other do not double the time', () => {
  const app = new App();
  const chart = new Chart(app, 'chart');
  const layers = Array.from({ length: 1000 }, (_, i) => objectsIn(chart, 2, `${i}-`));
  layers.slice(1).forEach((layer, i) => layer.forEach(object => object.addDependency(...layers[i])));
  expect(namesIn(app)).toEqual(layers.flatMap(layer => layer.map(({ name }) => name)));
});

test('charts that depend on each other cost no pairs of their objects', () => {
  const app = new App();
  const charts = ['one', 'two', 'three'].map(id => new Chart(app, id));
  const objects = charts.map(chart => objectsIn(chart, 3000, `${chart.node.id}-`));
  charts[0].addDependency(charts[1]);
  charts[1].addDependency(charts[2]);
  expect(namesIn(app)).toEqual(objects.reverse().flatMap(ofChart => ofChart.map(({ name }) => name)));
});

test('cycles are left to cdk8s', () => {
  const app = new App();
  const [one, other] = objectsIn(new Chart(app, 'chart'), 2);
  one.addDependency(other);
  expect(namesIn(app)).toEqual(['1', '0']);
  other.addDependency(one);
  expect(namesIn(app)).toBeUndefined();
});
