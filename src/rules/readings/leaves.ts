import { leavesIn, type Leaf } from '../../manifest/leaves';
import { reading } from '../engine/job-view';

/** The single values and keys of a job as they are, for rules that look at each of them alone, even if others are unresolved. */
export const leavesOf = reading(({ texts: { own, known } }): Leaf[] => leavesIn(own, '', known));

/** Their texts as one, one in each line, for a first look at all of them together. */
export const textsTogether = reading(job => leavesOf(job).map(({ value }) => typeof value === 'string' ? value : '').join('\n'));
