import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Yaml } from 'cdk8s';
import { install } from './installed';
import { patched, VALID_MANIFEST } from '../rules/cases/case';

const CDK8S = path.join(__dirname, '../../node_modules/cdk8s-cli/bin/cdk8s');
const GUIDE = fs.readFileSync(path.join(__dirname, '../../docs/how-to/check.md'), 'utf8');
const SPOT = patched(VALID_MANIFEST, { spec: { enableManagedSpotTraining: true, stoppingCondition: { maxWaitTimeInSeconds: 3600 } } });
const BAD = patched(VALID_MANIFEST, { spec: { retryStrategy: { maximumRetryAttempts: 31 } } });

/** The part of `cdk8s.yaml` that the guide shows. */
const [, CONFIGURATION] = /```yaml\n(validations:\n[\s\S]*?)```/.exec(GUIDE)!;

let project: string;
beforeAll(() => {
  project = fs.mkdtempSync(path.join(os.tmpdir(), 'synth-plugin-'));
  install(project);
  // What programs without this library give is YAML like any other.
  writeFile('main.js', `
    const { ApiObject, App, Chart } = require('cdk8s');
    const app = new App();
    new ApiObject(new Chart(app, 'churn'), 'job', JSON.parse(require('fs').readFileSync('job.json', 'utf8')));
    app.synth();
  `);
  writeFile('own.js', `
    const { App, Chart, Duration } = require('cdk8s');
    const { Algorithm, Cluster, InstanceType, ManagedSpot, Output, TrainingJob } = require('cdk8s-sagemaker-training');
    const app = new App();
    new TrainingJob(new Chart(app, 'churn'), 'model', {
      algorithm: Algorithm.fromImage('111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:1'),
      cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
      output: Output.at('s3://churn/models/'),
      role: 'arn:aws:iam::111122223333:role/training',
      maxRuntime: Duration.hours(1),
      spot: ManagedSpot.maxWait(Duration.hours(2)),
    });
    app.synth();
  `);
});
afterAll(() => fs.rmSync(project, { recursive: true }));

function synth(manifest: object, properties: Record<string, unknown> = {}, program = 'main.js') {
  writeFile('job.json', JSON.stringify(manifest));
  const { validations: [validation] } = Yaml.load(writeFile('guide.yaml', CONFIGURATION))[0];
  writeFile('cdk8s.yaml', Yaml.stringify({
    language: 'typescript', app: `node ${program}`, validations: [{ ...validation, properties: { ...validation.properties, ...properties } }],
  }));
  const { status, stdout, stderr } = spawnSync(process.execPath, [CDK8S, 'synth', '--no-check-upgrade'], {
    cwd: project, encoding: 'utf8', env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false', NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  return { status, output: stdout + stderr };
}

function writeFile(name: string, text: string): string {
  const file = path.join(project, name);
  fs.writeFileSync(file, text);
  return file;
}

describe('cdk8s synth with the plugin, configured as the guide says', () => {
  test('succeeds without errors', () => {
    const { status, output } = synth(VALID_MANIFEST);
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(fs.existsSync(path.join(project, 'dist/churn.k8s.yaml'))).toBe(true);
  });

  test('fails with rule, resource, place and remedy', () => {
    const { status, output } = synth(BAD);
    expect({ status, output }).toMatchObject({ status: 2 });
    for (const text of ['field-range', 'Construct Path: churn/job', 'churn-1', 'spec/retryStrategy/maximumRetryAttempts', 'stay within the range']) {
      expect(output).toContain(text);
    }
  });

  test('shows warnings, and fails because of them if it is strict', () => {
    const relaxed = synth(SPOT);
    expect(relaxed).toMatchObject({ status: 0 });
    expect(relaxed.output).toContain('spot-without-checkpoints');
    expect(synth(SPOT, { strict: true })).toMatchObject({ status: 2, output: expect.stringContaining('spot-without-checkpoints') });
  });

  test('names the constructs of this library, whose names follow their content', () => {
    const { status, output } = synth({}, { strict: true }, 'own.js');
    expect({ status, output }).toMatchObject({ status: 2 });
    expect(output).toMatch(/Construct Path: churn\/model\b/);
  });

  test('warnings are printed once', () => {
    const { status, output } = synth({}, {}, 'own.js');
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(output.match(/spot-without-checkpoints,/g)).toHaveLength(1);
  }, 60_000);

  test('judges for the controller that it is told of', () => {
    expect(synth(VALID_MANIFEST, { controllerVersion: '1.2.7' })).toMatchObject({ status: 2, output: expect.stringContaining('field-since-controller') });
  });
});
