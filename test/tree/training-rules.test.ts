import { ApiObject, Chart, Duration, Include, JsonPatch, Testing, Yaml } from 'cdk8s';
import { TrainingJob, type TrainingJobProps, TrainingRules, ManagedSpot, l1 } from '../../src';
import { jobWith, MINIMAL, synthError } from '../fixtures';
import { patched, VALID_MANIFEST } from '../rules/cases/case';

const SPOT = { ...MINIMAL, spot: ManagedSpot.maxWait(Duration.hours(2)) };
const RULE = 'spot-without-checkpoints';
const ANNOTATION = `acknowledge.cdk8s-sagemaker-training/${RULE}`;

let printed: jest.SpyInstance;
beforeEach(() => {
  printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => printed.mockRestore());

const warnings = () => printed.mock.calls.map(([text]) => /\[[^\]]*\] \S+ .*/.exec(text)![0]);

describe('an acknowledgement', () => {
  test('silences a rule for one job and leaves its reason in the manifest, and the name alone', () => {
    const chart = new Chart(Testing.app(), 'test');
    const job = new TrainingJob(chart, 'churn', SPOT);
    const name = job.trainingJobName;
    TrainingRules.of(job).acknowledge(RULE, 'takes ten minutes');
    const [manifest] = Testing.synth(chart);
    expect(manifest.metadata).toMatchObject({ name, annotations: { [ANNOTATION]: 'takes ten minutes' } });
    expect(job.findings).toEqual([]);
    expect(printed).not.toHaveBeenCalled();
  });

  test('on a scope reaches all jobs below it, and marks only those that needed it', () => {
    const chart = new Chart(Testing.app(), 'test');
    TrainingRules.of(chart).acknowledge(RULE, 'short jobs');
    new TrainingJob(chart, 'spot', SPOT);
    new TrainingJob(chart, 'on-demand', MINIMAL);
    const [spot, onDemand] = Testing.synth(chart);
    expect(spot.metadata.annotations[ANNOTATION]).toBe('short jobs');
    expect(onDemand.metadata.annotations).toEqual({ 'services.k8s.aws/region': 'eu-west-1' });
    expect(printed).not.toHaveBeenCalled();
  });

  test('of the nearest scope gives the reason, whichever was made first', () => {
    const reasonOf = (order: ReadonlyArray<'app' | 'chart' | 'job'>): string => {
      const app = Testing.app();
      const chart = new Chart(app, 'test');
      const scopes = { app, chart, job: new TrainingJob(chart, 'churn', SPOT) };
      order.forEach(scope => TrainingRules.of(scopes[scope]).acknowledge(RULE, scope));
      return Testing.synth(chart)[0].metadata.annotations[ANNOTATION];
    };
    expect([reasonOf(['app', 'chart', 'job']), reasonOf(['job', 'chart', 'app']), reasonOf(['chart', 'app'])]).toEqual(['job', 'job', 'chart']);
    expect(printed).not.toHaveBeenCalled();
  });

  test('that is the annotation of a job counts more than one of a scope, and of two on one scope the later one', () => {
    const chart = new Chart(Testing.app(), 'test');
    TrainingRules.of(chart).acknowledge(RULE, 'first');
    TrainingRules.of(chart).acknowledge(RULE, 'second');
    new TrainingJob(chart, 'own', { ...SPOT, annotations: { [ANNOTATION]: 'takes ten minutes' } });
    new TrainingJob(chart, 'other', SPOT);
    expect(Testing.synth(chart).map(({ metadata }: any) => metadata.annotations[ANNOTATION])).toEqual(['takes ten minutes', 'second']);
  });

  test('silences errors as well', () => {
    const chart = new Chart(Testing.app(), 'test');
    TrainingRules.of(chart).acknowledge('field-range', 'the limit was raised for us');
    new TrainingJob(chart, 'churn', { ...MINIMAL, retryAttempts: 31 });
    expect(() => Testing.synth(chart)).not.toThrow();
  });

  test('writes a field that the CRD lacks, as a newer controller does with a warning', () => {
    const withField = (props: Partial<TrainingJobProps>): TrainingJob => {
      const job = jobWith(props);
      job.addJsonPatch(JsonPatch.add('/spec/newField', 'x'));
      return job;
    };
    const acknowledged = withField({});
    TrainingRules.of(acknowledged).acknowledge('field-unknown', 'our CRD has it');
    const newer = withField({ controllerVersion: '99.0.0' });

    expect([acknowledged, newer].map(({ chart }) => Testing.synth(chart)[0].spec.newField)).toEqual(['x', 'x']);
    expect(newer.findings.map(({ rule, level }) => `${level} ${rule}`)).toEqual(['warning field-newer-controller']);
    expect(() => Testing.synth(withField({}).chart)).toThrow('field-unknown');
  });

  test('does not reach jobs elsewhere', () => {
    const app = Testing.app();
    TrainingRules.of(new Chart(app, 'one')).acknowledge(RULE, 'x');
    new TrainingJob(new Chart(app, 'two'), 'churn', SPOT);
    app.synthYaml();
    expect(warnings()).toEqual([
      expect.stringContaining('[two/churn] spec.checkpointConfig'),
      expect.stringContaining(`[one] metadata.annotations.${ANNOTATION}: acknowledges '${RULE}', which has nothing to say here`),
    ]);
  });

  test('of a rule that does not exist says so', () => {
    const job = jobWith();
    TrainingRules.of(job).acknowledge('foo', 'x');
    TrainingRules.of(job).acknowledge('spot-without-checkpoint', 'x');
    TrainingRules.of(job).acknowledge('export-key-shared', 'x');
    Testing.synth(job.chart);
    expect(warnings().map(text => text.replace(/^.*acknowledges /, ''))).toEqual([
      "'export-key-shared', which has nothing to say here",
      "'foo', which is not the id of a rule",
      "'spot-without-checkpoint', which is not the id of a rule; did you mean 'spot-without-checkpoints'?",
    ]);
  });

  test('needs a reason', () => {
    for (const reason of [' ', undefined as any]) {
      expect(() => TrainingRules.of(Testing.chart()).acknowledge(RULE, reason)).toThrow(`Expected a reason for the acknowledgement of '${RULE}', got none`);
    }
  });

  test('as an annotation works alike, and is found fault with when it has no use or no reason', () => {
    const chart = new Chart(Testing.app(), 'test');
    new TrainingJob(chart, 'used', { ...SPOT, annotations: { [ANNOTATION]: 'takes ten minutes' } });
    const unused = new TrainingJob(chart, 'unused', { ...MINIMAL, annotations: { [ANNOTATION]: '' } });
    Testing.synth(chart);
    expect(unused.findings.map(finding => finding.rule)).toEqual(['acknowledgement-unused', 'acknowledgement-without-reason']);
    expect(warnings().every(text => text.startsWith('[test/unused]'))).toBe(true);
  });
});

