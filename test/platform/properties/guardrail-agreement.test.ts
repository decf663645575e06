/* The two ways in which a guardrail judges, at synthesis and in the API server, held against each other on hostile values. */
import { Duration } from 'cdk8s';
import * as fc from 'fast-check';
import { Guardrail, Prices } from '../../../src';
import { possibleTrainingJobsOf } from '../../../src/rules/tuning/training-jobs';
import { GUARDED_FIELDS } from '../../../src/tree/guarded-fields';
import { sampled } from '../../property-tier';
import { VALID_MANIFEST } from '../../rules/cases/case';
import { tuningOf, VALID_TUNING } from '../../rules/tuning/valid-tuning';
import { refusals } from '../cel-interpreter';
import { policyOf } from '../policies';

/** What means something to a pattern, a scheme or an engine for regular expressions, and what only looks like it. */
const PIECES = [
  's3://', 's3a://', 'S3://', 's3:', '//', ':s3:::', 'arn:aws', '.s3.', 'amazonaws.com', 'churn', 'example-', 'shared/churn', 'evil', 'ml.m5.', 'ml.g5.xlarge', 'large',
  '111122223333.dkr.ecr.eu-west-1.amazonaws.com', 'arn:aws:iam::111122223333:role/train', 'arn:aws:kms:eu-west-1:111122223333:key/', 'eu-west-1', 'team', 'prod',
  '/', '\\/', '\\u0073', '\\', '"', '\'', '|', ',', ';', '@', ':', '%2f', '.', '-', '_', '*', '3', 'a', 'A', '{"a": "', '"}', ' ', '\n', '\r', '\t', '\u000b', '\u0000', '\u007f',
  '\u00a0', '\u2028', '\u3000', '\ufeff', '\u200b', 'ſ', 'K', 'é', '😀',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map(pieces => pieces.join(''));
/** Something that is right, with something else before and after it, or not. */
const around = (...right: string[]) => fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...right) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...right), text).map(parts => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('', ...PIECES), fc.constantFrom(...right), fc.constantFrom('', ...PIECES)).map(parts => parts.join('')) },
  { weight: 1, arbitrary: text },
);

/** A value at a place of the valid job: `[]` is a list of one element, `{}` a map of one text. */
function withValue(path: string, value: unknown): any {
  const [first, ...rest] = path.split('.').slice(1);
  return { ...VALID_MANIFEST, spec: put(VALID_MANIFEST.spec, first, rest, value) };
}

function put(target: any, segment: string, rest: readonly string[], value: unknown): any {
  const name = segment.replace(/\[\]$|\{\}$/, '');
  const inside = (before: any) => rest.length === 0 ? value : put(before ?? {}, rest[0], rest.slice(1), value);
  const before = target[name];
  const after = segment.endsWith('[]') ? [inside(before?.[0])] : segment.endsWith('{}') ? { key: inside(undefined) } : inside(before);
  return { ...target, [name]: after };
}

const textAt = (paths: readonly string[], ...right: string[]) => fc.tuple(fc.constantFrom(...paths), around(...right))
  .map(([path, value]) => withValue(path, value));
const TYPE = 'ml.m5.large';
const count = fc.constantFrom(0, 1, 2, 14, 15, 16, 29, 30, 31, 2 ** 31 - 1);
const seconds = fc.constantFrom(0, 1, 1800, 3599, 3600, 3601, 7200, 108000, 108001);
const evaluators = fc.array(fc.record({ ruleConfigurationName: text, instanceType: around(TYPE) }, { requiredKeys: [] }), { maxLength: 3 });
const resources = fc.record({
  instanceType: around(TYPE),
  instanceCount: count,
  keepAlivePeriodInSeconds: seconds,
  instanceGroups: fc.array(fc.record({ instanceType: around(TYPE), instanceCount: count }, { requiredKeys: [] }), { maxLength: 6 }),
}, { requiredKeys: [] });
const bill = fc.record({
  resourceConfig: resources,
  stoppingCondition: fc.record({ maxRuntimeInSeconds: seconds }, { requiredKeys: [] }),
  debugRuleConfigurations: evaluators,
  profilerRuleConfigurations: evaluators,
  enableInterContainerTrafficEncryption: fc.boolean(),
}, { requiredKeys: [] }).map(spec => ({ ...VALID_MANIFEST, spec }));
const rightTags = fc.constantFrom([], [{ key: 'team', value: 'a' }, { key: 'stage', value: 'prod' }]);
const anyTags = fc.array(fc.record({ key: fc.constantFrom('team', 'stage', 'x'), value: around('prod') }, { requiredKeys: [] }), { maxLength: 2 });
const tags = fc.tuple(rightTags, anyTags).map(lists => lists.flat())
  .map(list => ({ ...VALID_MANIFEST, spec: { ...VALID_MANIFEST.spec, tags: list } }));
