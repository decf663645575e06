import * as fs from 'fs';
import * as path from 'path';
import { combinations, type Combination } from '../../scripts/combinations';
import { combinationsPage } from '../../scripts/combinations-page';

/** Debugger can't keep its state in the checkpoints of several instances. */
const isRiskyWithDebugger = ({ capacity, cluster, observation }: Combination) =>
  capacity === 'spot' && cluster !== 'one instance' && observation === 'debugged';

const titled = (combination: Combination) => ({
  title: [combination.capacity, combination.cluster, combination.observation, combination.storage].join(', '), combination,
});

test.each(combinations().map(titled))('$title', ({ combination }) => {
  expect(combination.errors).toEqual([]);
  expect(combination.warnings).toEqual(isRiskyWithDebugger(combination) ? ['debugger-distributed-checkpoints'] : []);
});

test('the page in docs/ says the same', () => {
  expect(fs.readFileSync(path.resolve(__dirname, '../../docs/reference/combinations.md'), 'utf8')).toBe(combinationsPage());
});
