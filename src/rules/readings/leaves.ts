import { leavesIn, type Leaf } from '../../manifest/leaves';
import { reading } from '../engine/job-view';

/** All single values and keys of a job as they are, for rules that look at every one even if others are unresolved. */
export const leavesOf = reading((job): Leaf[] => leavesIn(job.raw, ''));
