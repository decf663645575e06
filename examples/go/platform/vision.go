package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining/debugging"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

// newVision makes the chart with the jobs of the vision team, which have some defaults of their own.
func newVision(scope constructs.Construct) cdk8s.Chart {
	chart := newTeamChart(scope, team{name: "vision", account: "444455556666", region: "eu-central-1", costCenter: "4712"})
	training.TrainingDefaults_Of(chart).Set(&training.TrainingDefaultValues{
		InputMode:  training.InputMode_FAST_FILE(),
		MaxRuntime: cdk8s.Duration_Hours(jsii.Number(12)),
	})

	code := training.SourceCode_S3(jsii.String("s3://example-vision/source/"), &training.SourceCodeOptions{
		EntryPoint: jsii.String("train.py"),
		Digest:     jsii.String("git-4f2a91c"),
	})
	algorithm := training.Algorithm_Pytorch(jsii.String("2.8.0"), nil)
	channels := &[]training.Channel{
		training.Channel_S3(jsii.String("train"), jsii.String("s3://example-vision/tiles/"), nil),
		training.Channel_S3(jsii.String("backbone"), jsii.String("s3://example-shared/backbones/resnet50/"), nil),
	}

	training.NewDistributedTrainingJob(chart, jsii.String("detector"), &training.DistributedTrainingJobProps{
		Algorithm:       algorithm,
		Code:            code,
		Channels:        channels,
		HyperParameters: &map[string]interface{}{"epochs": 30, "batch_size": 64},
		Cluster: training.Cluster_Of(training.InstanceType_ML_G5_12XLARGE(), &training.ClusterOptions{
			InstanceCount: jsii.Number(4),
		}),
		Distribution:             training.Distribution_Torchrun(nil),
		InterContainerEncryption: jsii.Bool(true),
	})

	training.NewDebuggedTrainingJob(chart, jsii.String("segmentation"), &training.DebuggedTrainingJobProps{
		Algorithm:       algorithm,
		Code:            code,
		Channels:        channels,
		HyperParameters: &map[string]interface{}{"epochs": 60, "batch_size": 16},
		Cluster:         training.Cluster_Of(training.InstanceType_ML_G5_2XLARGE(), nil),
		Debugger: debugging.Debugger_At(jsii.String("s3://example-vision/debugger/"), &debugging.DebuggerOptions{
			Rules: &[]debugging.DebugRule{
				debugging.DebugRule_LossNotDecreasing(&debugging.LossNotDecreasingRuleOptions{
					Actions: &[]debugging.RuleAction{debugging.RuleAction_StopTraining(nil)},
				}),
			},
		}),
	})

	return chart
}
