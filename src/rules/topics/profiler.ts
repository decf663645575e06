import { PROFILING_PARAMETER_RULES, frameworkProfilingOf, frameworkWithoutProfiler } from './profiler-parameters';
import { PROFILING_INTERVALS } from '../../debugging/facts/profiler-parameters';
import { BUILT_IN_PROFILER_RULES, COMMON_PROFILER_RULE_PARAMETERS, type BuiltInProfilerRule } from '../../debugging/facts/profiler-rules';
import { familyName, processorsOf } from '../../instances/facts/families';
import type { JobView } from '../engine/job-view';
import { misnamed } from '../engine/misnamed';
import { FindingLevel } from '../finding';
import { profilerRulesOf } from '../readings/debugger';
import { faultOfText, parameterNamed, readDictionary, writtenAs } from '../readings/debugger-values';
import { IMAGE } from '../readings/image';
import { invokedByProfiler, isBuiltIn, knownProfilerRulesOf, type KnownRule } from '../readings/invoked-rule';
import { instancesOf, type InstancesOfType } from '../readings/resources';
import type { Fault, Rule, Violation } from '../rule';

const RULES_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html';
const RULES_CODE = 'https://github.com/awslabs/sagemaker-debugger-rulesconfig/blob/master/smdebug_rulesconfig/profiler_rules/rules.py';
const RULES = 'spec.profilerRuleConfigurations';
const RESOURCES = 'spec.resourceConfig';
const RULE = [`${RULES}[].ruleEvaluatorImage`, `${RULES}[].ruleParameters`];

/** Rules about Profiler. */
export const PROFILER_RULES: readonly Rule[] = [
  {
    id: 'profiler-interval',
    level: FindingLevel.WARNING,
    paths: ['spec.profilerConfig.profilingIntervalInMilliseconds'],
    what: 'The system is measured every 100, 200, 500, 1000, 5000 or 60000 milliseconds.',
    why: 'the API names these intervals and no other',
    remedy: `use one of ${PROFILING_INTERVALS.join(', ')} milliseconds`,
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ProfilerConfig.html',
    check: ({ spec }) => {
      const interval = spec.profilerConfig?.profilingIntervalInMilliseconds;
      return interval !== undefined && !PROFILING_INTERVALS.includes(interval)
        ? [{ path: 'spec.profilerConfig.profilingIntervalInMilliseconds', says: `is ${interval}, not one of ${PROFILING_INTERVALS.join(', ')}` }]
        : undefined;
    },
  },
  {
    id: 'profiler-rules-need-config',
    level: FindingLevel.WARNING,
    paths: [RULES, 'spec.profilerConfig.s3OutputPath', RESOURCES],
    what: 'A job with Profiler rules has a Profiler that writes to S3, unless Profiler does not work there.',
    why: 'the rules read what Profiler writes there',
    remedy: 'set spec.profilerConfig.s3OutputPath to an S3 URI for the profile',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-createtrainingjob-api.html',
    check: job => {
      const { profilerConfig: config } = job.spec;
      const path = config === undefined ? 'spec.profilerConfig' : 'spec.profilerConfig.s3OutputPath';
      return profilerRulesOf(job).length > 0 && config?.s3OutputPath === undefined && trainiumOf(job) === undefined
        ? [{ path, says: 'is missing, though there are profilerRuleConfigurations' }]
        : undefined;
    },
  },
  {
    id: 'profiler-rules-need-framework-profiling',
    level: FindingLevel.WARNING,
    paths: [...RULE, 'spec.profilerConfig.profilingParameters', IMAGE],
    what: 'A job with Profiler rules about the framework profiles the framework.',
    why: 'these rules read profiles of the framework, which are off unless profilingParameters ask for one',
    remedy: 'ask for a profile in spec.profilerConfig.profilingParameters, such as DetailedProfilingConfig',
    source: RULES_GUIDE,
    check: job => {
      if (frameworkProfilingOf(job).length > 0) {
        return undefined;
      }
      const framework = frameworkWithoutProfiler(job);
      return knownProfilerRulesOf(job).filter(({ known }) => known.kind === 'framework').map(({ rule, known }) => ({
        path: `${rule.path}.ruleParameters.rule_to_invoke`,
        says: `'${known.name}' reads profiles of the framework, and none is asked for`,
        remedy: framework && `remove the rule, since ${framework} has no profiler of the framework`,
      }));
    },
  },
  {
    id: 'profiler-rule-known',
    level: FindingLevel.WARNING,
    paths: RULE,
    what: 'A rule in the image of the built-in rules is one of the built-in Profiler rules.',
    why: 'the image runs no other; upper and lower case count, and rules of Debugger read tensors, not measurements',
    remedy: 'use the name of a built-in Profiler rule',
    source: RULES_GUIDE,
    check: job => profilerRulesOf(job).filter(isBuiltIn).filter(({ parameters }) => parameters.rule_to_invoke).flatMap(invokedByProfiler),
  },
  {
    id: 'profiler-rule-parameters',
    level: FindingLevel.WARNING,
    paths: RULE,
    what: 'Built-in Profiler rules have the parameters that are documented for them, with values of their kinds and ranges.',
    why: 'a parameter that the rule does not read leaves the default in force, and a value that it can\'t read ends it',
    remedy: 'remove the parameter; if it is newer than this library, acknowledge this',
    source: RULES_CODE,
    check: job => knownProfilerRulesOf(job).filter(({ known }) => known.kind !== 'report').flatMap(({ rule: { parameters, path }, known }) =>
      Object.entries(parameters).flatMap(([name, value]) =>
        violation(`${path}.ruleParameters.${name}`, parameterFault(name, value, known)))),
  },
  {
    id: 'profiler-report-parameters',
    level: FindingLevel.WARNING,
    paths: RULE,
    what: 'ProfilerReport adjusts parameters that other rules have, as <rule>_<parameter>, with values of their kinds and ranges.',
    why: 'ProfilerReport ignores what it does not know, so the defaults apply',
    remedy: 'write it like CPUBottleneck_cpu_threshold: "90"',
    source: RULES_CODE,
    check: job => knownProfilerRulesOf(job).filter(({ known }) => known.kind === 'report').flatMap(reportViolations),
  },
  {
    id: 'profiler-trainium',
    level: FindingLevel.WARNING,
    paths: ['spec.profilerConfig', RULES, RESOURCES],
    what: 'Profiler watches no job on Trainium.',
    why: 'the SDK of AWS switches Profiler off for these instances',
    remedy: 'remove spec.profilerConfig and the Profiler rules; use the Neuron tools in the script',
    source: 'https://github.com/aws/sagemaker-python-sdk/blob/master-v2/src/sagemaker/fw_utils.py',
    check: job => {
      const trainium = trainiumOf(job);
      const path = job.spec.profilerConfig !== undefined ? 'spec.profilerConfig' : profilerRulesOf(job).length > 0 ? RULES : undefined;
      return trainium && path !== undefined ? [{ path, says: `is set, though the job runs on ${trainium.type}` }] : undefined;
    },
  },
  ...PROFILING_PARAMETER_RULES,
];

