import { Chart, JsonPatch, Lazy, Testing } from 'cdk8s';
import {
  Algorithm, Channel, Cluster, Distribution, InstanceGroup, InstanceType, SourceCode, TrainingJob, type TrainingJobProps,
} from '../../../src';
import { Debugger, DebugRule, Profiler, RuleAction } from '../../../src/debugging';
import { MINIMAL, jobWith, manifestWith } from '../../fixtures';

const lazy = (value: any): any => Lazy.any({ produce: () => value });
const token = (value: any): any => ({ resolve: () => value });
const withEntry = (key: string) => JSON.parse(`{ "${key}": "x", "OTHER": "y" }`);

describe('maps and lists', () => {
  test.each(['environment', 'hyperParameters', 'tags', 'labels', 'annotations'])('%s can not be a token as a whole, or no map', name => {
    expect(() => jobWith({ [name]: lazy({ a: '1' }) })).toThrow(`Expected \`${name}\` to be known at synthesis, got a token`);
    expect(() => jobWith({ [name]: token({ a: '1' }) })).toThrow('make its values tokens instead');
    expect(() => jobWith({ [name]: ['a'] })).toThrow(`Expected \`${name}\` to be a map, got a list`);
    expect(() => jobWith({ [name]: 'a' })).toThrow(`Expected \`${name}\` to be a map, got a string`);
  });

  test.each<[string, (list: any) => unknown]>([
    ['channels', channels => jobWith({ channels })],
    ['metrics', metrics => jobWith({ metrics })],
    ['rules', rules => Debugger.at('s3://churn/debug/', { rules })],
    ['collections', collections => Debugger.at('s3://churn/debug/', { collections })],
    ['rules', rules => Profiler.at('s3://churn/profile/', { rules })],
    ['framework', framework => Profiler.at('s3://churn/profile/', { framework })],
  ])('%s can not be a token as a whole, or no list of objects', (name, make) => {
    expect(() => make(lazy([]))).toThrow(`Expected \`${name}\` to be known at synthesis, got a token. Names and rules depend on its content: give a list, whose elements may hold tokens`);
    expect(() => make({})).toThrow(`Expected \`${name}\` to be a list of objects`);
    expect(() => make(['#{Token[TOKEN.3]}'])).toThrow(`Expected \`${name}\` to be a list of objects`);
    expect(() => make(undefined)).not.toThrow();
    expect(() => make(null)).not.toThrow();
  });

  test('null is nothing', () => {
    const name = manifestWith().metadata.name;
    expect(manifestWith({ environment: null as any, tags: null as any, labels: null as any, metrics: null as any }).metadata.name).toBe(name);
    expect(manifestWith({ channels: null as any }).spec).not.toHaveProperty('inputDataConfig');
    expect(manifestWith({ debugger: Debugger.at('s3://churn/debug/', { rules: null as any, collections: null as any }) }).spec.debugHookConfig)
      .toEqual({ s3OutputPath: 's3://churn/debug/' });
  });
});

describe('what a caller changes later', () => {
  test.each<[string, unknown, (given: any) => void]>([
    ['a map', { environment: { A: '1' } }, ({ environment }) => { environment.A = '2'; }],
    ['hyperparameters', { hyperParameters: { layers: [1] } }, ({ hyperParameters }) => { hyperParameters.layers.push(2); }],
    ['labels', { labels: { a: '1' } }, ({ labels }) => { labels.a = '2'; }],
    ['a list', { metrics: [] }, ({ metrics }) => { metrics.push({ name: 'loss', regex: 'loss=(.*)' }); }],
    ['a list in a map', { vpc: { subnets: ['subnet-1'], securityGroupIds: ['sg-1'] } }, ({ vpc }) => { vpc.subnets.push('subnet-2'); }],
    ['a prop', {}, given => { given.networkIsolation = true; }],
  ])('of what it gave changes no job: %s', (_what, props, change) => {
    const given = { ...MINIMAL, ...props as object };
    const job = new TrainingJob(new Chart(Testing.app(), 'test'), 'churn', given);
    const before = manifestWith(structuredClone({ ...props as object }));
    change(given);
    expect(job.toJson()).toEqual(before);
  });
});

