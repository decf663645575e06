import { ACK_ANNOTATION } from '../../controller/annotations';
import { DETAILED_PROFILER_RULE, EVALUATOR_IMAGES, REGIONS_WITHOUT_DEBUGGER, type EvaluatorImage } from '../../debugging/facts/debugger-images';
import { localStorageOf } from '../../instances/facts/families';
import { isRegionName, knownPartitionOf } from '../../manifest/aws/partitions';
import { VALUE_SETS } from '../../manifest/schema/training-job-schema';
import { closest } from '../../manifest/text/closest';
import type { JobView } from '../engine/job-view';
import { withoutPlaceholder } from '../engine/placeholders';
import { FindingLevel } from '../finding';
import {
  collectionsOf, debugRulesOf, evaluationRulePaths, evaluationRulesOf, isNameValuePair, knownRegionOf, profilerRulesOf, type EvaluationRule,
} from '../readings/debugger';
import { hasBrokenHost, parseImage } from '../readings/image';
import { isMalformedType, isUnknownType, relativesOf, typeAdvice } from '../readings/instance-type';
import { repeatedNames } from '../readings/repeated-names';
import { asList } from '../readings/resources';
import type { Rule, Violation } from '../rule';

const REGION = `metadata.annotations.${ACK_ANNOTATION.region}`;
const IMAGES_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-docker-images-rules.html';
const CUSTOM_RULES_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-custom-rules.html';
const API_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules-api.Boto3.html';
const SDK_DEBUGGER = 'https://github.com/aws/sagemaker-python-sdk/blob/master-v2/src/sagemaker/debugger/debugger.py';
const NAMES_WHY = 'the API requires different names, because each rule starts a processing job named after it';

