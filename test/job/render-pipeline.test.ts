import { ApiObject, App, Chart, Duration, JsonPatch, Lazy, LazyResolver, Size, Yaml, type IResolver, type ResolutionContext } from 'cdk8s';
import * as fc from 'fast-check';
import { isCollection, isScalar, parseAllDocuments, visit } from 'yaml';
import {
  AdoptionPolicy, Algorithm, Channel, ChannelCompression, Checkpoints, Cluster, DeletionPolicy, InputMode, InstanceGroup, InstanceType,
  JobName, ManagedSpot, Output, RecordWrapper, S3DataDistribution, TensorBoardOutput, TrainingJob, type TrainingJobProps,
} from '../../src';
import { Debugger, DebugRule, Profiler, ProfilerRule, TensorCollection } from '../../src/debugging';
import { ANY_CHARACTER } from '../any-character';
import { MINIMAL } from '../fixtures';
import { holds } from '../property-tier';

/** Replaces nothing, but cdk8s has to ask it for every value. */
const NO_OP: IResolver = { resolve: () => undefined };

/** Fills a chart; every call makes everything anew. */
type Fill = (chart: Chart) => void;

const RULE_IMAGE = '929884845733.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-debugger-rules:latest';

const job = (props: () => Partial<TrainingJobProps>, change: (made: TrainingJob) => void = () => undefined): Fill =>
  chart => change(new TrainingJob(chart, 'churn', { ...MINIMAL, ...props() }));