const regions = fc.constantFrom('eu-west-1', 'eu-west-1\n', 'EU-WEST-1', '', 'us-east-1');
const region = fc.record({ 'services.k8s.aws/region': regions }, { requiredKeys: [] })
  .map(annotations => ({ ...VALID_MANIFEST, metadata: { name: 'x', annotations } }));

const key = around('arn:aws:kms:eu-west-1:111122223333:key/1');
const types = fc.constantFrom(TYPE, 'ml.g5.xlarge');
const rightKey = fc.constant('arn:aws:kms:eu-west-1:111122223333:key/1');
const locked = fc.record({ volumeKMSKeyID: fc.oneof(rightKey, key), kmsKeyID: fc.oneof(rightKey, key), instanceType: types }, { requiredKeys: ['kmsKeyID'] })
  .map(({ kmsKeyID, ...resourceConfig }) => ({ outputDataConfig: { kmsKeyID }, resourceConfig }))
  .map(spec => ({ ...VALID_MANIFEST, spec: { ...VALID_MANIFEST.spec, ...spec } }));

const listsOf = <T>(...elements: T[]) => fc.array(fc.constantFrom(...elements), { maxLength: 3 });
const rightNetwork = fc.constant({ subnets: ['subnet-2', 'subnet-1'], securityGroupIDs: ['sg-1'] });
const network = fc.oneof(
  fc.record({ subnets: listsOf('subnet-1', 'subnet-2', 'subnet-3'), securityGroupIDs: listsOf('sg-1', 'sg-2') }, { requiredKeys: [] }), rightNetwork, rightNetwork,
);
const flags = fc.record({ enableNetworkIsolation: fc.boolean(), enableManagedSpotTraining: fc.boolean(), vpcConfig: network }, { requiredKeys: [] });
/** Own values over those of the valid job; one that is undefined is left out. */
const { enableNetworkIsolation, enableManagedSpotTraining, ...WITHOUT_SWITCHES } = VALID_MANIFEST.spec;
const withSpec = (spec: object) => JSON.parse(JSON.stringify({ ...VALID_MANIFEST, spec: { ...WITHOUT_SWITCHES, ...spec } }));
const switches = flags.map(withSpec);
const names = fc.constantFrom('churn-1', 'churn', 'other').map(trainingJobName => withSpec({ trainingJobName }));

const prefix = Guardrail.custom('prefix', {
  check: ({ spec: { trainingJobName: name } }) => String(name).startsWith('churn-') ? [] : [{ path: 'spec.trainingJobName', message: `is '${name}'` }],
}, { demand: 'names', why: 'w', remedy: 'r', cel: 'has(object.spec.trainingJobName) && object.spec.trainingJobName.startsWith("churn-")' });

