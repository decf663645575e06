import * as fc from 'fast-check';
import { validJob } from './job';
import { FindingLevel, type Finding } from '../../../src/rules/finding';
import { judge } from '../../../src/rules/judge';

const SEED = 20240229;

/** Some valid jobs, the same ones in every run, whatever the seed of the properties is. */
export function sample(count: number): any[] {
  return fc.sample(validJob(), { seed: SEED, numRuns: count });
}

/** What is found in a job alone. */
export function findingsIn(job: any): readonly Finding[] {
  return judge([{ manifest: job }])[0].findings;
}

/** The errors that are found in a job alone. */
export function errorsIn(job: any): Finding[] {
  return findingsIn(job).filter(({ level }) => level === FindingLevel.ERROR);
}
