import { ACK_ANNOTATION } from '../../controller/annotations';
import { knownPartitionOf } from '../../manifest/aws/partitions';
import { reading, type JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { regionOf } from '../readings/region';
import { channelsOf } from '../readings/resources';
import type { Rule, Violation } from '../rule';
import { S3_OVERLAP_RULES } from './s3-overlaps';

const REGION = `metadata.annotations.${ACK_ANNOTATION.region}`;
const OUTPUT_KEY = 'spec.outputDataConfig.kmsKeyID';
const ARN_GUIDE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html';

/** The fields that hold ARNs with a Region. */
const REGIONAL_ARNS = [
  'spec.algorithmSpecification.algorithmName',
  OUTPUT_KEY,
  'spec.resourceConfig.volumeKMSKeyID',
  'spec.inputDataConfig[].dataSource.s3DataSource.hubAccessConfig.hubContentARN',
];

/** Rules about output, keys and the partitions of ARNs. */
export const OUTPUT_RULES: readonly Rule[] = [
  {
    id: 'directory-bucket-without-key',
    level: FindingLevel.ERROR,
    paths: [OUTPUT_KEY, 'spec.outputDataConfig.s3OutputPath'],
    what: 'Output in a directory bucket of S3 Express One Zone has no KMS key.',
    why: 'SageMaker can encrypt there with keys of S3 only',
    remedy: 'remove spec.outputDataConfig.kmsKeyID',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_OutputDataConfig.html',
    check: ({ spec }) => {
      const { kmsKeyID: key = '' } = spec.outputDataConfig ?? {};
      const output = key === '' ? '' : spec.outputDataConfig.s3OutputPath;
      return DIRECTORY_BUCKET.test(output)
        ? [{ path: OUTPUT_KEY, says: `is '${key}', though '${output}' is in a directory bucket` }]
        : undefined;
    },
  },
  {
    id: 'partition-differs',
    level: FindingLevel.ERROR,
    paths: ['spec.roleARN', REGION, ...REGIONAL_ARNS],
    what: 'The role, the Region, keys, algorithm and hub of a job are in one partition of AWS.',
    why: 'a job cannot reach anything in another partition',
    remedy: 'use ARNs of the partition that the Region is in, such as arn:aws-cn in China',
    source: ARN_GUIDE,
    check: otherPartitions,
  },
  {
    id: 'region-differs',
    level: FindingLevel.WARNING,
    paths: [REGION, ...REGIONAL_ARNS],
    what: 'Keys, algorithm and hub are in the Region of the job.',
    why: 'SageMaker looks for them in the Region of the job',
    remedy: 'use an ARN of the Region of the job',
    source: ARN_GUIDE,
    check: job => {
      const region = regionOf(job);
      return region === undefined ? undefined : regionalArnsOf(job)
        .filter(({ arn }) => !['', region].includes(arn.split(':')[3]))
        .map(({ path, arn }) => ({ path, says: `is '${arn}', the job is in ${region}` }));
    },
  },
  ...S3_OVERLAP_RULES,
];

const DIRECTORY_BUCKET = /^s3:\/\/[^/]+--x-s3(\/|$)/;

interface Arn {
  readonly path: string;
  readonly arn: string;
}

const regionalArnsOf = reading((job): Arn[] => {
  const { spec } = job;
  const candidates = [
    { path: 'spec.algorithmSpecification.algorithmName', arn: spec.algorithmSpecification?.algorithmName },
    { path: OUTPUT_KEY, arn: spec.outputDataConfig?.kmsKeyID },
    { path: 'spec.resourceConfig.volumeKMSKeyID', arn: spec.resourceConfig?.volumeKMSKeyID },
    ...channelsOf(job).map(({ path, s3 }) => ({
      path: `${path}.dataSource.s3DataSource.hubAccessConfig.hubContentARN`,
      arn: s3?.hubAccessConfig?.hubContentARN,
    })),
  ];
  return candidates.filter(isArn);
});

function isArn({ arn }: { readonly arn: any }): boolean {
  return /^arn:[^:]+:[^:]+:[^:]*:/.test(arn);
}

function otherPartitions(job: JobView): Violation[] {
  const arns = [...[{ path: 'spec.roleARN', arn: job.spec.roleARN }].filter(isArn), ...regionalArnsOf(job)]
    .map(({ path, arn }) => ({ path, value: arn, partition: arn.split(':')[1] }));
  const region = job.annotation(ACK_ANNOTATION.region) ?? '';
  const partitionOfRegion = knownPartitionOf(region)?.id;
  // Nothing of the job says more surely where it runs than its Region, whose name shows its partition.
  const right = partitionOfRegion === undefined ? arns[0] : { value: region, partition: partitionOfRegion };
  return arns.filter(({ partition }) => partition !== right.partition).map(({ path, value, partition }) => ({
    path,
    says: `is '${value}', in partition ${partition}, though '${right.value}' is in ${right.partition}`,
    remedy: `use an ARN that begins with arn:${right.partition}:`,
  }));
}
