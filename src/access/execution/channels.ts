import type { GatheredNeeds } from './gathered-needs';
import { DECRYPT } from './keys';
import { GET, type S3Use } from './s3-grants';
import { toFinding } from '../../rules/engine/to-finding';
import { asList } from '../../rules/readings/resources';
import { POLICY_RULES } from '../role-rules';

/** What the channels read. */
export function readChannels(needs: GatheredNeeds): void {
  asList(needs.spec.inputDataConfig).forEach((channel, position) => {
    const source = channel?.dataSource?.s3DataSource;
    const field = `spec.inputDataConfig[${position}].dataSource.s3DataSource`;
    if (source === undefined) {
      return;
    }
    const lists = MANIFESTS.has(source.s3DataType);
    needs.useS3(source.s3URI, `${field}.s3URI`, { ...READ_CHANNELS, isObject: lists });
    if (lists) {
      readListed(needs, channel.channelName, `${field}.s3DataType`, source.s3DataType);
    }
    readKeysOfOutputs(needs, source.s3URI, `${field}.s3URI`);
    readHub(needs, source.hubAccessConfig?.hubContentARN, `${field}.hubAccessConfig.hubContentARN`);
  });
}

function readListed(needs: GatheredNeeds, channelName: unknown, field: string, type: string): void {
  const name = typeof channelName === 'string' ? channelName : undefined;
  const listed = name === undefined ? undefined : needs.additions.listedObjects?.[name];
  if (listed === undefined) {
    const channel = name === undefined ? 'the channel' : `channel '${name}'`;
    needs.findings.push(toFinding(POLICY_RULES.listedObjects, { path: field, says: `is ${type}, so ${channel} reads what that lists` }));
  }
  listed?.forEach(uri => needs.useS3(uri, field, READ_CHANNELS));
}

/** What another job has encrypted is decrypted with the key of that one. */
function readKeysOfOutputs(needs: GatheredNeeds, uri: unknown, field: string): void {
  for (const { prefix, key, isOfRuns } of typeof uri === 'string' ? needs.encryptedOutputs : []) {
    const text = uri as string;
    if (text.startsWith(prefix) && (!isOfRuns || needs.names.isOfRuns(text.slice(prefix.length).split('/', 1)[0]))) {
      needs.useKey(key, field, DECRYPT);
    }
  }
}

function readHub(needs: GatheredNeeds, given: unknown, field: string): void {
  const arn = given === undefined ? undefined : needs.nameAt(field, given);
  if (arn === undefined) {
    return;
  }
  const [, prefix, hub, content] = /^(arn:[^/]+:)hub-content\/([^/]+)\/([^/]+\/[^/]+)/.exec(arn) ?? [];
  if (prefix === undefined) {
    needs.unknown(field, `is not the ARN of hub content, got '${arn}'`);
    return;
  }
  needs.grants.push({
    sid: 'ReadHubContent',
    actions: ['sagemaker:DescribeHub', 'sagemaker:DescribeHubContent', 'sagemaker:ListHubContents'],
    resources: [`${prefix}hub/${hub}`, `${prefix}hub-content/${hub}/${content}`, `${prefix}hub-content/${hub}/${content}/*`],
    reason: 'SageMaker looks up all versions of the content in its hub.',
    field,
  });
}

const MANIFESTS = new Set(['ManifestFile', 'AugmentedManifestFile']);

const READ_CHANNELS: S3Use = {
  sid: 'ReadChannels', actions: GET, lists: true, reason: 'SageMaker copies or streams the data, code and models of the channels to the instances.',
};
