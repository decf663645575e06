import { combinations, type Combination } from '../../scripts/combinations';

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
