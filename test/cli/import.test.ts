import * as fs from 'fs';
import * as path from 'path';
import { Yaml } from 'cdk8s';
import { caughtTerminal } from './terminal';
import { main } from '../../src/cli/main';
import { compilePrograms, runProgram } from '../import/run-program';
import { OwnFolder } from '../own-folder';
import { testInFullTier } from '../property-tier';

/** Programs that were written, to be compiled together in the end. */
const written: string[] = [];

const terminal = caughtTerminal();
const folder = new OwnFolder();
beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation());

const run = (...args: string[]) => main(['import', ...args]);
const file = (name: string, text: string) => folder.write(name, text);
const json = (name: string, value: unknown) => file(name, JSON.stringify(value, undefined, 2));

const ROLE = 'arn:aws:iam::111122223333:role/training';
const REQUEST = {
  TrainingJobName: 'churn-2026-11-02-10-30-00-123',
  RoleArn: ROLE,
  AlgorithmSpecification: {
    TrainingImage: '246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.7-1',
    TrainingInputMode: 'File',
  },
  HyperParameters: { objective: 'binary:logistic', num_round: '100' },
  InputDataConfig: [{
    ChannelName: 'train',
    ContentType: 'text/csv',
    DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: 's3://example-churn/train/', S3DataDistributionType: 'FullyReplicated' } },
    CompressionType: 'None',
    RecordWrapperType: 'None',
  }],
  OutputDataConfig: { S3OutputPath: 's3://example-churn/models/' },
  ResourceConfig: { InstanceType: 'ml.m5.xlarge', InstanceCount: 1, VolumeSizeInGB: 10 },
  StoppingCondition: { MaxRuntimeInSeconds: 3600 },
};

const DESCRIPTION = {
  ...REQUEST,
  TrainingJobArn: 'arn:aws:sagemaker:us-west-2:111122223333:training-job/churn-2026-11-02-10-30-00-123',
  ModelArtifacts: { S3ModelArtifacts: 's3://example-churn/models/churn-2026-11-02-10-30-00-123/output/model.tar.gz' },
  TrainingJobStatus: 'Completed',
  SecondaryStatus: 'Completed',
  HyperParameters: { ...REQUEST.HyperParameters, model_dir: 's3://example-churn/models/churn-2026-11-02-10-30-00-123/model' },
  OutputDataConfig: { KmsKeyId: '', S3OutputPath: 's3://example-churn/models/', CompressionType: 'GZIP' },
  EnableNetworkIsolation: false,
  EnableInterContainerTrafficEncryption: false,
  EnableManagedSpotTraining: true,
  StoppingCondition: { MaxRuntimeInSeconds: 3600, MaxWaitTimeInSeconds: 5400 },
  CheckpointConfig: { S3Uri: 's3://example-churn/checkpoints/' },
  CreationTime: '2026-11-02T10:30:00.123000+00:00',
  DebugHookConfig: { S3OutputPath: 's3://example-churn/debug/', CollectionConfigurations: [] },
  ProfilerConfig: { S3OutputPath: 's3://example-churn/profile/', ProfilingIntervalInMilliseconds: 60000, DisableProfiler: false },
  ProfilingStatus: 'Enabled',
};

