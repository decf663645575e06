import { textsOf } from '../manifest/given/metadata';
import { quoted } from '../manifest/given/refuse';
import { refusal } from '../manifest/secrets/refusal';
import { isConcrete } from '../manifest/tokens';

const MOST_TAGS = 50;

/**
 * Refuses tags that IAM would.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html
 */
export function refuseUnusableTags(tags: { readonly [key: string]: string } | undefined, name: string): void {
  const entries = textsOf(tags, name);
  if (entries.length > MOST_TAGS) {
    throw refusal(`Expected \`${name}\` to have at most ${MOST_TAGS} tags, got ${entries.length}`);
  }
  for (const [key, value] of entries) {
    if (isConcrete(key) && (key === '' || !isTagText(key, 128) || /^aws:/i.test(key))) {
      throw refusal(`Expected keys of \`${name}\` to be 1 to 128 letters, digits, spaces and _.:/=+-@ that don't begin with aws:, got ${quoted(key)}`);
    }
    if (isConcrete(value) && !isTagText(value, 256)) {
      throw refusal(`Expected the tag ${quoted(key)} to be at most 256 letters, digits, spaces and _.:/=+-@, got ${quoted(value)}`);
    }
  }
  refuseTwins(entries.map(([key]) => key), name);
}

/** IAM compares keys without regard to case. */
function refuseTwins(keys: readonly string[], name: string): void {
  const known = new Map<string, string>();
  for (const key of keys) {
    const twin = known.get(key.toLowerCase());
    if (twin !== undefined) {
      throw refusal(`Expected keys of \`${name}\` to differ in more than case, got ${quoted(twin)} and ${quoted(key)}`);
    }
    known.set(key.toLowerCase(), key);
  }
}

function isTagText(text: string, longest: number): boolean {
  return text.length <= longest && /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(text);
}
