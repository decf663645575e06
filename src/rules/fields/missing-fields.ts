import { FindingLevel } from '../finding';
import type { Violation } from '../rule';

const TAGS = 'https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/pkg/resource/training_job/tags.go';

/** What is to be said of a field that is missing, by its CRD path; nothing if it is only to be set. */
export function adviceOnMissing(path: string): Partial<Violation> {
  const [definition = 'spec'] = DEFINITION.exec(path) ?? [];
  const inJob = `spec${path.slice(definition.length)}`;
  return { remedy: REMEDIES[inJob]?.replace(/\bspec(?=\.)/g, definition), ...LENIENT[inJob] };
}

/** Where a tuning job describes a training. */
const DEFINITION = /^spec\.trainingJobDefinitions?(?:\[\])?/;

/** What the API requires, and the controller makes up or leaves out. */
const LENIENT: { readonly [path: string]: Partial<Violation> } = {
  'spec.tags[].key': { level: FindingLevel.WARNING, why: 'the controller leaves out a tag without a key', source: TAGS, remedy: 'set it to the name of the tag' },
  'spec.tags[].value': { level: FindingLevel.WARNING, why: 'the controller sends an empty text', source: TAGS },
};

const REMEDIES: { readonly [path: string]: string } = {
  'spec.roleARN': 'set it to the ARN of the role that SageMaker assumes for the job',
  'spec.outputDataConfig': 'set spec.outputDataConfig.s3OutputPath to an S3 URI for the model',
  'spec.outputDataConfig.s3OutputPath': 'set it to an S3 URI for the model',
  'spec.algorithmSpecification': 'set spec.algorithmSpecification.trainingImage to an image in Amazon ECR',
  'spec.algorithmSpecification.trainingInputMode': 'set it to File',
  'spec.algorithmSpecification.metricDefinitions[].name': 'set it to a name for the metric, such as train:loss',
  'spec.algorithmSpecification.metricDefinitions[].regex': 'set it to a pattern for the log, with the number in parentheses, such as loss=([0-9.]+)',
  'spec.resourceConfig': 'set spec.resourceConfig.instanceType, such as ml.m5.xlarge, instanceCount and volumeSizeInGB',
  'spec.resourceConfig.instanceGroups[].instanceCount': 'set it to the number of instances in the group',
  'spec.resourceConfig.instanceGroups[].instanceGroupName': 'set it to a name that no other group of the job has',
  'spec.resourceConfig.instanceGroups[].instanceType': 'set it to a type such as ml.m5.xlarge',
  'spec.resourceConfig.instancePlacementConfig.placementSpecifications[].instanceCount': 'set it to the number of instances in the UltraServer',
  'spec.stoppingCondition': 'set spec.stoppingCondition.maxRuntimeInSeconds to the longest run that you expect',
  'spec.trainingJobName': 'set it to a name that no other job of the account and Region has',
  'spec.inputDataConfig[].channelName': 'set it to the name of the directory that the container reads, such as train',
  'spec.inputDataConfig[].dataSource': 'set spec.inputDataConfig[].dataSource.s3DataSource.s3URI to the S3 URI of the data',
  'spec.inputDataConfig[].dataSource.s3DataSource.s3DataType': 'set it to S3Prefix, which is every object below s3URI',
  'spec.inputDataConfig[].dataSource.s3DataSource.s3URI': 'set it to the S3 URI of the data, such as s3://bucket/train/',
  'spec.inputDataConfig[].dataSource.s3DataSource.hubAccessConfig.hubContentARN': 'set it to the ARN of a model reference of the hub',
  'spec.inputDataConfig[].dataSource.s3DataSource.modelAccessConfig.acceptEula': 'read the license, then set it to true',
  'spec.inputDataConfig[].shuffleConfig.seed': 'set it to any whole number',
  'spec.inputDataConfig[].dataSource.fileSystemDataSource.directoryPath': 'set it to the directory with the data, such as /train',
  'spec.inputDataConfig[].dataSource.fileSystemDataSource.fileSystemAccessMode': 'set it to ro, or to rw if the job also writes there',
  'spec.inputDataConfig[].dataSource.fileSystemDataSource.fileSystemID': 'set it to the ID of the file system, such as fs-0123456789abcdef0',
  'spec.inputDataConfig[].dataSource.fileSystemDataSource.fileSystemType': 'set it to EFS or FSxLustre',
  'spec.checkpointConfig.s3URI': 'set it to an S3 URI for the checkpoints',
  ...Object.fromEntries(['debugRuleConfigurations', 'profilerRuleConfigurations'].flatMap(rules => [
    [`spec.${rules}[].ruleConfigurationName`, 'set it to a name that no other rule of the job has'],
    [`spec.${rules}[].ruleEvaluatorImage`, 'set it to an image that evaluates rules, in the Region of the job'],
  ])),
  'spec.debugHookConfig.s3OutputPath': 'set it to an S3 URI for the tensors',
  'spec.tensorBoardOutputConfig.s3OutputPath': 'set it to an S3 URI for the data of TensorBoard',
  'spec.retryStrategy.maximumRetryAttempts': 'set it to how often SageMaker may start the job again, from 1 to 30',
  'spec.tags[].value': 'set it to an empty text if the tag has no value',
  'spec.vpcConfig.securityGroupIDs': 'add the ID of a security group, such as sg-0123456789abcdef0',
  'spec.vpcConfig.subnets': 'add the ID of a subnet, such as subnet-0123456789abcdef0',
};