describe('strict', () => {
  test('makes warnings below a scope fail, and only there', () => {
    const app = Testing.app();
    const strict = new Chart(app, 'strict');
    TrainingRules.of(strict).failOnWarnings();
    new TrainingJob(strict, 'a', SPOT);
    new TrainingJob(new Chart(app, 'relaxed'), 'b', SPOT);
    const message = synthError(app);
    expect(message).toContain('[strict/a] spec.checkpointConfig');
    expect(message).not.toContain('[relaxed/b]');
  });

  test('makes an acknowledgement without a use fail', () => {
    const chart = Testing.chart();
    TrainingRules.of(chart).failOnWarnings();
    TrainingRules.of(chart).acknowledge(RULE, 'x');
    expect(() => Testing.synth(chart)).toThrow(`acknowledges '${RULE}', which has nothing to say here`);
  });
});

describe('jobs that this library did not make', () => {
  const foreign = (chart: Chart) => new l1.TrainingJob(chart, 'l1', {
    spec: {
      trainingJobName: 'churn',
      roleArn: 'no ARN at all, though long enough',
      algorithmSpecification: { trainingImage: 'x', trainingInputMode: 'File' },
      outputDataConfig: { s3OutputPath: 's3://churn/' },
      resourceConfig: { instanceType: 'ml.m5.large', instanceCount: 1, volumeSizeInGb: 1 },
      stoppingCondition: {},
    },
  });

  test('are left alone unless asked for', () => {
    const chart = Testing.chart();
    foreign(chart);
    expect(() => Testing.synth(chart)).not.toThrow();
  });

  test('are judged with their paths: the L1, any ApiObject, included YAML', () => {
    const app = Testing.app();
    const chart = new Chart(app, 'test');
    const l1Job = foreign(chart);
    new ApiObject(chart, 'plain', { apiVersion: 'sagemaker.services.k8s.aws/v1alpha1', kind: 'TrainingJob', spec: {} });
    const file = `${app.outdir}/included.yaml`;
    Yaml.save(file, [l1Job.toJson()]);
    new Include(chart, 'included', { url: file });
    TrainingRules.of(app).judgeForeignJobs();
    const message = synthError(app);
    expect(message).toContain('[test/l1] spec.roleARN: must be the ARN of an IAM role');
    expect(message).toContain('[test/plain] spec.roleARN: is missing');
    expect(message).toMatch(/spec\.roleARN: must be the ARN of an IAM role[^]*?also: \[test\/included\/[^\]]+\]\n/);
  });

  test('are judged anew in every synthesis', () => {
    const chart = Testing.chart();
    TrainingRules.of(chart).judgeForeignJobs();
    const job = new ApiObject(chart, 'plain', { apiVersion: 'sagemaker.services.k8s.aws/v1alpha1', kind: 'TrainingJob' });
    expect(() => Testing.synth(chart)).toThrow('spec: must be an object, got nothing');
    job.metadata.addAnnotation('services.k8s.aws/adoption-policy', 'adopt');
    expect(() => Testing.synth(chart)).toThrow('services.k8s.aws/adoption-fields');
    job.metadata.addAnnotation('services.k8s.aws/adoption-fields', '{"trainingJobName":"churn"}');
    expect(() => Testing.synth(chart)).not.toThrow();
    job.metadata.addAnnotation('services.k8s.aws/adoption-fields', '{}');
    expect(() => Testing.synth(chart)).toThrow('services.k8s.aws/adoption-fields');
  });

  test('clash with ours, too', () => {
    const chart = Testing.chart();
    TrainingRules.of(chart).judgeForeignJobs();
    const job = new TrainingJob(chart, 'churn', MINIMAL);
    const copy = job.toJson();
    new ApiObject(chart, 'copy', { ...copy, metadata: { ...copy.metadata, name: 'other' } });
    expect(() => Testing.synth(chart)).toThrow('is the name of another job of this app, too');
  });

  describe('and that a workflow of Argo creates', () => {
    const template = (patch: object, name = 'train') => ({ name, resource: { action: 'create', manifest: Yaml.stringify(patched(VALID_MANIFEST, patch)) } });
    const workflow = (chart: Chart, spec: object, kind = 'WorkflowTemplate') => new ApiObject(chart, 'retrain', { apiVersion: 'argoproj.io/v1alpha1', kind, spec });
    const judged = () => {
      const chart = Testing.chart();
      TrainingRules.of(chart).judgeForeignJobs();
      return chart;
    };
    const size = (value: unknown) => ({ spec: { resourceConfig: { volumeSizeInGB: value } } });

    test('are left alone unless asked for', () => {
      const chart = Testing.chart();
      workflow(chart, { templates: [template(size(0))] });
      new TrainingJob(chart, 'churn', MINIMAL);
      expect(() => Testing.synth(chart)).not.toThrow();
    });

    test.each(['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate', 'CronWorkflow'])('are judged in a %s', kind => {
      const chart = judged();
      const spec = { templates: [template({ spec: { roleARN: '{{workflow.parameters.role}}', resourceConfig: { volumeSizeInGB: 0 } } })] };
      workflow(chart, kind === 'CronWorkflow' ? { workflowSpec: spec } : spec, kind);
      expect(() => Testing.synth(chart)).toThrow('[test/retrain] spec.resourceConfig.volumeSizeInGB: is 0, though');
    });

    test('are fine where only a run knows what is wrong', () => {
      const chart = judged();
      const { name, resource: { action, manifest } } = template({ metadata: { name: '{{workflow.name}}' }, spec: { trainingJobName: '{{workflow.name}}' } });
      workflow(chart, { templates: [{ name, resource: { action, manifest: manifest.replace(/volumeSizeInGB: .*/, 'volumeSizeInGB: {{x}}') } }] });
      expect(() => Testing.synth(chart)).not.toThrow();
    });

    test('are judged anew in every synthesis, and their findings can be acknowledged', () => {
      const chart = judged();
      const spot = { enableManagedSpotTraining: true, stoppingCondition: { maxWaitTimeInSeconds: 7200 } };
      const object = workflow(chart, { templates: [template({ spec: spot })] });
      Testing.synth(chart);
      expect(warnings()).toEqual([expect.stringContaining('[test/retrain] spec.checkpointConfig')]);
      TrainingRules.of(object).acknowledge(RULE, 'x');
      TrainingRules.of(chart).failOnWarnings();
      expect(() => Testing.synth(chart)).not.toThrow();
      object.addJsonPatch(JsonPatch.add('/spec/templates/-', template(size(0), 'other')));
      expect(() => Testing.synth(chart)).toThrow('spec.resourceConfig.volumeSizeInGB');
    });

    test('clash only if both run', () => {
      const steps = (more: object) => ({
        entrypoint: 'main',
        templates: [template({}, 'a'), template({}, 'b'), { name: 'main', steps: [[{ name: 'x', template: 'a' }, { name: 'y', template: 'b', ...more }]] }],
      });
      const [one, both] = [{ when: '{{inputs.parameters.big}}' }, {}].map(more => {
        const chart = judged();
        workflow(chart, steps(more));
        return chart;
      });
      expect(() => Testing.synth(one)).not.toThrow();
      expect(() => Testing.synth(both)).toThrow('is the name of another job of this app, too');
    });

    test('must not have the same name in each run of a schedule, of their own or of another object', () => {
      const spec = { entrypoint: 'train', templates: [template({})] };
      const [own, other, byHand] = ['own', 'other', 'byHand'].map(kind => {
        const chart = judged();
        const cron = kind === 'own' ? { workflowSpec: spec } : { workflowSpec: { workflowTemplateRef: { name: 'retrain' } } };
        if (kind !== 'own') {
          new ApiObject(chart, 'template', { apiVersion: 'argoproj.io/v1alpha1', kind: 'WorkflowTemplate', metadata: { name: 'retrain' }, spec } as any);
        }
        if (kind !== 'byHand') {
          workflow(chart, cron, 'CronWorkflow');
        }
        return chart;
      });
      expect(() => Testing.synth(own)).toThrow("[test/retrain] spec.trainingJobName: is 'churn-1' in every run of the schedule");
      expect(() => Testing.synth(other)).toThrow("[test/template] spec.trainingJobName: is 'churn-1' in every run of the schedule");
      TrainingRules.of(other).acknowledge('template-name-repeated', 'the schedule is suspended');
      expect(() => Testing.synth(other)).not.toThrow();
      expect(() => Testing.synth(byHand)).not.toThrow();
    });

    test('are named where they are no YAML', () => {
      const chart = judged();
      workflow(chart, { templates: [{ name: 'train', resource: { action: 'create', manifest: 'apiVersion: sagemaker.services.k8s.aws/v1alpha1\nkind: [' } }] });
      expect(() => Testing.synth(chart)).toThrow('[test/retrain] spec.templates[0].resource.manifest: is not YAML');
    });
  });
});
