/* Puts the compiled modules that a program with one job loads into one file. The index has to be lazy already. */
import * as fs from 'fs';
import { createRequire } from 'module';
import * as os from 'os';
import * as path from 'path';
import { bundleOf, stubOf, withBundle } from './bundle-text';

const LIB = path.join(__dirname, '..', 'lib');
const BUNDLE = 'bundle.js';
const INDEX = 'src/index';

const load = createRequire(path.join(LIB, 'src', 'index.js'));
synthesizeOneJob();
const modules = new Map(Object.keys(load.cache)
  .filter(file => file.startsWith(LIB + path.sep))
  .map(file => [path.relative(LIB, file).split(path.sep).join('/').replace(/\.js$/, ''), fs.readFileSync(file, 'utf8')]));
const index = modules.get(INDEX)!;
modules.delete(INDEX);

fs.writeFileSync(path.join(LIB, BUNDLE), bundleOf(modules));
fs.writeFileSync(fileOf(INDEX), withBundle(INDEX, index, BUNDLE, modules));
for (const id of modules.keys()) {
  fs.writeFileSync(fileOf(id), stubOf(id, BUNDLE, Object.keys(load(fileOf(id)))));
}

function fileOf(id: string): string {
  return `${path.join(LIB, id)}.js`;
}

function synthesizeOneJob(): void {
  const { Chart, Duration }: typeof import('cdk8s') = load('cdk8s');
  const { Algorithm, Channel, Cluster, FastApp, InstanceType, Output, TrainingJob }: typeof import('../src') = load('./index.js');
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'bundle-'));
  const app = new FastApp({ outdir });
  new TrainingJob(new Chart(app, 'churn'), 'model', {
    region: 'eu-west-1',
    role: 'arn:aws:iam::111122223333:role/churn-training',
    algorithm: Algorithm.xgboost('1.7-1'),
    hyperParameters: { objective: 'binary:logistic', num_round: 100 },
    channels: [Channel.s3('train', 's3://example-churn/train/', { contentType: 'text/csv' })],
    cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
    maxRuntime: Duration.hours(1),
    output: Output.at('s3://example-churn/models/'),
  });
  app.synth();
  fs.rmSync(outdir, { recursive: true });
}
