import * as fs from 'fs';
import * as path from 'path';
import { patched, refusedCases, VALID_MANIFEST, type RuleCases, type TopicCases } from '../cases/case';

const FOLDER = path.join(__dirname, '../cases');

/** What every rule accepts and refuses, by rule id. */
export function casesOfRules(): TopicCases {
  return Object.assign({}, ...fs.readdirSync(FOLDER)
    .flatMap(file => Object.entries<TopicCases>(jest.requireActual(path.join(FOLDER, file))).filter(([name]) => name.endsWith('_CASES')))
    .map(([, cases]) => cases));
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
