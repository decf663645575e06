import { recognizeAll } from '../../src/import/recognize';
import { unwrapped } from '../../src/import/wrappers';

const REQUEST = {
  TrainingJobName: 'churn-1',
  RoleArn: 'arn:aws:iam::111122223333:role/training',
  AlgorithmSpecification: { TrainingImage: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:3', TrainingInputMode: 'File' },
  OutputDataConfig: { S3OutputPath: 's3://example-churn/models/' },
  ResourceConfig: { InstanceType: 'ml.m5.xlarge', InstanceCount: 1, VolumeSizeInGB: 30 },
  StoppingCondition: { MaxRuntimeInSeconds: 3600 },
};
const TASK = { Type: 'Task', Resource: 'arn:aws:states:::sagemaker:createTrainingJob.sync', Parameters: REQUEST };

const found = (object: object) => recognizeAll(object, 'input.json');

test('an event of EventBridge', () => {
  const [job, ...others] = found({
    'source': 'aws.sagemaker',
    'detail-type': 'SageMaker Training Job State Change',
    'region': 'eu-central-1',
    'detail': { ...REQUEST, TrainingJobStatus: 'Completed', CreationTime: 1583831889050 },
  });
  expect(others).toEqual([]);
  expect(job).toMatchObject({
    source: 'event of EventBridge',
    formerName: 'churn-1',
    reported: ['TrainingJobStatus', 'CreationTime'],
    manifest: { metadata: { annotations: { 'services.k8s.aws/region': 'eu-central-1' } } },
  });
});

test('all training jobs of a state machine', () => {
  const { TrainingJobName: _name, ...request } = REQUEST;
  const open = { ...TASK, Parameters: { ...request, 'TrainingJobName.$': '$.name' } };
  const jsonata = { Type: 'Task', Resource: 'arn:aws:states:::sagemaker:createTrainingJob', Arguments: { ...REQUEST, RoleArn: '{% $role %}' } };
  const jobs = found({
    StartAt: 'Prepare',
    States: {
      Prepare: { Type: 'Pass' },
      Train: open,
      Both: { Type: 'Parallel', Branches: [{ States: { One: TASK } }, { States: { Two: jsonata } }] },
      Each: { Type: 'Map', ItemProcessor: { States: { Inner: TASK } } },
    },
  });
  expect(jobs.map(({ formerName }) => formerName)).toEqual(['Train', 'churn-1', 'churn-1', 'churn-1']);
  expect(jobs.map(({ open: places }) => places.map(({ path }) => path))).toEqual([['TrainingJobName.$'], [], ['RoleArn'], []]);
  expect(jobs[0].remarks.join()).toContain('waits for the end of the job');
  expect(found(TASK)).toHaveLength(1);
});

describe('tuning jobs', () => {
  const { TrainingJobName, ...training } = REQUEST;
  const TUNING = {
    HyperParameterTuningJobConfig: { Strategy: 'Random', ResourceLimits: { MaxNumberOfTrainingJobs: 5, MaxParallelTrainingJobs: 1 } },
    TrainingJobDefinition: training,
  };

  test('of a state machine are read beside its training jobs', () => {
    const Resource = 'arn:aws:states:::sagemaker:createHyperParameterTuningJob.sync';
    const jobs = found({ States: { Tune: { Type: 'Task', Resource, Parameters: { ...TUNING, 'HyperParameterTuningJobName.$': '$.name' } }, Train: TASK } });
    expect(jobs.map(({ formerName, manifest }) => [formerName, manifest.kind])).toEqual([['Tune', 'HyperParameterTuningJob'], ['churn-1', 'TrainingJob']]);
    expect(jobs[0]).toMatchObject({ source: 'state machine of Step Functions', open: [{ path: 'HyperParameterTuningJobName.$' }] });
    expect(jobs[0].remarks.join()).toContain('read status.hyperParameterTuningJobStatus.');
    expect(jobs[1].remarks.join()).toContain('read status.trainingJobStatus.');
  });

  test('of Airflow are read with what it uploads', () => {
    const [job] = found({ ...TUNING, HyperParameterTuningJobName: 'sweep', S3Operations: { S3Upload: [{ Path: 'src', Bucket: 'example-churn', Key: 'a' }] } });
    expect(job).toMatchObject({ source: 'Airflow configuration', formerName: 'sweep', lost: [] });
    expect(job.remarks[0]).toContain('uploads src');
  });
});

test('a task whose algorithm is filled in later is one', () => {
  const { AlgorithmSpecification, ...request } = REQUEST;
  const [job] = found({ States: { Train: { ...TASK, Parameters: { ...request, 'AlgorithmSpecification.$': '$.algorithm' } } } });
  expect(job.open).toEqual([{ path: 'AlgorithmSpecification.$', value: '$.algorithm' }]);
});

test('what a plan of Terraform does not know yet is named', () => {
  const address = 'module.churn.aws_sagemaker_training_job.churn';
  const values = {
    training_job_name: 'churn-1',
    algorithm_specification: [{ training_image: REQUEST.AlgorithmSpecification.TrainingImage, training_input_mode: 'File' }],
    output_data_config: [{ s3_output_path: 's3://example-churn/models/' }],
    vpc_config: [{ subnets: ['subnet-1'] }],
  };
  const [job] = found({
    format_version: '1.2',
    planned_values: { root_module: { child_modules: [{ resources: [{ address, type: 'aws_sagemaker_training_job', name: 'churn', values }] }] } },
    resource_changes: [
      { address: 'aws_iam_role.a', change: { after_unknown: { name: true } } },
      { address, change: { actions: ['create'], after_unknown: { arn: true, id: true, role_arn: true, tags: {}, vpc_config: [{ security_group_ids: true, subnets: [false] }] } } },
    ],
  });
  expect(job.remarks[0]).toContain('left out: role_arn, vpc_config[0].security_group_ids. Write values');
});

test('a configuration of Airflow, with what it uploads', () => {
  const S3Operations = { S3Upload: [{ Path: 'src', Bucket: 'example-churn', Key: 'source.tar.gz', Tar: true }] };
  for (const object of [{ ...REQUEST, S3Operations }, { Training: REQUEST, S3Operations }]) {
    const [job] = found(object);
    expect(job).toMatchObject({ source: 'Airflow configuration', lost: [] });
    expect(job.remarks[0]).toContain('uploads src to s3://example-churn/source.tar.gz');
  }
  expect(found({ Training: REQUEST })).toHaveLength(1);
});

test('resources of Terraform, also in modules', () => {
  const values = {
    arn: 'arn:aws:sagemaker:eu-west-1:111122223333:training-job/churn-1',
    id: 'churn-1',
    region: 'eu-west-1',
    training_job_name: 'churn-1',
    role_arn: REQUEST.RoleArn,
    algorithm_specification: [{ algorithm_name: '', training_image: REQUEST.AlgorithmSpecification.TrainingImage, training_input_mode: 'File', metric_definitions: [] }],
    input_data_config: [{
      channel_name: 'train',
      data_source: [{ file_system_data_source: [], s3_data_source: [{ s3_data_type: 'S3Prefix', s3_uri: 's3://example-churn/train/' }] }],
    }],
    output_data_config: [{ kms_key_id: '', s3_output_path: 's3://example-churn/models/' }],
    resource_config: [{ instance_type: 'ml.m5.xlarge', instance_count: 1, volume_size_in_gb: 30 }],
    stopping_condition: [{ max_runtime_in_seconds: 3600 }],
    hyper_parameters: { lr: '0.1' },
    vpc_config: [],
    tags: { team: 'churn' },
    tags_all: { team: 'churn', owner: 'platform' },
  };
  const resource = { type: 'aws_sagemaker_training_job', name: 'churn', values };
  const [one, other] = found({
    format_version: '1.0',
    values: { root_module: { resources: [{ type: 'aws_iam_role', values: {} }, resource], child_modules: [{ resources: [resource] }] } },
  });
  expect(other).toEqual(one);
  expect(one).toMatchObject({ source: 'state of Terraform', formerName: 'churn-1', lost: [] });
  expect(one.manifest).toMatchObject({
    metadata: { annotations: { 'services.k8s.aws/region': 'eu-west-1' } },
    spec: {
      algorithmSpecification: { trainingImage: REQUEST.AlgorithmSpecification.TrainingImage, trainingInputMode: 'File' },
      hyperParameters: { lr: '0.1' },
      inputDataConfig: [{ channelName: 'train', dataSource: { s3DataSource: { s3DataType: 'S3Prefix', s3URI: 's3://example-churn/train/' } } }],
      outputDataConfig: { s3OutputPath: 's3://example-churn/models/' },
      resourceConfig: { instanceCount: 1, instanceType: 'ml.m5.xlarge', volumeSizeInGB: 30 },
      stoppingCondition: { maxRuntimeInSeconds: 3600 },
      tags: [{ key: 'team', value: 'churn' }],
    },
  });
  expect(found({ format_version: '1.2', planned_values: { root_module: { resources: [resource] } } })).toHaveLength(1);
});

test.each([
  ['an event of another service', { source: 'aws.ec2', detail: REQUEST }],
  ['a state machine without such tasks', { States: { A: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: {} }, B: 1 } }],
  ['a state of Terraform without such resources', { format_version: '1.0', values: { root_module: {} } }],
  ['a request', REQUEST],
  ['a text', 'text'],
])('%s holds none', (_what, object) => {
  expect(unwrapped(object)).toEqual([]);
});

