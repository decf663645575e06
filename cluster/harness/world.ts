import type { ChildProcess } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { Kubernetes } from './kubernetes';
import { until } from './until';
import type { Access } from '../control-plane/cluster';
import { end, start } from '../control-plane/processes';
import { Endpoint } from '../sagemaker/server';
import { SageMaker, type ServiceOptions } from '../sagemaker/service';

export const REGION = 'eu-west-1';

/** The environment variable by which the tests learn where the cluster is. */
export const ACCESS_VARIABLE = 'TEST_CLUSTER_ACCESS';

/** The cluster that the tests were started with. */
export function access(): Access {
  const file = process.env[ACCESS_VARIABLE];
  if (file === undefined) {
    throw new Error('there is no cluster: start the tests with npm run test:cluster');
  }
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

export interface WorldOptions {
  readonly service?: ServiceOptions;
  /** More command line arguments of the controller. */
  readonly flags?: string[];
  /** Seconds between two looks at a job that has ended. */
  readonly resync?: number;
  /** How many resources the controller works on at a time. */
  readonly concurrency?: number;
  readonly namespaceAnnotations?: Record<string, string>;
  /** What it reconciles, training jobs by default. */
  readonly kind?: 'TrainingJob' | 'HyperParameterTuningJob';
}

/** A namespace of the cluster with a controller and a SageMaker service of its own. */
export class World {
  public static async open(name: string, options: WorldOptions = {}): Promise<World> {
    const service = new SageMaker(options.service);
    const world = new World(name, new Kubernetes(access()), service, await Endpoint.open(service), options);
    await world.kubernetes.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, annotations: options.namespaceAnnotations } });
    process.setMaxListeners(0).on('exit', () => world.controller?.kill('SIGKILL'));
    await world.startController();
    return world;
  }

  private controller: ChildProcess | undefined;
  private generation = 0;

  private constructor(
    public readonly namespace: string,
    public readonly kubernetes: Kubernetes,
    public readonly service: SageMaker,
    private readonly endpoint: Endpoint,
    private readonly options: WorldOptions,
  ) {
  }

  public async startController(): Promise<void> {
    const { folder, kubeconfig, controller } = access();
    const { flags = [], resync = 2, concurrency = 8 } = this.options;
    const { kind } = this;
    this.generation += 1;
    this.controller = start(folder, this.logName, controller, [
      `--aws-region=${REGION}`,
      `--aws-endpoint-url=${this.endpoint.url}`, `--aws-identity-endpoint-url=${this.endpoint.url}`, '--allow-unsafe-aws-endpoint-urls',
      `--reconcile-resources=${kind}`, `--watch-namespace=${this.namespace}`,
      `--reconcile-resource-resync-seconds=${kind}=${resync}`,
      `--reconcile-resource-max-concurrent-syncs=${kind}=${concurrency}`,
      '--metrics-addr=127.0.0.1:0', '--healthz-addr=127.0.0.1:0', '--log-level=info',
      ...flags,
    ], { KUBECONFIG: kubeconfig, AWS_ACCESS_KEY_ID: 'loopback', AWS_SECRET_ACCESS_KEY: 'loopback' });
    await until('the controller works', () => {
      if (this.controller?.exitCode !== null) {
        throw new Error(`the controller ended:\n${this.log().slice(-4000)}`);
      }
      return this.log().includes('Starting workers');
    });
  }

  /** Ends the controller, at once with SIGKILL. */
  public async stopController(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    await end(this.controller!, signal);
  }

  public async restartController(): Promise<void> {
    await this.stopController();
    await this.startController();
  }

  /** What the running controller wrote. */
  public log(): string {
    return fs.readFileSync(path.join(access().folder, `${this.logName}.log`), 'utf8');
  }

  public async close(): Promise<void> {
    await this.stopController('SIGKILL');
    await this.endpoint.close();
    this.kubernetes.close();
  }

  private get kind(): string {
    return this.options.kind ?? 'TrainingJob';
  }

  private get logName(): string {
    return `controller-${this.namespace}-${this.generation}`;
  }

  /** Applies a manifest in the namespace of this world. */
  public apply(manifest: any, options: { manager?: string } = {}): Promise<any> {
    return this.kubernetes.apply(this.inNamespace(manifest), options);
  }

  public inNamespace(manifest: any): any {
    return { ...manifest, metadata: { ...manifest.metadata, namespace: this.namespace } };
  }

  public get(name: string): Promise<any> {
    return this.kubernetes.get(this.kind, this.namespace, name);
  }

  public exists(name: string): Promise<boolean> {
    return this.kubernetes.exists(this.kind, this.namespace, name);
  }

  public patch(name: string, change: any): Promise<any> {
    return this.kubernetes.patch(this.kind, this.namespace, name, change);
  }

  public delete(name: string): Promise<any> {
    return this.kubernetes.delete(this.kind, this.namespace, name);
  }

  /** Waits until the resource is as wanted, and gives it. */
  public untilResource(name: string, what: string, isSo: (resource: any) => unknown, seconds = 90): Promise<any> {
    let resource: any;
    return until(`${name}: ${what}`, async () => {
      resource = await this.get(name);
      return isSo(resource) && resource;
    }, seconds, () => resource?.status);
  }

  public async untilGone(name: string): Promise<void> {
    await until(`${name} is gone`, async () => !await this.exists(name), 90);
  }

  /** Waits until the resource shows that its job runs, and gives it. */
  public untilRuns(name: string): Promise<any> {
    return this.untilResource(name, 'runs', ({ status }) => (status?.trainingJobStatus ?? status?.hyperParameterTuningJobStatus) === 'InProgress');
  }

  /** Waits until the controller has looked at each of these jobs so many times more. */
  public async untilSeenAgain(names: string[], times: number, seconds = 90): Promise<void> {
    const count = (name: string) => this.service.callsOf(`Describe${this.kind}`, name).length;
    const goals = new Map(names.map(name => [name, count(name) + times]));
    await until(`${times} more looks at ${names}`, () => names.every(name => count(name) >= goals.get(name)!), seconds);
  }
}

/** A condition of a resource: its status, such as `True`, and its message. */
export function condition(resource: any, type: string): { status?: string; message?: string; reason?: string } {
  return resource.status?.conditions?.find((each: any) => each.type === type) ?? {};
}

export function isSynced(resource: any): boolean {
  return condition(resource, 'ACK.ResourceSynced').status === 'True';
}

export function isTerminal(resource: any): boolean {
  return condition(resource, 'ACK.Terminal').status === 'True';
}
