"""A script on spare capacity: SageMaker may take the instances away and continue later.

The script finds its last checkpoint in /opt/ml/checkpoints, which SageMaker keeps in step with S3. A changed job is a
new job with checkpoints of its own.
"""
from cdk8s import App, Chart, Duration, Size
from constructs import Construct
from cdk8s_sagemaker_training import (
    Algorithm,
    Channel,
    Checkpoints,
    Cluster,
    InputMode,
    InstanceType,
    Output,
    SourceCode,
    SpotTrainingJob,
)


class Spot(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        SpotTrainingJob(
            self,
            "segmentation",
            region="eu-west-1",
            role="arn:aws:iam::111122223333:role/segmentation-training",
            algorithm=Algorithm.pytorch("2.8.0"),
            code=SourceCode.s3("s3://example-segmentation/source/", entry_point="train.py", digest="git-4f2a91c"),
            hyper_parameters={"epochs": 60, "batch_size": 16},
            input_mode=InputMode.FAST_FILE,
            channels=[Channel.s3("train", "s3://example-segmentation/tiles/")],
            cluster=Cluster.of(InstanceType.ML_G5_2_XLARGE, volume_size=Size.gibibytes(100)),
            checkpoints=Checkpoints.at("s3://example-segmentation/checkpoints/"),
            max_runtime=Duration.hours(10),
            max_wait=Duration.hours(24),
            output=Output.at("s3://example-segmentation/models/"),
            # SageMaker tries again after a fault of its own.
            retry_attempts=3,
        )


app = App()
Spot(app, "spot")
app.synth()