test('an expression in a job that has run is the value that it ran with', () => {
  const request = { ...REQUEST, Environment: { NCCL: '${NCCL_DEBUG}' }, HyperParameters: { prompt: '{{question}} {{context}}', epochs: '3' } };
  const [waiting] = found(request);
  expect(waiting.open.map(({ path }) => path)).toEqual(['Environment.NCCL', 'HyperParameters.prompt']);
  const [completed] = found({ ...request, TrainingJobStatus: 'Completed' });
  expect(completed.open).toEqual([]);
  expect(completed.manifest.spec).toMatchObject({ environment: { NCCL: '${NCCL_DEBUG}' }, hyperParameters: { prompt: '{{question}} {{context}}' } });
});

test('an expression in a list is one, too', () => {
  const [job] = found({ ...REQUEST, VpcConfig: { Subnets: ['${Subnet}', 'subnet-1'], SecurityGroupIds: ['sg-1'] } });
  expect(job.open.map(({ path }) => path)).toEqual(['VpcConfig.Subnets[0]']);
  expect(job.manifest.spec.vpcConfig.subnets).toEqual(['${Subnet}', 'subnet-1']);
});

test('functions of CloudFormation are filled in later', () => {
  const [job] = found({
    ...REQUEST,
    TrainingJobName: { Ref: 'Name' },
    RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
    ResourceConfig: { ...REQUEST.ResourceConfig, InstanceCount: { Ref: 'Count' } },
    VpcConfig: { Subnets: [{ Ref: 'Subnet' }, 'subnet-1'], SecurityGroupIds: { Ref: 'Groups' } },
    HyperParameters: { bucket: { 'Fn::Sub': 's3://${Bucket}/' }, epochs: '3' },
    Environment: { Ref: 'a' },
  });
  expect(job.open.map(({ path }) => path)).toEqual([
    'TrainingJobName', 'RoleArn', 'ResourceConfig.InstanceCount', 'VpcConfig.Subnets[0]', 'VpcConfig.SecurityGroupIds', 'HyperParameters.bucket',
  ]);
  expect(job.formerName).toBeUndefined();
  expect(job.lost).toEqual([]);
  expect(job.manifest.spec).toMatchObject({
    roleARN: '<Role.Arn>', vpcConfig: { subnets: ['<Subnet>', 'subnet-1'] }, hyperParameters: { epochs: '3' }, environment: { Ref: 'a' },
  });
});

