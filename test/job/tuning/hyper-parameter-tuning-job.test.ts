import { ApiObject, App, Chart, Duration, JsonPatch, Lazy, Testing } from 'cdk8s';
import {
  ExistingTuningJob,
  found, HyperParameterTuningJob, newChart, Objective, Range, templateWith, TuningDefinition, TuningStrategy, tuningWith, WarmStart,
} from './tuning-jobs';
import {
  AdoptionPolicy, Algorithm, Channel, Checkpoints, Cluster, debugging, DeletionPolicy, Guardrail, Guardrails, InstanceType, JobName, Prices, RunValue,
  SourceCode, TrainingDefaults, TrainingRules, TrainingTemplate, workflows,
} from '../../../src';
import { TrainingTesting } from '../../../src/testing';
import { synthError } from '../../fixtures';

const specOf = (...args: Parameters<typeof tuningWith>) => tuningWith(...args).toJson().spec;
const CONFIG = 'spec.hyperParameterTuningJobConfig';
const DEFINITION = 'spec.trainingJobDefinition';

/* Golden vectors. A name in this table is a promise, as those of training jobs are. */
describe('golden names', () => {
  test.each<[string, Parameters<typeof tuningWith>, string]>([
    ['the smallest tuning job', [], 'test-tuning-87554b0b13e1'],
    ['a run', [{ name: JobName.hashed({ run: '2' }) }], 'test-tuning-6a3e61650649'],
    ['a family that is cut', [{ name: JobName.hashed({ family: 'a-family-of-more-than-19-characters' }) }], 'a-family-of-more-th-622f99e9610b'],
    ['a grid', [{ strategy: TuningStrategy.GRID, ranges: { booster: Range.categorical(['gbtree', 'dart']) }, maxTrainingJobs: undefined }], 'test-tuning-b8a702b6f6c2'],
    ['a warm start', [{ warmStart: WarmStart.transferLearning([ExistingTuningJob.of('earlier')]) }], 'test-tuning-9e7703a54756'],
    ['a script', [
      { objective: Objective.minimize('loss'), ranges: { optimizer: Range.categorical(['adam', 'sgd']) } },
      {
        algorithm: Algorithm.fromImage('763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-cpu-py312-ubuntu22.04-sagemaker'),
        code: SourceCode.s3('s3://example-churn/source/', { entryPoint: 'train.py' }),
        hyperParameters: { epochs: 3 },
        metrics: [{ name: 'loss', regex: 'loss=([0-9.]+)' }],
      },
    ], 'test-tuning-9f04aa05d9f9'],
  ])('%s', (_what, args, name) => {
    const job = tuningWith(...args);
    expect(job.tuningJobName).toBe(name);
    expect(job.tuningJobName.length).toBeLessThanOrEqual(32);
    expect(job.name).toBe(name);
  });

  test('several definitions', () => {
    const chart = newChart();
    const definitions = ['a', 'b'].map(id => TuningDefinition.of(id, { template: templateWith(chart, {}, id), objective: Objective.maximize('validation:auc') }));
    expect(new HyperParameterTuningJob(chart, 'tuning', { definitions, autotune: true }).tuningJobName).toBe('test-tuning-6b5838ae4fcc');
  });
});

test('an instance that overrides toJson, as classes of other languages do, fails synthesis', () => {
  const job = tuningWith();
  Object.defineProperty(job, 'toJson', { value: () => ({}) });
  expect(synthError(App.of(job))).toContain('[test/tuning] spec: is written by an override of toJson()');
});

