// A job that watches itself: Debugger stops it when the loss no longer falls or gradients vanish, and Profiler looks at the
// hardware, at some steps of the script, and at what could be faster. AWS has closed Debugger to new customers since
// 2026-07-30; accounts that used it before can go on.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newDebugged(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), nil)

	training.NewDebuggedTrainingJob(chart, jsii.String("defects"), &training.DebuggedTrainingJobProps{
		Region:    jsii.String("eu-west-1"),
		Role:      jsii.String("arn:aws:iam::111122223333:role/defects-training"),
		Algorithm: training.Algorithm_Pytorch(jsii.String("1.11.0"), nil),
		Code: training.SourceCode_S3(jsii.String("s3://example-defects/source/"), &training.SourceCodeOptions{
			EntryPoint: jsii.String("train.py"),
			Digest:     jsii.String("git-9c1e07b"),
		}),
		HyperParameters: &map[string]interface{}{"epochs": 20, "learning_rate": 0.01},
		Channels: &[]training.Channel{
			training.Channel_S3(jsii.String("train"), jsii.String("s3://example-defects/images/"), nil),
		},
		Cluster: training.Cluster_Of(training.InstanceType_ML_P3_2XLARGE(), &training.ClusterOptions{
			VolumeSize: cdk8s.Size_Gibibytes(jsii.Number(100)),
		}),
		MaxRuntime: cdk8s.Duration_Hours(jsii.Number(12)),
		Output:     training.Output_At(jsii.String("s3://example-defects/models/"), nil),
		Debugger:   debugger(),
		Profiler:   profiler(),
	})

	return chart
}

func debugger() training.Debugger {
	stop := training.RuleAction_StopTraining(nil)

	return training.Debugger_At(jsii.String("s3://example-defects/tensors/"), &training.DebuggerOptions{
		// What the other built-in rules read is added by itself.
		Collections: &[]training.TensorCollection{
			training.TensorCollection_Losses(&training.TensorCollectionOptions{
				SaveInterval: jsii.Number(50),
				Evaluation:   &training.SavedSteps{SaveInterval: jsii.Number(5)},
			}),
			training.TensorCollection_Weights(&training.TensorCollectionOptions{SaveInterval: jsii.Number(1000)}),
		},
		Rules: &[]training.DebugRule{
			training.DebugRule_LossNotDecreasing(&training.LossNotDecreasingRuleOptions{
				DiffPercent: jsii.Number(1),
				NumSteps:    jsii.Number(200),
				Actions:     &[]training.RuleAction{stop, training.RuleAction_Email(jsii.String("vision@example.com"))},
			}),
			training.DebugRule_VanishingGradient(&training.VanishingGradientRuleOptions{
				Threshold: jsii.Number(0.00001),
				Actions:   &[]training.RuleAction{stop},
			}),
			training.DebugRule_DeadRelu(&training.DeadReluRuleOptions{
				TensorRegex:    jsii.Strings(".*ReLU_output", ".*relu_output"),
				ThresholdLayer: jsii.Number(60),
			}),
			training.DebugRule_Custom(jsii.String("class-weights"), &training.CustomRuleOptions{
				SourceS3Uri:  jsii.String("s3://example-defects/rules/class_weights.py"),
				ClassName:    jsii.String("ClassWeightsRule"),
				InstanceType: training.InstanceType_ML_T3_MEDIUM(),
				VolumeSize:   cdk8s.Size_Gibibytes(jsii.Number(10)),
				Parameters:   &map[string]interface{}{"largest_ratio": 8},
			}),
		},
	})
}

func profiler() training.Profiler {
	return training.Profiler_At(jsii.String("s3://example-defects/profiles/"), &training.ProfilerOptions{
		Interval: cdk8s.Duration_Seconds(jsii.Number(1)),
		Framework: &[]training.FrameworkProfiling{
			training.FrameworkProfiling_Detailed(training.ProfilingRange_Steps(jsii.Number(100), jsii.Number(5))),
			training.FrameworkProfiling_DataLoader(training.ProfilingRange_Time(cdk8s.Duration_Minutes(jsii.Number(2)), nil), nil),
		},
		Files: &training.ProfileFileOptions{LocalPath: jsii.String("/opt/ml/output/profiler/")},
		Rules: &[]training.ProfilerRule{
			training.ProfilerRule_LowGpuUtilization(&training.LowGpuUtilizationRuleOptions{ThresholdP95: jsii.Number(80)}),
			training.ProfilerRule_ProfilerReport(&training.ProfilerReportRuleOptions{
				CpuBottleneck: &training.CpuBottleneckParameters{CpuThreshold: jsii.Number(80)},
				IoBottleneck:  &training.IoBottleneckParameters{Threshold: jsii.Number(30)},
			}),
		},
	})
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newDebugged(app, "debugged")
	app.Synth()
}
