import { metricsPage } from '../../scripts/metrics-page';
import { METRIC_SETS } from '../../src/status/observability/kube-state-metrics';
import { fullName } from '../../src/status/observability/metrics';

test('has a line for each metric, and one more for each with known values', () => {
  const lines = metricsPage(METRIC_SETS).split('\n').filter(line => line.startsWith('| `')).map(line => line.split('`')[1]);
  expect(lines).toEqual(METRIC_SETS.flatMap(set => [...set.metrics, ...set.metrics.filter(({ kind }) => kind === 'states')].map(({ name }) => fullName(set, name))));
});
