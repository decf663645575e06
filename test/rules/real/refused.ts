import { channelWith } from '../cases/case';

/** A job that was refused, or failed for what it asked, and where someone reported that. */
export interface RefusedJob {
  /** The thread. */
  readonly source: string;
  /** What was said of it there, in a few words. */
  readonly says: string;
  /** What was wrong with it, as a merge patch of the valid manifest of the cases. */
  readonly patch: object;
  /** Where an error has to be. */
  readonly path: string;
}

/** One that gets a warning only. */
export interface WarnedJob extends RefusedJob {
  /** Why it is no error. */
  readonly reason: string;
}

const GITHUB = 'https://github.com';

/** A channel of the valid manifest on a file system. */
function mounted(fileSystemID: string): object {
  return {
    ...channelWith({ dataSource: null }),
    dataSource: { fileSystemDataSource: { fileSystemID, fileSystemType: 'FSxLustre', fileSystemAccessMode: 'ro', directoryPath: '/fsx' } },
  };
}

/** Channels by name, of which some are for instance groups. */
function channelsFor(groups: { readonly [channelName: string]: readonly string[] | undefined }): object[] {
  return Object.entries(groups).map(([channelName, instanceGroupNames]) => channelWith({
    channelName,
    ...instanceGroupNames === undefined ? {} : { dataSource: { s3DataSource: { instanceGroupNames } } },
  }));
}

/** A cluster with instance groups instead of one type. */
function groupsOf(...instanceGroups: ReadonlyArray<readonly [string, string, number]>): object {
  return {
    instanceType: null,
    instanceCount: null,
    instanceGroups: instanceGroups.map(([instanceGroupName, instanceType, instanceCount]) => ({ instanceGroupName, instanceType, instanceCount })),
  };
}

const NO_MAX_WAIT = 'It is only supported when EnableManagedSpotTraining is set to true';
const NO_ECR_PATH = 'Please provide a valid Amazon Elastic Container Registry path of the Docker image to run';
const SHORT_FILE_SYSTEM_ID = 'FileSystemDataSource.FileSystemId, value: 8, valid min length: 11';
const FILE_SYSTEM_ID = 'spec.inputDataConfig[0].dataSource.fileSystemDataSource.fileSystemID';
const IMAGE = 'spec.algorithmSpecification.trainingImage';
const MAX_WAIT = 'spec.stoppingCondition.maxWaitTimeInSeconds';

