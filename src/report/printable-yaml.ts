import { stringify, type ScalarTag } from 'yaml';
import { printable } from '../manifest/text/printable';

/** Data as YAML that `kubectl` reads, each line of it printable. */
export function printableYaml(data: unknown): string {
  return stringify(data, { lineWidth: 0, version: '1.1', customTags: tags => [ESCAPED_TEXT, ...tags] });
}

/**
 * A text with lines that are not printable, or with nothing in its lines, of which a block would lose spaces. It is written as
 * in JSON, since escapes mean the same in YAML.
 */
const ESCAPED_TEXT: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: value => typeof value === 'string' && (isBlank(value) || value.split('\n').some(line => printable(line) !== line)),
  resolve: text => text,
  stringify: ({ value }) => printable(JSON.stringify(value)),
};

function isBlank(text: string): boolean {
  return text !== '' && text.trim() === '';
}