/** Rules that Debugger and Profiler share: about the rules that they run, their images and instances, and about maps of parameters. */
export const EVALUATION_RULES: readonly Rule[] = [
  {
    id: 'debugger-rule-names-unique',
    level: FindingLevel.ERROR,
    paths: ['spec.debugRuleConfigurations[].ruleConfigurationName'],
    what: 'No two Debugger rules of a job have the same name.',
    why: NAMES_WHY,
    remedy: 'give each rule a name of its own; rule_to_invoke may be the same',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DebugRuleConfiguration.html',
    check: repeatedNames('spec.debugRuleConfigurations[].ruleConfigurationName'),
  },
  {
    id: 'profiler-rule-names-unique',
    level: FindingLevel.ERROR,
    paths: ['spec.profilerRuleConfigurations[].ruleConfigurationName'],
    what: 'No two Profiler rules of a job have the same name.',
    why: NAMES_WHY,
    remedy: 'give each rule a name of its own; rule_to_invoke may be the same',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ProfilerRuleConfiguration.html',
    check: repeatedNames('spec.profilerRuleConfigurations[].ruleConfigurationName'),
  },
  {
    id: 'evaluation-rule-names-differ',
    level: FindingLevel.WARNING,
    paths: evaluationRulePaths('ruleConfigurationName'),
    what: 'No Profiler rule has the name of a Debugger rule.',
    why: 'the API requires a name that differs from all other rule configuration names, in either list',
    remedy: 'give each rule a name of its own',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ProfilerRuleConfiguration.html',
    check: job => profilerRulesOf(job).flatMap(({ spec: { ruleConfigurationName: name }, path }) => {
      const other = name !== undefined && debugRulesOf(job).find(({ spec }) => spec.ruleConfigurationName === name);
      return other ? [{ path: `${path}.ruleConfigurationName`, says: `'${name}' is the name of ${other.path}, too` }] : [];
    }),
  },
  {
    id: 'evaluation-rule-image-format',
    level: FindingLevel.ERROR,
    paths: evaluationRulePaths('ruleEvaluatorImage'),
    what: 'The image of a rule is a full path: registry, repository, and a tag or digest.',
    why: 'SageMaker can\'t pull the image, and rejects the job',
    remedy: 'write it as <account>.dkr.ecr.<region>.amazonaws.com/<repository>:<tag>, without a scheme',
    source: IMAGES_GUIDE,
    check: job => evaluationRulesOf(job)
      .filter(({ spec, image }) => spec.ruleEvaluatorImage !== undefined && (image === undefined || hasBrokenHost(image)))
      .map(({ spec: { ruleEvaluatorImage: image }, image: parsed, path }) => ({
        path: `${path}.ruleEvaluatorImage`,
        ...parsed === undefined && parseImage(image.toLowerCase()) !== undefined
          ? { says: `is '${image}', though repositories have no capital letters`, remedy: 'write the repository in lower case' }
          : { says: image === '' ? 'is empty' : `is '${image}', which is not a full image path`, remedy: withoutPlaceholder(image) },
      })),
  },
  {
    id: 'evaluation-rule-image-region',
    level: FindingLevel.ERROR,
    paths: [REGION, ...evaluationRulePaths('ruleEvaluatorImage')],
    what: 'The image of a rule is in the Region of the job.',
    why: 'SageMaker rejects the job: "Rule Image for rule configuration … is invalid: Invalid DNS suffix"',
    remedy: 'use the image of that Region',
    source: 'https://github.com/aws/amazon-sagemaker-examples/issues/1133',
    check: job => evaluationRulesOf(job).flatMap(rule => imageElsewhere(rule, knownRegionOf(job))),
  },
  {
    id: 'evaluation-rule-image-account',
    level: FindingLevel.WARNING,
    paths: evaluationRulePaths('ruleEvaluatorImage'),
    what: 'An image of AWS for rules is one that the account publishes in its Region.',
    why: 'the account differs by Region and by kind of image, and SageMaker can\'t pull the image from another one',
    remedy: 'use the account that is published; for a copy of the image, acknowledge this',
    source: IMAGES_GUIDE,
    check: job => evaluationRulesOf(job).flatMap(imageOfOtherAccount),
  },
  {
    id: 'evaluation-rule-to-invoke',
    level: FindingLevel.ERROR,
    paths: evaluationRulePaths('ruleEvaluatorImage', 'ruleParameters'),
    what: 'A rule in the image of the built-in rules names the one to run.',
    why: 'the image has all built-in rules, and runs the one that rule_to_invoke names',
    remedy: 'set the parameter rule_to_invoke to the name of the built-in rule',
    source: API_GUIDE,
    check: job => evaluationRulesOf(job)
      .filter(({ evaluator, parameters }) => evaluator === 'builtIn' && !parameters.rule_to_invoke && !isNameValuePair(parameters))
      .map(({ path }) => ({ path: `${path}.ruleParameters.rule_to_invoke`, says: 'is missing, though the image is that of the built-in rules' })),
  },
  {
    id: 'custom-rule-source',
    level: FindingLevel.ERROR,
    paths: evaluationRulePaths('ruleEvaluatorImage', 'ruleParameters'),
    what: 'A custom rule has both source_s3_uri, the S3 URI of a Python file, and rule_to_invoke, the class in it.',
    why: 'the image loads one class from one file; neither is of use without the other',
    remedy: 'set both parameters, source_s3_uri to an s3:// URI',
    source: SDK_DEBUGGER,
    check: job => evaluationRulesOf(job).flatMap(halfOfACustomRule),
  },
  {
    id: 'custom-rule-instance',
    level: FindingLevel.WARNING,
    paths: evaluationRulePaths('ruleEvaluatorImage', 'instanceType', 'volumeSizeInGB'),
    what: 'A custom rule has an instance type and a volume.',
    why: 'SageMaker chooses instances for built-in rules only',
    remedy: 'set instanceType, such as ml.t3.medium, and volumeSizeInGB, such as 10',
    source: CUSTOM_RULES_GUIDE,
    check: job => instanceMembersOf(job, 'custom')
      .filter(({ value }) => value === undefined || value === 0)
      .map(({ value, path }) => ({ path, says: `is ${value ?? 'missing'}, though the rule is a custom one` })),
  },
  {
    id: 'built-in-rule-instance',
    level: FindingLevel.WARNING,
    paths: evaluationRulePaths('ruleEvaluatorImage', 'instanceType', 'volumeSizeInGB'),
    what: 'A built-in rule has neither instance type nor volume.',
    why: 'SageMaker chooses instances for built-in rules and does not charge for them; the SDK of AWS removes both members',
    remedy: 'leave both out',
    source: 'https://github.com/aws/sagemaker-python-sdk/blob/master-v2/src/sagemaker/estimator.py',
    check: job => instanceMembersOf(job, 'builtIn')
      .filter(({ value }) => value)
      .map(({ value, path }) => ({ path, says: `is ${value}, though the rule is a built-in one` })),
  },
  {
    id: 'detailed-profiler-rule',
    level: FindingLevel.WARNING,
    paths: [...evaluationRulePaths('ruleEvaluatorImage'), 'spec.profilerRuleConfigurations[].ruleParameters'],
    what: `The image of SageMaker Profiler runs ${DETAILED_PROFILER_RULE.rule}, as a Profiler rule.`,
    why: 'the image has no other rule, and reads the profiles that SageMaker Profiler writes',
    remedy: `put it among profilerRuleConfigurations with rule_to_invoke ${DETAILED_PROFILER_RULE.rule}`,
    source: SDK_DEBUGGER,
    check: job => [...debugRulesOf(job).flatMap(detailedProfilerAmongDebugRules), ...profilerRulesOf(job).flatMap(otherRuleOfDetailedProfiler)],
  },
  {
    id: 'evaluation-rule-instance-type',
    level: FindingLevel.ERROR,
    paths: evaluationRulePaths('instanceType'),
    what: 'A rule runs on an instance type for processing, which has the form ml.<family>.<size>.',
    why: 'rules run as processing jobs, and some instance types are for training only',
    remedy: 'use another type; rules do with small ones, such as ml.t3.medium',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DebugRuleConfiguration.html',
    check: job => typesOfRules(job).flatMap(({ type, path }) => isForTrainingOnly(type)
      ? [{ path, says: `is '${type}', a type for training only` }]
      : isMalformedType(type, 'ProcessingInstanceType')
        ? [{ path, says: `is '${type}', which is not ml.<family>.<size>`, ...typeAdvice(type, 'ProcessingInstanceType') }]
        : []),
  },
  {
    id: 'evaluation-rule-instance-unknown',
    level: FindingLevel.WARNING,
    paths: evaluationRulePaths('instanceType'),
    what: 'The instance type of a rule is one that SageMaker has for processing.',
    why: 'SageMaker rejects types that it does not have for processing; only types newer than this release are fine',
    remedy: 'correct it; for a new type, acknowledge this',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DebugRuleConfiguration.html',
    check: job => typesOfRules(job)
      .filter(({ type }) => isUnknownType(type, 'ProcessingInstanceType') && !isForTrainingOnly(type))
      .map(({ type, path }) => ({ path, says: `is ${type}, which is not known${relativesOf(type, 'ProcessingInstanceType')}` })),
  },
  {
    id: 'evaluation-rule-local-storage',
    level: FindingLevel.WARNING,
    paths: evaluationRulePaths('instanceType', 'volumeSizeInGB'),
    what: 'The volume of a rule is not larger than the local disks of its instance, where data goes to them.',
    why: 'SageMaker uses the local disks of such types instead of a volume, and rejects more than they have',
    remedy: 'lower it to the size of the disks',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ProcessingClusterConfig.html',
    check: job => evaluationRulesOf(job).flatMap(({ spec: { instanceType, volumeSizeInGB }, path }) => {
      const disks = localStorageOf(instanceType ?? '') ?? Infinity;
      return volumeSizeInGB > disks
        ? [{ path: `${path}.volumeSizeInGB`, says: `is ${volumeSizeInGB}, the disks of ${instanceType} have ${disks} GB`, remedy: `lower it to ${disks}` }]
        : [];
    }),
  },
  {
    id: 'evaluation-rule-base-trial',
    level: FindingLevel.WARNING,
    paths: evaluationRulePaths('ruleParameters'),
    what: 'No rule sets base_trial.',
    why: 'SageMaker sets base_trial to the job itself',
    remedy: 'remove it; the job to compare with goes into other_trials',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html',
    check: job => evaluationRulesOf(job)
      .map(({ path, parameters }) => ({ path: `${path}.ruleParameters.base_trial`, trial: parameters.base_trial }))
      .filter(({ trial }) => trial !== undefined)
      .map(({ path, trial }) => ({ path, says: `is '${trial}', though SageMaker sets it` })),
  },
  {
    id: 'debugger-name-value-pairs',
    level: FindingLevel.WARNING,
    paths: [
      'spec.debugHookConfig.hookParameters', 'spec.debugHookConfig.collectionConfigurations[].collectionParameters',
      'spec.profilerConfig.profilingParameters', ...evaluationRulePaths('ruleParameters'),
    ],
    what: 'Maps of parameters have the names of the parameters as keys, not the keys name and value.',
    why: 'SageMaker gets two parameters called "name" and "value", which nothing reads, and the intended one is silently lost',
    remedy: 'use the name as the key',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CollectionConfiguration.html',
    check: job => parameterMapsOf(job)
      .filter(({ map }) => isNameValuePair(map))
      .map(({ map, path }) => ({
        path,
        says: `has the keys name and value; write {${map.name}: ${JSON.stringify(map.value)}}`,
      })),
  },
  {
    id: 'debugger-region',
    level: FindingLevel.WARNING,
    paths: [REGION, 'spec.debugHookConfig', 'spec.debugRuleConfigurations', 'spec.profilerConfig', 'spec.profilerRuleConfigurations'],
    what: 'Debugger and Profiler are used in Regions that have them.',
    why: 'the SDK of AWS rejects them there',
    remedy: 'run the job in another Region; once this Region has it, acknowledge this',
    source: 'https://github.com/aws/sagemaker-python-sdk/blob/master-v2/src/sagemaker/fw_utils.py',
    check: job => {
      const region = REGIONS_WITHOUT_DEBUGGER.find(name => name === knownRegionOf(job));
      return region === undefined ? undefined : partsInUse(job).map(path => ({ path, says: `is set, though ${region} is not known to have it` }));
    },
  },
];

