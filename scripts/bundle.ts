/* Puts the compiled modules that small programs load into a few files. The index has to be lazy already. */
import * as fs from 'fs';
import { createRequire } from 'module';
import * as os from 'os';
import * as path from 'path';
import { bundleOf, stubOf, withBundles, type Modules } from './bundle-text';
import { FunctionsInUse } from './functions-in-use';

const LIB = path.join(__dirname, '..', 'lib');
const INDEX = 'src/index';

const load = createRequire(path.join(LIB, 'src', 'index.js'));
const cdk8s: typeof import('cdk8s') = load('cdk8s');
const library: typeof import('../src') = load('./index.js');

/** What each bundle has: what a program loads that the bundles before it have not. */
const PROGRAMS: ReadonlyArray<{ readonly bundle: string; readonly run: () => import('cdk8s').App }> = [
  { bundle: 'bundle.js', run: () => appWithOneJob() },
  { bundle: 'bundle-synthesis.js', run: () => synthesized(appWithOneJob()) },
  { bundle: 'bundle-debugging.js', run: () => synthesized(appWithOneJob({ debugger: watch(), profiler: profile() })) },
];

const inUse = new FunctionsInUse();
const before = new Map(loadedModules());
const bundles = PROGRAMS.map(({ bundle, run }) => {
  fs.rmSync(run().outdir, { recursive: true });
  const modules = new Map([...loadedModules()].filter(([id]) => !before.has(id)));
  modules.forEach((text, id) => before.set(id, text));
  return { bundle, modules };
});
const places = new Map(bundles.flatMap(({ bundle, modules }) => [...modules.keys()].map(id => [id, bundle] as const)));

const running = inUse.byFile();

for (const { bundle, modules } of bundles) {
  fs.writeFileSync(path.join(LIB, bundle), bundleOf(bundle, modules, places, id => running(fileOf(id))));
}
fs.writeFileSync(fileOf(INDEX), withBundles(INDEX, before.get(INDEX)!, places));
for (const [id, bundle] of places) {
  fs.writeFileSync(fileOf(id), stubOf(id, bundle, Object.keys(load(fileOf(id)))));
}

function loadedModules(): Modules {
  return new Map(Object.keys(load.cache)
    .filter(file => file.startsWith(LIB + path.sep))
    .map(file => [path.relative(LIB, file).split(path.sep).join('/').replace(/\.js$/, ''), fs.readFileSync(file, 'utf8')]));
}

function fileOf(id: string): string {
  return `${path.join(LIB, id)}.js`;
}

function appWithOneJob(more: Partial<import('../src').TrainingJobProps> = {}): import('cdk8s').App {
  const { Chart, Duration } = cdk8s;
  const { Algorithm, Channel, Cluster, FastApp, InstanceType, Output, TrainingJob } = library;
  const app = new FastApp({ outdir: fs.mkdtempSync(path.join(os.tmpdir(), 'bundle-')) });
  new TrainingJob(new Chart(app, 'churn'), 'model', {
    region: 'eu-west-1',
    role: 'arn:aws:iam::111122223333:role/churn-training',
    algorithm: Algorithm.xgboost('1.7-1'),
    hyperParameters: { objective: 'binary:logistic', num_round: 100 },
    channels: [Channel.s3('train', 's3://example-churn/train/', { contentType: 'text/csv' })],
    cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
    maxRuntime: Duration.hours(1),
    output: Output.at('s3://example-churn/models/'),
    ...more,
  });
  return app;
}

function synthesized(app: import('cdk8s').App): import('cdk8s').App {
  app.synth();
  return app;
}

function watch(): import('../src').debugging.Debugger {
  const { Debugger, DebugRule, TensorCollection } = library.debugging;
  return Debugger.at('s3://example-churn/tensors/', { collections: [TensorCollection.metrics()], rules: [DebugRule.lossNotDecreasing()] });
}

function profile(): import('../src').debugging.Profiler {
  const { Profiler, ProfilerRule } = library.debugging;
  return Profiler.at('s3://example-churn/profile/', { rules: [ProfilerRule.profilerReport()] });
}