/** Jobs that were refused. */
export const REFUSED: readonly RefusedJob[] = [
  {
    source: `${GITHUB}/Kenza-AI/sagify/issues/57`,
    says: 'Member must satisfy regular expression pattern: ^[a-zA-Z0-9](-*[a-zA-Z0-9])*',
    patch: { spec: { trainingJobName: 'tran_original-2018-11-26-10-20-30-400' } },
    path: 'spec.trainingJobName',
  },
  {
    source: `${GITHUB}/Kenza-AI/sagify/issues/41`,
    says: '\'trainingJobName\' failed to satisfy constraint: Member must satisfy regular expression pattern',
    patch: { spec: { trainingJobName: '111122223333.dkr.ecr.us-east-1.amazonaw-2018-07-31-16-42-36-397' } },
    path: 'spec.trainingJobName',
  },
  {
    source: `${GITHUB}/aws/sagemaker-python-sdk/issues/384`,
    says: 'at \'trainingJobName\' failed to satisfy constraint: Member must satisfy regular expression pattern',
    patch: { spec: { trainingJobName: 'health_and_personal_care_inter_title-2018-09-06-05-57-49-470' } },
    path: 'spec.trainingJobName',
  },
  {
    source: `${GITHUB}/zenml-io/zenml/issues/1502`,
    says: '\'trainingJobName\' failed to satisfy constraint: Member must have length less than or equal to 63',
    patch: { spec: { trainingJobName: 'basic-zenml-project-pipeline-2023-04-24-12-22-59-886794-step-show-sagemaker-s3-link' } },
    path: 'spec.trainingJobName',
  },
  {
    source: `${GITHUB}/zenml-io/zenml/issues/1517`,
    says: 'Member must have length less than or equal to 63',
    patch: { spec: { trainingJobName: 'generic-training-pipeline-2023-04-12-15-36-41-124330-model-trainer' } },
    path: 'spec.trainingJobName',
  },
  {
    source: `${GITHUB}/aws-samples/amazon-sagemaker-pytorch-detectron2/issues/10`,
    says: '\'hyperParameters\' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to 2500',
    patch: { spec: { hyperParameters: { 'label-name': JSON.stringify(Array.from({ length: 140 }, (_, label) => `a label of product ${label}`)) } } },
    path: 'spec.hyperParameters.label-name',
  },
  {
    source: `${GITHUB}/aws/sagemaker-python-sdk/pull/6016`,
    says: 'at \'hyperParameters\' failed to satisfy constraint: Member must have length less than or equal to 100',
    patch: { spec: { hyperParameters: Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`recipe_${i}`, 'True'])) } },
    path: 'spec.hyperParameters',
  },
  {
    source: `${GITHUB}/aws/amazon-sagemaker-examples/issues/869`,
    says: `Invalid MaxWaitTimeInSeconds. ${NO_MAX_WAIT}`,
    patch: { spec: { stoppingCondition: { maxRuntimeInSeconds: 3600, maxWaitTimeInSeconds: 7200 }, enableManagedSpotTraining: null } },
    path: MAX_WAIT,
  },
  {
    source: `${GITHUB}/Kenza-AI/sagify/issues/111`,
    says: `Invalid MaxWaitTimeInSeconds. ${NO_MAX_WAIT}`,
    patch: { spec: { stoppingCondition: { maxWaitTimeInSeconds: 3600 }, enableManagedSpotTraining: false } },
    path: MAX_WAIT,
  },
  {
    source: `${GITHUB}/aws/sagemaker-python-sdk/issues/4140`,
    says: `Error Details: Invalid MaxWaitTimeInSeconds. ${NO_MAX_WAIT}`,
    patch: { spec: { stoppingCondition: { maxRuntimeInSeconds: 10800, maxWaitTimeInSeconds: 86400 }, enableManagedSpotTraining: false } },
    path: MAX_WAIT,
  },
  {
    source: `${GITHUB}/aws/sagemaker-python-sdk/pull/5564`,
    says: 'InstanceType or InstanceCount cannot be specified with InstanceGroups',
    patch: {
      spec: {
        resourceConfig: {
          ...groupsOf(['cpu', 'ml.c5.xlarge', 1], ['gpu', 'ml.g5.xlarge', 1]), instanceType: 'ml.m5.xlarge', instanceCount: 1,
        },
      },
    },
    path: 'spec.resourceConfig.instanceType',
  },
  {
    source: `${GITHUB}/aws/sagemaker-python-sdk/issues/6089`,
    says: 'Some channels have assigned instance groups: [processing] while others not: [sm_drivers, code]',
    patch: {
      spec: {
        resourceConfig: groupsOf(['processing', 'ml.c5.xlarge', 1], ['training', 'ml.g5.xlarge', 1]),
        inputDataConfig: channelsFor({ processing: ['processing'], sm_drivers: undefined, code: undefined }),
      },
    },
    path: 'spec.inputDataConfig[1].dataSource.s3DataSource.instanceGroupNames',
  },
  {
    source: `${GITHUB}/aws/sagemaker-python-sdk/issues/5225`,
    says: 'Some channels have assigned instance groups: [test, train] while others not: [sm_drivers, code]',
    patch: {
      spec: {
        resourceConfig: groupsOf(['group_1', 'ml.g5.xlarge', 2], ['group_2', 'ml.t3.xlarge', 1]),
        inputDataConfig: channelsFor({ train: ['group_1'], test: ['group_1', 'group_2'], sm_drivers: undefined, code: undefined }),
      },
    },
    path: 'spec.inputDataConfig[3].dataSource.s3DataSource.instanceGroupNames',
  },
  {
    source: `${GITHUB}/aws-samples/mlops-amazon-sagemaker/issues/9`,
    says: 'Invalid DNS suffix \'amazonaws.com\' for region \'us-east-1\' in training image',
    patch: {
      metadata: { annotations: { 'services.k8s.aws/region': 'eu-central-1' } },
      spec: { algorithmSpecification: { trainingImage: '811284229777.dkr.ecr.us-east-1.amazonaws.com/xgboost:1' } },
    },
    path: IMAGE,
  },
  {
    source: `${GITHUB}/kubeflow/pipelines/issues/3728`,
    says: `Invalid training image. ${NO_ECR_PATH}`,
    patch: { spec: { algorithmSpecification: { trainingImage: 'registry.example.com/team/training:1.0' } } },
    path: IMAGE,
  },
  {
    source: `${GITHUB}/aws/sagemaker-python-sdk/issues/2063`,
    says: `Invalid training image. ${NO_ECR_PATH}`,
    patch: { spec: { algorithmSpecification: { trainingImage: 'pytorch-training:custom' } } },
    path: IMAGE,
  },
  {
    source: `${GITHUB}/aws/aws-sdk/issues/117`,
    says: 'must be provided when using a training image from a private Docker registry',
    patch: { spec: { algorithmSpecification: { trainingImage: 'docker-local.artifactory.example.com/ml-gpu-test:v0.05' } } },
    path: IMAGE,
  },
  {
    source: `${GITHUB}/aws-samples/amazon-sagemaker-tensorflow-object-detection-api/issues/9`,
    says: 'TrainingImageConfig with TrainingRepositoryAccessMode set to VPC must be provided',
    patch: { spec: { algorithmSpecification: { trainingImage: 'docker.io/tensorflow/tensorflow:2.3.0-gpu' } } },
    path: IMAGE,
  },
  {
    source: `${GITHUB}/aws/sagemaker-python-sdk/issues/6156`,
    says: 'Length of container InputDataConfig=0 cannot be less than min=1',
    patch: { spec: { inputDataConfig: [] } },
    path: 'spec.inputDataConfig',
  },
  {
    source: `${GITHUB}/aws/amazon-sagemaker-examples/issues/3620`,
    says: '"LocalPath" of "TensorBoardOutputConfig" cannot start with the following reserved path: [/opt/ml, /tmp, /usr/local/nvidia]',
    patch: { spec: { tensorBoardOutputConfig: { s3OutputPath: 's3://churn', localPath: '/opt/ml/checkpoints/tb' } } },
    path: 'spec.tensorBoardOutputConfig.localPath',
  },
  {
    source: `${GITHUB}/aws/amazon-sagemaker-examples/issues/1133`,
    says: 'Rule Image for rule configuration "MyCustomRule" is invalid: Invalid DNS suffix \'amazonaws.com\'',
    patch: {
      metadata: { annotations: { 'services.k8s.aws/region': 'us-east-2' } },
      spec: {
        algorithmSpecification: { trainingImage: '763104351884.dkr.ecr.us-east-2.amazonaws.com/tensorflow-training:1.15-gpu-py3' },
        debugHookConfig: { s3OutputPath: 's3://churn/debug/', collectionConfigurations: [{ collectionName: 'gradients' }] },
        debugRuleConfigurations: [{
          ruleConfigurationName: 'MyCustomRule',
          ruleEvaluatorImage: '759209512951.dkr.ecr.us-west-2.amazonaws.com/sagemaker-debugger-rule-evaluator:latest',
          instanceType: 'ml.t3.medium',
          volumeSizeInGB: 30,
          ruleParameters: { source_s3_uri: 's3://churn/rules/my_custom_rule.py', rule_to_invoke: 'CustomGradientRule', threshold: '20.0' },
        }],
      },
    },
    path: 'spec.debugRuleConfigurations[0].ruleEvaluatorImage',
  },
  {
    source: `${GITHUB}/aws/amazon-sagemaker-examples/issues/2260`,
    says: SHORT_FILE_SYSTEM_ID,
    patch: { spec: { inputDataConfig: [mounted('<FSX_ID>')], vpcConfig: { subnets: ['subnet-ae0a65c6'], securityGroupIDs: ['sg-4b23c421'] } } },
    path: FILE_SYSTEM_ID,
  },
  {
    source: `${GITHUB}/aws/amazon-sagemaker-examples/issues/2256`,
    says: SHORT_FILE_SYSTEM_ID,
    patch: { spec: { inputDataConfig: [mounted('fs-00000')], vpcConfig: { subnets: ['subnet-ae0a65c6'], securityGroupIDs: ['sg-4b23c421'] } } },
    path: FILE_SYSTEM_ID,
  },
  {
    source: `${GITHUB}/aws/amazon-sagemaker-examples/issues/3595`,
    says: 'This code here when run errors out indicating invalid value type',
    patch: { spec: { vpcConfig: { subnets: 'subnet-ae0a65c6', securityGroupIDs: ['sg-4b23c421'] } } },
    path: 'spec.vpcConfig.subnets',
  },
  {
    source: `${GITHUB}/aws/amazon-sagemaker-examples/issues/1283`,
    says: 'Please check if … the value of training job parameter AttributeNames matches attributes names in the augmented manifest',
    patch: {
      spec: {
        inputDataConfig: [channelWith({
          inputMode: 'Pipe',
          contentType: 'application/x-image',
          recordWrapperType: 'RecordIO',
          dataSource: { s3DataSource: { s3DataType: 'AugmentedManifestFile', s3URI: 's3://churn/output.manifest' } },
        })],
      },
    },
    path: 'spec.inputDataConfig[0].dataSource.s3DataSource.attributeNames',
  },
  {
    source: `${GITHUB}/awslabs/mlspace/pull/204`,
    says: 'can\'t use KMS keys for volume encryption when they are launched using instance types that provided their own volume encryption',
    patch: { spec: { resourceConfig: { instanceType: 'ml.g5.xlarge', volumeKMSKeyID: '1234abcd-12ab-34cd-56ef-1234567890ab' } } },
    path: 'spec.resourceConfig.volumeKMSKeyID',
  },
  {
    source: `${GITHUB}/aws-controllers-k8s/community/issues/1388`,
    says: 'TrainingJob has no logs or events after applying',
    patch: {
      metadata: { name: 'osic-test-run', annotations: { 'services.k8s.aws/region': 'us-west-2' } },
      spec: {
        trainingJobName: 'osic-test-run',
        algorithmSpecification: {
          trainingImage: '111122223333.dkr.ecr.us-west-2.amazonaws.com/model-training:latest', trainingInputMode: 'FastFile',
        },
        stoppingCondition: { maxRuntimeInSeconds: 36000 },
        inputDataConfig: [{
          channelName: 'train',
          dataSource: {
            s3DataSource: { s3DataType: 'S3Prefix', s3URI: 's3://osic-full-including-override', s3DataDistributionType: 'FullReplicated' },
          },
          compressionType: 'None',
        }],
        outputDataConfig: { s3OutputPath: 's3://osic-full-including-override' },
        resourceConfig: { instanceCount: 1, instanceType: 'ml.p3.2xlarge', volumeSizeInGB: 500 },
      },
    },
    path: 'spec.inputDataConfig[0].dataSource.s3DataSource.s3DataDistributionType',
  },
  {
    source: `${GITHUB}/aws/amazon-sagemaker-examples/issues/1951`,
    says: 'Instance type ml.c4.2xlarge is not supported by algorithm image-classification; only GPU instances are supported',
    patch: {
      spec: {
        algorithmSpecification: { trainingImage: '813361260812.dkr.ecr.eu-west-1.amazonaws.com/image-classification:1' },
        resourceConfig: { instanceType: 'ml.c4.2xlarge' },
      },
    },
    path: 'spec.resourceConfig.instanceType',
  },
  {
    source: `${GITHUB}/aws/aws-step-functions-data-science-sdk-python/issues/32`,
    says: 'TrainingPipeline fails when specifying `s3_bucket`: `s3://s3://` issue',
    patch: { spec: { outputDataConfig: { s3OutputPath: 's3://s3://churn/models/' } } },
    path: 'spec.outputDataConfig.s3OutputPath',
  },
];

