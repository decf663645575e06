import { SweepPoints, SweepRange } from '../../../src';

const list = (points: SweepPoints, instanceTypes: string[] = []) => points._list(instanceTypes).map(point => Object.fromEntries(point));

const RANGES = {
  depth: SweepRange.integer(3, 10), eta: SweepRange.logarithmic(0.001, 0.3), subsample: SweepRange.continuous(0.5, 1), booster: SweepRange.categorical(['gbtree', 'dart', 1, true]),
};

describe('a grid', () => {
  test('has each combination, whatever the order of its parameters', () => {
    const points = list(SweepPoints.grid({ b: [true, 'x'], a: [1, 2] }), ['ml.m5.large']);
    expect(points).toEqual([
      { 'cluster.instanceType': 'ml.m5.large', 'a': 1, 'b': true }, { 'cluster.instanceType': 'ml.m5.large', 'a': 1, 'b': 'x' },
      { 'cluster.instanceType': 'ml.m5.large', 'a': 2, 'b': true }, { 'cluster.instanceType': 'ml.m5.large', 'a': 2, 'b': 'x' },
    ]);
    expect(list(SweepPoints.grid({ a: [1, 2], b: [true, 'x'] }), ['ml.m5.large'])).toEqual(points);
  });

  test.each<[string, any, string]>([
    ['no value', [], "Expected the parameter 'a' to be a list with at least one value, got []."],
    ['no list', 3, "Expected the parameter 'a' to be a list with at least one value, got 3."],
    ['a value twice', [1, '1', 1], "Expected the values of the parameter 'a' to differ, got 1 twice."],
    ['a list as a value', [[1]], "Expected the values of the parameter 'a' to be texts, exact numbers and booleans, got [1]."],
    ['nothing as a value', [undefined], "Expected the values of the parameter 'a' to be texts, exact numbers and booleans, got undefined."],
    ['a number that is none', [NaN], "Expected the values of the parameter 'a' to be texts, exact numbers and booleans, got NaN."],
    ['a number beyond 2^53', [2 ** 53], "Expected the values of the parameter 'a' to be texts, exact numbers and booleans, got 9007199254740992."],
  ])('with %s is refused', (_what, values, message) => {
    expect(() => SweepPoints.grid({ a: values })).toThrow(message);
  });
});

describe('random points', () => {
  test('are the same in every release and every language', () => {
    expect(list(SweepPoints.random(4, RANGES, 7))).toEqual(GOLDEN);
  });

  test('stay when there are more of them, and values of a parameter when there is another one', () => {
    const ten = list(SweepPoints.random(10, RANGES));
    expect(list(SweepPoints.random(30, RANGES)).slice(0, 10)).toEqual(ten);
    const depths = list(SweepPoints.random(6, { depth: SweepRange.integer(1, 1000) }));
    expect(list(SweepPoints.random(6, { depth: SweepRange.integer(1, 1000), eta: RANGES.eta })).map(({ depth }) => ({ depth }))).toEqual(depths);
    expect(list(SweepPoints.random(10, RANGES, 1))).not.toEqual(ten);
  });

  test('are in their ranges, fill them, and are rounded', () => {
    const points = list(SweepPoints.random(400, RANGES), ['ml.m5.large', 'ml.g5.xlarge']) as any[];
    const range = (name: string) => [Math.min(...points.map(point => point[name])), Math.max(...points.map(point => point[name]))];
    expect(range('depth')).toEqual([3, 10]);
    expect(range('eta')[0]).toBeGreaterThanOrEqual(0.001);
    expect(range('eta')[1]).toBeLessThanOrEqual(0.3);
    // Half of all orders of magnitude.
    expect(points.filter(({ eta }) => eta < Math.sqrt(0.001 * 0.3)).length / 400).toBeCloseTo(0.5, 1);
    expect(points.filter(({ subsample }) => subsample < 0.75).length / 400).toBeCloseTo(0.5, 1);
    expect(points.every(({ eta }) => eta === Number(eta.toPrecision(4)))).toBe(true);
    expect(new Set(points.map(({ booster }) => booster))).toEqual(new Set(['gbtree', 'dart', 1, true]));
    expect(new Set(points.map(point => point['cluster.instanceType'])).size).toBe(2);
  });

  test('are in a narrow range as many as in others', () => {
    const points = list(SweepPoints.random(200, { wide: SweepRange.continuous(0.1, 0.9), narrow: SweepRange.continuous(1000.1, 1000.9) })) as any[];
    expect(points.every(({ narrow }) => narrow >= 1000.1 && narrow <= 1000.9 && narrow === Number(narrow.toPrecision(7)))).toBe(true);
    expect(new Set(points.map(({ narrow }) => narrow)).size).toBeGreaterThan(150);
    expect(points.every(({ wide }) => wide === Number(wide.toPrecision(4)))).toBe(true);
  });

  test('differ, however few there are', () => {
    const points = SweepPoints.random(8, { depth: SweepRange.integer(3, 10) });
    expect(list(points).map(({ depth }) => depth).sort()).toEqual([10, 3, 4, 5, 6, 7, 8, 9]);
    expect(() => list(SweepPoints.random(9, { depth: SweepRange.integer(3, 10) }))).toThrow('Expected ranges with at least 9 different points, found 8');
  });

  test.each<[string, () => unknown, string]>([
    ['count', () => SweepPoints.random(0, RANGES), 'Expected `count` to be a whole number from 1 on, got 0.'],
    ['seed', () => SweepPoints.random(1, RANGES, 0.5), 'Expected `seed` to be a whole number, got 0.5.'],
    ['range', () => SweepRange.continuous(2, 1), 'Expected `min` of a range to be less than `max`, got 2 and 1.'],
    ['logarithmic range', () => SweepRange.logarithmic(0, 1), 'Expected `min` of a logarithmic range to be greater than 0, got 0.'],
    ['integer range', () => SweepRange.integer(1, 2.5), 'Expected the limits of an integer range to be whole numbers, got 2.5.'],
    ['choice', () => SweepRange.categorical(['a', 'a']), "Expected the values of a categorical range to differ, got 'a' twice."],
  ])('refuse a wrong %s', (_what, make, message) => {
    expect(make).toThrow(message);
  });
});

const GOLDEN = [
  { booster: true, depth: 4, eta: 0.003628, subsample: 0.9332 },
  { booster: 'gbtree', depth: 4, eta: 0.1573, subsample: 0.5992 },
  { booster: 'gbtree', depth: 6, eta: 0.004305, subsample: 0.9109 },
  { booster: 1, depth: 4, eta: 0.08392, subsample: 0.71 },
];
