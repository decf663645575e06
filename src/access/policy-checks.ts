import type { PolicyAdditions } from './policy-additions';
import { ifGiven, unchecked, type OptionChecks } from '../manifest/given/options';
import { described, refuseNoList } from '../manifest/given/refuse';
import { refusal } from '../manifest/secrets/refusal';

/** What each addition to a policy has to be. */
export const ADDITION_CHECKS: OptionChecks<PolicyAdditions> = {
  region: unchecked,
  reads: ifGiven(refuseNoTexts),
  writes: ifGiven(refuseNoTexts),
  listedObjects: unchecked,
  algorithmImages: ifGiven(refuseNoTexts),
  decryptionKeys: ifGiven(refuseNoTexts),
  encryptionKeys: ifGiven(refuseNoTexts),
  values: unchecked,
  onlyTheseRuns: unchecked,
  statements: ifGiven(refuseNoList),
};

/** Refuses a list with something that is not a text. Texts may be tokens. */
function refuseNoTexts(list: readonly unknown[], name: string): void {
  refuseNoList(list, name);
  const other = list.findIndex(text => typeof text !== 'string');
  if (other >= 0) {
    throw refusal(`Expected \`${name}\` to be a list of texts, got ${described(list[other])} in it.`);
  }
}
