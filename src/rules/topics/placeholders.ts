import { compiled } from '../../manifest/schema/patterns';
import { placeholderInIdentifier, placeholderInText } from '../engine/placeholders';
import { FindingLevel } from '../finding';
import { evaluationRulePaths } from '../readings/debugger';
import { IMAGE, parseImage } from '../readings/image';
import { isBucket } from '../readings/s3-uris';
import { doubtfulTexts, mayBeDoubtful, type Text } from '../readings/texts';
import type { Rule } from '../rule';

const IMAGES = [IMAGE, ...evaluationRulePaths('ruleEvaluatorImage')];
const REGEX = 'spec.algorithmSpecification.metricDefinitions[].regex';

/** Rules about placeholders that nothing replaced. Where one breaks the form of a field, the rule about the form says so. */
export const PLACEHOLDER_RULES: readonly Rule[] = [
  {
    id: 'placeholder-left',
    level: FindingLevel.WARNING,
    paths: [],
    what: 'No text contains a placeholder such as $NAME, ${NAME}, {{ name }}, $.path or <name>.',
    why: 'neither the controller nor SageMaker replaces placeholders, so the job gets this text as it is',
    remedy: 'replace the placeholder; if the text is meant, acknowledge this',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html',
    suspects: mayBeDoubtful,
    check: job => doubtfulTexts(job).flatMap(text => {
      const placeholder = hasForm(text) ? placeholderIn(text) : undefined;
      return placeholder === undefined ? [] : [{
        path: text.path,
        says: text.isKey === true ? `has the key '${text.text}', with the placeholder ${placeholder}` : `contains the placeholder ${placeholder}`,
      }];
    }),
  },
];

function placeholderIn({ text, field, schema, key, isKey }: Text): string | undefined {
  if (field === REGEX) {
    return undefined;
  }
  const isIdentifier = /^(s3:|arn:|https?:)/.test(text) || (key === undefined && isKey !== true && schema.pattern !== undefined);
  return isIdentifier ? placeholderInIdentifier(text) : placeholderInText(text, key);
}

/** Whether the text has the form that its field demands. */
function hasForm({ text, field, schema }: Text): boolean {
  const isUnderstood = schema.pattern === undefined || text.length > MOST_CHARACTERS || compiled(schema.pattern).test(text);
  return isUnderstood && (!IMAGES.includes(field) || parseImage(text) !== undefined) && (!text.startsWith('s3://') || isBucket(text.split('/')[2]));
}

// Of longer texts the rule about lengths says enough.
const MOST_CHARACTERS = 2048;