const PLAIN: Record<string, Fill> = {
  'the smallest job': job(() => ({})),
  'a job with everything': job(() => ({
    name: JobName.hashed({ family: 'churn', run: '2' }),
    algorithm: Algorithm.fromImage('141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1'),
    inputMode: InputMode.FAST_FILE,
    metrics: [{ name: 'loss', regex: 'loss=(\\S+)' }],
    hyperParameters: { eval_metric: ['auc', 'logloss'], eta: 0.2, deep: { b: [1, { c: 2 }], a: true }, text: 'x' },
    environment: { B: '2', A: '1' },
    channels: [
      Channel.s3('train', 's3://churn/train/', { compression: ChannelCompression.GZIP, recordWrapper: RecordWrapper.RECORD_IO, shuffleSeed: 7 }),
      Channel.augmentedManifest('labels', 's3://churn/labels.jsonl', ['source-ref', 'label'], { distribution: S3DataDistribution.SHARDED_BY_S3_KEY }),
      Channel.efs('files', { fileSystemId: 'fs-01234567', directoryPath: '/data' }),
    ],
    cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { instanceCount: 2, volumeSize: Size.gibibytes(50), keepAlive: Duration.minutes(10) }),
    spot: ManagedSpot.maxWait(Duration.hours(2)),
    checkpoints: Checkpoints.at('s3://churn/checkpoints/'),
    debugger: Debugger.at('s3://churn/debug/', {
      hookParameters: { save_interval: '10' },
      collections: [TensorCollection.of('losses', { save_interval: '5' }), TensorCollection.of('weights')],
      rules: [DebugRule.of('Overfit', RULE_IMAGE, { parameters: { rule_to_invoke: 'Overfit' }, volumeSize: Size.gibibytes(10) })],
    }),
    profiler: Profiler.at('s3://churn/profile/', { parameters: { LocalPath: '/x' }, rules: [ProfilerRule.of('Report', RULE_IMAGE)] }),
    tensorBoard: TensorBoardOutput.at('s3://churn/tensorboard/'),
    experiment: { experimentName: 'churn', trialName: undefined },
    vpc: { subnets: ['subnet-0', 'subnet-1'], securityGroupIds: ['sg-0'] },
    retryAttempts: 3,
    remoteDebug: true,
    infraCheck: false,
    tags: { team: 'a', cost: 'b' },
    namespace: 'ml',
    labels: { z: '1', a: '2' },
    annotations: { z: '1', a: '2' },
    deletionPolicy: DeletionPolicy.RETAIN,
    adoption: AdoptionPolicy.ADOPT_OR_CREATE,
    readOnly: true,
  }), made => {
    made.metadata.addFinalizers('example.com/a', 'example.com/b');
    made.metadata.addOwnerReference({ apiVersion: 'v1', kind: 'ConfigMap', name: 'x', uid: 'u' });
    made.metadata.add('generateName', 'x-');
  }),
  'groups of instances': job(() => {
    const group = InstanceGroup.of('cpu', InstanceType.ML_C5_XLARGE, 1);
    return {
      cluster: Cluster.heterogeneous([group, InstanceGroup.of('gpu', InstanceType.ML_G5_XLARGE, 2)]),
      channels: [Channel.s3('train', 's3://churn/train/', { instanceGroups: [group, group] })],
    };
  }),
  'a job that goes on from another': chart => {
    const first = new TrainingJob(chart, 'first', MINIMAL);
    new TrainingJob(chart, 'second', { ...MINIMAL, channels: [Channel.modelOf('model', first)] });
  },
  'objects that are used twice': job(() => {
    const shared = { rule_to_invoke: 'Overfit', patience: '2' };
    const ids = ['subnet-0', 'subnet-1'];
    const channel = Channel.s3('train', 's3://churn/train/');
    const metric = { name: 'loss', regex: 'loss=(\\S+)' };
    return {
      hyperParameters: shared,
      environment: shared,
      tags: shared,
      labels: shared,
      annotations: shared,
      channels: [channel, channel],
      metrics: [metric, metric],
      debugger: Debugger.at('s3://churn/debug/', {
        hookParameters: shared,
        collections: [TensorCollection.of('losses', shared), TensorCollection.of('weights', shared)],
        rules: [DebugRule.of('One', RULE_IMAGE, { parameters: shared }), DebugRule.of('Two', RULE_IMAGE, { parameters: shared })],
      }),
      profiler: Profiler.at('s3://churn/profile/', { parameters: shared, rules: [ProfilerRule.of('Three', RULE_IMAGE, { parameters: shared })] }),
      vpc: { subnets: ids, securityGroupIds: ids },
    };
  }),
  'maps in any order': job(() => {
    const unsorted = { 'z': '1', '_': '2', 'A': '3', 'a': '4', 'Z': '5', '10': '6', '9': '7', 'é': '8', '😀': '9' };
    return {
      hyperParameters: { ...unsorted, nested: { y: 1, x: { d: 1, c: 2 } } },
      environment: unsorted,
      tags: unsorted,
      labels: unsorted,
      annotations: unsorted,
      debugger: Debugger.at('s3://churn/debug/', {
        hookParameters: unsorted,
        collections: [TensorCollection.of('losses', unsorted)],
        rules: [DebugRule.of('One', RULE_IMAGE, { parameters: unsorted })],
      }),
    };
  }),
  'missing members': job(() => {
    const holes: any = { there: '1', absent: undefined, nothing: null };
    return {
      role: undefined,
      output: null as any,
      hyperParameters: holes,
      environment: holes,
      labels: holes,
      annotations: holes,
      debugger: Debugger.at('s3://churn/debug/', { hookParameters: holes, rules: [DebugRule.of('One', RULE_IMAGE, { parameters: holes })] }),
      experiment: { experimentName: undefined as any, trialName: null as any },
      vpc: { subnets: ['subnet-0', null as any, undefined as any], securityGroupIds: null as any },
    };
  }),
  'empty collections': job(() => ({
    hyperParameters: {},
    environment: {},
    tags: {},
    labels: {},
    annotations: {},
    channels: [],
    metrics: [],
    debugger: Debugger.at('s3://churn/debug/', { hookParameters: {}, collections: [], rules: [] }),
    profiler: Profiler.at('s3://churn/profile/', { parameters: {}, rules: [] }),
    vpc: { subnets: [], securityGroupIds: [] },
  })),
  'text that YAML has to quote': job(() => {
    const texts = [
      '', ' ', ' x', 'x ', '~', 'null', 'yes', 'No', 'on', 'OFF', 'y', 'true', '1', '0x1F', '017', '1_000', '1e3', '.5', '.inf', '.nan',
      '10:30', '2001-01-01', '=', '<<', '- a', '-', '? b', 'a: b', 'a:', 'a #b', '#a', '&a', '*a', '!a', '!!str', '|', '>', '%a', '@a',
      '`a', "'", '"', "it's", 'a\tb', 'a\nb', 'a\n', '\n', '---', '...', '{', '[a]', ']', '\\', '\u0000', '\u0085', '\u2028', '\ufeff', '😀',
      'x'.repeat(300), JobName.OWN, `s3://x/${JobName.OWN}/${JobName.OWN}`,
    ];
    const byKey = Object.fromEntries(texts.map((text, i) => [text || 'empty', `${i}`]));
    const byValue = Object.fromEntries(texts.map((text, i) => [`key${i}`, text]));
    return {
      hyperParameters: { ...byKey, ...byValue, list: texts },
      environment: { ...byKey, ...byValue },
      tags: { ...byKey, ...byValue },
      labels: { ...byKey, ...byValue },
      annotations: { ...byKey, ...byValue },
      vpc: { subnets: texts, securityGroupIds: [] },
    };
  }),
  'numbers of every kind': job(() => ({
    hyperParameters: { a: 2 ** 53 - 1, b: -0, c: 1.5e-7 },
    retryAttempts: 1.5,
    vpc: { subnets: [NaN, Infinity, -0, 1e21, 2 ** 53] as any[], securityGroupIds: [true, false] as any[] },
  })),
};

