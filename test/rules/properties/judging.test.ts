import * as fc from 'fast-check';
import { manifestsOfCases } from './cases';
import { GARBAGE, withGarbage, withoutText } from './garbage';
import { validJob } from './job';
import { findingsIn, sample } from './sample';
import { sitesIn, withValueAt } from './schema';
import { object } from './texts';
import { OF_TOKENS, RULE_ABOUT_TOKENS, withTokens } from './tokens';
import { isWithin } from '../../../src/manifest/paths';
import { APP_RULES } from '../../../src/rules/catalog';
import { FIELD_LIMITS } from '../../../src/rules/fields/limits';
import type { Finding } from '../../../src/rules/finding';
import { judge } from '../../../src/rules/judge';
import type { Judgment } from '../../../src/rules/judgment';
import { holds, someOf } from '../../property-tier';
import { VALID_MANIFEST } from '../cases/case';

const CASES = manifestsOfCases();

const twice = (manifest: any) => [{ manifest }, { manifest }];

describe('to judge', () => {
  test('is pure', () => {
    holds(fc.property(fc.oneof(validJob(), validJob().chain(withGarbage)), job => {
      const text = JSON.stringify(job);
      const frozen = deepFreeze(job);
      expect(judge([{ manifest: frozen }])).toEqual(judge([{ manifest: frozen }]));
      expect(JSON.stringify(frozen)).toBe(text);
    }), { quick: 15, full: 200 });
  });

  // Jobs with much in common, because what has been judged in one may be remembered for the next.
  test('finds the same in a job whatever the jobs before it are, but for what they share', () => {
    holds(fc.property(validJob().chain(job => fc.tuple(fc.constant(job), withPartsOfOthers(job), withGarbage(job), withTokens(job))), jobs => {
      expect(judge(jobs.map(manifest => ({ manifest }))).map(findingsInItself)).toEqual(jobs.map(findingsIn));
    }), { quick: 12, full: 150 });
  });

  test('finds the same in every case after a job without findings', () => {
    for (const job of someOf(CASES, { eachNth: 20 })) {
      expect(findingsInItself(judge([{ manifest: VALID_MANIFEST }, { manifest: job }])[1])).toEqual(findingsIn(job));
    }
  });

  test('never fails, whatever the spec is', () => {
    const kind = { apiVersion: fc.constant('sagemaker.services.k8s.aws/v1alpha1'), kind: fc.constant('TrainingJob') };
    const jobs = object({ ...kind, metadata: object({}, { name: GARBAGE, namespace: GARBAGE, annotations: GARBAGE }), spec: GARBAGE });
    holds(fc.property(jobs, job => expect(() => judge(twice(job))).not.toThrow()), { quick: 75, full: 1000 });
  });

  test('never fails, whatever a part of a job is', () => {
    holds(fc.property(validJob().chain(withGarbage), job => expect(() => judge(twice(job))).not.toThrow()), { quick: 30, full: 500 });
  });

  test('never fails over an object that has no text', () => {
    const jobs = sample(20).filter(({ spec }) => spec?.debugRuleConfigurations !== undefined).flatMap(withoutText);
    for (const job of someOf(jobs, { eachNth: 20 })) {
      expect(() => judge([{ manifest: job }])).not.toThrow();
    }
  });

  test('finds nothing because of a token, whatever case it is', () => {
    const wrong = CASES.filter(({ spec }) => spec !== undefined).flatMap((job, turn) => {
      // Each rule has several cases, so the quick tier takes other places of each of them.
      const unknown = someOf(sitesIn(job), { eachNth: 600, turn }).flatMap(({ keys }) => findingsIn(withValueAt(job, keys, '${Token[TOKEN.12]}')));
      return unknown.length === 0 ? [] : unknown.filter(isNew(findingsIn(job)));
    });
    expect(wrong.map(String)).toEqual([]);
  });
});

/**
 * Whether a finding is because of a token, and not the one that says so: its rule had no finding before, or shows the token. Within a
 * field that had to go, nothing else was said, and of an empty place only what belongs there.
 */
function isNew(before: readonly Finding[]): (finding: Finding) => boolean {
  const rules = new Set(before.map(({ rule }) => rule));
  const removed = before.filter(({ remedy }) => remedy.startsWith('remove')).map(({ path }) => path);
  return ({ rule, message, path }) => rule !== RULE_ABOUT_TOKENS && !removed.some(field => isWithin(path, field))
    && !(rule === FIELD_LIMITS.empty.id && before.some(other => isWithin(other.path, path)))
    && (!rules.has(rule) || OF_TOKENS.test(message));
}

function findingsInItself({ findings }: Judgment): Finding[] {
  return findings.filter(({ rule }) => !APP_RULES.some(({ id }) => id === rule));
}

/** The same job with some members of the spec of another one. */
function withPartsOfOthers(job: any): fc.Arbitrary<any> {
  const names = Object.keys(job.spec ?? {});
  return fc.tuple(validJob(), fc.subarray(names)).map(([{ spec = {} }, taken]) => ({
    ...job, spec: { ...job.spec, ...Object.fromEntries(taken.filter(name => name in spec).map(name => [name, spec[name]])) },
  }));
}

function deepFreeze(value: any): any {
  if (value !== null && typeof value === 'object') {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
