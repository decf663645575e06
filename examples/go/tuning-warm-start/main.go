// Two algorithms compete on the same data: each definition has a template, an objective and ranges of its own. Another tuning
// job tunes one of them, and builds on the results of an earlier one, which is known by its name.
package main

import (
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	training "github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining"
	"github.com/cdk8s-sagemaker/cdk8s-sagemaker-training-go/cdk8ssagemakertraining/tuning"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func newTuningWarmStart(scope constructs.Construct, id string) cdk8s.Chart {
	chart := cdk8s.NewChart(scope, jsii.String(id), nil)

	csv := &training.S3UriChannelOptions{ContentType: jsii.String("text/csv")}
	template := func(id string, hyperParameters map[string]interface{}) training.TrainingTemplate {
		return training.NewTrainingTemplate(chart, jsii.String(id), &training.TrainingTemplateProps{
			Region: jsii.String("eu-west-1"),
			Role:   jsii.String("arn:aws:iam::111122223333:role/churn-training"),
			Channels: &[]training.Channel{
				training.Channel_S3(jsii.String("train"), jsii.String("s3://example-churn/train/"), csv),
				training.Channel_S3(jsii.String("validation"), jsii.String("s3://example-churn/validation/"), csv),
			},
			Cluster:         training.Cluster_Of(training.InstanceType_ML_M5_XLARGE(), nil),
			MaxRuntime:      cdk8s.Duration_Hours(jsii.Number(1)),
			Output:          training.Output_At(jsii.String("s3://example-churn/models/"), nil),
			Algorithm:       training.Algorithm_Xgboost(jsii.String("1.7-1"), nil),
			HyperParameters: &hyperParameters,
		})
	}
	trees := template("trees", map[string]interface{}{"objective": "binary:logistic", "num_round": 200})
	forest := template("forest", map[string]interface{}{"objective": "binary:logistic", "num_round": 1, "num_parallel_tree": 100})

	tuning.NewHyperParameterTuningJob(chart, jsii.String("compare"), &tuning.HyperParameterTuningJobProps{
		Definitions: &[]tuning.TuningDefinition{
			tuning.TuningDefinition_Of(jsii.String("trees"), &tuning.TuningDefinitionOptions{
				Template:  trees,
				Objective: tuning.Objective_Maximize(jsii.String("validation:auc")),
				Ranges: &map[string]tuning.Range{
					"eta":       tuning.Range_Continuous(jsii.Number(0.01), jsii.Number(0.3), nil),
					"max_depth": tuning.Range_Integer(jsii.Number(3), jsii.Number(10), nil),
				},
			}),
			tuning.TuningDefinition_Of(jsii.String("forest"), &tuning.TuningDefinitionOptions{
				Template:  forest,
				Objective: tuning.Objective_Maximize(jsii.String("validation:auc")),
				Ranges: &map[string]tuning.Range{
					"max_depth": tuning.Range_Integer(jsii.Number(6), jsii.Number(20), nil),
					"subsample": tuning.Range_Continuous(jsii.Number(0.5), jsii.Number(0.9), nil),
				},
			}),
		},
		MaxTrainingJobs:         jsii.Number(30),
		MaxParallelTrainingJobs: jsii.Number(5),
	})

	tuning.NewHyperParameterTuningJob(chart, jsii.String("next"), &tuning.HyperParameterTuningJobProps{
		Template:  trees,
		Objective: tuning.Objective_Maximize(jsii.String("validation:auc")),
		Ranges: &map[string]tuning.Range{
			"eta":       tuning.Range_Continuous(jsii.Number(0.01), jsii.Number(0.1), nil),
			"max_depth": tuning.Range_Integer(jsii.Number(3), jsii.Number(6), nil),
		},
		MaxTrainingJobs:         jsii.Number(20),
		MaxParallelTrainingJobs: jsii.Number(5),
		WarmStart: tuning.WarmStart_TransferLearning(&[]tuning.ITuningJob{
			tuning.ExistingTuningJob_Of(jsii.String("churn-tuning-4f2a91c07b35")),
		}),
	})

	return chart
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	newTuningWarmStart(app, "tuning-warm-start")
	app.Synth()
}
