"""Tunes a script of your own in the PyTorch container of AWS, on Spot Instances.

The script prints the metric that decides; its definition shows SageMaker where to find it.
"""
from cdk8s import App, Chart, Duration
from constructs import Construct
from cdk8s_sagemaker_training import (
    Algorithm,
    Channel,
    Cluster,
    InstanceType,
    ManagedSpot,
    MetricDefinition,
    Output,
    SourceCode,
    TrainingRules,
    TrainingTemplate,
)
from cdk8s_sagemaker_training.tuning import HyperParameterTuningJob, Objective, Range, Scaling, TuningStrategy


class TuningScript(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        template = TrainingTemplate(
            self,
            "sentiment",
            region="eu-west-1",
            role="arn:aws:iam::111122223333:role/sentiment-training",
            algorithm=Algorithm.pytorch("2.8.0"),
            code=SourceCode.s3("s3://example-sentiment/source/", entry_point="train.py", digest="git-7f3c2a1"),
            hyper_parameters={"epochs": 3},
            metrics=[MetricDefinition(name="validation:loss", regex="validation_loss=([0-9.e+-]+)")],
            channels=[Channel.s3("train", "s3://example-sentiment/reviews/train/")],
            cluster=Cluster.of(InstanceType.ML_G5_XLARGE),
            max_runtime=Duration.hours(1),
            spot=ManagedSpot.max_wait(Duration.hours(2)),
            output=Output.at("s3://example-sentiment/models/"),
        )

        job = HyperParameterTuningJob(
            self,
            "tuning",
            template=template,
            objective=Objective.minimize("validation:loss"),
            ranges={
                "learning_rate": Range.continuous(0.00001, 0.001, Scaling.LOGARITHMIC),
                "batch_size": Range.categorical([16, 32, 64]),
                "optimizer": Range.categorical(["adamw", "sgd"]),
            },
            strategy=TuningStrategy.RANDOM,
            max_training_jobs=12,
            max_parallel_training_jobs=3,
            target_objective_value=0.2,
        )
        TrainingRules.of(job).acknowledge("spot-without-checkpoints", "a training job takes minutes, and starts again")


app = App()
TuningScript(app, "tuning-script")
app.synth()
