// The Debugger and Profiler sample of the ACK project, under a fixed name, with save intervals that Debugger understands
// and without a hyperparameter that this version of XGBoost refuses.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining/debugging"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newAckSampleDebugger(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), nil)

	csv := &training.S3UriChannelOptions{ContentType: jsii.String("text/csv")}

	training.NewTrainingJob(chart, jsii.String("job"), &training.TrainingJobProps{
		Name:      training.JobName_Fixed(jsii.String("ack-sample-debugger"), nil),
		Region:    jsii.String("us-west-2"),
		Role:      jsii.String("arn:aws:iam::111122223333:role/ack-sample"),
		Algorithm: training.Algorithm_FromImage(jsii.String("246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.3-1"), nil),
		HyperParameters: &map[string]interface{}{
			"objective":        "reg:squarederror",
			"subsample":        0.7,
			"num_round":        51,
			"max_depth":        5,
			"gamma":            4,
			"eta":              0.2,
			"min_child_weight": 6,
		},
		Channels: &[]training.Channel{
			training.Channel_S3(jsii.String("train"), jsii.String("s3://ack-sample/sagemaker/training/train"), csv),
			training.Channel_S3(jsii.String("validation"), jsii.String("s3://ack-sample/sagemaker/training/validation"), csv),
		},
		Cluster: training.Cluster_Of(training.InstanceType_ML_M4_XLARGE(), &training.ClusterOptions{
			VolumeSize: cdk8s.Size_Gibibytes(jsii.Number(5)),
		}),
		MaxRuntime: cdk8s.Duration_Days(jsii.Number(1)),
		Output:     training.Output_At(jsii.String("s3://ack-sample/sagemaker/training/debugger/output"), nil),
		Debugger: debugging.Debugger_At(jsii.String("s3://ack-sample/sagemaker/training/debugger/hookconfig"), &debugging.DebuggerOptions{
			Collections: &[]debugging.TensorCollection{
				debugging.TensorCollection_FeatureImportance(every(5)),
				debugging.TensorCollection_Losses(every(500)),
				debugging.TensorCollection_AverageShap(every(5)),
				debugging.TensorCollection_Metrics(every(5)),
			},
			Rules: &[]debugging.DebugRule{
				debugging.DebugRule_LossNotDecreasing(&debugging.LossNotDecreasingRuleOptions{
					CollectionNames: jsii.Strings("metrics"),
					NumSteps:        jsii.Number(10),
				}),
			},
		}),
		Profiler: debugging.Profiler_At(jsii.String("s3://ack-sample/sagemaker/training/profiler/"), &debugging.ProfilerOptions{
			Interval: cdk8s.Duration_Millis(jsii.Number(500)),
			Rules:    &[]debugging.ProfilerRule{debugging.ProfilerRule_ProfilerReport(nil)},
		}),
		Tags: &map[string]*string{
			"algorithm":   jsii.String("xgboost"),
			"environment": jsii.String("testing"),
			"customer":    jsii.String("test-user"),
		},
	})

	return chart
}

func every(steps float64) *debugging.TensorCollectionOptions {
	return &debugging.TensorCollectionOptions{SaveInterval: jsii.Number(steps)}
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newAckSampleDebugger(app, "ack-sample-debugger")
	app.Synth()
}
