/* Resources of the family churn in the time of promtool, which begins at 1970-01-01. */
import { patched } from '../../rules/cases/case';
import { resourceIn, type Situation } from '../health/resources';
import { tuningResource } from '../health/tuning-resources';

/** Minutes. */
export const HOUR = 60;
export const DAY = 24 * HOUR;

export const minute = (minutes: number) => new Date(minutes * 60_000).toISOString();
const IDENTITY = { metadata: { creationTimestamp: minute(0), labels: { 'cdk8s-sagemaker-training/family': 'churn' } } };

export const training = (situation: Situation, patch: object = {}) =>
  patched(patched(resourceIn('1.9.1', { created: minute(0), ...situation }), IDENTITY), patch);

export const tuned = (status: object, spec: object = {}) => patched(patched(tuningResource(status, { namespace: 'team' }), IDENTITY), { spec });
