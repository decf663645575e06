import { parseJson } from '../../manifest/parse-json';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { debugRulesOf, profilerRulesOf, type EvaluationRule } from '../readings/debugger';
import { writtenAs } from '../readings/debugger-values';
import type { Fault, Rule, Violation } from '../rule';

const ACTIONS_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-actions.html';
const ACTIONS_CODE = 'https://github.com/awslabs/sagemaker-debugger/blob/master/smdebug/rules/action/action.py';
const PARAMETERS = 'spec.debugRuleConfigurations[].ruleParameters';

/** Rules about what Debugger does when a rule fires: the parameter `action_json`. */
export const DEBUGGER_ACTION_RULES: readonly Rule[] = [
  {
    id: 'debugger-action-format',
    level: FindingLevel.WARNING,
    paths: [PARAMETERS],
    what: 'Actions are a JSON object, or a list of them, with a backslash before each quote; each is StopTraining, Email or SMS.',
    why: 'the rule puts the text into Python code and reads it as JSON; what it does not understand is left out, or ends the rule',
    remedy: 'write it like {\\"name\\": \\"stoptraining\\", \\"training_job_prefix\\": \\"churn\\"}',
    source: 'https://github.com/awslabs/sagemaker-debugger-rulesconfig/blob/master/smdebug_rulesconfig/actions/actions.py',
    check: job => rulesWithActions(debugRulesOf(job)).flatMap(({ text, path }) => faultsOf(text).map(fault => ({ path, ...fault }))),
  },
  {
    id: 'debugger-action-prefix',
    level: FindingLevel.WARNING,
    paths: [PARAMETERS, 'spec.trainingJobName'],
    what: 'StopTraining names what the name of this job begins with, in lower case.',
    why: 'the action converts its text to lower case, then stops the running job with this prefix; otherwise this job keeps running',
    remedy: 'use a beginning of the job\'s name that no other running job has, and a job name without upper case',
    source: ACTIONS_CODE,
    check: job => rulesWithActions(debugRulesOf(job)).flatMap(({ text, path }) => otherPrefixes(text, job).map(says => ({ path, says }))),
  },
  {
    id: 'debugger-action-isolated',
    level: FindingLevel.WARNING,
    paths: [PARAMETERS, 'spec.enableNetworkIsolation', 'spec.vpcConfig'],
    what: 'Rules act only in jobs with access to the internet.',
    why: 'actions call AWS over the internet; they are not supported with network isolation or in a VPC',
    remedy: 'remove it, and react to the status of the rule through Amazon EventBridge',
    source: ACTIONS_GUIDE,
    check: job => withClause(job, job.spec.enableNetworkIsolation === true
      ? 'is set, though enableNetworkIsolation is true'
      : job.spec.vpcConfig !== undefined && 'is set, though the job is in a VPC'),
  },
  {
    id: 'debugger-action-spot',
    level: FindingLevel.WARNING,
    paths: [PARAMETERS, 'spec.enableManagedSpotTraining'],
    what: 'Rules do not act in spot jobs.',
    why: 'actions can\'t be used when spot instances are interrupted',
    remedy: 'remove it, and react to the status of the rule through Amazon EventBridge',
    source: ACTIONS_GUIDE,
    check: job => withClause(job, job.spec.enableManagedSpotTraining === true && 'is set, though enableManagedSpotTraining is true'),
  },
  {
    id: 'profiler-rule-action',
    level: FindingLevel.WARNING,
    paths: ['spec.profilerRuleConfigurations[].ruleParameters'],
    what: 'Profiler rules have no actions.',
    why: 'only Debugger rules can act',
    remedy: 'remove it, and react to the status of the rule through Amazon EventBridge',
    source: ACTIONS_GUIDE,
    check: job => rulesWithActions(profilerRulesOf(job)).map(({ path }) => ({ path, says: 'is set, though the rule is one of Profiler' })),
  },
];

const ACTION_NAMES = ['stoptraining', 'email', 'sms'];
const JOB_PREFIX = /^[A-Za-z0-9-]+$/;
const PHONE_NUMBER = /^\+\d{1,15}$/;

function rulesWithActions(rules: EvaluationRule[]) {
  return rules
    .filter(({ parameters }) => parameters.action_json !== undefined)
    .map(({ parameters, path }) => ({ text: parameters.action_json, path: `${path}.ruleParameters.action_json` }));
}

function withClause(job: JobView, says: string | false): Violation[] {
  return says ? rulesWithActions(debugRulesOf(job)).map(({ path }) => ({ path, says })) : [];
}

function faultsOf(text: string): Fault[] {
  if (text.trim() === '') {
    return [];
  }
  const actions = actionsIn(text);
  if (actions === undefined) {
    return [{ says: `is not a JSON object or a list of objects: '${text}'` }];
  }
  const faults = actions.flatMap(faultOf);
  return /[^\\]"/.test(text) ? [{ says: `has quotes without a backslash: '${text}'`, remedy: 'put a backslash before each quote' }, ...faults] : faults;
}

function faultOf(action: any): Fault[] {
  const name = writtenAs(action.name).toLowerCase();
  if (!ACTION_NAMES.includes(name)) {
    return [{ says: `must have actions named ${ACTION_NAMES.join(', ')}, got ${jsonOrNothing(action.name)}`, remedy: 'name the action stoptraining' }];
  }
  if (name === 'stoptraining') {
    const prefix = action.training_job_prefix;
    return typeof prefix === 'string' && JOB_PREFIX.test(prefix)
      ? []
      : [{
        says: `must have a training_job_prefix of letters, digits and hyphens, got ${jsonOrNothing(prefix)}`,
        remedy: 'set training_job_prefix to a beginning of the name of the job',
      }];
  }
  const { endpoint } = action;
  if (name === 'sms') {
    return PHONE_NUMBER.test(writtenAs(endpoint)) ? [] : [{
      says: `must have an endpoint of a plus and at most 15 digits, got ${jsonOrNothing(endpoint)}`,
      remedy: 'set endpoint to a phone number with a plus and the country code',
    }];
  }
  return writtenAs(endpoint).includes('@') ? [] : [{
    says: `must have an e-mail address as endpoint, got ${jsonOrNothing(endpoint)}`, remedy: 'set endpoint to an e-mail address',
  }];
}

function jsonOrNothing(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function otherPrefixes(text: string, { spec }: JobView): string[] {
  const name = spec.trainingJobName;
  const actions = typeof name === 'string' ? actionsIn(text) : undefined;
  return actions
    ?.map(action => action.training_job_prefix)
    .filter(prefix => typeof prefix === 'string' && !name.startsWith(prefix.toLowerCase()))
    .map(prefix => `stops a job whose name begins with '${prefix.toLowerCase()}', and this one is '${name}'`) ?? [];
}

/** The actions in a text with or without the backslashes; undefined if it can't be read. */
function actionsIn(text: string): any[] | undefined {
  const actions = [parseJson(text.replace(/\\"/g, '"'))].flat();
  return actions.every(action => typeof action === 'object' && action !== null) ? actions : undefined;
}
