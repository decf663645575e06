// The XGBoost sample of the ACK project, under a fixed name.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newAckSampleXgboost(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), nil)

	libsvm := &training.S3UriChannelOptions{ContentType: jsii.String("text/libsvm")}

	training.NewTrainingJob(chart, jsii.String("job"), &training.TrainingJobProps{
		Name:      training.JobName_Fixed(jsii.String("ack-sample-xgboost"), nil),
		Region:    jsii.String("us-west-2"),
		Role:      jsii.String("arn:aws:iam::111122223333:role/ack-sample"),
		Algorithm: training.Algorithm_FromImage(jsii.String("433757028032.dkr.ecr.us-west-2.amazonaws.com/xgboost:1"), nil),
		HyperParameters: &map[string]interface{}{
			"max_depth":        5,
			"gamma":            4,
			"eta":              0.2,
			"min_child_weight": 6,
			"silent":           0,
			"objective":        "multi:softmax",
			"num_class":        10,
			"num_round":        10,
		},
		Channels: &[]training.Channel{
			training.Channel_S3(jsii.String("train"), jsii.String("s3://ack-sample/sagemaker/xgboost/train"), libsvm),
			training.Channel_S3(jsii.String("validation"), jsii.String("s3://ack-sample/sagemaker/xgboost/validation"), libsvm),
		},
		Cluster: training.Cluster_Of(training.InstanceType_ML_M4_XLARGE(), &training.ClusterOptions{
			VolumeSize: cdk8s.Size_Gibibytes(jsii.Number(5)),
		}),
		MaxRuntime: cdk8s.Duration_Days(jsii.Number(1)),
		Output:     training.Output_At(jsii.String("s3://ack-sample/output"), nil),
	})

	return chart
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newAckSampleXgboost(app, "ack-sample-xgboost")
	app.Synth()
}
