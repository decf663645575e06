import { specFromRequest } from './from-request';

/** A training job that SageMaker accepts, restated from where it is written down. Names, buckets and ids are filled in. */
export interface AcceptedJob {
  /** Repository and path, or thread. */
  readonly source: string;
  readonly region: string;
  /** A CreateTrainingJob request, or the spec of a `TrainingJob`, which begins with a small letter. */
  readonly request: object;
  /** The errors that make it fail once it runs: some tests only create jobs, and never look at their ends. */
  readonly fails?: readonly string[];
}

/** The spec of a job that works, whichever way it is written down. */
export function specOf({ request }: AcceptedJob): any {
  return 'trainingJobName' in request ? request : specFromRequest(request);
}

const ROLE = 'arn:aws:iam::111122223333:role/service-role/AmazonSageMaker-ExecutionRole';
const BUCKET = 's3://sagemaker-us-west-2-111122223333';
const ALGORITHMS = '433757028032.dkr.ecr.us-west-2.amazonaws.com';
const XGBOOST_1 = `${ALGORITHMS}/xgboost:1`;
const LINEAR_LEARNER = '174872318107.dkr.ecr.us-west-2.amazonaws.com/linear-learner:1';
const BUILT_IN_RULES = '895741380848.dkr.ecr.us-west-2.amazonaws.com/sagemaker-debugger-rules:latest';
const DLC = '763104351884.dkr.ecr.us-west-2.amazonaws.com';

const MNIST = {
  max_depth: '5', eta: '0.2', gamma: '4', min_child_weight: '6', silent: '0', objective: 'multi:softmax', num_class: '10', num_round: '10',
};
const ONE_M4_XLARGE = { instanceCount: 1, instanceType: 'ml.m4.xlarge', volumeSizeInGB: 5 };
const TERRAFORM = 'hashicorp/terraform-provider-aws internal/service/sagemaker/training_job_test.go';
const EXAMPLES = 'aws/amazon-sagemaker-examples';
const MARKETPLACE = 'build_and_train_models/sm-marketplace_building_your_own_container_as_package';
const SUBMITTED = 'aws/sagemaker-python-sdk sagemaker-train/tests/integ/train/shallow/test_model_trainer.py';

/** A channel of a spec. */
function channel(channelName: string, s3URI: string, contentType: string): object {
  return {
    channelName,
    dataSource: { s3DataSource: { s3DataType: 'S3Prefix', s3URI, s3DataDistributionType: 'FullyReplicated' } },
    contentType,
    compressionType: 'None',
  };
}

/** A channel of a spec that is on a file system. */
function mounted(channelName: string, fileSystemDataSource: object, contentType: string): object {
  return { channelName, dataSource: { fileSystemDataSource }, contentType, compressionType: 'None' };
}

/** A channel of a request. */
function input(ChannelName: string, S3Uri: string, more: object = {}, source: object = {}): object {
  return {
    ChannelName,
    DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri, S3DataDistributionType: 'FullyReplicated', ...source } },
    ...more,
  };
}

/** The container finds neither data nor hyperparameters. */
const WITHOUT_DATA = ['built-in-channel-missing', 'built-in-hyper-parameter-missing'];
/** The entry point is a member of the API that the CRD lacks, so as a resource the job has no script. */
const WITHOUT_ENTRY_POINT = ['script-missing'];

/** What the acceptance tests of Terraform have in common. */
function terraform(TrainingJobName: string, more: object): object {
  return {
    TrainingJobName,
    RoleArn: 'arn:aws:iam::111122223333:role/tf-acc-test',
    AlgorithmSpecification: { TrainingInputMode: 'File', TrainingImage: LINEAR_LEARNER },
    OutputDataConfig: { S3OutputPath: 's3://tf-acc-test/output/' },
    ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 30 },
    StoppingCondition: { MaxRuntimeInSeconds: 3600 },
    ...more,
  };
}

/** What the submissions of the SDK's tests have in common: a script in channels, and an entry point. */
function submission(TrainingJobName: string, more: object, mode = 'File'): object {
  return {
    TrainingJobName,
    RoleArn: ROLE,
    HyperParameters: {},
    AlgorithmSpecification: {
      TrainingImage: `${DLC}/pytorch-training:2.0.0-cpu-py310`,
      TrainingInputMode: mode,
      ContainerEntrypoint: ['/bin/bash'],
      ContainerArguments: ['-c', 'chmod +x /opt/ml/input/data/sm_drivers/sm_train.sh && /opt/ml/input/data/sm_drivers/sm_train.sh'],
    },
    InputDataConfig: [
      input('code', `${BUCKET}/${TrainingJobName}/input/code`),
      input('sm_drivers', `${BUCKET}/${TrainingJobName}/input/sm_drivers`),
    ],
    OutputDataConfig: { S3OutputPath: `${BUCKET}/${TrainingJobName}`, CompressionType: 'GZIP' },
    ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 30 },
    StoppingCondition: { MaxRuntimeInSeconds: 600 },
    ...more,
  };
}

/** A framework container, with the metrics that the SDK switches on. */
function framework(image: string): object {
  return { TrainingImage: `${DLC}/${image}`, TrainingInputMode: 'File', EnableSageMakerMetricsTimeSeries: true };
}

/** What the SDK tells framework containers. */
function script(name: string, program: string): Record<string, string> {
  return {
    sagemaker_container_log_level: '20',
    sagemaker_job_name: JSON.stringify(name),
    sagemaker_program: JSON.stringify(program),
    sagemaker_region: '"us-west-2"',
    sagemaker_submit_directory: JSON.stringify(`${BUCKET}/${name}/source/sourcedir.tar.gz`),
  };
}

const AUGMENTED = { ContentType: 'application/x-recordio', RecordWrapperType: 'RecordIO', CompressionType: 'None' };
const PLAIN = { CompressionType: 'None', RecordWrapperType: 'None' };
const STREAMED = { ...PLAIN, ContentType: 'text/csv', InputMode: 'Pipe' };