const RESOURCE = {
  apiVersion: 'sagemaker.services.k8s.aws/v1alpha1',
  kind: 'TrainingJob',
  metadata: {
    name: 'detector',
    namespace: 'vision',
    uid: '6f1f0a2c-0000-0000-0000-000000000000',
    labels: { team: 'vision' },
    annotations: {
      'services.k8s.aws/region': 'eu-west-1',
      'services.k8s.aws/deletion-policy': 'retain',
      'services.k8s.aws/adoption-policy': 'adopt-or-create',
      'kubectl.kubernetes.io/last-applied-configuration': '{}',
      'example.com/owner': 'vision@example.com',
    },
  },
  spec: {
    trainingJobName: 'detector-7',
    roleARN: ROLE,
    algorithmSpecification: { algorithmName: 'detector', trainingInputMode: 'FastFile', futureField: { a: [1, null] } },
    inputDataConfig: [
      {
        channelName: 'images',
        dataSource: { s3DataSource: { s3DataType: 'S3Prefix', s3URI: 's3://example-detector/images/', instanceGroupNames: ['cpu', 'gpu 1'] } },
      },
      {
        channelName: 'labels',
        dataSource: {
          s3DataSource: {
            s3DataType: 'AugmentedManifestFile', s3URI: 's3://example-detector/labels', attributeNames: ['a'], instanceGroupNames: ['cpu'],
          },
        },
        inputMode: 'Pipe',
        shuffleConfig: { seed: 7 },
      },
    ],
    outputDataConfig: { s3OutputPath: 's3://example-detector/models/', kmsKeyID: 'alias/models', compressionType: 'NONE' },
    resourceConfig: {
      instanceGroups: [
        { instanceGroupName: 'cpu', instanceType: 'ml.c5.4xlarge', instanceCount: 2 },
        { instanceGroupName: 'gpu 1', instanceType: 'ml.x99.huge', instanceCount: 1 },
      ],
      volumeSizeInGB: 200,
    },
    stoppingCondition: { maxRuntimeInSeconds: 90 },
    tags: [{ key: 'team', value: 'vision' }, { key: 'cost', value: '7' }],
    vpcConfig: { subnets: ['subnet-0123456789abcdef0'], securityGroupIDs: ['sg-0fedcba9876543210'] },
    debugHookConfig: { s3OutputPath: 's3://example-detector/tensors/', collectionConfigurations: [{ collectionName: 'losses', collectionParameters: { save_interval: '500' } }] },
    debugRuleConfigurations: [{
      ruleConfigurationName: 'LossNotDecreasing',
      ruleEvaluatorImage: '929884845733.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-debugger-rules:latest',
      ruleParameters: { rule_to_invoke: 'LossNotDecreasing', diff_percent: '1' },
    }],
  },
  status: { conditions: [] },
};

const OPERATOR = {
  apiVersion: 'sagemaker.aws.amazon.com/v1',
  kind: 'TrainingJob',
  metadata: { name: 'xgboost-mnist' },
  spec: {
    roleArn: ROLE,
    region: 'us-east-2',
    sageMakerEndpoint: 'https://sagemaker.example.com',
    algorithmSpecification: { trainingImage: '825641698319.dkr.ecr.us-east-2.amazonaws.com/xgboost:1', trainingInputMode: 'File' },
    hyperParameters: [{ name: 'max_depth', value: '5' }, { name: 'num_round', value: '10' }],
    inputDataConfig: [{
      channelName: 'train',
      dataSource: { fileSystemDataSource: { fileSystemType: 'EFS', fileSystemAccessMode: 'ro', fileSystemId: 'fs-0123456789abcdef0', directoryPath: '/mnist' } },
    }],
    outputDataConfig: { s3OutputPath: 's3://example-mnist/models/' },
    resourceConfig: { instanceCount: 1, instanceType: 'ml.m4.xlarge', volumeSizeInGB: 5 },
    stoppingCondition: { maxRuntimeInSeconds: 86400 },
    vpcConfig: { subnets: ['subnet-0123456789abcdef0'], securityGroupIds: ['sg-0fedcba9876543210'] },
  },
};