describe('the name', () => {
  const name = (...args: Parameters<typeof tuningWith>) => tuningWith(...args).tuningJobName;

  test('is another one for other content, and not for other tags, labels or annotations', () => {
    expect(name({ maxTrainingJobs: 21 })).not.toBe(name());
    expect(name({}, { region: 'eu-central-1' })).not.toBe(name());
    expect(name({}, { metrics: [{ name: 'x', regex: 'x=([0-9.]+)' }] })).not.toBe(name());
    expect(name({ tags: { a: 'b' }, labels: { a: 'b' }, annotations: { a: 'b' } })).toBe(name());
  });

  test('does not depend on the order of ranges', () => {
    const [eta, gamma] = [Range.continuous(0.1, 0.3), Range.continuous(0, 5)];
    expect(name({ ranges: { eta, gamma } })).toBe(name({ ranges: { gamma, eta } }));
  });

  test('follows changes of the template, and must not change once it was read', () => {
    const chart = newChart();
    const job = tuningWith({}, {}, chart);
    const before = job._tuningJobName;
    const template = chart.node.findChild('churn') as any;
    template.addHyperParameter('gamma', 1);
    expect(job._tuningJobName).not.toBe(before);
    expect(job.tuningJobName).toBe(job._tuningJobName);
    template.addHyperParameter('alpha', 1);
    expect(() => job.toJson()).toThrow('after its name was read');
  });

  test('is that of earlier tuning jobs in a warm start, which stay free to change', () => {
    const chart = newChart();
    const parent = tuningWith({}, {}, chart);
    const child = new HyperParameterTuningJob(chart, 'child', { autotune: true, warmStart: WarmStart.identicalDataAndAlgorithm([parent]) });
    const nameIn = () => child.toJson().spec.warmStartConfig.parentHyperParameterTuningJobs[0].hyperParameterTuningJobName;
    const before = nameIn();
    parent.addJsonPatch(JsonPatch.replace('/spec/hyperParameterTuningJobConfig/strategy', 'Random'));
    expect(nameIn()).not.toBe(before);
    expect(nameIn()).toBe(parent.tuningJobName);
  });
});

describe('the manifest', () => {
  test('has what a tuning job needs, and no defaults that SageMaker does not report for definitions', () => {
    expect(tuningWith().toJson()).toMatchSnapshot();
  });

  test('keeps its Region when an annotation of that name has no value', () => {
    const { metadata } = tuningWith({ annotations: { 'services.k8s.aws/region': null as any } }).toJson();
    expect(metadata.annotations['services.k8s.aws/region']).toBe('eu-west-1');
  });

  test('takes from the template what holds for the tuning job as a whole', () => {
    const { metadata, spec } = tuningWith({ tags: { team: 'own' }, namespace: 'own' }, {
      namespace: 'ml', deletionPolicy: DeletionPolicy.RETAIN, labels: { a: 'b' }, annotations: { c: 'd' }, tags: { team: 'a', stage: 'test' }, adoption: AdoptionPolicy.ADOPT_OR_CREATE,
    }).toJson();
    expect(metadata.namespace).toBe('own');
    expect(metadata.labels).toEqual({ 'a': 'b', 'cdk8s-sagemaker-training/family': 'test-tuning' });
    expect(metadata.annotations).toEqual({
      'c': 'd',
      'services.k8s.aws/adoption-fields': `{"hyperParameterTuningJobName":"${metadata.name}"}`,
      'services.k8s.aws/adoption-policy': 'adopt-or-create',
      'services.k8s.aws/deletion-policy': 'retain',
      'services.k8s.aws/region': 'eu-west-1',
    });
    expect(spec.tags).toEqual([{ key: 'stage', value: 'test' }, { key: 'team', value: 'own' }]);
  });

  test('encodes categories as the container of the template wants its hyperparameters', () => {
    const script = { code: SourceCode.s3('s3://example-churn/source/', { entryPoint: 'train.py' }) };
    const categories = (ofTemplate: object) => specOf({ ranges: { x: Range.categorical(['a', 2, true]), y: Range.auto('b') } }, ofTemplate)
      .hyperParameterTuningJobConfig.parameterRanges;
    expect(categories({})).toEqual({ autoParameters: [{ name: 'y', valueHint: 'b' }], categoricalParameterRanges: [{ name: 'x', values: ['a', '2', 'true'] }] });
    expect(categories(script)).toEqual({ autoParameters: [{ name: 'y', valueHint: '"b"' }], categoricalParameterRanges: [{ name: 'x', values: ['"a"', '2', 'true'] }] });
  });

  test('can be patched, and hold tokens', () => {
    const job = tuningWith({ targetObjectiveValue: Lazy.any({ produce: () => 0.9 }) as any });
    job.addJsonPatch(JsonPatch.add('/spec/newField', 'x'));
    expect(job.toJson().spec).toMatchObject({
      newField: 'x', hyperParameterTuningJobConfig: { tuningJobCompletionCriteria: { targetObjectiveMetricValue: 0.9 } },
    });
  });

  test.each<[string, number, string[]]>([
    ['is in the manifest with single precision', 0.1, []],
    ['is an error beyond it', 1e40, ['tuning-target-precision']],
    ['is an error if it is infinite', Infinity, ['field-type']],
    ['is an error if it is no number', NaN, ['field-type']],
  ])('a target %s', (_what, targetObjectiveValue, rules) => {
    const job = tuningWith({ targetObjectiveValue });
    const { targetObjectiveMetricValue: written } = job.toJson().spec.hyperParameterTuningJobConfig.tuningJobCompletionCriteria;
    expect(written).toBe(rules.length === 0 ? Math.fround(targetObjectiveValue) : targetObjectiveValue);
    expect(job.findings.map(({ rule }) => rule)).toEqual(rules);
  });

  test('a target that is a token stays one', () => {
    const token = -1.8881545897087626e+289;
    expect(specOf({ targetObjectiveValue: token }).hyperParameterTuningJobConfig.tuningJobCompletionCriteria.targetObjectiveMetricValue).toBe(token);
  });

  test('has an annotation and a label of the run, and tags that are added', () => {
    const job = tuningWith({ name: JobName.hashed({ run: '2' }) });
    job.addTag('a', 'b');
    expect(() => job.addTag('a', 'c')).toThrow("got tag 'a' twice");
    const { metadata, spec } = job.toJson();
    expect([metadata.annotations['cdk8s-sagemaker-training/run'], metadata.labels['cdk8s-sagemaker-training/run']]).toEqual(['2', '2']);
    expect(spec.tags).toEqual([{ key: 'a', value: 'b' }]);
  });

  test('has digests of channels, and another name with another digest', () => {
    const jobs = ['abc', 'def'].map(digest => tuningWith({}, { code: SourceCode.s3('s3://example-churn/source/', { entryPoint: 'train.py', digest }) }));
    expect(jobs.map(job => job.toJson().metadata.annotations['digest.cdk8s-sagemaker-training/code'])).toEqual(['abc', 'def']);
    expect(jobs[0].tuningJobName).not.toBe(jobs[1].tuningJobName);
  });
});