/** Jobs that work. */
export const ACCEPTED: readonly AcceptedJob[] = [
  {
    source: 'aws-controllers-k8s/sagemaker-controller samples/training/my-training-job.yaml',
    region: 'us-west-2',
    request: {
      trainingJobName: 'my-training-job',
      hyperParameters: MNIST,
      algorithmSpecification: { trainingImage: XGBOOST_1, trainingInputMode: 'File' },
      roleARN: ROLE,
      outputDataConfig: { s3OutputPath: 's3://ack-sample/output' },
      resourceConfig: ONE_M4_XLARGE,
      stoppingCondition: { maxRuntimeInSeconds: 86400 },
      inputDataConfig: [
        channel('train', 's3://ack-sample/sagemaker/xgboost/train', 'text/libsvm'),
        channel('validation', 's3://ack-sample/sagemaker/xgboost/validation', 'text/libsvm'),
      ],
    },
  },
  {
    source: 'aws-controllers-k8s/sagemaker-controller test/e2e/resources/xgboost_trainingjob.yaml',
    region: 'us-west-2',
    request: {
      trainingJobName: 'xgboost-trainingjob',
      roleARN: ROLE,
      hyperParameters: MNIST,
      algorithmSpecification: { trainingImage: XGBOOST_1, trainingInputMode: 'File' },
      outputDataConfig: { s3OutputPath: 's3://ack-data/sagemaker/training/output' },
      resourceConfig: ONE_M4_XLARGE,
      retryStrategy: { maximumRetryAttempts: 2 },
      stoppingCondition: { maxRuntimeInSeconds: 86400 },
      inputDataConfig: [
        channel('train', 's3://ack-data/sagemaker/training/train', 'text/csv'),
        channel('validation', 's3://ack-data/sagemaker/training/validation', 'text/csv'),
      ],
      tags: [{ key: 'algorithm', value: 'xgboost' }, { key: 'environment', value: 'testing' }, { key: 'customer', value: 'test-user' }],
    },
  },
  {
    source: 'aws-controllers-k8s/sagemaker-controller test/e2e/resources/xgboost_trainingjob_debugger.yaml',
    region: 'us-west-2',
    request: {
      trainingJobName: 'xgboost-trainingjob-debugger',
      roleARN: ROLE,
      hyperParameters: {
        max_depth: '5', gamma: '4', eta: '0.2', min_child_weight: '6', silent: '0', objective: 'reg:squarederror', subsample: '0.7', num_round: '51',
      },
      algorithmSpecification: { trainingImage: '246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.3-1', trainingInputMode: 'File' },
      outputDataConfig: { s3OutputPath: 's3://ack-data/sagemaker/training/debugger/output' },
      resourceConfig: ONE_M4_XLARGE,
      retryStrategy: { maximumRetryAttempts: 2 },
      stoppingCondition: { maxRuntimeInSeconds: 86400 },
      inputDataConfig: [
        channel('train', 's3://ack-data/sagemaker/training/train', 'text/csv'),
        channel('validation', 's3://ack-data/sagemaker/training/validation', 'text/csv'),
      ],
      debugHookConfig: {
        s3OutputPath: 's3://ack-data/sagemaker/training/debugger/hookconfig',
        collectionConfigurations: [
          { collectionName: 'feature_importance', collectionParameters: { name: 'save_interval', value: '5' } },
          { collectionName: 'losses', collectionParameters: { name: 'save_interval', value: '500' } },
          { collectionName: 'average_shap', collectionParameters: { name: 'save_interval', value: '5' } },
          { collectionName: 'metrics', collectionParameters: { name: 'save_interval', value: '5' } },
        ],
      },
      debugRuleConfigurations: [{
        ruleConfigurationName: 'LossNotDecreasing',
        ruleEvaluatorImage: BUILT_IN_RULES,
        ruleParameters: { collection_names: 'metrics', num_steps: '10', rule_to_invoke: 'LossNotDecreasing' },
      }],
      profilerConfig: { s3OutputPath: 's3://ack-data/sagemaker/training/profiler/', profilingIntervalInMilliseconds: 500 },
      profilerRuleConfigurations: [{
        ruleConfigurationName: 'ProfilerReport', ruleEvaluatorImage: BUILT_IN_RULES, ruleParameters: { rule_to_invoke: 'ProfilerReport' },
      }],
      tags: [{ key: 'algorithm', value: 'xgboost' }, { key: 'environment', value: 'testing' }, { key: 'customer', value: 'test-user' }],
    },
  },
  {
    source: 'kubeflow/pipelines components/aws/sagemaker/tests/integration_tests/resources/config/ack-training-job/config.yaml',
    region: 'us-west-2',
    request: {
      trainingJobName: 'ack-training-job',
      algorithmSpecification: { trainingImage: '174872318107.dkr.ecr.us-west-2.amazonaws.com/kmeans:1', trainingInputMode: 'File' },
      hyperParameters: { k: '10', feature_dim: '784' },
      inputDataConfig: [{
        channelName: 'train',
        dataSource: {
          s3DataSource: { s3URI: 's3://kfp-data/mnist_kmeans_example/data', s3DataType: 'S3Prefix', s3DataDistributionType: 'FullyReplicated' },
        },
        compressionType: 'None',
        recordWrapperType: 'None',
        inputMode: 'File',
      }],
      resourceConfig: { instanceCount: 1, instanceType: 'ml.m4.xlarge', volumeSizeInGB: 20 },
      stoppingCondition: { maxRuntimeInSeconds: 3600 },
      outputDataConfig: { s3OutputPath: 's3://kfp-data/mnist_kmeans_example/output' },
      enableNetworkIsolation: true,
      enableManagedSpotTraining: false,
      enableInterContainerTrafficEncryption: false,
      roleARN: ROLE,
    },
  },
  {
    source: 'kubeflow/pipelines components/aws/sagemaker/tests/integration_tests/resources/config/fsx-mnist-training/config.yaml',
    region: 'us-west-2',
    request: {
      TrainingJobName: 'fsx-mnist-training',
      AlgorithmSpecification: { TrainingImage: '174872318107.dkr.ecr.us-west-2.amazonaws.com/kmeans:1', TrainingInputMode: 'File' },
      HyperParameters: { k: '10', feature_dim: '784' },
      InputDataConfig: [{
        ChannelName: 'train',
        DataSource: {
          FileSystemDataSource: {
            FileSystemType: 'FSxLustre',
            FileSystemAccessMode: 'ro',
            FileSystemId: 'fs-0d0f8e3f721664c98',
            DirectoryPath: '/fsx/mnist_kmeans_example/input',
          },
        },
        CompressionType: 'None',
        ContentType: 'text/csv;label_size=0',
        RecordWrapperType: 'None',
        InputMode: 'File',
      }],
      VpcConfig: { SecurityGroupIds: ['sg-4b23c421'], Subnets: ['subnet-ae0a65c6'] },
      ResourceConfig: { InstanceType: 'ml.m5.xlarge', InstanceCount: 1, VolumeSizeInGB: 50 },
      StoppingCondition: { MaxRuntimeInSeconds: 3600 },
      OutputDataConfig: { S3OutputPath: 's3://kfp-data/mnist_kmeans_example/output' },
      EnableNetworkIsolation: true,
      EnableInterContainerTrafficEncryption: false,
      EnableManagedSpotTraining: false,
      RoleArn: ROLE,
    },
  },
  {
    source: 'kubeflow/pipelines components/aws/sagemaker/tests/integration_tests/resources/config/spot-mnist-training/config.yaml',
    region: 'us-west-2',
    request: {
      TrainingJobName: 'spot-mnist-training',
      AlgorithmSpecification: { TrainingImage: '174872318107.dkr.ecr.us-west-2.amazonaws.com/kmeans:1', TrainingInputMode: 'File' },
      HyperParameters: { k: '10', feature_dim: '784' },
      InputDataConfig: [input('train', 's3://kfp-data/mnist_kmeans_example/data', { ...PLAIN, InputMode: 'File' })],
      ResourceConfig: { InstanceType: 'ml.m5.xlarge', InstanceCount: 1, VolumeSizeInGB: 50 },
      StoppingCondition: { MaxRuntimeInSeconds: 3600, MaxWaitTimeInSeconds: 3600 },
      OutputDataConfig: { S3OutputPath: 's3://kfp-data/mnist_kmeans_example/output' },
      EnableNetworkIsolation: true,
      EnableInterContainerTrafficEncryption: false,
      EnableManagedSpotTraining: true,
      CheckpointConfig: { S3Uri: 's3://kfp-data/train-checkpoints' },
      RoleArn: ROLE,
    },
  },
  {
    source: 'aws/amazon-sagemaker-operator-for-k8s samples/spot-xgboost-mnist-trainingjob.yaml',
    region: 'us-west-2',
    request: {
      trainingJobName: 'spot-xgboost-mnist',
      hyperParameters: MNIST,
      algorithmSpecification: { trainingImage: XGBOOST_1, trainingInputMode: 'File' },
      roleARN: ROLE,
      outputDataConfig: { s3OutputPath: 's3://my-bucket/xgboost' },
      resourceConfig: ONE_M4_XLARGE,
      stoppingCondition: { maxRuntimeInSeconds: 3599, maxWaitTimeInSeconds: 3600 },
      enableManagedSpotTraining: true,
      inputDataConfig: [
        channel('train', 's3://my-bucket/xgboost/train/', 'text/csv'),
        channel('validation', 's3://my-bucket/xgboost/validation/', 'text/csv'),
      ],
      checkpointConfig: { s3URI: 's3://my-bucket/xgboost/checkpoints/' },
    },
  },
  {
    source: 'aws/amazon-sagemaker-operator-for-k8s samples/efs-xgboost-mnist-trainingjob.yaml',
    region: 'us-west-2',
    request: {
      trainingJobName: 'efs-xgboost-mnist',
      hyperParameters: MNIST,
      algorithmSpecification: { trainingImage: XGBOOST_1, trainingInputMode: 'File' },
      roleARN: ROLE,
      outputDataConfig: { s3OutputPath: 's3://my-bucket/xgboost' },
      resourceConfig: ONE_M4_XLARGE,
      stoppingCondition: { maxRuntimeInSeconds: 86400 },
      inputDataConfig: ['train', 'validation'].map(name => mounted(name, {
        fileSystemType: 'EFS', fileSystemAccessMode: 'ro', fileSystemID: 'fs-e2466d9b', directoryPath: `/xgboost-mnist/${name}`,
      }, 'text/csv')),
      vpcConfig: { securityGroupIDs: ['sg-4b23c421'], subnets: ['subnet-ae0a65c6', 'subnet-2af0fa67', 'subnet-dddb7fa7'] },
    },
  },
  {
    source: 'aws/amazon-sagemaker-operator-for-k8s samples/fsx-xgboost-mnist-trainingjob.yaml',
    region: 'us-west-2',
    request: {
      trainingJobName: 'fsx-xgboost-mnist',
      hyperParameters: MNIST,
      algorithmSpecification: { trainingImage: XGBOOST_1, trainingInputMode: 'File' },
      roleARN: ROLE,
      outputDataConfig: { s3OutputPath: 's3://my-bucket/xgboost' },
      resourceConfig: ONE_M4_XLARGE,
      stoppingCondition: { maxRuntimeInSeconds: 86400 },
      inputDataConfig: ['train', 'validation'].map(name => mounted(name, {
        fileSystemType: 'FSxLustre', fileSystemAccessMode: 'ro', fileSystemID: 'fs-0d0f8e3f721664c98', directoryPath: '/fsx/sagemaker/xgboost-mnist',
      }, 'text/csv')),
      vpcConfig: { securityGroupIDs: ['sg-4b23c421'], subnets: ['subnet-ae0a65c6', 'subnet-2af0fa67', 'subnet-dddb7fa7'] },
    },
  },
  {
    source: 'aws/amazon-sagemaker-operator-for-k8s samples/bring-your-own-container/my-training-job.yaml',
    region: 'us-west-2',
    request: {
      trainingJobName: 'my-training-job',
      hyperParameters: { mode_fpn: 'True', mode_mask: 'True', eval_period: '1', batch_norm: 'FreezeBN' },
      algorithmSpecification: { trainingImage: '111122223333.dkr.ecr.us-west-2.amazonaws.com/mask-rcnn:latest', trainingInputMode: 'File' },
      roleARN: ROLE,
      outputDataConfig: { s3OutputPath: 's3://my-bucket/output' },
      resourceConfig: ONE_M4_XLARGE,
      stoppingCondition: { maxRuntimeInSeconds: 86400 },
      inputDataConfig: [channel('train', 's3://my-bucket/mask-rcnn/sagemaker/input/train/', 'application/tfrecord')],
    },
  },
  {
    source: 'aws/amazon-sagemaker-operator-for-k8s tests/codebuild/testfiles/xgboost-mnist-trainingjob-china.yaml',
    region: 'cn-northwest-1',
    request: {
      trainingJobName: 'xgboost-mnist-china',
      hyperParameters: MNIST,
      algorithmSpecification: { trainingImage: '387376663083.dkr.ecr.cn-northwest-1.amazonaws.com.cn/xgboost:1', trainingInputMode: 'File' },
      roleARN: 'arn:aws-cn:iam::111122223333:role/service-role/AmazonSageMaker-ExecutionRole',
      outputDataConfig: { s3OutputPath: 's3://my-bucket/xgboost/' },
      resourceConfig: ONE_M4_XLARGE,
      stoppingCondition: { maxRuntimeInSeconds: 86400 },
      inputDataConfig: [
        channel('train', 's3://my-bucket/train/', 'text/csv'),
        channel('validation', 's3://my-bucket/validation/', 'text/csv'),
      ],
      tags: [{ key: 'tagKey', value: 'tagValue' }],
    },
  },
  {
    source: 'aws/amazon-sagemaker-operator-for-k8s tests/codebuild/testfiles/fsx-kmeans-mnist-trainingjob.yaml',
    region: 'us-west-2',
    request: {
      trainingJobName: 'fsx-kmeans-mnist',
      hyperParameters: { k: '10', feature_dim: '784' },
      algorithmSpecification: { trainingImage: '174872318107.dkr.ecr.us-west-2.amazonaws.com/kmeans:1', trainingInputMode: 'File' },
      roleARN: ROLE,
      outputDataConfig: { s3OutputPath: 's3://my-bucket/kmeans_mnist_example/output' },
      resourceConfig: ONE_M4_XLARGE,
      stoppingCondition: { maxRuntimeInSeconds: 86400 },
      inputDataConfig: [mounted('train', {
        fileSystemType: 'FSxLustre',
        fileSystemAccessMode: 'ro',
        fileSystemID: 'fs-0d0f8e3f721664c98',
        directoryPath: '/fsx/kmeans_mnist_example/input',
      }, 'text/csv;label_size=0')],
      vpcConfig: { securityGroupIDs: ['sg-e6b84ca2'], subnets: ['subnet-187e9960', 'subnet-21d8d86a', 'subnet-91b1d8ba'] },
    },
  },
  {
    source: `${TERRAFORM} testAccTrainingJobConfig_basic`,
    fails: WITHOUT_DATA,
    region: 'us-west-2',
    request: terraform('tf-acc-test-basic', {
      AlgorithmSpecification: { TrainingInputMode: 'File', TrainingImage: LINEAR_LEARNER, EnableSageMakerMetricsTimeSeries: true },
    }),
  },
  {
    source: `${TERRAFORM} testAccTrainingJobConfig_vpcUpdate`,
    fails: WITHOUT_DATA,
    region: 'us-west-2',
    request: terraform('tf-acc-test-vpc', {
      StoppingCondition: { MaxRuntimeInSeconds: 7200 },
      VpcConfig: { SecurityGroupIds: ['sg-0a1b2c3d4e5f60718'], Subnets: ['subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'] },
    }),
  },
  {
    source: `${TERRAFORM} testAccTrainingJobConfig_debug`,
    fails: WITHOUT_DATA,
    region: 'us-west-2',
    request: terraform('tf-acc-test-debug', {
      DebugHookConfig: { LocalPath: '/opt/ml/output/tensors', S3OutputPath: 's3://tf-acc-test/debug/' },
      DebugRuleConfigurations: [{
        LocalPath: '/opt/ml/processing/test1',
        RuleConfigurationName: 'LossNotDecreasing',
        RuleEvaluatorImage: BUILT_IN_RULES,
        RuleParameters: { rule_to_invoke: 'LossNotDecreasing' },
        S3OutputPath: 's3://tf-acc-test/debug-rules/',
      }],
    }),
  },
  {
    source: `${TERRAFORM} testAccTrainingJobConfig_profiler`,
    fails: WITHOUT_DATA,
    region: 'us-west-2',
    request: terraform('tf-acc-test-profiler', {
      ProfilerConfig: {
        DisableProfiler: false,
        ProfilingIntervalInMilliseconds: 500,
        ProfilingParameters: { profile_cpu: 'true' },
        S3OutputPath: 's3://tf-acc-test/profiler/',
      },
      ProfilerRuleConfigurations: [{
        LocalPath: '/opt/ml/processing/test',
        RuleConfigurationName: 'ProfilerReport',
        RuleEvaluatorImage: BUILT_IN_RULES,
        RuleParameters: { rule_to_invoke: 'ProfilerReport' },
        S3OutputPath: 's3://tf-acc-test/profiler-rules/',
      }],
    }),
  },
  {
    source: `${TERRAFORM} testAccTrainingJobConfig_environmentAndHyperParameters`,
    fails: ['script-missing'],
    region: 'us-west-2',
    request: terraform('tf-acc-test-environment', {
      EnableInterContainerTrafficEncryption: true,
      EnableManagedSpotTraining: true,
      EnableNetworkIsolation: false,
      Environment: { TEST_ENV: 'test_value', ANOTHER_ENV: 'another_value' },
      HyperParameters: { epochs: '10', batch_size: '32' },
      AlgorithmSpecification: { TrainingInputMode: 'File', TrainingImage: `${DLC}/pytorch-training:2.0.0-cpu-py310-ubuntu20.04-sagemaker` },
      StoppingCondition: { MaxRuntimeInSeconds: 3600, MaxWaitTimeInSeconds: 3600 },
    }),
  },
  {
    source: `${TERRAFORM} testAccTrainingJobConfig_checkpoint`,
    fails: WITHOUT_DATA,
    region: 'us-west-2',
    request: terraform('tf-acc-test-checkpoint', {
      CheckpointConfig: { LocalPath: '/opt/ml/checkpoints', S3Uri: 's3://tf-acc-test/checkpoints/' },
    }),
  },
  {
    source: `${TERRAFORM} testAccTrainingJobConfig_tensorBoard`,
    fails: WITHOUT_DATA,
    region: 'us-west-2',
    request: terraform('tf-acc-test-tensor-board', {
      TensorBoardOutputConfig: { LocalPath: '/opt/ml/output/tensorboard', S3OutputPath: 's3://tf-acc-test/tensorboard/' },
    }),
  },
  {
    source: `${TERRAFORM} testAccTrainingJobConfig_inputData`,
    fails: ['built-in-channel-unknown', 'built-in-hyper-parameter-missing'],
    region: 'us-west-2',
    request: terraform('tf-acc-test-input-data', {
      InputDataConfig: [input('training', 's3://tf-acc-test/input/', { ...PLAIN, ContentType: 'text/csv', InputMode: 'File' })],
    }),
  },
  {
    source: `${TERRAFORM} testAccTrainingJobConfig_outputDataUpdate`,
    fails: WITHOUT_DATA,
    region: 'us-west-2',
    request: terraform('tf-acc-test-output-data', {
      OutputDataConfig: {
        CompressionType: 'NONE',
        KmsKeyId: 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        S3OutputPath: 's3://tf-acc-test/output/',
      },
    }),
  },
  {
    source: `${TERRAFORM} testAccTrainingJobConfig_algorithmMetricsUpdate`,
    region: 'us-west-2',
    request: terraform('tf-acc-test-metrics', {
      AlgorithmSpecification: {
        TrainingInputMode: 'File',
        TrainingImage: '111122223333.dkr.ecr.us-west-2.amazonaws.com/tf-acc-test:latest',
        MetricDefinitions: [
          { Name: 'train:loss', Regex: 'loss: ([0-9\\.]+)' },
          { Name: 'validation:accuracy', Regex: 'accuracy: ([0-9\\.]+)' },
        ],
      },
    }),
  },
  {
    source: `${TERRAFORM} testAccTrainingJobConfig_retryStrategyUpdate`,
    fails: WITHOUT_DATA,
    region: 'us-west-2',
    request: terraform('tf-acc-test-retry', { RetryStrategy: { MaximumRetryAttempts: 5 } }),
  },
  {
    source: `${TERRAFORM} testAccTrainingJobConfig_infraCheck`,
    fails: WITHOUT_DATA,
    region: 'us-west-2',
    request: terraform('tf-acc-test-infra-check', { InfraCheckConfig: { EnableInfraCheck: true } }),
  },
  {
    source: `${TERRAFORM} testAccTrainingJobConfig_remoteDebugUpdate`,
    region: 'us-west-2',
    request: terraform('tf-acc-test-remote-debug', {
      AlgorithmSpecification: { TrainingInputMode: 'File', TrainingImage: '111122223333.dkr.ecr.us-west-2.amazonaws.com/tf-acc-test:latest' },
      RemoteDebugConfig: { EnableRemoteDebug: true },
    }),
  },
  {
    source: `${EXAMPLES} sagemaker-core/sagemaker_core_overview.ipynb`,
    region: 'us-west-2',
    request: {
      TrainingJobName: 'xgboost-iris-2025-02-13-15-40-52',
      HyperParameters: { objective: 'multi:softmax', num_class: '3', num_round: '10', eval_metric: 'merror' },
      AlgorithmSpecification: { TrainingImage: XGBOOST_1, TrainingInputMode: 'File' },
      RoleArn: ROLE,
      InputDataConfig: [input('train', `${BUCKET}/xgboost-iris/input`, { ...PLAIN, ContentType: 'csv' })],
      OutputDataConfig: { S3OutputPath: `${BUCKET}/xgboost-iris/output` },
      ResourceConfig: { InstanceType: 'ml.m4.xlarge', InstanceCount: 1, VolumeSizeInGB: 30 },
      StoppingCondition: { MaxRuntimeInSeconds: 600 },
    },
  },
  {
    source: `${EXAMPLES} prepare_data/sm-ground_truth_object_detection_augmented_manifest_training.ipynb`,
    region: 'us-west-2',
    request: {
      AlgorithmSpecification: { TrainingImage: `${ALGORITHMS}/object-detection:latest`, TrainingInputMode: 'Pipe' },
      RoleArn: ROLE,
      OutputDataConfig: { S3OutputPath: `${BUCKET}/ground-truth/output` },
      ResourceConfig: { InstanceCount: 1, InstanceType: 'ml.p3.2xlarge', VolumeSizeInGB: 50 },
      TrainingJobName: 'groundtruth-augmented-manifest-demo-2024-03-01-10-20-30',
      HyperParameters: {
        base_network: 'resnet-50',
        use_pretrained_model: '1',
        num_classes: '1',
        mini_batch_size: '1',
        epochs: '5',
        learning_rate: '0.001',
        lr_scheduler_step: '3,6',
        lr_scheduler_factor: '0.1',
        optimizer: 'rmsprop',
        momentum: '0.9',
        weight_decay: '0.0005',
        overlap_threshold: '0.5',
        nms_threshold: '0.45',
        image_shape: '300',
        label_width: '350',
        num_training_samples: '800',
      },
      StoppingCondition: { MaxRuntimeInSeconds: 86400 },
      InputDataConfig: ['train', 'validation'].map(name => input(name, `${BUCKET}/ground-truth/${name}.manifest`, AUGMENTED, {
        S3DataType: 'AugmentedManifestFile', AttributeNames: ['source-ref', 'bird'],
      })),
    },
  },
  {
    source: `${EXAMPLES} archived/from_unlabeled_data_to_deployed_machine_learning_model_ground_truth_demo_image_classification.ipynb`,
    region: 'us-west-2',
    request: {
      AlgorithmSpecification: { TrainingImage: `${ALGORITHMS}/image-classification:latest`, TrainingInputMode: 'Pipe' },
      RoleArn: ROLE,
      OutputDataConfig: { S3OutputPath: 's3://ground-truth/demo/output/' },
      ResourceConfig: { InstanceCount: 1, InstanceType: 'ml.p3.2xlarge', VolumeSizeInGB: 50 },
      TrainingJobName: 'groundtruth-augmented-manifest-demo-2023-05-04-11-22-33',
      HyperParameters: {
        epochs: '30',
        image_shape: '3,224,224',
        learning_rate: '0.01',
        lr_scheduler_step: '10,20',
        mini_batch_size: '32',
        num_classes: '10',
        num_layers: '18',
        num_training_samples: '100',
        resize: '224',
        use_pretrained_model: '1',
      },
      StoppingCondition: { MaxRuntimeInSeconds: 86400 },
      InputDataConfig: ['train', 'validation'].map(name => input(name, `s3://ground-truth/demo/${name}.manifest`, AUGMENTED, {
        S3DataType: 'AugmentedManifestFile', AttributeNames: ['source-ref', 'category'],
      })),
    },
  },
  {
    source: 'https://github.com/aws/amazon-sagemaker-examples/issues/1097',
    region: 'us-west-2',
    request: {
      AlgorithmSpecification: { TrainingImage: `${ALGORITHMS}/object-detection:latest`, TrainingInputMode: 'Pipe' },
      RoleArn: ROLE,
      OutputDataConfig: { S3OutputPath: `${BUCKET}/detection/output` },
      ResourceConfig: { InstanceCount: 1, InstanceType: 'ml.p2.xlarge', VolumeSizeInGB: 50 },
      TrainingJobName: 'object-detection-2020-03-19',
      HyperParameters: { base_network: 'resnet-50', num_classes: '1', num_training_samples: '1932' },
      EnableManagedSpotTraining: true,
      StoppingCondition: { MaxRuntimeInSeconds: 18000, MaxWaitTimeInSeconds: 36000 },
      InputDataConfig: ['train', 'validation'].map(name => input(name, `${BUCKET}/detection/${name}.manifest`, AUGMENTED, {
        S3DataType: 'AugmentedManifestFile', AttributeNames: ['source-ref', 'boxes'],
      })),
    },
  },
  {
    source: `${EXAMPLES} ${MARKETPLACE}/sm-marketplace_building_your_own_container_as_package.ipynb`,
    region: 'us-west-2',
    request: {
      TrainingJobName: 'fine-tuning',
      RoleArn: ROLE,
      AlgorithmSpecification: { AlgorithmName: 'arn:aws:sagemaker:us-west-2:111122223333:algorithm/fine-tuning', TrainingInputMode: 'File' },
      InputDataConfig: [input('training', 's3://mybucket/iris.csv', PLAIN)],
      OutputDataConfig: { S3OutputPath: 's3://mybucket/output', CompressionType: 'GZIP' },
      ResourceConfig: { InstanceCount: 1, InstanceType: 'ml.c4.xlarge', VolumeSizeInGB: 40 },
      StoppingCondition: { MaxRuntimeInSeconds: 3600 },
    },
  },
  {
    source: `${EXAMPLES} archived/xgboost_parquet_input_training/xgboost_parquet_input_training.ipynb`,
    region: 'us-west-2',
    request: {
      AlgorithmSpecification: { TrainingImage: '246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.7-1', TrainingInputMode: 'Pipe' },
      RoleArn: ROLE,
      OutputDataConfig: { S3OutputPath: `${BUCKET}/parquet/single-xgboost` },
      ResourceConfig: { InstanceCount: 1, InstanceType: 'ml.m5.2xlarge', VolumeSizeInGB: 20 },
      TrainingJobName: 'xgboost-parquet-example-training-2024-03-01-10-20-30',
      HyperParameters: {
        max_depth: '5', eta: '0.2', gamma: '4', min_child_weight: '6', subsample: '0.7', objective: 'reg:linear', num_round: '10', verbosity: '2',
      },
      StoppingCondition: { MaxRuntimeInSeconds: 3600 },
      InputDataConfig: [
        input('train', `${BUCKET}/parquet/training`, { ContentType: 'application/x-parquet', CompressionType: 'None' }),
        input('validation', `${BUCKET}/parquet/validation`, { ContentType: 'application/x-parquet', CompressionType: 'None' }),
      ],
    },
  },
  {
    source: `${EXAMPLES} archived/EnsembleLearnerCensusIncome.ipynb`,
    region: 'us-west-2',
    request: {
      RoleArn: ROLE,
      TrainingJobName: 'DEMO-linear-2023-05-04-11-22-33',
      AlgorithmSpecification: { TrainingImage: LINEAR_LEARNER, TrainingInputMode: 'File' },
      ResourceConfig: { InstanceCount: 1, InstanceType: 'ml.c4.2xlarge', VolumeSizeInGB: 10 },
      InputDataConfig: [
        input('train', `${BUCKET}/census/train/`, PLAIN, { S3DataDistributionType: 'ShardedByS3Key' }),
        input('validation', `${BUCKET}/census/validation/`, PLAIN),
      ],
      OutputDataConfig: { S3OutputPath: `${BUCKET}/census/` },
      HyperParameters: {
        feature_dim: '100', mini_batch_size: '100', predictor_type: 'binary_classifier', epochs: '10', num_models: '32', loss: 'logistic',
      },
      StoppingCondition: { MaxRuntimeInSeconds: 3600 },
    },
  },
  {
    source: `${EXAMPLES} archived/Sklearn_on_SageMaker_end2end.ipynb`,
    region: 'us-west-2',
    request: {
      TrainingJobName: 'sklearn-boto3-2023-05-04-11-22-33',
      HyperParameters: {
        n_estimators: '300',
        min_samples_leaf: '3',
        sagemaker_program: 'script.py',
        features: 'MedInc HouseAge AveRooms AveBedrms Population AveOccup Latitude Longitude',
        target: 'target',
        sagemaker_submit_directory: `${BUCKET}/scikitlearn/sourcedir.tar.gz`,
      },
      AlgorithmSpecification: {
        TrainingImage: '246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-scikit-learn:0.23-1-cpu-py3',
        TrainingInputMode: 'File',
        MetricDefinitions: [{ Name: 'median-AE', Regex: 'AE-at-50th-percentile: ([0-9.]+).*$' }],
      },
      RoleArn: ROLE,
      InputDataConfig: [
        input('train', `${BUCKET}/scikitlearn/boston_train.csv`),
        input('test', `${BUCKET}/scikitlearn/boston_test.csv`),
      ],
      OutputDataConfig: { S3OutputPath: `${BUCKET}/sagemaker-sklearn-artifact/` },
      ResourceConfig: { InstanceType: 'ml.c5.xlarge', InstanceCount: 1, VolumeSizeInGB: 10 },
      StoppingCondition: { MaxRuntimeInSeconds: 86400 },
      EnableNetworkIsolation: false,
    },
  },
  {
    source: `${EXAMPLES} archived/ap-batch-transform.ipynb`,
    region: 'us-west-2',
    request: {
      TrainingJobName: 'ap-training-api-05-23-21-26',
      RoleArn: ROLE,
      AlgorithmSpecification: { TrainingImage: '246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.3-1', TrainingInputMode: 'File' },
      HyperParameters: { objective: 'binary:logistic', num_round: '100' },
      InputDataConfig: [
        input('train', `${BUCKET}/output/train`, STREAMED, { S3DataDistributionType: 'ShardedByS3Key' }),
        input('validation', `${BUCKET}/output/train`, STREAMED),
      ],
      OutputDataConfig: { KmsKeyId: '', S3OutputPath: `${BUCKET}/output/training` },
      ResourceConfig: { InstanceType: 'ml.m5.4xlarge', InstanceCount: 1, VolumeSizeInGB: 50 },
      StoppingCondition: { MaxRuntimeInSeconds: 86400 },
    },
  },
  {
    source: `${EXAMPLES} archived/seq2seq_translation_en-de/SageMaker-Seq2Seq-Translation-English-German.ipynb`,
    region: 'us-west-2',
    request: {
      AlgorithmSpecification: { TrainingImage: `${ALGORITHMS}/seq2seq:1`, TrainingInputMode: 'File' },
      RoleArn: ROLE,
      OutputDataConfig: { S3OutputPath: `${BUCKET}/seq2seq/` },
      ResourceConfig: { InstanceCount: 1, InstanceType: 'ml.p2.xlarge', VolumeSizeInGB: 50 },
      TrainingJobName: 'DEMO-seq2seq-en-de-2023-05-04-11-22-33',
      HyperParameters: {
        max_seq_len_source: '60',
        max_seq_len_target: '60',
        optimized_metric: 'bleu',
        batch_size: '64',
        checkpoint_frequency_num_batches: '1000',
        rnn_num_hidden: '512',
        num_layers_encoder: '1',
        num_layers_decoder: '1',
        num_embed_source: '512',
        num_embed_target: '512',
        checkpoint_threshold: '3',
        max_num_batches: '2100',
      },
      StoppingCondition: { MaxRuntimeInSeconds: 172800 },
      InputDataConfig: ['train', 'vocab', 'validation'].map(name => input(name, `${BUCKET}/seq2seq/${name}/`)),
    },
  },
  {
    source: 'https://github.com/aws/amazon-sagemaker-examples/issues/3428',
    region: 'us-west-2',
    request: {
      TrainingJobName: 'sagemaker-xgboost-2022-05-25-10-20-30-123',
      AlgorithmSpecification: { TrainingImage: '246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.5-1', TrainingInputMode: 'File' },
      RoleArn: ROLE,
      HyperParameters: { max_depth: '10', num_round: '100', objective: 'count:poisson' },
      InputDataConfig: [
        input('train', `${BUCKET}/counts/train`, { ContentType: 'text/csv' }),
        input('validation', `${BUCKET}/counts/validation`, { ContentType: 'text/csv' }),
      ],
      OutputDataConfig: { S3OutputPath: `${BUCKET}/counts/output` },
      ResourceConfig: { InstanceType: 'ml.m5.2xlarge', InstanceCount: 1, VolumeSizeInGB: 1 },
      StoppingCondition: { MaxRuntimeInSeconds: 86400 },
    },
  },
  {
    source: `${EXAMPLES} build_and_train_models/sm-heterogeneous_clusters_for_model_training/sm-heterogeneous_clusters_for_model_training.ipynb`,
    region: 'us-west-2',
    request: {
      TrainingJobName: 'pt-hetero-H-T-20220927T101112Z',
      AlgorithmSpecification: framework('pytorch-training:1.11.0-gpu-py38'),
      RoleArn: ROLE,
      HyperParameters: {
        'batch-size': '8192',
        'num-data-workers': '4',
        'grpc-workers': '4',
        'num-dnn-workers': '4',
        'pin-memory': 'true',
        'iterations': '100',
        'region': '"us-west-2"',
        ...script('pt-hetero-H-T-20220927T101112Z', 'launcher.py'),
      },
      InputDataConfig: [input('training', `${BUCKET}/DEMO-MNIST`), input('testing', `${BUCKET}/DEMO-MNIST`)],
      OutputDataConfig: { S3OutputPath: `${BUCKET}/` },
      ResourceConfig: {
        VolumeSizeInGB: 10,
        InstanceGroups: [
          { InstanceGroupName: 'data_group', InstanceType: 'ml.c5.9xlarge', InstanceCount: 1 },
          { InstanceGroupName: 'dnn_group', InstanceType: 'ml.p3.2xlarge', InstanceCount: 1 },
        ],
      },
      StoppingCondition: { MaxRuntimeInSeconds: 4800 },
    },
  },
  {
    source: `${EXAMPLES} build_and_train_models/sm-heterogeneous_clusters_training/sm-heterogeneous_clusters_training.ipynb`,
    region: 'us-west-2',
    request: {
      TrainingJobName: 'hello-world-heterogenous-20220927T101112Z',
      AlgorithmSpecification: framework('tensorflow-training:2.9-cpu-py39'),
      RoleArn: ROLE,
      HyperParameters: {
        ...script('hello-world-heterogenous-20220927T101112Z', 'train.py'),
        model_dir: `"${BUCKET}/hello-world-heterogenous-20220927T101112Z/model"`,
      },
      OutputDataConfig: { S3OutputPath: `${BUCKET}/` },
      ResourceConfig: {
        VolumeSizeInGB: 10,
        InstanceGroups: [
          { InstanceGroupName: 'data_group', InstanceType: 'ml.c5.xlarge', InstanceCount: 1 },
          { InstanceGroupName: 'dnn_group', InstanceType: 'ml.m4.xlarge', InstanceCount: 1 },
        ],
      },
      StoppingCondition: { MaxRuntimeInSeconds: 3600 },
      DebugHookConfig: { S3OutputPath: `${BUCKET}/`, CollectionConfigurations: [] },
      ProfilerConfig: { DisableProfiler: true },
    },
  },
  {
    source: `${EXAMPLES} build_and_train_models/sm-distributed_data_parallelism_pytorch/sm-distributed_data_parallelism_pytorch.ipynb`,
    region: 'us-west-2',
    request: {
      TrainingJobName: 'pytorch-tensorboard-dataparallel-mnist-2024-03-01-10-20-30-123',
      AlgorithmSpecification: framework('pytorch-training:1.11.0-gpu-py38'),
      RoleArn: ROLE,
      HyperParameters: {
        ...script('pytorch-tensorboard-dataparallel-mnist-2024-03-01-10-20-30-123', 'train_pytorch_smdataparallel_mnist.py'),
        sagemaker_distributed_dataparallel_enabled: 'true',
        sagemaker_distributed_dataparallel_custom_mpi_options: '""',
        sagemaker_instance_type: '"ml.p3.16xlarge"',
      },
      Environment: { SAGEMAKER_REQUIREMENTS: 'requirements.txt' },
      OutputDataConfig: { S3OutputPath: `${BUCKET}/` },
      ResourceConfig: { InstanceType: 'ml.p3.16xlarge', InstanceCount: 1, VolumeSizeInGB: 30 },
      StoppingCondition: { MaxRuntimeInSeconds: 86400 },
      DebugHookConfig: { S3OutputPath: `${BUCKET}/`, CollectionConfigurations: [] },
      TensorBoardOutputConfig: { S3OutputPath: `${BUCKET}/sagemaker/DEMO-sagemaker-tensorboard-pytorch`, LocalPath: '/opt/ml/output/tensorboard' },
      ProfilerConfig: { S3OutputPath: `${BUCKET}/` },
      ProfilerRuleConfigurations: [{
        RuleConfigurationName: 'ProfilerReport-1709288430',
        RuleEvaluatorImage: BUILT_IN_RULES,
        RuleParameters: { rule_to_invoke: 'ProfilerReport' },
      }],
    },
  },
  {
    source: `${EXAMPLES} build_and_train_models/sm-distributed_model_parallel/sm-distributed_model_parallel.ipynb`,
    region: 'us-west-2',
    request: {
      TrainingJobName: 'SMD-MP-demo-2024-03-01-10-20-30-123',
      AlgorithmSpecification: framework('tensorflow-training:2.3.1-gpu-py37'),
      RoleArn: ROLE,
      HyperParameters: {
        ...script('SMD-MP-demo-2024-03-01-10-20-30-123', 'tf2.py'),
        mp_parameters: '{"microbatches": 2, "partitions": 2, "pipeline": "interleaved", "optimize": "memory"}',
        sagemaker_mpi_enabled: 'true',
        sagemaker_mpi_num_of_processes_per_host: '2',
        sagemaker_mpi_custom_mpi_options: '"-verbose -x orte_base_help_aggregate=0 "',
        model_dir: `"${BUCKET}/SMD-MP-demo-2024-03-01-10-20-30-123/model"`,
      },
      OutputDataConfig: { S3OutputPath: `${BUCKET}/` },
      ResourceConfig: { InstanceType: 'ml.p3.16xlarge', InstanceCount: 1, VolumeSizeInGB: 30 },
      StoppingCondition: { MaxRuntimeInSeconds: 86400 },
      ExperimentConfig: {
        ExperimentName: 'SM-MP-DEMO-20240301-102030', TrialName: 'SMD-MP-demo-2024-03-01-10-20-30', TrialComponentDisplayName: 'Training',
      },
    },
  },
  {
    source: `${EXAMPLES} build_and_train_models/sm-distributed_model_parallel_v2/gpt-neox/sm-fsdp-tp_finetuning_gpt-neox.ipynb`,
    region: 'us-west-2',
    request: {
      TrainingJobName: 'smp-7b-p4d24x-hs8-aoTrue-bs2-2024-03-01-10-20-30-123',
      AlgorithmSpecification: {
        TrainingImage: '658645717510.dkr.ecr.us-west-2.amazonaws.com/smdistributed-modelparallel:2.3.1-gpu-py311-cu121',
        TrainingInputMode: 'File',
        MetricDefinitions: [{ Name: 'base_metric', Regex: '<><><><><><>' }],
        EnableSageMakerMetricsTimeSeries: true,
      },
      RoleArn: ROLE,
      HyperParameters: {
        ...script('smp-7b-p4d24x-hs8-aoTrue-bs2-2024-03-01-10-20-30-123', 'train.py'),
        bf16: '1',
        checkpoint_dir: '"/opt/ml/input/data/train/smp-v2/gpt_neox/checkpointdir"',
        mp_parameters: '{"tensor_parallel_degree": 4, "hybrid_shard_degree": 8, "sm_activation_offloading": true, "activation_loading_horizon": 2}',
        sagemaker_torch_distributed_enabled: 'true',
        sagemaker_instance_type: '"ml.p4d.24xlarge"',
      },
      InputDataConfig: ['train', 'test'].map(ChannelName => ({
        ChannelName,
        DataSource: {
          FileSystemDataSource: {
            FileSystemId: 'fs-0d0f8e3f721664c98', FileSystemType: 'FSxLustre', DirectoryPath: '/3x5lhbmv', FileSystemAccessMode: 'rw',
          },
        },
      })),
      VpcConfig: { SecurityGroupIds: ['sg-0a1b2c3d4e5f60718'], Subnets: ['subnet-0a1b2c3d4e5f60718'] },
      OutputDataConfig: { S3OutputPath: BUCKET },
      ResourceConfig: { InstanceType: 'ml.p4d.24xlarge', InstanceCount: 4, VolumeSizeInGB: 400 },
      StoppingCondition: { MaxRuntimeInSeconds: 86400 },
    },
  },
  {
    source: `${EXAMPLES} archived/sagemaker-debugger/tensorflow_keras_custom_rule/tf-keras-custom-rule.ipynb`,
    region: 'us-west-2',
    request: {
      TrainingJobName: 'smdebug-custom-rule-demo-tf-keras-2020-03-01-10-20-30-123',
      AlgorithmSpecification: { TrainingImage: `${DLC}/tensorflow-training:1.15-gpu-py3`, TrainingInputMode: 'File' },
      RoleArn: ROLE,
      HyperParameters: script('smdebug-custom-rule-demo-tf-keras-2020-03-01-10-20-30-123', 'tf_keras_resnet_zerocodechange.py'),
      OutputDataConfig: { S3OutputPath: `${BUCKET}/` },
      ResourceConfig: { InstanceType: 'ml.p2.xlarge', InstanceCount: 1, VolumeSizeInGB: 30 },
      StoppingCondition: { MaxRuntimeInSeconds: 3600 },
      DebugHookConfig: { S3OutputPath: `${BUCKET}/`, CollectionConfigurations: [{ CollectionName: 'gradients' }] },
      DebugRuleConfigurations: [{
        RuleConfigurationName: 'MyCustomRule',
        RuleEvaluatorImage: '759209512951.dkr.ecr.us-west-2.amazonaws.com/sagemaker-debugger-rule-evaluator:latest',
        InstanceType: 'ml.t3.medium',
        VolumeSizeInGB: 30,
        RuleParameters: {
          source_s3_uri: `${BUCKET}/rule/my_custom_rule.py`,
          rule_to_invoke: 'CustomGradientRule',
          threshold: '20.0',
        },
      }],
    },
  },
  {
    source: `${EXAMPLES} archived/sagemaker-debugger/pytorch_profiling/pt-resnet-profiling-multi-gpu-multi-node.ipynb`,
    region: 'us-west-2',
    request: {
      TrainingJobName: 'pytorch-training-2021-03-01-10-20-30-123',
      AlgorithmSpecification: { TrainingImage: `${DLC}/pytorch-training:1.6.0-gpu-py36-cu110-ubuntu18.04`, TrainingInputMode: 'File' },
      RoleArn: ROLE,
      HyperParameters: {
        ...script('pytorch-training-2021-03-01-10-20-30-123', 'distributed_launch.py'),
        training_script: '"pt_res50_cifar10_distributed.py"',
        nproc_per_node: '4',
        nnodes: '2',
      },
      OutputDataConfig: { S3OutputPath: `${BUCKET}/` },
      ResourceConfig: { InstanceType: 'ml.p3.8xlarge', InstanceCount: 2, VolumeSizeInGB: 30 },
      StoppingCondition: { MaxRuntimeInSeconds: 86400 },
      DebugHookConfig: {
        S3OutputPath: `${BUCKET}/`,
        CollectionConfigurations: [{ CollectionName: 'losses', CollectionParameters: { save_interval: '500' } }],
      },
      DebugRuleConfigurations: [{
        RuleConfigurationName: 'LossNotDecreasing', RuleEvaluatorImage: BUILT_IN_RULES, RuleParameters: { rule_to_invoke: 'LossNotDecreasing' },
      }],
      ProfilerConfig: {
        S3OutputPath: `${BUCKET}/`,
        ProfilingIntervalInMilliseconds: 500,
        ProfilingParameters: {
          DataloaderProfilingConfig: '{"StartStep": 5, "NumSteps": 10, "MetricsRegex": ".*", }',
          DetailedProfilingConfig: '{"StartStep": 5, "NumSteps": 10, }',
          FileOpenFailThreshold: '50',
          HorovodProfilingConfig: '{"StartStep": 5, "NumSteps": 10, }',
          LocalPath: '/opt/ml/output/profiler',
          PythonProfilingConfig: '{"StartStep": 5, "NumSteps": 10, "ProfilerName": "cprofile", "cProfileTimer": "total_time", }',
          RotateFileCloseIntervalInSeconds: '60',
          RotateMaxFileSizeInBytes: '10485760',
          SMDataParallelProfilingConfig: '{"StartStep": 5, "NumSteps": 10, }',
        },
      },
      ProfilerRuleConfigurations: ['LowGPUUtilization', 'ProfilerReport'].map(rule => ({
        RuleConfigurationName: rule, RuleEvaluatorImage: BUILT_IN_RULES, RuleParameters: { rule_to_invoke: rule },
      })),
    },
  },
  {
    source: `${EXAMPLES} archived/athena_ml_workflow_end_to_end/athena_ml_workflow_end_to_end.ipynb`,
    region: 'us-east-1',
    request: {
      TrainingJobName: 'sagemaker-xgboost-2021-06-01-10-20-30-123',
      AlgorithmSpecification: { TrainingImage: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.2-2', TrainingInputMode: 'File' },
      RoleArn: ROLE,
      HyperParameters: {
        max_depth: '5', eta: '0.2', gamma: '4', min_child_weight: '6', subsample: '0.7', objective: 'reg:squarederror', num_round: '10',
      },
      InputDataConfig: [
        input('train', 's3://example-s3-bucket/output/train/train.csv', { ContentType: 'csv' }),
        input('validation', 's3://example-s3-bucket/output/validation/val.csv', { ContentType: 'csv' }),
      ],
      OutputDataConfig: { S3OutputPath: 's3://example-s3-bucket/training-output-data/xgboost_model' },
      ResourceConfig: { InstanceType: 'ml.m5.4xlarge', InstanceCount: 2, VolumeSizeInGB: 5 },
      StoppingCondition: { MaxRuntimeInSeconds: 86400 },
      DebugHookConfig: {
        S3OutputPath: 's3://example-s3-bucket/training-output-data/xgboost_model',
        CollectionConfigurations: [
          { CollectionName: 'feature_importance', CollectionParameters: { save_interval: '1' } },
          { CollectionName: 'labels', CollectionParameters: { save_interval: '1' } },
          { CollectionName: 'hyperparameters', CollectionParameters: { save_interval: '1' } },
          { CollectionName: 'metrics', CollectionParameters: { save_interval: '1' } },
          { CollectionName: 'predictions', CollectionParameters: { save_interval: '1' } },
        ],
      },
      DebugRuleConfigurations: [{
        RuleConfigurationName: 'CreateXgboostReport',
        RuleEvaluatorImage: '503895931360.dkr.ecr.us-east-1.amazonaws.com/sagemaker-debugger-rules:latest',
        RuleParameters: { rule_to_invoke: 'CreateXgboostReport' },
      }],
      ProfilerConfig: { S3OutputPath: 's3://example-s3-bucket/training-output-data/xgboost_model' },
      ProfilerRuleConfigurations: [{
        RuleConfigurationName: 'ProfilerReport',
        RuleEvaluatorImage: '503895931360.dkr.ecr.us-east-1.amazonaws.com/sagemaker-debugger-rules:latest',
        RuleParameters: { rule_to_invoke: 'ProfilerReport' },
      }],
    },
  },
  {
    source: `${EXAMPLES} build_and_train_models/sm-model_trainer/model_trainer_overview.ipynb`,
    fails: WITHOUT_ENTRY_POINT,
    region: 'us-west-2',
    request: submission('model-trainer-distributed-commands-20250213154052', {
      HyperParameters: { dataset_path: '/opt/ml/input/data/dataset', model_dir: '/opt/ml/model', learning_rate: '5e-05', forward_prefetch: 'false' },
      AlgorithmSpecification: {
        TrainingImage: `${DLC}/huggingface-pytorch-training:2.0.0-transformers4.28.1-gpu-py310-cu118-ubuntu20.04`,
        TrainingInputMode: 'File',
        ContainerEntrypoint: ['/bin/bash'],
      },
      Environment: { FI_PROVIDER: 'efa', NCCL_PROTO: 'simple', NCCL_SOCKET_IFNAME: 'eth0', NCCL_IB_DISABLE: '1', NCCL_DEBUG: 'WARN' },
      InputDataConfig: [
        input('dataset', `${BUCKET}/wikicorpus/`),
        input('code', `${BUCKET}/model-trainer-distributed-commands/input/code`),
        input('sm_drivers', `${BUCKET}/model-trainer-distributed-commands/input/sm_drivers`),
      ],
      ResourceConfig: { InstanceType: 'ml.p4d.24xlarge', InstanceCount: 2, VolumeSizeInGB: 96, KeepAlivePeriodInSeconds: 3600 },
      StoppingCondition: { MaxRuntimeInSeconds: 3600 },
    }),
  },
  {
    source: `${EXAMPLES} generative_ai/sm-jumpstart_foundation_llama_2_finetuning.ipynb`,
    region: 'us-west-2',
    request: {
      TrainingJobName: 'meta-textgeneration-llama-2-70b-2024-03-01-10-20-30-123',
      AlgorithmSpecification: {
        TrainingImage: `${DLC}/huggingface-pytorch-training:2.0.0-transformers4.28.1-gpu-py310-cu118-ubuntu20.04`,
        TrainingInputMode: 'File',
      },
      RoleArn: ROLE,
      HyperParameters: {
        instruction_tuned: 'True',
        epoch: '5',
        max_input_length: '1024',
        ...script('meta-textgeneration-llama-2-70b-2024-03-01-10-20-30-123', 'transfer_learning.py'),
      },
      Environment: { accept_eula: 'true' },
      InputDataConfig: [
        input('training', `${BUCKET}/dolly_dataset`),
        input('model', 's3://jumpstart-cache-prod-us-west-2/meta-training/train-meta-textgeneration-llama-2-70b.tar.gz', {
          ContentType: 'application/x-sagemaker-model', InputMode: 'File',
        }),
      ],
      OutputDataConfig: { S3OutputPath: `${BUCKET}/`, CompressionType: 'NONE' },
      ResourceConfig: { InstanceType: 'ml.g5.48xlarge', InstanceCount: 1 },
      StoppingCondition: { MaxRuntimeInSeconds: 360000 },
    },
  },
  {
    source: `${SUBMITTED} test_training_input_modes`,
    fails: WITHOUT_ENTRY_POINT,
    region: 'us-west-2',
    request: submission('shallow-mode-fastfile-20260801', {}, 'FastFile'),
  },
  {
    source: `${SUBMITTED} test_channel_with_content_type`,
    fails: WITHOUT_ENTRY_POINT,
    region: 'us-west-2',
    request: submission('shallow-content-type-20260801', {
      InputDataConfig: [
        input('train', `${BUCKET}/shallow/train/`, { ContentType: 'application/jsonlines' }),
        input('code', `${BUCKET}/shallow-content-type-20260801/input/code`),
        input('sm_drivers', `${BUCKET}/shallow-content-type-20260801/input/sm_drivers`),
      ],
      Tags: [{ Key: 'Purpose', Value: 'shallow-integ-test' }],
    }),
  },
  {
    source: `${SUBMITTED} test_checkpoint_config`,
    fails: WITHOUT_ENTRY_POINT,
    region: 'us-west-2',
    request: submission('shallow-checkpoint-20260801', {
      CheckpointConfig: { S3Uri: `${BUCKET}/shallow/checkpoints/`, LocalPath: '/opt/ml/checkpoints/' },
    }),
  },
  {
    source: `${SUBMITTED} test_managed_spot_training`,
    fails: WITHOUT_ENTRY_POINT,
    region: 'us-west-2',
    request: submission('shallow-spot-20260801', {
      EnableManagedSpotTraining: true,
      StoppingCondition: { MaxRuntimeInSeconds: 600, MaxWaitTimeInSeconds: 600 },
    }),
  },
  {
    source: `${SUBMITTED} test_inter_container_traffic_encryption`,
    fails: WITHOUT_ENTRY_POINT,
    region: 'us-west-2',
    request: submission('shallow-icte-20260801', {
      ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 2, VolumeSizeInGB: 30 },
      EnableInterContainerTrafficEncryption: true,
    }),
  },
  {
    source: `${SUBMITTED} test_hyperparameters_contract`,
    fails: WITHOUT_ENTRY_POINT,
    region: 'us-west-2',
    request: submission('shallow-hp-contract-20260801', {
      HyperParameters: {
        integer: '1',
        boolean: 'true',
        float: '3.14',
        string: 'Hello World',
        list: '[1, 2, 3]',
        dict: '{"string": "value", "integer": 3, "float": 3.14, "list": [1, 2, 3], "dict": {"key": "value"}, "boolean": true}',
      },
    }),
  },
];
