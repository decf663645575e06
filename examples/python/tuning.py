"""Finds the best hyperparameters of a built-in algorithm: 40 training jobs, 4 at a time, each with other values.

The template is the training without the values that are tuned. The name of the best training job goes into a ConfigMap.
"""
from cdk8s import App, Chart, Duration
from constructs import Construct
from cdk8s_sagemaker_training import Algorithm, Channel, Cluster, InstanceType, Output, TrainingTemplate
from cdk8s_sagemaker_training.status import ExportTarget, StatusExport, StatusField
from cdk8s_sagemaker_training.tuning import HyperParameterTuningJob, Objective, Range, Scaling


class Tuning(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        template = TrainingTemplate(
            self,
            "churn",
            region="eu-west-1",
            role="arn:aws:iam::111122223333:role/churn-training",
            algorithm=Algorithm.xgboost("1.7-1"),
            hyper_parameters={"objective": "binary:logistic", "eval_metric": "auc", "num_round": 200},
            channels=[
                Channel.s3("train", "s3://example-churn/train/", content_type="text/csv"),
                Channel.s3("validation", "s3://example-churn/validation/", content_type="text/csv"),
            ],
            cluster=Cluster.of(InstanceType.ML_M5_XLARGE),
            max_runtime=Duration.hours(1),
            output=Output.at("s3://example-churn/models/"),
        )

        best = HyperParameterTuningJob(
            self,
            "best",
            template=template,
            objective=Objective.maximize("validation:auc"),
            ranges={
                "eta": Range.continuous(0.01, 0.3, Scaling.LOGARITHMIC),
                "max_depth": Range.integer(3, 10),
                "booster": Range.categorical(["gbtree", "dart"]),
            },
            max_training_jobs=40,
            max_parallel_training_jobs=4,
            early_stopping=True,
        )

        StatusExport(
            self,
            "training-job",
            job=best,
            field=StatusField.BEST_TRAINING_JOB,
            to=ExportTarget.new_config_map(self, "results"),
        )


app = App()
Tuning(app, "tuning")
app.synth()
