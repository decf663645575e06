// The built-in image classification algorithm, streaming labeled images from augmented manifests such as those of
// SageMaker Ground Truth: one JSON object per line with the URI of an image and its class.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newAugmentedManifest(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), nil)

	training.NewTrainingJob(chart, jsii.String("defects"), &training.TrainingJobProps{
		Region:    jsii.String("us-east-1"),
		Role:      jsii.String("arn:aws:iam::111122223333:role/defects-training"),
		Algorithm: training.Algorithm_ImageClassification(),
		HyperParameters: &map[string]interface{}{
			"num_layers":           50,
			"use_pretrained_model": 1,
			"image_shape":          "3,224,224",
			"num_classes":          12,
			"num_training_samples": 48000,
			"mini_batch_size":      64,
			"epochs":               20,
			"learning_rate":        0.01,
		},
		InputMode: training.InputMode_PIPE(),
		Channels: &[]training.Channel{
			labeledImages("train", "s3://example-defects/labels/train.manifest"),
			labeledImages("validation", "s3://example-defects/labels/validation.manifest"),
		},
		Cluster:    training.Cluster_Of(training.InstanceType_ML_G5_2XLARGE(), nil),
		MaxRuntime: cdk8s.Duration_Hours(jsii.Number(8)),
		Output:     training.Output_At(jsii.String("s3://example-defects/models/"), nil),
	})

	return chart
}

func labeledImages(channelName, manifest string) training.Channel {
	return training.Channel_AugmentedManifest(
		jsii.String(channelName),
		jsii.String(manifest),
		jsii.Strings("source-ref", "defect"),
		&training.S3ChannelOptions{
			ContentType:   jsii.String("application/x-recordio"),
			RecordWrapper: training.RecordWrapper_RECORD_IO(),
			ShuffleSeed:   jsii.Number(42),
		},
	)
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newAugmentedManifest(app, "augmented-manifest")
	app.Synth()
}