class Union {
  constructor(public readonly value: any) {
  }
}

const lazy = (value: any): any => Lazy.any({ produce: () => value });
const token = (value: any): any => ({ resolve: () => value });

const RESOLVED_BY_CDK8S: Record<string, Fill> = {
  'single Lazy values': job(() => ({
    region: lazy('eu-west-1'),
    role: lazy('arn:aws:iam::111122223333:role/training'),
    algorithm: Algorithm.fromImage(lazy('churn:1')),
    hyperParameters: { z: lazy('1'), a: '2' },
    environment: { z: lazy('1'), a: '2' },
    channels: [Channel.s3('train', lazy('s3://churn/train/'), { contentType: lazy('text/csv') })],
    output: Output.at(lazy('s3://churn/models/'), { kmsKey: lazy(undefined) }),
    checkpoints: Checkpoints.exactlyAt(lazy(`s3://churn/checkpoints/${JobName.OWN}/`)),
    networkIsolation: lazy(true),
    labels: { z: lazy('1'), a: '2' },
    tags: { z: lazy('1'), a: '2' },
  })),
  'whole Lazy lists and maps': job(() => {
    const shared = { z: '1', a: { resolve: () => '2' } };
    return {
      debugger: Debugger.at('s3://churn/debug/', {
        hookParameters: lazy(shared),
        rules: [DebugRule.of('One', RULE_IMAGE, { parameters: lazy(shared) }), DebugRule.of('Two', RULE_IMAGE, { parameters: lazy(shared) })],
      }),
      experiment: lazy({ trialName: lazy('b'), experimentName: 'a' }),
      vpc: { subnets: lazy(['subnet-1', lazy('subnet-0')]), securityGroupIds: lazy([]) },
    };
  }),
  'a Lazy that gives a Lazy': job(() => ({ role: lazy(lazy(lazy('arn:aws:iam::111122223333:role/training'))) })),
  'a Lazy that gives nothing': job(() => ({ role: lazy(undefined), environment: { a: lazy(null) } })),
  'implicit tokens': job(() => ({ role: token('arn:aws:iam::111122223333:role/training'), environment: { a: token(token('1')) } })),
  'unions of number and text': job(() => ({ retryAttempts: new Union(3) as any, environment: { a: new Union('1') as any } })),
};

