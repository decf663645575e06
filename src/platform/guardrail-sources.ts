import { globSource, textOrBelow, wholeText } from './patterns';
import { ACK_ANNOTATION } from '../controller/annotations';
import { isConcrete } from '../manifest/tokens';
import { celText } from '../tree/cel';
import { matches, type Condition } from '../tree/conditions';
import { everywhere, guardrailRule, oneOf, required, type GuardrailDescription, type GuardrailRule } from '../tree/guardrail-rule';

const IMAGES = [
  'spec.algorithmSpecification.trainingImage',
  'spec.algorithmSpecification.algorithmName',
  'spec.debugRuleConfigurations[].ruleEvaluatorImage',
  'spec.profilerRuleConfigurations[].ruleEvaluatorImage',
];
const URIS = [
  'spec.outputDataConfig.s3OutputPath',
  'spec.checkpointConfig.s3URI',
  'spec.tensorBoardOutputConfig.s3OutputPath',
  'spec.debugHookConfig.s3OutputPath',
  'spec.profilerConfig.s3OutputPath',
  'spec.inputDataConfig[].dataSource.s3DataSource.s3URI',
  'spec.debugRuleConfigurations[].s3OutputPath',
  'spec.profilerRuleConfigurations[].s3OutputPath',
];
/** Texts in which the container may find URIs. */
const TEXTS = ['spec.hyperParameters{}', 'spec.environment{}'];
const REGION = `metadata.annotations.${ACK_ANNOTATION.region}`;

export const IMAGE_SOURCES: GuardrailDescription = {
  id: 'guardrail-images',
  paths: IMAGES,
  what: 'Only allowed images and algorithms run: as training image, as algorithm resource, and to evaluate rules.',
  why: 'nobody has looked at what else is in other registries, and it would run with the role of the job',
  remedy: 'take an image out of an allowed registry',
};

export const BUCKETS: GuardrailDescription = {
  id: 'guardrail-buckets',
  paths: [...URIS, 'spec.hyperParameters', 'spec.environment'],
  what: 'Only allowed S3 buckets or prefixes are named, wherever a job can name one, hyperparameters and environment included.',
  why: 'data would be read from, or carried to, places that are not of this platform',
  remedy: 'use an allowed bucket, as s3://<bucket>/<key>',
};

export const ROLES: GuardrailDescription = {
  id: 'guardrail-roles',
  paths: ['spec.roleARN'],
  what: 'Only allowed execution roles are used.',
  why: 'the code of the job can do all that its role may do',
  remedy: 'use an allowed role, with role in code',
};

export const REGIONS: GuardrailDescription = {
  id: 'guardrail-regions',
  paths: [REGION],
  what: 'Jobs name their Region, and only allowed ones.',
  why: 'data would leave the Regions in which it has to stay; without the annotation the namespace, or else the controller, decides',
  remedy: `set the annotation ${ACK_ANNOTATION.region}, that is region in code`,
};

export function images(patterns: readonly string[]): GuardrailRule {
  const registries = patterns.filter(pattern => !pattern.includes('/'));
  const repositories = patterns.filter(pattern => pattern.includes('/'));
  const sources = [
    ...registries.length > 0 ? [textOrBelow(registries)] : [],
    ...repositories.length > 0 ? [`^${globSource(repositories)}([/:@][\\s\\S]*)?$`] : [],
  ];
  return guardrailRule(IMAGE_SOURCES, oneOf(patterns), everywhere(IMAGES, matches(sources.join('|'))));
}

export function buckets(patterns: readonly string[]): GuardrailRule {
  return guardrailRule(BUCKETS, oneOf(patterns), [
    ...everywhere(URIS, matches(textOrBelow(patterns, 's3://'))),
    ...everywhere(TEXTS, namesOnlyBuckets(patterns)),
    ...everywhere(['debugRuleConfigurations', 'profilerRuleConfigurations'].map(rules => `spec.${rules}[].ruleParameters{}`), namesOnlyBuckets(patterns)),
  ]);
}

export function roles(patterns: readonly string[]): GuardrailRule {
  return guardrailRule(ROLES, oneOf(patterns), [required('spec.roleARN', matches(wholeText(patterns)))]);
}

export function regions(allowed: readonly string[]): GuardrailRule {
  const key = celText(ACK_ANNOTATION.region);
  return guardrailRule(REGIONS, oneOf(allowed), [{
    check: ({ metadata }) => {
      const region: unknown = metadata?.annotations?.[ACK_ANNOTATION.region];
      return !isConcrete(region) || allowed.includes(region as string)
        ? []
        : [{ path: REGION, says: region === undefined ? 'is missing' : `is '${region}'` }];
    },
    cel: {
      path: REGION,
      expression: `has(object.metadata.annotations) && ${key} in object.metadata.annotations`
        + ` && object.metadata.annotations[${key}] in [${allowed.map(celText).join(', ')}]`,
    },
  }]);
}

/** A text has no S3 URI but those of allowed buckets; the mark in front tells what comes before the first from what follows it. */
function namesOnlyBuckets(patterns: readonly string[]): Condition {
  const allowed = `^${globSource(patterns)}([/"'\\s,;)}\\]][\\s\\S]*)?$`;
  const expression = new RegExp(allowed);
  return {
    test: value => typeof value !== 'string' || value.split('s3://').slice(1).every(uri => expression.test(uri)),
    cel: value => `("|" + ${value}).split("s3://").all(part, part.startsWith("|") || part.matches(${celText(allowed)}))`,
  };
}
