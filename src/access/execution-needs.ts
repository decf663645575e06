import { arnIn, type AwsLocation } from './aws-location';
import type { Grant } from './grants';
import { isCovered } from './grants';
import { keyGrant, type KeyUse } from './key-grants';
import type { PolicyAdditions } from './policy-additions';
import type { PolicyJobs } from './policy-jobs';
import { POLICY_RULES, remedyByOption } from './role-rules';
import type { RunNames } from './run-names';
import { objectArnOf, s3Grants, type S3Use } from './s3-grants';
import { ACK_ANNOTATION, annotationOf } from '../controller/annotations';
import { partitionOf } from '../manifest/aws/partitions';
import type { Manifest } from '../manifest/manifest';
import { withoutNulls } from '../manifest/plain-data';
import { isConcrete } from '../manifest/tokens';
import { toFinding } from '../rules/engine/to-finding';
import type { Finding } from '../rules/finding';
import { parseImage } from '../rules/readings/image';
import { asList } from '../rules/readings/resources';

/** What a job needs, and what of it can't be known. */
export interface ExecutionNeeds {
  readonly grants: Grant[];
  readonly findings: Finding[];
}

/** What is known around a job. */
export interface PolicyContext {
  readonly accountId: string | undefined;
  readonly additions: PolicyAdditions;
  /** Where jobs leave what they encrypt with keys of their own. */
  readonly encryptedOutputs: PolicyJobs['encryptedOutputs'];
  readonly names: RunNames;
}

/** Reads off the manifest of a job what its execution role needs. */
export function executionNeedsOf(job: Manifest, surroundings: PolicyContext): ExecutionNeeds {
  return new NeedsOfJob(job, surroundings).read();
}

/** The Region of a job, if it is known. */
export function regionOf(job: Manifest, { region }: PolicyAdditions): string | undefined {
  return annotationOf(job, ACK_ANNOTATION.region) ?? region;
}

/** The account of the role of a job, if its manifest shows it. */
export function accountIdOf({ spec }: Manifest): string | undefined {
  return /^arn:[a-z-]+:iam::(\d{12}):role\//.exec(spec?.roleARN)?.[1];
}

class NeedsOfJob {
  private readonly grants: Grant[] = [];
  private readonly findings: Finding[] = [];
  private readonly spec: any;
  private readonly place: AwsLocation;
  private readonly additions: PolicyAdditions;
  private readonly encryptedOutputs: PolicyJobs['encryptedOutputs'];
  private readonly names: RunNames;

  constructor(job: Manifest, { accountId, additions, encryptedOutputs, names }: PolicyContext) {
    this.additions = additions;
    this.encryptedOutputs = encryptedOutputs;
    this.names = names;
    this.spec = withoutNulls(job.spec) ?? {};
    const region = regionOf(job, additions);
    const account = accountId ?? accountIdOf(job);
    if (region === undefined) {
      this.unknown(`metadata.annotations.${ACK_ANNOTATION.region}`, 'is not known, and the ARNs of logs, keys and networks have a Region', 'region');
    }
    if (account === undefined) {
      this.unknown('spec.roleARN', 'does not tell the account, which ARNs have', 'accountId');
    }
    this.place = { partition: partitionOf(region ?? '').id, region: region ?? UNKNOWN, account: account ?? UNKNOWN };
  }

  public read(): ExecutionNeeds {
    this.readImage();
    this.readLogs();
    this.readChannels();
    this.readOutputs();
    this.readDebugger();
    this.readKeys();
    this.readNetwork();
    this.readAdditions();
    this.readTexts();
    return { grants: this.grants, findings: this.findings };
  }

  private readImage(): void {
    const { algorithmName, trainingImage } = this.spec.algorithmSpecification ?? {};
    if (trainingImage !== undefined) {
      this.pull(trainingImage, 'spec.algorithmSpecification.trainingImage');
    }
    if (algorithmName !== undefined && this.mayBeOfAccount(algorithmName)) {
      const field = 'spec.algorithmSpecification.algorithmName';
      if (this.additions.algorithmImages === undefined) {
        const says = typeof algorithmName === 'string' ? `is '${algorithmName}', whose image the job does not name` : 'is not a string';
        this.findings.push(toFinding(POLICY_RULES.algorithmImage, { path: field, says }));
      }
      this.additions.algorithmImages?.forEach(image => this.pull(image, field));
    }
  }

