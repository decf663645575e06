// The same training with six combinations of two hyperparameters, on two instance types: twelve jobs. A changed sweep runs only
// the points that are new.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newSweep(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), &cdk8s.ChartProps{Namespace: jsii.String("churn")})

	csv := &training.S3UriChannelOptions{ContentType: jsii.String("text/csv")}

	template := training.NewTrainingTemplate(chart, jsii.String("churn"), &training.TrainingTemplateProps{
		Region:    jsii.String("eu-west-1"),
		Role:      jsii.String("arn:aws:iam::111122223333:role/churn-training"),
		Algorithm: training.Algorithm_Xgboost(jsii.String("1.7-1"), nil),
		HyperParameters: &map[string]interface{}{
			"objective":   "binary:logistic",
			"eval_metric": "auc",
			"num_round":   100,
			"max_depth":   training.RunValue_Parameter(jsii.String("depth"), &training.RunParameterOptions{DefaultValue: jsii.String("5")}),
			"eta":         training.RunValue_Parameter(jsii.String("eta"), &training.RunParameterOptions{DefaultValue: jsii.String("0.3")}),
		},
		Channels: &[]training.Channel{
			training.Channel_S3(jsii.String("train"), jsii.String("s3://example-churn/train/"), csv),
			training.Channel_S3(jsii.String("validation"), jsii.String("s3://example-churn/validation/"), csv),
		},
		Cluster:    training.Cluster_Of(training.InstanceType_ML_M5_XLARGE(), nil),
		MaxRuntime: cdk8s.Duration_Hours(jsii.Number(2)),
		Output:     training.Output_At(jsii.String("s3://example-churn/models/"), nil),
	})

	training.NewTrainingSweep(chart, jsii.String("sweep"), &training.TrainingSweepProps{
		Template: template,
		Points: training.SweepPoints_Grid(&map[string]*[]interface{}{
			"depth": {3, 5, 7},
			"eta":   {0.03, 0.3},
		}),
		InstanceTypes: &[]training.InstanceType{training.InstanceType_ML_M5_XLARGE(), training.InstanceType_ML_C5_XLARGE()},
		Family:        jsii.String("churn-sweep"),
	})

	return chart
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newSweep(app, "sweep")
	app.Synth()
}
