import { ApiObject, App, Chart, Duration, JsonPatch, Lazy, Size, Testing } from 'cdk8s';
import {
  Checkpoints, Cluster, DeletionPolicy, InputMode, InstanceGroup, InstanceType, JobName, ManagedSpot, Output,
  TrainingDefaults, TrainingJob, TrainingRules,
  type TrainingDefaultValues, type TrainingJobProps,
} from '../../src';
import { TrainingTesting } from '../../src/testing';
import { MINIMAL, synthError } from '../fixtures';
import { VALID_MANIFEST } from '../rules/cases/case';

const { algorithm, channels, cluster } = MINIMAL;
/** What a job says itself when everything else comes from defaults. */
const BARE: TrainingJobProps = { algorithm, channels, cluster };

const ROLE = 'arn:aws:iam::111122223333:role/training';
const OTHER_ROLE = 'arn:aws:iam::111122223333:role/other';

const ALL: TrainingDefaultValues = {
  role: ROLE,
  region: 'eu-west-1',
  controllerVersion: '1.9.1',
  namespace: 'team-a',
  output: Output.at('s3://churn/models/'),
  outputKey: 'alias/output',
  inputMode: InputMode.FAST_FILE,
  environment: { STAGE: 'production' },
  maxPending: Duration.hours(3),
  maxRuntime: Duration.hours(2),
  retryAttempts: 3,
  vpc: { subnets: ['subnet-0123456789abcdef0'], securityGroupIds: ['sg-0fedcba9876543210'] },
  networkIsolation: true,
  interContainerEncryption: true,
  experiment: { experimentName: 'churn' },
  remoteDebug: false,
  infraCheck: true,
  tags: { team: 'a' },
  labels: { team: 'a' },
  annotations: { 'example.com/owner': 'a' },
  deletionPolicy: DeletionPolicy.RETAIN,
  checkpoints: Checkpoints.at('s3://churn/checkpoints/'),
  spot: ManagedSpot.maxWait(Duration.hours(4)),
  run: '2026-11-28',
  volumeSize: Size.gibibytes(50),
  volumeKey: '1234abcd-12ab-34cd-56ef-1234567890ab',
};