  /** Algorithms of the AWS Marketplace belong to other accounts, and SageMaker needs nobody's help to pull them. */
  private mayBeOfAccount(algorithmName: unknown): boolean {
    const account = /^arn:[^:]*:sagemaker:[^:]*:(\d{12}):/.exec(typeof algorithmName === 'string' ? algorithmName : '')?.[1];
    return account === undefined || account === this.place.account;
  }

  private pull(given: unknown, field: string): void {
    const image = this.textAt(field, given);
    const path = image === undefined ? undefined : parseImage(image);
    if (image !== undefined && path === undefined) {
      this.unknown(field, `is not the path of an image, got '${image}'`);
    }
    const { repository, ecr } = path ?? {};
    if (ecr === undefined) {
      return;
    }
    this.grants.push({
      sid: 'LogInToRegistries',
      actions: ['ecr:GetAuthorizationToken'],
      resources: ['*'],
      reason: 'SageMaker logs in to Amazon ECR to pull images. A login is for all registries: AWS has no resource-level permission for it.',
      field,
    }, {
      sid: 'PullImages',
      actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      resources: [`arn:${this.place.partition}:ecr:${ecr.region}:${ecr.account}:repository/${repository}`],
      reason: 'SageMaker pulls the images of the training and of the rules that watch it.',
      field,
    });
  }

  private readLogs(): void {
    const name = this.textAt('spec.trainingJobName', this.spec.trainingJobName) ?? UNKNOWN;
    this.log('TrainingJobs', `${this.names.patternOf(name)}/*`, 'spec.trainingJobName');
    this.publish('/aws/sagemaker/TrainingJobs', 'spec.trainingJobName');
  }

  private log(group: string, streams: string, field: string): void {
    const arn = arnIn(this.place, 'logs', `log-group:/aws/sagemaker/${group}`);
    this.grants.push({
      sid: 'CreateLogGroups',
      actions: ['logs:CreateLogGroup', 'logs:DescribeLogStreams'],
      resources: [arn, `${arn}:*`],
      reason: 'SageMaker creates the log group with the first job of an account, and looks for the streams of its own.',
      field,
    }, {
      sid: 'WriteLogs',
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [`${arn}:log-stream:${streams}`],
      reason: 'Each instance writes what the container prints to a log stream; the streams of a training begin with the name of the job.',
      field,
    });
  }

  private publish(namespace: string, field: string): void {
    this.grants.push({
      sid: 'PublishMetrics',
      actions: ['cloudwatch:PutMetricData'],
      resources: ['*'],
      conditions: { StringEquals: { 'cloudwatch:namespace': [namespace] } },
      reason: 'SageMaker publishes metrics of the instances and of the algorithm. AWS has no resource-level permission for metrics, but one by namespace.',
      field,
    });
  }

  private readChannels(): void {
    asList(this.spec.inputDataConfig).forEach((channel, position) => {
      const source = channel?.dataSource?.s3DataSource;
      const field = `spec.inputDataConfig[${position}].dataSource.s3DataSource`;
      if (source === undefined) {
        return;
      }
      const lists = MANIFESTS.has(source.s3DataType);
      this.useS3(source.s3URI, `${field}.s3URI`, { ...READ_CHANNELS, isObject: lists });
      if (lists) {
        this.readListed(channel.channelName, `${field}.s3DataType`, source.s3DataType);
      }
      this.readKeysOfOutputs(source.s3URI, `${field}.s3URI`);
      this.readHub(source.hubAccessConfig?.hubContentARN, `${field}.hubAccessConfig.hubContentARN`);
    });
  }

  /** What another job has encrypted is decrypted with the key of that one. */
  private readKeysOfOutputs(uri: unknown, field: string): void {
    for (const { prefix, key } of typeof uri === 'string' ? this.encryptedOutputs : []) {
      if ((uri as string).startsWith(prefix)) {
        this.useKey(key, field, DECRYPT);
      }
    }
  }

  private readListed(channelName: unknown, field: string, type: string): void {
    const name = typeof channelName === 'string' ? channelName : undefined;
    const listed = name === undefined ? undefined : this.additions.listedObjects?.[name];
    if (listed === undefined) {
      const channel = name === undefined ? 'the channel' : `channel '${name}'`;
      this.findings.push(toFinding(POLICY_RULES.listedObjects, { path: field, says: `is ${type}, so ${channel} reads what that lists` }));
    }
    listed?.forEach(uri => this.useS3(uri, field, READ_CHANNELS));
  }

