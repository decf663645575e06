// A role that allows what its jobs need and nothing else, a job that continues from the model of another, and a ConfigMap
// that gets the location of the last model.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining/access"
	"github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining/status"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newLeastPrivilege(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), nil)

	role := access.NewExecutionRole(chart, jsii.String("execution"), &access.ExecutionRoleProps{
		AccountId:           jsii.String("111122223333"),
		PermissionsBoundary: jsii.String("arn:aws:iam::111122223333:policy/training-boundary"),
		// With Argo CD, the role comes first.
		Annotations: &map[string]*string{"argocd.argoproj.io/sync-wave": jsii.String("-1")},
		// The bucket of the data has a key of its own, which no job names.
		DecryptionKeys: jsii.Strings("alias/reviews-data"),
	})
	addJob := func(id string, channels ...training.Channel) training.SpotTrainingJob {
		return training.NewSpotTrainingJob(chart, jsii.String(id), &training.SpotTrainingJobProps{
			Region: jsii.String("eu-west-1"),
			Role:   role.Arn(),
			Algorithm: training.Algorithm_HuggingFacePytorch(&training.HuggingFacePytorchOptions{
				Transformers: jsii.String("4.49.0"),
				Pytorch:      jsii.String("2.5.1"),
			}),
			Code: training.SourceCode_S3(jsii.String("s3://example-reviews/source/"), &training.SourceCodeOptions{
				EntryPoint: jsii.String("train.py"),
				Digest:     jsii.String("git-4f2a91c"),
			}),
			Cluster:    training.Cluster_Of(training.InstanceType_ML_G5_2XLARGE(), nil),
			MaxRuntime: cdk8s.Duration_Hours(jsii.Number(6)),
			Output: training.Output_At(jsii.String("s3://example-reviews/models/"), &training.OutputOptions{
				KmsKey: jsii.String("alias/reviews-models"),
			}),
			Checkpoints: training.Checkpoints_At(jsii.String("s3://example-reviews/checkpoints/"), nil),
			Channels:    &channels,
		})
	}
	general := addJob("general", training.Channel_S3(jsii.String("train"), jsii.String("s3://example-reviews/general/"), nil))
	tuned := addJob("tuned",
		training.Channel_S3(jsii.String("train"), jsii.String("s3://example-reviews/hotels/"), nil),
		training.Channel_ModelOf(jsii.String("model"), general, nil),
	)

	results := status.ExportTarget_NewConfigMap(chart, jsii.String("results"), nil)
	status.NewStatusExport(chart, jsii.String("model"), &status.StatusExportProps{
		Job: tuned, Field: status.StatusField_MODEL_ARTIFACTS(), To: results,
	})
	status.NewStatusExport(chart, jsii.String("status"), &status.StatusExportProps{
		Job: tuned, Field: status.StatusField_TRAINING_JOB_STATUS(), To: results,
	})

	return chart
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newLeastPrivilege(app, "least-privilege")
	app.Synth()
}
