import { describe as described, describeText } from '../../src/import/describe';

test.each<[object, string]>([
  [{ TrainingJobSummaries: [] }, 'a list of training jobs without their settings. Give the output of `aws sagemaker describe-training-job'],
  [{ HyperParameterTuningJobName: 'a' }, 'a hyperparameter tuning job without its settings. Give the output'],
  [{ ProcessingJobName: 'a' }, 'a processing job. This library has training jobs only.'],
  [{ TransformJobName: 'a' }, 'a batch transform job'],
  [{ AutoMLJobName: 'a' }, 'an AutoML job'],
  [{ EndpointName: 'a' }, 'an endpoint'],
  [{ ModelName: 'a' }, 'a model. Give'],
  [{ TrainingJobArn: 'a' }, 'the response of CreateTrainingJob. Give the output'],
  [{ Version: '2020-12-01', Steps: [] }, 'a SageMaker pipeline. Give the Arguments of a step of type Training.'],
  [{ AWSTemplateFormatVersion: '2010-09-09', Resources: {} }, 'a CloudFormation template. Give the definition of its state machine'],
  [{ StartAt: 'A', States: {} }, 'a state machine without a task sagemaker:createTrainingJob'],
  [{ format_version: '1.0' }, 'a state of Terraform without an aws_sagemaker_training_job'],
  [{ resource: { aws_sagemaker_training_job: {} } }, 'a configuration of Terraform. Give the output of `terraform show -json`'],
  [{ 'detail-type': 'Other', 'resources': [] }, 'an event about something else. Give an event "SageMaker Training Job State Change".'],
  [
    { 'detail-type': 'SageMaker Training Job State Change', 'resources': [], 'detail': { TrainingJobName: 'a' } },
    'an event without the description of its job. Give the output of `aws sagemaker describe-training-job',
  ],
  [{ TrainingJobName: 'a', RoleArn: 'b' }, 'a request or a description without AlgorithmSpecification. Add it'],
  [{ AlgorithmSpecification: {} }, 'a part of a request. Give the whole request'],
  [{ kind: 'Deployment', apiVersion: 'apps/v1' }, 'Deployment of apps/v1'],
  [{ kind: 'Deployment' }, 'Deployment'],
  [{ kind: 'TrainingJob', apiVersion: 'a/b/c' }, 'TrainingJob of a/b/c: apiVersion must be sagemaker.services.k8s.aws/v1alpha1'],
  [{ kind: 'TrainingJob', spec: { trainingJobName: 'a' } }, 'TrainingJob: apiVersion is missing'],
  [{ kind: 'TrainingJob', apiVersion: 'sagemaker.service.k8s.aws/v1alpha1' }, 'apiVersion is sagemaker.service.k8s.aws/v1alpha1; did you mean sagemaker.services.k8s.aws/v1alpha1?'],
  [{ kind: 'Trainingjob', apiVersion: 'sagemaker.services.k8s.aws/v1alpha1' }, 'kind is Trainingjob; did you mean TrainingJob?'],
  [{ a: 1, b: 2 }, 'an object with a, b'],
  [{}, 'an object with no members'],
])('%j is described', (object, text) => {
  expect(described(object)).toContain(text);
});

test.each<[string, string | undefined]>([
  ["{'TrainingJobName': 'a', 'CreationTime': datetime.datetime(2020, 12, 14, tzinfo=tzlocal())}", 'what Python prints'],
  ['resource "aws_sagemaker_training_job" "churn" {\n', 'a configuration of Terraform'],
  ['import sagemaker\nestimator = …', 'a Python program'],
  ["import { App } from 'cdk8s';\n", 'a program'],
  ['a: b: c', undefined],
])('the text %j is described', (text, what) => {
  expect(describeText(text) ?? 'unknown').toContain(what ?? 'unknown');
});
