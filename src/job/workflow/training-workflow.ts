import { type ApiObject, Duration, Lazy, type Cron } from 'cdk8s';
import { Construct } from 'constructs';
import { scheduledTime, TIME_INPUT } from './argo-emitter';
import { exitHandler, EXIT_TEMPLATES } from './exit-handler';
import { StepTemplate } from './step-template';
import { graphOf, parametersOf, withParameters } from './steps';
import { TrainingStep, type TrainingStepOptions } from './training-step';
import { checkOptions, type OptionChecks } from '../../manifest/given/options';
import { namingConstruct, quoted, refuseMissing, refuseNoPlace, unmade } from '../../manifest/given/refuse';
import { givenList, keptOptions } from '../../manifest/given/values';
import { ACK_GROUP } from '../../manifest/manifest';
import { formOf, TEMPLATES_KEY } from '../../manifest/open/form';
import { refusal } from '../../manifest/secrets/refusal';
import type { Finding } from '../../rules/finding';
import type { Claim } from '../../tree/witness';
import { ConcurrencyPolicy, requireConcurrencyPolicy } from '../cron/training-cron-job';
import {
  findingsOfSchedule, requireCount, requireDuration, requireFlag, requireRetries, requireSchedule, requireStarterName, requireTemplate,
  requireTimeZone, starterNameOf,
} from '../starter-options';
import { accountOf, claimOf, partsOf } from '../starter-part';

/** Properties of a workflow that trains. */
export interface TrainingWorkflowProps {
  /**
   * When it runs, with fields as in `TrainingCronJobProps`. A schedule adds a CronWorkflow to the WorkflowTemplate.
   * `concurrencyPolicy`, `startingDeadline`, `suspend` and the numbers of runs that are kept throw without it.
   *
   * @default - none; runs are started by hand
   */
  readonly schedule?: Cron;

  /**
   * The time zone of the schedule and of the dates of runs, such as `Europe/Dublin`.
   *
   * @default 'UTC'
   */
  readonly timeZone?: string;

  /**
   * What happens when a run is due while the previous run is in progress. `REPLACE` throws: Argo would end the old run
   * without its exit handler, and its training would keep running.
   *
   * @default ConcurrencyPolicy.FORBID
   */
  readonly concurrencyPolicy?: ConcurrencyPolicy;

  /**
   * How many successful runs of the schedule are kept, with the resources of their training jobs. A whole number, at
   * least 0.
   *
   * @default 3
   */
  readonly successfulWorkflowsRetained?: number;

  /**
   * How many failed runs of the schedule are kept, with the resources of their training jobs. A whole number, at least 0.
   *
   * @default 1
   */
  readonly failedWorkflowsRetained?: number;

  /**
   * How late a run of the schedule may still start, in whole seconds, for instance when Argo was not running at its time.
   *
   * @default - a missed run is skipped
   */
  readonly startingDeadline?: Duration;

  /**
   * Whether no further runs of the schedule start.
   *
   * @default false
   */
  readonly suspend?: boolean;

  /**
   * How often a training that has failed is tried again, 0 to 98 times, each with another training job.
   *
   * @default 0
   */
  readonly maxRetries?: number;

  /**
   * How long a run that has ended is kept, in whole seconds, with the resources of its training jobs. SageMaker keeps
   * its record of the job.
   *
   * @default Duration.days(7)
   */
  readonly timeToLive?: Duration;

  /**
   * The name of the WorkflowTemplate and of the objects around it, at most 52 lower-case letters, digits and inner hyphens.
   * If another CronJob or workflow of the chart has the same name in the same namespace, synthesis fails.
   *
   * @default - derived from the path of the construct, cut to 52 characters
   */
  readonly name?: string;
}

/**
 * A workflow of Argo that trains: a WorkflowTemplate with one template for each training. Your workflows can call each
 * by `templateRef`; the entrypoint runs them all in order.
 *
 * Each attempt is a training job of its own. Stopping a workflow stops its trainings, and deleting it deletes their
 * resources. Add at least one step. It needs Argo Workflows 3.6 or later and the SageMaker controller.
 *
 * All objects are in the namespace of the templates: their `namespace`, or that of their chart. All templates of a
 * workflow must have the same one. If the workflow is in another chart, the namespace of that chart has no effect.
 *
 * @see https://argo-workflows.readthedocs.io/en/latest/workflow-templates/
 *
 * @example
 *
 * const workflow = new workflows.TrainingWorkflow(this, 'retrain', {
 *   schedule: Cron.schedule({ minute: '0', hour: '3', weekDay: '1' }),
 *   timeZone: 'Europe/Dublin',
 *   maxRetries: 1,
 * });
 *
 * const base = workflow.addStep('base', {
 *   template: new TrainingTemplate(this, 'base', { role, algorithm, cluster, output, region: 'eu-west-1' }),
 * });
 *
 * workflow.addStep('tuned', {
 *   template: new TrainingTemplate(this, 'tuned', {
 *     role, algorithm, cluster, output, region: 'eu-west-1',
 *     channels: [Channel.modelOf('model', base)],
 *   }),
 * });
 */
