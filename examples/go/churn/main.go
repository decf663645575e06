package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func NewMyChart(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), nil)

	training.NewTrainingJob(chart, jsii.String("model"), &training.TrainingJobProps{
		Region:          jsii.String("eu-west-1"),
		Role:            jsii.String("arn:aws:iam::111122223333:role/churn-training"),
		Algorithm:       training.Algorithm_Xgboost(jsii.String("1.7-1"), nil),
		HyperParameters: &map[string]interface{}{"objective": "binary:logistic", "num_round": 100},
		Channels: &[]training.Channel{
			training.Channel_S3(jsii.String("train"), jsii.String("s3://example-churn/train/"), &training.S3UriChannelOptions{
				ContentType: jsii.String("text/csv"),
			}),
		},
		Cluster:    training.Cluster_Of(training.InstanceType_ML_M5_XLARGE(), nil),
		MaxRuntime: cdk8s.Duration_Hours(jsii.Number(1)),
		Output:     training.Output_At(jsii.String("s3://example-churn/models/"), nil),
	})

	return chart
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	NewMyChart(app, "churn")
	app.Synth()
}
