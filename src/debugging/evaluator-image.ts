import { EVALUATOR_IMAGES, type EvaluatorImage } from './facts/debugger-images';
import { ecrHost } from '../algorithms/images/ecr';
import { missingRegion } from '../algorithms/missing-region';
import { FieldError } from '../manifest/field-error';
import { refusal } from '../manifest/secrets/refusal';
import { isConcrete } from '../manifest/tokens';

/** What evaluates a rule: one of the images that AWS publishes. */
export type Evaluator = keyof typeof EVALUATOR_IMAGES;

/**
 * The image that evaluates a rule in a Region.
 *
 * @throws an error if the Region is not known, or if AWS has published no image for it
 */
export function publishedImage(evaluator: Evaluator, ruleName: string, region: string | undefined): string {
  const { repository, tag, what, accounts }: EvaluatorImage = EVALUATOR_IMAGES[evaluator];
  const remedy = `the 'evaluatorImage' of the rule '${ruleName}'`;
  if (region === undefined) {
    throw new FieldError(missingRegion(`the image for ${what}`));
  }
  if (!isConcrete(region)) {
    throw refusal(`Expected \`region\` to be text, got a token. The image for ${what} depends on the Region: give it as text, or set ${remedy}`);
  }
  if (!Object.hasOwn(accounts, region)) {
    throw refusal(`Expected a Region with an image for ${what}, got '${region}'. AWS has one in ${Object.keys(accounts).join(', ')}: `
      + `run the job there, or set ${remedy}`);
  }
  return `${ecrHost(accounts[region], region)}/${repository}:${tag}`;
}
