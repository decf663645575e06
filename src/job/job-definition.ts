import type { Channel } from '../data/channel';
import { refuseOtherCase } from '../manifest/given/options';
import { refuseForeign, refuseMissing, refusePartsOfSeconds } from '../manifest/given/refuse';
import { copyOfOptions, givenList, givenMap, valuedMap, withGetters } from '../manifest/given/values';
import { JOB_FIELDS } from '../props/fields';
import type { JobContent } from '../props/job-content';
import type { TrainingJobProps } from '../props/training-job-props';

/** What a training job is made of: its props, and copies of what can be added to. The input of the pipeline. */
export class JobDefinition implements JobContent {
  public readonly props: TrainingJobProps;
  public channels: readonly Channel[];
  public environment: Readonly<Record<string, string>>;
  public tags: Readonly<Record<string, string>>;
  private readonly encodedHyperParameters: Record<string, any>;

  constructor(given: TrainingJobProps) {
    const read = withGetters(given);
    const props = copyOfOptions(withoutNulls(read));
    this.props = props;
    refuseOtherCase(read, JOB_FIELDS);
    refuseMissing(read?.algorithm, 'algorithm', 'Algorithm.fromImage', '_encode');
    refuseMissing(read?.cluster, 'cluster', 'Cluster.of', '_codec');
    this.channels = givenList(props.channels, 'channels');
    this.environment = valuedMap(props.environment, 'environment');
    this.tags = valuedMap(props.tags, 'tags');
    givenList(props.metrics, 'metrics');
    this.encodedHyperParameters = this.encode(givenMap(props.hyperParameters, 'hyperParameters'));
    refuseForeign(props.name, 'name', 'JobName.fixed', '_withRun');
    refuseForeign(props.code, 'code', 'SourceCode.s3', '_channel');
    refuseForeign(props.distribution, 'distribution', 'Distribution.torchrun', '_environment');
    refuseForeign(props.debugger, 'debugger', 'Debugger.at', '_hookToSpec');
    refuseForeign(props.profiler, 'profiler', 'Profiler.at', '_configToSpec');
    refusePartsOfSeconds(props.maxRuntime, 'maxRuntime');
    refusePartsOfSeconds(props.maxPending, 'maxPending');
  }

  /** The hyperparameters as texts, encoded the way the algorithm wants them. */
  public get hyperParameters(): Readonly<Record<string, any>> {
    return this.encodedHyperParameters;
  }

  public addHyperParameter(name: string, value: any): void {
    Object.assign(this.encodedHyperParameters, this.encode({ [name]: value }));
  }

  /** Hyperparameters as texts. */
  public encode(values: Record<string, any>): Record<string, any> {
    return this.props.algorithm._encode(values, this.props.code !== undefined);
  }

  /** All channels, that of the code included. */
  public get allChannels(): readonly Channel[] {
    const { code, cluster } = this.props;
    if (code === undefined) {
      return this.channels;
    }
    return [...this.channels, code._channel(this.channels.some(channel => channel._isRouted) ? cluster._groups : undefined)];
  }

  /** Digests of what lies behind the URIs of channels, by channel; undefined without any. */
  public get digests(): Record<string, string> | undefined {
    let digests: Record<string, string> | undefined;
    for (const { channelName, _digest } of this.allChannels) {
      if (_digest !== undefined) {
        digests = { ...digests, [channelName]: _digest };
      }
    }
    return digests;
  }

  /** Whether a channel reads what another job makes, so that this job changes when that one does. */
  public get followsAnotherJob(): boolean {
    return this.channels.some(channel => channel._followsAnotherJob);
  }
}

/** Languages have null for what is left out. */
function withoutNulls(props: TrainingJobProps): TrainingJobProps {
  return Object.values(props ?? {}).includes(null) ? Object.fromEntries(Object.entries(props).filter(([, value]) => value !== null)) as any : props;
}