describe('programs', () => {
  test.each<[string, string, object]>([
    ['a request', 'request.json', { ...REQUEST, AlgorithmSpecification: { ...REQUEST.AlgorithmSpecification, ContainerEntrypoint: ['/bin/sh'] } }],
    ['a description', 'description.json', DESCRIPTION],
    ['a resource of ACK', 'detector.json', RESOURCE],
    ['a resource of the retired operator', 'mnist.json', OPERATOR],
    ['a resource that only adopts', 'adopted.json', {
      apiVersion: RESOURCE.apiVersion,
      kind: 'TrainingJob',
      metadata: { name: 'old', annotations: { 'services.k8s.aws/adoption-policy': 'adopt', 'services.k8s.aws/adoption-fields': '{"trainingJobName":"old"}' } },
    }],
  ])('are written from %s', (_what, name, object) => {
    expect(run(json(name, object))).toBe(0);
    expect(terminal.output).toMatchSnapshot('program');
    expect(terminal.errors.replace(/\n +(why|fix|rule):.*/g, '')).toMatchSnapshot('notes');
    written.push(terminal.output);
  });

  test('several jobs become one program, whatever they are in', () => {
    const documents = [RESOURCE, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } }, OPERATOR, { apiVersion: 'v1', kind: 'List', items: [OPERATOR] }];
    const inputs = [file('jobs.yaml', documents.map(document => Yaml.stringify(document)).join('---\n')), json('requests.json', [REQUEST, DESCRIPTION])];
    expect(run(...inputs)).toBe(0);
    expect(terminal.errors).toContain('Left out, because they are not training jobs:');
    expect(terminal.errors).toContain('jobs.yaml: ConfigMap of v1');
    expect(terminal.output).toContain("new Chart(app, 'training-jobs')");
    const names = runProgram(terminal.output, { validated: false }).map(({ metadata }) => metadata.name.replace(/-[0-9a-f]{12}$/, ''));
    expect(names).toEqual(['detector', 'xgboost-mnist', 'xgboost-mnist-2', 'churn', 'churn-2']);
  });

  test('a request may be YAML, or have the small letters of other tools', () => {
    const { TrainingJobName, AlgorithmSpecification, ...rest } = REQUEST;
    run(file('a.yaml', Yaml.stringify({ trainingJobName: TrainingJobName, algorithmSpecification: AlgorithmSpecification, ...rest })));
    const small = terminal.output;
    terminal.output = '';
    run(json('a.json', REQUEST));
    expect(small.replace('a.yaml', 'a.json')).toBe(terminal.output);
  });

  test('--exact keeps the spec of a request', () => {
    const input = json('request.json', REQUEST);
    const outputOf = (...options: string[]) => {
      terminal.output = '';
      expect(run(...options, input)).toBe(0);
      written.push(terminal.output);
      return runProgram(terminal.output)[0].spec.outputDataConfig;
    };
    expect(outputOf()).toEqual({ s3OutputPath: 's3://example-churn/models/', compressionType: 'GZIP', kmsKeyID: '' });
    expect(outputOf('--exact')).toEqual({ s3OutputPath: 's3://example-churn/models/' });
    expect(terminal.errors).toContain('Patches that keep the spec as it was:\n  churn: 6');
  });

  test('--language python writes Python', () => {
    expect(run('--language', 'python', json('request.json', REQUEST))).toBe(0);
    expect(terminal.output).toContain('hyper_parameters={"objective": "binary:logistic", "num_round": 100},');
  });

  test('requests within something else are found', () => {
    run(json('event.json', { source: 'aws.sagemaker', detail: DESCRIPTION }));
    expect(terminal.output).toContain('// Imported from the event of EventBridge in event.json.');
  });

  test('a Region can be given to requests that have none', () => {
    const { TrainingImage: _image, ...specification } = REQUEST.AlgorithmSpecification;
    const input = json('request.json', { ...REQUEST, AlgorithmSpecification: { ...specification, AlgorithmName: 'ranking' } });
    run(input);
    expect(terminal.output).not.toContain('region:');
    expect(terminal.errors).toContain('The Region is not known');
    run('--region', 'eu-west-1', input);
    expect(terminal.output).toContain("region: 'eu-west-1'");
  });
});

