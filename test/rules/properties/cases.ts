import * as fs from 'fs';
import * as path from 'path';
import { patched, refusedCases, VALID_MANIFEST, type RuleCases, type TopicCases } from '../cases/case';

const FOLDER = path.join(__dirname, '../cases');

/** What the rules of each topic accept and refuse, by topic and rule id. */
export function casesByTopic(): Readonly<Record<string, TopicCases>> {
  const topics = fs.readdirSync(FOLDER).map(file => path.basename(file, '.ts'));
  return Object.fromEntries(topics.flatMap(topic => Object.entries<TopicCases>(jest.requireActual(path.join(FOLDER, topic)))
    .filter(([name]) => name.endsWith('_CASES'))
    .map(([, cases]) => [topic, cases])));
}

/** What every rule accepts and refuses, by rule id. */
export function casesOfRules(): TopicCases {
  return Object.assign({}, ...Object.values(casesByTopic()));
}

/** The valid manifest, and those that the cases of a rule make of it. */
export function manifestsOf(cases: RuleCases): any[] {
  const patches = [{}, ...Object.values(cases.accepts), ...refusedCases(cases).map(({ patch }) => patch)];
  return patches.map(patch => patched(VALID_MANIFEST, patch));
}

/** The manifests that the cases of all rules speak of. */
export function manifestsOfCases(): any[] {
  return Object.values(casesOfRules()).flatMap(manifestsOf);
}
