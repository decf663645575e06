// Three jobs on one warm pool, each of which continues from the model of the one before. SageMaker refuses a job until the
// model that it starts from exists, and the controller tries again until it does.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newWarmPoolChain(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), nil)

	var previous training.TrainingJob
	for _, month := range []string{"january", "february", "march"} {
		job := training.NewTrainingJob(chart, jsii.String(month), &training.TrainingJobProps{
			Region:    jsii.String("us-east-1"),
			Role:      jsii.String("arn:aws:iam::111122223333:role/species-training"),
			Algorithm: training.Algorithm_ImageClassification(),
			HyperParameters: &map[string]interface{}{
				"num_layers":           18,
				"image_shape":          "3,224,224",
				"num_classes":          40,
				"num_training_samples": 20000,
				"mini_batch_size":      64,
				"epochs":               5,
			},
			Channels: &[]training.Channel{
				recordIo("train", "s3://example-species/"+month+"/train/"),
				recordIo("validation", "s3://example-species/"+month+"/validation/"),
			},
			// The pool goes to the next job that asks for the same cluster. The controller pauses up to 17 minutes
			// between two tries.
			Cluster: training.Cluster_Of(training.InstanceType_ML_G4DN_XLARGE(), &training.ClusterOptions{
				KeepAlive: cdk8s.Duration_Minutes(jsii.Number(30)),
			}),
			MaxRuntime: cdk8s.Duration_Hours(jsii.Number(2)),
			Output:     training.Output_At(jsii.String("s3://example-species/models/"), nil),
		})
		if previous != nil {
			job.AddChannel(training.Channel_ModelOf(jsii.String("model"), previous, nil))
		}
		previous = job
	}

	return chart
}

func recordIo(channelName, uri string) training.Channel {
	return training.Channel_S3(jsii.String(channelName), jsii.String(uri), &training.S3UriChannelOptions{
		ContentType: jsii.String("application/x-recordio"),
	})
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newWarmPoolChain(app, "warm-pool-chain")
	app.Synth()
}
