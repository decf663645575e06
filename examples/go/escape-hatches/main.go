// What the library doesn't know yet, and what it warns of: an instance type that is newer than the library, a patch in the
// names of the CRD, metadata of your own, and warnings that are acknowledged with their reasons.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newEscapeHatches(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), &cdk8s.ChartProps{
		Labels: &map[string]*string{"app": jsii.String("ranking")},
	})

	job := training.NewTrainingJob(chart, jsii.String("ranking"), &training.TrainingJobProps{
		Region: jsii.String("eu-west-1"),
		Role:   jsii.String("arn:aws:iam::111122223333:role/ranking-training"),
		Algorithm: training.Algorithm_FromImage(
			jsii.String("111122223333.dkr.ecr.eu-west-1.amazonaws.com/ranking:3f9c1d2"),
			&training.AlgorithmOptions{HyperParameterEncoding: training.HyperParameterEncoding_JSON},
		),
		HyperParameters: &map[string]interface{}{
			"optimizer":     "adamw",
			"learning_rate": 0.001,
			"layers":        []int{256, 64},
			"dropout":       map[string]float64{"last": 0.3, "first": 0.1},
		},
		InputMode: training.InputMode_Of(jsii.String("FastFile")),
		Channels: &[]training.Channel{
			training.Channel_S3(jsii.String("train"), jsii.String("s3://example-ranking/train/"), nil),
		},
		Cluster:     training.Cluster_Of(training.InstanceType_Of(jsii.String("ml.x9.xlarge")), nil),
		Spot:        training.ManagedSpot_MaxWait(cdk8s.Duration_Hours(jsii.Number(3))),
		MaxRuntime:  cdk8s.Duration_Hours(jsii.Number(1)),
		Output:      training.Output_At(jsii.String("s3://example-ranking/models/"), nil),
		Environment: &map[string]*string{"LOG_LEVEL": jsii.String("info")},
		Tags:        &map[string]*string{"team": jsii.String("growth")},
	})

	// A patch sets what a newer CRD has, or changes a job that other code makes. It is checked, and it affects the name.
	job.AddJsonPatch(
		cdk8s.JsonPatch_Replace(jsii.String("/spec/resourceConfig/volumeSizeInGB"), 75),
		cdk8s.JsonPatch_Add(
			jsii.String("/spec/resourceConfig/volumeKMSKeyID"),
			"arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
		),
	)
	job.Metadata().AddAnnotation(jsii.String("example.com/owner"), jsii.String("growth"))
	job.AddTag(jsii.String("stage"), jsii.String("trial"))

	rules := training.TrainingRules_Of(chart)
	rules.Acknowledge(jsii.String("instance-type-unknown"), jsii.String("newer than the library"))
	rules.Acknowledge(jsii.String("spot-without-checkpoints"), jsii.String("starting again costs less than keeping checkpoints"))

	return chart
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newEscapeHatches(app, "escape-hatches")
	app.Synth()
}
