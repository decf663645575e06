import type { Parameter } from '../../manifest/open/hole';
import { LONGEST_NAME } from '../../manifest/open/run-values';

/** The parameter of a template for the name of the training job of a step, which only a workflow with this step can give. */
export function jobOfStep(step: string): Parameter {
  return { kind: 'parameter', name: `${step}-job`, default: NO_JOB + step, pattern: '[a-z0-9-]+', longest: 'x'.repeat(LONGEST_NAME) };
}

/** Whether a parameter is one of these, of any step. */
export function isJobOfStep({ name, default: usual }: Parameter): boolean {
  return usual.startsWith(NO_JOB) && name === jobOfStep(usual.slice(NO_JOB.length)).name;
}

const NO_JOB = 'no-job-of-';
