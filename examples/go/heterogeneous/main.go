// Instances of two kinds in one job: CPUs prepare the samples that the GPUs train on. Each channel says which group it is
// for; the script learns from /opt/ml/input/config/resourceconfig.json which group it runs in.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newHeterogeneous(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), nil)

	data := training.InstanceGroup_Of(jsii.String("data"), training.InstanceType_ML_C5_18XLARGE(), jsii.Number(2))
	gpus := training.InstanceGroup_Of(jsii.String("training"), training.InstanceType_ML_P4D_24XLARGE(), jsii.Number(1))

	training.NewTrainingJob(chart, jsii.String("detector"), &training.TrainingJobProps{
		Region:    jsii.String("eu-west-1"),
		Role:      jsii.String("arn:aws:iam::111122223333:role/detector-training"),
		Algorithm: training.Algorithm_FromImage(jsii.String("111122223333.dkr.ecr.eu-west-1.amazonaws.com/detector:2.4.0"), nil),
		Code: training.SourceCode_S3(jsii.String("s3://example-detector/source/"), &training.SourceCodeOptions{
			EntryPoint: jsii.String("launcher.py"),
			Digest:     jsii.String("git-b81c55e"),
		}),
		Channels: &[]training.Channel{
			training.Channel_S3(jsii.String("raw"), jsii.String("s3://example-detector/raw/"), &training.S3UriChannelOptions{
				InstanceGroups: &[]training.InstanceGroup{data},
			}),
			training.Channel_S3(jsii.String("weights"), jsii.String("s3://example-detector/weights/"), &training.S3UriChannelOptions{
				InstanceGroups: &[]training.InstanceGroup{gpus},
			}),
		},
		Cluster: training.Cluster_Heterogeneous(&[]training.InstanceGroup{data, gpus}, &training.ClusterStorageOptions{
			VolumeSize: cdk8s.Size_Gibibytes(jsii.Number(200)),
		}),
		MaxRuntime: cdk8s.Duration_Hours(jsii.Number(12)),
		Output:     training.Output_At(jsii.String("s3://example-detector/models/"), nil),
	})

	return chart
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newHeterogeneous(app, "heterogeneous")
	app.Synth()
}
