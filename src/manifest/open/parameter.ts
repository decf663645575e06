import { alphabetOf, repetitionsIn } from './alphabet';
import { allows, hasFormOf, type Parameter } from './hole';
import { attempt } from '../codec/carry-out';
import { described, quoted } from '../given/refuse';
import { refusal } from '../secrets/refusal';

/** @throws an error if the name or the pattern of a parameter can't be used, or if a value doesn't match the pattern */
export function refuseUnusableParameter(parameter: Parameter): void {
  const { name, default: defaultValue, pattern, longest } = parameter;
  if (typeof name !== 'string' || !NAME.test(name)) {
    throw refusal(`Expected the name of a parameter to be letters, digits, hyphens and underscores, got ${quoted(name)}.`);
  }
  if (typeof pattern !== 'string') {
    throw refusal(`Expected \`pattern\` of parameter '${name}' to be a text, got ${described(pattern)}.`);
  }
  alphabetOf(pattern);
  if (attempt(() => hasFormOf(parameter, '')) === undefined) {
    throw refusal(`Expected \`pattern\` of parameter '${name}' to be a regular expression, got '${pattern}'.`);
  }
  if (repetitionsIn(pattern) > MOST_REPETITIONS) {
    throw refusal(`Expected \`pattern\` of parameter '${name}' to repeat a part at most ${MOST_REPETITIONS} times, got '${pattern}'. Argo accepts no more.`);
  }
  for (const [option, value] of Object.entries({ defaultValue, longest })) {
    if (typeof value !== 'string') {
      throw refusal(`Expected \`${option}\` of parameter '${name}' to be a text, got ${described(value)}.`);
    }
    if (!allows(parameter, value)) {
      throw refusal(`Expected \`${option}\` of parameter '${name}' to match '${pattern}' and to have at most ${longest.length} characters, got '${value}'.`);
    }
  }
}

/** RE2, with which Argo evaluates patterns, allows no more. */
const MOST_REPETITIONS = 1000;

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,62}$/;