export class TrainingWorkflow extends Construct {
  /** The WorkflowTemplate. */
  public readonly workflowTemplate: ApiObject;

  /** The CronWorkflow, if there is a schedule. */
  public readonly cronWorkflow?: ApiObject;

  /** The ServiceAccount of the pods that create trainings and wait for them. */
  public readonly serviceAccount: ApiObject;

  /** The Role of the ServiceAccount: to create, read and delete training jobs, and to report results to Argo. */
  public readonly role: ApiObject;

  /** Binds the role to the ServiceAccount. */
  public readonly roleBinding: ApiObject;

  /** The name of the WorkflowTemplate and of the objects around it. */
  public readonly name: string;

  private readonly props: TrainingWorkflowProps;
  private readonly steps: TrainingStep[] = [];

  /** @throws an error for a name, schedule, time zone, number or policy that can't be used */
  constructor(scope: Construct, id: string, props: TrainingWorkflowProps = {}) {
    refuseNoPlace(scope, id);
    super(scope, id);
    try {
      this.props = keptOptions(props);
      checkOptions(this.props, CHECKS);
      refuseWithoutSchedule(this.props);
    } catch (error) {
      throw unmade(this, error);
    }
    const { name, schedule } = this.props;
    this.name = name ?? starterNameOf(this);
    const make = partsOf(this);
    const { serviceAccount, role, roleBinding } = accountOf(this, make, RULES);
    this.serviceAccount = serviceAccount;
    this.role = role;
    this.roleBinding = roleBinding;
    this.workflowTemplate = make('workflow-template', ARGO, 'WorkflowTemplate', { spec: Lazy.any({ produce: () => this.spec() }) }, {
      [TEMPLATES_KEY]: Lazy.any({ produce: () => this.form() }),
    });
    if (schedule !== undefined) {
      this.cronWorkflow = make('cron-workflow', ARGO, 'CronWorkflow', { spec: Lazy.any({ produce: () => this.cronSpec(schedule) }) });
    }
  }

  /**
   * Adds a training, which starts when the steps before it have succeeded.
   *
   * @param name lower-case letters, digits and inner hyphens, at most 40, unique in the workflow
   * @throws an error for a name that can't be used, a number or duration that can't be used, or a step of another workflow
   */
  public addStep(name: string, options: TrainingStepOptions): TrainingStep {
    const own = namingConstruct(this, () => this.checkedStep(name, options));
    const step = TrainingStep._of(name, own);
    own.template._use(this, () => this.templateOf(step).prefix, `argo/${this.name}/${name}`);
    this.steps.push(step);
    return step;
  }

  /**
   * Where the trainings are, and so everything else.
   *
   * @internal
   */
  public get _namespace(): string | undefined {
    const namespaces = new Set(this.steps.map(({ _template }) => _template._manifest.metadata.namespace));
    if (namespaces.size > 1) {
      throw refusal(`Expected all templates of the workflow '${this.node.path}' to have one namespace, got ${[...namespaces].map(namespace => namespace ?? 'none').join(', ')}.`);
    }
    return [...namespaces][0];
  }

  /** @internal */
  public get _templates(): readonly Construct[] {
    return this.steps.map(({ _template }) => _template);
  }

  /** @internal */
  public get _claim(): Claim {
    return claimOf(this);
  }

  /** @internal */
  public get _findings(): readonly Finding[] {
    return findingsOfSchedule(this.props.schedule, 'spec.schedules[0]');
  }

  private checkedStep(name: string, given: TrainingStepOptions): TrainingStepOptions {
    const options = keptOptions(given);
    if (typeof name !== 'string' || !STEP_NAME.test(name) || name.length > LONGEST_STEP_NAME || RESERVED.has(name)) {
      throw refusal(`Expected the name of a step to be lower-case letters, digits and inner hyphens, at most ${LONGEST_STEP_NAME} and not ${[...RESERVED].join(', ')}, got ${quoted(name)}.`);
    }
    if (this.steps.some(step => step.name === name)) {
      throw refusal(`Expected the name of a step to be new in its workflow, got '${name}' twice.`);
    }
    checkOptions(options, STEP_CHECKS);
    const foreign = options.after?.find(step => !this.steps.includes(step));
    if (foreign !== undefined) {
      throw refusal(`Expected \`after\` of step '${name}' to be steps of the same workflow, got '${foreign.name}' of another one.`);
    }
    return options;
  }

  private get stepTemplates(): StepTemplate[] {
    return this.steps.map(step => this.templateOf(step));
  }