describe('the namespace', () => {
  test('is that of its manifest, whether the templates can be rendered yet or not', () => {
    const chart = newChart();
    const job = tuningWith({}, { region: undefined, namespace: 'ml' }, chart);
    expect(job.metadata.namespace).toBe('ml');

    TrainingDefaults.of(chart).set({ region: 'eu-west-1', namespace: 'others' });
    expect(job.metadata.namespace).toBe('ml');
    expect(Testing.synth(chart)[0].metadata.namespace).toBe('ml');
  });

  test.each([
    [{ namespace: 'own' }, 'own'],
    [{}, 'ml'],
  ])('of %j is %s before and while a template is wrong', (props, namespace) => {
    const job = tuningWith(props, { namespace: 'ml' });
    const template = job.chart.node.findChild('churn') as TrainingTemplate;
    template.addJsonPatch(JsonPatch.remove('/spec/none'));
    expect(job.metadata.namespace).toBe(namespace);
    expect(() => job.toJson()).toThrow();
  });

  test('follows a patch of the template', () => {
    const job = tuningWith();
    (job.chart.node.findChild('churn') as TrainingTemplate).addJsonPatch(JsonPatch.add('/metadata/namespace', 'patched'));
    expect([job.metadata.namespace, job.toJson().metadata.namespace]).toEqual(['patched', 'patched']);
  });

  test('is the enforced one', () => {
    const job = tuningWith({ namespace: 'own' });
    TrainingDefaults.of(job.chart).enforce({ namespace: 'locked' });
    expect(job.metadata.namespace).toBe('locked');
  });
});

