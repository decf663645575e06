// What a platform team sets up to see training and tuning jobs: metrics, alerts and a dashboard in the cluster,
// and a notification when a job of one family fails or is stopped.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining/observability"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newObservability(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), &cdk8s.ChartProps{Namespace: jsii.String("monitoring")})

	observability.NewTrainingMetrics().ConfigMap(chart, jsii.String("metrics"), nil)

	observability.NewTrainingAlerts(chart, jsii.String("alerts"), &observability.TrainingAlertsProps{
		Labels: &map[string]*string{"release": jsii.String("prometheus")},
		Alerts: &[]observability.TrainingAlert{
			observability.TrainingAlert_Failed(&observability.TrainingAlertOptions{Severity: jsii.String("critical")}),
			observability.TrainingAlert_Rejected(nil),
			observability.TrainingAlert_StartingFor(cdk8s.Duration_Hours(jsii.Number(2)), nil),
			observability.TrainingAlert_NoneCompleted(jsii.String("churn"), cdk8s.Duration_Hours(jsii.Number(26)), nil),
		},
	})

	observability.NewTrainingDashboard(chart, jsii.String("dashboard"), &observability.TrainingDashboardProps{Folder: jsii.String("ML")})

	observability.NewTrainingStateRule(chart, jsii.String("churn-events"), &observability.TrainingStateRuleProps{
		Family:      jsii.String("churn"),
		TargetArn:   jsii.String("arn:aws:sns:eu-west-1:111122223333:training"),
		Statuses:    jsii.Strings("Failed", "Stopped"),
		RuleName:    jsii.String("churn-events"),
		Annotations: &map[string]*string{"services.k8s.aws/region": jsii.String("eu-west-1")},
	})

	return chart
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newObservability(app, "observability")
	app.Synth()
}
