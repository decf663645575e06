import { argoEmitter, isChecked } from './argo-emitter';
import { inputsOf, JOB_OUTPUT } from './steps';
import type { TrainingStep } from './training-step';
import { failureConditionOf, successConditionOf } from '../../controller/states/argo-workflows';
import { healthRows } from '../../controller/states/truth-table';
import { DEFAULTS } from '../../manifest/defaults';
import { type Emitter, type FormedTemplate, formText, markedHoles, withCheck, withOwner, withWorkflowLabel } from '../../manifest/open/form';
import type { OpenManifest } from '../../manifest/open/open-manifest';
import { FAMILY_LABEL } from '../../naming/family';

/** The label with the name of the workflow that Argo's pods have, and so the resources of trainings. */
export const WORKFLOW_LABEL = 'workflows.argoproj.io/workflow';

/** Of each pod, also where a workflow of a user calls its template. The user is that of Argo's own images. */
export const POD_SECURITY = { runAsNonRoot: true, runAsUser: 8737, seccompProfile: { type: 'RuntimeDefault' } };

/** The template of Argo that creates the training job of a step and waits for it. */
export class StepTemplate {
  private readonly open: OpenManifest;
  private readonly emitter: Emitter;
  /** What the names of all runs begin with. */
  public readonly prefix: string;

  constructor(private readonly step: TrainingStep, private readonly workflow: string, private readonly maxRetries: number) {
    const { _template: template } = step;
    const owned = withWorkflowLabel(withOwner(template._openForYaml), WORKFLOW_LABEL);
    this.open = isChecked(owned) ? withCheck(owned) : owned;
    this.emitter = argoEmitter(owned);
    this.prefix = `${template.family}-${template._hashFor(this.emitter, `argo/${workflow}`)}`;
  }

  /** The template in a workflow with some steps. */
  public toSpec(steps: readonly TrainingStep[]): any {
    const { name, _options: { deadline }, _template: { family, _manifest: { spec } } } = this.step;
    return {
      name,
      metadata: { labels: { [FAMILY_LABEL]: family } },
      inputs: { parameters: inputsOf(this.step, steps) },
      outputs: {
        parameters: [
          { name: JOB_OUTPUT, valueFrom: { jsonPath: '{.metadata.name}' } },
          { name: 'model', valueFrom: { jsonPath: '{.status.modelArtifacts.s3ModelArtifacts}' } },
        ],
      },
      activeDeadlineSeconds: deadline?.toSeconds() ?? longestTraining(spec) + SPARE_SECONDS,
      retryStrategy: { limit: String(this.maxRetries), retryPolicy: 'OnFailure', expression: HAS_FAILED },
      serviceAccountName: this.workflow,
      securityContext: POD_SECURITY,
      resource: {
        action: 'create',
        successCondition: successConditionOf(healthRows()),
        failureCondition: failureConditionOf(healthRows(), { debug: spec.debugRuleConfigurations?.length ?? 0, profiler: 0 }),
        manifest: formText(this.open, this.emitter, this.prefix),
      },
    };
  }

  /** How the annotation describes the template that is at a place. */
  public formAt(place: string): FormedTemplate {
    return { name: this.step.name, manifest: `${place}.resource.manifest`, holes: markedHoles(this.open, this.emitter, this.prefix) };
  }
}

// The message of an attempt names the condition that was met. Only a training that has run and failed is tried again.
const HAS_FAILED = "lastRetry.message matches 'trainingJobStatus==?Failed'";

// For capacity, and for a quota that lets the controller wait.
const SPARE_SECONDS = 6 * 3600;

function longestTraining({ stoppingCondition = {} }: any): number {
  const { maxWaitTimeInSeconds, maxRuntimeInSeconds } = stoppingCondition;
  return maxWaitTimeInSeconds ?? maxRuntimeInSeconds ?? DEFAULTS['spec.stoppingCondition.maxRuntimeInSeconds'];
}
