"""Two algorithms compete on the same data: each definition has a template, an objective and ranges of its own.

Another tuning job tunes one of them, and builds on the results of an earlier one, which is known by its name.
"""
from typing import Any

from cdk8s import App, Chart, Duration
from constructs import Construct
from cdk8s_sagemaker_training import Algorithm, Channel, Cluster, InstanceType, Output, TrainingTemplate
from cdk8s_sagemaker_training.tuning import (
    ExistingTuningJob,
    HyperParameterTuningJob,
    Objective,
    Range,
    TuningDefinition,
    WarmStart,
)


class TuningWarmStart(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        common: dict[str, Any] = dict(
            region="eu-west-1",
            role="arn:aws:iam::111122223333:role/churn-training",
            channels=[
                Channel.s3("train", "s3://example-churn/train/", content_type="text/csv"),
                Channel.s3("validation", "s3://example-churn/validation/", content_type="text/csv"),
            ],
            cluster=Cluster.of(InstanceType.ML_M5_XLARGE),
            max_runtime=Duration.hours(1),
            output=Output.at("s3://example-churn/models/"),
        )
        trees = TrainingTemplate(
            self,
            "trees",
            **common,
            algorithm=Algorithm.xgboost("1.7-1"),
            hyper_parameters={"objective": "binary:logistic", "num_round": 200},
        )
        forest = TrainingTemplate(
            self,
            "forest",
            **common,
            algorithm=Algorithm.xgboost("1.7-1"),
            hyper_parameters={"objective": "binary:logistic", "num_round": 1, "num_parallel_tree": 100},
        )

        HyperParameterTuningJob(
            self,
            "compare",
            definitions=[
                TuningDefinition.of(
                    "trees",
                    template=trees,
                    objective=Objective.maximize("validation:auc"),
                    ranges={"eta": Range.continuous(0.01, 0.3), "max_depth": Range.integer(3, 10)},
                ),
                TuningDefinition.of(
                    "forest",
                    template=forest,
                    objective=Objective.maximize("validation:auc"),
                    ranges={"max_depth": Range.integer(6, 20), "subsample": Range.continuous(0.5, 0.9)},
                ),
            ],
            max_training_jobs=30,
            max_parallel_training_jobs=5,
        )

        HyperParameterTuningJob(
            self,
            "next",
            template=trees,
            objective=Objective.maximize("validation:auc"),
            ranges={"eta": Range.continuous(0.01, 0.1), "max_depth": Range.integer(3, 6)},
            max_training_jobs=20,
            max_parallel_training_jobs=5,
            warm_start=WarmStart.transfer_learning([ExistingTuningJob.of("churn-tuning-4f2a91c07b35")]),
        )


app = App()
TuningWarmStart(app, "tuning-warm-start")
app.synth()
