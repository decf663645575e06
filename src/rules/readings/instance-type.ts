import { VALUE_SETS } from '../../manifest/schema/training-job-schema';
import { inOtherCase } from '../../manifest/text/closest';
import { withoutPlaceholder } from '../engine/placeholders';
import type { Violation } from '../rule';

/** The types that SageMaker has for training, or for processing. */
export type TypeSet = 'InstanceType' | 'ProcessingInstanceType';

/** Whether a type has another form than those of SageMaker. Of a known type in other letters, the rule about fields speaks. */
export function isMalformedType(type: string, set: TypeSet): boolean {
  return !TYPE_FORMAT.test(type) && inOtherCase(type, VALUE_SETS[set].values) === undefined;
}

/** Whether a type has the form of those of SageMaker, and is not a known one. */
export function isUnknownType(type: string, set: TypeSet): boolean {
  return TYPE_FORMAT.test(type) && !VALUE_SETS[set].values.includes(type);
}

const TYPE_FORMAT = /^ml\.[a-z0-9-]+\.[a-z0-9-]+$/;

/** What to do about a type of Amazon EC2, or one with a placeholder. */
export function typeAdvice(type: string, set: TypeSet): Pick<Violation, 'remedy' | 'change'> {
  const meant = `ml.${type.trim().toLowerCase().replace(/^ml\./, '')}`;
  return VALUE_SETS[set].values.includes(meant) ? { remedy: `use ${meant}`, change: { kind: 'replace', to: meant } } : { remedy: withoutPlaceholder(type) };
}

/** The known types of the family of an unknown one. */
export function relativesOf(type: string, set: TypeSet): string {
  const family = `${type.split('.').slice(0, 2).join('.')}.`;
  const known = VALUE_SETS[set].values.filter(value => value.startsWith(family));
  return known.length === 0 ? '' : `; of its family there are ${known.join(', ')}`;
}
