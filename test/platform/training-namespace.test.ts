import { App, Chart, Testing } from 'cdk8s';
import { DeletionPolicy, TrainingNamespace, type TrainingNamespaceProps } from '../../src';
import { synthError } from '../fixtures';

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

test('two namespaces of one name in a chart are refused, and in two charts accepted', () => {
  const app = new App();
  const chart = new Chart(app, 'one');
  new TrainingNamespace(chart, 'a', { name: 'churn' });
  new TrainingNamespace(new Chart(app, 'two'), 'a', { name: 'churn' });
  expect(() => app.synthYaml()).not.toThrow();

  new TrainingNamespace(chart, 'b', { name: 'churn', region: 'us-east-1' });
  expect(synthError(app)).toContain("[one/b] metadata.name: is 'churn', the name of 'one/a', too");
});

test('null stands for what is left out', () => {
  expect(manifestOf({ name: null, accountId: null, labels: null } as any, 'growth').metadata).toEqual({ name: 'growth' });
});
