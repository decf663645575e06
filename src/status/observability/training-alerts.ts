import { ApiObject, Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { TrainingAlert } from './training-alert';
import { METADATA_CHECKS } from '../../manifest/given/metadata';
import { checkedOptions, ifGiven, type OptionChecks } from '../../manifest/given/options';
import { namingNew, refuseMissing, refuseNoList } from '../../manifest/given/refuse';

/** Properties of the alerts. */
export interface TrainingAlertsProps {
  /**
   * The alerts.
   *
   * @default - failed, rejected, name taken, starting for 2 hours, at 90 % of its limit, rule found issues, warm pool idle
   * for 30 minutes; of tuning jobs failed, rejected, name taken
   */
  readonly alerts?: TrainingAlert[];

  /**
   * Labels of the Kubernetes resource, by which a Prometheus selects its rules, such as `release: prometheus`.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * The namespace of the resource.
   *
   * @default - the namespace of the chart
   */
  readonly namespace?: string;
}

/**
 * Alerts about training and tuning jobs: a `PrometheusRule` of the Prometheus Operator. They need the metrics of `TrainingMetrics`.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusRule
 *
 * @example
 *
 * new observability.TrainingAlerts(this, 'alerts', { labels: { release: 'prometheus' } });
 */
export class TrainingAlerts extends ApiObject {
  /**
   * @throws an error if the list of alerts is empty
   */
  constructor(scope: Construct, id: string, props: TrainingAlertsProps = {}) {
    const { alerts = usualAlerts(), labels, namespace } = namingNew(scope, id, () => checkedOptions(props, CHECKS));
    super(scope, id, {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: { labels, namespace },
      spec: { groups: [{ name: 'sagemaker-training', rules: alerts.map(alert => alert._toRule()) }] },
    });
  }
}

const CHECKS: OptionChecks<TrainingAlertsProps> = {
  alerts: ifGiven(refuseNoAlerts),
  labels: METADATA_CHECKS.labels,
  namespace: METADATA_CHECKS.namespace,
};

function refuseNoAlerts(alerts: readonly TrainingAlert[], name: string): void {
  refuseNoList(alerts, name);
  if (alerts.length === 0) {
    throw new Error('Expected `alerts` to have at least one alert, got an empty list; leave the option out for the usual ones');
  }
  alerts.forEach(alert => refuseMissing(alert, name, 'TrainingAlert.failed', '_toRule'));
}

function usualAlerts(): TrainingAlert[] {
  return [
    TrainingAlert.failed(), TrainingAlert.rejected(), TrainingAlert.nameTaken(), TrainingAlert.startingFor(Duration.hours(2)),
    TrainingAlert.nearLimit(0.9), TrainingAlert.ruleFoundIssues(), TrainingAlert.idleWarmPool(Duration.minutes(30)),
    TrainingAlert.tuningFailed(), TrainingAlert.tuningRejected(), TrainingAlert.tuningNameTaken(),
  ];
}