describe('findings', () => {
  test('there are none in a valid tuning job, nor in its template, whose values may be tuned', () => {
    const chart = newChart();
    const template = templateWith(chart, { hyperParameters: { objective: 'binary:logistic' } });
    const job = new HyperParameterTuningJob(chart, 'tuning', {
      template, objective: Objective.maximize('validation:auc'), ranges: { num_round: Range.integer(10, 100) }, maxTrainingJobs: 10,
    });
    expect(found(job)).toEqual([]);
    expect(template.findings).toEqual([]);
    expect(Testing.synth(chart)).toHaveLength(1);
  });

  test('name the prop', () => {
    const job = tuningWith({ ranges: { eta: Range.continuous(0.1, 1.5) }, maxParallelTrainingJobs: 30 }, { maxRuntime: Duration.days(40) });
    expect(job.findings.map(({ path, prop }) => `${path} ${prop}`)).toEqual(expect.arrayContaining([
      `${CONFIG}.parameterRanges.continuousParameterRanges[0].maxValue ranges.eta`,
      `${CONFIG}.resourceLimits.maxParallelTrainingJobs maxParallelTrainingJobs`,
      `${DEFINITION}.stoppingCondition.maxRuntimeInSeconds template.maxRuntime`,
    ]));
  });

  test('name a range by its hyperparameter, and the props of a definition', () => {
    const chart = newChart();
    const definition = (name: string, ranges: Record<string, ReturnType<typeof Range.auto>>) => TuningDefinition.of(name, {
      template: templateWith(chart, {}, name), ranges, objective: Objective.maximize('validation:auc'),
    });
    const job = new HyperParameterTuningJob(chart, 'tuning', {
      definitions: [
        definition('one', { alpha: Range.continuous(0, 1), eta: Range.continuous(0.9, 0.1) }),
        definition('two', { max_depth: Range.integer(9, 3), num_round: Range.continuous(1, 2) }),
      ],
      objective: Objective.maximize('validation:auc'),
      maxTrainingJobs: 10,
    });
    expect(job.findings.map(({ rule, prop, remedy }) => [rule, prop, remedy])).toEqual(expect.arrayContaining([
      ['tuning-range-numbers', 'definitions[0].ranges.eta', 'swap them'],
      ['tuning-range-numbers', 'definitions[1].ranges.max_depth', 'swap them'],
      ['tuning-objective-place', 'objective', 'remove it'],
    ]));
    expect([
      `${CONFIG}.parameterRanges`, `${CONFIG}.parameterRanges.integerParameterRanges`, 'spec.trainingJobDefinitions[0].hyperParameterRanges.autoParameters[0]',
    ].map(path => job._propOf(path))).toEqual(['ranges', 'ranges', 'definitions[0].ranges']);
  });

  test.each<[string, object, string[]]>([
    ['environment variables', { environment: { A: 'b' } }, [`error tuning-template-lost ${DEFINITION}.environment`]],
    ['Debugger and Profiler', { debugger: debugging.Debugger.at('s3://example-churn/debug/'), profiler: debugging.Profiler.at('s3://example-churn/profile/') }, [
      `warning tuning-template-lost ${DEFINITION}.debugHookConfig`, `warning tuning-template-lost ${DEFINITION}.profilerConfig`,
    ]],
    ['an experiment and remote debugging', { experiment: { experimentName: 'churn' }, remoteDebug: true, infraCheck: true }, [
      `warning tuning-template-lost ${DEFINITION}.experimentConfig`,
      `warning tuning-template-lost ${DEFINITION}.infraCheckConfig`,
      `warning tuning-template-lost ${DEFINITION}.remoteDebugConfig`,
    ]],
    ['time series', { metricsTimeSeries: false }, [`warning tuning-template-lost ${DEFINITION}.algorithmSpecification.enableSageMakerMetricsTimeSeries`]],
    ['a date', { hyperParameters: { num_round: 10, objective: 'binary:logistic', base: RunValue.date('YYYY') } }, [
      `error tuning-template-open ${DEFINITION}.staticHyperParameters.base`,
    ]],
    ['a parameter', { tags: { day: RunValue.parameter('day', { defaultValue: 'x' }) } }, ['warning tuning-template-parameter spec.tags[0].value']],
    ['its own name', { checkpoints: Checkpoints.at('s3://example-churn/checkpoints/') }, [`error tuning-template-open ${DEFINITION}.checkpointConfig.s3URI`]],
  ])('name what a tuning job can\'t carry: %s', (_what, ofTemplate, findings) => {
    expect(found(tuningWith({}, ofTemplate)).filter(finding => finding.includes('tuning-template'))).toEqual(findings);
  });

  test.each([['us-east-1', "'us-east-1'"], [undefined, 'missing']])('name templates of two Regions: %s', (region, says) => {
    const chart = newChart();
    const image = { algorithm: Algorithm.fromImage('111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:1') };
    const templates = [templateWith(chart, image, 'a'), templateWith(chart, { ...image, region }, 'b')];
    const definitions = templates.map((template, i) => TuningDefinition.of(`d${i}`, { template, objective: Objective.maximize('validation:auc') }));
    const job = new HyperParameterTuningJob(chart, 'tuning', { definitions, autotune: true });
    expect(job.findings.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      `metadata.annotations.services.k8s.aws/region: is 'eu-west-1' in the first template and ${says} in another one`,
    ]);
    const withRegion = new HyperParameterTuningJob(chart, 'own', { definitions, autotune: true, region: 'eu-west-1' });
    expect(withRegion.findings.map(({ path }) => path)).not.toContain('metadata.annotations.services.k8s.aws/region');
  });

  test('can be acknowledged, and the manifest says so', () => {
    const job = tuningWith({}, { environment: { A: 'b' } });
    TrainingRules.of(job).acknowledge('tuning-template-lost', 'the script has a default');
    expect(found(job)).toEqual([]);
    expect(job.toJson().metadata.annotations).toMatchObject({ 'acknowledge.cdk8s-sagemaker-training/tuning-template-lost': 'the script has a default' });
  });
});

