/* The page about the states of a resource and about health checks in other tools. */
import { stringify } from 'yaml';
import { code, page, table } from './markdown';
import { isSeenByArgoWorkflows } from '../src/controller/states/argo-workflows';
import type { Fact, Health, HealthRow } from '../src/controller/states/truth-table';
import { TrainingHealth } from '../src/status';

const HEAD = ['State', 'When', 'Argo CD', 'Flux', 'Argo Workflows', 'kubectl script', 'Why'];

const ARGO_CD: Record<Health, string> = { healthy: 'Healthy', failed: 'Degraded', progressing: 'Progressing' };
const FLUX: Record<Health, string> = { healthy: 'Current', failed: 'Failed', progressing: 'InProgress' };
const ARGO_WORKFLOWS: Record<Health, string> = { healthy: 'succeeds', failed: 'fails', progressing: 'waits' };
const SCRIPT: Record<Health, string> = { healthy: 'ends with 0', failed: 'ends with 1', progressing: 'waits' };

/** The page of all states, as Markdown. */
export function healthPage(rows: readonly HealthRow[], ofTuning: readonly HealthRow[]): string {
  return page(
    '<!-- Generated from src/controller/states/truth-table.ts and src/controller/states/tuning-truth-table.ts by scripts/health-page.ts. Do not edit. -->',
    '# Health of training jobs',
    INTRODUCTION,
    '## States',
    STATES,
    table(HEAD, rows.map(row => cellsOf(row, rows))),
    OPTIONS,
    '## Argo CD',
    ARGO_CD_TEXT,
    '## Flux',
    FLUX_TEXT,
    '## Argo Workflows',
    ARGO_WORKFLOWS_TEXT,
    '## kubectl',
    KUBECTL_TEXT,
    '## Tuning jobs',
    TUNING_TEXT,
    table(HEAD, ofTuning.map(row => cellsOf(row, ofTuning))),
  );
}

function cellsOf(row: HealthRow, rows: readonly HealthRow[]): string[] {
  const { id, when, health, why } = row;
  return [code(id), when.map(factText).join(' and ') || 'otherwise', ARGO_CD[health], FLUX[health], argoWorkflows(row, rows), SCRIPT[health], why];
}

/** A failure whose conditions look like those of another state. */
function argoWorkflows(row: HealthRow, rows: readonly HealthRow[]): string {
  if (row.health !== 'failed' || isSeenByArgoWorkflows(row)) {
    return row.health === 'progressing' && row.when.some(({ kind }) => kind === 'deleting') ? 'depends on the job' : ARGO_WORKFLOWS[row.health];
  }
  const typeOf = ({ when }: HealthRow) => when[0]?.kind === 'condition' ? when[0].type : undefined;
  const wider = rows.some(other => other !== row && isSeenByArgoWorkflows(other) && typeOf(other) === typeOf(row));
  return wider ? ARGO_WORKFLOWS.failed : 'waits: it cannot read messages';
}

function factText(fact: Fact): string {
  switch (fact.kind) {
    case 'deleting': return `${code('metadata.deletionTimestamp')} is set`;
    case 'condition': return `${code(fact.type)} is True${fact.begins === undefined ? '' : `, its message begins with ${fact.begins.map(code).join(' or ')}`}`;
    case 'status': return `${code(`status.${fact.field}`)} is ${fact.values.map(code).join(' or ')}`;
    case 'rule': return `one of ${code(`status.${fact.list}`)} is ${fact.values.map(code).join(' or ')}`;
  }
}

const health = new TrainingHealth();
const yaml = (value: object) => stringify(value, { lineWidth: 0 }).trimEnd();
const indented = (text: string, by: number) => text.replace(/^/gm, ' '.repeat(by));

const INTRODUCTION = `\
The controller reports a resource as synced and ready when its job has ended: completed, failed or stopped. A resource whose job name was used before
shows the status of the old job, although nothing has run. Tools that read conditions only report all of these as success.

The class \`status.TrainingHealth\` and the command \`health\` translate one table of states for each tool. The command takes \`argocd\`, \`flux\`,
\`argo-workflows\` or \`kubectl\`:

\`\`\`sh
npx cdk8s-sagemaker-training health kubectl
\`\`\``;

const STATES = `\
The first state that applies decides. The table uses \`trainingJobStatus\` and conditions that every release of the controller writes. It does not need
\`Ready\`, which releases before 1.5.1 do not have. Messages differ between releases, because the controller was built with two versions of the AWS SDK.`;

