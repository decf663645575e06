import { DEBUGGER_ACTION_RULES } from './debugger-actions';
import { DEBUGGER_HOOK_RULES } from './debugger-hook';
import { DEBUGGER_PARAMETER_RULES } from './debugger-parameters';
import { EVALUATION_RULES } from './evaluation-rules';
import { ALL_LAUNCHERS } from '../../algorithms/facts/launchers';
import { BUILT_IN_COLLECTIONS, DEFAULT_SAVE_INTERVAL } from '../../debugging/facts/debugger-collections';
import { DEBUGGER_FRAMEWORKS } from '../../debugging/facts/debugger-frameworks';
import type { BuiltInDebugRule } from '../../debugging/facts/debugger-rules';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { collectionsOf, debugRulesOf, frameworkOf, isTrueText, type EvaluationRule, type Texts } from '../readings/debugger';
import { IMAGE } from '../readings/image';
import { knownDebugRulesOf } from '../readings/invoked-rule';
import { isOn } from '../readings/launchers';
import { instanceCountOf } from '../readings/resources';
import type { Rule, Violation } from '../rule';

const RULES_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html';
const CONSIDERATIONS = 'https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-considerations.html';
const RULES_CONFIG = 'https://github.com/awslabs/sagemaker-debugger-rulesconfig/blob/master/smdebug_rulesconfig';
const NO_DATA = 'https://github.com/aws/amazon-sagemaker-examples/issues/2746';
const HOOK = ['spec.debugHookConfig.hookParameters', 'spec.debugHookConfig.collectionConfigurations'];
const RULE = ['spec.debugRuleConfigurations[].ruleEvaluatorImage', 'spec.debugRuleConfigurations[].ruleParameters'];
const WITHOUT_DEBUGGER = 'remove spec.debugHookConfig and the Debugger rules';

/** Rules about Debugger. */
export const DEBUGGER_RULES: readonly Rule[] = [
  {
    id: 'debugger-rules-need-hook',
    level: FindingLevel.WARNING,
    paths: ['spec.debugHookConfig', RULE[0], 'spec.hyperParameters'],
    what: 'A job with Debugger rules has a hook.',
    why: 'without tensors of a hook, rules end in an error: "No debugging data was saved by the training job"',
    remedy: 'set spec.debugHookConfig.s3OutputPath to an S3 URI for the tensors',
    source: NO_DATA,
    check: job => job.spec.debugHookConfig === undefined && debugRulesOf(job).some(({ evaluator }) => evaluator !== undefined)
      ? [{
        path: 'spec.debugHookConfig',
        says: 'is missing, though there are debugRuleConfigurations',
        remedy: unwatchedBy(job).length > 0 ? 'remove spec.debugRuleConfigurations, since Debugger does not support the distribution' : undefined,
      }]
      : undefined,
  },
  {
    id: 'debugger-rule-collections',
    level: FindingLevel.WARNING,
    paths: [...RULE, ...HOOK, IMAGE],
    what: 'The hook saves the collections that the built-in rules read.',
    why: 'a rule whose tensors are not saved finds nothing, or ends in an error',
    remedy: 'add the collection; the SDK of AWS adds it by itself',
    source: `${RULES_CONFIG}/debugger_rules/rule_config_jsons/ruleConfigs.json`,
    check: job => job.spec.debugHookConfig === undefined
      ? undefined
      : knownDebugRulesOf(job).flatMap(({ rule, known }) => unsavedCollections(rule, known, job)),
  },
  {
    id: 'debugger-rule-framework',
    level: FindingLevel.WARNING,
    paths: [...RULE, IMAGE],
    what: 'Rules for deep learning watch jobs with deep learning, those for XGBoost jobs with XGBoost.',
    why: 'the rule looks for tensors that the framework does not have',
    remedy: 'use a rule for the framework of the training image',
    source: RULES_GUIDE,
    check: job => {
      const framework = frameworkOf(job);
      return framework && knownDebugRulesOf(job)
        .filter(({ known: { frameworks } }) => !frameworks.includes(framework.name))
        .map(({ rule, known }) => ({
          path: `${rule.path}.ruleParameters.rule_to_invoke`,
          says: `'${known.name}' is a rule for ${titlesOf(known)}, the training image has ${framework.title}`,
        }));
    },
  },
  {
    id: 'debugger-weight-update-interval',
    level: FindingLevel.WARNING,
    paths: [...RULE, ...HOOK],
    what: 'WeightUpdateRatio compares steps at the distance at which weights are saved in training.',
    why: 'the rule needs the weights of both steps that it compares',
    remedy: 'set train.save_interval of the collection weights to num_steps',
    source: RULES_GUIDE,
    check: job => knownDebugRulesOf(job).filter(({ known }) => known.name === 'WeightUpdateRatio').flatMap(({ rule }) => otherInterval(rule, job)),
  },
  {
    id: 'debugger-distributed-checkpoints',
    level: FindingLevel.WARNING,
    paths: [
      'spec.debugHookConfig', 'spec.checkpointConfig', 'spec.enableManagedSpotTraining', 'spec.hyperParameters', 'spec.resourceConfig', IMAGE,
    ],
    what: 'Debugger watches no distributed job for deep learning that has checkpointConfig.',
    why: 'the container answers "SMDebug Does Not Currently Support Distributed Training Jobs With Checkpointing Enabled"',
    remedy: 'remove spec.checkpointConfig, and save checkpoints in the script',
    source: CONSIDERATIONS,
    check: job => {
      const distribution = distributionOf(job);
      return job.spec.debugHookConfig !== undefined && job.spec.checkpointConfig !== undefined && distribution !== undefined
        ? [{
          path: 'spec.debugHookConfig',
          says: `is set together with checkpointConfig in a job with ${distribution}`,
          remedy: job.spec.enableManagedSpotTraining === true ? `${WITHOUT_DEBUGGER}, since a spot job needs checkpoints` : undefined,
        }]
        : undefined;
    },
  },
  {
    id: 'debugger-distribution',
    level: FindingLevel.WARNING,
    paths: ['spec.debugHookConfig', 'spec.hyperParameters'],
    what: 'Debugger watches no job with parameter servers or with the model parallel library of SageMaker.',
    why: 'Debugger supports neither',
    remedy: WITHOUT_DEBUGGER,
    source: CONSIDERATIONS,
    check: job => job.spec.debugHookConfig === undefined
      ? undefined
      : unwatchedBy(job).map(reason => ({ path: 'spec.debugHookConfig', says: `is set, though ${reason}` })),
  },
  ...EVALUATION_RULES,
  ...DEBUGGER_PARAMETER_RULES,
  ...DEBUGGER_ACTION_RULES,
  ...DEBUGGER_HOOK_RULES,
];

