// A job that watches itself: Debugger stops it when the loss no longer falls or gradients vanish, and Profiler looks at the
// hardware, at some steps of the script, and at what could be faster. AWS has closed Debugger to new customers since
// 2026-07-30; accounts that used it before can keep using it.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining/debugging"
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

func debugger() debugging.Debugger {
	stop := debugging.RuleAction_StopTraining(nil)

	return debugging.Debugger_At(jsii.String("s3://example-defects/tensors/"), &debugging.DebuggerOptions{
		// What the other built-in rules read is added by itself.
		Collections: &[]debugging.TensorCollection{
			debugging.TensorCollection_Losses(&debugging.TensorCollectionOptions{
				SaveInterval: jsii.Number(50),
				Evaluation:   &debugging.SavedSteps{SaveInterval: jsii.Number(5)},
			}),
			debugging.TensorCollection_Weights(&debugging.TensorCollectionOptions{SaveInterval: jsii.Number(1000)}),
		},
		Rules: &[]debugging.DebugRule{
			debugging.DebugRule_LossNotDecreasing(&debugging.LossNotDecreasingRuleOptions{
				DiffPercent: jsii.Number(1),
				NumSteps:    jsii.Number(200),
				Actions:     &[]debugging.RuleAction{stop, debugging.RuleAction_Email(jsii.String("vision@example.com"))},
			}),
			debugging.DebugRule_VanishingGradient(&debugging.VanishingGradientRuleOptions{
				Threshold: jsii.Number(0.00001),
				Actions:   &[]debugging.RuleAction{stop},
			}),
			debugging.DebugRule_DeadRelu(&debugging.DeadReluRuleOptions{
				TensorRegex:    jsii.Strings(".*ReLU_output", ".*relu_output"),
				ThresholdLayer: jsii.Number(60),
			}),
			debugging.DebugRule_Custom(jsii.String("class-weights"), &debugging.CustomRuleOptions{
				SourceS3Uri:  jsii.String("s3://example-defects/rules/class_weights.py"),
				ClassName:    jsii.String("ClassWeightsRule"),
				InstanceType: training.InstanceType_ML_T3_MEDIUM(),
				VolumeSize:   cdk8s.Size_Gibibytes(jsii.Number(10)),
				Parameters:   &map[string]interface{}{"largest_ratio": 8},
			}),
		},
	})
}

func profiler() debugging.Profiler {
	return debugging.Profiler_At(jsii.String("s3://example-defects/profiles/"), &debugging.ProfilerOptions{
		Interval: cdk8s.Duration_Seconds(jsii.Number(1)),
		Framework: &[]debugging.FrameworkProfiling{
			debugging.FrameworkProfiling_Detailed(debugging.ProfilingRange_Steps(jsii.Number(100), jsii.Number(5))),
			debugging.FrameworkProfiling_DataLoader(debugging.ProfilingRange_Time(cdk8s.Duration_Minutes(jsii.Number(2)), nil), nil),
		},
		Files: &debugging.ProfileFileOptions{LocalPath: jsii.String("/opt/ml/output/profiler/")},
		Rules: &[]debugging.ProfilerRule{
			debugging.ProfilerRule_LowGpuUtilization(&debugging.LowGpuUtilizationRuleOptions{ThresholdP95: jsii.Number(80)}),
			debugging.ProfilerRule_ProfilerReport(&debugging.ProfilerReportRuleOptions{
				CpuBottleneck: &debugging.CpuBottleneckParameters{CpuThreshold: jsii.Number(80)},
				IoBottleneck:  &debugging.IoBottleneckParameters{Threshold: jsii.Number(30)},
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
