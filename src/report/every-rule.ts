import { POLICY_RULES, ROLE_RULES } from '../access/role-rules';
import { GUARDRAIL_RULES } from '../platform/guardrail-catalog';
import { ACKNOWLEDGEMENT_RULES } from '../rules/acknowledgement';
import { APP_RULES, jobRules } from '../rules/catalog';
import { FIELD_LIMITS } from '../rules/fields/limits';
import type { RuleDescription } from '../rules/rule';
import { NAMESPACE_RULES } from '../rules/topics/namespaces';
import { RESOURCE_KIND_RULE } from '../rules/topics/resource-kind';
import { TEMPLATE_RULES } from '../rules/topics/templates';
import { TUNING_RULES } from '../rules/tuning/catalog';
import { TUNED_TEMPLATE_RULES } from '../rules/tuning/topics/templates';
import { EXPORT_RULES } from '../status/exports/export-rules';
import { DEFAULT_LOCKED } from '../tree/default-conflicts';
import { GUARDRAIL_CONTRADICTS_DEFAULT } from '../tree/guardrail-conflicts';
import { LIBRARY_COPIES } from '../tree/library-copies';
import { RESOURCE_SHARED } from '../tree/shared-resources';
import { JOB_NOT_RENDERED } from '../tree/unrenderable';

/** The rules that look at the constructs around the jobs, too. */
export const PLATFORM_RULES: readonly RuleDescription[] = [DEFAULT_LOCKED, LIBRARY_COPIES, GUARDRAIL_CONTRADICTS_DEFAULT, ...GUARDRAIL_RULES];

/** Every rule there is, in the order of the documents. */
export function allRules(): RuleDescription[] {
  const around = [NAMESPACE_RULES, POLICY_RULES, ROLE_RULES, EXPORT_RULES, TEMPLATE_RULES, TUNED_TEMPLATE_RULES, ACKNOWLEDGEMENT_RULES]
    .flatMap(rules => Object.values<RuleDescription>(rules));
  return [
    ...Object.values(FIELD_LIMITS), RESOURCE_KIND_RULE, ...jobRules(), ...TUNING_RULES, ...APP_RULES, RESOURCE_SHARED, ...PLATFORM_RULES, ...around,
    JOB_NOT_RENDERED,
  ];
}