describe('scopes', () => {
  test('have defaults for tuning jobs and their templates', () => {
    const chart = newChart();
    TrainingDefaults.of(chart).set({ tags: { owner: 'ml' }, labels: { stage: 'test' }, namespace: 'ml', role: 'arn:aws:iam::111122223333:role/other', run: '7' });
    const { metadata, spec } = tuningWith({ labels: { stage: 'own' } }, { role: undefined }, chart).toJson();
    expect(spec.tags).toEqual([{ key: 'owner', value: 'ml' }]);
    expect(spec.trainingJobDefinition.roleARN).toBe('arn:aws:iam::111122223333:role/other');
    expect([metadata.namespace, metadata.labels.stage, metadata.annotations['cdk8s-sagemaker-training/run']]).toEqual(['ml', 'own', '7']);
  });

  test('have enforced defaults, which nobody overrides', () => {
    const chart = newChart();
    TrainingDefaults.of(chart).enforce({ region: 'eu-west-1', tags: { owner: 'ml' } });
    const job = tuningWith({ region: 'us-east-1', tags: { owner: 'me' } }, {}, chart);
    expect(found(job)).toEqual(['error default-locked metadata.annotations.services.k8s.aws/region', 'error default-locked spec.tags.owner']);
    expect(job._manifest.spec.tags).toEqual([{ key: 'owner', value: 'ml' }]);
  });

  test.each<[string, Guardrail, Parameters<typeof tuningWith>, string[]]>([
    ['instance types', Guardrail.instanceTypes('ml.c5.*'), [], [`guardrail-instance-types ${DEFINITION}.resourceConfig.instanceType`]],
    ['allowed ones', Guardrail.instanceTypes('ml.m5.*'), [], []],
    ['instance-hours of all training jobs', Guardrail.maxInstanceHours(19), [], [`guardrail-max-instance-hours ${DEFINITION}.stoppingCondition.maxRuntimeInSeconds`]],
    ['as many', Guardrail.maxInstanceHours(20), [], []],
    ['any number of training jobs', Guardrail.maxInstanceHours(20), [{ maxTrainingJobs: undefined }], [
      `guardrail-max-instance-hours ${DEFINITION}.stoppingCondition.maxRuntimeInSeconds`,
    ]],
    ['the combinations of a grid', Guardrail.maxInstanceHours(5), [
      { maxTrainingJobs: undefined, strategy: TuningStrategy.GRID, ranges: { booster: Range.categorical(['gbtree', 'dart']), max_depth: Range.categorical([3, 4, 5]) } },
    ], [`guardrail-max-instance-hours ${DEFINITION}.stoppingCondition.maxRuntimeInSeconds`]],
    ['as many combinations', Guardrail.maxInstanceHours(2), [
      { maxTrainingJobs: undefined, strategy: TuningStrategy.GRID, ranges: { booster: Range.categorical(['gbtree', 'dart']) } },
    ], []],
    ['costs', Guardrail.maxCost(5.9, Prices.of({ currency: 'USD', region: 'eu-west-1', perHour: { 'ml.m5.xlarge': 0.3 } })), [], [
      `guardrail-max-cost ${DEFINITION}.resourceConfig`,
    ]],
    ['tags', Guardrail.requiredTags({ team: [] }), [], ['guardrail-required-tags spec.tags']],
    ['buckets in ranges', Guardrail.buckets('example-churn'), [{ ranges: { data: Range.categorical(['a', 's3://other/x']) } }], [
      `guardrail-buckets ${CONFIG}.parameterRanges.categoricalParameterRanges[0].values[1]`,
    ]],
    ['Regions', Guardrail.regions('us-east-1'), [], ['guardrail-regions metadata.annotations.services.k8s.aws/region']],
  ])('have guardrails: %s', (_what, guardrail, args, findings) => {
    const chart = newChart();
    Guardrails.of(chart).add(guardrail);
    const job = tuningWith(args[0], args[1], chart);
    expect(job.findings.filter(({ rule }) => rule.startsWith('guardrail')).map(({ rule, path }) => `${rule} ${path}`)).toEqual(findings);
  });

  test('have the guardrails around their templates, and the locks, too', () => {
    const chart = newChart();
    const ofTeam = new Chart(chart.node.root as App, 'team');
    Guardrails.of(chart).add(Guardrail.spotOnly());
    TrainingDefaults.of(chart).enforce({ region: 'eu-west-1', networkIsolation: false });
    const job = tuningWith({ template: templateWith(chart), region: 'us-east-1' }, {}, ofTeam);
    expect(found(job).filter(text => /guardrail|locked/.test(text))).toEqual([
      `error guardrail-spot ${DEFINITION}.enableManagedSpotTraining`, 'error default-locked metadata.annotations.services.k8s.aws/region',
    ]);
  });

  test('have locks that hold against patches of definitions', () => {
    const chart = newChart();
    TrainingDefaults.of(chart).enforce({ networkIsolation: true, tags: { owner: 'ml' } });
    const job = tuningWith({}, {}, chart);
    expect(found(job)).toEqual([]);
    job.addJsonPatch(JsonPatch.replace('/spec/trainingJobDefinition/enableNetworkIsolation', false), JsonPatch.replace('/spec/tags/0/value', 'me'));
    expect(found(job)).toEqual([`error default-locked ${DEFINITION}.enableNetworkIsolation`, 'error default-locked spec.tags.owner']);
  });

  test('name the prop that helps, or the field in a tuning job of another library', () => {
    const chart = newChart();
    Guardrails.of(chart).add(Guardrail.spotOnly(), Guardrail.requiredTags({ team: [] }));
    const job = tuningWith({}, {}, chart);
    const { metadata, spec, ...manifest } = job.toJson();
    const foreign = new ApiObject(chart, 'foreign', {
      ...manifest, metadata: { ...metadata, name: 'foreign' }, spec: { ...spec, hyperParameterTuningJobName: 'foreign' },
    });
    expect(job.findings.map(({ remedy }) => remedy)).toEqual(['set template.spot, and keep checkpoints', 'set tags as demanded']);
    expect(TrainingTesting.tuningJob(foreign).findings.map(({ remedy }) => remedy)).toEqual([
      'set spec.trainingJobDefinition.enableManagedSpotTraining, and keep checkpoints', 'set spec.tags as demanded',
    ]);
  });

  test('judge tuning jobs of other libraries as well', () => {
    const chart = new Chart(new App(), 'other');
    const manifest = tuningWith().toJson();
    manifest.spec.trainingJobDefinition.resourceConfig.instanceType = 'ml.p3.2xlarge';
    new ApiObject(chart, 'foreign', manifest);
    Guardrails.of(chart).add(Guardrail.instanceTypes('ml.m5.*'));
    expect(() => (chart.node.root as App).synthYaml()).toThrow(`${DEFINITION}.resourceConfig.instanceType: is 'ml.p3.2xlarge'`);
  });
});