let printed: jest.SpyInstance;
beforeEach(() => {
  printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => printed.mockRestore());

/** An app with a chart, and a job in it that says nothing but what no default can say. */
function platform(props: Partial<TrainingJobProps> = {}) {
  const app = new App();
  const chart = new Chart(app, 'team');
  return { app, chart, job: () => new TrainingJob(chart, 'churn', { ...BARE, ...props }) };
}

const manifestOf = (job: TrainingJob) => Testing.synth(job.chart).find(({ metadata }) => metadata.name === job.name);

describe('a default', () => {
  test('gives each field to a job that says nothing', () => {
    const { app, job } = platform();
    TrainingDefaults.of(app).set(ALL);
    expect(manifestOf(job())).toMatchObject({
      metadata: {
        namespace: 'team-a',
        labels: { 'team': 'a', 'cdk8s-sagemaker-training/run': '2026-11-28' },
        annotations: {
          'cdk8s-sagemaker-training/run': '2026-11-28',
          'services.k8s.aws/region': 'eu-west-1',
          'services.k8s.aws/deletion-policy': 'retain',
          'example.com/owner': 'a',
          'target.cdk8s-sagemaker-training/controller': '1.9.1',
        },
      },
      spec: {
        algorithmSpecification: { trainingInputMode: 'FastFile' },
        checkpointConfig: { s3URI: expect.stringMatching(/^s3:\/\/churn\/checkpoints\/team-churn-[0-9a-f]{12}\/$/) },
        enableInterContainerTrafficEncryption: true,
        enableManagedSpotTraining: true,
        enableNetworkIsolation: true,
        environment: { STAGE: 'production' },
        experimentConfig: { experimentName: 'churn' },
        infraCheckConfig: { enableInfraCheck: true },
        outputDataConfig: { kmsKeyID: 'alias/output', s3OutputPath: 's3://churn/models/' },
        remoteDebugConfig: { enableRemoteDebug: false },
        resourceConfig: { volumeSizeInGB: 50, volumeKMSKeyID: '1234abcd-12ab-34cd-56ef-1234567890ab' },
        retryStrategy: { maximumRetryAttempts: 3 },
        roleARN: ROLE,
        stoppingCondition: { maxPendingTimeInSeconds: 10800, maxRuntimeInSeconds: 7200, maxWaitTimeInSeconds: 14400 },
        tags: [{ key: 'team', value: 'a' }],
        vpcConfig: { subnets: ['subnet-0123456789abcdef0'], securityGroupIDs: ['sg-0fedcba9876543210'] },
      },
    });
  });

  test('gives what the same value in the props gives, name included', () => {
    const { volumeSize, volumeKey, outputKey, run, ...shared } = ALL;
    const asProps = new TrainingJob(new Chart(new App(), 'team'), 'churn', {
      ...BARE,
      ...shared,
      name: JobName.hashed({ run }),
      output: Output.at('s3://churn/models/', { kmsKey: outputKey }),
      cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { volumeSize, volumeKey }),
    });
    const { app, job } = platform();
    TrainingDefaults.of(app).set(ALL);
    expect(manifestOf(job())).toEqual(manifestOf(asProps));
  });

  test('yields to a nearer one, and to the job itself', () => {
    const { app, chart, job } = platform({ maxRuntime: Duration.minutes(5) });
    TrainingDefaults.of(app).set({ ...ALL, region: 'us-east-1' });
    TrainingDefaults.of(chart).set({ region: 'eu-west-1', role: OTHER_ROLE, maxRuntime: Duration.hours(9) });
    const manifest = manifestOf(job());
    expect(manifest.metadata.annotations['services.k8s.aws/region']).toBe('eu-west-1');
    expect(manifest.spec.roleARN).toBe(OTHER_ROLE);
    expect(manifest.spec.stoppingCondition.maxRuntimeInSeconds).toBe(300);
    expect(manifest.metadata.namespace).toBe('team-a');
  });

  test('yields to a volume and to keys of the job itself', () => {
    const { app, job } = platform({
      output: Output.at('s3://churn/models/', { kmsKey: 'alias/mine' }),
      cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { volumeSize: Size.gibibytes(7), volumeKey: 'mine' }),
    });
    TrainingDefaults.of(app).set(ALL);
    expect(manifestOf(job()).spec).toMatchObject({
      outputDataConfig: { kmsKeyID: 'alias/mine' }, resourceConfig: { volumeKMSKeyID: 'mine', volumeSizeInGB: 7 },
    });
  });

  test('of the run leaves the run of a job and fixed names alone', () => {
    const { app, chart } = platform();
    TrainingDefaults.of(app).set({ run: '2' });
    const nameOf = (id: string, name?: JobName) => new TrainingJob(chart, id, { ...MINIMAL, name }).trainingJobName;
    const own = JobName.hashed({ family: 'churn', run: '1' });
    expect(nameOf('fixed', JobName.fixed('churn'))).toBe('churn');
    expect(nameOf('own', own)).toBe(new TrainingJob(new Chart(new App(), 'team'), 'own', { ...MINIMAL, name: own }).trainingJobName);
    expect(nameOf('none')).not.toBe(new TrainingJob(new Chart(new App(), 'team'), 'none', MINIMAL).trainingJobName);
  });

  test('of spot is locked with its limit', () => {
    const { app, job } = platform({ spot: ManagedSpot.maxWait(Duration.hours(2)) });
    TrainingDefaults.of(app).set(ALL);
    TrainingDefaults.of(app).enforce({ spot: ManagedSpot.maxWait(Duration.hours(1)) });
    expect(job().findings.map(String).join()).toContain('spec.stoppingCondition.maxWaitTimeInSeconds');
  });

  test('does not hide that a job has no output', () => {
    const { app, job } = platform({ ...MINIMAL, output: undefined });
    TrainingDefaults.of(app).set({ outputKey: 'alias/output' });
    expect(job().findings.map(({ path, message }) => `${path}: ${message}`)).toContain('spec.outputDataConfig: is missing');
  });

  test('of maps is merged key by key', () => {
    const { app, chart, job } = platform({ tags: { team: 'own', job: 'own' }, environment: { A: 'own' }, labels: { l: 'own' } });
    TrainingDefaults.of(app).set({ ...ALL, tags: { team: 'app', cost: 'app', stage: 'app' }, environment: { A: 'app', B: 'app' }, labels: { l: 'app', m: 'app' } });
    TrainingDefaults.of(chart).set({ tags: { team: 'chart', stage: 'chart' } });
    const training = job();
    training.addTag('cost', 'added');
    training.addEnvironment('B', 'added');
    const { spec, metadata } = manifestOf(training);
    expect(Object.fromEntries(spec.tags.map(({ key, value }: any) => [key, value]))).toEqual({ team: 'own', job: 'own', stage: 'chart', cost: 'added' });
    expect(spec.environment).toEqual({ A: 'own', B: 'added' });
    expect(metadata.labels).toMatchObject({ l: 'own', m: 'app' });
    expect(training.metadata.getLabel('m')).toBe('app');
  });

  test('counts whether it was set before the job or after it', () => {
    const before = platform();
    TrainingDefaults.of(before.app).set(ALL);
    const after = platform();
    const job = after.job();
    TrainingDefaults.of(after.app).set(ALL);
    expect(manifestOf(job)).toEqual(manifestOf(before.job()));
  });

  test('that would give a job another name throws once the name was read; one that changes no name does not', () => {
    const { app, job } = platform(MINIMAL);
    const training = job();
    expect(training.trainingJobName).toMatch(/^team-churn-/);
    TrainingDefaults.of(app).set({ tags: { team: 'a' }, role: OTHER_ROLE });
    expect(() => TrainingDefaults.of(app).set({ networkIsolation: true })).toThrow('after its name was read');
  });

  test('does not reach jobs elsewhere', () => {
    const app = new App();
    TrainingDefaults.of(new Chart(app, 'one')).set({ networkIsolation: true });
    const job = new TrainingJob(new Chart(app, 'two'), 'churn', MINIMAL);
    expect(manifestOf(job).spec.enableNetworkIsolation).toBe(false);
  });

  test('does not fail for what happens to jobs elsewhere', () => {
    const app = new App();
    let role = ROLE;
    const job = new TrainingJob(new Chart(app, 'two'), 'churn', { ...MINIMAL, role: Lazy.any({ produce: () => role }) });
    expect(job.trainingJobName).toMatch(/^two-churn-/);
    role = OTHER_ROLE;
    expect(() => TrainingDefaults.of(new Chart(app, 'one')).set({ networkIsolation: true })).not.toThrow();
    expect(() => TrainingDefaults.of(app).set({ tags: { team: 'a' } })).toThrow("'two/churn' after its name was read");
  });

  test('is no matter for objects of other libraries, nor is a locked one', () => {
    const { app, chart } = platform();
    TrainingDefaults.of(app).set({ role: ROLE });
    TrainingDefaults.of(app).enforce({ networkIsolation: true });
    TrainingRules.of(app).judgeForeignJobs();
    new ApiObject(chart, 'foreign', { ...VALID_MANIFEST, spec: { ...VALID_MANIFEST.spec, roleARN: 'short' } });
    const { findings } = TrainingTesting.job(app);
    expect(new Set(findings.map(({ path, origin }) => [path, origin].join()))).toEqual(new Set(['spec.roleARN,']));
  });

  test('follows the job into its namespace property, and beats that of the chart', () => {
    const app = new App();
    const job = new TrainingJob(new Chart(app, 'team', { namespace: 'chart' }), 'churn', MINIMAL);
    expect(job.metadata.namespace).toBe('chart');
    TrainingDefaults.of(app).set({ namespace: 'platform' });
    expect(job.metadata.namespace).toBe('platform');
  });

  test('key for volumes leaves instances with disks of their own alone', () => {
    const { app, job } = platform({ cluster: Cluster.of(InstanceType.ML_G5_XLARGE) });
    TrainingDefaults.of(app).enforce({ ...ALL, volumeKey: '1234abcd-12ab-34cd-56ef-1234567890ab' });
    const training = job();
    expect(manifestOf(training).spec.resourceConfig).toEqual({ instanceCount: 1, instanceType: 'ml.g5.xlarge', volumeSizeInGB: 50 });
  });

  test.each([
    ['goes to no group if one has disks of its own', [InstanceType.ML_M5_XLARGE, InstanceType.ML_G5_XLARGE], undefined],
    ['goes to groups that have none', [InstanceType.ML_M5_XLARGE, InstanceType.ML_C5_XLARGE], ALL.volumeKey],
    ['goes to types that nobody knows', [InstanceType.of('ml.z9.large')], ALL.volumeKey],
  ])('key for volumes %s', (_what, types, key) => {
    const { app, job } = platform({ cluster: Cluster.heterogeneous(types.map((type, i) => InstanceGroup.of(`group-${i}`, type, 1))) });
    TrainingDefaults.of(app).set(ALL);
    expect(job().toJson().spec.resourceConfig.volumeKMSKeyID).toBe(key);
  });

  test('can be a token', () => {
    const { app, job } = platform();
    TrainingDefaults.of(app).set({ ...ALL, role: Lazy.any({ produce: () => ROLE }), namespace: Lazy.any({ produce: () => 'late' }) });
    const manifest = manifestOf(job());
    expect(manifest.spec.roleARN).toBe(ROLE);
    expect(manifest.metadata.namespace).toBe('late');
  });

  test('is cleared for a part of the tree', () => {
    const { app, chart, job } = platform();
    TrainingDefaults.of(app).set(ALL);
    TrainingDefaults.of(chart).clear('vpc', 'tags.team', 'environment');
    const { spec } = manifestOf(job());
    expect([spec.vpcConfig, spec.tags, spec.environment]).toEqual([undefined, undefined, undefined]);
    expect(spec.roleARN).toBe(ROLE);
  });

  test('is cleared in a map for one key alone, even if another one continues it after a dot', () => {
    const { app, chart, job } = platform();
    TrainingDefaults.of(app).set({ ...ALL, tags: { 'cost': 'a', 'cost.center': 'b' }, labels: { 'app': 'a', 'app.kubernetes.io/name': 'b' } });
    TrainingDefaults.of(chart).clear('tags.cost', 'labels.app');
    const { spec, metadata } = manifestOf(job());
    expect(spec.tags).toEqual([{ key: 'cost.center', value: 'b' }]);
    expect(metadata.labels).toMatchObject({ 'app.kubernetes.io/name': 'b' });
    expect(metadata.labels).not.toHaveProperty('app');
  });

  test('is there under any key of a map, also one that each object has', () => {
    const { app, job } = platform();
    TrainingDefaults.of(app).set({ ...ALL, tags: { constructor: 'a', toString: 'b' } });
    const made = job();
    expect(manifestOf(made).spec.tags).toEqual([{ key: 'constructor', value: 'a' }, { key: 'toString', value: 'b' }]);
    expect(made.metadata.getLabel('constructor')).toBeUndefined();
  });

  test('is not blamed for a key of a job that continues its own after a dot', () => {
    const { app, chart } = platform();
    TrainingDefaults.of(app).set({ ...ALL, environment: { A: 'ok' } });
    const made = new TrainingJob(chart, 'dotted', { ...BARE, environment: { 'A.B': 'undefined' } });
    expect(made.findings.filter(({ path }) => path === 'spec.environment.A.B').map(({ origin }) => origin)).toEqual([undefined]);
  });

  test.each(['max_runtime', 'MaxRuntime', 'maxRuntime'])('has fields as each language spells them: %s', field => {
    const app = new App();
    const defaults = TrainingDefaults.of(app);
    defaults.set({ maxRuntime: Duration.hours(1), tags: { Team_A: 'x' } });
    expect(defaults.originOf(field)).toMatchObject({ field: 'maxRuntime' });
    expect([defaults.originOf('Tags.Team_A')?.value, defaults.originOf('tags.teama')]).toEqual(['x', undefined]);
    const chart = new Chart(app, 'chart');
    TrainingDefaults.of(chart).clear(field);
    expect(TrainingDefaults.of(chart).originOf(field)).toBeUndefined();
  });

  test('has only fields that there are', () => {
    const defaults = TrainingDefaults.of(new App());
    expect(() => defaults.clear('vpcs')).toThrow("Expected a field of the defaults, got 'vpcs'. The fields are adoption, annotations,");
    expect(() => defaults.clear(undefined as any)).toThrow("Expected a field of the defaults, got 'undefined'");
    expect(() => defaults.originOf('role.x')).toThrow("Expected a field of the defaults, got 'role.x'");
    expect(() => defaults.set({ rol: 'x' } as any)).toThrow("Expected a field of the defaults, got 'rol'");
    expect(() => defaults.set({ maxRuntime: Duration.millis(1500) })).toThrow('Expected `maxRuntime` to be a whole number of seconds, got 1.5 seconds.');
    expect(() => defaults.enforce({ maxPending: Duration.millis(1500) })).toThrow('Expected `maxPending` to be a whole number of seconds, got 1.5 seconds.');
    expect(() => defaults.set({ volumeSize: Size.mebibytes(1536) })).toThrow('Expected `volumeSize` to be a whole number of GiB, got 1.5 GiB.');
  });
});

