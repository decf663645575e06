import { asList } from './resources';
import { isObject } from '../../manifest/plain-data';
import { isConcrete } from '../../manifest/tokens';
import { reading } from '../engine/job-view';

/** Whether a text is the name of a bucket or an access point. */
export function isBucket(name: string): boolean {
  return BUCKET.test(name);
}

/** An S3 URI of a job, and its place. */
export interface S3Uri {
  readonly uri: string;
  readonly path: string;
  /** Whether it is to name a manifest rather than a prefix. */
  readonly isManifest: boolean;
}

/** The S3 URIs of a job, each with its place. */
export const s3UrisOf = reading(({ texts: { own } }): readonly S3Uri[] => {
  const spec = isObject(own.spec) ? own.spec : {};
  const uris: S3Uri[] = [];
  const add = (uri: unknown, path: string, type?: unknown) => {
    if (typeof uri === 'string' && isConcrete(uri)) {
      uris.push({ uri, path, isManifest: type === 'ManifestFile' || type === 'AugmentedManifestFile' });
    }
  };
  add(spec.outputDataConfig?.s3OutputPath, 'spec.outputDataConfig.s3OutputPath');
  add(spec.checkpointConfig?.s3URI, 'spec.checkpointConfig.s3URI');
  add(spec.tensorBoardOutputConfig?.s3OutputPath, 'spec.tensorBoardOutputConfig.s3OutputPath');
  add(spec.debugHookConfig?.s3OutputPath, 'spec.debugHookConfig.s3OutputPath');
  add(spec.profilerConfig?.s3OutputPath, 'spec.profilerConfig.s3OutputPath');
  asList(spec.inputDataConfig).forEach((channel, i) => {
    const s3 = channel?.dataSource?.s3DataSource;
    add(s3?.s3URI, `spec.inputDataConfig[${i}].dataSource.s3DataSource.s3URI`, s3?.s3DataType);
  });
  for (const rules of ['debugRuleConfigurations', 'profilerRuleConfigurations']) {
    asList(spec[rules]).forEach((rule, i) => add(rule?.s3OutputPath, `spec.${rules}[${i}].s3OutputPath`));
  }
  return uris;
});

// Wider than the rules for new buckets: old buckets have capitals and underscores, and access points are ARNs, which a slash may end.
const BUCKET = /^(?:[A-Za-z0-9][A-Za-z0-9._-]{2,254}|arn:[a-z-]+:s3[a-z-]*:[a-z0-9-]*:\d{12}:(?:accesspoint|outpost).*)$/;