test('a template that also starts runs is judged for itself', () => {
  const chart = newChart();
  const template = templateWith(chart, { cluster: Cluster.of(InstanceType.ML_M5_XLARGE), maxRuntime: Duration.days(40) });
  new HyperParameterTuningJob(chart, 'tuning', { template, autotune: true });
  expect(template.findings).toEqual([]);
  template._use(template, () => 'churn');
  expect(template.findings.map(({ path }) => path)).toContain('spec.stoppingCondition.maxRuntimeInSeconds');
});

test.each<[string, any, string]>([
  ['a name', { name: 'my-name' }, 'Expected `name` to be made by `JobName.fixed`, got "my-name".'],
  ['a template', { template: {} }, 'Expected `template` to be made by `new TrainingTemplate`, got an instance of Object.'],
  ['an objective', { objective: 'loss' }, 'Expected `objective` to be made by `tuning.Objective.maximize`, got "loss".'],
  ['a range', { ranges: { eta: 0.1 } }, 'Expected `ranges.eta` to be made by `tuning.Range.continuous`, got 0.1.'],
  ['a warm start', { warmStart: 'earlier' }, 'Expected `warmStart` to be made by `tuning.WarmStart.transferLearning`, got "earlier".'],
])('%s of another type is refused with the path of the construct', (_what, props, message) => {
  expect(() => tuningWith(props)).toThrow(`[test/tuning] ${message}`);
});