const OPTIONS = `\
Two options change the table:

- \`waitWhenRejected\` (\`--wait-when-rejected\`) leaves out \`rejected-by-sagemaker\`. Use it for jobs that are applied together with their
  role, or with the job that makes their model. SageMaker rejects them until these exist.
- \`failOnProfilerIssues\` (\`--fail-on-profiler-issues\`) adds \`profiler-rule-found-issues\`, which is left out otherwise.

A resource with \`readOnly: true\` or \`adoption: AdoptionPolicy.ADOPT\` whose job does not exist has no status and stays \`waiting\`. A
resource whose Region was changed in place keeps its status: the controller only logs the error.`;

const ARGO_CD_TEXT = `\
The check is a Lua script in the ConfigMap of Argo CD. It replaces the check for all ACK resources in newer releases of Argo CD, which reports failed jobs as
healthy. It needs no standard libraries and no wildcard in the key, so managed installations accept it as well.

\`\`\`sh
npx cdk8s-sagemaker-training health argocd > training-health.yaml
kubectl -n argocd patch configmap argocd-cm --patch-file training-health.yaml
\`\`\`

If the ConfigMap is managed with GitOps, put the entry there: \`health argocd --lua\` prints the Lua alone, for \`configs.cm\` of the Helm
chart or \`spec.resourceHealthChecks\` of the operator. A cdk8s program can write it, too:

\`\`\`ts
new status.TrainingHealth().argoCdConfigMap(this, 'argo-cd', { namespace: 'argocd' });
const lua = new status.TrainingHealth().argoCdLua();
\`\`\`

The ConfigMap holds this one entry. Apply it with \`kubectl apply --server-side\`, which leaves the other entries alone.`;

const FLUX_TEXT = `\
A \`Kustomization\` takes CEL expressions from Flux 2.5 on. \`health flux\` prints them, and \`fluxHealthCheck()\` returns them:

\`\`\`yaml
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: training
  namespace: flux-system
spec:
  interval: 10m
  path: ./dist
  prune: true
  sourceRef:
    kind: GitRepository
    name: models
  wait: true
  timeout: 26h
${indented(yaml({ healthCheckExprs: [health.fluxHealthCheck()] }), 2)}
\`\`\`

Set \`timeout\` to more than the longest \`maxRuntime\` (\`maxWait\` of a Spot job) and the time in the queue. Flux waits for the health checks before it
applies the next revision. Give training jobs their own \`Kustomization\`, or leave out \`wait\`. While a resource has no status, Flux reports that
\`status\` is unknown, and waits.`;

const ARGO_WORKFLOWS_TEXT = `\
\`health argo-workflows\` prints the two conditions of a \`resource\` template, and \`argoWorkflowConditions()\` returns them:

\`\`\`yaml
templates:
  - name: train
    activeDeadlineSeconds: 93600
    resource:
      action: apply
${indented(yaml(health.argoWorkflowConditions()), 6)}
      manifest: |
        apiVersion: sagemaker.services.k8s.aws/v1alpha1
        kind: TrainingJob
        # …
\`\`\`

The conditions are selectors over paths. They cannot select a condition by its type or read the beginning of a message. If SageMaker rejects a job, the
workflow therefore waits: set \`activeDeadlineSeconds\`. Debugger rules are selected by position: set \`--debug-rules\` to their number.

This manifest trains once. A workflow that runs again finds the completed resource and succeeds without a training. \`apply\` is right for a step that is
retried, and wrong for a workflow on a schedule. [\`workflows.TrainingWorkflow\`](../how-to/workflows.md) writes templates
in which each run and each retry starts its own training.`;

const TUNING_TEXT = `\
The command \`health\` prints checks for training jobs only. For [tuning jobs](../how-to/tune.md), use \`status.TuningHealth\` in a program. It has the same
methods, and this table:`;

const KUBECTL_TEXT = `\
You can wait for the end of a job, or for its success, without a script. This needs controller 1.5.1:

\`\`\`sh
kubectl wait --for=condition=Ready --timeout=26h trainingjobs.sagemaker.services.k8s.aws/NAME
kubectl wait --for=jsonpath='{.status.trainingJobStatus}'=Completed --timeout=26h trainingjobs.sagemaker.services.k8s.aws/NAME
\`\`\`

The first command waits forever if the controller rejects the resource or SageMaker rejects the job. The second command waits after a failure, and reports
success for a name that was used before. The script has none of these problems. Its exit status is 0 when the job is completed, 1 when it has
failed, 2 when it cannot be read, and 3 after \`TIMEOUT\` seconds.

\`\`\`sh
npx cdk8s-sagemaker-training health kubectl > wait-for-training.sh
TIMEOUT=93600 sh wait-for-training.sh NAME -n NAMESPACE
\`\`\``;
