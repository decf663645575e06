import * as fc from 'fast-check';
import { validJob } from './job';
import { withNulls } from './nulls';
import { errorsIn, findingsIn } from './sample';
import { OF_TOKENS, RULE_ABOUT_TOKENS, withTokens } from './tokens';
import { holds } from '../../property-tier';

describe('a valid job', () => {
  test('has no error', () => {
    holds(fc.property(validJob(), job => expect(errorsIn(job).map(String)).toEqual([])), { quick: 150, full: 10_500 });
  });

  // The API server drops such members, as if they had not been there.
  test('has no error when members that it lacks are null', () => {
    holds(fc.property(validJob().chain(withNulls), job => expect(errorsIn(job).map(String)).toEqual([])), { quick: 30, full: 500 });
  });

  test('has no other error than that there are tokens, which no other finding shows', () => {
    holds(fc.property(validJob().chain(withTokens), job => {
      expect(new Set(errorsIn(job).map(({ rule }) => rule))).toEqual(new Set([RULE_ABOUT_TOKENS]));
      expect(findingsIn(job).filter(({ rule, message }) => rule !== RULE_ABOUT_TOKENS && OF_TOKENS.test(message)).map(String)).toEqual([]);
    }), { quick: 40, full: 1500 });
  });
});
