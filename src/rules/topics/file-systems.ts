import { asAbsolute } from '../../manifest/as-prefix';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { channelsOf, type ChannelInForce } from '../readings/resources';
import type { Rule, Violation } from '../rule';
import { SEEDLESS } from './channel-modes';

const CHANNEL = 'spec.inputDataConfig[]';
const FILE_SYSTEM = `${CHANNEL}.dataSource.fileSystemDataSource`;
const S3 = `${CHANNEL}.dataSource.s3DataSource`;
const GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-access-training-data.html';

/** Rules about channels on file systems. */
export const FILE_SYSTEM_RULES: readonly Rule[] = [
  {
    id: 'file-system-needs-vpc',
    level: FindingLevel.ERROR,
    paths: [FILE_SYSTEM, S3, 'spec.vpcConfig'],
    what: 'A job with a channel on a file system is attached to a VPC.',
    why: 'file systems are reached through a VPC only',
    remedy: 'set spec.vpcConfig to subnets and security groups that reach the file system',
    source: GUIDE,
    check: job => {
      const mounted = onFileSystem(job)[0];
      return mounted !== undefined && job.spec.vpcConfig === undefined
        ? [{ path: 'spec.vpcConfig', says: `is missing, though ${mounted.path} is on a file system` }]
        : undefined;
    },
  },
  {
    id: 'file-system-needs-file-mode',
    level: FindingLevel.ERROR,
    paths: [FILE_SYSTEM, S3, `${CHANNEL}.inputMode`, 'spec.algorithmSpecification.trainingInputMode'],
    what: 'A channel on a file system is in File mode.',
    why: 'Pipe and FastFile stream from S3; file systems are mounted',
    remedy: 'set spec.inputDataConfig[].inputMode to File',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-training-algo-running-container.html',
    check: job => onFileSystem(job)
      .filter(({ mode }) => mode === 'Pipe' || mode === 'FastFile')
      .map(({ channel, path, mode }) => ({
        path: `${path}.inputMode`,
        says: channel.inputMode === undefined ? `is '${mode}', from trainingInputMode` : `is '${mode}'`,
      })),
  },
  {
    id: 'file-system-directory',
    level: FindingLevel.WARNING,
    paths: [`${FILE_SYSTEM}.directoryPath`, `${FILE_SYSTEM}.fileSystemType`, S3],
    what: 'The directory on a file system begins with a slash, and on FSx for Lustre with the mount name.',
    why: 'the file system is mounted by this path',
    remedy: 'begin it with /',
    source: GUIDE,
    check: job => onFileSystem(job)
      .filter(({ fileSystem }) => fileSystem.directoryPath !== undefined && !isMountable(fileSystem))
      .map(({ path, fileSystem }) => ({
        path: `${path}.dataSource.fileSystemDataSource.directoryPath`,
        ...fileSystem.fileSystemType === 'FSxLustre' && /^\/*$/.test(fileSystem.directoryPath)
          ? { says: `has no mount name: '${fileSystem.directoryPath}'`, remedy: 'write it as /<mount name>/<directory>, with the mount name that FSx shows' }
          : { says: `is not an absolute path: '${fileSystem.directoryPath}'`, remedy: `use ${asAbsolute(fileSystem.directoryPath)}` },
      })),
  },
  {
    id: 'file-system-as-it-is',
    level: FindingLevel.WARNING,
    paths: [FILE_SYSTEM, S3, `${CHANNEL}.compressionType`, `${CHANNEL}.recordWrapperType`, `${CHANNEL}.shuffleConfig`],
    what: 'A channel on a file system has no compression, no record wrapper and no shuffling.',
    why: 'the directory is mounted as it is; these are for data that comes from S3',
    remedy: 'set compressionType and recordWrapperType to None, and remove shuffleConfig',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Channel.html',
    check: job => onFileSystem(job).flatMap(settingsForS3),
  },
];

/** The channels on a file system alone: if the data is in S3, too, the file system is to be removed. */
function onFileSystem(job: JobView): ChannelInForce[] {
  return channelsOf(job).filter(({ s3, fileSystem }) => fileSystem !== undefined && s3 === undefined);
}

function isMountable({ directoryPath, fileSystemType }: any): boolean {
  return fileSystemType === 'FSxLustre' ? /^\/+[^/]/.test(directoryPath) : directoryPath.startsWith('/');
}

function settingsForS3({ channel, path }: ChannelInForce): Violation[] {
  const violations: Violation[] = [];
  if (channel.compressionType === 'Gzip') {
    violations.push({ path: `${path}.compressionType`, says: 'is \'Gzip\' on a file system' });
  }
  if (channel.recordWrapperType === 'RecordIO') {
    violations.push({ path: `${path}.recordWrapperType`, says: 'is \'RecordIO\' on a file system' });
  }
  if (channel.shuffleConfig !== undefined) {
    const { seed } = channel.shuffleConfig;
    violations.push({ path: `${path}.shuffleConfig`, ...seed === undefined ? SEEDLESS : { says: `has the seed ${seed} on a file system` } });
  }
  return violations;
}
