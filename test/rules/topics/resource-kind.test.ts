import { mistakenKind } from '../../../src/rules/topics/resource-kind';

const GROUP = 'sagemaker.services.k8s.aws';
const found = (object: unknown) => {
  const finding = mistakenKind(object);
  return finding && `${finding.level} ${finding.path} ${finding.message} / ${finding.remedy}`;
};
const resource = (apiVersion: string, kind: string) => ({ apiVersion, kind, metadata: { name: 'x' }, spec: {} });

test.each([
  resource(`${GROUP}/v1alpha1`, 'TrainingJob'),
  resource(`${GROUP}/v1alpha1`, 'TransformJob'),
  resource(`${GROUP}/v1alpha1`, 'ProcessingJob'),
  resource(`${GROUP}/v1alpha1`, 'TrainingJobList'),
  resource('kubeflow.org/v1', 'TrainingJob'),
  resource('v1', 'Trainingjob'),
  resource('batch/v1', 'Job'),
  { kind: 'Trainingjob' },
  { TrainingJobName: 'x' },
  { metadata: {} },
  {},
  [],
  null,
  'TrainingJob',
])('an object of another kind was not meant to be a training job: %j', object => {
  expect(found(object)).toBeUndefined();
});

test.each(['Trainingjob', 'trainingJob', 'TrainingJobs', 'trainingjobs', 'TraningJob'])('a misspelt kind is an error: %s', kind => {
  expect(found(resource(`${GROUP}/v1alpha1`, kind))).toBe(`error kind is ${kind}; did you mean TrainingJob? / set it to TrainingJob`);
});

test('an unknown version of the group is an error', () => {
  expect(found(resource(`${GROUP}/v1beta1`, 'TrainingJob')))
    .toBe(`error apiVersion is ${GROUP}/v1beta1, which does not exist / set it to ${GROUP}/v1alpha1`);
});

test('a misspelt group is an error', () => {
  expect(found(resource('sagemaker.service.k8s.aws/v1alpha1', 'TrainingJob')))
    .toBe(`error apiVersion is sagemaker.service.k8s.aws/v1alpha1; did you mean ${GROUP}/v1alpha1? / set it to ${GROUP}/v1alpha1`);
});

test('a resource of the retired operator is an error that leads to the import', () => {
  expect(found(resource('sagemaker.aws.amazon.com/v1', 'TrainingJob'))).toMatch(/^error apiVersion is .*retired.* \/ .*cdk8s-sagemaker-training import$/);
});

test.each([
  { TrainingJobName: 'x', AlgorithmSpecification: {}, RoleArn: 'arn:…' },
  { AlgorithmSpecification: {}, ResourceConfig: {} },
])('a request of the API is an error that leads to the import: %j', request => {
  expect(found(request)).toMatch(/^error (TrainingJobName|AlgorithmSpecification) belongs to a request of the SageMaker API.* import$/);
});
