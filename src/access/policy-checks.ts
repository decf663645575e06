import type { PolicyAdditions } from './policy-additions';
import { unchecked, type OptionChecks } from '../manifest/given/options';
import { described, refuseNoList } from '../manifest/given/refuse';
import { refusal } from '../manifest/secrets/refusal';

/** What each addition to a policy has to be. */
export const ADDITION_CHECKS: OptionChecks<PolicyAdditions> = {
  region: unchecked,
  reads: textsOrNone,
  writes: textsOrNone,
  listedObjects: unchecked,
  algorithmImages: textsOrNone,
  decryptionKeys: textsOrNone,
  encryptionKeys: textsOrNone,
  values: unchecked,
  onlyTheseRuns: unchecked,
  statements: listOrNone,
};

/** @throws an error for what is there and no list */
export function listOrNone(list: readonly unknown[] | undefined, name: string): void {
  if (list !== undefined && list !== null) {
    refuseNoList(list, name);
  }
}

/** @throws an error for a list with something that is not a text; texts may be tokens */
export function textsOrNone(list: readonly unknown[] | undefined, name: string): void {
  listOrNone(list, name);
  const other = list?.findIndex(text => typeof text !== 'string') ?? -1;
  if (other >= 0) {
    throw refusal(`Expected \`${name}\` to be a list of texts, got ${described(list![other])} in it.`);
  }
}
