/* The page about job names and about the effect of each change. */
import { code, page, table } from './markdown';
import type { ChangeKind } from '../src/controller/changes';

const HEAD = ['Field', 'Change', 'With a hashed name', 'When the resource keeps its name', 'Why'];

/** The page of all kinds of change, as Markdown. */
export function changesPage(changes: readonly ChangeKind[], ofTuning: readonly ChangeKind[]): string {
  return page(
    '<!-- Generated from src/controller/changes.ts and src/controller/tuning-changes.ts by scripts/changes-page.ts. Do not edit. -->',
    '# Job names and updates',
    INTRODUCTION,
    '## Effect of each change',
    EXPLANATION,
    table(HEAD, changes.map(row)),
    '## Tuning jobs',
    TUNING,
    table(HEAD, ofTuning.filter(({ path }) => !path.startsWith('metadata')).map(row)),
  );
}

function row({ path, change, renames, effect, why }: ChangeKind): string[] {
  return [path === 'spec' && change === 'any' ? `${code(path)}, unless another row applies` : code(path), change, renames ? 'new name' : 'same name', effect === 'in place' ? 'updated in place' : effect, why];
}

const INTRODUCTION = `\
SageMaker cannot change a training job. A job name is used up in its account and Region, even after the job has ended and its
Kubernetes resource is gone. The controller therefore rejects nearly every change of a resource whose job exists. If a new resource has a
used name, the controller does not run it, and shows the status of the old job.

For this reason, the library names a job after its content: \`<family>-<hash>\`, for the Kubernetes resource and the training job. Applying the
same content again does nothing. Changed content is a new resource and a new job.

The command [\`plan\`](plan.md) previews the effect of a change on a whole directory.

## What the name covers

The hash covers

- the family: the path of the construct, or \`family\` of \`JobName.hashed\`,
- the namespace,
- the Region (the annotation \`services.k8s.aws/region\`),
- \`run\`, any text that you choose,
- in a [sweep](../how-to/sweep.md#change-a-sweep), the values in which the point differs from the template,
- the spec after tokens and patches, except the fields that keep the name in the table below.

The hash does not cover the data behind a URI. New data under the same prefix, or new code under the same image tag, does not change the name,
so nothing runs. Put a version or a digest into the URI, or set \`run\`.

## See why a name has changed

Keep the manifests from before the change, and compare. \`plan\` shows the fields that differ, with the old and the new value:

\`\`\`sh
cp -r dist before
npx tsx main.ts
npx cdk8s-sagemaker-training plan before dist
\`\`\`

If \`dist/\` is in Git, \`plan main:dist dist\` needs no copy. If the value of a field comes from a default,
[\`originOf\`](../how-to/platform.md#where-a-value-comes-from) shows its scope.

## Run the same content again

Change \`run\`:

\`\`\`ts
new TrainingJob(this, 'churn', {
  algorithm, cluster, role, output,
  name: JobName.hashed({ family: 'churn', run: '2026-11-02' }),
});
\`\`\`

The annotation \`cdk8s-sagemaker-training/run\` of the resource shows the run. If the text is a valid label value, it is also a label:
\`kubectl get trainingjobs -L cdk8s-sagemaker-training/run\` lists the runs. \`plan\` shows the change: \`run: 2026-06-01 → 2026-06-02\`. For
training on a schedule, see [Run a training again](../how-to/repeat.md).

## Revert a change

A revert repeats old content. If A becomes B and then A again, the second A has the name of the first, which has already run. The controller
sets \`ACK.Terminal\` with "Resource already exists" and starts nothing. The same happens in a second or rebuilt cluster that uses the same
account and Region. You can

- set a new \`run\`: the content runs again, or
- set \`adoption: AdoptionPolicy.ADOPT_OR_CREATE\` from the start: the resource takes over the existing job.

## Choose the name yourself

With \`JobName.fixed\`, you choose the name. You must then choose a new name for every change that the table below marks as rejected:

\`\`\`ts
new TrainingJob(this, 'churn', {
  algorithm, cluster, role, output,
  name: JobName.fixed('churn-2026-11'),
});
\`\`\`

## Use the name in other places

\`job.trainingJobName\` is the name, and \`job.modelArtifact\` is the S3 URI of the model. Reading either property locks the job's name: a later
change that would rename the job throws.

## Remove old resources

\`kubectl apply\` does not remove the resource of the old content. If its job still runs, it keeps running and AWS bills it. Every resource has
its family in the label \`cdk8s-sagemaker-training/family\`. This command applies the jobs in a directory. It also deletes the resources
of jobs that you removed from the directory:

\`\`\`sh
kubectl apply -f dist/ --prune -l cdk8s-sagemaker-training/family \\
  --prune-allowlist=sagemaker.services.k8s.aws/v1alpha1/TrainingJob \\
  --prune-allowlist=sagemaker.services.k8s.aws/v1alpha1/HyperParameterTuningJob
\`\`\`

Without the allowlist, \`kubectl\` prunes built-in kinds only. With a selector, it applies only objects that have the label. The label selects the
jobs of all programs in the namespace. If programs share a namespace, give each its own label with \`labels\` of the chart, and select by
this label. Argo CD needs automated pruning only.

Deleting a resource stops its job if the job still runs. The job keeps what it has written, and its name stays used. To let a running job finish,
set \`deletionPolicy: DeletionPolicy.RETAIN\`. Deleting the resource of a job that has ended changes nothing in AWS.`;

const TUNING = `\
A [tuning job](../how-to/tune.md) is named in the same way, with at most 32 characters. Changes of metadata have the effects above, and nothing is
updated in place:`;

const EXPLANATION = `\
The third column is for jobs with a hashed name. **New name** means a new resource and a new job. **Same name** means that the change is
applied to the existing resource. The fourth column is for a change of an existing resource. With a fixed name, that is every change. One change
can cause another: the first metric of a job also sets \`metricsTimeSeries\`, unless you set it, and that gives a new name. The change **default**
writes out what SageMaker reports for an absent field, or leaves out what the controller fills in before it compares.

- **ignored**: the controller sees no difference, so nothing changes in AWS.
- **updated in place**: the controller sends the change to SageMaker if the job is in the right state. It rejects a change of the profiler
  together with a change of the warm pool.
- **rejected**: the resource becomes \`ACK.Terminal\`, or the controller only logs an error. The job continues unchanged.
- **second job**: a second job starts. The first job keeps running and is billed, but no Kubernetes resource tracks it.`;
