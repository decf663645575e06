import { Chart, JsonPatch, Lazy, Testing } from 'cdk8s';
import { TrainingJob } from '../../../src';
import { Debugger, Profiler } from '../../../src/debugging';
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
