/* The page that shows what becomes of a job when its manifest changes. */
import { code, page, table } from './markdown';
import type { ChangeEffect, ChangeKind } from '../src/controller/changes';

const HEAD = ['Field', 'Change', 'With a hashed name', 'When the resource keeps its name', 'Why'];

const EFFECTS: Record<ChangeEffect, string> = {
  'ignored': 'ignored',
  'in place': 'updated in place',
  'refused': 'refused',
  'second job': 'second job',
};

/** The page of all kinds of change, as Markdown. */
export function changesPage(changes: readonly ChangeKind[]): string {
  return page(
    '<!-- Generated from src/controller/changes.ts by scripts/changes-page.ts. Do not edit. -->',
    '# Names and lives of jobs',
    INTRODUCTION,
    '## What follows from a change',
    EXPLANATION,
    table(HEAD, changes.map(row)),
  );
}

function row({ path, change, renames, effect, why }: ChangeKind): string[] {
  return [path === 'spec' ? `${code(path)}, where no other row says otherwise` : code(path), change, renames ? 'new name' : 'same name', EFFECTS[effect], why];
}

const INTRODUCTION = `\
A SageMaker training job can't be changed, and its name stays taken in its account and Region, also when the job has ended and
its Kubernetes resource is gone. The controller follows suit: it refuses nearly every change of a resource whose job exists, and
it never runs a resource whose job name was used before, though it then shows the status of the old job.

So a job is named after its content, unless \`JobName.fixed\` says otherwise: \`<family>-<hash>\`, for the Kubernetes resource
and the training job alike. The same content is the same resource, and applying it again does nothing. Other content is another
resource and another job.

What a change of a whole directory does, [the command \`plan\`](plan.md) tells before it is applied.

## What counts

The hash covers

- the family, which is the path of the construct or the \`family\` given to \`JobName.hashed\`,
- the namespace,
- the Region, as the annotation \`services.k8s.aws/region\`,
- \`run\`, any text that you choose,
- the spec after tokens and patches, apart from what has the same name in the table below.

It does not cover what lies behind a URI. New data under the same prefix, or new code under the same image tag, keep the name,
and so nothing runs. Either put a version or a digest into the URI, or tell the runs apart:
\`JobName.hashed({ run: '2026-06-01' })\`. The resource shows its run as the annotation \`cdk8s-sagemaker-training/run\`. If the text is
valid as a label value, it is also a label: \`kubectl get trainingjobs -L cdk8s-sagemaker-training/run\` lists the runs, and \`plan\` names
them: \`run: 2026-06-01 → 2026-06-02\`. For a training that runs on a schedule, see [Repeating a training](../how-to/repeat.md).

## Repeating and reverting

To run the same content again, change \`run\`. A revert is such a repetition: when A becomes B and then A again, the second A has
the name of the first, which has already run. The controller marks the new resource \`ACK.Terminal\`, "Resource already exists",
and starts nothing. The same happens in a second or a rebuilt cluster that works with the same account and Region. With a new
\`run\` the content runs again; with \`adoption: AdoptionPolicy.ADOPT_OR_CREATE\`, set from the start, the resource takes over the job
that exists.

## Removing old resources

A new name is a new resource, and \`kubectl apply\` alone leaves the old one in the cluster: its job, if it still runs, runs on and
is billed. Every resource carries its family in the label \`cdk8s-sagemaker-training/family\`, so this applies the jobs of a
directory and removes those that are no longer in it:

\`\`\`sh
kubectl apply -f dist/ --prune -l cdk8s-sagemaker-training/family \\
  --prune-allowlist=sagemaker.services.k8s.aws/v1alpha1/TrainingJob
\`\`\`

Without the allowlist \`kubectl\` prunes built-in kinds only, and with a selector it applies nothing that lacks the label. The
label alone selects the jobs of every program in the namespace; programs that share a namespace need a label of their own, such
as \`labels\` of the chart, and select by that as well. Argo CD knows what belongs to an application and needs automated pruning
only.

Deleting a resource stops its job if that is still running; the job keeps what it has written, and its name stays taken. To let
a running job finish although another replaces it, set \`deletionPolicy: DeletionPolicy.RETAIN\`. Deleting the resource of a job
that has ended changes nothing in AWS.`;

const EXPLANATION = `\
The third column is for jobs with a hashed name: **new name** means another resource and another job, **same name** means that
the change reaches the resource that exists. The fourth column tells what the controller does with a change that reaches an
existing resource, which with a fixed name is every change. A change may bring another with it: the first metric of a job
switches the time series of metrics on, unless \`metricsTimeSeries\` is given, and that is a new name.

- **ignored**: it is never compared, so it changes nothing in AWS,
- **updated in place**: it is sent to SageMaker, while the job is in the right state for it; a change of the profiler and one
  of the warm pool at the same time are refused,
- **refused**: the resource becomes \`ACK.Terminal\`, or fails in the controller's log alone, and the job goes on as it was,
- **second job**: another job starts, and the first goes on, unwatched and billed.`;
