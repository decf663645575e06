import { channelWith, type TopicCases } from './case';

const CHANNEL = 'spec.inputDataConfig[0]';
const DIRECTORY = `${CHANNEL}.dataSource.fileSystemDataSource.directoryPath`;
const VPC = { securityGroupIDs: ['sg-0123456789abcdef0'], subnets: ['subnet-0123456789abcdef0'] };

const mounted = (patch: object = {}, fileSystem: object = {}) => channelWith({
  dataSource: {
    s3DataSource: null,
    fileSystemDataSource: {
      directoryPath: '/data', fileSystemAccessMode: 'ro', fileSystemID: 'fs-0123456789abcdef0', fileSystemType: 'EFS', ...fileSystem,
    },
  },
  ...patch,
});
const job = (channel: object, trainingInputMode = 'File') => ({
  spec: { algorithmSpecification: { trainingInputMode }, inputDataConfig: [channel], vpcConfig: VPC },
});
const lustre = (directoryPath: string | null) => job(mounted({}, { fileSystemType: 'FSxLustre', directoryPath }));

export const FILE_SYSTEM_CASES: TopicCases = {
  'file-system-needs-vpc': {
    accepts: [{}, job(mounted())],
    refuses: [{ patch: { spec: { inputDataConfig: [channelWith({}), mounted({ channelName: 'test' })] } }, path: 'spec.vpcConfig' }],
  },
  'file-system-needs-file-mode': {
    accepts: [{}, job(mounted()), job(mounted({ inputMode: 'File' }), 'Pipe')],
    refuses: [
      { patch: job(mounted(), 'Pipe'), path: `${CHANNEL}.inputMode` },
      { patch: job(mounted({ inputMode: 'FastFile' })), path: `${CHANNEL}.inputMode` },
    ],
  },
  'file-system-directory': {
    accepts: [
      {}, job(mounted()), job(mounted({}, { directoryPath: '/' })), lustre('/abcdefgh'), lustre('/abcdefgh/data'),
      lustre('//abcdefgh'), lustre(null),
    ],
    refuses: [
      ...['data', 'data/', '', './data'].map(directoryPath => ({ patch: job(mounted({}, { directoryPath })), path: DIRECTORY })),
      ...['/', 'abcdefgh/data'].map(directoryPath => ({ patch: lustre(directoryPath), path: DIRECTORY })),
    ],
  },
  'file-system-as-it-is': {
    accepts: [{}, job(mounted()), job(mounted({ compressionType: null, recordWrapperType: null })), job(channelWith({ shuffleConfig: { seed: 1 } }))],
    refuses: [
      { patch: job(mounted({ compressionType: 'Gzip' })), path: `${CHANNEL}.compressionType` },
      { patch: job(mounted({ recordWrapperType: 'RecordIO' })), path: `${CHANNEL}.recordWrapperType` },
      { patch: job(mounted({ shuffleConfig: { seed: 1 } })), path: `${CHANNEL}.shuffleConfig` },
    ],
  },
};
