// A script on spare capacity: SageMaker may take the instances away and continue later. The script finds its last checkpoint
// in /opt/ml/checkpoints, which SageMaker keeps in step with S3. A changed job is a new job with checkpoints of its own.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newSpot(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), nil)

	training.NewSpotTrainingJob(chart, jsii.String("segmentation"), &training.SpotTrainingJobProps{
		Region:    jsii.String("eu-west-1"),
		Role:      jsii.String("arn:aws:iam::111122223333:role/segmentation-training"),
		Algorithm: training.Algorithm_Pytorch(jsii.String("2.8.0"), nil),
		Code: training.SourceCode_S3(jsii.String("s3://example-segmentation/source/"), &training.SourceCodeOptions{
			EntryPoint: jsii.String("train.py"),
			Digest:     jsii.String("git-4f2a91c"),
		}),
		HyperParameters: &map[string]interface{}{"epochs": 60, "batch_size": 16},
		InputMode:       training.InputMode_FAST_FILE(),
		Channels: &[]training.Channel{
			training.Channel_S3(jsii.String("train"), jsii.String("s3://example-segmentation/tiles/"), nil),
		},
		Cluster: training.Cluster_Of(training.InstanceType_ML_G5_2XLARGE(), &training.ClusterOptions{
			VolumeSize: cdk8s.Size_Gibibytes(jsii.Number(100)),
		}),
		Checkpoints: training.Checkpoints_At(jsii.String("s3://example-segmentation/checkpoints/"), nil),
		MaxRuntime:  cdk8s.Duration_Hours(jsii.Number(10)),
		MaxWait:     cdk8s.Duration_Hours(jsii.Number(24)),
		Output:      training.Output_At(jsii.String("s3://example-segmentation/models/"), nil),
		// SageMaker tries again after a fault of its own.
		RetryAttempts: jsii.Number(3),
	})

	return chart
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newSpot(app, "spot")
	app.Synth()
}
