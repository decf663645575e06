/* What users start from the installed package, in processes of their own: the command, and cdk8s with the plugin. */
import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Yaml } from 'cdk8s';
import { install } from './installed';
import { named } from '../plan/manifests';
import { testInFullTier } from '../property-tier';
import { patched, VALID_MANIFEST } from '../rules/cases/case';

const CDK8S = path.join(__dirname, '../../node_modules/cdk8s-cli/bin/cdk8s');

let project: string;
let program: string;

beforeAll(() => {
  project = fs.mkdtempSync(path.join(os.tmpdir(), 'installed-'));
  program = path.join(install(project), 'bin/cdk8s-sagemaker-training');
});
afterAll(() => fs.rmSync(project, { recursive: true }));

function writeFile(name: string, text: string): string {
  fs.writeFileSync(path.join(project, name), text);
  return name;
}

function run(file: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd: project, input, encoding: 'utf8', env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false', NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  return { status, stdout, stderr };
}

describe('the command', () => {
  const file = (name: string, object: object) => writeFile(name, Yaml.stringify(object));

  test.each<[string, number, () => string[]]>([
    ['with what a plan changes', 2, () => ['plan', file('a.yaml', named('a')), file('b.yaml', named('b'))]],
    ['with an error', 1, () => ['check', file('a.yaml', named('a', { spec: { roleARN: 'other' } }))]],
    ['with its version', 0, () => ['--version']],
  ])('ends %s: exit status %i', (_what, status, args) => {
    expect(run(program, args())).toEqual({ status, stdout: expect.stringMatching(/./), stderr: '' });
  });

  test('says on standard error what it can\'t do', () => {
    expect(run(program, ['frobnicate'])).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining('frobnicate') });
  });

  test('says when its output can\'t be written', () => {
    const full = fs.openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program, 'explain', 'field-range'], { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
    fs.closeSync(full);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^cdk8s-sagemaker-training: the output can't be written: ENOSPC.*\n$/) });
  });

  test('ends with 2 when its notes can\'t be written', () => {
    const full = fs.openSync('/dev/full', 'w');
    const other = path.join(project, file('pod.yaml', { apiVersion: 'v1', kind: 'Pod' }));
    const { status, stdout } = spawnSync(process.execPath, [program, 'status', other], { stdio: ['ignore', 'pipe', full], encoding: 'utf8' });
    fs.closeSync(full);
    expect({ status, stdout }).toEqual({ status: 2, stdout: 'no training jobs\n' });
  });

  test('takes standard input as one of the sides of a plan', () => {
    const result = run(program, ['plan', file('a.yaml', named('a')), '-'], Yaml.stringify(named('a')));
    expect(result).toEqual({ status: 0, stdout: '1 unchanged\n', stderr: '' });
  });
});

describe('cdk8s synth with the plugin, configured as the guide says', () => {
  const GUIDE = fs.readFileSync(path.join(__dirname, '../../docs/how-to/check.md'), 'utf8');
  /** The part of `cdk8s.yaml` that the guide shows. */
  const [, CONFIGURATION] = /```yaml\n(validations:\n[\s\S]*?)```/.exec(GUIDE)!;
  const BAD = patched(VALID_MANIFEST, { spec: { retryStrategy: { maximumRetryAttempts: 31 } } });

  beforeAll(() => {
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

  function synth(app: string, properties: Record<string, unknown> = {}) {
    const { validations: [validation] } = Yaml.load(path.join(project, writeFile('guide.yaml', CONFIGURATION)))[0];
    writeFile('cdk8s.yaml', Yaml.stringify({
      language: 'typescript', app: `node ${app}`, validations: [{ ...validation, properties: { ...validation.properties, ...properties } }],
    }));
    const { status, stdout, stderr } = run(CDK8S, ['synth', '--no-check-upgrade']);
    return { status, output: stdout + stderr };
  }

  function synthManifest(manifest: object, properties: Record<string, unknown> = {}) {
    writeFile('job.json', JSON.stringify(manifest));
    return synth('main.js', properties);
  }

  test('fails with rule, resource, place and remedy, of the controller that it is told of', () => {
    const { status, output } = synthManifest(BAD, { controllerVersion: '1.2.7' });
    expect({ status, output }).toMatchObject({ status: 2 });
    for (const text of ['field-range', 'Construct Path: churn/job', 'churn-1', 'spec/retryStrategy/maximumRetryAttempts', 'lower it to at most 30']) {
      expect(output).toContain(text);
    }
    expect(output).toContain('field-since-controller');
  });

  testInFullTier('succeeds without errors, and prints warnings of this library once', () => {
    const { status, output } = synth('own.js');
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(output.match(/spot-without-checkpoints,/g)).toHaveLength(1);
    expect(output).not.toContain('field-since-controller');
    expect(fs.readdirSync(path.join(project, 'dist'))).toContain('churn.k8s.yaml');
  });

  testInFullTier('fails because of warnings if it is strict, and names the constructs of this library, whose names follow their content', () => {
    const { status, output } = synth('own.js', { strict: true });
    expect({ status, output }).toMatchObject({ status: 2 });
    expect(output).toContain('spot-without-checkpoints');
    expect(output).toMatch(/Construct Path: churn\/model\b/);
  });
});
