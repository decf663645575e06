import type { Detail, Fact, Health, HealthRow } from '../../controller/states/truth-table';

const ARGO_CD_STATUS: Record<Health, string> = { healthy: 'Healthy', failed: 'Degraded', progressing: 'Progressing' };

/**
 * The health check of Argo CD. It runs Lua 5.1 without the string library, so prefixes are compared by the order of
 * strings. A text with a prefix lies between the prefix and the prefix followed by the largest byte.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/
 */
export function luaOf(rows: readonly HealthRow[], what: string): string {
  const prelude = PRELUDE.filter(({ name }) => rows.some(row => luaBranch(row).includes(`${name}(`)));
  return [
    `-- Health of SageMaker ${what}s, from cdk8s-sagemaker-training. The first state that applies decides.`,
    'local status = obj.status or {}',
    '',
    ...prelude.map(({ code }) => `${code}\n`),
    ...rows.map(row => `-- ${row.id}\n${luaBranch(row)}`),
  ].join('\n').concat('\n');
}

function luaBranch(row: HealthRow): string {
  const detail = row.detail === undefined ? '' : `, ${luaDetail(row.detail)}`;
  const verdict = `return verdict("${ARGO_CD_STATUS[row.health]}", ${luaText(row.message)}${detail})`;
  return row.when.length === 0 ? verdict : `if ${row.when.map(condition).join(' and ')} then\n  ${verdict}\nend`;
}

function condition(fact: Fact): string {
  switch (fact.kind) {
    case 'deleting': return 'obj.metadata.deletionTimestamp ~= nil';
    case 'condition': return fact.begins === undefined
      ? `messageOf(${luaText(fact.type)}) ~= nil`
      : `begins(messageOf(${luaText(fact.type)}), ${luaList(fact.begins)})`;
    case 'status': return fact.values.length === 1
      ? `status.${fact.field} == ${luaText(fact.values[0])}`
      : `contains(${luaList(fact.values)}, status.${fact.field})`;
    case 'rule': return `rulesWith(status.${fact.list}, ${luaList(fact.values)}) ~= ""`;
  }
}

function luaDetail(detail: Detail): string {
  switch (detail.kind) {
    case 'field': return `status.${detail.field}`;
    case 'message': return `messageOf(${luaText(detail.type)})`;
    case 'rules': return `rulesWith(status.${detail.list}, ${luaList(detail.values)})`;
  }
}

function luaList(values: readonly string[]): string {
  return `{${values.map(luaText).join(', ')}}`;
}

function luaText(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

const PRELUDE = [
  {
    name: 'contains',
    code: `\
local function contains(values, value)
  for _, candidate in ipairs(values) do
    if candidate == value then return true end
  end
  return false
end`,
  },
  {
    name: 'messageOf',
    code: `\
-- The message of a condition that is True.
local function messageOf(conditionType)
  for _, condition in ipairs(status.conditions or {}) do
    if condition.type == conditionType and condition.status == "True" then return condition.message or "" end
  end
  return nil
end`,
  },
  {
    name: 'begins',
    code: `\
local function begins(text, prefixes)
  for _, prefix in ipairs(prefixes) do
    if text ~= nil and text >= prefix and text < prefix .. "\\255" then return true end
  end
  return false
end`,
  },
  {
    name: 'rulesWith',
    code: `\
-- The names of the rules whose evaluation has one of some statuses.
local function rulesWith(rules, statuses)
  local names = {}
  for _, rule in ipairs(rules or {}) do
    if contains(statuses, rule.ruleEvaluationStatus) then table.insert(names, rule.ruleConfigurationName or "?") end
  end
  return table.concat(names, ", ")
end`,
  },
  {
    name: 'verdict',
    code: `\
local function verdict(health, message, detail)
  if detail ~= nil and detail ~= "" then message = message .. ": " .. detail end
  return {status = health, message = message}
end`,
  },
];