test('what a caller does to its own lists and maps afterwards changes nothing', () => {
  const ranges = { eta: Range.continuous(0.1, 0.3) };
  const parents = [ExistingTuningJob.of('earlier')];
  const warmStart = WarmStart.transferLearning(parents);
  const job = tuningWith({ ranges, warmStart });
  const { spec } = tuningWith({ ranges, warmStart }).toJson();
  ranges.eta = Range.continuous(0.1, 0.9);
  parents.push(ExistingTuningJob.of('other'));
  expect(job.toJson().spec).toEqual(spec);
});

test('a template that reads the model of a step of a workflow can\'t be tuned', () => {
  const chart = newChart();
  const base = new workflows.TrainingWorkflow(chart, 'flow').addStep('base', { template: templateWith(chart, {}, 'base') });
  const job = tuningWith({}, { channels: [Channel.modelOf('train', base)] }, chart);
  expect(job.findings.filter(({ rule }) => rule === 'tuning-template-open').map(({ message }) => message))
    .toEqual(["reads the model of a step of a workflow, by the parameter 'base-job'"]);
});

test('a tuning job that can\'t be made leaves no construct behind', () => {
  const chart = newChart();
  expect(() => new HyperParameterTuningJob(chart, 'tuning', { template: {} as any })).toThrow('[test/tuning] Expected `template`');
  expect(() => new HyperParameterTuningJob(chart, 'tuning', { template: templateWith(chart), labels: [] as any })).toThrow('[test/tuning] Expected `labels` to be a map, got a list');
  expect(chart.node.tryFindChild('tuning')).toBeUndefined();
});

test.each([[{ earlyStopping: 'false' }, 'earlyStopping'], [{ autotune: 1 }, 'autotune']])('a flag %j is refused', (props: any, prop) => {
  expect(tuningWith(props).findings.map(finding => [finding.prop, finding.message])).toEqual([[prop, `must be true or false, got ${JSON.stringify(Object.values(props)[0])}`]]);
});

test('a scaling that is a text is refused, and values of a range may change afterwards', () => {
  expect(() => Range.continuous(0.1, 0.3, 'Logarithmic' as any)).toThrow('Expected `scaling` to be made by `tuning.Scaling.of`, got "Logarithmic".');
  expect(() => Range.integer(1, 3, 'Linear' as any)).toThrow('Expected `scaling`');
  const values = ['gbtree', 'dart'];
  const job = tuningWith({ ranges: { booster: Range.categorical(values) } });
  values.push('x');
  expect(job._manifest.spec.hyperParameterTuningJobConfig.parameterRanges.categoricalParameterRanges[0].values).toEqual(['gbtree', 'dart']);
});

test('props that are null are left out', () => {
  const nulls: any = { definitions: null, warmStart: null, tags: null, labels: null, name: null };
  expect(tuningWith(nulls).tuningJobName).toBe(tuningWith().tuningJobName);
  const chart = newChart();
  const definitions = [TuningDefinition.of('a', { template: templateWith(chart), objective: Objective.maximize('validation:auc') })];
  expect(new HyperParameterTuningJob(chart, 'tuning', { definitions, template: null, ranges: null, autotune: true } as any).findings).toEqual([]);
});
