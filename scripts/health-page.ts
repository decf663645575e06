/* The page that tells what the status of a resource means, and how other tools are told. */
import { stringify } from 'yaml';
import { code, page, table } from './markdown';
import type { Fact, Health, HealthRow } from '../src/controller/states/truth-table';
import { TrainingHealth } from '../src/status';
import { isSeenByArgoWorkflows } from '../src/status/health/argo-workflows';

const HEAD = ['State', 'When', 'Argo CD', 'Flux', 'Argo Workflows', 'kubectl script', 'Why'];

const ARGO_CD: Record<Health, string> = { healthy: 'Healthy', failed: 'Degraded', progressing: 'Progressing' };
const FLUX: Record<Health, string> = { healthy: 'Current', failed: 'Failed', progressing: 'InProgress' };
const ARGO_WORKFLOWS: Record<Health, string> = { healthy: 'succeeds', failed: 'fails', progressing: 'waits' };
const SCRIPT: Record<Health, string> = { healthy: 'ends with 0', failed: 'ends with 1', progressing: 'waits' };

/** The page of all states, as Markdown. */
export function healthPage(rows: readonly HealthRow[]): string {
  return page(
    '<!-- Generated from src/controller/states/truth-table.ts by scripts/health-page.ts. Do not edit. -->',
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
  );
}

function cellsOf(row: HealthRow, rows: readonly HealthRow[]): string[] {
  const { id, when, health, why } = row;
  return [code(id), when.map(factText).join(' and ') || 'otherwise', ARGO_CD[health], FLUX[health], argoWorkflows(row, rows), SCRIPT[health], why];
}

/** A failure that its conditions can't tell from others, or from nothing. */
function argoWorkflows(row: HealthRow, rows: readonly HealthRow[]): string {
  if (row.health !== 'failed' || isSeenByArgoWorkflows(row)) {
    return row.health === 'progressing' && row.when.some(({ kind }) => kind === 'deleting') ? 'goes by the job' : ARGO_WORKFLOWS[row.health];
  }
  const typeOf = ({ when }: HealthRow) => when[0]?.kind === 'condition' ? when[0].type : undefined;
  const wider = rows.some(other => other !== row && isSeenByArgoWorkflows(other) && typeOf(other) === typeOf(row));
  return wider ? ARGO_WORKFLOWS.failed : 'waits: it can\'t read messages';
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
The controller calls a resource synced and ready as soon as nothing moves any more: when the job is complete, and just as well
when it has failed or was stopped. A resource whose job name was used before even shows the status of the older job, complete
perhaps, though nothing has run. Tools that go by conditions alone take all of that for success.

\`status.TrainingHealth\`, and the command \`health\`, make one table of states into what each tool understands:

\`\`\`sh
npx cdk8s-sagemaker-training health argocd|flux|argo-workflows|kubectl
\`\`\``;

const STATES = `\
The first state that applies decides. The table goes by \`trainingJobStatus\` and by conditions that every release of the controller
writes; \`Ready\`, which releases before 1.5.1 don't have, is not needed. Messages have the form of either AWS SDK that the controller
was built with.`;

const OPTIONS = `\
Two options shift the table:

- \`waitWhenRefused\` (\`--wait-when-refused\`) leaves out \`refused-by-sagemaker\`. Use it for jobs that are applied together with what they
  need: the job that makes their model, or the role that they run as. SageMaker refuses them until that is there.
- \`failOnProfilerIssues\` (\`--fail-on-profiler-issues\`) adds \`profiler-rule-found-issues\`, which is left out otherwise.

A resource with \`readOnly: true\` or \`adoption: AdoptionPolicy.ADOPT\` whose job does not exist gets no status at all and stays \`waiting\`.
One whose Region was changed in place keeps the status that it has: the controller reports that in its log only.`;

const ARGO_CD_TEXT = `\
The check is Lua in the ConfigMap of Argo CD, under a key of its own. It replaces the check for all ACK resources that newer releases of
Argo CD come with, which calls a failed job healthy. It needs none of the standard libraries, and no wildcard in the key, so that managed
installations take it as well.

\`\`\`sh
npx cdk8s-sagemaker-training health argocd > training-health.yaml
kubectl -n argocd patch configmap argocd-cm --patch-file training-health.yaml
\`\`\`

Where the ConfigMap is under GitOps itself, put the entry there: \`health argocd --lua\` prints the Lua alone, for \`configs.cm\` of the Helm
chart or \`spec.resourceHealthChecks\` of the operator. A platform that is made with cdk8s has the same at hand:

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

Set \`timeout\` to more than the longest \`maxRuntime\` (\`maxWait\` of a spot job) and the time in the queue. Flux waits for the end of the
health checks before it applies the next revision, so give training jobs a \`Kustomization\` of their own, or leave \`wait\` out and the jobs
just run. While a resource has no status at all, Flux reports that \`status\` is unknown, and waits.`;

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

The conditions are selectors over paths, which know neither conditions by their type nor beginnings of messages. So a job that SageMaker
refuses is waited for: set \`activeDeadlineSeconds\`. Rules are seen by position: say with \`--debug-rules\` how many a job has.

This manifest trains once. A workflow that runs again finds the same resource, which is complete, and succeeds without a training: \`apply\`
is right for a step that is retried, and wrong for a workflow on a schedule. [Repeating a training](../how-to/repeat.md) shows how each run
gets a training of its own.`;

const KUBECTL_TEXT = `\
The end of a job, good or bad, and success alone can be had without a script; from controller 1.5.1 on:

\`\`\`sh
kubectl wait --for=condition=Ready --timeout=26h trainingjobs.sagemaker.services.k8s.aws/NAME
kubectl wait --for=jsonpath='{.status.trainingJobStatus}'=Completed --timeout=26h trainingjobs.sagemaker.services.k8s.aws/NAME
\`\`\`

The first waits on for ever where the controller has refused the resource or SageMaker refuses the job. The second waits on after a
failure, and takes a name that was used before for success. The script does neither: it prints what it waits for, and ends with 0 when
the job is complete, with 1 as soon as it has failed, with 2 when it can't be read and with 3 after \`TIMEOUT\` seconds.

\`\`\`sh
npx cdk8s-sagemaker-training health kubectl > wait-for-training.sh
TIMEOUT=93600 sh wait-for-training.sh NAME -n NAMESPACE
\`\`\``;
