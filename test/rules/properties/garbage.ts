import * as fc from 'fast-check';
import { NODES, sitesIn, withValueAt, type Site } from './schema';
import { INHERITED_NAME } from './texts';
import { nameOf } from '../../../scripts/crd';

const ACKNOWLEDGEMENT = 'acknowledge.cdk8s-sagemaker-training/field-type';
const NAMES = [
  ...new Set(NODES.map(node => nameOf(node).replace(/[[\]{}]/g, ''))),
  'services.k8s.aws/region', 'services.k8s.aws/adoption-policy', 'services.k8s.aws/adoption-fields',
  ACKNOWLEDGEMENT,
];

/** Texts that are read as JSON, and the names that are looked for in them. */
const JSON_TEXTS = [
  'action_json', 'custom_rule_parameters', 'DetailedProfilingConfig', 'PythonProfilingConfig',
  'sagemaker_distribution_instance_groups', 'sagemaker_program',
];
const NAMES_IN_JSON = ['name', 'endpoint', 'training_job_prefix', 'StartStep', 'NumSteps', 'DurationInSeconds', 'CPUBottleneck_cpu_threshold'];

function garbage(names: readonly string[]): fc.Arbitrary<any> {
  const name = fc.oneof({ arbitrary: fc.constantFrom(...names), weight: 8 }, fc.string(), INHERITED_NAME);
  return fc.letrec(tie => ({
    value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('scalar'), tie('list'), tie('object')),
    scalar: fc.oneof(
      fc.constant(null), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.string(),
      fc.constantFrom('File', 'Pipe', 's3://a/b', 'arn:', 'email', 'sms', 'stoptraining'),
    ),
    list: fc.array(tie('value'), { maxLength: 4 }),
    object: fc.uniqueArray(fc.tuple(name, tie('value')), { maxLength: 6, selector: ([key]) => key }).map(entries => Object.fromEntries(entries)),
  })).value;
}

/** Anything that JSON can say, preferably with names that rules look for. */
export const GARBAGE = garbage(NAMES);

const OUTSIDE = [['spec'], ...['name', 'namespace', 'annotations', 'labels'].map(name => ['metadata', name])];
const GARBAGE_IN_JSON = garbage(NAMES_IN_JSON).map(value => JSON.stringify(value));

/** The same job with garbage in some of its places. */
export function withGarbage(job: any): fc.Arbitrary<any> {
  const sites = sitesIn(job);
  const anywhere = fc.tuple(fc.constantFrom<Site['keys'][]>(...OUTSIDE, ...sites.map(({ keys }) => keys)), GARBAGE);
  const maps = sites.filter(({ schema }) => schema.additionalProperties !== undefined);
  const inMaps = maps.length === 0 ? anywhere : fc.tuple(fc.constantFrom(...maps), fc.constantFrom(...JSON_TEXTS), GARBAGE_IN_JSON)
    .map(([{ keys, value }, name, text]) => [keys, { ...value, [name]: text }] as const);
  return fc.array(fc.oneof({ arbitrary: anywhere, weight: 2 }, { arbitrary: inMaps, weight: 1 }), { minLength: 1, maxLength: 3 })
    .map(replaced => replaced.reduce((changed, [keys, value]) => withValueAt(changed, keys, value), job));
}

/** JavaScript can't make a text of this, as careless code would like to. */
const WITHOUT_TEXT = { toString: 1 };

/** The same job with an object that has no text in each of its places in turn. */
export function withoutText(job: any): any[] {
  const annotated = { ...job, metadata: { ...job.metadata, annotations: { ...job.metadata.annotations, [ACKNOWLEDGEMENT]: 'because' } } };
  const sites = sitesIn(annotated);
  const annotations = Object.keys(annotated.metadata.annotations).map(name => ['metadata', 'annotations', name]);
  const texts = sites.filter(({ schema }) => schema.additionalProperties !== undefined).flatMap(({ keys, value }) => JSON_TEXTS.flatMap(name =>
    NAMES_IN_JSON.map(member => withValueAt(annotated, keys, { ...value, [name]: JSON.stringify({ name: 'email', [member]: WITHOUT_TEXT }) }))));
  return [...[...OUTSIDE, ...annotations, ...sites.map(({ keys }) => keys)].map(keys => withValueAt(annotated, keys, WITHOUT_TEXT)), ...texts];
}
