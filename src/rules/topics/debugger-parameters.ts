import { BUILT_IN_DEBUG_RULES, COMMON_DEBUG_RULE_PARAMETERS, type BuiltInDebugRule } from '../../debugging/facts/debugger-rules';
import { misnamed } from '../engine/misnamed';
import { FindingLevel } from '../finding';
import { debugRulesOf, isTrueText, type EvaluationRule } from '../readings/debugger';
import { faultOfText, parameterNamed } from '../readings/debugger-values';
import { invokedByDebugger, isBuiltIn, knownDebugRulesOf } from '../readings/invoked-rule';
import type { Rule, Violation } from '../rule';

const RULES_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html';
const PATHS = ['spec.debugRuleConfigurations[].ruleEvaluatorImage', 'spec.debugRuleConfigurations[].ruleParameters'];

/** Rules about the parameters of built-in Debugger rules. */
export const DEBUGGER_PARAMETER_RULES: readonly Rule[] = [
  {
    id: 'debugger-rule-known',
    level: FindingLevel.WARNING,
    paths: PATHS,
    what: 'A rule in the image of the built-in rules is one of the built-in Debugger rules.',
    why: 'the image runs no other; upper and lower case count, and rules of Profiler read measurements, not tensors',
    remedy: 'use the name of a built-in Debugger rule',
    source: RULES_GUIDE,
    check: job => debugRulesOf(job).filter(isBuiltIn).filter(({ parameters }) => parameters.rule_to_invoke).flatMap(invokedByDebugger),
  },
  {
    id: 'debugger-rule-parameters',
    level: FindingLevel.WARNING,
    paths: PATHS,
    what: 'Built-in Debugger rules have the parameters that are documented for them, with values of their kinds.',
    why: 'a parameter that the rule does not read leaves the default in force, and a value that it can\'t read ends it',
    remedy: 'remove the parameter; if it is newer than this library, acknowledge this',
    source: RULES_GUIDE,
    check: job => knownDebugRulesOf(job).flatMap(({ rule, known }) => wrongParameters(rule, known)),
  },
  {
    id: 'debugger-rule-selection',
    level: FindingLevel.WARNING,
    paths: PATHS,
    what: `${BUILT_IN_DEBUG_RULES.filter(rule => rule.needsSelection).map(rule => rule.name).join(', ').replace(/,(?= \w+$)/, ' and')} say which tensors they look at.`,
    why: 'the guide asks for a selection, and what the rules do without one is not settled',
    remedy: 'set the parameter tensor_regex, such as relu_output',
    source: RULES_GUIDE,
    check: job => knownDebugRulesOf(job)
      .filter(({ rule: { parameters }, known }) => known.needsSelection && !parameters.collection_names && !parameters.tensor_regex)
      .map(({ rule, known }) => ({
        path: `${rule.path}.ruleParameters`,
        says: `has neither collection_names nor tensor_regex, though the rule is ${known.name}`,
      })),
  },
  {
    id: 'debugger-rule-other-trial',
    level: FindingLevel.WARNING,
    paths: PATHS,
    what: 'SimilarAcrossRuns names another job to compare with.',
    why: 'without another job, the rule has nothing to compare with',
    remedy: 'set it to the name of a finished job',
    source: RULES_GUIDE,
    check: job => knownDebugRulesOf(job)
      .filter(({ rule, known }) => known.needsOtherTrial && !Object.keys(rule.parameters).some(name => OTHER_TRIAL.test(name)))
      .map(({ rule, known }) => ({ path: `${rule.path}.ruleParameters.other_trials`, says: `is missing, though the rule is ${known.name}` })),
  },
  {
    id: 'debugger-stalled-training-prefix',
    level: FindingLevel.WARNING,
    paths: [...PATHS, 'spec.trainingJobName'],
    what: 'A StalledTrainingRule that stops the job names what the name of the job begins with.',
    why: 'the rule stops the running job whose name begins with the prefix; without one, or with another, this job keeps running',
    remedy: 'set the parameter training_job_name_prefix to a beginning of the job\'s name that no other running job has',
    source: RULES_GUIDE,
    check: job => knownDebugRulesOf(job)
      .filter(({ rule, known }) => known.name === 'StalledTrainingRule' && isTrueText(rule.parameters.stop_training_on_fire))
      .flatMap(({ rule }) => otherPrefix(rule, job.spec.trainingJobName)),
  },
];

const OTHER_TRIAL = /^other_trial(s|_\d+)$/;

function wrongParameters({ parameters, path }: EvaluationRule, known: BuiltInDebugRule): Violation[] {
  const lists = [known.parameters, COMMON_DEBUG_RULE_PARAMETERS];
  return Object.entries(parameters).flatMap(([name, value]) => {
    const parameter = parameterNamed(name, ...lists);
    if (parameter === undefined && OTHER_TRIAL.test(name)) {
      return [];
    }
    const fault = parameter === undefined
      ? misnamed(`is not a parameter of ${known.name}`, name, lists.flat().map(candidate => candidate.name))
      : faultOfText(value, parameter);
    return fault === undefined ? [] : [{ path: `${path}.ruleParameters.${name}`, ...fault }];
  });
}

function otherPrefix({ parameters: { training_job_name_prefix: prefix }, path }: EvaluationRule, jobName: string | undefined): Violation[] {
  if (prefix && (jobName === undefined || jobName.startsWith(prefix))) {
    return [];
  }
  return [{
    path: `${path}.ruleParameters.training_job_name_prefix`,
    says: prefix ? `is '${prefix}', with which '${jobName}' does not begin` : 'is missing, though stop_training_on_fire is set',
  }];
}
