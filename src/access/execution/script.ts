import type { GatheredNeeds } from './gathered-needs';
import { DECRYPT, ENCRYPT } from './keys';
import { GET, objectArnOf, PUT, type S3Use } from './s3-grants';
import { isConcrete } from '../../manifest/tokens';
import { toFinding } from '../../rules/engine/to-finding';
import { isCovered } from '../grants';
import { POLICY_RULES } from '../role-rules';

/** What the script reads and writes by itself, as the user says. */
export function readAdditions(needs: GatheredNeeds): void {
  const { reads = [], writes = [], decryptionKeys = [], encryptionKeys = [] } = needs.additions;
  reads.forEach((uri, i) => needs.useS3(uri, `reads[${i}]`, READ_BY_SCRIPT));
  writes.forEach((uri, i) => needs.useS3(uri, `writes[${i}]`, WRITE_BY_SCRIPT));
  decryptionKeys.forEach((key, i) => needs.useKey(key, `decryptionKeys[${i}]`, DECRYPT));
  encryptionKeys.forEach((key, i) => needs.useKey(key, `encryptionKeys[${i}]`, ENCRYPT));
}

/** A script learns from texts where to read and write; without a network it can do neither. */
export function readTexts(needs: GatheredNeeds): void {
  if (needs.spec.enableNetworkIsolation === true) {
    return;
  }
  for (const map of ['hyperParameters', 'environment']) {
    for (const [name, value] of Object.entries(needs.spec[map] ?? {})) {
      readText(needs, `spec.${map}.${name}`, name, value);
    }
  }
}

function readText(needs: GatheredNeeds, field: string, name: string, value: unknown): void {
  for (const [uri] of typeof value === 'string' && isConcrete(value) ? value.matchAll(URIS) : []) {
    if (name === 'sagemaker_submit_directory') {
      needs.useS3(uri, field, { ...READ_BY_SCRIPT, isObject: true });
    } else if (!isAccessible(uri, needs)) {
      needs.findings.push(toFinding(POLICY_RULES.uriInText, { path: field, says: `names ${uri}` }));
    }
  }
}

function isAccessible(uri: string, { grants, names, place }: GatheredNeeds): boolean {
  try {
    const arn = objectArnOf(uri, place, names);
    const allowed = grants.filter(({ actions }) => actions.some(action => OBJECT_ACTIONS.has(action))).flatMap(({ resources }) => resources);
    return arn === undefined || isCovered(arn, allowed) || isCovered(`${arn}/`, allowed);
  } catch {
    return false;
  }
}

const URIS = /s3:\/\/[^\s"'\\,;\]})]+/g;
const OBJECT_ACTIONS = new Set(['s3:GetObject', 's3:PutObject']);

const READ_BY_SCRIPT: S3Use = { sid: 'ReadByScript', actions: GET, lists: true, reason: 'The script reads this by itself.' };
const WRITE_BY_SCRIPT: S3Use = { sid: 'WriteByScript', actions: PUT, reason: 'The script writes this by itself.' };
