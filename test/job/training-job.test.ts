import { ApiObject, App, Chart, Duration, JsonPatch, Lazy, Testing, type IResolver } from 'cdk8s';
import {
  AdoptionPolicy, Algorithm, Channel, Checkpoints, Cluster, DeletionPolicy, InstanceType, JobName, ManagedSpot, Output,
  OutputCompression, SourceCode, TensorBoardOutput, TrainingJob, TrainingRules,
} from '../../src';
import { Debugger, DebugRule, Profiler, TensorCollection } from '../../src/debugging';
import { IMAGE, jobWith, manifestWith, MINIMAL, synthError } from '../fixtures';

test('the smallest job', () => {
  expect(manifestWith()).toMatchSnapshot();
});

describe('as a construct', () => {
  test('is one ApiObject and has no children', () => {
    const job = jobWith();
    expect(ApiObject.of(job)).toBe(job);
    expect(job.node.findAll()).toEqual([job]);
    expect(job.chart.node.findChild(job.node.id)).toBe(job);
    expect(job.kind).toBe('TrainingJob');
    expect(job.apiGroup).toBe('sagemaker.services.k8s.aws');
  });

  test('is recognized', () => {
    expect(TrainingJob.isTrainingJob(jobWith())).toBe(true);
    expect([jobWith().chart, undefined, null, 'x', {}].some(TrainingJob.isTrainingJob)).toBe(false);
  });

  test('takes labels and namespace of its chart, its own labels win', () => {
    const chart = new Chart(Testing.app(), 'test', { namespace: 'ml', labels: { team: 'a', stage: 'b' } });
    new TrainingJob(chart, 'churn', { ...MINIMAL, labels: { team: 'c' } });
    expect(Testing.synth(chart)[0].metadata).toMatchObject({ namespace: 'ml', labels: { team: 'c', stage: 'b' } });
  });

  test('its metadata can be extended until synthesis', () => {
    const job = jobWith();
    job.metadata.addAnnotation('a', '1');
    job.metadata.addFinalizers('example.com/f');
    job.metadata.addOwnerReference({ apiVersion: 'v1', kind: 'ConfigMap', name: 'x', uid: 'u' });
    job.metadata.add('generation', 7);
    expect(job.toJson().metadata).toMatchObject({
      annotations: { a: '1' }, finalizers: ['example.com/f'], ownerReferences: [{ name: 'x' }], generation: 7,
    });
  });

  test('whose class overrides toJson fails synthesis, since nothing judges what that writes', () => {
    class Rebound extends TrainingJob {
      public toJson(): any {
        return { ...super.toJson(), spec: {} };
      }
    }
    const app = new App();
    new Rebound(new Chart(app, 'test'), 'churn', MINIMAL);
    expect(synthError(app)).toContain('[test/churn] spec: is written by an override of toJson()');
  });

  test('orders other objects around it', () => {
    const chart = new Chart(Testing.app(), 'test');
    const job = new TrainingJob(chart, 'churn', MINIMAL);
    const before = new ApiObject(chart, 'before', { apiVersion: 'v1', kind: 'ConfigMap' });
    job.node.addDependency(before);
    expect(Testing.synth(chart).map(object => object.kind)).toEqual(['ConfigMap', 'TrainingJob']);
  });

  test('has a name that follows its content and that a test can replace', () => {
    const job = jobWith();
    const name = jest.spyOn(job, 'name', 'get').mockReturnValue('churn');
    expect(job.name).toBe('churn');
    name.mockRestore();
    job.addTag('team', 'growth');
    expect(job.name).toBe(job.toJson().metadata.name);
  });
});

