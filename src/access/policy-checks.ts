import type { PolicyAdditions } from './policy-additions';
import type { PolicyStatement } from './policy-statement';
import { ifGiven, type Check, type OptionChecks } from '../manifest/given/options';
import { refuseMissing, refuseNoFlag, refuseNoKnownText, refuseNoList, refuseNoMap, refuseNoTexts } from '../manifest/given/refuse';

/** What each addition to a policy has to be. */
export const ADDITION_CHECKS: OptionChecks<PolicyAdditions> = {
  region: ifGiven(refuseNoKnownText),
  reads: ifGiven(refuseNoTexts),
  writes: ifGiven(refuseNoTexts),
  listedObjects: ofEach(refuseNoTexts),
  algorithmImages: ifGiven(refuseNoTexts),
  decryptionKeys: ifGiven(refuseNoTexts),
  encryptionKeys: ifGiven(refuseNoTexts),
  values: ofEach(refuseNoKnownText),
  onlyTheseRuns: ifGiven(refuseNoFlag),
  statements: ifGiven(refuseNoStatements),
};

/** Channels and fields may have any name as a key. */
function ofEach(check: Check): Check {
  return (map, name) => {
    refuseNoMap(map, name);
    Object.entries(map ?? {}).forEach(([key, value]) => check(value, `${name}['${key}']`));
  };
}

function refuseNoStatements(statements: readonly PolicyStatement[], name: string): void {
  refuseNoList(statements, name);
  statements.forEach(statement => refuseMissing(statement, name, 'new PolicyStatement', 'toJson'));
}