/** Parameters that select tensors, in place of those that a rule reads by default. */
const SELECTIONS = ['collection_names', 'tensor_regex', 'activation_inputs_regex', 'regex'];
const UNWATCHED_WITH_CHECKPOINTS = ALL_LAUNCHERS.filter(launcher => launcher.debugger === 'without-checkpoints');
const UNWATCHED = ALL_LAUNCHERS.filter(launcher => launcher.debugger === 'never');

function unsavedCollections({ parameters, path }: EvaluationRule, known: BuiltInDebugRule, job: JobView): Violation[] {
  const selects = SELECTIONS.some(name => parameters[name]);
  const named = (parameters.collection_names ?? '').split(',').map(name => name.trim()).filter(name => name !== '');
  const read = selects ? named.map(name => ({ name, byPattern: false })) : known.needs.map(needed => ({
    name: needed.name,
    byPattern: needed.parameters.include_regex !== undefined,
  }));
  return read.filter(({ name, byPattern }) => !isSaved(name, byPattern, job)).map(({ name }) => ({
    path: 'spec.debugHookConfig.collectionConfigurations',
    says: `lacks '${name}', which ${known.name} reads (${path})`,
  }));
}

function isSaved(name: string, byPattern: boolean, job: JobView): boolean {
  const hook: Texts = job.spec.debugHookConfig.hookParameters ?? {};
  const collections = collectionsOf(job);
  const framework = frameworkOf(job)?.name;
  const savers = BUILT_IN_COLLECTIONS.find(collection => collection.name === name)?.alwaysSavedBy ?? [];
  return collections.some(collection => collection.name === name || collection.name === 'all')
    || isTrueText(hook.save_all)
    || (framework === undefined ? savers.length > 0 : savers.includes(framework))
    || (name === 'default' && hook.include_regex !== undefined)
    || (byPattern && [hook, ...collections.map(({ parameters }) => parameters)].some(parameters => parameters.include_regex !== undefined));
}

function titlesOf({ frameworks }: BuiltInDebugRule): string {
  return DEBUGGER_FRAMEWORKS.filter(({ name }) => frameworks.includes(name)).map(({ title }) => title).join(', ');
}

function otherInterval({ parameters: { num_steps: steps }, path }: EvaluationRule, job: JobView): Violation[] {
  const weights = collectionsOf(job).find(({ name }) => name === 'weights');
  if (weights === undefined || steps === undefined) {
    return [];
  }
  const hook: Texts = job.spec.debugHookConfig.hookParameters ?? {};
  const interval = weights.parameters['train.save_interval'] ?? weights.parameters.save_interval
    ?? hook['train.save_interval'] ?? hook.save_interval ?? DEFAULT_SAVE_INTERVAL;
  return Number(interval) === Number(steps) ? [] : [{
    path: `${path}.ruleParameters.num_steps`,
    says: `is ${steps}, and weights are saved every ${interval} steps of training`,
  }];
}

/** What makes a job for deep learning a distributed one; undefined if it is not one, or if nothing shows it. */
function distributionOf(job: JobView): string | undefined {
  const framework = frameworkOf(job);
  if (framework?.name === 'xgboost') {
    return undefined;
  }
  const instances = instanceCountOf(job);
  return framework !== undefined && instances > 1
    ? `${instances} instances`
    : UNWATCHED_WITH_CHECKPOINTS.find(launcher => isOn(launcher, job))?.switch;
}

/** The hyperparameters with which Debugger can't watch a job, and their values. */
function unwatchedBy(job: JobView): string[] {
  const modelParallel = job.hyperParameter('mp_parameters') ?? '';
  return [
    ...UNWATCHED.filter(launcher => isOn(launcher, job)).map(launcher => `${launcher.switch} is true`),
    .../\w/.test(modelParallel) ? [`mp_parameters is ${modelParallel}`] : [],
  ];
}
