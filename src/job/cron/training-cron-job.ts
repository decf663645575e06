import { type ApiObject, type JsonPatch, Lazy, type Cron, type Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { CRON_SCRIPT } from './cron-script';
import { SHELL_EMITTER } from './shell-emitter';
import { checkOptions, type OptionChecks } from '../../manifest/given/options';
import { described, quoted, refuseNoPlace, unmade, wholeSeconds } from '../../manifest/given/refuse';
import { keptOptions } from '../../manifest/given/values';
import { ACK_GROUP } from '../../manifest/manifest';
import { formOf, formText, markedHoles, TEMPLATES_KEY, withOwner } from '../../manifest/open/form';
import { refusal } from '../../manifest/secrets/refusal';
import { knownText } from '../../manifest/tokens';
import { FAMILY_LABEL } from '../../naming/family';
import type { Finding } from '../../rules/finding';
import type { Claim } from '../../tree/witness';
import { refuseNoPatches, withPatches } from '../patches';
import {
  findingsOfSchedule, requireCount, requireDuration, requireFlag, requireRetries, requireSchedule, requireStarterName, requireTemplate,
  requireTimeZone, starterNameOf,
} from '../starter-options';
import { accountOf, claimOf, partsOf } from '../starter-part';
import type { TrainingTemplate } from '../template/training-template';
import { isJobOfStep } from '../workflow/job-of-step';

/** What happens when a run is due while the previous run is in progress. */
export enum ConcurrencyPolicy {
  /** Both run. */
  ALLOW = 'Allow',
  /** The new run is skipped. */
  FORBID = 'Forbid',
  /**
   * The old run is deleted, which stops its training. Kubernetes starts the new run at once, so both trainings exist
   * for minutes, and the new one may wait for a quota.
   */
  REPLACE = 'Replace',
}

/** Properties of a CronJob that trains. */
export interface TrainingCronJobProps {
  /**
   * What runs.
   */
  readonly template: TrainingTemplate;

  /**
   * When it runs. Each field is `*`, or has numbers, names such as `mon`, ranges, lists and steps. Days of the week are
   * 0 (Sunday) to 6; Kubernetes can't read 7. A schedule that Kubernetes can't read throws.
   */
  readonly schedule: Cron;

  /**
   * The image of the pods that start trainings and wait for them, for example from your own registry. It must contain
   * `sh`, `sleep`, `tr`, `date` and `kubectl`. Kubernetes supports a `kubectl` within one minor version of the API server.
   */
  readonly image: string;

  /**
   * The time zone of the schedule and of the dates of runs, such as `Europe/Dublin`. The image needs its data if the
   * template has dates.
   *
   * @default - the schedule has the time zone of the cluster, usually UTC; dates are in UTC
   */
  readonly timeZone?: string;

  /**
   * What happens when a run is due while the previous run is in progress.
   *
   * @default ConcurrencyPolicy.FORBID
   */
  readonly concurrencyPolicy?: ConcurrencyPolicy;

  /**
   * How many successful runs are kept, with the resources of their training jobs. SageMaker keeps its record of
   * the job. A whole number, at least 0.
   *
   * @default 3
   */
  readonly successfulJobsRetained?: number;

  /**
   * How many failed runs are kept, with the resources of their training jobs. A whole number, at least 0.
   *
   * @default 1
   */
  readonly failedJobsRetained?: number;

  /**
   * How late a run may still start, in whole seconds, at least 10 seconds.
   *
   * @default - at any time, until the next run is due
   */
  readonly startingDeadline?: Duration;

  /**
   * Whether no further runs start.
   *
   * @default false
   */
  readonly suspend?: boolean;

  /**
   * How often a training that has failed is tried again, 0 to 98 times, each with another training job. A training that
   * was rejected or stopped is not tried again.
   *
   * @default 0
   */
  readonly maxRetries?: number;

  /**
   * How long a run may take from the creation of its first training job, retries and waits for capacity included, in whole
   * seconds. A training that is not over by then is deleted, which stops it.
   *
   * @default - no limit but that of each training
   */
  readonly deadline?: Duration;

  /**
   * The name of the CronJob and of the objects around it, at most 52 lower-case letters, digits and inner hyphens. If
   * another CronJob or workflow of the chart has the same name in the same namespace, synthesis fails.
   *
   * @default - derived from the path of the construct, cut to 52 characters
   */
  readonly name?: string;

  /**
   * Distinguishes clusters that train in the same AWS account and Region with the same charts: their runs get other names.
   * Any text that is not empty.
   *
   * @default - the account and Region have one such cluster
   */
  readonly clusterName?: string;

  /**
   * JSON patches of the pod specification, such as node selectors, tolerations, pull secrets and resources. Paths are
   * those of a pod's `spec`: `/nodeSelector`, `/containers/0/resources`. Synthesis fails if a patch can't be applied, or
   * if the container `train` or its variable `TRAINING_JOB`, which has the template, is gone.
   *
   * @default - the pods pass the Pod Security level `restricted`, run as user 65532, and ask for 10 millicores and 64 MiB
   */
  readonly podPatches?: JsonPatch[];
}

/**
 * A CronJob that trains: at each tick of its schedule, a pod creates a training job of a template, waits until it has
 * ended, and ends with its result. It needs Kubernetes 1.27 or later and the SageMaker controller, and nothing else in
 * the cluster.
 *
 * Each run has its own name, so that it trains once, however often its pod is started. Deleting a run, the CronJob or the
 * namespace stops the training.
 *
 * All objects are in the namespace of the template: its `namespace`, or that of its chart. If the CronJob is in another
 * chart, the namespace of that chart has no effect.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 *
 * @example
 *
 * const template = new TrainingTemplate(this, 'churn', { role, algorithm, cluster, output, region: 'eu-west-1' });
 *
 * new TrainingCronJob(this, 'nightly', {
 *   template,
 *   schedule: Cron.schedule({ minute: '0', hour: '2' }),
 *   timeZone: 'Europe/Dublin',
 *   maxRetries: 1,
 *   image: 'registry.example.com/kubectl:1.33',
 * });
 */
export class TrainingCronJob extends Construct {
  /** The CronJob. */
  public readonly cronJob: ApiObject;

  /** The ServiceAccount of its pods. */
  public readonly serviceAccount: ApiObject;

  /** The Role of the ServiceAccount: to create and read training jobs, and with a deadline to delete them. */
  public readonly role: ApiObject;

  /** Binds the role to the ServiceAccount. */
  public readonly roleBinding: ApiObject;

  /** The name of all four objects. */
  public readonly name: string;

  private readonly props: TrainingCronJobProps;

  /** @throws an error for a name, schedule, time zone, number or duration that can't be used */
  constructor(scope: Construct, id: string, props: TrainingCronJobProps) {
    refuseNoPlace(scope, id);
    super(scope, id);
    try {
      this.props = keptOptions(props);
      checkOptions(this.props, CHECKS);
    } catch (error) {
      throw unmade(this, error);
    }
    const { template, name, deadline } = this.props;
    this.name = name ?? starterNameOf(this);
    template._use(this, () => this.prefix, this.identity);
    const make = partsOf(this, { [FAMILY_LABEL]: template.family });
    const { serviceAccount, role, roleBinding } = accountOf(this, make, [{
      apiGroups: [ACK_GROUP],
      resources: ['trainingjobs'],
      verbs: ['create', ...deadline === undefined ? [] : ['delete'], 'get'],
    }]);
    this.serviceAccount = serviceAccount;
    this.role = role;
    this.roleBinding = roleBinding;
    this.cronJob = make('cron-job', 'batch/v1', 'CronJob', { spec: Lazy.any({ produce: () => this.spec() }) }, {
      [TEMPLATES_KEY]: Lazy.any({ produce: () => this.form() }),
    });
  }

  /**
   * Where the trainings are, and so everything else.
   *
   * @internal
   */
  public get _namespace(): string | undefined {
    return this.props.template._manifest.metadata.namespace;
  }

  /** @internal */
  public get _templates(): readonly Construct[] {
    return [this.props.template];
  }

  /** @internal */
  public get _claim(): Claim {
    return claimOf(this);
  }

  /** @internal */
  public get _findings(): readonly Finding[] {
    return findingsOfSchedule(this.props.schedule, 'spec.schedule');
  }

  private spec(): any {
    const { schedule, timeZone, concurrencyPolicy, successfulJobsRetained, failedJobsRetained, startingDeadline, suspend } = this.props;
    return {
      schedule: schedule.expressionString,
      timeZone,
      concurrencyPolicy: concurrencyPolicy ?? ConcurrencyPolicy.FORBID,
      successfulJobsHistoryLimit: successfulJobsRetained ?? 3,
      failedJobsHistoryLimit: failedJobsRetained ?? 1,
      startingDeadlineSeconds: startingDeadline?.toSeconds(),
      suspend: suspend ?? false,
      jobTemplate: {
        spec: {
          backoffLimit: 6,
          podFailurePolicy: {
            rules: [
              { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] },
              { action: 'FailJob', onExitCodes: { containerName: CONTAINER, operator: 'In', values: [1] } },
            ],
          },
          template: {
            metadata: { labels: { [FAMILY_LABEL]: this.props.template.family } },
            spec: this.pod(),
          },
        },
      },
    };
  }

  private pod(): any {
    const { image, podPatches = [] } = this.props;
    const pod = {
      automountServiceAccountToken: true,
      containers: [{
        name: CONTAINER,
        image,
        command: ['sh', '-c', CRON_SCRIPT],
        env: this.environment(),
        resources: { limits: { memory: '128Mi' }, requests: { cpu: '10m', memory: '64Mi' } },
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
      }],
      restartPolicy: 'Never',
      securityContext: { runAsGroup: 65532, runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: 'RuntimeDefault' } },
      serviceAccountName: this.name,
    };
    return withPatches(pod, podPatches);
  }

  private environment(): any[] {
    const { timeZone = 'UTC', maxRetries = 0, deadline } = this.props;
    const label = (key: string) => ({ fieldRef: { fieldPath: `metadata.labels['${key}']` } });
    return [
      { name: TEMPLATE, value: this.template() },
      { name: 'CRON_JOB', value: this.name },
      { name: 'JOB_NAME', valueFrom: label('batch.kubernetes.io/job-name') },
      { name: 'JOB_UID', valueFrom: label('batch.kubernetes.io/controller-uid') },
      { name: 'NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
      { name: 'TIME_ZONE', value: timeZone },
      { name: 'MAX_RETRIES', value: String(maxRetries) },
      { name: 'DEADLINE', value: deadline === undefined ? '' : String(deadline.toSeconds()) },
      { name: 'INTERVAL', value: '15' },
    ];
  }

  private template(): string {
    const ofStep = this.props.template._open.parameters.find(isJobOfStep);
    if (ofStep !== undefined) {
      throw refusal(`Expected the template of '${this.node.path}' without the model of a step of a workflow, got the parameter '${ofStep.name}'. `
        + 'Add the template to that workflow.');
    }
    const text = formText(withOwner(this.props.template._openForYaml), SHELL_EMITTER, this.prefix);
    const size = Buffer.byteLength(`${TEMPLATE}=${text}`);
    if (size >= MOST_BYTES) {
      throw refusal(`Expected the manifest of the template to be smaller than 128 KiB, got ${Math.ceil(size / 1024)} KiB. Linux passes no more to a process: move data to S3.`);
    }
    return text;
  }

  private form(): string {
    const { template } = this.props;
    return formOf([{
      name: template.family,
      manifest: `spec.jobTemplate.spec.template.spec.${placeOfTemplate(this.pod())}`,
      holes: markedHoles(withOwner(template._openForYaml), SHELL_EMITTER, this.prefix),
    }]);
  }

  /** What the names of all runs begin with. Another template, namespace, Region, CronJob or cluster has another one. */
  private get prefix(): string {
    const { template } = this.props;
    return `${template.family}-${template._hashFor(SHELL_EMITTER, this.identity)}`;
  }

  private get identity(): string {
    const { clusterName = '' } = this.props;
    return `${clusterName}/${this.name}`;
  }
}

