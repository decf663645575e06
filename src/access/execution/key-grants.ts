import { refusal } from '../../manifest/secrets/refusal';
import { arnIn, type AwsLocation } from '../aws-location';
import type { Grant } from '../grants';

/** What is done with a KMS key. */
export interface KeyUse {
  readonly sid: string;
  readonly actions: readonly string[];
  readonly reason: string;
  /** Whether only other services of AWS may get the grants that it creates. */
  readonly forServices?: boolean;
}

/**
 * What a job needs to use a KMS key: an id, an ARN, an alias name or an alias ARN. Policies can't name keys by their
 * alias, but they can ask whether a key has one.
 *
 * @throws an error for any other text
 */
export function keyGrant(key: string, { sid, actions, reason, forServices }: KeyUse, field: string, place: AwsLocation): Grant {
  const { arn, resource } = partsOf(key, place);
  const alias = resource.startsWith('alias/') ? resource : undefined;
  return {
    sid: alias === undefined ? sid : `${sid}ByAlias`,
    // Aliases stand with the account and the Region that they belong to.
    subject: alias === undefined ? undefined : arn.slice(0, -alias.length),
    actions,
    resources: [alias === undefined ? arn : `${arn.slice(0, -alias.length)}key/*`],
    conditions: conditionsOf(alias, forServices === true),
    reason: alias === undefined ? reason : `${reason} Policies can't name a key by its alias, so the condition does.`,
    field,
  };
}

function partsOf(key: string, place: AwsLocation): { arn: string; resource: string } {
  const full = ARN.exec(key)?.[1];
  if (full !== undefined) {
    return { arn: key, resource: full };
  }
  const resource = key.startsWith('alias/') ? key : `key/${key}`;
  if (!RESOURCE.test(resource)) {
    throw refusal(`is not an id, ARN, alias name or alias ARN of a KMS key ('${key}')`);
  }
  return { arn: arnIn(place, 'kms', resource), resource };
}

function conditionsOf(alias: string | undefined, forServices: boolean): Grant['conditions'] {
  return alias === undefined && !forServices ? undefined : {
    ...(forServices ? { Bool: { 'kms:GrantIsForAWSResource': ['true'] } } : {}),
    ...(alias === undefined ? {} : { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': [alias] } }),
  };
}

const RESOURCE = /^(?:key\/[A-Za-z0-9-]+|alias\/[A-Za-z0-9:/_-]+)$/;
const ARN = /^arn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:((?:key\/[A-Za-z0-9-]+|alias\/[A-Za-z0-9:/_-]+))$/;