describe('a class that extends it', () => {
  class Nightly extends TrainingJob {
    public readonly hour = 3;
    public readonly familyInUpperCase = this.family.toUpperCase();
    public readonly madeAs: Function;
    readonly #self = this;

    constructor(chart: Chart) {
      super(chart, 'nightly', MINIMAL);
      this.madeAs = new.target;
      this.addTag('team', 'growth');
    }

    public get self(): this {
      return this.#self;
    }
  }

  class NightlyInLondon extends Nightly {
    public readonly name = 'london';
  }

  test('has fields, constructors and a name as any class', () => {
    const chart = new Chart(Testing.app(), 'test');
    const job = new Nightly(chart);
    expect(job).toBeInstanceOf(Nightly);
    expect(job.self).toBe(job);
    expect(chart.node.findChild('nightly')).toBe(job);
    expect([job.hour, job.familyInUpperCase, job.madeAs]).toEqual([3, 'TEST-NIGHTLY', Nightly]);
    expect(job.name).toBe(Testing.synth(chart)[0].metadata.name);
  });

  test('may have a field in place of the name', () => {
    const job = new NightlyInLondon(new Chart(Testing.app(), 'test'));
    expect(job.madeAs).toBe(NightlyInLondon);
    expect(job.name).toBe('london');
    expect(job.metadata.name).toMatch(/^test-nightly-[0-9a-f]{12}$/);
  });
});

describe('annotations of ACK', () => {
  test('are absent unless asked for', () => {
    expect(manifestWith({ region: undefined }).metadata.annotations).toBeUndefined();
  });

  test('come from typed props', () => {
    const { metadata } = manifestWith({
      deletionPolicy: DeletionPolicy.RETAIN, adoption: AdoptionPolicy.ADOPT_OR_CREATE, readOnly: true, name: JobName.fixed('churn-1'),
    });
    expect(metadata.annotations).toEqual({
      'services.k8s.aws/region': 'eu-west-1',
      'services.k8s.aws/deletion-policy': 'retain',
      'services.k8s.aws/adoption-policy': 'adopt-or-create',
      'services.k8s.aws/adoption-fields': `{"trainingJobName":"${metadata.name}"}`,
      'services.k8s.aws/read-only': 'true',
    });
  });
});

describe('the controller that a job is made for', () => {
  const KEY = 'target.cdk8s-sagemaker-training/controller';

  test('stands in an annotation and leaves the name alone', () => {
    const job = manifestWith({ controllerVersion: '1.9.1' });
    expect(job.metadata.annotations[KEY]).toBe('1.9.1');
    expect(job.metadata.name).toBe(manifestWith().metadata.name);
    expect(manifestWith().metadata.annotations).not.toHaveProperty([KEY]);
  });

  test('decides which fields are findings', () => {
    const rules = (controllerVersion: string) => jobWith({ controllerVersion, infraCheck: true }).findings.map(({ rule, path }) => `${rule} ${path}`);
    expect(rules('1.2.8')).toEqual([]);
    expect(rules('1.2.7')).toEqual([
      'field-since-controller spec.infraCheckConfig', 'field-since-controller spec.outputDataConfig.compressionType',
    ]);
    expect(rules('newest')).toEqual([`controller-version-format metadata.annotations.${KEY}`]);
  });
});