describe('what a caller empties later stays as it was in', () => {
  const group = InstanceGroup.of('workers', InstanceType.ML_P4D_24XLARGE, 2);
  const pytorch = { algorithm: Algorithm.pytorch('2.2.0') };
  const action = RuleAction.email('training@example.com');

  test.each<[string, any, (given: any) => Partial<TrainingJobProps>]>([
    ['the placement of a cluster', { placement: { multipleJobs: true, servers: [{ instanceCount: 2, ultraServerId: 'us-1' }] } },
      options => ({ cluster: Cluster.of(InstanceType.ML_P6E_GB200_36XLARGE, options) })],
    ['the groups of a cluster', [group], groups => ({ cluster: Cluster.heterogeneous(groups) })],
    ['the groups of a channel', { instanceGroups: [group] },
      options => ({ cluster: Cluster.heterogeneous([group]), channels: [Channel.s3('train', 's3://churn/train/', options)] })],
    ['the groups of a channel with a manifest', { instanceGroups: [group] },
      options => ({ cluster: Cluster.heterogeneous([group]), channels: [Channel.augmentedManifest('train', 's3://churn/m.jsonl', ['source-ref'], options)] })],
    ['the groups of a channel with a model', { instanceGroups: [group] },
      options => ({ cluster: Cluster.heterogeneous([group]), channels: [Channel.modelOf('base', { modelArtifact: 's3://churn/model.tar.gz' }, options)] })],
    ['the groups of code', { entryPoint: 'train.py', instanceGroups: [group] },
      options => ({ ...pytorch, cluster: Cluster.heterogeneous([group]), code: SourceCode.s3('s3://churn/source/', options) })],
    ['the parameters of a distribution', { parameters: { hybrid_shard_degree: 8, more: { a: [1] } } },
      options => ({ ...pytorch, distribution: Distribution.modelParallel(options) })],
    ['the actions of a rule', { actions: [action] },
      options => ({ ...pytorch, debugger: Debugger.at('s3://churn/debug/', { rules: [DebugRule.overfit(options)] }) })],
    ['a rule by its image', { parameters: { rule_to_invoke: 'Overfit' }, localPath: '/opt/ml/processing/a' },
      options => ({ ...pytorch, debugger: Debugger.at('s3://churn/debug/', { rules: [DebugRule.of('own', '111122223333.dkr.ecr.eu-west-1.amazonaws.com/rules:1', options)] }) })],
  ])('%s', (_what, given, propsOf) => {
    const before = jobWith(propsOf(structured(given))).toJson();
    const job = jobWith(propsOf(given));
    empty(given);
    expect(job.toJson()).toEqual(before);
  });

  test('the metadata of a job', () => {
    const owner = { apiVersion: 'v1', kind: 'ConfigMap', name: 'x', uid: 'u' };
    const attribute = { a: ['b'] };
    const job = jobWith();
    job.metadata.addOwnerReference(owner);
    job.metadata.add('example', attribute);
    const before = structured(job.toJson());
    empty(owner);
    empty(attribute);
    job.addTag('a', 'b');
    expect(job.toJson().metadata).toEqual({ ...before.metadata, name: job.name });
  });
});

/** A copy of maps and lists, with the same instances of classes in it. */
function structured(data: any): any {
  if (Array.isArray(data)) {
    return data.map(structured);
  }
  return data?.constructor === Object ? Object.fromEntries(Object.entries(data).map(([name, value]) => [name, structured(value)])) : data;
}

/** Empties maps and lists at any depth. */
function empty(data: any): void {
  if (Array.isArray(data)) {
    data.splice(0).forEach(empty);
  } else if (data?.constructor === Object) {
    for (const name of Object.keys(data)) {
      empty(data[name]);
      delete data[name];
    }
  }
}

test('entries without a value are left out, as in Python', () => {
  const none: any = { a: null, b: undefined };
  expect(manifestWith({ environment: none, tags: none, annotations: none, labels: none })).toEqual(manifestWith());
  expect(manifestWith({ environment: { ...none, c: 'x' } }).spec.environment).toEqual({ c: 'x' });
});

describe('a key', () => {
  test('may be called constructor', () => {
    const { metadata, spec } = manifestWith({
      labels: withEntry('constructor'),
      annotations: withEntry('constructor'),
      environment: withEntry('constructor'),
      hyperParameters: { ...withEntry('constructor'), map: withEntry('constructor') },
    });
    expect(metadata.labels).toMatchObject({ constructor: 'x' });
    expect(metadata.annotations).toMatchObject({ constructor: 'x' });
    expect(spec.environment).toEqual({ constructor: 'x', OTHER: 'y' });
    expect(spec.hyperParameters).toMatchObject({ constructor: 'x', map: '{"OTHER":"y","constructor":"x"}' });
  });

  test('may be called constructor in a job with patches', () => {
    const job = jobWith({ environment: withEntry('constructor'), labels: withEntry('constructor') });
    job.addJsonPatch(JsonPatch.add('/spec/environment/MORE', 'z'));
    const { metadata, spec } = job.toJson();
    expect(metadata.labels).toMatchObject({ constructor: 'x' });
    expect(spec.environment).toEqual({ constructor: 'x', OTHER: 'y', MORE: 'z' });
  });

  test.each(['environment', 'hyperParameters', 'tags', 'labels', 'annotations'])('of %s is never lost', name => {
    expect(() => jobWith({ [name]: withEntry('__proto__') })).toThrow(`Expected \`${name}\` without the key '__proto__', which cdk8s cannot write`);
  });

  test('deep inside is never lost', () => {
    const job = jobWith({ debugger: Debugger.at('s3://churn/debug/', { hookParameters: withEntry('__proto__') }) });
    expect(() => job.trainingJobName).toThrow("training job 'test/churn' can't be rendered: Expected a map without the key '__proto__'");
  });
});

describe('what can not be written is an error that names the job', () => {
  test('a BigInt', () => {
    const job = jobWith({ environment: { A: 1n as any } });
    expect(() => job.trainingJobName).toThrow("training job 'test/churn' can't be rendered: Expected a number or a text, got the BigInt 1, which cdk8s cannot write");
    expect(() => job.toJson()).toThrow("'test/churn'");
    expect(() => Testing.synth(job.chart)).toThrow("[test/churn] spec: can't be rendered: Expected a number or a text, got the BigInt 1");
  });

  test('with the error itself as its cause', () => {
    const job = jobWith({ environment: { A: 1n as any } });
    expect(() => job.name).toThrow(expect.objectContaining({ cause: new Error('Expected a number or a text, got the BigInt 1, which cdk8s cannot write') }));
  });

  test('a patch with a BigInt, or of what is not there', () => {
    for (const patch of [JsonPatch.add('/spec/x', 1n), JsonPatch.replace('/spec/not/there', 1)]) {
      const job = jobWith();
      job.addJsonPatch(patch);
      expect(() => job.trainingJobName).toThrow("'test/churn'");
      expect(() => Testing.synth(job.chart)).toThrow(/\[test\/churn\] [^]*the JSON patch/);
    }
  });
});