function trainiumOf(job: JobView): InstancesOfType | undefined {
  return instancesOf(job).find(({ type }) => processorsOf(familyName(type) ?? '').accelerator === 'neuron');
}

// Actions have a rule of their own.
function parameterFault(name: string, value: string, { name: rule, parameters }: BuiltInProfilerRule): Fault | undefined {
  const lists = [parameters, COMMON_PROFILER_RULE_PARAMETERS];
  const parameter = parameterNamed(name, ...lists);
  if (parameter === undefined) {
    return name === 'action_json' ? undefined : misnamed(`is not a parameter of ${rule}`, name, lists.flat().map(known => known.name));
  }
  return faultOfText(value, parameter);
}

function reportViolations({ rule: { parameters, path }, known }: KnownRule<BuiltInProfilerRule>): Violation[] {
  const at = `${path}.ruleParameters`;
  const { custom_rule_parameters: dictionary = '{}', ...others } = parameters;
  const adjustments = readDictionary(dictionary);
  const faults = adjustments === undefined
    ? [{ says: `is not a dictionary: '${dictionary}'`, remedy: 'write it like {"CPUBottleneck_cpu_threshold": 90}' }]
    : Object.entries(adjustments).map(([name, value]) => named(name, adjustmentFault(name, writtenAs(value))));
  return [
    ...Object.entries(others).flatMap(([name, value]) => violation(`${at}.${name}`, reportFault(name, value, known))),
    ...faults.flatMap(fault => violation(`${at}.custom_rule_parameters`, fault)),
  ];
}

function reportFault(name: string, value: string, report: BuiltInProfilerRule): Fault | undefined {
  const isOwn = parameterNamed(name, report.parameters, COMMON_PROFILER_RULE_PARAMETERS) !== undefined;
  return isOwn || !name.includes('_') || name === 'action_json' ? parameterFault(name, value, report) : adjustmentFault(name, value);
}

function adjustmentFault(name: string, value: string): Fault | undefined {
  const [ruleName, ...rest] = name.split('_');
  const adjustable = BUILT_IN_PROFILER_RULES.filter(rule => rule.adjustable);
  const rule = adjustable.find(candidate => candidate.name.toLowerCase() === ruleName.toLowerCase());
  return rule === undefined
    ? misnamed(`begins with '${ruleName}', not a rule that ProfilerReport adjusts`, ruleName, adjustable.map(candidate => candidate.name))
    : parameterFault(rest.join('_').toLowerCase(), value, rule);
}

function named(name: string, fault: Fault | undefined): Fault | undefined {
  return fault && { ...fault, says: `${name} ${fault.says}` };
}

function violation(path: string, fault: Fault | undefined): Violation[] {
  return fault === undefined ? [] : [{ path, ...fault }];
}
