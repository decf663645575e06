import { patched, refusedCases, VALID_MANIFEST } from './cases/case';
import { casesOfRules, manifestsOf } from './properties/cases';
import { isWithin } from '../../src/manifest/paths';
import { jobRules } from '../../src/rules/catalog';
import { JobView, TRAINING_JOB } from '../../src/rules/engine/job-view';
import { ask } from '../../src/rules/engine/known-job';
import type { Rule } from '../../src/rules/rule';

const CASES = casesOfRules();
const TOKEN = '${Token[TOKEN.1]}';

// The rules about single texts, such as secrets and S3 URIs, look at them wherever they stand, and pass over unresolved ones.
const DECLARING = jobRules().filter(({ paths, id }) => paths.length > 0 && !['s3-bucket-name', 's3-empty-folder'].includes(id));

const refusedBy = ({ id }: Rule) => refusedCases(CASES[id]).map(({ patch }) => patched(VALID_MANIFEST, patch));

/** The CRD paths that a rule reads of a job. */
function pathsRead(rule: Rule, manifest: any): string[] {
  const view = new JobView(manifest, { notesReads: true });
  return view.noting(() => rule.check(view)).reads!.pathsIn(TRAINING_JOB).filter(path => !['', 'spec'].includes(path));
}

const READ = new Map(DECLARING.map(rule => [rule.id, [...new Set(manifestsOf(CASES[rule.id]).flatMap(manifest => pathsRead(rule, manifest)))]]));

const readIn = ({ id }: Rule) => READ.get(id)!;

/** What a rule reads beside the paths that it declares. On the way to a field it reads the objects around it, too. */
const undeclared = (rule: Rule) => readIn(rule).filter(path => !rule.paths.some(declared => isWithin(path, declared) || isWithin(declared, path)));

test.each(DECLARING.map(rule => [rule.id, rule] as const))('%s reads nothing but its paths', (_id, rule) => {
  expect(undeclared(rule)).toEqual([]);
});

test('a path that is left out is noticed', () => {
  const rule = jobRules().find(({ id }) => id === 'max-wait-covers-run')!;
  const [leftOut, ...declared] = [...rule.paths].reverse();
  expect(undeclared({ ...rule, paths: declared, check: rule.check })).toEqual([leftOut]);
});

test.each(DECLARING.map(rule => [rule.id, rule] as const))('%s reads each of its paths', (_id, rule) => {
  const read = readIn(rule);
  expect(rule.paths.filter(declared => !read.some(path => isWithin(path, declared)))).toEqual([]);
});

/** A manifest with a token wherever a path leads. */
function withTokenAt(manifest: any, path: string): any {
  const copy = structuredClone(manifest);
  const put = (holder: any, [name, ...rest]: readonly string[]) => {
    const key = name.replace(/\[\]$/, '');
    if (holder?.[key] === undefined) {
      return;
    }
    if (key !== name) {
      holder[key].forEach((element: any, i: number) => rest.length === 0 ? holder[key][i] = TOKEN : put(element, rest));
    } else if (rest.length === 0) {
      holder[key] = TOKEN;
    } else {
      put(holder[key], rest);
    }
  };
  put(copy, path.split('.'));
  return copy;
}

test.each(DECLARING.map(rule => [rule.id, rule] as const))('%s says nothing while something that it reads is unresolved', (_id, rule) => {
  for (const manifest of refusedBy(rule)) {
    for (const path of pathsRead(rule, manifest).filter(read => read.startsWith('spec.'))) {
      const unresolved = withTokenAt(manifest, path);
      if (JSON.stringify(unresolved) !== JSON.stringify(manifest)) {
        expect({ path, says: ask(rule, new JobView(unresolved)).answer ?? [] }).toEqual({ path, says: [] });
      }
    }
  }
});