describe('defaults', () => {
  beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation());
  afterEach(() => jest.restoreAllMocks());

  test('are written out where the controller would compare them with what SageMaker reports', () => {
    expect(manifestWith().spec).toMatchObject({
      algorithmSpecification: { enableSageMakerMetricsTimeSeries: false, trainingInputMode: 'File' },
      enableInterContainerTrafficEncryption: false,
      enableManagedSpotTraining: false,
      enableNetworkIsolation: false,
      inputDataConfig: [{
        compressionType: 'None',
        recordWrapperType: 'None',
        dataSource: { s3DataSource: { s3DataDistributionType: 'FullyReplicated', s3DataType: 'S3Prefix' } },
      }],
      outputDataConfig: { compressionType: 'GZIP', kmsKeyID: '' },
      resourceConfig: { instanceCount: 1, volumeSizeInGB: 30 },
    });
    expect(manifestWith({ maxRuntime: undefined }).spec.stoppingCondition).toEqual({ maxRuntimeInSeconds: 86400 });
  });

  test('never leave an empty object, list or map', () => {
    const { spec } = manifestWith({
      channels: [],
      hyperParameters: {},
      environment: {},
      tags: {},
      metrics: [],
      cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { placement: { servers: [] } }),
      debugger: Debugger.at('s3://churn/debug/', {
        hookParameters: {}, collections: [TensorCollection.of('losses')], rules: [DebugRule.of('loss', IMAGE, { parameters: {} })],
      }),
      profiler: Profiler.at('s3://churn/profile/', { parameters: {}, rules: [] }),
    });
    const empty = (value: any): boolean => value !== null && typeof value === 'object'
      && (Object.keys(value).length === 0 || Object.values(value).some(empty));
    expect(empty(spec)).toBe(false);
  });

  test.each<[string, any, boolean]>([
    ['an image of one\'s own', IMAGE, false],
    ['XGBoost', '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1', true],
    ['a built-in algorithm', '438346466558.dkr.ecr.eu-west-1.amazonaws.com/linear-learner:1', true],
    ['a framework container', '763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-gpu-py312', true],
  ])('time series of metrics follow the image as they do in SageMaker: %s', (_what, image, enabled) => {
    const { algorithmSpecification } = jobWith({ algorithm: Algorithm.fromImage(image) }).toJson().spec;
    expect(algorithmSpecification.enableSageMakerMetricsTimeSeries).toBe(enabled);
  });

  test('time series of metrics are on with a metric, unless they are switched off', () => {
    const metrics = [{ name: 'loss', regex: 'loss=(.*)' }];
    expect(manifestWith({ metrics }).spec.algorithmSpecification.enableSageMakerMetricsTimeSeries).toBe(true);
    expect(manifestWith({ metrics, metricsTimeSeries: false }).spec.algorithmSpecification.enableSageMakerMetricsTimeSeries).toBe(false);
    expect(manifestWith({ metrics: [] }).spec.algorithmSpecification.enableSageMakerMetricsTimeSeries).toBe(false);
  });
});

describe('collections', () => {
  test('are copies, so that callers may use theirs for something else', () => {
    const [metrics, channels] = [[{ name: 'loss', regex: 'loss=(.*)' }], [...MINIMAL.channels!]];
    const job = jobWith({ metrics, channels });
    metrics.push({ name: 'other', regex: 'other=(.*)' });
    channels.pop();
    expect(job.toJson().spec).toEqual(jobWith({ metrics: metrics.slice(0, 1) }).toJson().spec);
  });

  test('can be added to', () => {
    const job = jobWith();
    job.addChannel(Channel.s3('test', 's3://churn/test/'));
    job.addHyperParameter('eta', 0.1);
    job.addEnvironment('A', 'b');
    job.addTag('team', 'churn');
    const { spec } = Testing.synth(job.chart)[0];
    expect(spec.inputDataConfig.map((channel: any) => channel.channelName)).toEqual(['train', 'test']);
    expect(spec).toMatchObject({ hyperParameters: { eta: '0.1' }, environment: { A: 'b' }, tags: [{ key: 'team', value: 'churn' }] });
  });

  test('maps within hyperparameters have one text, whatever their order: other languages keep none', () => {
    const text = (dropout: Record<string, any>) => manifestWith({ hyperParameters: { dropout } }).spec.hyperParameters.dropout;
    expect(text({ last: { b: 1, a: 2 }, first: 0.3 })).toBe('{"first":0.3,"last":{"a":2,"b":1}}');
  });

  test('refuse a second member of one name', () => {
    const job = jobWith({ hyperParameters: { eta: 1 }, environment: { A: '1' }, tags: { team: 'a' } });
    expect(() => job.addHyperParameter('eta', 2)).toThrow("Expected another name, got hyperparameter 'eta' twice");
    expect(() => job.addEnvironment('A', '2')).toThrow("got environment variable 'A' twice");
    expect(() => job.addTag('team', 'b')).toThrow("got tag 'team' twice");
  });

  test('are copied from the props', () => {
    const channels = [...MINIMAL.channels!];
    const tags: Record<string, string> = { team: 'a' };
    const job = jobWith({ channels, tags });
    channels.pop();
    tags.team = 'b';
    expect(job.toJson().spec).toMatchObject({ inputDataConfig: [{ channelName: 'train' }], tags: [{ key: 'team', value: 'a' }] });
  });
});

