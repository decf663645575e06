/** What jobs may be like, and how to tell. Together the jobs that the generator makes have to be like all of these. */
export const BRANCHES: { readonly [name: string]: (job: any) => boolean } = {
  'an algorithm by image': ({ spec }) => /\.dkr\.ecr\./.test(spec.algorithmSpecification.trainingImage),
  'an image with a digest': ({ spec }) => /@sha256:/.test(spec.algorithmSpecification.trainingImage),
  'an image without tag': ({ spec }) => /^[^:]+$/.test(spec.algorithmSpecification.trainingImage),
  'an image of AWS': ({ spec }) => /\/(sagemaker-xgboost|pytorch-training):/.test(spec.algorithmSpecification.trainingImage),
  'a script in a framework container': ({ spec }) => /"train.py"/.test(spec.hyperParameters.sagemaker_program),
  'an image as long as possible': ({ spec }) => spec.algorithmSpecification.trainingImage?.length === 255,
  'an algorithm by name': ({ spec }) => /^[^:]+$/.test(spec.algorithmSpecification.algorithmName),
  'an algorithm by ARN': ({ spec }) => /^arn:/.test(spec.algorithmSpecification.algorithmName),
  'an algorithm of another account': ({ spec: { algorithmSpecification, roleARN } }) =>
    /^arn:/.test(algorithmSpecification.algorithmName) && accountIn(algorithmSpecification.algorithmName) !== accountIn(roleARN),
  'metrics': ({ spec }) => spec.algorithmSpecification.metricDefinitions?.length > 1,
  'as many metrics as possible': ({ spec }) => spec.algorithmSpecification.metricDefinitions?.length === 40,

  ...each(['File', 'Pipe', 'FastFile'], mode => ({
    [`${mode} mode`]: ({ spec }) => spec.algorithmSpecification.trainingInputMode === mode,
    [`a channel in ${mode} mode of its own`]: job =>
      channelsOf(job).some(({ inputMode }) => inputMode === mode && mode !== job.spec.algorithmSpecification.trainingInputMode),
    [`a prefix in ${mode} mode`]: job => isRead(job, mode, 'S3Prefix'),
  })),
  'a manifest in File mode': job => isRead(job, 'File', 'ManifestFile'),
  'a manifest in Pipe mode': job => isRead(job, 'Pipe', 'ManifestFile'),
  'an augmented manifest in Pipe mode': job => isRead(job, 'Pipe', 'AugmentedManifestFile'),
  'conversations': job => isRead(job, 'File', 'Converse'),
  'compressed data': job => channelsOf(job).some(({ compressionType }) => compressionType === 'Gzip'),
  'wrapped data': job => channelsOf(job).some(({ recordWrapperType }) => recordWrapperType === 'RecordIO'),
  'sharded data': job => channelsOf(job).some(({ dataSource }) => dataSource.s3DataSource?.s3DataDistributionType === 'ShardedByS3Key'),
  'an accepted license': job => channelsOf(job).some(({ dataSource }) => dataSource.s3DataSource?.modelAccessConfig?.acceptEula === true),
  'data by https': job => channelsOf(job).some(({ dataSource }) => dataSource.s3DataSource?.s3URI.startsWith('https://')),
  'a URI as long as possible': job => channelsOf(job).some(({ dataSource }) => dataSource.s3DataSource?.s3URI.length === 1024),
  'a seed that is exact just so': job => channelsOf(job).some(({ shuffleConfig }) => shuffleConfig?.seed === Number.MAX_SAFE_INTEGER),
  'Amazon EFS in a VPC': job => isMounted(job, 'EFS') && job.spec.vpcConfig !== undefined,
  'FSx for Lustre in a VPC': job => isMounted(job, 'FSxLustre') && job.spec.vpcConfig !== undefined,
  'a mount in a mode of its own': job => job.spec.algorithmSpecification.trainingInputMode !== 'File'
    && channelsOf(job).some(({ inputMode, dataSource }) => inputMode === 'File' && dataSource.fileSystemDataSource),
  'no channels': ({ spec }) => spec.inputDataConfig === undefined,
  'as many channels as possible': job => channelsOf(job).length === 20,

  'one instance': ({ spec }) => spec.resourceConfig.instanceCount === 1,
  'several instances': ({ spec }) => spec.resourceConfig.instanceCount > 1,
  'an instance type of tomorrow': ({ spec }) => spec.resourceConfig.instanceType === 'ml.m9x.large',
  'a volume': ({ spec }) => /^ml\.m5\./.test(spec.resourceConfig.instanceType) && spec.resourceConfig.volumeSizeInGB > 0,
  'disks without a volume': ({ spec }) => /^ml\.g5\./.test(spec.resourceConfig.instanceType) && spec.resourceConfig.volumeSizeInGB === undefined,
  'a volume as large as the disks': ({ spec }) => spec.resourceConfig.instanceType === 'ml.g5.xlarge' && spec.resourceConfig.volumeSizeInGB === 250,
  'a key for the volume': ({ spec }) => /^arn:/.test(spec.resourceConfig.volumeKMSKeyID),
  'instance groups': ({ spec }) => spec.resourceConfig.instanceGroups?.length > 1,
  'groups with and without disks': ({ spec }) => ['g5', 'm5'].every(family =>
    spec.resourceConfig.instanceGroups?.some(({ instanceType }: any) => instanceType.startsWith(`ml.${family}.`))),
  'channels for instance groups': job => job.spec.resourceConfig.instanceGroups?.length > 1 && channelsOf(job).length > 1
    && channelsOf(job).every(({ dataSource }) => dataSource.s3DataSource?.instanceGroupNames !== undefined),
  'instance groups without channels of their own': job => job.spec.resourceConfig.instanceGroups?.length > 1
    && channelsOf(job).some(({ dataSource }) => dataSource.s3DataSource && dataSource.s3DataSource.instanceGroupNames === undefined),
  'a distribution in one of several groups': ({ spec }) => spec.hyperParameters?.sagemaker_distribution_instance_groups !== undefined,
  'a placement': ({ spec }) => spec.resourceConfig.instancePlacementConfig?.placementSpecifications?.length > 1,
  'a warm pool': ({ spec }) => spec.resourceConfig.keepAlivePeriodInSeconds > 0,
  'a warm pool for as long as possible': ({ spec }) => spec.resourceConfig.keepAlivePeriodInSeconds === 21600,

  'on demand': ({ spec }) => spec.enableManagedSpotTraining === false,
  'spot with checkpoints': ({ spec }) => spec.enableManagedSpotTraining === true && spec.checkpointConfig !== undefined,
  'spot without checkpoints': ({ spec }) => spec.enableManagedSpotTraining === true && spec.checkpointConfig === undefined,
  'spot with the default run time': ({ spec }) => spec.enableManagedSpotTraining === true && spec.stoppingCondition.maxRuntimeInSeconds === undefined,
  'spot that waits no longer than it runs': ({ spec: { stoppingCondition } }) =>
    stoppingCondition.maxWaitTimeInSeconds === (stoppingCondition.maxRuntimeInSeconds ?? 86400),
  'the longest run': ({ spec }) => spec.stoppingCondition.maxRuntimeInSeconds === 2419200,
  'no limit of the run': ({ spec }) => spec.enableManagedSpotTraining !== true && spec.stoppingCondition.maxRuntimeInSeconds === undefined,

  'the default key': ({ spec }) => spec.outputDataConfig.kmsKeyID === '',
  'a key by id': ({ spec }) => /^[0-9a-f-]{36}$/.test(spec.outputDataConfig.kmsKeyID),
  'a key of several Regions': ({ spec }) => /^mrk-/.test(spec.outputDataConfig.kmsKeyID),
  'a key by ARN': ({ spec }) => /^arn:[^/]*:key\//.test(spec.outputDataConfig.kmsKeyID),
  'a key by alias': ({ spec }) => /^alias\//.test(spec.outputDataConfig.kmsKeyID),
  'a key by the ARN of an alias': ({ spec }) => /^arn:[^/]*:alias\//.test(spec.outputDataConfig.kmsKeyID),
  'output in a directory bucket': ({ spec }) => /--x-s3/.test(spec.outputDataConfig.s3OutputPath),
  'output without compression': ({ spec }) => spec.outputDataConfig.compressionType === 'NONE',

  'a hook': ({ spec }) => spec.debugHookConfig !== undefined && spec.debugRuleConfigurations === undefined,
  'a built-in rule of Debugger': ({ spec }) => runs(spec.debugRuleConfigurations, 'sagemaker-debugger-rules'),
  'a rule of Debugger that acts': ({ spec }) =>
    spec.debugRuleConfigurations?.some(({ ruleParameters }: any) => ruleParameters.action_json !== undefined),
  'a custom rule of Debugger': ({ spec }) => runs(spec.debugRuleConfigurations, 'sagemaker-debugger-rule-evaluator'),
  'as many rules as possible': ({ spec }) => spec.debugRuleConfigurations?.length === 20,
  'a profile': ({ spec }) => spec.profilerConfig !== undefined && spec.profilerRuleConfigurations === undefined,
  'a built-in rule of Profiler': ({ spec }) => runs(spec.profilerRuleConfigurations, 'sagemaker-debugger-rules'),
  'a custom rule of Profiler': ({ spec }) => runs(spec.profilerRuleConfigurations, 'sagemaker-debugger-rule-evaluator'),
  'SageMaker Profiler': ({ spec }) => runs(spec.profilerRuleConfigurations, 'detailed-profiler-processing'),
  'TensorBoard': ({ spec }) => spec.tensorBoardOutputConfig !== undefined,
  'TensorBoard outside /opt/ml': ({ spec }) => /^\/data/.test(spec.tensorBoardOutputConfig?.localPath),

  ...each(['aws', 'aws-cn', 'aws-us-gov', 'aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f', 'aws-eusc'], partition => ({
    [`the partition ${partition}`]: ({ spec }) => spec.roleARN.split(':')[1] === partition,
  })),
  'an image in China': ({ spec }) => /\.cn-[a-z]+-1\.amazonaws\.com\.cn\//.test(spec.algorithmSpecification.trainingImage),
  'no Region': job => regionOf(job) === undefined,
  'the longest ARN of a role': ({ spec }) => spec.roleARN.length === 2048,
  'the longest name': ({ spec }) => spec.trainingJobName.length === 63,
  'a name of one character': ({ spec }) => spec.trainingJobName.length === 1,
  'a resource with the longest name': ({ metadata }) => metadata.name.length === 253,
  'names that differ': ({ metadata, spec }) => metadata.name !== spec.trainingJobName,

  'a hyperparameter as long as possible': ({ spec }) => texts(spec.hyperParameters).some(text => [...text].length === 2500),
  'a hyperparameter that is longer to JavaScript': ({ spec }) => texts(spec.hyperParameters).some(text => text.length > 2500),
  'an empty hyperparameter': ({ spec }) => texts(spec.hyperParameters).includes(''),
  'as many hyperparameters as possible': ({ spec }) => texts(spec.hyperParameters).length === 100,
  'a hyperparameter with an inherited name': ({ spec }) => Object.keys(spec.hyperParameters ?? {}).includes('constructor'),
  'a variable with line breaks': ({ spec }) => texts(spec.environment).some(text => /\n.*\r\n/.test(text)),
  'tags in other scripts': ({ spec }) => spec.tags?.some(({ key }: any) => /中/.test(key)),
  'a tag with an empty value': ({ spec }) => spec.tags?.some(({ value }: any) => value === ''),
  'as many tags as possible': ({ spec }) => spec.tags?.length === 50,
  'an experiment with a trial': ({ spec }) => spec.experimentConfig?.trialName !== undefined,
  ...each(['delete', 'retain'], policy => ({ [`the deletion policy ${policy}`]: job => annotationOf(job, 'deletion-policy') === policy })),
  'adoption, if the job is there': job => annotationOf(job, 'adoption-policy') === 'adopt-or-create',
  'adoption': job => annotationOf(job, 'adoption-policy') === 'adopt',
  'adoption without a spec': job => annotationOf(job, 'adoption-policy') === 'adopt' && job.spec === undefined,
  'reading only': job => annotationOf(job, 'read-only') === 'true',
};

