import { isTrainingJobManifest, withAnnotations } from '../../src/manifest/manifest';

test.each([
  [{ apiVersion: 'sagemaker.services.k8s.aws/v1alpha1', kind: 'TrainingJob' }, true],
  [{ apiVersion: 'sagemaker.services.k8s.aws/v1', kind: 'TrainingJob' }, true],
  [{ apiVersion: 'sagemaker.aws.amazon.com/v1', kind: 'TrainingJob' }, false],
  [{ apiVersion: 'sagemaker.services.k8s.aws/v1alpha1', kind: 'ProcessingJob' }, false],
  [{ apiVersion: 1, kind: 'TrainingJob' }, false],
  [null, false],
  ['TrainingJob', false],
])('whether %j is a training job: %p', (object, answer) => {
  expect(isTrainingJobManifest(object)).toBe(answer);
});

test('annotations are added in order, and win over those that are there', () => {
  const metadata = { name: 'churn', labels: {}, annotations: { c: '1', a: '1' } };
  const annotated = withAnnotations(metadata, { b: '2', a: '2' });

  expect(JSON.stringify(annotated)).toBe('{"annotations":{"a":"2","b":"2","c":"1"},"labels":{},"name":"churn"}');
  expect(metadata.annotations).toEqual({ c: '1', a: '1' });
  expect(withAnnotations({}, { a: '1' })).toEqual({ annotations: { a: '1' } });
});