describe('escape hatches', () => {
  beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation());
  afterEach(() => jest.restoreAllMocks());

  test('patches use the names of the CRD and may add fields of a controller that nobody knows', () => {
    const job = jobWith({ controllerVersion: '99.0.0' });
    job.addJsonPatch(
      JsonPatch.replace('/spec/roleARN', 'arn:aws:iam::111122223333:role/patched'),
      JsonPatch.add('/spec/newField', { a: 1 }),
      JsonPatch.add('/metadata/labels/x', 'y'),
      JsonPatch.remove('/spec/outputDataConfig/compressionType'),
    );
    const manifest = Testing.synth(job.chart)[0];
    expect(manifest.spec).toMatchObject({ roleARN: 'arn:aws:iam::111122223333:role/patched', newField: { a: 1 } });
    expect(manifest.spec.outputDataConfig).not.toHaveProperty('compressionType');
    expect(manifest.metadata.labels.x).toBe('y');
  });

  test('patches apply to any kind of base object', () => {
    const job = jobWith();
    ApiObject.of(job).addJsonPatch(JsonPatch.replace('/spec/trainingJobName', 'mine'));
    expect(Testing.synth(job.chart)[0]).toMatchObject({ metadata: { name: 'mine' }, spec: { trainingJobName: 'mine' } });
  });

  test('each set of values has room for values of tomorrow', () => {
    expect(manifestWith({ cluster: Cluster.of(InstanceType.of('ml.z9.large')) }).spec.resourceConfig.instanceType).toBe('ml.z9.large');
  });
});

