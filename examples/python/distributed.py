"""One training over four instances.

torchrun starts the script on each of them, each gets its share of the objects, and what the instances say to each
other is encrypted.
"""
from cdk8s import App, Chart, Duration, Size
from constructs import Construct
from cdk8s_sagemaker_training import (
    Algorithm,
    Channel,
    Cluster,
    DistributedTrainingJob,
    Distribution,
    InstanceType,
    Output,
    S3DataDistribution,
    SourceCode,
    VpcAttachment,
)


class Distributed(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        DistributedTrainingJob(
            self,
            "ranking",
            region="eu-west-1",
            role="arn:aws:iam::111122223333:role/ranking-training",
            algorithm=Algorithm.pytorch("2.8.0"),
            code=SourceCode.s3("s3://example-ranking/source/", entry_point="train.py", digest="git-77d03e1"),
            distribution=Distribution.torchrun(),
            hyper_parameters={"epochs": 3, "learning_rate": 0.0003},
            channels=[
                Channel.s3(
                    "train", "s3://example-ranking/shards/", distribution=S3DataDistribution.SHARDED_BY_S3_KEY
                ),
            ],
            cluster=Cluster.of(InstanceType.ML_P4_D_24_XLARGE, instance_count=4, volume_size=Size.gibibytes(500)),
            max_runtime=Duration.hours(24),
            output=Output.at("s3://example-ranking/models/"),
            vpc=VpcAttachment(subnets=["subnet-0a1b2c3d4e5f60718"], security_group_ids=["sg-0a1b2c3d4e5f60718"]),
            inter_container_encryption=True,
        )


app = App()
Distributed(app, "distributed")
app.synth()