test.each([[undefined, 'undefined'], [null, 'null'], ['role', '"role"'], [['role'], 'an instance of Array']])('%p are no defaults', (values, got) => {
  const defaults = TrainingDefaults.of(new App());
  const message = `Expected \`values\` to be a map, got ${got}.`;
  expect(() => defaults.set(values as any)).toThrow(message);
  expect(() => defaults.enforce(values as any)).toThrow(message);
});

test.each<[unknown, string]>([
  [{ maxRuntime: 3600 }, 'maxRuntime: must be a Duration, got 3600: use Duration.hours(1)'],
  [{ volumeSize: 50 }, 'volumeSize: must be a Size, got 50: use Size.gibibytes(50)'],
  [{ output: 's3://churn/models/' }, 'output: must be made by Output.at, got "s3://churn/models/": use Output.at'],
  [{ inputMode: 'File' }, 'inputMode: must be a value of InputMode, got "File": use InputMode.of(\'File\')'],
  [{ tags: 'churn' }, 'Expected `tags` to be a map, got a string'],
])('%j has a default of another type, which is refused at once', (values, message) => {
  expect(() => TrainingDefaults.of(new App()).set(values as any)).toThrow(message);
  expect(() => TrainingDefaults.of(new App()).enforce(values as any)).toThrow(message);
});

