"""Instances of two kinds in one job: CPUs prepare the samples that the GPUs train on.

Each channel says which group it is for; the script learns from /opt/ml/input/config/resourceconfig.json which group it
runs in.
"""
from cdk8s import App, Chart, Duration, Size
from constructs import Construct
from cdk8s_sagemaker_training import (
    Algorithm,
    Channel,
    Cluster,
    InstanceGroup,
    InstanceType,
    Output,
    SourceCode,
    TrainingJob,
)


class Heterogeneous(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        data = InstanceGroup.of("data", InstanceType.ML_C5_18_XLARGE, 2)
        training = InstanceGroup.of("training", InstanceType.ML_P4_D_24_XLARGE, 1)

        TrainingJob(
            self,
            "detector",
            region="eu-west-1",
            role="arn:aws:iam::111122223333:role/detector-training",
            algorithm=Algorithm.from_image("111122223333.dkr.ecr.eu-west-1.amazonaws.com/detector:2.4.0"),
            code=SourceCode.s3("s3://example-detector/source/", entry_point="launcher.py", digest="git-b81c55e"),
            channels=[
                Channel.s3("raw", "s3://example-detector/raw/", instance_groups=[data]),
                Channel.s3("weights", "s3://example-detector/weights/", instance_groups=[training]),
            ],
            cluster=Cluster.heterogeneous([data, training], volume_size=Size.gibibytes(200)),
            max_runtime=Duration.hours(12),
            output=Output.at("s3://example-detector/models/"),
        )


app = App()
Heterogeneous(app, "heterogeneous")
app.synth()
