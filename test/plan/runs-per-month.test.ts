import { runsPerMonth } from '../../src/plan/runs-per-month';

const DAYS = 365 / 12;

test.each<[string, number]>([
  ['0 2 * * *', DAYS], ['@daily', DAYS], ['*/15 * * * *', 96 * DAYS], ['0 0,12 * * *', 2 * DAYS], ['0 8-17 * * *', 10 * DAYS], ['30 4 1 * *', 1],
  ['0 3 * * mon', 52 / 12], ['0 3 * * 0', 52 / 12], ['0 3 1 1 *', 1 / 12], ['0 0 1-7/3 jan,Jul *', 6 / 12],
  ['0 0 13 * FRI', (12 + 52 - 3) / 12], ['0 0 */1 * 1', 52 / 12], ['0 0 */2 * 1', (186 + 52 - 26) / 12], ['5/20 0 * * *', 3 * DAYS],
])('the schedule %s starts about %d runs a month', (schedule, runs) => {
  expect(runsPerMonth(schedule)).toBeCloseTo(runs, 10);
});

test.each([undefined, '', '* * * *', '60 * * * *', '0 0 0 * *', 'x * * * *', '@never', '5-1 * * * *', '*/0 * * * *', '0 3 * * 7', 7])('%p can\'t be read', schedule => {
  expect(runsPerMonth(schedule)).toBeUndefined();
});
