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
  'spec.resourceConfig': 'set spec.resourceConfig.instanceType, such as ml.m5.xlarge, instanceCount and volumeSizeInGB',
  'spec.stoppingCondition': 'set spec.stoppingCondition.maxRuntimeInSeconds to the longest run that you expect',
  'spec.trainingJobName': 'set it to a name that no other job of the account and Region has',
  'spec.inputDataConfig[].channelName': 'set it to the name of the directory that the container reads, such as train',
  'spec.inputDataConfig[].dataSource': 'set spec.inputDataConfig[].dataSource.s3DataSource.s3URI to the S3 URI of the data',
  'spec.inputDataConfig[].dataSource.s3DataSource.s3DataType': 'set it to S3Prefix, which is every object below s3URI',
  'spec.inputDataConfig[].dataSource.s3DataSource.s3URI': 'set it to the S3 URI of the data, such as s3://bucket/train/',
  'spec.checkpointConfig.s3URI': 'set it to an S3 URI for the checkpoints',
  'spec.tags[].value': 'set it to an empty text if the tag has no value',
  'spec.vpcConfig.securityGroupIDs': 'add the ID of a security group, such as sg-0123456789abcdef0',
  'spec.vpcConfig.subnets': 'add the ID of a subnet, such as subnet-0123456789abcdef0',
};