  private readHub(given: unknown, field: string): void {
    const arn = given === undefined ? undefined : this.textAt(field, given);
    if (arn === undefined) {
      return;
    }
    const [, prefix, hub, content] = /^(arn:[^/]+:)hub-content\/([^/]+)\/([^/]+\/[^/]+)/.exec(arn) ?? [];
    if (prefix === undefined) {
      this.unknown(field, `is not the ARN of hub content, got '${arn}'`);
      return;
    }
    this.grants.push({
      sid: 'ReadHubContent',
      actions: ['sagemaker:DescribeHub', 'sagemaker:DescribeHubContent', 'sagemaker:ListHubContents'],
      resources: [`${prefix}hub/${hub}`, `${prefix}hub-content/${hub}/${content}`, `${prefix}hub-content/${hub}/${content}/*`],
      reason: 'SageMaker looks up all versions of the content in its hub.',
      field,
    });
  }

  private readOutputs(): void {
    const { outputDataConfig, tensorBoardOutputConfig, checkpointConfig } = this.spec;
    this.useS3(outputDataConfig?.s3OutputPath, 'spec.outputDataConfig.s3OutputPath', WRITE_OUTPUT);
    this.useS3(tensorBoardOutputConfig?.s3OutputPath, 'spec.tensorBoardOutputConfig.s3OutputPath', WRITE_OUTPUT);
    this.useS3(checkpointConfig?.s3URI, 'spec.checkpointConfig.s3URI', KEEP_CHECKPOINTS);
  }

  private readDebugger(): void {
    const lists = ['debugRuleConfigurations', 'profilerRuleConfigurations'];
    const rules = lists.flatMap(list => asList(this.spec[list]).map((rule, i) => ({ rule: rule ?? {}, field: `spec.${list}[${i}]` })));
    const use = rules.length > 0 ? WATCH : WRITE_OUTPUT;
    this.useS3(this.spec.debugHookConfig?.s3OutputPath, 'spec.debugHookConfig.s3OutputPath', use);
    this.useS3(this.spec.profilerConfig?.s3OutputPath, 'spec.profilerConfig.s3OutputPath', use);
    rules.forEach(({ rule, field }) => this.readRule(rule, field));
    if (rules.length > 0) {
      // The names of the processing jobs are cut from those of the job and the rule, in a way that is not written down.
      this.log('ProcessingJobs', '*', rules[0].field);
      this.publish('/aws/sagemaker/ProcessingJobs', rules[0].field);
    }
  }

  private readRule(rule: any, field: string): void {
    if (rule.ruleEvaluatorImage !== undefined) {
      this.pull(rule.ruleEvaluatorImage, `${field}.ruleEvaluatorImage`);
    }
    this.useS3(rule.s3OutputPath, `${field}.s3OutputPath`, WRITE_OUTPUT);
    for (const [name, value] of Object.entries(rule.ruleParameters ?? {})) {
      const path = `${field}.ruleParameters.${name}`;
      if (typeof value === 'string' && value.startsWith('s3://')) {
        this.useS3(value, path, READ_FOR_RULES);
      }
      if (name === 'action_json' && typeof value === 'string') {
        this.readActions(value, path);
      }
    }
  }

  private readActions(text: string, field: string): void {
    for (const [, prefix] of text.matchAll(/training_job_prefix\\?"\s*:\s*\\?"([A-Za-z0-9-]+)/g)) {
      const isOwnName = prefix === this.spec.trainingJobName;
      this.grants.push({
        sid: 'FindTrainingJobs',
        actions: ['sagemaker:ListTrainingJobs'],
        resources: ['*'],
        reason: 'A rule that stops training looks for the running job first. AWS has no resource-level permission for lists.',
        field,
      }, {
        sid: 'StopTraining',
        actions: ['sagemaker:StopTrainingJob'],
        resources: [arnIn(this.place, 'sagemaker', `training-job/${this.names.patternOf(prefix).toLowerCase()}${isOwnName ? '' : '*'}`)],
        reason: 'A rule stops the training when it fires.',
        field,
      });
    }
    if (/\\?"endpoint\\?"\s*:/.test(text)) {
      this.grants.push({
        sid: 'SendMessages',
        actions: ['sns:CreateTopic', 'sns:Publish', 'sns:Subscribe'],
        resources: [arnIn(this.place, 'sns', 'SMDebugRules')],
        reason: 'A rule sends a message when it fires, through a topic that has this name in every account.',
        field,
      });
    }
  }

