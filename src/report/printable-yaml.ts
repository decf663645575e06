import { stringify, type ScalarTag, type Tags } from 'yaml';
import { kubectlTags } from '../input/kubectl-tags';
import { printable } from '../manifest/text/printable';

/** Data as YAML that `kubectl` reads, each line of it printable. */
export function printableYaml(data: unknown): string {
  return stringify(data, { lineWidth: 0, version: '1.1', customTags: tagsOf });
}

/** What any of the types of kubectl could be gets quotes, and so does what would be a merge key. */
function tagsOf(tags: Tags): Tags {
  const ofData = tags.filter(tag => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:merge');
  return [ESCAPED_TEXT, ...ofData, ...kubectlTags(ofData)];
}

/**
 * A text with lines that are not printable, with nothing in its lines, of which a block would lose spaces, or that would be a merge
 * key. It is written as in JSON, since escapes mean the same in YAML, apart from those of characters beyond the first plane.
 */
const ESCAPED_TEXT: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: value => typeof value === 'string' && (value === '<<' || isBlank(value) || value.split('\n').some(line => printable(line) !== line)),
  resolve: text => text,
  stringify: ({ value }) => printable(JSON.stringify(value))
    .replace(PAIR_OF_SURROGATES, (found, pair?: string) => pair === undefined ? found : longEscape(pair)),
};

/** The escapes of a pair, and all other escapes, of which the backslash belongs to no pair. */
const PAIR_OF_SURROGATES = /(\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2})|\\[^]/g;

function longEscape(pair: string): string {
  return `\\U${JSON.parse(`"${pair}"`).codePointAt(0).toString(16).padStart(8, '0')}`;
}

function isBlank(text: string): boolean {
  return text !== '' && text.trim() === '';
}