describe('a locked default', () => {
  test('holds against the job, which is an error that names both values and the lock', () => {
    const { app, job } = platform({ role: OTHER_ROLE });
    TrainingDefaults.of(app).set(ALL);
    TrainingDefaults.of(app).enforce({ role: ROLE });
    const training = job();
    expect(training.findings.filter(({ level }) => level === 'error').map(({ rule, path, message }) => ({ rule, path, message }))).toEqual([{
      rule: 'default-locked', path: 'spec.roleARN', message: `is '${OTHER_ROLE}' in the job, but locked to '${ROLE}' by the defaults of the app`,
    }]);
    expect(synthError(app)).toContain(`[team/churn] spec.roleARN (role in code): is '${OTHER_ROLE}' in the job, but locked to '${ROLE}' by the defaults of the app`);
    expect(training.toJson().spec.roleARN).toBe(ROLE);
  });

  test('holds against nearer defaults, in whatever order, and against those that would clear it', () => {
    const { app, chart, job } = platform();
    TrainingDefaults.of(chart).set({ ...ALL, maxRuntime: Duration.hours(9), tags: { team: 'mine' } });
    TrainingDefaults.of(chart).clear('interContainerEncryption');
    TrainingDefaults.of(app).enforce({ maxRuntime: Duration.hours(1), tags: { team: 'theirs' }, interContainerEncryption: true });
    const manifest = job().toJson();
    expect(manifest.spec).toMatchObject({
      stoppingCondition: { maxRuntimeInSeconds: 3600 }, tags: [{ key: 'team', value: 'theirs' }], enableInterContainerTrafficEncryption: true,
    });
    const error = synthError(app);
    expect(error).toContain('[team] spec.stoppingCondition.maxRuntimeInSeconds: is 32400 in the defaults of [team], but locked to 3600 by the defaults of the app');
    expect(error).toContain("[team] spec.tags.team: is 'mine' in the defaults of [team], but locked to 'theirs' by the defaults of the app");
    expect(error).toContain('[team] spec.enableInterContainerTrafficEncryption: is cleared in the defaults of [team], but locked to true');
  });

  test('holds on its own scope as well, whichever call came first', () => {
    for (const order of ['set first', 'enforce first']) {
      const { app, chart, job } = platform(MINIMAL);
      const calls = [
        () => TrainingDefaults.of(chart).set({ networkIsolation: false }),
        () => TrainingDefaults.of(chart).enforce({ networkIsolation: true }),
      ];
      (order === 'set first' ? calls : calls.reverse()).forEach(call => call());
      expect(job().toJson().spec.enableNetworkIsolation).toBe(true);
      expect(synthError(app)).toContain('is false in the defaults of [team], but locked to true by the defaults of [team]');
    }
  });

  test('takes the same value, and a value that is not known by now', () => {
    const { app, job } = platform({ maxRuntime: Duration.minutes(60), output: Output.at('s3://churn/models/'), role: Lazy.any({ produce: () => 'later' }) });
    TrainingDefaults.of(app).enforce({ ...ALL, maxRuntime: Duration.hours(1) });
    const training = job();
    expect(training.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(training.toJson().spec.roleARN).toBe(ROLE);
  });

  test('holds against labels, annotations and keys', () => {
    const { app, job } = platform({
      labels: { team: 'b' },
      output: Output.at('s3://churn/models/', { kmsKey: 'mine' }),
      cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { volumeSize: Size.gibibytes(1), volumeKey: 'mine' }),
    });
    TrainingDefaults.of(app).set(ALL);
    TrainingDefaults.of(app).enforce({
      labels: { team: 'a' }, annotations: { 'example.com/owner': 'a' }, outputKey: 'k', volumeKey: 'k', volumeSize: Size.gibibytes(9),
    });
    const training = job();
    training.metadata.addAnnotation('example.com/owner', 'b');
    expect(training.findings.filter(({ rule }) => rule === 'default-locked').map(({ path }) => path).sort()).toEqual([
      'metadata.annotations.example.com/owner', 'metadata.labels.team', 'spec.outputDataConfig.kmsKeyID',
      'spec.resourceConfig.volumeKMSKeyID', 'spec.resourceConfig.volumeSizeInGB',
    ]);
    expect(training.toJson()).toMatchObject({
      metadata: { labels: { team: 'a' }, annotations: { 'example.com/owner': 'a' } },
      spec: { outputDataConfig: { kmsKeyID: 'k' }, resourceConfig: { volumeKMSKeyID: 'k', volumeSizeInGB: 9 } },
    });
  });

  const REGION = 'services.k8s.aws/region';
  const lockedPaths = (training: TrainingJob) => training.findings.filter(({ rule }) => rule === 'default-locked').map(({ path }) => path);

  test.each<[string, Partial<TrainingJobProps>, (training: TrainingJob) => void]>([
    ['in the props', { annotations: { [REGION]: 'us-east-1' } }, () => undefined],
    ['added to its metadata', {}, training => training.metadata.addAnnotation(REGION, 'us-east-1')],
  ])('holds against the annotation that is the field, %s', (_where, props, change) => {
    const { app, job } = platform({ ...MINIMAL, ...props });
    TrainingDefaults.of(app).enforce({ region: 'eu-west-1' });
    const training = job();
    change(training);
    expect(lockedPaths(training)).toEqual([`metadata.annotations.${REGION}`]);
    expect(training.toJson().metadata.annotations[REGION]).toBe('eu-west-1');
    expect(TrainingDefaults.of(training).originOf(`annotations.${REGION}`)).toMatchObject({ field: 'region', value: 'eu-west-1', scope: app });
  });

  test('holds against a nearer lock on the annotation that is the field', () => {
    const { app, chart, job } = platform(MINIMAL);
    TrainingDefaults.of(app).enforce({ region: 'eu-west-1' });
    TrainingDefaults.of(chart).enforce({ annotations: { [REGION]: 'us-east-1' } });
    expect(job().toJson().metadata.annotations[REGION]).toBe('eu-west-1');
    expect(synthError(app)).toContain("[team] metadata.annotations.services.k8s.aws/region: is 'us-east-1' in the defaults of [team], but locked to 'eu-west-1' by the defaults of the app");
  });

  test.each<[string, TrainingDefaultValues, JsonPatch]>([
    ['metadata.annotations.services.k8s.aws/region', { region: 'eu-west-1' }, JsonPatch.remove('/metadata/annotations/services.k8s.aws~1region')],
    ['spec.stoppingCondition.maxWaitTimeInSeconds', { spot: ManagedSpot.maxWait(Duration.hours(4)) }, JsonPatch.replace('/spec/enableManagedSpotTraining', false)],
    ['spec.tags.team', { tags: { team: 'a' } }, JsonPatch.add('/spec/tags/-', { key: 'team', value: 'b' })],
    ['spec.enableNetworkIsolation', { networkIsolation: true }, JsonPatch.remove('/spec/enableNetworkIsolation')],
  ])('holds against patches of all places of %s', (path, locked, patch) => {
    const { app, job } = platform(MINIMAL);
    TrainingDefaults.of(app).enforce(locked);
    const training = job();
    expect(lockedPaths(training)).toEqual([]);
    training.addJsonPatch(patch);
    expect(lockedPaths(training)).toEqual([path]);
  });

  test('is no matter for acknowledgements', () => {
    const { app, job } = platform({ ...MINIMAL, networkIsolation: false });
    TrainingDefaults.of(app).enforce({ networkIsolation: true });
    TrainingRules.of(job()).acknowledge('default-locked', 'please');
    expect(synthError(app)).toContain('locked to true');
  });
});

