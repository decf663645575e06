import { patched, refusedCases, VALID_MANIFEST } from './cases/case';
import { casesOfRules, manifestsOf, manifestsOfCases } from './properties/cases';
import { sample } from './properties/sample';
import { RULES } from '../../src/rules/catalogue';
import { judge } from '../../src/rules/judge';
import { beginJudgement } from '../../src/rules/per-job';
import type { Rule } from '../../src/rules/rule';
import { someOf } from '../property-tier';

/** A member of an object somewhere in a manifest: what a rule may read, and what can be changed. */
interface Place {
  /** With `[]` for elements and `{key}` for entries of maps. */
  readonly path: string;
  readonly parent: any;
  readonly key: string;
}

const CASES = casesOfRules();
const MAPS = /(Parameters|environment|annotations|labels)$/;

/** The places of a manifest, those of members that are absent included where others have them. */
function placesIn(manifest: any, members: ReadonlyMap<string, ReadonlySet<string>> = new Map()): Place[] {
  const places: Place[] = [];
  const visit = (value: any, path: string) => {
    if (Array.isArray(value)) {
      value.forEach(element => visit(element, `${path}[]`));
    } else if (value !== null && typeof value === 'object') {
      for (const key of new Set([...Object.keys(value), ...members.get(path) ?? []])) {
        const at = MAPS.test(path) ? `${path}{${key}}` : `${path}.${key}`;
        places.push({ path: at, parent: value, key });
        visit(value[key], at);
      }
    }
  };
  visit(manifest.metadata, 'metadata');
  visit(manifest.spec, 'spec');
  return places;
}

/** All values that manifests have somewhere, by place. */
function valuesIn(manifests: readonly any[]): Map<string, Map<string, unknown>> {
  const values = new Map<string, Map<string, unknown>>();
  for (const { path, parent, key } of manifests.flatMap(manifest => placesIn(manifest))) {
    values.set(path, (values.get(path) ?? new Map()).set(JSON.stringify(parent[key]), parent[key]));
  }
  return values;
}

/** The members that objects, or maps, of some manifests have. */
function membersIn(manifests: readonly any[], ofMaps: boolean): Array<[path: string, key: string]> {
  return manifests.flatMap(manifest => placesIn(manifest))
    .filter(({ path }) => path.endsWith('}') === ofMaps)
    .map(({ path, key }) => [path.slice(0, path.length - key.length - (ofMaps ? 2 : 1)), key]);
}

const MANIFESTS = [...manifestsOfCases(), ...sample(40)];
const VALUES = valuesIn(MANIFESTS);
const MEMBERS_OF_OBJECTS = [...new Map(membersIn(MANIFESTS, false).map(member => [member.join(), member])).values()];
const TOKEN = '${Token[TOKEN.1]}';
const NUMBER_TOKEN = -1.8881545897087626e+289;

/** What a place can have instead, taken evenly from all values that were found there; nothing at all, too. */
function replacementsAt({ path }: Place): unknown[] {
  const found = [...VALUES.get(path)?.values() ?? []];
  const step = Math.max(1, Math.floor(found.length / 4));
  return [undefined, ...found.filter((_, i) => i % step === 0)];
}

/** The same, and a token. */
function replacementsWithTokenAt(place: Place): unknown[] {
  const replacements = replacementsAt(place);
  return [...replacements, replacements.some(value => typeof value === 'number') ? NUMBER_TOKEN : TOKEN];
}

/** Whether a rule that reads one path may depend on what lies at the other. */
function concerns(declared: string, path: string): boolean {
  const [, map, keys] = /^(.*?)\{(.*)\}$/.exec(declared) ?? [];
  if (keys === undefined) {
    return isWithin(path.replace(/^metadata\.annotations\{(.*)\}$/, 'metadata.annotations.$1'), declared) || isWithin(declared, path);
  }
  const [, key] = path.startsWith(`${map}{`) ? /\{(.*)\}$/.exec(path)! : [];
  return isWithin(map, path) || (key !== undefined && new RegExp(`^${keys.replace('*', '.*')}$`).test(key));
}

