// Finds the best hyperparameters of a built-in algorithm: 40 training jobs, 4 at a time, each with other values. The template
// is the training without the values that are tuned. The name of the best training job goes into a ConfigMap.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining/status"
	"github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining/tuning"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newTuning(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), nil)

	csv := &training.S3UriChannelOptions{ContentType: jsii.String("text/csv")}
	template := training.NewTrainingTemplate(chart, jsii.String("churn"), &training.TrainingTemplateProps{
		Region:          jsii.String("eu-west-1"),
		Role:            jsii.String("arn:aws:iam::111122223333:role/churn-training"),
		Algorithm:       training.Algorithm_Xgboost(jsii.String("1.7-1"), nil),
		HyperParameters: &map[string]interface{}{"objective": "binary:logistic", "eval_metric": "auc", "num_round": 200},
		Channels: &[]training.Channel{
			training.Channel_S3(jsii.String("train"), jsii.String("s3://example-churn/train/"), csv),
			training.Channel_S3(jsii.String("validation"), jsii.String("s3://example-churn/validation/"), csv),
		},
		Cluster:    training.Cluster_Of(training.InstanceType_ML_M5_XLARGE(), nil),
		MaxRuntime: cdk8s.Duration_Hours(jsii.Number(1)),
		Output:     training.Output_At(jsii.String("s3://example-churn/models/"), nil),
	})

	best := tuning.NewHyperParameterTuningJob(chart, jsii.String("best"), &tuning.HyperParameterTuningJobProps{
		Template:  template,
		Objective: tuning.Objective_Maximize(jsii.String("validation:auc")),
		Ranges: &map[string]tuning.Range{
			"eta":       tuning.Range_Continuous(jsii.Number(0.01), jsii.Number(0.3), tuning.Scaling_LOGARITHMIC()),
			"max_depth": tuning.Range_Integer(jsii.Number(3), jsii.Number(10), nil),
			"booster":   tuning.Range_Categorical(&[]interface{}{"gbtree", "dart"}),
		},
		MaxTrainingJobs:         jsii.Number(40),
		MaxParallelTrainingJobs: jsii.Number(4),
		EarlyStopping:           jsii.Bool(true),
	})

	status.NewStatusExport(chart, jsii.String("training-job"), &status.StatusExportProps{
		Job:   best,
		Field: status.StatusField_BEST_TRAINING_JOB(),
		To:    status.ExportTarget_NewConfigMap(chart, jsii.String("results"), nil),
	})

	return chart
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newTuning(app, "tuning")
	app.Synth()
}
