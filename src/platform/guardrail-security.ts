import { wholeText } from './patterns';
import { familiesWithLocalStorage } from '../instances/facts/families';
import { knownText } from '../manifest/tokens';
import { celField, celHas, celText } from '../tree/cel';
import { both, isNotEmpty, isOneOf, isTrue, matches, type Condition } from '../tree/conditions';
import { everywhere, guardrailRule, allowedText, required, type GuardrailDescription, type GuardrailPart, type GuardrailRule } from '../tree/guardrail-rule';
import { isMissing, valuesAt } from '../tree/placed-values';

const VOLUME_KEY = 'spec.resourceConfig.volumeKMSKeyID';
const OUTPUT_KEY = 'spec.outputDataConfig.kmsKeyID';
const TYPE = 'spec.resourceConfig.instanceType';
const GROUPS = 'spec.resourceConfig.instanceGroups';
const ISOLATION = 'spec.enableNetworkIsolation';
const SUBNETS = 'spec.vpcConfig.subnets';
const SECURITY_GROUPS = 'spec.vpcConfig.securityGroupIDs';

export const ENCRYPTION_AT_REST: GuardrailDescription = {
  id: 'guardrail-encryption-at-rest',
  paths: [VOLUME_KEY, OUTPUT_KEY, TYPE, GROUPS],
  what: 'Volumes and artifacts are encrypted with customer managed KMS keys; disks that the hardware encrypts need none.',
  why: 'anyone with access to the bucket or the volume can read the data, and you cannot revoke a key to stop it',
  remedy: `set ${VOLUME_KEY} and ${OUTPUT_KEY}`,
};

export const NETWORK_ISOLATION: GuardrailDescription = {
  id: 'guardrail-network-isolation',
  paths: [ISOLATION],
  what: 'The containers are cut off from every network.',
  why: 'code in the container could send the data anywhere',
  remedy: `set ${ISOLATION} to true`,
};

export const VPC: GuardrailDescription = {
  id: 'guardrail-vpc',
  paths: [SUBNETS, SECURITY_GROUPS],
  what: 'The instances are attached to your own VPC, and only to allowed parts of it.',
  why: 'in the network of SageMaker, you can neither restrict nor log the traffic',
  remedy: 'set spec.vpcConfig to allowed subnets',
};

/** What encryption at rest is asked of. */
export interface KeysDemanded {
  readonly volume: boolean;
  readonly output: boolean;
  /** Patterns; nothing if any key is right. */
  readonly keys: readonly string[] | undefined;
}

export function encryptionAtRest({ volume, output, keys }: KeysDemanded): GuardrailRule {
  const isAllowed = keys === undefined ? isNotEmpty() : both(isNotEmpty(), matches(wholeText(keys)));
  const parts = [
    ...volume ? [volumePart(isAllowed)] : [],
    ...output ? [withRemedy(`set ${OUTPUT_KEY}`, required(OUTPUT_KEY, isAllowed))] : [],
  ];
  return guardrailRule(ENCRYPTION_AT_REST, keys === undefined ? 'a key' : allowedText(keys), parts);
}

export function networkIsolation(): GuardrailRule {
  return guardrailRule(NETWORK_ISOLATION, 'true', [required(ISOLATION, isTrue())]);
}

export function vpc(subnets: readonly string[] | undefined, securityGroupIds: readonly string[] | undefined): GuardrailRule {
  const allowed = [
    ...subnets === undefined ? [] : [`subnets out of ${subnets.join(', ')}`],
    ...securityGroupIds === undefined ? [] : [`security groups out of ${securityGroupIds.join(', ')}`],
  ];
  return guardrailRule(VPC, allowed.length > 0 ? allowed.join(' and ') : 'a VPC', [
    required(SUBNETS, isNotEmpty()),
    required(SECURITY_GROUPS, isNotEmpty()),
    ...subnets === undefined ? [] : everywhere([`${SUBNETS}[]`], isOneOf(subnets)),
    ...securityGroupIds === undefined ? [] : everywhere([`${SECURITY_GROUPS}[]`], isOneOf(securityGroupIds)),
  ]);
}

/** No key is right for groups of which only some take one. */
function mixedRemedy(localType: string): string {
  return `use instances with local disks in all groups, or in none: with ${localType}, SageMaker takes no key`;
}

/** A part with its own remedy: another part may have nothing to say. */
function withRemedy(remedy: string, part: GuardrailPart): GuardrailPart {
  return { ...part, check: (job, times) => part.check(job, times).map(violation => ({ ...violation, remedy })) };
}

/** SageMaker takes no key for instances with local disks only; for all others a key has to be there. */
function volumePart(isAllowed: Condition): GuardrailPart {
  const key = withRemedy(`set ${VOLUME_KEY}`, required(VOLUME_KEY, isAllowed));
  const local = `^ml\\.(${familiesWithLocalStorage().join('|')})\\.`;
  const isLocal = new RegExp(local);
  const isOther = (type: string) => `!${type}.matches(${celText(local)})`;
  const single = `${celHas(TYPE)} && ${isOther(celField(TYPE))}`;
  const groups = `${celHas(GROUPS)} && ${celField(GROUPS)}.exists(group, has(group.instanceType) && ${isOther('group.instanceType')})`;
  return {
    check: job => {
      const types = [...valuesAt(job, TYPE), ...valuesAt(job, `${GROUPS}[].instanceType`)].map(({ value }) => knownText(value)).filter(type => type !== undefined);
      const needsKey = types.some(type => !isLocal.test(type));
      const localType = types.find(type => isLocal.test(type));
      const part = needsKey && localType !== undefined ? withRemedy(mixedRemedy(localType), key) : key;
      return needsKey || !isMissing(job, VOLUME_KEY) ? part.check(job) : [];
    },
    cel: {
      path: VOLUME_KEY,
      expression: `(${single}) || (${groups}) || (${celHas(VOLUME_KEY)}) ? ${key.cel.expression} : true`,
    },
  };
}
