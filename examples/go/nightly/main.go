// The same training every night, on the data of the day, with Kubernetes alone. Each run is a training job of its own. The
// number of rounds is a parameter for runs that are started by hand:
//
//	npx cdk8s-sagemaker-training render dist/nightly.k8s.yaml --parameter rounds=200 | kubectl create -f -
package main

import (
	"fmt"

	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newNightly(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), &cdk8s.ChartProps{Namespace: jsii.String("churn")})

	rounds := training.RunValue_Parameter(jsii.String("rounds"), &training.RunParameterOptions{
		DefaultValue: jsii.String("100"),
		Pattern:      jsii.String("[1-9][0-9]*"),
		Longest:      jsii.String("9999"),
	})
	days := fmt.Sprintf("s3://example-churn/days/%s/", *training.RunValue_Date(jsii.String("YYYY-MM-DD")))

	template := training.NewTrainingTemplate(chart, jsii.String("churn"), &training.TrainingTemplateProps{
		Region:          jsii.String("eu-west-1"),
		Role:            jsii.String("arn:aws:iam::111122223333:role/churn-training"),
		Algorithm:       training.Algorithm_Xgboost(jsii.String("1.7-1"), nil),
		HyperParameters: &map[string]interface{}{"objective": "binary:logistic", "max_depth": 5, "num_round": rounds},
		Channels: &[]training.Channel{
			training.Channel_S3(jsii.String("train"), jsii.String(days), &training.S3UriChannelOptions{ContentType: jsii.String("text/csv")}),
		},
		Cluster: training.Cluster_Of(training.InstanceType_ML_M5_XLARGE(), nil),
		Output:  training.Output_At(jsii.String("s3://example-churn/models/"), nil),
	})

	training.NewTrainingCronJob(chart, jsii.String("cron"), &training.TrainingCronJobProps{
		Template:               template,
		Schedule:               cdk8s.Cron_Schedule(&cdk8s.CronOptions{Minute: jsii.String("0"), Hour: jsii.String("2")}),
		TimeZone:               jsii.String("Europe/Dublin"),
		SuccessfulJobsRetained: jsii.Number(7),
		Image:                  jsii.String("registry.example.com/kubectl:1.33"),
	})

	return chart
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newNightly(app, "nightly")
	app.Synth()
}