const PATCHED: Record<string, Fill> = {
  'patches of every kind': job(() => ({ environment: { a: '1', b: '2' } }), made => {
    made.addJsonPatch(
      JsonPatch.add('/spec/unknown', { z: [{ y: 1, x: null }], a: {} }),
      JsonPatch.replace('/spec/roleARN', 'arn:aws:iam::111122223333:role/other'),
      JsonPatch.remove('/spec/environment/a'),
      JsonPatch.copy('/spec/environment', '/spec/copied'),
      JsonPatch.move('/spec/stoppingCondition', '/spec/moved'),
      JsonPatch.add('/metadata/labels/x', 'y'),
      JsonPatch.add('/status', { a: JobName.OWN }),
      JsonPatch.replace('/apiVersion', 'sagemaker.services.k8s.aws/v1beta1'),
    );
  }),
  'one value in several patches': job(() => ({}), made => {
    const shared = { s3OutputPath: `s3://churn/${JobName.OWN}/` };
    made.addJsonPatch(JsonPatch.add('/spec/a', shared), JsonPatch.add('/spec/b', shared));
    made.addJsonPatch(JsonPatch.add('/spec/c', shared));
  }),
};

const RESOLVED_AND_PATCHED: Record<string, Fill> = {
  'patches of resolved values': job(() => ({ environment: { a: lazy('1') } }), made => {
    made.addJsonPatch(JsonPatch.test('/spec/environment/a', '1'), JsonPatch.add('/spec/environment/b', '2'));
  }),
};

const ALL = Object.entries({ ...PLAIN, ...PATCHED, ...RESOLVED_BY_CDK8S, ...RESOLVED_AND_PATCHED });

afterEach(() => {
  delete process.env.CDK8S_DISABLE_SORT;
  jest.restoreAllMocks();
});

describe('which way a job goes', () => {
  const waysOf = (fill: Fill, resolvers?: IResolver[]): number => {
    const cdk8s = jest.spyOn(ApiObject.prototype, 'toJson');
    bytes(fill, resolvers);
    return cdk8s.mock.calls.length;
  };

  test.each(Object.entries({ ...PLAIN, ...PATCHED }))('%s: the fast one', (_, fill) => {
    expect(waysOf(fill)).toBe(0);
  });

  test.each(Object.entries({ ...RESOLVED_BY_CDK8S, ...RESOLVED_AND_PATCHED }))('%s: through cdk8s', (_, fill) => {
    expect(waysOf(fill)).toBeGreaterThan(0);
  });

  test('through cdk8s as soon as the app has a resolver', () => {
    expect(waysOf(PLAIN['the smallest job'], [NO_OP])).toBeGreaterThan(0);
  });
});

describe('both ways give the same bytes', () => {
  test.each(ALL)('%s', (_, fill) => {
    expect(bytes(fill)).toBe(bytes(fill, [NO_OP]));
  });

  test.each(ALL)('%s, unsorted', (_, fill) => {
    process.env.CDK8S_DISABLE_SORT = '1';
    expect(bytes(fill)).toBe(bytes(fill, [NO_OP]));
  });

  test.each(Object.entries({ ...PLAIN, ...RESOLVED_BY_CDK8S }))('%s, as the same object made with cdk8s alone', (_, fill) => {
    const chart = chartWith(fill);
    for (const { node, manifest } of manifestsOf(chart)) {
      expect(Yaml.stringify(manifest)).toBe(Yaml.stringify(sanitizedByCdk8s(manifest, node.id)));
    }
  });

  test('when a whole app is synthesized', () => {
    const fill: Fill = chart => {
      PLAIN['the smallest job'](chart);
      new TrainingJob(chart, 'lazy', { ...MINIMAL, environment: { z: lazy('1'), a: '2' } });
      new ApiObject(chart, 'other', { apiVersion: 'v1', kind: 'ConfigMap', data: { z: '1', a: '2' } });
    };
    expect(appWith(fill).synthYaml()).toBe(appWith(fill, [NO_OP]).synthYaml());
  });

  test('whatever the maps and options of a job', () => {
    holds(fc.property(PROPS, props => {
      const fill = job(() => props);
      expect(outcome(fill)).toBe(outcome(fill, [NO_OP]));
    }), { quick: 40, full: 1000 });
  });

  test('whatever the maps and options of a job, unsorted', () => {
    process.env.CDK8S_DISABLE_SORT = '1';
    holds(fc.property(PROPS, props => {
      const fill = job(() => props);
      expect(outcome(fill)).toBe(outcome(fill, [NO_OP]));
    }), { quick: 25, full: 500 });
  });
});

