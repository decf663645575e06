import * as fc from 'fast-check';
import { validJob } from './properties/job';
import { withNulls } from './properties/nulls';
import { errorsIn, findingsIn } from './properties/sample';
import { OF_TOKENS, withTokens } from './properties/tokens';

describe('a valid job', () => {
  test('has no error', () => {
    fc.assert(fc.property(validJob(), job => expect(errorsIn(job).map(String)).toEqual([])), { numRuns: 10_500 });
  }, 300_000);

  // The API server drops such members, as if they had not been there.
  test('has no error when members that it lacks are null', () => {
    fc.assert(fc.property(validJob().chain(withNulls), job => expect(errorsIn(job).map(String)).toEqual([])), { numRuns: 500 });
  }, 120_000);

  test('has no error when tokens take the place of values, and no finding says what a token looks like', () => {
    fc.assert(fc.property(validJob().chain(withTokens), job => {
      expect(errorsIn(job).map(String)).toEqual([]);
      expect(findingsIn(job).filter(({ message }) => OF_TOKENS.test(message)).map(String)).toEqual([]);
    }), { numRuns: 1500 });
  }, 120_000);
});
