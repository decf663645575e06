// A script on spare capacity, every Sunday. A training that fails is tried again from its checkpoints, which all attempts of
// a run share; a run that takes more than a day is stopped.
package main

import (
	"fmt"

	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newNightlySpot(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), &cdk8s.ChartProps{Namespace: jsii.String("segmentation")})

	tiles := fmt.Sprintf("s3://example-segmentation/tiles/%s/", *training.RunValue_Date(jsii.String("YYYY/MM/DD")))

	template := training.TrainingTemplate_Spot(chart, jsii.String("segmentation"), &training.SpotTrainingTemplateProps{
		Region:    jsii.String("eu-west-1"),
		Role:      jsii.String("arn:aws:iam::111122223333:role/segmentation-training"),
		Algorithm: training.Algorithm_Pytorch(jsii.String("2.8.0"), nil),
		Code: training.SourceCode_S3(jsii.String("s3://example-segmentation/source/"), &training.SourceCodeOptions{
			EntryPoint: jsii.String("train.py"),
			Digest:     jsii.String("git-4f2a91c"),
		}),
		HyperParameters: &map[string]interface{}{"epochs": 60, "attempt": training.RunValue_Attempt()},
		Channels: &[]training.Channel{
			training.Channel_S3(jsii.String("train"), jsii.String(tiles), nil),
		},
		Cluster:     training.Cluster_Of(training.InstanceType_ML_G5_2XLARGE(), nil),
		Checkpoints: training.Checkpoints_At(jsii.String("s3://example-segmentation/checkpoints/"), nil),
		MaxRuntime:  cdk8s.Duration_Hours(jsii.Number(10)),
		Output:      training.Output_At(jsii.String("s3://example-segmentation/models/"), nil),
	})

	training.NewTrainingCronJob(chart, jsii.String("cron"), &training.TrainingCronJobProps{
		Template: template,
		Schedule: cdk8s.Cron_Schedule(&cdk8s.CronOptions{
			Minute: jsii.String("30"), Hour: jsii.String("3"), WeekDay: jsii.String("0"),
		}),
		TimeZone:          jsii.String("Europe/Dublin"),
		ConcurrencyPolicy: training.ConcurrencyPolicy_REPLACE,
		MaxRetries:        jsii.Number(2),
		Deadline:          cdk8s.Duration_Hours(jsii.Number(24)),
		Image:             jsii.String("registry.example.com/kubectl:1.33"),
		PodPatches: &[]cdk8s.JsonPatch{
			cdk8s.JsonPatch_Add(jsii.String("/imagePullSecrets"), []interface{}{map[string]interface{}{"name": "registry"}}),
			cdk8s.JsonPatch_Add(jsii.String("/nodeSelector"), map[string]interface{}{"pool": "small"}),
		},
	})

	return chart
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newNightlySpot(app, "nightly-spot")
	app.Synth()
}
