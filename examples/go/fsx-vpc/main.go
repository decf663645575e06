// Two instances in a VPC of your own that read from FSx for Lustre. Their volumes, the model artifacts and the traffic
// between them are encrypted with keys of your own.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

const key = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"

func newFsxVpc(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), nil)

	training.NewTrainingJob(chart, jsii.String("turbulence"), &training.TrainingJobProps{
		Region: jsii.String("eu-central-1"),
		Role:   jsii.String("arn:aws:iam::111122223333:role/turbulence-training"),
		Algorithm: training.Algorithm_FromImage(jsii.String("111122223333.dkr.ecr.eu-central-1.amazonaws.com/turbulence"+
			"@sha256:3d2f1a0c5b4e7968817263544536271809fa0eb1dc2fc3ad4e9b5f8a7c6d1e20"), nil),
		Channels: &[]training.Channel{
			// The first part of the path is the mount name of the file system.
			training.Channel_FsxLustre(jsii.String("train"), &training.FileSystemChannelOptions{
				FileSystemId:  jsii.String("fs-0a1b2c3d4e5f67890"),
				DirectoryPath: jsii.String("/x4ohbbmv/simulations/train"),
			}),
		},
		Vpc: &training.VpcAttachment{
			Subnets:          jsii.Strings("subnet-0123456789abcdef0"),
			SecurityGroupIds: jsii.Strings("sg-0fedcba9876543210"),
		},
		Cluster: training.Cluster_Of(training.InstanceType_ML_C5_9XLARGE(), &training.ClusterOptions{
			InstanceCount: jsii.Number(2),
			VolumeSize:    cdk8s.Size_Gibibytes(jsii.Number(50)),
			VolumeKey:     jsii.String(key),
		}),
		InterContainerEncryption: jsii.Bool(true),
		MaxRuntime:               cdk8s.Duration_Days(jsii.Number(2)),
		Output: training.Output_At(jsii.String("s3://example-turbulence/models/"), &training.OutputOptions{
			KmsKey: jsii.String(key),
		}),
	})

	return chart
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newFsxVpc(app, "fsx-vpc")
	app.Synth()
}
