// The built-in XGBoost algorithm with typed hyperparameters, on CSV files in Amazon S3: one channel to train on, one to
// validate with.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining/hyperparameters"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newXgboostCsv(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), nil)

	csv := &training.S3UriChannelOptions{ContentType: jsii.String("text/csv")}

	training.NewTrainingJob(chart, jsii.String("churn"), &training.TrainingJobProps{
		Region:    jsii.String("eu-west-1"),
		Role:      jsii.String("arn:aws:iam::111122223333:role/churn-training"),
		Algorithm: training.Algorithm_Xgboost(jsii.String("1.7-1"), nil),
		HyperParameters: hyperparameters.HyperParameters_Xgboost(&hyperparameters.XgboostHyperParameters{
			Objective:           jsii.String("binary:logistic"),
			EvalMetric:          jsii.Strings("auc", "logloss"),
			NumRound:            jsii.Number(200),
			EarlyStoppingRounds: jsii.Number(10),
			MaxDepth:            jsii.Number(5),
			Eta:                 jsii.Number(0.2),
			Subsample:           jsii.Number(0.8),
		}),
		Channels: &[]training.Channel{
			training.Channel_S3(jsii.String("train"), jsii.String("s3://example-churn/2026-10/train/"), csv),
			training.Channel_S3(jsii.String("validation"), jsii.String("s3://example-churn/2026-10/validation/"), csv),
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
	newXgboostCsv(app, "xgboost-csv")
	app.Synth()
}