/** Hyperparameters of tuning jobs, also where they make no sense: values of the same name, ranges without a name, ranges in two places. */
const parameterName = fc.constantFrom('a', 'b', undefined);
const parameterValue = fc.constantFrom('x', '1', 's3://churn/x', 's3://evil');
const parameterRanges = fc.record({
  categoricalParameterRanges: fc.array(fc.record({ name: parameterName, values: fc.array(parameterValue, { maxLength: 3 }) }), { maxLength: 2 }),
  autoParameters: fc.array(fc.record({ name: parameterName, valueHint: parameterValue }), { maxLength: 1 }),
  integerParameterRanges: fc.array(fc.record({ name: parameterName, minValue: fc.constantFrom('1', 's3://evil'), maxValue: fc.constant('2') }), { maxLength: 1 }),
}, { requiredKeys: [] });
const definition = fc.record({
  staticHyperParameters: fc.dictionary(fc.constantFrom('a', 'b'), parameterValue, { maxKeys: 1 }), hyperParameterRanges: parameterRanges,
}, { requiredKeys: [] });
const tuned = fc.record({
  hyperParameterTuningJobConfig: fc.record({ parameterRanges }, { requiredKeys: [] }),
  trainingJobDefinition: definition,
  trainingJobDefinitions: fc.array(definition, { maxLength: 2 }),
}, { requiredKeys: [] })
  // Without a definition, nothing runs.
  .filter(({ trainingJobDefinition: one, trainingJobDefinitions: several = [] }) => one !== undefined || several.length > 0)
  .map(spec => JSON.parse(JSON.stringify({ ...VALID_TUNING, spec })));

const { instanceTypes, s3Uris, texts, images, roles, keys } = GUARDED_FIELDS;
const SUBJECTS: ReadonlyArray<readonly [string, Guardrail, fc.Arbitrary<any>]> = [
  ['instance types', Guardrail.instanceTypes('ml.m5.*', 'ml.g5.xlarge'), fc.oneof(textAt(instanceTypes, TYPE), bill)],
  ['texts for containers', Guardrail.buckets('churn', 'example-*', 'shared/churn'), textAt(texts, 's3://churn', 's3a://example-a', 'arn:aws:s3:::shared/churn')],
  ['URIs', Guardrail.buckets('churn', 'example-*', 'shared/churn'), textAt(s3Uris, 's3://churn', 's3://shared/churn', 's3://shared/churn/')],
  ['images', Guardrail.images('111122223333.dkr.ecr.*.amazonaws.com', 'evil/a', 'churn'), textAt(images, '111122223333.dkr.ecr.eu-west-1.amazonaws.com/x:1', 'evil/a', 'churn')],
  ['roles', Guardrail.roles('arn:aws:iam::111122223333:role/train*'), textAt(roles, 'arn:aws:iam::111122223333:role/train')],
  ['keys', Guardrail.encryptionAtRest({ keys: ['arn:aws:kms:*:111122223333:key/*'] }), locked],
  ['instance-hours', Guardrail.maxInstanceHours(30), bill],
  ['the cost', Guardrail.maxCost(3, Prices.of({ currency: 'USD', region: 'eu-west-1', perHour: { [TYPE]: 0.1 } })), bill],
  ['the cost in a Region', Guardrail.maxCost(3, Prices.of({ currency: 'USD', region: 'eu-west-1', perHour: { 'ml.m5.xlarge': 0.1 } })), region],
  ['the longest run', Guardrail.maxRuntime(Duration.hours(1)), bill],
  ['encryption in transit', Guardrail.encryptionInTransit(), bill],
  ['tags', Guardrail.requiredTags({ team: [], stage: ['prod'] }), tags],
  ['Regions', Guardrail.regions('eu-west-1'), region],
  ['the network', Guardrail.vpc({ subnets: ['subnet-1', 'subnet-2'], securityGroupIds: ['sg-1'] }), switches],
  ['isolation', Guardrail.networkIsolation(), switches],
  ['Spot Instances', Guardrail.spotOnly(), switches],
  ['names, by a rule of your own', prefix, names],
  ['hyperparameters of tuning jobs', Guardrail.buckets('churn'), tuned],
];

const LIMITS = [{ maxNumberOfTrainingJobs: 1 }, { maxNumberOfTrainingJobs: 1 }, { maxNumberOfTrainingJobs: 2 }, {}];
const GRIDS = [
  [undefined, {}],
  ['Grid', { categoricalParameterRanges: [{ name: 'a', values: ['x', 'y'] }, { name: 'b', values: ['x'] }] }],
  ['Grid', { categoricalParameterRanges: [{ name: 'a', values: ['x'] }], integerParameterRanges: [] }],
  ['Grid', { categoricalParameterRanges: [{ name: 'a', values: ['x'] }], integerParameterRanges: [{ name: 'b', minValue: '1', maxValue: '2' }] }],
  ['Random', { categoricalParameterRanges: [{ name: 'a', values: ['x'] }] }],
  ['Grid', {}],
] as const;