describe('tokens', () => {
  test('pass through wherever a text can stand, and as whole lists', () => {
    const { spec } = manifestWith({
      role: Lazy.any({ produce: () => 'arn:aws:iam::111122223333:role/late' }),
      environment: { LATE: Lazy.any({ produce: () => 'value' }) },
      hyperParameters: { late: Lazy.any({ produce: () => '7' }) },
      output: Output.at(Lazy.any({ produce: () => 's3://late/' })),
      vpc: { subnets: Lazy.any({ produce: () => ['subnet-1'] }), securityGroupIds: ['sg-1'] },
    });
    expect(spec).toMatchObject({
      roleARN: 'arn:aws:iam::111122223333:role/late',
      environment: { LATE: 'value' },
      hyperParameters: { late: '7' },
      outputDataConfig: { s3OutputPath: 's3://late/' },
      vpcConfig: { subnets: ['subnet-1'], securityGroupIDs: ['sg-1'] },
    });
  });

  test('of the AWS CDK are handed to its resolver unchanged, and never judged', () => {
    const seen: any[] = [];
    const resolver: IResolver = {
      resolve: context => {
        if (typeof context.value === 'string' && context.value.includes('Token[')) {
          seen.push(context.value);
          context.replaceValue('arn:aws:iam::111122223333:role/cdk');
        }
      },
    };
    const chart = new Chart(Testing.app({ resolvers: [resolver] }), 'test');
    new TrainingJob(chart, 'churn', { ...MINIMAL, role: '${Token[Role.Arn.12]}' });
    expect(Testing.synth(chart)[0].spec.roleARN).toBe('arn:aws:iam::111122223333:role/cdk');
    expect(new Set(seen)).toEqual(new Set(['${Token[Role.Arn.12]}']));
  });

  test('are resolved once until the job changes, however often its name is read, and again for the manifest', () => {
    const produce = jest.fn(() => 'value');
    const job = jobWith({ environment: { LATE: Lazy.any({ produce }) } });
    expect([job.name, job.metadata.name, job.trainingJobName]).toEqual(Array(3).fill(job.name));
    expect(produce).toHaveBeenCalledTimes(1);
    job.addTag('team', 'churn');
    expect(job.findings).toEqual([]);
    expect(produce).toHaveBeenCalledTimes(2);
    expect(job.toJson().metadata.name).toBe(job.name);
    expect(produce).toHaveBeenCalledTimes(3);
  });

  test('are not resolved again for what other jobs do, unless the job reads what one of them makes', () => {
    const chart = new Chart(Testing.app(), 'test');
    const [ofFirst, ofNext] = [jest.fn(() => 'value'), jest.fn(() => 'value')];
    const first = new TrainingJob(chart, 'first', { ...MINIMAL, environment: { LATE: Lazy.any({ produce: ofFirst }) } });
    const next = new TrainingJob(chart, 'next', {
      ...MINIMAL, channels: [Channel.modelOf('model', first)], environment: { LATE: Lazy.any({ produce: ofNext }) },
    });
    expect([first.name, next.name, next.trainingJobName]).toEqual([first.name, next.name, next.name]);
    expect([ofFirst, ofNext].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    new TrainingJob(chart, 'other', MINIMAL);
    expect([first.name, next.name]).toEqual([first.trainingJobName, next.trainingJobName]);
    expect([ofFirst, ofNext].map(({ mock }) => mock.calls.length)).toEqual([1, 2]);
  });

  test('that resolve to something else for the manifest are judged again', () => {
    let role = MINIMAL.role;
    const job = jobWith({ role: Lazy.any({ produce: () => role }) });
    expect(job.findings).toEqual([]);
    role = 'training';
    expect(job.toJson().spec.roleARN).toBe('training');
    expect(job.findings.map(({ path }) => path)).toContain('spec.roleARN');
  });

  test('that nobody resolves are errors of their own, when the job is validated and not when it is rendered', () => {
    const job = jobWith({ role: '${Token[TOKEN.12]}', output: Output.at('${Token[TOKEN.13]}') });
    expect(job.toJson().spec.roleARN).toBe('${Token[TOKEN.12]}');
    expect(job.findings.map(({ rule, path }) => [rule, path])).toEqual([
      ['unresolved-token', 'spec.outputDataConfig.s3OutputPath'], ['unresolved-token', 'spec.roleARN'],
    ]);
    expect(() => App.of(job).synth()).toThrow('unresolved-token');
  });

  test('that nobody resolves cannot be acknowledged', () => {
    const job = jobWith({ role: '${Token[TOKEN.12]}' });
    TrainingRules.of(job).acknowledge('unresolved-token', 'the AWS CDK resolves it');
    expect(job.findings.map(({ rule }) => rule)).toContain('unresolved-token');
  });
});

describe('the model artifact', () => {
  test.each([
    ['an archive', Output.at('s3://churn/models/'), 'output/model.tar.gz'],
    ['an archive, however many slashes there are,', Output.at('s3://churn/models//'), 'output/model.tar.gz'],
    ['a prefix', Output.at('s3://churn/models', { compression: OutputCompression.NONE }), 'output/model/'],
  ])('is %s below the output and the name', (_what, output, end) => {
    const job = jobWith({ output });
    expect(job.modelArtifact).toBe(`s3://churn/models/${job.trainingJobName}/${end}`);
  });

  test('feeds another job', () => {
    const chart = new Chart(Testing.app(), 'test');
    const first = new TrainingJob(chart, 'first', MINIMAL);
    new TrainingJob(chart, 'next', { ...MINIMAL, channels: [Channel.modelOf('model', first)] });
    expect(Testing.synth(chart)[1].spec.inputDataConfig[0].dataSource.s3DataSource.s3URI).toBe(first.modelArtifact);
  });

  test('feeds another job however late its own job changes, and looking at the other fixes neither name', () => {
    const chart = new Chart(Testing.app(), 'test');
    const first = new TrainingJob(chart, 'first', MINIMAL);
    const next = new TrainingJob(chart, 'next', { ...MINIMAL, channels: [Channel.modelOf('model', first), ...MINIMAL.channels!] });
    expect(next.findings).toEqual([]);
    first.addHyperParameter('eta', 0.1);
    const [{ spec }, { spec: nextSpec }] = Testing.synth(chart);
    expect(nextSpec.inputDataConfig[0].dataSource.s3DataSource.s3URI).toContain(`/${spec.trainingJobName}/`);
  });

  test('is fixed by reading the name of a job that it feeds', () => {
    const chart = new Chart(Testing.app(), 'test');
    const first = new TrainingJob(chart, 'first', MINIMAL);
    const next = new TrainingJob(chart, 'next', { ...MINIMAL, channels: [Channel.modelOf('model', first)] });
    expect(next.trainingJobName).toMatch(/^test-next-/);
    first.addHyperParameter('eta', 0.1);
    expect(() => Testing.synth(chart)).toThrow("Expected no change of training job 'test/next' after its name was read");
  });

  test('of a resource that is no construct can feed a job', () => {
    const model = { modelArtifact: 's3://elsewhere/model.tar.gz' };
    expect(manifestWith({ channels: [Channel.modelOf('model', model)] }).spec.inputDataConfig[0].dataSource.s3DataSource.s3URI)
      .toBe('s3://elsewhere/model.tar.gz');
  });

  test('is unknown without an output, or without a spec', () => {
    expect(() => jobWith({ output: undefined }).modelArtifact).toThrow('got none, so its model artifact is unknown');
    const adopted = jobWith();
    adopted.addJsonPatch(JsonPatch.remove('/spec'));
    expect(() => adopted.modelArtifact).toThrow('got none, so its model artifact is unknown');
  });

  test('can\'t feed the job that makes it', () => {
    const job = jobWith();
    job.addChannel(Channel.modelOf('model', job));
    expect(() => Testing.synth(job.chart)).toThrow("[test/churn] spec: can't be rendered: Expected the channels of training job 'test/churn' to read other jobs");
  });
});

describe('what has no form in the manifest throws at once', () => {
  test.each<[string, () => unknown, string]>([
    ['an endless hyperparameter', () => jobWith({ hyperParameters: { eta: Infinity } }), "Expected hyperparameter 'eta' to be a finite number, got Infinity"],
    ['a hyperparameter deep inside', () => jobWith({ hyperParameters: { a: [{ b: NaN }] } }), "Expected hyperparameter 'a' to be a finite number"],
    ['a token inside a list', () => jobWith({ hyperParameters: { a: [Lazy.any({ produce: () => 1 })] } }), "Expected hyperparameter 'a' without a token inside"],
    ['a function as a hyperparameter', () => jobWith({ hyperParameters: { f: () => 1 } }), "Expected hyperparameter 'f' to have a text form"],
    ['a seed that JavaScript can\'t hold', () => Channel.s3('a', 's3://b/', { shuffleSeed: 2 ** 53 }), "Expected `shuffleSeed` of channel 'a' to be a whole number"],
    ['a cluster of no groups', () => Cluster.heterogeneous([]), 'Expected a heterogeneous cluster to have at least one instance group, got none'],
  ])('%s', (_what, make, message) => {
    expect(make).toThrow(message);
  });
});

test('spot and checkpoints', () => {
  expect(manifestWith({
    spot: ManagedSpot.maxWait(Duration.hours(2)), checkpoints: Checkpoints.exactlyAt('s3://churn/checkpoints/', { localPath: '/opt/ml/checkpoints' }),
  }).spec).toMatchObject({
    enableManagedSpotTraining: true,
    stoppingCondition: { maxRuntimeInSeconds: 3600, maxWaitTimeInSeconds: 7200 },
    checkpointConfig: { s3URI: 's3://churn/checkpoints/', localPath: '/opt/ml/checkpoints' },
  });
});

test('an app in a tree without an App at its root works like cdk8s itself', () => {
  const app = new App({ outdir: Testing.app().outdir });
  const outer = new Chart(app, 'outer');
  new TrainingJob(new Chart(outer, 'inner'), 'churn', MINIMAL);
  expect(app.synthYaml()).toContain('name: outer-inner-churn-');
});

describe('props', () => {
  test('given by getters of a class are read', () => {
    class Shared {
      public get vpc() {
        return { subnets: ['subnet-11112222'], securityGroupIds: ['sg-11112222'] };
      }
    }
    class Props extends Shared {
      public readonly algorithm = MINIMAL.algorithm;
      public readonly cluster = MINIMAL.cluster;
      public get role() {
        return 'arn:aws:iam::111122223333:role/other';
      }
    }
    const { vpcConfig, roleARN } = jobWith(new Props()).toJson().spec;
    expect([vpcConfig, roleARN]).toEqual([undefined, MINIMAL.role]);
    const job = new TrainingJob(jobWith().chart, 'other', new Props());
    expect(job._manifest.spec).toMatchObject({ vpcConfig: { subnets: ['subnet-11112222'] }, roleARN: 'arn:aws:iam::111122223333:role/other' });
  });

  test('given by getters of a class are refused in other letters as well', () => {
    class Props {
      public readonly algorithm = MINIMAL.algorithm;
      public readonly cluster = MINIMAL.cluster;
      public get hyperparameters() {
        return {};
      }
    }
    expect(() => new TrainingJob(jobWith().chart, 'other', new Props())).toThrow('Expected `hyperParameters`, got a prop called \'hyperparameters\'');
  });

  test('that no job can have leave no construct behind', () => {
    const { chart } = jobWith();
    for (const props of [{ cluster: undefined }, { labels: [] }, { name: 'x' }, { hyperParameters: { a: NaN } }]) {
      expect(() => new TrainingJob(chart, 'bad', { ...MINIMAL, ...props } as any)).toThrow('[test/bad] Expected ');
    }
    expect(() => Testing.synth(chart)).not.toThrow();
    expect(new TrainingJob(chart, 'bad', MINIMAL).findings).toEqual([]);
  });

  test('may change afterwards without an effect', () => {
    const metrics = [{ name: 'loss', regex: 'loss=([0-9.]+)' }];
    const job = jobWith({ metrics });
    const before = job.trainingJobName;
    metrics[0].regex = 'x';
    job.addTag('a', 'b');
    expect(job.trainingJobName).toBe(before);
  });
});

describe('what is added', () => {
  test.each<[string, (job: TrainingJob) => void]>([
    ["environment variable 'A'", job => job.addEnvironment('A', undefined as any)],
    ["tag 'A'", job => job.addTag('A', null as any)],
    ["hyperparameter 'A'", job => job.addHyperParameter('A', undefined)],
  ])('has a value: %s', (what, add) => {
    expect(() => add(jobWith())).toThrow(`Expected \`value\` of ${what} to be there, got `);
  });
});

test('a label without a value leaves that of the chart', () => {
  const chart = new Chart(Testing.app(), 'test', { labels: { team: 'a' } });
  expect(new TrainingJob(chart, 'churn', { ...MINIMAL, labels: { team: undefined as any } }).toJson().metadata.labels.team).toBe('a');
});

test('options of cluster, output, checkpoints, TensorBoard and code may change afterwards without an effect', () => {
  const options: any = { cluster: { instanceCount: 2 }, output: { kmsKey: 'a' }, checkpoints: { localPath: '/opt/ml/a' }, tensorBoard: { localPath: '/a' }, code: { entryPoint: 'a.py' } };
  const job = jobWith({
    algorithm: Algorithm.pytorch('2.8.0'),
    code: SourceCode.s3('s3://churn/source/', options.code),
    cluster: Cluster.of(InstanceType.ML_M5_XLARGE, options.cluster),
    output: Output.at('s3://churn/models/', options.output),
    checkpoints: Checkpoints.at('s3://churn/checkpoints/', options.checkpoints),
    tensorBoard: TensorBoardOutput.at('s3://churn/tensorboard/', options.tensorBoard),
  });
  const before = job.trainingJobName;
  Object.values(options).forEach((each: any) => Object.keys(each).forEach(name => each[name] = 7));
  job.addTag('a', 'b');
  expect(job.trainingJobName).toBe(before);
});

test('null in place of the options of a cluster leaves them out', () => {
  expect(jobWith({ cluster: Cluster.of(InstanceType.ML_M5_XLARGE, null as any) }).trainingJobName).toBe(jobWith().trainingJobName);
});

test('spot that is no ManagedSpot is refused', () => {
  expect(jobWith({ spot: false as any }).findings.map(({ path, message }) => `${path}: ${message}`))
    .toEqual(['spec.stoppingCondition.maxWaitTimeInSeconds: must be made by ManagedSpot.maxWait, got false']);
});