test('resolvers that extend one of cdk8s are asked', () => {
  class Renaming extends LazyResolver {
    public resolve(context: ResolutionContext): void {
      return context.value === 'x' ? context.replaceValue('y') : super.resolve(context);
    }
  }
  expect(bytes(job(() => ({ environment: { a: 'x' } })), [new Renaming()])).toContain('a: "y"');
});

test('resolvers of the user are asked', () => {
  const fill = job(() => ({ environment: { a: 'x' } }));
  const resolver: IResolver = { resolve: context => context.value === 'x' ? context.replaceValue('y') : undefined };
  expect(bytes(fill, [resolver])).toContain('a: "y"');
});

describe('no YAML anchors', () => {
  test.each(ALL)('%s', (_, fill) => {
    expect(anchorsIn(bytes(fill))).toEqual([]);
    expect(anchorsIn(bytes(fill, [NO_OP]))).toEqual([]);
  });

  test('whatever the maps and options of a job', () => {
    holds(fc.property(PROPS, props => {
      expect(anchorsIn(outcome(job(() => props)))).toEqual([]);
    }), { quick: 25, full: 500 });
  });
});

describe('a result belongs to who asked for it', () => {
  test.each(ALL)('%s: nothing in it is shared', (_, fill) => {
    for (const resolvers of [[], [NO_OP]]) {
      const chart = chartWith(fill, resolvers);
      const objects = [...manifestsOf(chart), ...manifestsOf(chart)].flatMap(({ manifest }) => objectsIn(manifest));
      expect(new Set(objects).size).toBe(objects.length);
    }
  });

  test.each(ALL)('%s: changing it changes no other', (_, fill) => {
    for (const resolvers of [[], [NO_OP]]) {
      const chart = chartWith(fill, resolvers);
      const before = yamlOf(chart);
      for (const { manifest } of manifestsOf(chart)) {
        objectsIn(manifest).forEach(ruin);
      }
      expect(yamlOf(chart)).toBe(before);
    }
  });

  test.each(ALL)('%s: nothing given is changed', (_, fill) => {
    const chart = chartWith(fill);
    const first = yamlOf(chart);
    expect(yamlOf(chart)).toBe(first);
    expect(bytes(fill)).toBe(first);
  });

  test('objects given stay as they were', () => {
    const shared = Object.freeze({ z: `s3://churn/${JobName.OWN}`, a: '1' });
    const ids = Object.freeze(['subnet-1', 'subnet-0']) as string[];
    const text = bytes(job(() => ({
      hyperParameters: shared,
      environment: shared,
      tags: shared,
      labels: shared,
      vpc: { subnets: ids, securityGroupIds: ids },
      debugger: Debugger.at('s3://churn/debug/', { hookParameters: shared }),
    })));
    expect(text).not.toContain(JobName.OWN);
    expect(shared.z).toContain(JobName.OWN);
  });
});

const KEY = fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: ANY_CHARACTER, minLength: 1 }), fc.integer({ min: 0, max: 20 }).map(String),
  fc.constantFrom('resolve', 'value', 'produce', 'toJSON', 'toString', 'prototype', 'length', 'name', 'null', 'yes', '1', '-', '~'))
  // Objects can't be given the one in the usual way, and cdk8s can't render the other.
  .filter(key => key !== '__proto__' && key !== 'constructor');

const TEXT = fc.oneof(
  fc.string(),
  fc.string({ unit: ANY_CHARACTER }),
  fc.double().map(String),
  fc.date({ noInvalidDate: true }).map(date => date.toISOString()),
  fc.array(fc.constantFrom('a', ' ', ':', '-', '#', '\n', '"', "'", '&', '*', '!', '|', '>', '%', '@', '{', '[', ',', '?', '~', '0', JobName.OWN))
    .map(parts => parts.join('')),
);

const MAP = fc.dictionary(KEY, TEXT, { maxKeys: 8 });

