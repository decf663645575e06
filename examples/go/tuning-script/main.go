// Tunes a script of your own in the PyTorch container of AWS, on Spot Instances. The script prints the metric that decides; its
// definition shows SageMaker where to find it.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining/tuning"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newTuningScript(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), nil)

	template := training.NewTrainingTemplate(chart, jsii.String("sentiment"), &training.TrainingTemplateProps{
		Region:    jsii.String("eu-west-1"),
		Role:      jsii.String("arn:aws:iam::111122223333:role/sentiment-training"),
		Algorithm: training.Algorithm_Pytorch(jsii.String("2.8.0"), nil),
		Code: training.SourceCode_S3(jsii.String("s3://example-sentiment/source/"), &training.SourceCodeOptions{
			EntryPoint: jsii.String("train.py"),
			Digest:     jsii.String("git-7f3c2a1"),
		}),
		HyperParameters: &map[string]interface{}{"epochs": 3},
		Metrics: &[]*training.MetricDefinition{
			{Name: jsii.String("validation:loss"), Regex: jsii.String("validation_loss=([0-9.e+-]+)")},
		},
		Channels: &[]training.Channel{
			training.Channel_S3(jsii.String("train"), jsii.String("s3://example-sentiment/reviews/train/"), nil),
		},
		Cluster:    training.Cluster_Of(training.InstanceType_ML_G5_XLARGE(), nil),
		MaxRuntime: cdk8s.Duration_Hours(jsii.Number(1)),
		Spot:       training.ManagedSpot_MaxWait(cdk8s.Duration_Hours(jsii.Number(2))),
		Output:     training.Output_At(jsii.String("s3://example-sentiment/models/"), nil),
	})

	job := tuning.NewHyperParameterTuningJob(chart, jsii.String("tuning"), &tuning.HyperParameterTuningJobProps{
		Template:  template,
		Objective: tuning.Objective_Minimize(jsii.String("validation:loss")),
		Ranges: &map[string]tuning.Range{
			"learning_rate": tuning.Range_Continuous(jsii.Number(0.00001), jsii.Number(0.001), tuning.Scaling_LOGARITHMIC()),
			"batch_size":    tuning.Range_Categorical(&[]interface{}{16, 32, 64}),
			"optimizer":     tuning.Range_Categorical(&[]interface{}{"adamw", "sgd"}),
		},
		Strategy:                tuning.TuningStrategy_RANDOM(),
		MaxTrainingJobs:         jsii.Number(12),
		MaxParallelTrainingJobs: jsii.Number(3),
		TargetObjectiveValue:    jsii.Number(0.2),
	})
	training.TrainingRules_Of(job).Acknowledge(jsii.String("spot-without-checkpoints"), jsii.String("a training job takes minutes, and starts again"))

	return chart
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newTuningScript(app, "tuning-script")
	app.Synth()
}
