import { below, globSource, textOrBelow, wholeText } from './patterns';
import { namesOnlyBuckets } from './s3-texts';
import { ACK_ANNOTATION } from '../controller/annotations';
import { isObject } from '../manifest/plain-data';
import { isConcrete } from '../manifest/tokens';
import { celForAll, celText } from '../tree/cel';
import { matches } from '../tree/conditions';
import { GUARDED_FIELDS } from '../tree/guarded-fields';
import {
  everywhere, guardrailRule, allowedText, valueText, required, type GuardrailDescription, type GuardrailPart, type GuardrailRule,
} from '../tree/guardrail-rule';
import { valuesAt } from '../tree/placed-values';

const { images: IMAGES, s3Uris, texts: TEXTS, roles: ROLE } = GUARDED_FIELDS;
const SOURCE = 'spec.inputDataConfig[].dataSource.s3DataSource';
const SOURCE_URI = `${SOURCE}.s3URI`;
const URIS = s3Uris.filter(path => path !== SOURCE_URI);
/** Types of data with a URI of one object. All others have one of a prefix. */
const ONE_OBJECT = ['ManifestFile', 'AugmentedManifestFile'];
const REGION = `metadata.annotations.${ACK_ANNOTATION.region}`;

export const IMAGE_SOURCES: GuardrailDescription = {
  id: 'guardrail-images',
  paths: IMAGES,
  what: 'Only allowed images and algorithms run: as training image, as algorithm resource, and to evaluate rules.',
  why: 'images of other registries are not reviewed, and they would run with the role of the job',
  remedy: 'take an image out of an allowed registry',
};

export const BUCKETS: GuardrailDescription = {
  id: 'guardrail-buckets',
  paths: [...s3Uris, ...TEXTS.map(path => path.replace('{}', ''))],
  what: 'A job names only allowed S3 buckets or prefixes, in its fields and in texts for its containers.',
  why: 'the job would read or write data outside of this platform',
  remedy: 'use an allowed bucket, as s3://<bucket>/<key>; end the prefix of an input with a slash',
};

export const ROLES: GuardrailDescription = {
  id: 'guardrail-roles',
  paths: ROLE,
  what: 'Only allowed execution roles are used.',
  why: 'the code of the job can do everything that its role allows',
  remedy: 'use an allowed role',
};

export const REGIONS: GuardrailDescription = {
  id: 'guardrail-regions',
  paths: [REGION],
  what: 'Jobs name their Region, and only allowed ones.',
  why: 'data would leave the Regions in which it has to stay; without the annotation the namespace, or else the controller, decides',
  remedy: `set metadata.annotations.${ACK_ANNOTATION.region} to an allowed Region`,
};

export function images(patterns: readonly string[]): GuardrailRule {
  const registries = patterns.filter(pattern => !pattern.includes('/'));
  const repositories = patterns.filter(pattern => pattern.includes('/'));
  const sources = [
    ...registries.length > 0 ? [textOrBelow(registries)] : [],
    ...repositories.length > 0 ? [`^${globSource(repositories)}([/:@][\\s\\S]*)?$`] : [],
  ];
  return guardrailRule(IMAGE_SOURCES, allowedText(patterns), everywhere(IMAGES, matches(sources.join('|'))));
}

export function buckets(patterns: readonly string[]): GuardrailRule {
  return guardrailRule(BUCKETS, allowedText(patterns), [
    ...everywhere(URIS, matches(textOrBelow(patterns, 's3://'))),
    sourcePart(patterns),
    ...everywhere(TEXTS, namesOnlyBuckets(patterns)),
  ]);
}

/** SageMaker reads all keys that begin with a prefix, so one without a slash also leads to what is next to it. */
function sourcePart(patterns: readonly string[]): GuardrailPart {
  const [object, prefix] = [textOrBelow(patterns, 's3://'), below(patterns, 's3://')].map(matches);
  const isAllowed = (source: any) => prefix.test(source.s3URI) || (ONE_OBJECT.includes(source.s3DataType) && object.test(source.s3URI));
  return {
    check: job => valuesAt(job, SOURCE)
      .filter(({ value }) => isObject(value) && isConcrete(value.s3URI) && !isAllowed(value))
      .map(({ path, value }) => ({ path: `${path}.s3URI`, says: `is ${valueText(value.s3URI)}` })),
    cel: {
      path: SOURCE_URI,
      expression: celForAll(SOURCE, source => {
        const uri = `${source}.s3URI`;
        const isOneObject = `has(${source}.s3DataType) && ${source}.s3DataType in [${ONE_OBJECT.map(celText).join(', ')}]`;
        return `!has(${uri}) || ${prefix.cel(uri)} || (${isOneObject} && ${object.cel(uri)})`;
      }),
    },
  };
}

export function roles(patterns: readonly string[]): GuardrailRule {
  return guardrailRule(ROLES, allowedText(patterns), ROLE.map(path => required(path, matches(wholeText(patterns)))));
}

export function regions(allowed: readonly string[]): GuardrailRule {
  const key = celText(ACK_ANNOTATION.region);
  return guardrailRule(REGIONS, allowedText(allowed), [{
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
