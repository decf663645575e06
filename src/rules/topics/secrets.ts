import { isObject } from '../../manifest/plain-data';
import { isConcrete } from '../../manifest/tokens';
import { reading } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { listOf } from '../readings/resources';
import type { Rule, Violation } from '../rule';
import { looksLikeSecret, masked, secretFormatOf } from '../secret-detection';

const SOURCE = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html';
const WHY = 'these texts stand readable in Git, in the cluster, and in what DescribeTrainingJob answers';
const REMEDY = 'let the container read it from AWS Secrets Manager with the role of the job, and pass only the ARN of the secret';

/** Rules about secrets in plain text. They look at single texts, so a token elsewhere does not keep them from looking. */
export const SECRET_RULES: readonly Rule[] = [
  {
    id: 'secret-in-plain-text',
    level: FindingLevel.ERROR,
    paths: [],
    what: 'No text has the format of a credential: access keys, private keys, tokens, URLs with a password.',
    why: WHY,
    remedy: `revoke it, since it may have been seen; then ${REMEDY}`,
    source: SOURCE,
    check: job => plainTexts(job).flatMap((text): Violation[] => {
      const kind = secretFormatOf(text.value);
      return kind === undefined ? [] : [{ path: pathOfMember(text), says: `is ${kind}: ${masked(text.value)}` }];
    }),
  },
  {
    id: 'secret-looking-value',
    level: FindingLevel.WARNING,
    paths: [],
    what: 'No text with the name of a secret has a value that looks like one.',
    why: WHY,
    remedy: REMEDY,
    source: SOURCE,
    check: job => plainTexts(job)
      .filter(({ name, value }) => looksLikeSecret(name, value) && secretFormatOf(value) === undefined)
      .map(text => ({ path: pathOfMember(text), says: `looks like a secret: ${masked(text.value)}` })),
  },
];

interface PlainText {
  readonly name: string;
  readonly value: string;
  /** The path of what the text is a member of. */
  readonly parent: string;
  readonly member: string;
}

function pathOfMember({ parent, member }: PlainText): string {
  return `${parent}.${member}`;
}

const plainTexts = reading(({ everything: spec }): PlainText[] => {
  const texts: PlainText[] = [];
  const add = (name: unknown, value: unknown, parent: string, member: string) => {
    if (typeof name === 'string' && typeof value === 'string' && isConcrete(value)) {
      texts.push({ name, value, parent, member });
    }
  };
  const addMap = (map: any, path: string) => {
    for (const name of Object.keys(isObject(map) ? map : {})) {
      add(name, map[name], path, name);
    }
  };
  addMap(spec.hyperParameters, 'spec.hyperParameters');
  addMap(spec.environment, 'spec.environment');
  listOf(spec.tags).forEach((tag, i) => add(tag?.key, tag?.value, `spec.tags[${i}]`, 'value'));
  addMap(spec.debugHookConfig?.hookParameters, 'spec.debugHookConfig.hookParameters');
  for (const rules of ['debugRuleConfigurations', 'profilerRuleConfigurations']) {
    listOf(spec[rules]).forEach((rule, i) => addMap(rule?.ruleParameters, `spec.${rules}[${i}].ruleParameters`));
  }
  return texts;
});
