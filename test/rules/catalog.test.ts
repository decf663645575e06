import * as fs from 'fs';
import * as path from 'path';
import { patched, refusedCases, unclearPhrases, VALID_MANIFEST } from './cases/case';
import { PATHS_OF_CRD, PATHS_OF_TUNING_CRD } from './crd-paths';
import { casesByTopic, casesOfRules } from './properties/cases';
import { choicesInSources, unclearRemedies } from './remedies';
import { controllerOf } from '../../src/controller/controller-version';
import { leavesIn } from '../../src/manifest/leaves';
import { inCode } from '../../src/props/in-code';
import { propOf } from '../../src/props/prop-of';
import { allRules } from '../../src/report/every-rule';
import { APP_RULES, isRuleOfOtherRoom, jobRules, ruleIds, rulesFor, TOPICS } from '../../src/rules/catalog';
import { ChangedTexts } from '../../src/rules/engine/changed-texts';
import { JobView } from '../../src/rules/engine/job-view';
import { ask } from '../../src/rules/engine/known-job';
import { checkFields } from '../../src/rules/fields/check-fields';
import { FIELD_LIMITS } from '../../src/rules/fields/limits';
import { judge } from '../../src/rules/judge';
import { METADATA_RULES } from '../../src/rules/topics/metadata';
import { NULL_WORD_RULES } from '../../src/rules/topics/null-words';
import { PLACEHOLDER_RULES } from '../../src/rules/topics/placeholders';
import { S3_URI_RULES } from '../../src/rules/topics/s3-uris';
import { SECRET_RULES } from '../../src/rules/topics/secrets';
import { UNRESOLVED_TOKEN } from '../../src/rules/topics/tokens';
import { madeOnce } from '../made-once';

const CASES = casesOfRules();
/** What a manifest does not have: props and methods. */
const WORDS_OF_CODE = /\bin code\b|\b(?:Algorithm|Channel|Checkpoints|Cluster|Debugger|Distribution|JobName|Output|Profiler|SourceCode|TrainingJob)\./;
/** A field of the CRD. */
const FIELD = /\bspec\.[\w.[\]]*\w/g;
const ALL_RULES = allRules();

/** What looks at a job, by the id of the rule. The schema has the rules about single fields. */
const CHECKS: Readonly<Record<string, (job: any) => unknown>> = Object.fromEntries([
  ...jobRules().map(rule => [rule.id, (job: any) => {
    const view = new JobView(job);
    view.noting(() => rule.check(view));
  }]),
  ...[FIELD_LIMITS.since, FIELD_LIMITS.empty].map(({ id }) => [id, (job: any) => checkFields(job.spec, controllerOf(job))]),
]);

/** The CRD path of a place, without what stands in maps. */
const fieldOf = (at: string) => at.replace(/\[\d+\]/g, '[]').replace(/\{.*\}$|(?<=[pP]arameters|environment)\..*$/, '');

/** All texts of a job, as if a known one had none of them. */
function textsOf({ metadata, spec }: any): ChangedTexts {
  const texts = new ChangedTexts();
  leavesIn({ metadata, spec }, '').forEach(({ value, name }) => texts.add(value, name));
  return texts;
}

/** What is found in the valid manifest with a patch. Several tests ask about each case. */
const findings = madeOnce((patch: object) => judge([{ manifest: patched(VALID_MANIFEST, patch) }])[0].findings);

test('the manifest that the cases patch has no finding', () => {
  expect(findings({})).toEqual([]);
});

test('annotations without a value have no finding', () => {
  const annotations: object = { ...VALID_MANIFEST.metadata.annotations, empty: null, absent: undefined };
  expect(judge([{ manifest: { ...VALID_MANIFEST, metadata: { ...VALID_MANIFEST.metadata, annotations } } as any }])[0].findings).toEqual([]);
});