function imageElsewhere({ image, evaluator, path }: EvaluationRule, region: string | undefined): Violation[] {
  if (image?.ecr === undefined || region === undefined) {
    return [];
  }
  const suffix = knownPartitionOf(region)?.dnsSuffix;
  const isThere = image.ecr.region === region && (image.ecr.dualStack || suffix === undefined || image.ecr.dnsSuffix === suffix);
  return isThere ? [] : [{
    path: `${path}.ruleEvaluatorImage`,
    ...isRegionName(region)
      ? { says: `is an image of ${image.ecr.region}.${image.ecr.dnsSuffix}, the job runs in ${region}${suggestion(evaluator, region, suffix)}` }
      : {
        says: `is an image of ${image.ecr.region}.${image.ecr.dnsSuffix}, though the Region of the job is '${region}'`,
        remedy: `set ${REGION} to ${image.ecr.region}`,
      },
  }];
}

function suggestion(evaluator: EvaluationRule['evaluator'], region: string, suffix: string | undefined): string {
  const image: EvaluatorImage | undefined = evaluator && EVALUATOR_IMAGES[evaluator];
  const account = image && accountWith(image, region);
  return image && account && suffix ? `; there it is ${account}.dkr.ecr.${region}.${suffix}/${image.repository}:${image.tag}` : '';
}