/** Jobs that were refused, or failed, and get a warning only. */
export const WARNED: readonly WarnedJob[] = [
  {
    source: `${GITHUB}/aws-samples/aws-sagemaker-heart-disease-prediction/issues/1`,
    says: 'Value \'ml.t2.medium\' at \'resourceConfig.instanceType\' failed to satisfy constraint: Member must satisfy enum value set',
    patch: { spec: { resourceConfig: { instanceType: 'ml.t2.medium' } } },
    path: 'spec.resourceConfig.instanceType',
    reason: 'the list of instance types is open, for those to come',
  },
  {
    source: `${GITHUB}/aws/sagemaker-python-sdk/blob/master/sagemaker-train/tests/integ/train/shallow/test_model_trainer.py`,
    says: 'A syntactically-valid but nonexistent instance type must be refused',
    patch: { spec: { resourceConfig: { instanceType: 'ml.nonexistent.xlarge' } } },
    path: 'spec.resourceConfig.instanceType',
    reason: 'the list of instance types is open, for those to come',
  },
  {
    source: `${GITHUB}/aws-samples/generative-ai-on-amazon-sagemaker/pull/242`,
    says: 'Data download failed:Failed to download data. S3 key: … has an illegal char sub-sequence \'//\' in it',
    patch: { spec: { inputDataConfig: [channelWith({ dataSource: { s3DataSource: { s3URI: 's3://churn/shared//train/input/code/' } } })] } },
    path: 'spec.inputDataConfig[0].dataSource.s3DataSource.s3URI',
    reason: 'the job is created and fails later',
  },
];
