import type { PolicyAdditions } from './policy-additions';
import { unchecked, type OptionChecks } from '../manifest/given/options';
import { refuseNoList } from '../manifest/given/refuse';

/** What each addition to a policy has to be. */
export const ADDITION_CHECKS: OptionChecks<PolicyAdditions> = {
  region: unchecked,
  reads: listOrNone,
  writes: listOrNone,
  listedObjects: unchecked,
  algorithmImages: listOrNone,
  decryptionKeys: listOrNone,
  encryptionKeys: listOrNone,
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
