import type { Size } from 'cdk8s';
import type { JobDefinition } from './job-definition';
import type { Channel } from '../data/channel';
import type { ClusterStorage } from '../instances/cluster';
import { instanceFamily } from '../instances/facts/families';
import type { TrainingJobProps } from '../props/training-job-props';
import type { DefaultFieldName, MapFieldName } from '../tree/default-fields';
import type { DefaultsInForce } from '../tree/tree-defaults';

/** What a job is made of once the defaults of its scopes count: what is lowered. */
export interface JobContent {
  readonly props: TrainingJobProps;
  readonly trainingJobName: string;
  readonly allChannels: Channel[];
  readonly hyperParameters: Readonly<Record<string, any>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  /** The storage of the cluster; nothing if the cluster alone decides. */
  readonly storage: ClusterStorage | undefined;
  /** The key of the output; nothing if the output alone decides. */
  readonly outputKey: string | undefined;
}

/** A job under defaults: what the job says itself comes first, unless the default is locked. */
export class JobUnderDefaults implements JobContent {
  public readonly props: TrainingJobProps;

  constructor(private readonly own: JobDefinition, public readonly defaults: DefaultsInForce) {
    const props: any = { ...own.props };
    for (const [field, { value, isLocked }] of defaults.fields) {
      if (isLocked || props[field] === undefined) {
        props[field] = value;
      }
    }
    this.props = props;
  }

  public get trainingJobName(): string {
    return this.own.trainingJobName;
  }

  public get allChannels(): Channel[] {
    return this.own.allChannels;
  }

  public get hyperParameters(): Readonly<Record<string, any>> {
    return this.own.hyperParameters;
  }

  public get environment(): Readonly<Record<string, string>> {
    return under(this.defaults, 'environment', this.own.environment);
  }

  public get tags(): Readonly<Record<string, string>> {
    return under(this.defaults, 'tags', this.own.tags);
  }

  public get storage(): ClusterStorage {
    const { volumeKMSKeyID, volumeSizeInGB } = this.own.props.cluster._storage;
    return {
      volumeKMSKeyID: hasLocalDisks(this.own) ? volumeKMSKeyID : this.chosen('volumeKey', volumeKMSKeyID),
      volumeSizeInGB: this.chosen('volumeSize', volumeSizeInGB, (size: Size) => size.toGibibytes()),
    };
  }

  public get outputKey(): string | undefined {
    return this.chosen('outputKey', this.props.output?._kmsKey);
  }

  private chosen(field: DefaultFieldName, own: any, toWire: (value: any) => any = value => value): any {
    const value = this.defaults.fields.get(field);
    return value === undefined || (own !== undefined && !value.isLocked) ? own : toWire(value.value);
  }
}

type TextMap = Readonly<Record<string, string>>;

/** A map of the job over that of its defaults, with locked entries on top. */
export function under(defaults: DefaultsInForce | undefined, map: MapFieldName, own: TextMap): TextMap {
  const entries = defaults?.maps.get(map);
  if (entries === undefined) {
    return own;
  }
  const merged = { ...own };
  for (const [key, { value, isLocked }] of entries) {
    if (isLocked || merged[key] === undefined) {
      merged[key] = value;
    }
  }
  return merged;
}

function hasLocalDisks({ props }: JobDefinition): boolean {
  return props.cluster._instances.some(({ instanceType }) => instanceFamily(instanceType)?.storage === 'local');
}
