package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining/hyperparameters"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

// newChurn makes the chart with the jobs of the churn team.
func newChurn(scope constructs.Construct) cdk8s.Chart {
	chart := newTeamChart(scope, team{name: "churn", account: "111122223333", region: "eu-west-1", costCenter: "4711"})
	channels := &[]training.Channel{
		training.Channel_S3(jsii.String("train"), jsii.String("s3://example-churn/train/"), &training.S3UriChannelOptions{
			ContentType: jsii.String("text/csv"),
		}),
	}

	training.NewTrainingJob(chart, jsii.String("trees"), &training.TrainingJobProps{
		Algorithm: training.Algorithm_Xgboost(jsii.String("1.7-1"), nil),
		HyperParameters: hyperparameters.HyperParameters_Xgboost(&hyperparameters.XgboostHyperParameters{
			NumRound:  jsii.Number(100),
			Objective: jsii.String("binary:logistic"),
		}),
		Channels: channels,
		Cluster:  training.Cluster_Of(training.InstanceType_ML_M5_XLARGE(), nil),
	})

	training.NewSpotTrainingJob(chart, jsii.String("nightly"), &training.SpotTrainingJobProps{
		Algorithm: training.Algorithm_Xgboost(jsii.String("1.7-1"), nil),
		HyperParameters: hyperparameters.HyperParameters_Xgboost(&hyperparameters.XgboostHyperParameters{
			NumRound:  jsii.Number(2000),
			Objective: jsii.String("binary:logistic"),
			Eta:       jsii.Number(0.02),
		}),
		Channels:    channels,
		Cluster:     training.Cluster_Of(training.InstanceType_ML_M5_4XLARGE(), nil),
		Checkpoints: training.Checkpoints_At(jsii.String("s3://example-churn/checkpoints/"), nil),
		MaxRuntime:  cdk8s.Duration_Hours(jsii.Number(8)),
		MaxWait:     cdk8s.Duration_Hours(jsii.Number(20)),
	})

	return chart
}