describe('the origin of a value', () => {
  test('can be asked for', () => {
    const { app, chart, job } = platform({ tags: { job: 'own' }, maxRuntime: Duration.hours(1) });
    TrainingDefaults.of(app).set(ALL);
    TrainingDefaults.of(chart).enforce({ role: ROLE });
    const training = job();
    const origins = TrainingDefaults.of(training);
    expect(origins.originOf('role')).toEqual({ field: 'role', value: ROLE, scope: chart, isLocked: true });
    expect(origins.originOf('tags.team')).toEqual({ field: 'tags.team', value: 'a', scope: app, isLocked: false });
    expect(origins.originOf('tags.job')?.scope).toBe(training);
    expect(origins.originOf('maxRuntime')?.scope).toBe(training);
    expect(origins.originOf('tags.none')).toBeUndefined();
    expect(origins.originOf('tensorBoard')).toBeUndefined();
    expect(TrainingDefaults.of(chart).originOf('maxRuntime')?.scope).toBe(app);
    expect(TrainingDefaults.of(app).origins.map(({ field }) => field)).toEqual([
      'annotations.example.com/owner', 'checkpoints', 'controllerVersion', 'deletionPolicy', 'environment.STAGE', 'experiment', 'infraCheck', 'inputMode',
      'interContainerEncryption', 'labels.team', 'maxPending', 'maxRuntime', 'namespace', 'networkIsolation', 'output', 'outputKey', 'region',
      'remoteDebug', 'retryAttempts', 'role', 'run', 'spot', 'tags.team', 'volumeKey', 'volumeSize', 'vpc',
    ]);
  });

  test('stands in the findings on the field, and only there', () => {
    const { app, chart, job } = platform({ ...MINIMAL, role: undefined, retryAttempts: 31, tags: { 'aws:own': 'x' } });
    TrainingDefaults.of(app).set({ role: 'training', tags: { 'aws:default': 'x' } });
    TrainingDefaults.of(chart).set({ vpc: { subnets: [], securityGroupIds: ['x'] } });
    const byPath = Object.fromEntries(job().findings.map(finding => [finding.path, finding.origin]));
    expect(byPath).toMatchObject({
      'spec.roleARN': 'the defaults of the app',
      'spec.vpcConfig.subnets': 'the defaults of [team]',
      'spec.tags[0].key': 'the defaults of the app',
      'spec.tags[1].key': undefined,
      'spec.retryStrategy.maximumRetryAttempts': undefined,
    });
    expect(synthError(app)).toMatch(/\[team\/churn\] spec\.roleARN \(role in code\): must .*\n {6}from: the defaults of the app\n {6}why: /);
  });
});

test('a job with a fixed name keeps it under defaults', () => {
  const { app, job } = platform({ ...MINIMAL, name: JobName.fixed('churn-1') });
  TrainingDefaults.of(app).set({ networkIsolation: true });
  expect(job().trainingJobName).toBe('churn-1');
});

test('defaults may change after they were set without an effect', () => {
  const chart = new Chart(Testing.app(), 'test');
  const vpc = { subnets: ['subnet-11112222'], securityGroupIds: ['sg-11112222'] };
  TrainingDefaults.of(chart).set({ vpc });
  vpc.subnets[0] = 'x';
  expect(new TrainingJob(chart, 'churn', MINIMAL)._manifest.spec.vpcConfig.subnets).toEqual(['subnet-11112222']);
});

test('a default for spot that is no ManagedSpot is refused', () => {
  expect(() => TrainingDefaults.of(new Chart(Testing.app(), 'test')).set({ spot: false as any })).toThrow('spot: must be made by ManagedSpot.maxWait, got false');
});
