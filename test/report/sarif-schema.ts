import * as fs from 'fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

/** The schema of SARIF 2.1.0 that the OASIS committee publishes. */
const SCHEMA = JSON.parse(fs.readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));

// One of its patterns is not one of Unicode.
const isSarif = addFormats(new Ajv({ allErrors: true, unicodeRegExp: false })).compile(SCHEMA);

/** What is wrong with a log. */
export function faultsInSarif(log: unknown): string[] {
  return isSarif(log) ? [] : isSarif.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}