function isWithin(path: string, parent: string): boolean {
  return path === parent || (path.startsWith(parent) && /[.[{]/.test(path[parent.length]));
}

function verdict(rule: Rule, manifest: any): string {
  beginJudgement();
  return JSON.stringify(rule.check(manifest) ?? []);
}

/** Those of the places of a manifest that are looked at; every manifest has its turn. */
type Pick = (places: Place[], turn: number) => readonly Place[];

/** The places of some manifests, those that are picked, at which another value gives a rule another verdict. */
function decisive(rule: Rule, manifests: readonly any[], pick: Pick, replacementsOf = replacementsAt): string[] {
  const found = new Set<string>();
  // Of the keys of maps, which are without number, those that the cases of the rule know.
  const members = new Map<string, Set<string>>();
  for (const [path, key] of [...MEMBERS_OF_OBJECTS, ...membersIn(manifests, true)]) {
    members.set(path, (members.get(path) ?? new Set()).add(key));
  }
  for (const [turn, original] of manifests.entries()) {
    const manifest = structuredClone(original);
    const before = verdict(rule, manifest);
    for (const place of pick(placesIn(manifest, members), turn)) {
      if (replacementsOf(place).some(replacement => withReplacement(place, replacement, () => verdict(rule, manifest)) !== before)) {
        found.add(place.path);
      }
    }
  }
  return [...found];
}

function withReplacement<T>({ parent, key }: Place, replacement: unknown, act: () => T): T {
  const descriptor = Object.getOwnPropertyDescriptor(parent, key);
  if (replacement === undefined) {
    delete parent[key];
  } else {
    parent[key] = replacement;
  }
  try {
    return act();
  } finally {
    delete parent[key];
    if (descriptor !== undefined) {
      Object.defineProperty(parent, key, descriptor);
    }
  }
}

// The rules about secrets look at single texts and declare nothing: a token elsewhere must not keep them from looking.
const DECLARING = RULES.filter(({ paths }) => paths.length > 0);

/** The places beside the declared paths of a rule on which its verdict depends all the same; the quick tier has a look at some. */
const undeclared = (rule: Rule) => decisive(
  rule, manifestsOf(CASES[rule.id]),
  (places, turn) => someOf(places.filter(({ path }) => !rule.paths.some(declared => concerns(declared, path))), { eachNth: 5, turn }),
  replacementsWithTokenAt,
);

test.each(DECLARING.map(rule => [rule.id, rule] as const))('the verdict of %s depends on nothing but its paths', (_id, rule) => {
  expect(undeclared(rule)).toEqual([]);
});

test('a path that is left out is noticed', () => {
  const rule = RULES.find(({ id }) => id === 'max-wait-covers-run')!;
  const [declared, leftOut] = rule.paths;
  expect(undeclared({ ...rule, paths: [declared], check: rule.check })).toEqual([leftOut]);
});

// One that decides nothing would only keep the rule from judging, whenever a token stands there.
test.each(DECLARING.map(rule => [rule.id, rule] as const))('the verdict of %s depends on each of its paths', (_id, rule) => {
  const manifests = manifestsOf(CASES[rule.id]);
  const placesAt = (declared: string): Pick => places => places.filter(({ path }) => concerns(declared, path));
  const idle = rule.paths.filter(declared => decisive(rule, manifests, placesAt(declared)).length === 0);
  expect(idle).toEqual([]);
});

test.each(DECLARING.map(rule => [rule.id, rule] as const))('%s is skipped while one of its paths is unresolved', (id, rule) => {
  for (const manifest of refusedCases(CASES[id]).map(({ patch }) => structuredClone(patched(VALID_MANIFEST, patch)))) {
    const declared = placesIn(manifest).filter(({ path }) => path.startsWith('spec.') && rule.paths.some(known => isWithin(known, path)));
    for (const place of declared) {
      const findings = withReplacement(place, TOKEN, () => judge([manifest])[0].findings);
      expect(findings.filter(finding => finding.rule === id)).toEqual([]);
    }
  }
});