/** Several jobs of a subject are the definitions of one tuning job. */
function tuningOfSeveral(jobs: readonly any[], position: number): any {
  const [first, ...others] = jobs.map(job => tuningOfAnyStrategy(job, position));
  const definitionsIn = ({ spec }: any) => spec.trainingJobDefinitions ?? [spec.trainingJobDefinition];
  const { trainingJobDefinition, ...spec } = first.spec;
  return { ...first, spec: { ...spec, trainingJobDefinitions: [first, ...others].flatMap(definitionsIn) } };
}

/** Without a limit, a grid has as many training jobs as combinations. */
function tuningOfAnyStrategy(job: any, position: number): any {
  const [strategy, ranges] = GRIDS[Math.floor(position / LIMITS.length) % GRIDS.length];
  return tuningOf(job, LIMITS[position % LIMITS.length], position % 3 === 0, strategy, ranges);
}

const CASES = SUBJECTS.flatMap(([title, guardrail, manifests]) => {
  const [policy, , tuningPolicy] = policyOf([guardrail]);
  return sampled(manifests, { quick: 40, full: 400 }).flatMap((object, position, all) => object.kind === VALID_TUNING.kind
    ? [{ title, guardrail, policy: tuningPolicy, object }]
    : [
      { title, guardrail, policy, object },
      { title, guardrail, policy: tuningPolicy, object: tuningOfAnyStrategy(object, position) },
      { title, guardrail, policy: tuningPolicy, object: tuningOfSeveral([object, ...all.slice(0, position % 3)], position) },
    ]);
});

/** Whether a guardrail finds nothing in any training job that a resource runs. */
function isFine({ _rule: rule }: Guardrail, object: any): boolean {
  return possibleTrainingJobsOf(object).every(({ manifest, times }) => rule.check(manifest, times).length === 0);
}

describe('a guardrail judges at synthesis as the API server does', () => {
  const answers = refusals(CASES);

  test.each(SUBJECTS.map(([title]) => title))('%s', subject => {
    const differences = CASES.flatMap(({ title, guardrail, object }, i) => {
      const atSynthesis = isFine(guardrail, object);
      const inTheServer = answers[i].length === 0;
      return title === subject && atSynthesis !== inTheServer ? [{ atSynthesis, inTheServer, spec: object.spec, metadata: object.metadata }] : [];
    });
    expect(differences.slice(0, 3)).toEqual([]);
  });

  test.each(SUBJECTS.map(([title]) => title))('%s are often accepted, and often refused', subject => {
    const accepted = CASES.filter(({ title }, i) => title === subject && answers[i].length === 0).length;
    const all = CASES.filter(({ title }) => title === subject).length;
    expect(accepted / all).toBeGreaterThan(0.1);
    expect(accepted / all).toBeLessThan(0.9);
  });
});

test.each([
  ['instance types', Guardrail.instanceTypes('ml.m5.xlarge'), instanceTypes], ['buckets', Guardrail.buckets('churn'), [...s3Uris, ...texts]],
  ['images', Guardrail.images('111122223333.dkr.ecr.*.amazonaws.com'), images], ['roles', Guardrail.roles('arn:aws:iam::111122223333:role/training'), roles],
  ['keys', Guardrail.encryptionAtRest({ keys: ['mine'] }), keys],
])('the guardrail for %s leaves no field of its kind out, at synthesis and in the API server', (_title, guardrail, paths) => {
  const [policy] = policyOf([guardrail]);
  const objects = paths.map(path => withValue(path, 's3://evil'));
  expect(objects.filter(object => guardrail._rule.check(object).length === 0)).toEqual([]);
  expect(refusals(objects.map(object => ({ policy, object }))).filter(messages => messages.length === 0)).toEqual([]);
});