describe.each(Object.entries(CASES))('%s', (id, cases) => {
  const refused = refusedCases(cases);

  test.each(Object.entries(cases.accepts))('accepts %s', (_phrase, patch) => {
    expect(findings(patch).filter(finding => finding.rule === id)).toEqual([]);
  });

  test.each(refused)('refuses $phrase', ({ patch, path: where }) => {
    expect(findings(patch).filter(finding => finding.rule === id).map(finding => finding.path)).toContain(where);
  });

  // In a manifest that is judged, parts may be absent that the cases all have.
  test('does not throw at jobs that lack a part', () => {
    const jobs = refused.map(({ patch }) => patched(VALID_MANIFEST, patch)).flatMap(({ metadata, spec, ...rest }) => {
      const { annotations, ...withoutAnnotations } = metadata;
      const parts = Object.keys(spec ?? {}).map(part => ({ ...rest, metadata, spec: patched(spec, { [part]: null }) }));
      return [...parts, { ...rest, metadata: withoutAnnotations, spec }];
    });
    expect(jobs).not.toEqual([]);
    jobs.forEach(CHECKS[id]);
  });

  test('says what to do in one line, without alternatives', () => {
    const remedies = refused.flatMap(({ patch }) => findings(patch)).filter(finding => finding.rule === id).map(({ remedy }) => remedy);
    expect(unclearRemedies(remedies)).toEqual([]);
    expect(remedies.filter(remedy => WORDS_OF_CODE.test(remedy))).toEqual([]);
    expect(remedies.flatMap(remedy => inCode(remedy, propOf).match(FIELD) ?? []).filter(field => propOf(field) !== undefined)).toEqual([]);
  });

  test('leaves no text of a finding empty', () => {
    const found = [...Object.values(cases.accepts), ...refused.map(({ patch }) => patch)].flatMap(findings);
    expect(found.filter(({ message, why, remedy, source }) => [message, why, remedy, source].some(text => text.trim() === ''))).toEqual([]);
  });

  test('says what is wrong and what to do', () => {
    const found = refused.flatMap(({ patch }) => findings(patch)).filter(finding => finding.rule === id);
    expect([...new Set(found.map(({ path: where, message, remedy }) => `${where} ${message}\n  fix: ${remedy}`))].join('\n')).toMatchSnapshot();
  });
});

test.each(jobRules().flatMap(({ id, suspects }) => suspects === undefined ? [] : [{ id, suspects }]))('$id suspects the texts of all that it refuses', ({ id, suspects }) => {
  const jobs = refusedCases(CASES[id]).map(({ patch }) => patched(VALID_MANIFEST, patch));
  expect(jobs.filter(job => !suspects(textsOf(job)))).toEqual([]);
});

