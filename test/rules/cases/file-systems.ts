import { channelWith, each, type TopicCases } from './case';

const CHANNEL = 'spec.inputDataConfig[0]';
const DIRECTORY = `${CHANNEL}.dataSource.fileSystemDataSource.directoryPath`;
const VPC = { securityGroupIDs: ['sg-0123456789abcdef0'], subnets: ['subnet-0123456789abcdef0'] };
const EFS = { directoryPath: '/data', fileSystemAccessMode: 'ro', fileSystemID: 'fs-0123456789abcdef0', fileSystemType: 'EFS' };

const mounted = (patch: object = {}, fileSystem: object = {}) => channelWith({
  dataSource: { s3DataSource: null, fileSystemDataSource: { ...EFS, ...fileSystem } },
  ...patch,
});
const both = channelWith({ dataSource: { fileSystemDataSource: EFS } });
const job = (channel: object, trainingInputMode = 'File') => ({
  spec: { algorithmSpecification: { trainingInputMode }, inputDataConfig: [channel], vpcConfig: VPC },
});
const lustre = (directoryPath: string | null) => job(mounted({}, { fileSystemType: 'FSxLustre', directoryPath }));

export const FILE_SYSTEM_CASES: TopicCases = {
  'file-system-needs-vpc': {
    accepts: {
      'a file system in a VPC': job(mounted()),
      'a file system next to S3, which is to be removed': { spec: { inputDataConfig: [both] } },
    },
    refuses: {
      'spec.vpcConfig': {
        'a file system without a VPC': { spec: { inputDataConfig: [channelWith({}), mounted({ channelName: 'test' })] } },
      },
    },
  },
  'file-system-needs-file-mode': {
    accepts: {
      'a file system in a job in file mode': job(mounted()),
      'a file system next to S3 in a job in pipe mode': job(both, 'Pipe'),
      'a file system in file mode in a job in pipe mode': job(mounted({ inputMode: 'File' }), 'Pipe'),
    },
    refuses: {
      [`${CHANNEL}.inputMode`]: {
        'a file system in a job in pipe mode': job(mounted(), 'Pipe'),
        'a file system in fast file mode': job(mounted({ inputMode: 'FastFile' })),
      },
    },
  },
  'file-system-directory': {
    accepts: {
      'a directory of EFS': job(mounted()),
      'the root of EFS': job(mounted({}, { directoryPath: '/' })),
      'the root of Lustre': lustre('/abcdefgh'),
      'a directory of Lustre': lustre('/abcdefgh/data'),
      'a directory of Lustre with two slashes': lustre('//abcdefgh'),
      'Lustre without a directory': lustre(null),
    },
    refuses: {
      [DIRECTORY]: {
        ...each(['data', 'data/', '', './data'], path => `the directory "${path}" of EFS`, directoryPath => job(mounted({}, { directoryPath }))),
        ...each(['/', '', 'abcdefgh/data'], path => `the directory "${path}" of Lustre`, lustre),
      },
    },
  },
  'file-system-as-it-is': {
    accepts: {
      'a file system with no transformation': job(mounted()),
      'a file system with compression and wrapper unset': job(mounted({ compressionType: null, recordWrapperType: null })),
      'a shuffled channel of S3': job(channelWith({ shuffleConfig: { seed: 1 } })),
    },
    refuses: {
      [`${CHANNEL}.compressionType`]: { 'compressed files': job(mounted({ compressionType: 'Gzip' })) },
      [`${CHANNEL}.recordWrapperType`]: { 'files wrapped in RecordIO': job(mounted({ recordWrapperType: 'RecordIO' })) },
      [`${CHANNEL}.shuffleConfig`]: { 'shuffled files': job(mounted({ shuffleConfig: { seed: 1 } })), 'shuffled files without a seed': job(mounted({ shuffleConfig: {} })) },
    },
  },
};
