import { metricsPage } from '../../scripts/metrics-page';
import { fullName, METRICS } from '../../src/status/observability/metrics';

test('has a line for each metric, and one more for each with known values', () => {
  const lines = metricsPage(METRICS).split('\n').filter(line => line.startsWith('| `')).map(line => line.split('`')[1]);
  expect(lines).toEqual([...METRICS, ...METRICS.filter(({ kind }) => kind === 'states')].map(({ name }) => fullName(name)));
});
