// Two trainings in a workflow of Argo, every Monday: one on all images, then one that continues from its model on the images
// of the day. To run it at once, with other parameters:
//
//	argo submit --from workflowtemplate/retraining-workflow-retrain -p epochs=10 -p time=2026-11-28
package main

import (
	"fmt"

	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining/workflows"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newRetrainingWorkflow(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), &cdk8s.ChartProps{Namespace: jsii.String("species")})

	workflow := workflows.NewTrainingWorkflow(chart, jsii.String("retrain"), &workflows.TrainingWorkflowProps{
		Schedule:   cdk8s.Cron_Schedule(&cdk8s.CronOptions{Minute: jsii.String("0"), Hour: jsii.String("3"), WeekDay: jsii.String("1")}),
		TimeZone:   jsii.String("Europe/Dublin"),
		MaxRetries: jsii.Number(1),
	})

	base := workflow.AddStep(jsii.String("base"), &workflows.TrainingStepOptions{
		Template: newTemplate(chart, "base", 20000, []training.Channel{
			recordIo("train", "s3://example-species/all/train/"),
			recordIo("validation", "s3://example-species/all/validation/"),
		}),
	})

	day := fmt.Sprintf("s3://example-species/days/%s", *training.RunValue_Date(jsii.String("YYYY-MM-DD")))
	workflow.AddStep(jsii.String("tuned"), &workflows.TrainingStepOptions{
		Template: newTemplate(chart, "tuned", 1000, []training.Channel{
			recordIo("train", day+"/train/"),
			recordIo("validation", day+"/validation/"),
			training.Channel_ModelOf(jsii.String("model"), base, nil),
		}),
		Deadline: cdk8s.Duration_Hours(jsii.Number(4)),
	})

	return chart
}

func newTemplate(scope constructs.Construct, id string, samples int, channels []training.Channel) training.TrainingTemplate {
	return training.NewTrainingTemplate(scope, jsii.String(id), &training.TrainingTemplateProps{
		Region:    jsii.String("us-east-1"),
		Role:      jsii.String("arn:aws:iam::111122223333:role/species-training"),
		Algorithm: training.Algorithm_ImageClassification(),
		HyperParameters: &map[string]interface{}{
			"num_layers":           18,
			"image_shape":          "3,224,224",
			"num_classes":          40,
			"num_training_samples": samples,
			"mini_batch_size":      64,
			"epochs": training.RunValue_Parameter(jsii.String("epochs"), &training.RunParameterOptions{
				DefaultValue: jsii.String("5"),
				Pattern:      jsii.String("[1-9][0-9]*"),
				Longest:      jsii.String("99"),
			}),
		},
		Channels:   &channels,
		Cluster:    training.Cluster_Of(training.InstanceType_ML_G4DN_XLARGE(), nil),
		MaxRuntime: cdk8s.Duration_Hours(jsii.Number(2)),
		Output:     training.Output_At(jsii.String("s3://example-species/models/"), nil),
	})
}

func recordIo(channelName, uri string) training.Channel {
	return training.Channel_S3(jsii.String(channelName), jsii.String(uri), &training.S3UriChannelOptions{
		ContentType: jsii.String("application/x-recordio"),
	})
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newRetrainingWorkflow(app, "retraining-workflow")
	app.Synth()
}
