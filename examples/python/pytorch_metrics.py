"""A script of your own in the PyTorch container of AWS.

Hyperparameters keep their types, and SageMaker reads metrics from what the script prints.
"""
from cdk8s import App, Chart, Duration, Size
from constructs import Construct
from cdk8s_sagemaker_training import (
    Algorithm,
    Channel,
    Cluster,
    InstanceType,
    MetricDefinition,
    Output,
    SourceCode,
    TrainingJob,
)


class PytorchMetrics(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        TrainingJob(
            self,
            "sentiment",
            region="eu-west-1",
            role="arn:aws:iam::111122223333:role/sentiment-training",
            algorithm=Algorithm.pytorch("2.8.0"),
            code=SourceCode.s3("s3://example-sentiment/code/7f3c2a1/", entry_point="train.py"),
            # They reach the script as arguments.
            hyper_parameters={
                "epochs": 3,
                "learning_rate": 2e-5,
                "optimizer": "adamw",
                "mixed_precision": True,
                "hidden_sizes": [512, 128],
                "dropout": {"embedding": 0.1, "classifier": 0.3},
            },
            metrics=[
                MetricDefinition(name="train:loss", regex="train_loss=([0-9.e+-]+)"),
                MetricDefinition(name="validation:loss", regex="validation_loss=([0-9.e+-]+)"),
                MetricDefinition(name="validation:accuracy", regex="validation_accuracy=([0-9.e+-]+)"),
            ],
            channels=[
                Channel.s3("train", "s3://example-sentiment/reviews/train/"),
                Channel.s3("validation", "s3://example-sentiment/reviews/validation/"),
            ],
            cluster=Cluster.of(InstanceType.ML_G5_XLARGE, volume_size=Size.gibibytes(100)),
            max_runtime=Duration.hours(4),
            output=Output.at("s3://example-sentiment/models/"),
        )


app = App()
PytorchMetrics(app, "pytorch-metrics")
app.synth()