/** The Region that a job names, if it does. */
export function regionOf(job: any): string | undefined {
  return annotationOf(job, 'region');
}

type Branches = { readonly [name: string]: (job: any) => boolean };

function each(names: readonly string[], branchesOf: (name: string) => Branches): Branches {
  return Object.assign({}, ...names.map(branchesOf));
}

function annotationOf({ metadata }: any, name: string): string | undefined {
  return metadata.annotations[`services.k8s.aws/${name}`];
}

function channelsOf({ spec }: any): any[] {
  return spec.inputDataConfig ?? [];
}

function isRead(job: any, mode: string, type: string): boolean {
  return channelsOf(job).some(({ inputMode, dataSource }) =>
    (inputMode ?? job.spec.algorithmSpecification.trainingInputMode) === mode && dataSource.s3DataSource?.s3DataType === type);
}

function isMounted(job: any, type: string): boolean {
  return channelsOf(job).some(({ dataSource }) => dataSource.fileSystemDataSource?.fileSystemType === type);
}

function runs(rules: any[] | undefined, repository: string): boolean {
  return rules?.some(({ ruleEvaluatorImage }) => ruleEvaluatorImage.includes(`/${repository}:`)) ?? false;
}

function texts(map: { [name: string]: string } | undefined): string[] {
  return Object.values(map ?? {});
}

function accountIn(arn: string): string | undefined {
  return /\d{12}/.exec(arn)?.[0];
}