  private readKeys(): void {
    const outputKey = this.spec.outputDataConfig?.kmsKeyID;
    if (outputKey !== '') {
      this.useKey(outputKey, 'spec.outputDataConfig.kmsKeyID', ENCRYPT);
    }
    this.useKey(this.spec.resourceConfig?.volumeKMSKeyID, 'spec.resourceConfig.volumeKMSKeyID', ATTACH_VOLUMES);
  }

  private useKey(given: unknown, field: string, use: KeyUse): void {
    const key = given === undefined ? undefined : this.textAt(field, given);
    if (key !== undefined) {
      this.attempt(field, () => [keyGrant(key, use, field, this.place)]);
    }
  }

  private readNetwork(): void {
    const { vpcConfig, remoteDebugConfig } = this.spec;
    if (vpcConfig !== undefined) {
      this.readVpc(vpcConfig);
    }
    if (remoteDebugConfig?.enableRemoteDebug === true) {
      this.grants.push({
        sid: 'OpenShells',
        actions: [
          'ssmmessages:CreateControlChannel', 'ssmmessages:CreateDataChannel', 'ssmmessages:OpenControlChannel', 'ssmmessages:OpenDataChannel',
        ],
        resources: ['*'],
        reason: 'The agent in the container opens channels for shells. AWS has no resource-level permission for them.',
        field: 'spec.remoteDebugConfig.enableRemoteDebug',
      });
    }
  }

  private readVpc(vpcConfig: any): void {
    const subnets = this.textsAt('spec.vpcConfig.subnets', vpcConfig.subnets).map(id => this.sharedArn(`subnet/${id}`));
    const groups = this.textsAt('spec.vpcConfig.securityGroupIDs', vpcConfig.securityGroupIDs).map(id => this.sharedArn(`security-group/${id}`));
    const interfaces = arnIn(this.place, 'ec2', 'network-interface/*');
    const field = 'spec.vpcConfig';
    this.grants.push({
      sid: 'DescribeNetwork',
      actions: [
        'ec2:DescribeDhcpOptions', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs',
      ],
      resources: ['*'],
      reason: 'SageMaker looks up the network of the job. AWS has no resource-level permission for these.',
      field,
    }, {
      sid: 'CreateNetworkInterfaces',
      actions: ['ec2:CreateNetworkInterface'],
      resources: [...subnets, ...groups, interfaces],
      reason: 'SageMaker creates a network interface for each instance, in the subnets and security groups of the job. '
        + 'Their account is left open, since another one can share them.',
      field,
    });
    if (subnets.length > 0) {
      this.grants.push({
        sid: 'ManageNetworkInterfaces',
        actions: ['ec2:CreateNetworkInterfacePermission', 'ec2:DeleteNetworkInterface', 'ec2:DeleteNetworkInterfacePermission'],
        resources: [interfaces],
        conditions: { ArnLike: { 'ec2:Subnet': subnets } },
        reason: 'SageMaker attaches these interfaces to its instances and removes them after the job. Their ids are not known in advance, but their subnets are.',
        field,
      });
    }
  }

  private sharedArn(resource: string): string {
    return arnIn({ ...this.place, account: '*' }, 'ec2', resource);
  }

  private readAdditions(): void {
    const { reads = [], writes = [], decryptionKeys = [], encryptionKeys = [] } = this.additions;
    reads.forEach((uri, i) => this.useS3(uri, `reads[${i}]`, READ_BY_SCRIPT));
    writes.forEach((uri, i) => this.useS3(uri, `writes[${i}]`, WRITE_BY_SCRIPT));
    decryptionKeys.forEach((key, i) => this.useKey(key, `decryptionKeys[${i}]`, DECRYPT));
    encryptionKeys.forEach((key, i) => this.useKey(key, `encryptionKeys[${i}]`, ENCRYPT));
  }

  /** A script learns from texts where to read and write; without a network it can do neither. */
  private readTexts(): void {
    if (this.spec.enableNetworkIsolation === true) {
      return;
    }
    for (const map of ['hyperParameters', 'environment']) {
      for (const [name, value] of Object.entries(this.spec[map] ?? {})) {
        this.readText(`spec.${map}.${name}`, name, value);
      }
    }
  }

  private readText(field: string, name: string, value: unknown): void {
    for (const [uri] of typeof value === 'string' && isConcrete(value) ? value.matchAll(URIS) : []) {
      if (name === 'sagemaker_submit_directory') {
        this.useS3(uri, field, { ...READ_BY_SCRIPT, isObject: true });
      } else if (!this.isAccessible(uri)) {
        this.findings.push(toFinding(POLICY_RULES.uriInText, { path: field, says: `names ${uri}` }));
      }
    }
  }