describe('whatever is in the input', () => {
  const NASTY = '\'"`${process.exit(1)}\\\n*/ // </script>\r\u2028\u2029\u202e\u200b\ud800 {{family}} é😀';

  test('texts stay texts, and comments stay comments', () => {
    const request = {
      ...REQUEST,
      TrainingJobName: NASTY,
      Environment: { [NASTY]: NASTY, 'constructor': 'a', 'a-b': 'c' },
      MlflowConfig: { [NASTY]: NASTY },
      [`${NASTY}x`]: [NASTY],
    };
    const { Environment } = request;
    expect(run(json('nasty.json', request))).toBe(0);
    expect(terminal.output).not.toMatch(/[\u2028\u2029\u202e\u200b]|<\/script/);
    written.push(terminal.output);
    const program = terminal.output.split('\n').filter(line => !line.startsWith('//'));
    expect(program[1]).toMatch(/^import /);
    terminal.output = '';
    run('--exact', json('nasty.json', { ...request, Environment: { A: Environment[NASTY], B: 'C' }, TrainingJobName: 'churn' }));
    expect(runProgram(terminal.output)[0].spec.environment).toEqual({ A: NASTY, B: 'C' });
  });

  test('a job that holds a placeholder of the library is written as it is', () => {
    run('--exact', json('a.json', { ...REQUEST, Environment: { A: '{{trainingJobName}}' } }));
    expect(terminal.output).toContain('new ApiObject(');
    expect(runProgram(terminal.output)[0].spec.environment).toEqual({ A: '{{trainingJobName}}' });
  });

  test('what no manifest can hold is listed', () => {
    expect(run('--strict', file('a.yaml', Yaml.stringify(REQUEST).replace('VolumeSizeInGB: 10', 'VolumeSizeInGB: 9007199254740993')
      + 'Environment: {"__proto__": "a", B: "b"}\n'))).toBe(1);
    expect(terminal.errors).toContain(
      "cdk8s can't write these keys or numbers, so they are left out:\n  churn: ResourceConfig.VolumeSizeInGB\n  churn: Environment.__proto__");
    expect(terminal.output).toContain("environment: { B: 'b' },");
  });

  test('a field that is given twice is listed as such', () => {
    expect(run('--strict', json('a.json', { ...REQUEST, roleArn: 'arn:aws:iam::111122223333:role/other' }))).toBe(1);
    expect(terminal.errors).toContain('The input has another value for the same field or key, so these values are left out:\n  churn: roleArn\n');
  });

  test.each([['a request', REQUEST], ['a description', DESCRIPTION], ['a resource of the retired operator', OPERATOR], ['a resource of ACK', RESOURCE]])(
    'keys that every object inherits stay in the maps of %s', (_what, object: any) => {
      const map: any = { constructor: 'a', hasOwnProperty: 'b', prototype: 'c', toString: 'd', valueOf: 'e', A: 'f' };
      const { spec = object, metadata } = object;
      const given = { ...spec, environment: map, hyperParameters: map, tags: Object.keys(map).map(key => ({ key, value: map[key] })) };
      delete given.HyperParameters;
      const input = metadata === undefined
        ? given
        : { ...object, metadata: { ...metadata, labels: map, annotations: { ...metadata.annotations, ...map } }, spec: given };
      expect(run(json('a.json', input))).toBe(0);
      expect(terminal.output).not.toContain('ApiObject');
      const manifest = runProgram(terminal.output, { validated: false })[0];
      expect(manifest.spec).toMatchObject({ environment: map, hyperParameters: map });
      expect(manifest.spec.tags.map(({ key }: any) => key).sort()).toEqual(Object.keys(map).sort());
      if (metadata !== undefined) {
        expect(manifest.metadata).toMatchObject({ labels: map, annotations: map });
      }
    });

  test('an API version that does not exist stays in the program, and is a finding', () => {
    expect(run(json('a.json', { ...RESOURCE, apiVersion: 'sagemaker.services.k8s.aws/v1alpha1/b' }))).toBe(0);
    expect(terminal.output).toContain("JsonPatch.replace('/apiVersion', 'sagemaker.services.k8s.aws/v1alpha1/b')");
    expect(terminal.errors).toContain('error: [detector-7] apiVersion: is sagemaker.services.k8s.aws/v1alpha1/b, which does not exist\n');
    expect(runProgram(terminal.output, { validated: false })[0].apiVersion).toBe('sagemaker.services.k8s.aws/v1alpha1/b');
  });

  test('secrets are warned of, and shown in the program alone', () => {
    const key = `AKIA${'ABCDEFGHIJKLMNOP'}`;
    run(json('a.json', { ...REQUEST, Environment: { AWS_ACCESS_KEY_ID: key }, SessionChainingConfig: { Password: key } }));
    expect(terminal.errors).toContain('[churn] spec.environment');
    expect(terminal.errors).not.toContain(key);
    expect(terminal.output).toContain(key);
  });
});

