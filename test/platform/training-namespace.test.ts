import { Chart, Testing } from 'cdk8s';
import { DeletionPolicy, TrainingNamespace, type TrainingNamespaceProps } from '../../src';

const manifestOf = (props?: TrainingNamespaceProps, namespace?: string) => {
  const chart = new Chart(Testing.app(), 'test', { namespace });
  new TrainingNamespace(chart, 'namespace', props);
  return Testing.synth(chart)[0];
};

test('a namespace has the annotations of the controller', () => {
  expect(manifestOf({
    name: 'churn', accountId: '111122223333', region: 'eu-west-1', deletionPolicy: DeletionPolicy.RETAIN, labels: { team: 'growth' }, annotations: { note: 'x' },
  })).toEqual({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: 'churn',
      labels: { team: 'growth' },
      annotations: {
        'services.k8s.aws/owner-account-id': '111122223333',
        'services.k8s.aws/default-region': 'eu-west-1',
        'sagemaker.services.k8s.aws/deletion-policy': 'retain',
        'note': 'x',
      },
    },
  });
});

test('a namespace has the name of the namespace of its chart, and belongs to none', () => {
  expect(manifestOf({}, 'growth').metadata).toEqual({ name: 'growth' });
});

test('a namespace without a name is refused', () => {
  expect(() => manifestOf()).toThrow("Expected `name`, or a namespace of the chart, got neither for the namespace 'namespace'");
});

test.each(['11112222333', '1111222233334', 'growth'])('the account %s is refused', accountId => {
  expect(() => manifestOf({ name: 'churn', accountId })).toThrow(accountId);
});