  private isAccessible(uri: string): boolean {
    try {
      const arn = objectArnOf(uri, this.place, this.names);
      const allowed = this.grants.filter(({ actions }) => actions.some(action => OBJECT_ACTIONS.has(action))).flatMap(({ resources }) => resources);
      return arn === undefined || isCovered(arn, allowed) || isCovered(`${arn}/`, allowed);
    } catch {
      return false;
    }
  }

  private useS3(given: unknown, field: string, use: S3Use): void {
    const uri = given === undefined ? undefined : this.textAt(field, given);
    if (uri !== undefined) {
      this.attempt(field, () => s3Grants(uri, use, field, this.place, this.names));
    }
  }

  private attempt(field: string, make: () => Grant[]): void {
    try {
      this.grants.push(...make());
    } catch (error) {
      this.unknown(field, (error as Error).message);
    }
  }

  private textsAt(field: string, list: unknown): string[] {
    return asList(isConcrete(list) ? list : []).concat(isConcrete(list) ? [] : [list])
      .flatMap((value, position) => this.textAt(`${field}[${position}]`, value) ?? []);
  }

  /** A text of the manifest, or what the user says that it will be. */
  private textAt(field: string, given: unknown): string | undefined {
    const value = this.additions.values?.[field] ?? given;
    if (typeof value === 'string' && isConcrete(value)) {
      return value;
    }
    this.unknown(field, value === undefined ? 'is missing' : isConcrete(value) ? `is not a string, got ${JSON.stringify(value)}` : 'is a token that nothing has resolved');
    return undefined;
  }

  private unknown(field: string, says: string, option = 'values'): void {
    this.findings.push(toFinding(POLICY_RULES.unknownValue, { path: field, says, remedy: remedyByOption(option) }));
  }
}

// Only for ARNs of policies that nobody gets, since there is a finding about it.
const UNKNOWN = 'unknown';

const MANIFESTS = new Set(['ManifestFile', 'AugmentedManifestFile']);
const URIS = /s3:\/\/[^\s"'\\,;\]})]+/g;
const OBJECT_ACTIONS = new Set(['s3:GetObject', 's3:PutObject']);

const GET = ['s3:GetObject'];
// Large objects are uploaded in parts; what was begun and not finished is removed again.
const PUT = ['s3:AbortMultipartUpload', 's3:PutObject'];

const READ_CHANNELS: S3Use = {
  sid: 'ReadChannels', actions: GET, lists: true, reason: 'SageMaker copies or streams the data, code and models of the channels to the instances.',
};
const WRITE_OUTPUT: S3Use = {
  sid: 'WriteOutput', actions: PUT, isFolder: true, reason: 'SageMaker uploads models and other output, in a folder with the name of the job.',
};
const KEEP_CHECKPOINTS: S3Use = {
  sid: 'KeepCheckpoints',
  actions: [...PUT, 's3:DeleteObject', ...GET],
  isFolder: true,
  lists: true,
  reason: 'SageMaker synchronizes the checkpoints in the container with S3, deletions included.',
};
const WATCH: S3Use = {
  sid: 'WriteAndWatchTensors',
  actions: [...PUT, ...GET],
  isFolder: true,
  lists: true,
  reason: 'The job writes what Debugger and Profiler measure, and the containers of rules read it.',
};
const READ_FOR_RULES: S3Use = { sid: 'ReadForRules', actions: GET, lists: true, reason: 'The containers of rules read their code and the tensors of other jobs.' };
const READ_BY_SCRIPT: S3Use = { sid: 'ReadByScript', actions: GET, lists: true, reason: 'The script reads this by itself.' };
const WRITE_BY_SCRIPT: S3Use = { sid: 'WriteByScript', actions: PUT, reason: 'The script writes this by itself.' };

const DECRYPT: KeyUse = { sid: 'Decrypt', actions: ['kms:Decrypt'], reason: 'S3 decrypts what the job reads with this key.' };
const ENCRYPT: KeyUse = {
  sid: 'Encrypt',
  actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
  reason: 'S3 encrypts what the job writes with this key, and decrypts the parts of large objects to join them.',
};
const ATTACH_VOLUMES: KeyUse = {
  sid: 'AttachVolumes',
  actions: ['kms:CreateGrant'],
  forServices: true,
  reason: 'SageMaker allows only the service that stores the volumes to use their key.',
};
