import type { PolicyAdditions } from './policy-additions';
import type { PolicyStatement } from './policy-statement';
import { ifGiven, type OptionChecks } from '../manifest/given/options';
import { refuseMissing, refuseNoFlag, refuseNoKnownText, refuseNoList, refuseNoMap, refuseNoTexts } from '../manifest/given/refuse';

/** What each addition to a policy has to be. */
export const ADDITION_CHECKS: OptionChecks<PolicyAdditions> = {
  region: ifGiven(refuseNoKnownText),
  reads: ifGiven(refuseNoTexts),
  writes: ifGiven(refuseNoTexts),
  listedObjects: refuseNoMap,
  algorithmImages: ifGiven(refuseNoTexts),
  decryptionKeys: ifGiven(refuseNoTexts),
  encryptionKeys: ifGiven(refuseNoTexts),
  values: refuseNoMap,
  onlyTheseRuns: ifGiven(refuseNoFlag),
  statements: ifGiven(refuseNoStatements),
};

function refuseNoStatements(statements: readonly PolicyStatement[], name: string): void {
  refuseNoList(statements, name);
  statements.forEach(statement => refuseMissing(statement, name, 'new PolicyStatement', 'toJson'));
}