describe('every rule', () => {
  // Limits of fields are proved by breaking each of them; the last two don't follow from one field alone.
  test('about one job has accepted and refused cases, and every case a rule', () => {
    expect(Object.keys(CASES).sort()).toEqual([...jobRules(), FIELD_LIMITS.since, FIELD_LIMITS.empty].map(rule => rule.id).sort());
    for (const cases of Object.values(CASES)) {
      expect(Object.keys(cases.accepts)).not.toEqual([]);
      expect(refusedCases(cases)).not.toEqual([]);
    }
  });

  test('about one job has its cases where its source is', () => {
    const sourceOf = (topic: string) => ['topics', 'fields'].map(folder => path.join(__dirname, '../../src/rules', folder, `${topic}.ts`)).find(fs.existsSync)!;
    const elsewhere = Object.entries(casesByTopic()).flatMap(([topic, cases]) => {
      const source = fs.readFileSync(sourceOf(topic), 'utf8');
      return Object.keys(cases).filter(id => !source.includes(`'${id}'`)).map(id => `${topic}: ${id}`);
    });
    expect(elsewhere).toEqual([]);
  });

  test('about one job names each of its cases by a phrase', () => {
    expect(Object.entries(CASES).flatMap(([id, cases]) => unclearPhrases(cases).map(phrase => `${id}: ${phrase}`))).toEqual([]);
  });

  // Those which look at single texts wherever they stand go on when one of them is unresolved.
  test('about fields of its own declares what it complains about', () => {
    const anywhere = [...S3_URI_RULES, ...SECRET_RULES, ...NULL_WORD_RULES, ...PLACEHOLDER_RULES, ...METADATA_RULES, UNRESOLVED_TOKEN]
      .map(({ id }) => id);
    for (const { id, paths } of jobRules().filter(rule => !anywhere.includes(rule.id))) {
      const declared = paths.map(fieldOf);
      const elsewhere = Object.keys(CASES[id].refuses).map(fieldOf)
        .filter(at => !declared.some(one => one.startsWith(at) || at.startsWith(one)));
      expect({ id, elsewhere }).toEqual({ id, elsewhere: [] });
    }
  });

  test('is among those of the documents, whatever it judges', () => {
    const ids = [
      'field-type', 'tag-key-unique', 'job-name-clash', 'default-locked', 'guardrail-contradicts-default', 'guardrail-spot',
      'namespace-region', 'acknowledgement-unused',
    ];
    expect(ids.filter(id => !ALL_RULES.some(rule => rule.id === id))).toEqual([]);
  });

  test('has an id of its own, in kebab case', () => {
    const ids = ALL_RULES.map(rule => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter(id => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test('is known as one to acknowledgements', () => {
    const known = ruleIds();
    expect(ALL_RULES.map(({ id }) => id).filter(id => !known.includes(id) && !isRuleOfOtherRoom(id))).toEqual([]);
    expect(['foo', 'guardrails', 'templates', 'tag-key-reservd'].filter(isRuleOfOtherRoom)).toEqual([]);
  });

  test('gives its consequence and its fix in a line', () => {
    const texts = ALL_RULES.flatMap(({ id, why, remedy }) => [`${id}: ${why}`, `${id}: ${remedy}`]);
    expect(texts.filter(text => text.slice(text.indexOf(': ') + 2).length > 125)).toEqual([]);
  });

  test('reads fields of the CRD', () => {
    const known = new Set([
      'apiVersion', 'kind', 'metadata', 'metadata.name', 'metadata.generateName', 'metadata.namespace', 'metadata.annotations', 'metadata.labels',
      ...PATHS_OF_CRD, ...PATHS_OF_TUNING_CRD,
    ]);
    const unknown = ALL_RULES.flatMap(rule => rule.paths.filter(at => !known.has(at.replace(/\{.*\}/, '{}')) && !at.startsWith('metadata.annotations.')).map(at => `${rule.id}: ${at}`));
    expect(unknown).toEqual([]);
  });

  test('says what, why, what to do and where it is written down', () => {
    for (const { id, what, why, remedy, source } of ALL_RULES) {
      expect([id, WORDS_OF_CODE.test(remedy)]).toEqual([id, false]);
      expect([id, /\.$/.test(what), /[^.,:;\s]$/.test(why), /[^.,:;\s]$/.test(remedy), /^https:\/\//.test(source)]).toEqual([id, true, true, true, true]);
    }
  });

  test('says what to do in one line, without alternatives', () => {
    expect(unclearRemedies(ALL_RULES.map(({ remedy }) => remedy))).toEqual([]);
    expect(choicesInSources()).toEqual([]);
  });

  test('about one job is skipped while a field that it reads is unresolved', () => {
    const tops = new Map(jobRules().map(({ id, paths }) => [id, paths.filter(at => at.startsWith('spec.')).map(at => at.split(/[.[{]/)[1])]));
    for (const top of new Set([...tops.values()].flat())) {
      const judged = judge([{ manifest: { ...VALID_MANIFEST, spec: { ...VALID_MANIFEST.spec, [top]: '${Token[TOKEN.1]}' } } }])[0].findings;
      expect(judged.filter(finding => tops.get(finding.rule)?.includes(top))).toEqual([]);
    }
  });
});

const TOPICS_WITH_MEMBERS = TOPICS.flatMap(({ title, members, rules }) => members === undefined ? [] : [[title, rules()] as const]);

test.each(TOPICS_WITH_MEMBERS)('rules about the %s are not asked about jobs of which they have nothing to say', (_title, rules) => {
  const patches = Object.values(CASES).flatMap(cases => [...Object.values(cases.accepts), ...refusedCases(cases).map(({ patch }) => patch)]);
  const jobs = patches.map(patch => patched(VALID_MANIFEST, patch)).filter(job => job.metadata !== undefined && !rulesFor(job).includes(rules[0]));
  expect(jobs.length).toBeGreaterThan(500);
  for (const job of jobs) {
    expect(rulesFor(job).filter(rule => rules.includes(rule))).toEqual([]);
    expect(rules.flatMap(rule => ask(rule, new JobView(job)).answer ?? [])).toEqual([]);
  }
});

test.each(APP_RULES.map(rule => [rule.id, rule] as const))('%s, about the jobs of an app, declares the field that it complains about', (_id, rule) => {
  const job = patched(VALID_MANIFEST, { spec: { checkpointConfig: { s3URI: 's3://churn/checkpoints/' } } });
  const [violation] = rule.check([job, job]);
  expect(rule.paths).toContain(violation.path);
});