  private templateOf(step: TrainingStep): StepTemplate {
    return new StepTemplate(step, this.name, step._options.maxRetries ?? this.props.maxRetries ?? 0);
  }

  private spec(): any {
    if (this.steps.length === 0) {
      throw refusal(`Expected workflow '${this.node.path}' to have a step, got none. Add one with addStep.`);
    }
    const stepTemplates = this.stepTemplates;
    return {
      ...withParameters(parametersOf(this.steps)),
      entrypoint: ENTRYPOINT,
      onExit: EXIT_TEMPLATES.handler,
      podGC: { strategy: 'OnPodSuccess' },
      serviceAccountName: this.name,
      templates: [
        ...stepTemplates.map(template => template.toSpec(this.steps)),
        { name: ENTRYPOINT, inputs: { parameters: parametersOf(this.steps) }, dag: { tasks: graphOf(this.steps) } },
        ...exitHandler(this.steps.map(({ name }) => name), this.name),
      ],
      ttlStrategy: { secondsAfterCompletion: (this.props.timeToLive ?? Duration.days(7)).toSeconds() },
    };
  }

  private form(): string {
    return formOf(this.stepTemplates.map((template, position) => template.formAt(`spec.templates[${position}]`)));
  }

  private cronSpec(schedule: Cron): any {
    const {
      timeZone = 'UTC', concurrencyPolicy, startingDeadline, successfulWorkflowsRetained, failedWorkflowsRetained, suspend,
    } = this.props;
    const time = parametersOf(this.steps).filter(({ name }) => name === TIME_INPUT).map(({ name }) => ({ name, value: scheduledTime(timeZone) }));
    return {
      schedules: [schedule.expressionString],
      timezone: timeZone,
      concurrencyPolicy: concurrencyPolicy ?? ConcurrencyPolicy.FORBID,
      startingDeadlineSeconds: startingDeadline?.toSeconds(),
      successfulJobsHistoryLimit: successfulWorkflowsRetained ?? 3,
      failedJobsHistoryLimit: failedWorkflowsRetained ?? 1,
      suspend: suspend ?? false,
      workflowSpec: { ...withParameters(time), workflowTemplateRef: { name: this.name } },
    };
  }
}

const ARGO_GROUP = 'argoproj.io';
const ARGO = `${ARGO_GROUP}/v1alpha1`;
const ENTRYPOINT = 'all-steps';

// A name in a workflow is also part of the name of a pod, and of a parameter.
const LONGEST_STEP_NAME = 40;
const STEP_NAME = /^[a-z]([a-z0-9-]*[a-z0-9])?$/;
const RESERVED: ReadonlySet<string> = new Set([ENTRYPOINT, ...Object.values(EXIT_TEMPLATES)]);

const RULES = [
  { apiGroups: [ACK_GROUP], resources: ['trainingjobs'], verbs: ['create', 'delete', 'get', 'list'] },
  { apiGroups: [ARGO_GROUP], resources: ['workflowtaskresults'], verbs: ['create', 'patch'] },
];

const STEP_CHECKS: OptionChecks<TrainingStepOptions> = {
  template: requireTemplate,
  after: steps => givenList<TrainingStep>(steps, 'after').forEach(step => refuseMissing(step, 'after', 'TrainingWorkflow.addStep', '_options')),
  maxRetries: requireRetries,
  deadline: requireDuration,
};

const CHECKS: OptionChecks<TrainingWorkflowProps> = {
  name: requireStarterName,
  schedule: schedule => schedule === undefined || requireSchedule(schedule),
  timeZone: requireTimeZone,
  concurrencyPolicy: refuseReplacement,
  successfulWorkflowsRetained: requireCount,
  failedWorkflowsRetained: requireCount,
  startingDeadline: requireDuration,
  suspend: requireFlag,
  maxRetries: requireRetries,
  timeToLive: requireDuration,
};

function refuseReplacement(policy: ConcurrencyPolicy | undefined): void {
  requireConcurrencyPolicy(policy);
  if (policy === ConcurrencyPolicy.REPLACE) {
    throw new Error('Expected `concurrencyPolicy` to be ALLOW or FORBID, got REPLACE. Argo ends the old run without its exit handler, so its training keeps running.');
  }
}

function refuseWithoutSchedule(props: TrainingWorkflowProps): void {
  const { schedule, concurrencyPolicy, successfulWorkflowsRetained, failedWorkflowsRetained, startingDeadline, suspend } = props;
  const ofSchedule = { concurrencyPolicy, successfulWorkflowsRetained, failedWorkflowsRetained, startingDeadline, suspend };
  const useless = Object.entries(ofSchedule).find(([, value]) => value !== undefined);
  if (schedule === undefined && useless !== undefined) {
    throw refusal(`Expected \`schedule\` to be set together with \`${useless[0]}\`, which has no effect without it.`);
  }
}