function imageOfOtherAccount({ image, evaluator, path }: EvaluationRule): Violation[] {
  if (image?.ecr === undefined) {
    return [];
  }
  const { account, region } = image.ecr;
  if (evaluator === undefined) {
    const inAccount = Object.values<EvaluatorImage>(EVALUATOR_IMAGES).filter(each => accountWith(each, region) === account);
    const meant = closest(image.repository, inAccount.map(({ repository }) => repository));
    return meant === undefined ? [] : [{
      path: `${path}.ruleEvaluatorImage`,
      says: `is of ${image.repository}, which AWS does not publish in account ${account}; did you mean '${meant}'?`,
      remedy: `use the repository ${meant}`,
    }];
  }
  const published = accountWith(EVALUATOR_IMAGES[evaluator], region);
  return [account, undefined].includes(published) ? [] : [{
    path: `${path}.ruleEvaluatorImage`,
    says: `names the account ${account}; ${image.repository} in ${region} is in ${published}`,
    remedy: `use the account ${published}; for a copy of the image, acknowledge this`,
  }];
}

function accountWith({ accounts }: EvaluatorImage, region: string): string | undefined {
  return Object.prototype.hasOwnProperty.call(accounts, region) ? accounts[region] : undefined;
}

function halfOfACustomRule({ parameters, evaluator, path }: EvaluationRule): Violation[] {
  const { source_s3_uri: source, rule_to_invoke: invoked } = parameters;
  if (source === undefined) {
    return evaluator === 'custom' && invoked !== undefined
      ? [{ path: `${path}.ruleParameters.source_s3_uri`, says: `is missing, though rule_to_invoke is '${invoked}'` }]
      : [];
  }
  return [
    ...source.startsWith('s3://') ? [] : [{ path: `${path}.ruleParameters.source_s3_uri`, says: `is not an S3 URI: '${source}'` }],
    ...invoked ? [] : [{ path: `${path}.ruleParameters.rule_to_invoke`, says: `is missing, though source_s3_uri is '${source}'` }],
  ];
}