const CONTAINER = 'train';
const TEMPLATE = 'TRAINING_JOB';

/** What Linux passes to a process in one variable, with a byte at its end. */
const MOST_BYTES = 128 * 1024;

function placeOfTemplate({ containers }: any): string {
  const container = containers?.findIndex(({ name }: any) => name === CONTAINER);
  const variable = containers?.[container]?.env?.findIndex(({ name }: any) => name === TEMPLATE) ?? -1;
  if (variable < 0) {
    throw refusal(`Expected \`podPatches\` to keep the container ${CONTAINER} and its variable ${TEMPLATE}, got a pod without them.`);
  }
  return `containers[${container}].env[${variable}].value`;
}

const CHECKS: OptionChecks<TrainingCronJobProps> = {
  template: requireTemplate,
  image: requireImage,
  name: requireStarterName,
  schedule: requireSchedule,
  timeZone: requireTimeZone,
  concurrencyPolicy: requireConcurrencyPolicy,
  successfulJobsRetained: requireCount,
  failedJobsRetained: requireCount,
  startingDeadline: requireStartingDeadline,
  suspend: requireFlag,
  maxRetries: requireRetries,
  deadline: requireDuration,
  clusterName: requireClusterName,
  podPatches: refuseNoPatches,
};

function requireImage(image: string | undefined): void {
  if (typeof image !== 'string' || image.trim() === '') {
    throw refusal(`Expected \`image\` to be an image with sh and kubectl, got ${described(image)}.`);
  }
}

/** @throws an error for another text than that of a policy */
export function requireConcurrencyPolicy(policy: ConcurrencyPolicy | undefined): void {
  if (policy !== undefined && !Object.values(ConcurrencyPolicy).includes(policy)) {
    throw refusal(`Expected \`concurrencyPolicy\` to be ${Object.values(ConcurrencyPolicy).map(each => `'${each}'`).join(' or ')}, got ${described(policy)}.`);
  }
}

function requireStartingDeadline(startingDeadline: Duration | undefined): void {
  if (startingDeadline !== undefined && wholeSeconds(startingDeadline, 'startingDeadline') < 10) {
    throw refusal(`Expected \`startingDeadline\` to be at least 10 seconds, got ${startingDeadline.toSeconds()}. Kubernetes looks every 10 seconds.`);
  }
}

function requireClusterName(clusterName: string | undefined): void {
  if (clusterName !== undefined && (knownText(clusterName) ?? '') === '') {
    throw refusal(`Expected \`clusterName\` to be the name of a cluster, got ${quoted(clusterName)}.`);
  }
}
