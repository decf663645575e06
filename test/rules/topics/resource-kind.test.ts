import { asMeant, mistakenKind } from '../../../src/rules/topics/resource-kind';

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
  resource('kubeflow.org/v1', 'TrainingJobs'),
  resource('sagemaker.aws.amazon.com/v1', 'Model'),
  { kind: 'Trainingjob' },
  { kind: 'TrainingJob', spec: { image: 'of another operator' } },
  { kind: 'TrainingJob', apiVersion: 1, spec: { trainingJobName: 'x' } },
  { kind: 1, apiVersion: `${GROUP}/v1alpha1` },
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

test.each(['HyperparameterTuningJob', 'HyperParameterTuningJobs', 'HyperParamterTuningJob'])('a misspelt kind of tuning jobs is an error: %s', kind => {
  expect(found(resource(`${GROUP}/v1alpha1`, kind))).toBe(`error kind is ${kind}; did you mean HyperParameterTuningJob? / set it to HyperParameterTuningJob`);
});

test.each([
  { kind: 'TrainingJob', spec: { trainingJobName: 'x' } },
  { kind: 'HyperParameterTuningJob', spec: { hyperParameterTuningJobConfig: {} } },
])('a job without a version of the API is an error: %j', object => {
  expect(found(object)).toBe(`error apiVersion is missing / set it to ${GROUP}/v1alpha1`);
});

test.each([
  resource(`${GROUP}/v1beta1`, 'trainingjobs'), resource('sagemaker.service.k8s.aws/v1', 'Trainingjob'), { kind: 'TrainingJob', spec: { trainingJobName: 'x' } },
])('an object is meant as a job that is mended step by step: %j', object => {
  expect(asMeant(object)).toMatchObject({ apiVersion: `${GROUP}/v1alpha1`, kind: 'TrainingJob' });
});

test('what only a program can mend stays as it is', () => {
  const request = { TrainingJobName: 'x', AlgorithmSpecification: {} };
  expect(asMeant(request)).toBe(request);
});

test('an unknown version of the group is an error', () => {
  expect(found(resource(`${GROUP}/v1beta1`, 'TrainingJob')))
    .toBe(`error apiVersion is ${GROUP}/v1beta1, which does not exist / set it to ${GROUP}/v1alpha1`);
});

test.each(['v1alpha1/x', 'v1alpha1/', '', 'V1alpha1'])('the version %j of the group is an error', version => {
  expect(found(resource(`${GROUP}/${version}`, 'TrainingJob')))
    .toBe(`error apiVersion is ${GROUP}/${version}, which does not exist / set it to ${GROUP}/v1alpha1`);
});

test('a misspelt group is an error', () => {
  expect(found(resource('sagemaker.service.k8s.aws/v1alpha1', 'TrainingJob')))
    .toBe(`error apiVersion is sagemaker.service.k8s.aws/v1alpha1; did you mean ${GROUP}/v1alpha1? / set it to ${GROUP}/v1alpha1`);
});

test.each(['TrainingJob', 'HyperparameterTuningJob'])('a %s of the retired operator is an error that leads to the import', kind => {
  expect(found(resource('sagemaker.aws.amazon.com/v1', kind))).toMatch(/^error apiVersion is .*retired.* \/ .*cdk8s-sagemaker-training import$/);
});

test.each([
  { TrainingJobName: 'x', AlgorithmSpecification: {}, RoleArn: 'arn:…' },
  { AlgorithmSpecification: {}, ResourceConfig: {} },
  { HyperParameterTuningJobName: 'x', HyperParameterTuningJobConfig: {}, TrainingJobDefinition: {} },
])('a request of the API is an error that leads to the import: %j', request => {
  expect(found(request)).toMatch(/^error (TrainingJobName|AlgorithmSpecification|HyperParameterTuningJobName) belongs to a request of the SageMaker API.* import$/);
});
