/*
 * What a platform team sets up to see training and tuning jobs: metrics, alerts and a dashboard in the cluster.
 * A notification is sent when a job of one family fails or is stopped.
 */
import { observability } from 'cdk8s-sagemaker-training';
import { App, Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';

class Observability extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'monitoring' });

    new observability.TrainingMetrics().configMap(this, 'metrics');

    new observability.TrainingAlerts(this, 'alerts', {
      labels: { release: 'prometheus' },
      alerts: [
        observability.TrainingAlert.failed({ severity: 'critical' }),
        observability.TrainingAlert.rejected(),
        observability.TrainingAlert.startingFor(Duration.hours(2)),
        observability.TrainingAlert.noneCompleted('churn', Duration.hours(26)),
      ],
    });

    new observability.TrainingDashboard(this, 'dashboard', { folder: 'ML' });

    new observability.TrainingStateRule(this, 'churn-events', {
      family: 'churn',
      targetArn: 'arn:aws:sns:eu-west-1:111122223333:training',
      statuses: ['Failed', 'Stopped'],
      ruleName: 'churn-events',
      annotations: { 'services.k8s.aws/region': 'eu-west-1' },
    });
  }
}

const app = new App();
new Observability(app, 'observability');
app.synth();
