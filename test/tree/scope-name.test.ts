import { App, Chart } from 'cdk8s';
import { scopeName } from '../../src/tree/scope-name';

test('the root is the app, and everything else has its path', () => {
  const app = new App();
  expect(scopeName(app)).toBe('the app');
  expect(scopeName(new Chart(new Chart(app, 'team'), 'jobs'))).toBe('[team/jobs]');
});
