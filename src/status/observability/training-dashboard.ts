import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { dashboardModel } from './dashboard-model';
import { METADATA_CHECKS } from '../../manifest/given/metadata';
import { checkedOptions, ifGiven, type OptionChecks } from '../../manifest/given/options';
import { namingNew, refuseNoKnownText, refuseNoText } from '../../manifest/given/refuse';

/** Properties of the dashboard. */
export interface TrainingDashboardProps {
  /**
   * The title.
   *
   * @default 'SageMaker training and tuning jobs'
   */
  readonly title?: string;

  /**
   * The folder in Grafana, written as the annotation `grafana_folder`.
   *
   * @default - the folder that the sidecar of Grafana uses
   */
  readonly folder?: string;

  /**
   * Labels by which the sidecar of Grafana finds dashboards.
   *
   * @default - grafana_dashboard: "1"
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
 * A dashboard of training and tuning jobs: a ConfigMap for the sidecar of Grafana. It needs the metrics of `TrainingMetrics`.
 *
 * @see https://github.com/grafana/helm-charts/tree/main/charts/grafana#sidecar-for-dashboards
 *
 * @example
 *
 * new observability.TrainingDashboard(this, 'dashboard', { folder: 'ML' });
 */
export class TrainingDashboard extends ApiObject {
  constructor(scope: Construct, id: string, props: TrainingDashboardProps = {}) {
    const { title, folder, labels = { grafana_dashboard: '1' }, namespace } = namingNew(scope, id, () => checkedOptions(props, CHECKS));
    super(scope, id, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { labels, namespace, annotations: folder === undefined ? undefined : { grafana_folder: folder } },
      data: { 'sagemaker-training.json': JSON.stringify(dashboardModel(title), undefined, 2) },
    });
  }
}

const CHECKS: OptionChecks<TrainingDashboardProps> = {
  title: ifGiven(refuseNoKnownText),
  folder: ifGiven(refuseNoText),
  labels: METADATA_CHECKS.labels,
  namespace: METADATA_CHECKS.namespace,
};
