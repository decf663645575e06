import { BUILT_IN_COLLECTIONS, COLLECTION_PARAMETERS, SAVE_PARAMETERS } from '../../src/debugging/facts/debugger-collections';
import { BUILT_IN_DEBUG_RULES } from '../../src/debugging/facts/debugger-rules';
import { BUILT_IN_PROFILER_RULES } from '../../src/debugging/facts/profiler-rules';
import { memberOf, parameterOf } from '../../src/debugging/member-names';

test('each parameter can be found again from its option', () => {
  const parameters = [
    ...[...BUILT_IN_DEBUG_RULES, ...BUILT_IN_PROFILER_RULES].flatMap(rule => rule.parameters.map(({ name }) => name)),
    ...[...SAVE_PARAMETERS, ...COLLECTION_PARAMETERS, ...BUILT_IN_COLLECTIONS].map(({ name }) => name),
  ];
  expect(parameters.filter(name => parameterOf(memberOf(name)) !== name)).toEqual([]);
});
