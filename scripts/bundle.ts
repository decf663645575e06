/* Puts the compiled modules that small programs load into a few files. The index has to be lazy already. */
import * as fs from 'fs';
import { createRequire } from 'module';
import * as os from 'os';
import * as path from 'path';
import { bundleOf, BUNDLES, bundlesOf, fileOf, stubOf, targetOf, withBundles, type Place } from './bundle-text';
import { CodeInUse, Observation } from './code-in-use';
import { requestsInUse } from './late-imports';

const LIB = path.join(__dirname, '..', 'lib');
const INDEX = 'src/index';
/** What stays in a file of its own: what each program loads first. */
const FIRST = [INDEX, 'src/compile-cache'];

// Which functions run is counted less precisely for code that was compiled before.
process.env.NODE_DISABLE_COMPILE_CACHE = '1';

const load = createRequire(path.join(LIB, 'src', 'index.js'));
const cdk8s: typeof import('cdk8s') = load('cdk8s');
const library: typeof import('../src') = load('./index.js');

const DEBUGGING = 'debugging';

/** Modules that a program loads only where a job has a debugger or a profiler. */
const ABOUT_DEBUGGING = /^src\/(?:debugging\/facts\/|rules\/topics\/(?:debugger|evaluation-rules|profiler))/;

/** What each bundle has: what a program needs that the bundles before it have not. */
const PROGRAMS: ReadonlyArray<{ readonly bundle: string; readonly run: () => import('cdk8s').App }> = [
  { bundle: 'definition', run: () => withJobs(newApp(), [{}, ofAnImage()]) },
  { bundle: 'synthesis', run: () => synthesized(withJobs(newApp(), [{}])) },
  { bundle: DEBUGGING, run: () => synthesized(withJobs(newApp(), [{ debugger: watch(), profiler: profile() }])) },
  { bundle: 'fast-app', run: () => synthesized(withJobs(newApp(library.FastApp), [{}])) },
  { bundle: 'jobs', run: () => synthesized(withJobs(newApp(library.FastApp), variedJobs())) },
];

const observation = new Observation();
const inUse: Array<ReadonlyMap<string, CodeInUse>> = [];
const places = new Map<string, Place>();
const bundles = PROGRAMS.map(({ bundle, run }) => {
  fs.rmSync(run().outdir, { recursive: true });
  inUse.push(observation.latest());
  const modules = new Map([...neededModules()].filter(([id]) => !FIRST.includes(id) && !places.has(id)));
  const strays = [...modules.keys()].filter(id => ABOUT_DEBUGGING.test(id));
  if (strays.length > 0 && bundle !== DEBUGGING) {
    throw new Error(`a program without a debugger would load ${strays.join(', ')}: something imports them that runs in it`);
  }
  [...modules.keys()].forEach((id, position) => places.set(id, { bundle, position }));
  return { bundle, modules, programs: inUse.length };
});

const texts = new Map(bundles.map(({ bundle, modules, programs }) => [bundle, bundleOf(bundle, modules, places, id => ({
  runs: (start, end) => inUse.some(files => files.get(moduleFile(id))?.hasFunction(start, end)),
  reached: position => inUse.slice(0, programs).some(files => files.get(moduleFile(id))?.has(position)),
}))]));
for (const [bundle, text] of texts) {
  fs.writeFileSync(path.join(LIB, fileOf(bundle)), text);
}
fs.writeFileSync(path.join(LIB, BUNDLES), bundlesOf(texts));
for (const id of compiledModules().filter(compiled => !places.has(compiled))) {
  fs.writeFileSync(moduleFile(id), withBundles(id, fs.readFileSync(moduleFile(id), 'utf8'), places));
}
for (const [id, place] of places) {
  fs.writeFileSync(moduleFile(id), stubOf(id, place, Object.keys(load(moduleFile(id)))));
}

/** The texts of the modules that the programs so far need, by their ids. */
function neededModules(): Map<string, string> {
  const loaded = loadedModules();
  const needed = new Map<string, string>();
  const follow = (id: string): void => {
    const text = fs.readFileSync(moduleFile(id), 'utf8');
    needed.set(id, text);
    requestsInUse(text, position => inUse.some(files => files.get(moduleFile(id))?.has(position)))
      .map(request => targetOf(id, request, loaded))
      .filter(target => target !== undefined && !needed.has(target))
      .forEach(target => follow(target!));
  };
  follow(INDEX);
  return needed;
}

function loadedModules(): ReadonlySet<string> {
  return new Set(Object.keys(load.cache).filter(file => file.startsWith(LIB + path.sep)).map(idOf));
}

function compiledModules(): string[] {
  const folder = path.join(LIB, 'src');
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.js')).map(file => idOf(path.join(folder, file)));
}

function idOf(file: string): string {
  return path.relative(LIB, file).split(path.sep).join('/').replace(/\.js$/, '');
}

function moduleFile(id: string): string {
  return `${path.join(LIB, id)}.js`;
}

function newApp(AppClass = cdk8s.App): import('cdk8s').App {
  return new AppClass({ outdir: fs.mkdtempSync(path.join(os.tmpdir(), 'bundle-')) });
}

/** Adds jobs to an app, each of them with some props of its own. */
function withJobs(app: import('cdk8s').App, jobs: ReadonlyArray<Partial<import('../src').TrainingJobProps>>): import('cdk8s').App {
  const { Chart, Duration } = cdk8s;
  const { Algorithm, Channel, Cluster, InstanceType, Output, TrainingJob } = library;
  const chart = new Chart(app, 'churn');
  jobs.forEach((props, position) => new TrainingJob(chart, `model-${position}`, {
    region: 'eu-west-1',
    role: 'arn:aws:iam::111122223333:role/churn-training',
    algorithm: Algorithm.xgboost('1.7-1'),
    hyperParameters: { objective: 'binary:logistic', num_round: 100 },
    channels: [Channel.s3('train', 's3://example-churn/train/', { contentType: 'text/csv' })],
    cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
    maxRuntime: Duration.hours(1),
    output: Output.at('s3://example-churn/models/'),
    ...props,
  }));
  return app;
}

function synthesized(app: import('cdk8s').App): import('cdk8s').App {
  app.synth();
  return app;
}

/** What a job has whose image is given, and not found by an algorithm. */
function ofAnImage(): Partial<import('../src').TrainingJobProps> {
  return { algorithm: library.Algorithm.fromImage('141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1') };
}

function watch(): import('../src').debugging.Debugger {
  const { Debugger, DebugRule, TensorCollection } = library.debugging;
  return Debugger.at('s3://example-churn/tensors/', { collections: [TensorCollection.metrics()], rules: [DebugRule.lossNotDecreasing()] });
}

function profile(): import('../src').debugging.Profiler {
  const { Profiler, ProfilerRule } = library.debugging;
  return Profiler.at('s3://example-churn/profile/', { rules: [ProfilerRule.profilerReport()] });
}

function variedJobs(): Array<Partial<import('../src').TrainingJobProps>> {
  const { Duration, Size } = cdk8s;
  const { Cluster, InstanceType } = library;
  return [
    {},
    { hyperParameters: { objective: 'binary:logistic', num_round: 200, eta: 0.1 } },
    { cluster: Cluster.of(InstanceType.ML_M5_2XLARGE, { volumeSize: Size.gibibytes(50) }) },
    { tags: { team: 'churn' }, maxRuntime: Duration.hours(2) },
  ];
}
