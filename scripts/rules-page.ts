/* The page of all rules. */
import { code, page, prose, table } from './markdown';
import { POLICY_RULES, ROLE_RULES } from '../src/access/role-rules';
import { allRules, PLATFORM_RULES } from '../src/report/every-rule';
import { ACKNOWLEDGEMENT_RULES } from '../src/rules/acknowledgement';
import { APP_RULES, TOPICS } from '../src/rules/catalog';
import { FIELD_LIMITS } from '../src/rules/fields/limits';
import type { RuleDescription } from '../src/rules/rule';
import { NAMESPACE_RULES } from '../src/rules/topics/namespaces';
import { RESOURCE_KIND_RULE } from '../src/rules/topics/resource-kind';
import { TEMPLATE_RULES } from '../src/rules/topics/templates';
import { TUNING_TOPICS } from '../src/rules/tuning/catalog';
import { TUNED_TEMPLATE_RULES } from '../src/rules/tuning/topics/templates';
import { EXPORT_RULES } from '../src/status/exports/export-rules';
import { RESOURCE_SHARED } from '../src/tree/shared-resources';
import { JOB_NOT_RENDERED } from '../src/tree/unrenderable';

const HEAD = ['Rule', 'Level', 'Checks that', 'Why', 'Fix', 'Source'];

/** Every rule with its id, level, demand, reason, remedy and source, as Markdown. */
export function rulesPage(): string {
  const topics: Array<{ title: string; rules: readonly RuleDescription[] }> = [
    { title: 'Limits of single fields', rules: Object.values(FIELD_LIMITS) },
    { title: 'Kinds of resources', rules: [RESOURCE_KIND_RULE] },
    ...TOPICS.map(({ title, rules }) => ({ title, rules: rules() })),
    ...TUNING_TOPICS,
    { title: 'All jobs of an app', rules: APP_RULES },
    { title: 'Jobs in their namespaces', rules: Object.values(NAMESPACE_RULES) },
    { title: 'Resources of a chart', rules: [RESOURCE_SHARED] },
    { title: 'Defaults and guardrails', rules: PLATFORM_RULES },
    { title: 'Execution roles', rules: [...Object.values(POLICY_RULES), ...Object.values(ROLE_RULES)] },
    { title: 'Exports', rules: Object.values(EXPORT_RULES) },
    { title: 'Templates', rules: Object.values(TEMPLATE_RULES) },
    { title: 'Tuning: templates', rules: Object.values(TUNED_TEMPLATE_RULES) },
    { title: 'Acknowledgements', rules: Object.values(ACKNOWLEDGEMENT_RULES) },
    { title: 'Rendering', rules: [JOB_NOT_RENDERED] },
  ];
  return page(
    '<!-- Generated from src/rules/ by scripts/rules-page.ts. Do not edit. -->',
    '# Rules',
    introduction(allRules().length),
    ...topics.flatMap(({ title, rules }) => [`## ${title}`, table(HEAD, rules.map(row))]),
  );
}

function row({ id, level, what, why, remedy, source }: RuleDescription): string[] {
  return [code(id), level, prose(what), prose(why), prose(remedy), `[source](${source})`];
}

const introduction = (count: number) => `\
${count} rules check the final manifest of each training job, after defaults, tokens and patches. They are the same for constructs, for \`cdk8s synth\` and
for \`cdk8s-sagemaker-training check\`.

- An **error** is a value that SageMaker, the controller or the API server rejects, or that cannot work. It fails synthesis.
- A **warning** is a value that is allowed but probably wrong, or that is missing from a list of known values. Such a list can be out of date.

If a rule reads an unresolved token, it is skipped; the token is an error of its own. No value is an error only because it is new.

You can acknowledge a finding with the id of its rule and a reason. In code, for one job or for all jobs below a construct:

\`\`\`ts
TrainingRules.of(this).acknowledge('spot-without-checkpoints', 'the job takes ten minutes');
\`\`\`

In YAML, with an annotation:

\`\`\`yaml
metadata:
  annotations:
    acknowledge.cdk8s-sagemaker-training/spot-without-checkpoints: the job takes ten minutes
\`\`\`

An acknowledgement without a finding is itself a finding.`;