function instanceMembersOf(job: JobView, evaluator: EvaluationRule['evaluator']) {
  return evaluationRulesOf(job).filter(rule => rule.evaluator === evaluator).flatMap(({ spec, path }) => [
    { path: `${path}.instanceType`, value: spec.instanceType },
    { path: `${path}.volumeSizeInGB`, value: spec.volumeSizeInGB },
  ]);
}

function detailedProfilerAmongDebugRules({ evaluator, path }: EvaluationRule): Violation[] {
  return evaluator === 'detailedProfiler'
    ? [{ path: `${path}.ruleEvaluatorImage`, says: 'is the image of SageMaker Profiler, for a Debugger rule' }]
    : [];
}

function otherRuleOfDetailedProfiler({ evaluator, parameters: { rule_to_invoke: invoked }, path }: EvaluationRule): Violation[] {
  return evaluator === 'detailedProfiler' && invoked !== DETAILED_PROFILER_RULE.rule
    ? [{ path: `${path}.ruleParameters.rule_to_invoke`, says: `is ${invoked ?? 'missing'}, not ${DETAILED_PROFILER_RULE.rule}` }]
    : [];
}

/** The instance types of rules, and where they stand. */
function typesOfRules(job: JobView): Array<{ readonly type: string; readonly path: string }> {
  return evaluationRulesOf(job).flatMap(({ spec: { instanceType: type }, path }) => type === undefined ? [] : [{ type, path: `${path}.instanceType` }]);
}

function isForTrainingOnly(instanceType: unknown): boolean {
  const knows = (set: string) => VALUE_SETS[set].values.some(value => value === instanceType);
  return knows('InstanceType') && !knows('ProcessingInstanceType');
}

function parameterMapsOf(job: JobView) {
  const { debugHookConfig: hook, profilerConfig: profiler } = job.spec;
  return [
    { map: hook?.hookParameters ?? {}, path: 'spec.debugHookConfig.hookParameters' },
    ...collectionsOf(job).map(({ parameters, path }) => ({ map: parameters, path: `${path}.collectionParameters` })),
    { map: profiler?.profilingParameters ?? {}, path: 'spec.profilerConfig.profilingParameters' },
    ...evaluationRulesOf(job).map(({ parameters, path }) => ({ map: parameters, path: `${path}.ruleParameters` })),
  ];
}

function partsInUse({ spec }: JobView): string[] {
  return [
    ...['debugHookConfig', 'profilerConfig'].filter(name => spec[name] !== undefined),
    ...['debugRuleConfigurations', 'profilerRuleConfigurations'].filter(name => asList(spec[name]).length > 0),
  ].map(name => `spec.${name}`);
}