describe('exit status and files', () => {
  test('--output writes a file, once', () => {
    const [input, target] = [json('request.json', REQUEST), path.join(folder.path, 'main.ts')];
    expect(run('--output', target, input)).toBe(0);
    expect(terminal.output).toBe('');
    const program = fs.readFileSync(target, 'utf8');
    fs.writeFileSync(target, 'mine');
    expect(run('--output', target, input)).toBe(2);
    expect(terminal.errors).toContain('main.ts: exists already; use --force to overwrite it');
    expect(fs.readFileSync(target, 'utf8')).toBe('mine');
    expect(run('--force', '--output', target, input)).toBe(0);
    expect(fs.readFileSync(target, 'utf8')).toBe(program);
  });

  test('--output follows no link that leads nowhere', () => {
    const [target, link] = [path.join(folder.path, 'elsewhere.ts'), path.join(folder.path, 'main.ts')];
    fs.symlinkSync(target, link);
    expect(run('--output', link, json('request.json', REQUEST))).toBe(2);
    expect(terminal.errors).toContain('main.ts: exists already; use --force to overwrite it');
    expect(fs.existsSync(target)).toBe(false);
  });

  test('1 with --strict if something is left out', () => {
    expect(run('--strict', json('a.json', REQUEST))).toBe(0);
    expect(run('--strict', json('b.json', { ...REQUEST, MlflowConfig: { MlflowResourceArn: 'a' } }))).toBe(1);
    expect(terminal.errors).toContain('churn: MlflowConfig\n');
  });

  test.each<[string, () => string[], RegExp]>([
    ['a file that is not there', () => [path.join(folder.path, 'none.json')], /none\.json: no such file or directory/],
    ['a file that is not YAML', () => [file('a.json', '{"a": [')], /a\.json: not YAML: line 1/],
    ['what Python prints', () => [file('a.json', "{'A': datetime.datetime(2020, 12, 14, tzinfo=tzlocal()), 'A': 1}")], /a\.json: is what Python prints/],
    ['an empty file', () => [file('a.yaml', '')], /expected a training job, found:\n {2}.*a\.yaml: no JSON or YAML object/],
    ['a Python program', () => [file('a.py', 'import sagemaker\n')], /a\.py: is a Python program\. Let it print the request: https:\S+\/how-to\/import\.md shows/],
    ['Terraform', () => [file('a.tf', 'resource "aws_sagemaker_training_job" "a" {}\n')], /Give the output of `terraform show -json`/],
    ['text', () => [file('a.yaml', 'hello')], /a\.yaml: no JSON or YAML object\ngive .*, or what https:\S+\/how-to\/import\.md lists/],
    ['another kind', () => [json('a.json', { apiVersion: 'sagemaker.aws.amazon.com/v1', kind: 'HostingDeployment' })],
      /a\.json: HostingDeployment of sagemaker\.aws\.amazon\.com\/v1/],
    ['another request', () => [json('a.json', { ModelName: 'churn', ExecutionRoleArn: ROLE })], /a\.json: a model\. Give the output of/],
    ['no file', () => [], /expected at least one file, directory or -, got none\nusage: /],
    ['a Region that is none', () => ['--region', 'Ireland', folder.path], /--region must be a Region such as eu-west-1, got 'Ireland'/],
    ['a language that is not written', () => ['--language', 'java', folder.path], /--language must be one of typescript, python, got 'java'/],
    ['an unknown option', () => ['--frobnicate', folder.path], /Unknown option '--frobnicate'/],
    ['a place that can\'t be written', () => ['--output', path.join(folder.path, 'none/main.ts'), json('a.json', REQUEST)], /main\.ts: can't be written/],
  ])('the exit status is 2 for %s', (_what, args, message) => {
    expect(run(...args())).toBe(2);
    expect(terminal.errors).toMatch(message);
    expect(terminal.output).toBe('');
  });

  test('help has the exit status 0', () => {
    expect(run('--help')).toBe(0);
    expect(terminal.output).toContain('exit status: 0 the program is written');
  });

  test('the help names all that is read', () => {
    run('--help');
    ['requests', 'describe-training-job', 'ACK', 'retired SageMaker operator', 'Step Functions', 'EventBridge', 'Terraform', 'Airflow']
      .forEach(source => expect(terminal.output).toContain(source));
  });
});

testInFullTier('all programs compile', () => {
  expect(written).toHaveLength(8);
  expect(compilePrograms(written)).toEqual([]);
});
