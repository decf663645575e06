// A script of your own in the PyTorch container of AWS. Hyperparameters keep their types, and SageMaker reads metrics
// from what the script prints.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newPytorchMetrics(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), nil)

	training.NewTrainingJob(chart, jsii.String("sentiment"), &training.TrainingJobProps{
		Region:    jsii.String("eu-west-1"),
		Role:      jsii.String("arn:aws:iam::111122223333:role/sentiment-training"),
		Algorithm: training.Algorithm_Pytorch(jsii.String("2.8.0"), nil),
		Code: training.SourceCode_S3(jsii.String("s3://example-sentiment/code/7f3c2a1/"), &training.SourceCodeOptions{
			EntryPoint: jsii.String("train.py"),
		}),
		// They reach the script as arguments.
		HyperParameters: &map[string]interface{}{
			"epochs":          3,
			"learning_rate":   2e-5,
			"optimizer":       "adamw",
			"mixed_precision": true,
			"hidden_sizes":    []int{512, 128},
			"dropout":         map[string]float64{"embedding": 0.1, "classifier": 0.3},
		},
		Metrics: &[]*training.MetricDefinition{
			{Name: jsii.String("train:loss"), Regex: jsii.String("train_loss=([0-9.e+-]+)")},
			{Name: jsii.String("validation:loss"), Regex: jsii.String("validation_loss=([0-9.e+-]+)")},
			{Name: jsii.String("validation:accuracy"), Regex: jsii.String("validation_accuracy=([0-9.e+-]+)")},
		},
		Channels: &[]training.Channel{
			training.Channel_S3(jsii.String("train"), jsii.String("s3://example-sentiment/reviews/train/"), nil),
			training.Channel_S3(jsii.String("validation"), jsii.String("s3://example-sentiment/reviews/validation/"), nil),
		},
		Cluster: training.Cluster_Of(training.InstanceType_ML_G5_XLARGE(), &training.ClusterOptions{
			VolumeSize: cdk8s.Size_Gibibytes(jsii.Number(100)),
		}),
		MaxRuntime: cdk8s.Duration_Hours(jsii.Number(4)),
		Output:     training.Output_At(jsii.String("s3://example-sentiment/models/"), nil),
	})

	return chart
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newPytorchMetrics(app, "pytorch-metrics")
	app.Synth()
}
