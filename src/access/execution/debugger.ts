import type { GatheredNeeds } from './gathered-needs';
import { pullImage } from './images';
import { writeLogs } from './logs';
import { WRITE_OUTPUT } from './outputs';
import { GET, PUT, type S3Use } from './s3-grants';
import { isTrueText } from '../../rules/readings/debugger';
import { asList } from '../../rules/readings/resources';
import { arnIn } from '../aws-location';

/** What Debugger and Profiler save, and the rules that watch the training. */
export function readDebugger(needs: GatheredNeeds): void {
  const { spec } = needs;
  const lists = ['debugRuleConfigurations', 'profilerRuleConfigurations'];
  const rules = lists.flatMap(list => asList(spec[list]).map((rule, i) => ({ rule: rule ?? {}, field: `spec.${list}[${i}]` })));
  const use = rules.length > 0 ? WATCH : WRITE_OUTPUT;
  needs.useS3(spec.debugHookConfig?.s3OutputPath, 'spec.debugHookConfig.s3OutputPath', use);
  needs.useS3(spec.profilerConfig?.s3OutputPath, 'spec.profilerConfig.s3OutputPath', use);
  rules.forEach(({ rule, field }) => readRule(needs, rule, field));
  if (rules.length > 0) {
    // The names of the processing jobs are cut from those of the job and the rule, in a way that is not written down.
    writeLogs(needs, 'ProcessingJobs', '*', rules[0].field);
  }
}

function readRule(needs: GatheredNeeds, rule: any, field: string): void {
  if (rule.ruleEvaluatorImage !== undefined) {
    pullImage(needs, rule.ruleEvaluatorImage, `${field}.ruleEvaluatorImage`);
  }
  needs.useS3(rule.s3OutputPath, `${field}.s3OutputPath`, WRITE_OUTPUT);
  for (const [name, value] of Object.entries(rule.ruleParameters ?? {})) {
    const path = `${field}.ruleParameters.${name}`;
    if (typeof value === 'string' && value.startsWith('s3://')) {
      needs.useS3(value, path, READ_FOR_RULES);
    }
    if (name === 'action_json' && typeof value === 'string') {
      readActions(needs, value, path);
    }
  }
  readStalledTraining(needs, rule.ruleParameters ?? {}, `${field}.ruleParameters.training_job_name_prefix`);
}

/** A rule that stops training without an action. Without a prefix it stops nothing. */
function readStalledTraining(needs: GatheredNeeds, parameters: any, field: string): void {
  const given = isTrueText(parameters.stop_training_on_fire) ? parameters.training_job_name_prefix ?? '' : '';
  const prefix = given === '' ? undefined : needs.textAt(field, given);
  if (prefix !== undefined) {
    stopTraining(needs, prefix, field);
  }
}

function readActions(needs: GatheredNeeds, text: string, field: string): void {
  for (const [, prefix] of text.matchAll(/training_job_prefix\\?"\s*:\s*\\?"([A-Za-z0-9-]+)/g)) {
    stopTraining(needs, prefix, field);
  }
  if (/\\?"endpoint\\?"\s*:/.test(text)) {
    needs.grants.push({
      sid: 'SendMessages',
      actions: ['sns:CreateTopic', 'sns:Publish', 'sns:Subscribe'],
      resources: [arnIn(needs.place, 'sns', 'SMDebugRules')],
      reason: 'A rule sends a message when it fires, through a topic that has this name in every account.',
      field,
    });
  }
}

function stopTraining({ grants, names, place, spec }: GatheredNeeds, prefix: string, field: string): void {
  const isOwnName = prefix === spec.trainingJobName;
  grants.push({
    sid: 'FindTrainingJobs',
    actions: ['sagemaker:ListTrainingJobs'],
    resources: ['*'],
    reason: 'A rule that stops training looks for the running job first. AWS has no resource-level permission for lists.',
    field,
  }, {
    sid: 'StopTraining',
    actions: ['sagemaker:StopTrainingJob'],
    resources: [arnIn(place, 'sagemaker', `training-job/${names.patternOf(prefix).toLowerCase()}${isOwnName ? '' : '*'}`)],
    reason: 'A rule stops the training when it fires.',
    field,
  });
}

const WATCH: S3Use = {
  sid: 'WriteAndWatchTensors',
  actions: [...PUT, ...GET],
  isFolder: true,
  lists: true,
  reason: 'The job writes what Debugger and Profiler measure, and the containers of rules read it.',
};
const READ_FOR_RULES: S3Use = { sid: 'ReadForRules', actions: GET, lists: true, reason: 'The containers of rules read their code and the tensors of other jobs.' };
