import { NOT_BLANK } from './patterns';
import { isConcrete } from '../manifest/tokens';
import { celText } from '../tree/cel';
import { isOneOf, matches } from '../tree/conditions';
import { guardrailRule, allowedText, type GuardrailDescription, type GuardrailPart, type GuardrailRule } from '../tree/guardrail-rule';

const TAGS = 'spec.tags';

export const REQUIRED_TAGS: GuardrailDescription = {
  id: 'guardrail-required-tags',
  paths: [TAGS],
  what: 'Jobs have the required tags, with allowed values.',
  why: 'without them, AWS does not show who owns the job and who pays; tags cannot be added later',
  remedy: 'set spec.tags as demanded',
};

/** @param tags by key, the allowed values; none if any value but the empty one is right */
export function requiredTags(tags: Readonly<Record<string, readonly string[]>>): GuardrailRule {
  const demands = Object.entries(tags).map(([key, values]) => values.length === 0 ? key : `${key} (${allowedText(values)})`);
  return guardrailRule(REQUIRED_TAGS, `the tags ${demands.join(', ')}`, Object.entries(tags).map(([key, values]) => tagPart(key, values)));
}

function tagPart(key: string, values: readonly string[]): GuardrailPart {
  const condition = values.length === 0 ? matches(NOT_BLANK) : isOneOf(values);
  const isAllowed = (value: unknown) => value !== undefined && value !== null && condition.test(value);
  return {
    check: ({ spec }) => {
      const tags: any[] | undefined = spec.tags ?? [];
      if (!Array.isArray(tags) || !isConcrete(tags) || tags.some(tag => !isConcrete(tag?.key))) {
        return [];
      }
      if (!tags.some(tag => tag?.key === key)) {
        return [{ path: TAGS, says: `has no tag '${key}'` }];
      }
      // Of tags with the same key, the controller takes the last one.
      return tags.flatMap((tag, position) => tag?.key !== key || !isConcrete(tag.value) || isAllowed(tag.value)
        ? []
        : [{ path: `${TAGS}[${position}].value`, says: `is '${tag.value ?? ''}' for '${key}'` }]);
    },
    cel: {
      path: TAGS,
      expression: `has(object.spec.tags) && object.spec.tags.exists(tag, has(tag.key) && tag.key == ${celText(key)})`
        + ` && object.spec.tags.all(tag, !has(tag.key) || tag.key != ${celText(key)} || (has(tag.value) && ${condition.cel('tag.value')}))`,
    },
  };
}
