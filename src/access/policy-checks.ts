import type { PolicyAdditions } from './policy-additions';
import { ifGiven, unchecked, type OptionChecks } from '../manifest/given/options';
import { refuseNoList, refuseNoTexts } from '../manifest/given/refuse';

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