test('functions of SageMaker pipelines are filled in later', () => {
  const [job] = found({
    ...REQUEST,
    OutputDataConfig: { S3OutputPath: { 'Std:Join': { On: '/', Values: ['s3:/', { Get: 'Parameters.Bucket' }] } } },
    ResourceConfig: { ...REQUEST.ResourceConfig, InstanceCount: { Get: 'Parameters.Count' }, InstanceType: { Get: 'Parameters.Type' } },
    HyperParameters: { max_depth: { Get: 'Parameters.Depth' }, epochs: '3' },
    Environment: { Get: 'a' },
  });
  expect(job.open.map(({ path }) => path)).toEqual([
    'OutputDataConfig.S3OutputPath', 'ResourceConfig.InstanceType', 'ResourceConfig.InstanceCount', 'HyperParameters.max_depth',
  ]);
  expect(job.manifest.spec).toMatchObject({
    resourceConfig: { instanceType: '<Parameters.Type>' }, hyperParameters: { epochs: '3' }, environment: { Get: 'a' },
  });
});

test('an empty text in a map of Terraform is one that somebody has set', () => {
  const values = {
    training_job_name: 'churn-1',
    role_arn: REQUEST.RoleArn,
    algorithm_specification: [{ training_image: REQUEST.AlgorithmSpecification.TrainingImage, training_input_mode: 'File' }],
    output_data_config: [{ kms_key_id: '', s3_output_path: 's3://example-churn/models/' }],
    environment: { PREFIX: '', MODE: 'x', NOTHING: null },
    hyper_parameters: { note: '', epochs: '3' },
    tags: { Stage: '', Team: 'ml' },
    debug_rule_configurations: [{ local_path: '', rule_parameters: { x: '' } }],
  };
  const [job] = found({ format_version: '1.0', values: { root_module: { resources: [{ type: 'aws_sagemaker_training_job', name: 'churn', values }] } } });
  expect(job.manifest.spec).toMatchObject({
    environment: { PREFIX: '', MODE: 'x' },
    hyperParameters: { note: '', epochs: '3' },
    tags: [{ key: 'Stage', value: '' }, { key: 'Team', value: 'ml' }],
    debugRuleConfigurations: [{ ruleParameters: { x: '' } }],
  });
  expect(job.manifest.spec.environment).not.toHaveProperty('NOTHING');
  expect(job.manifest.spec.debugRuleConfigurations[0]).not.toHaveProperty('localPath');
});
