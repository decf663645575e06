import { keyGrant, type KeyUse } from './key-grants';
import { s3Grants, type S3Use } from './s3-grants';
import { ACK_ANNOTATION } from '../../controller/annotations';
import { partitionOf } from '../../manifest/aws/partitions';
import type { Manifest } from '../../manifest/manifest';
import { withoutNulls } from '../../manifest/plain-data';
import { isConcrete } from '../../manifest/tokens';
import { toFinding } from '../../rules/engine/to-finding';
import type { Finding } from '../../rules/finding';
import { asList } from '../../rules/readings/resources';
import { accountIdOf, regionOf, saysOfNoRegion, type AwsLocation } from '../aws-location';
import type { Grant } from '../grants';
import type { PolicyAdditions } from '../policy-additions';
import type { PolicyJobs } from '../policy-jobs';
import { POLICY_RULES, remedyByOption } from '../role-rules';
import type { RunNames } from '../run-names';
import { hasWildcards } from '../wildcards';

/** What is known around a job. */
export interface PolicyContext {
  readonly accountId: string | undefined;
  readonly additions: PolicyAdditions;
  /** Where jobs leave what they encrypt with keys of their own. */
  readonly encryptedOutputs: PolicyJobs['encryptedOutputs'];
  readonly names: RunNames;
}

/** What the execution role of a job needs, as far as the parts of its manifest are read, and what of it can't be known. */
export class GatheredNeeds {
  public readonly grants: Grant[] = [];
  public readonly findings: Finding[] = [];
  public readonly spec: any;
  public readonly place: AwsLocation;
  public readonly additions: PolicyAdditions;
  public readonly encryptedOutputs: PolicyJobs['encryptedOutputs'];
  public readonly names: RunNames;

  constructor(job: Manifest, { accountId, additions, encryptedOutputs, names }: PolicyContext) {
    this.additions = additions;
    this.encryptedOutputs = encryptedOutputs;
    this.names = names;
    this.spec = withoutNulls(job.spec) ?? {};
    const region = regionOf(job, additions);
    const account = accountId ?? accountIdOf(job);
    if (region === undefined) {
      const says = `${saysOfNoRegion(job, additions)}, and the ARNs of logs, keys and networks have a Region`;
      this.unknown(`metadata.annotations.${ACK_ANNOTATION.region}`, says, 'region');
    }
    if (account === undefined) {
      this.unknown('spec.roleARN', 'does not tell the account, which ARNs have', 'accountId');
    }
    this.place = { partition: partitionOf(region ?? '').id, region: region ?? UNKNOWN, account: account ?? UNKNOWN };
  }

  /** Something is done at an S3 URI, if one is given. */
  public useS3(given: unknown, field: string, use: S3Use): void {
    const uri = given === undefined ? undefined : this.textAt(field, given);
    if (uri !== undefined) {
      this.attempt(field, () => s3Grants(uri, use, field, this.place, this.names));
    }
  }

  /** Something is done with a KMS key, if one is given. */
  public useKey(given: unknown, field: string, use: KeyUse): void {
    const key = given === undefined ? undefined : this.textAt(field, given);
    if (key !== undefined) {
      this.attempt(field, () => [keyGrant(key, use, field, this.place)]);
    }
  }

  public namesAt(field: string, list: unknown): string[] {
    return asList(isConcrete(list) ? list : []).concat(isConcrete(list) ? [] : [list])
      .flatMap((value, position) => this.nameAt(`${field}[${position}]`, value) ?? []);
  }

  /** A text of the manifest, or what the user says that it will be. */
  public textAt(field: string, given: unknown): string | undefined {
    const value = this.additions.values?.[field] ?? given;
    if (typeof value === 'string' && isConcrete(value)) {
      return value;
    }
    this.unknown(field, value === undefined ? 'is missing' : isConcrete(value) ? `is not a string, got ${JSON.stringify(value)}` : 'is a token that nothing has resolved');
    return undefined;
  }

  /** A text that is a name, and so must not match anything else. */
  public nameAt(field: string, given: unknown): string | undefined {
    const name = this.textAt(field, given);
    if (name === undefined || !hasWildcards(name)) {
      return name;
    }
    this.unknown(field, `is a pattern for names, got '${name}'`);
    return undefined;
  }

  /** A policy can't name what a field stands for. */
  public unknown(field: string, says: string, option = 'values'): void {
    this.findings.push(toFinding(POLICY_RULES.unknownValue, { path: field, says, remedy: remedyByOption(option) }));
  }

  private attempt(field: string, make: () => Grant[]): void {
    try {
      this.grants.push(...make());
    } catch (error) {
      this.unknown(field, (error as Error).message);
    }
  }
}

/** Only for ARNs of policies that nobody gets, since there is a finding about it. */
export const UNKNOWN = 'unknown';
