"""What a platform team sets up to see training and tuning jobs.

Metrics, alerts and a dashboard in the cluster, and a notification when a job of one family fails or is stopped.
"""
from cdk8s import App, Chart, Duration
from constructs import Construct
from cdk8s_sagemaker_training.observability import (
    TrainingAlert,
    TrainingAlerts,
    TrainingDashboard,
    TrainingMetrics,
    TrainingStateRule,
)


class Observability(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id, namespace="monitoring")

        TrainingMetrics().config_map(self, "metrics")

        TrainingAlerts(
            self,
            "alerts",
            labels={"release": "prometheus"},
            alerts=[
                TrainingAlert.failed(severity="critical"),
                TrainingAlert.rejected(),
                TrainingAlert.starting_for(Duration.hours(2)),
                TrainingAlert.none_completed("churn", Duration.hours(26)),
            ],
        )

        TrainingDashboard(self, "dashboard", folder="ML")

        TrainingStateRule(
            self,
            "churn-events",
            family="churn",
            target_arn="arn:aws:sns:eu-west-1:111122223333:training",
            statuses=["Failed", "Stopped"],
            rule_name="churn-events",
            annotations={"services.k8s.aws/region": "eu-west-1"},
        )


app = App()
Observability(app, "observability")
app.synth()
