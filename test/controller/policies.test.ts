import { AdoptionPolicy, DeletionPolicy } from '../../src';
import { manifestWith } from '../fixtures';

test.each([[DeletionPolicy.DELETE, 'delete'], [DeletionPolicy.RETAIN, 'retain']])('the deletion policy %s is an annotation', (deletionPolicy, value) => {
  expect(manifestWith({ deletionPolicy }).metadata.annotations['services.k8s.aws/deletion-policy']).toBe(value);
});

test('adoption is an annotation beside the name of the job to adopt', () => {
  const { metadata, spec } = manifestWith({ adoption: AdoptionPolicy.ADOPT_OR_CREATE });
  expect(metadata.annotations['services.k8s.aws/adoption-policy']).toBe('adopt-or-create');
  expect(JSON.parse(metadata.annotations['services.k8s.aws/adoption-fields'])).toEqual({ trainingJobName: spec.trainingJobName });
});

test('a job without policies leaves them to the controller', () => {
  expect(Object.keys(manifestWith().metadata.annotations).filter(key => /deletion|adoption/.test(key))).toEqual([]);
});
