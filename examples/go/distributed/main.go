// One training over four instances: torchrun starts the script on each of them, each gets its share of the objects, and
// what the instances say to each other is encrypted.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newDistributed(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), nil)

	training.NewDistributedTrainingJob(chart, jsii.String("ranking"), &training.DistributedTrainingJobProps{
		Region:    jsii.String("eu-west-1"),
		Role:      jsii.String("arn:aws:iam::111122223333:role/ranking-training"),
		Algorithm: training.Algorithm_Pytorch(jsii.String("2.8.0"), nil),
		Code: training.SourceCode_S3(jsii.String("s3://example-ranking/source/"), &training.SourceCodeOptions{
			EntryPoint: jsii.String("train.py"),
			Digest:     jsii.String("git-77d03e1"),
		}),
		Distribution:    training.Distribution_Torchrun(nil),
		HyperParameters: &map[string]interface{}{"epochs": 3, "learning_rate": 0.0003},
		Channels: &[]training.Channel{
			training.Channel_S3(jsii.String("train"), jsii.String("s3://example-ranking/shards/"), &training.S3UriChannelOptions{
				Distribution: training.S3DataDistribution_SHARDED_BY_S3_KEY(),
			}),
		},
		Cluster: training.Cluster_Of(training.InstanceType_ML_P4D_24XLARGE(), &training.ClusterOptions{
			InstanceCount: jsii.Number(4),
			VolumeSize:    cdk8s.Size_Gibibytes(jsii.Number(500)),
		}),
		MaxRuntime: cdk8s.Duration_Hours(jsii.Number(24)),
		Output:     training.Output_At(jsii.String("s3://example-ranking/models/"), nil),
		Vpc: &training.VpcAttachment{
			Subnets:          jsii.Strings("subnet-0a1b2c3d4e5f60718"),
			SecurityGroupIds: jsii.Strings("sg-0a1b2c3d4e5f60718"),
		},
		InterContainerEncryption: jsii.Bool(true),
	})

	return chart
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newDistributed(app, "distributed")
	app.Synth()
}
