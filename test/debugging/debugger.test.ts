import { Debugger, DebugRule, ProfilerRule } from '../../src/debugging';

test.each<[string, () => unknown, string]>([
  ['a rule of Profiler', () => Debugger.at('s3://b/x', { rules: [ProfilerRule.profilerReport() as any] }), 'Expected `rules` to be made by `DebugRule.of`, got an instance of ProfilerRule.'],
  ['a text as a collection', () => Debugger.at('s3://b/x', { collections: ['losses' as any] }), 'Expected `collections` to be a list of objects'],
  ['plain data as a collection', () => Debugger.at('s3://b/x', { collections: [{} as any] }), 'Expected `collections` to be made by `TensorCollection.of`, got an instance of Object.'],
  ['plain data as an action', () => DebugRule.vanishingGradient({ actions: [{} as any] }), 'Expected `actions` to be made by `RuleAction.stopTraining`, got an instance of Object.'],
  ['a text as an action', () => DebugRule.vanishingGradient({ actions: ['stop' as any] }), 'Expected `actions` to be a list of objects'],
])('%s is refused where it is given', (_what, make, message) => {
  expect(make).toThrow(message);
});