const VALUE: fc.Arbitrary<any> = fc.oneof(TEXT, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(),
  fc.jsonValue({ maxDepth: 2 }));

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const CHANNEL: fc.Arbitrary<Channel> = fc.oneof(
  fc.record({
    inputMode: optional(fc.constantFrom(InputMode.FILE, InputMode.PIPE, InputMode.of('New'))),
    contentType: optional(TEXT),
    compression: optional(fc.constantFrom(ChannelCompression.GZIP, ChannelCompression.NONE)),
    recordWrapper: optional(fc.constantFrom(RecordWrapper.RECORD_IO)),
    distribution: optional(fc.constantFrom(S3DataDistribution.SHARDED_BY_S3_KEY)),
    instanceGroups: optional(fc.array(TEXT.map(name => InstanceGroup.of(name, InstanceType.ML_M5_XLARGE, 1)), { maxLength: 2 })),
    shuffleSeed: optional(fc.maxSafeInteger()),
    acceptEula: optional(fc.boolean()),
    hubContentArn: optional(TEXT),
  }).chain(options => fc.tuple(TEXT, TEXT).map(([name, uri]) => Channel.s3(name, uri, options))),
  fc.tuple(TEXT, TEXT, fc.array(TEXT, { maxLength: 3 })).map(([name, uri, attributes]) => Channel.augmentedManifest(name, uri, attributes)),
  fc.tuple(TEXT, TEXT, TEXT).map(([name, fileSystemId, directoryPath]) => Channel.efs(name, { fileSystemId, directoryPath })),
);

const PROPS: fc.Arbitrary<Partial<TrainingJobProps>> = fc.record({
  algorithm: fc.constantFrom(
    MINIMAL.algorithm,
    Algorithm.fromImage('141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1'),
    Algorithm.fromImage('763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.1'),
  ),
  hyperParameters: fc.dictionary(KEY, VALUE, { maxKeys: 8 }),
  environment: MAP,
  tags: MAP,
  labels: MAP,
  annotations: MAP,
  channels: fc.array(CHANNEL, { maxLength: 3 }),
  debugger: optional(fc.tuple(MAP, MAP).map(([hook, shared]) => Debugger.at('s3://churn/debug/', {
    hookParameters: hook,
    rules: [DebugRule.of('One', RULE_IMAGE, { parameters: shared }), DebugRule.of('Two', RULE_IMAGE, { parameters: shared })],
  }))),
});

function appWith(fill: Fill, resolvers: IResolver[] = []): App {
  const app = new App({ resolvers });
  fill(new Chart(app, 'test'));
  return app;
}

function chartWith(fill: Fill, resolvers: IResolver[] = []): Chart {
  return appWith(fill, resolvers).charts[0];
}

function manifestsOf(chart: Chart): Array<{ node: ApiObject['node']; manifest: any }> {
  return chart.apiObjects.map(object => ({ node: object.node, manifest: object.toJson() }));
}

function yamlOf(chart: Chart): string {
  return Yaml.stringify(...manifestsOf(chart).map(({ manifest }) => manifest));
}

/** The YAML of all objects; without validation, so that it may be anything. */
function bytes(fill: Fill, resolvers?: IResolver[]): string {
  return yamlOf(chartWith(fill, resolvers));
}

/** The YAML, or why there is none. */
function outcome(fill: Fill, resolvers?: IResolver[]): string {
  try {
    return bytes(fill, resolvers);
  } catch (error) {
    return `error: ${(error as Error).message}`;
  }
}

/** What cdk8s makes of a manifest that it is given as the props of an object. */
function sanitizedByCdk8s(manifest: any, id: string): any {
  const { apiVersion, kind, metadata, ...rest } = manifest;
  return new ApiObject(new Chart(new App(), 'test'), id, { apiVersion, kind, metadata, ...rest }).toJson();
}

function anchorsIn(text: string): string[] {
  const found: string[] = [];
  for (const document of parseAllDocuments(text)) {
    visit(document, (_, node) => {
      if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) {
        found.push(node.anchor);
      }
    });
  }
  return found;
}

function objectsIn(value: any): object[] {
  return value !== null && typeof value === 'object' ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

function ruin(object: any): void {
  for (const key of Object.keys(object)) {
    object[key] = 'ruined';
  }
  object.added = 'ruined';
}
