import * as fs from 'fs';
import * as path from 'path';
import { patched, VALID_MANIFEST, type TopicCases } from '../cases/case';

const FOLDER = path.join(__dirname, '../cases');

/** What every rule accepts and refuses, by rule id. */
export function casesOfRules(): TopicCases {
  return Object.assign({}, ...fs.readdirSync(FOLDER)
    .flatMap(file => Object.entries<TopicCases>(jest.requireActual(path.join(FOLDER, file))).filter(([name]) => name.endsWith('_CASES')))
    .map(([, cases]) => cases));
}

/** The manifests that the cases of all rules speak of. */
export function manifestsOfCases(): any[] {
  return Object.values(casesOfRules())
    .flatMap(({ accepts, refuses }) => [...accepts, ...refuses.map(({ patch }) => patch)])
    .map(patch => patched(VALID_MANIFEST, patch));
}
