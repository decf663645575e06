import { MAX_COST, MAX_SWEEP_COST } from './cost/guardrail-cost';
import { ENCRYPTION_IN_TRANSIT, INSTANCE_TYPES, MAX_INSTANCE_HOURS, MAX_RUNTIME, MAX_SWEEP_INSTANCE_HOURS, SPOT } from './guardrail-limits';
import { ENCRYPTION_AT_REST, NETWORK_ISOLATION, VPC } from './guardrail-security';
import { BUCKETS, IMAGE_SOURCES, REGIONS, ROLES } from './guardrail-sources';
import { REQUIRED_TAGS } from './guardrail-tags';
import { describedRule } from '../tree/guardrail-rule';

/** The built-in guardrails, without values. */
export const GUARDRAIL_RULES = [
  INSTANCE_TYPES, MAX_RUNTIME, MAX_INSTANCE_HOURS, MAX_COST, MAX_SWEEP_INSTANCE_HOURS, MAX_SWEEP_COST, SPOT, ENCRYPTION_AT_REST,
  ENCRYPTION_IN_TRANSIT, VPC, NETWORK_ISOLATION, IMAGE_SOURCES, BUCKETS, ROLES, REGIONS, REQUIRED_TAGS,
].map(describedRule);
