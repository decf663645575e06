import { TRAINING_JOB } from '../../src/rules/engine/job-view';
import { GUARDED_FIELDS } from '../../src/tree/guarded-fields';
import { PATHS_OF_CRD } from '../rules/crd-paths';

/** Texts that name nothing of the kinds that guardrails limit. */
const NOT_GUARDED = [
  // Names within the job, or of the job.
  'spec.algorithmSpecification.metricDefinitions[].name', 'spec.debugHookConfig.collectionConfigurations[].collectionName',
  'spec.debugRuleConfigurations[].ruleConfigurationName', 'spec.profilerRuleConfigurations[].ruleConfigurationName',
  'spec.experimentConfig.experimentName', 'spec.experimentConfig.trialComponentDisplayName', 'spec.experimentConfig.trialName',
  'spec.inputDataConfig[].channelName', 'spec.inputDataConfig[].dataSource.s3DataSource.attributeNames[]',
  'spec.inputDataConfig[].dataSource.s3DataSource.instanceGroupNames[]', 'spec.resourceConfig.instanceGroups[].instanceGroupName', 'spec.trainingJobName',
  // What the job writes, and where in the container.
  'spec.algorithmSpecification.metricDefinitions[].regex', 'spec.checkpointConfig.localPath', 'spec.debugHookConfig.localPath',
  'spec.debugRuleConfigurations[].localPath', 'spec.profilerRuleConfigurations[].localPath', 'spec.tensorBoardOutputConfig.localPath',
  // Formats, and words of closed sets.
  'spec.algorithmSpecification.trainingInputMode', 'spec.inputDataConfig[].compressionType', 'spec.inputDataConfig[].contentType',
  'spec.inputDataConfig[].inputMode', 'spec.inputDataConfig[].recordWrapperType', 'spec.outputDataConfig.compressionType',
  'spec.inputDataConfig[].dataSource.s3DataSource.s3DataDistributionType', 'spec.inputDataConfig[].dataSource.s3DataSource.s3DataType',
  'spec.inputDataConfig[].dataSource.fileSystemDataSource.fileSystemAccessMode', 'spec.inputDataConfig[].dataSource.fileSystemDataSource.fileSystemType',
  // File systems and hubs, which are not in S3.
  'spec.inputDataConfig[].dataSource.fileSystemDataSource.directoryPath', 'spec.inputDataConfig[].dataSource.fileSystemDataSource.fileSystemID',
  'spec.inputDataConfig[].dataSource.s3DataSource.hubAccessConfig.hubContentARN',
  // Hardware that the instance type has.
  'spec.resourceConfig.instancePlacementConfig.placementSpecifications[].ultraServerID',
  // Tags and networks, of which whole lists are judged.
  'spec.tags[].key', 'spec.tags[].value', 'spec.vpcConfig.securityGroupIDs[]', 'spec.vpcConfig.subnets[]',
];

test('every text of the CRD is of a kind that guardrails limit, or of none', () => {
  const texts = PATHS_OF_CRD.filter(path => path.endsWith('{}') || typeOf(path) === 'string');
  const { evaluatorTypes, ...kinds } = GUARDED_FIELDS;
  expect([...Object.values(kinds).flat(), ...NOT_GUARDED].sort()).toEqual([...texts].sort());
  expect(kinds.instanceTypes).toEqual(expect.arrayContaining([...evaluatorTypes]));
});

test('the kinds are read off the schema', () => {
  expect(GUARDED_FIELDS).toMatchInlineSnapshot(`
{
  "evaluatorTypes": [
    "spec.debugRuleConfigurations[].instanceType",
    "spec.profilerRuleConfigurations[].instanceType",
  ],
  "images": [
    "spec.algorithmSpecification.algorithmName",
    "spec.algorithmSpecification.trainingImage",
    "spec.debugRuleConfigurations[].ruleEvaluatorImage",
    "spec.profilerRuleConfigurations[].ruleEvaluatorImage",
  ],
  "instanceTypes": [
    "spec.debugRuleConfigurations[].instanceType",
    "spec.profilerRuleConfigurations[].instanceType",
    "spec.resourceConfig.instanceGroups[].instanceType",
    "spec.resourceConfig.instanceType",
  ],
  "keys": [
    "spec.outputDataConfig.kmsKeyID",
    "spec.resourceConfig.volumeKMSKeyID",
  ],
  "roles": [
    "spec.roleARN",
  ],
  "s3Uris": [
    "spec.checkpointConfig.s3URI",
    "spec.debugHookConfig.s3OutputPath",
    "spec.debugRuleConfigurations[].s3OutputPath",
    "spec.inputDataConfig[].dataSource.s3DataSource.s3URI",
    "spec.outputDataConfig.s3OutputPath",
    "spec.profilerConfig.s3OutputPath",
    "spec.profilerRuleConfigurations[].s3OutputPath",
    "spec.tensorBoardOutputConfig.s3OutputPath",
  ],
  "texts": [
    "spec.debugHookConfig.collectionConfigurations[].collectionParameters{}",
    "spec.debugHookConfig.hookParameters{}",
    "spec.debugRuleConfigurations[].ruleParameters{}",
    "spec.environment{}",
    "spec.hyperParameters{}",
    "spec.profilerConfig.profilingParameters{}",
    "spec.profilerRuleConfigurations[].ruleParameters{}",
  ],
}
`);
});

function typeOf(path: string): string {
  let field = TRAINING_JOB.root;
  for (const [, name, isList] of path.slice('spec.'.length).matchAll(/([A-Za-z0-9]+)(\[\])?/g)) {
    field = field.members.get(name)!;
    field = isList === undefined ? field : field.element!;
  }
  return field.schema.type;
}
