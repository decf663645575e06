"""The jobs of the vision team, which have some defaults of their own."""
from cdk8s import Duration
from constructs import Construct
from cdk8s_sagemaker_training import (
    Algorithm,
    Channel,
    Cluster,
    DebuggedTrainingJob,
    DistributedTrainingJob,
    Distribution,
    InputMode,
    InstanceType,
    SourceCode,
    TrainingDefaults,
)
from cdk8s_sagemaker_training.debugging import Debugger, DebugRule, RuleAction

from team_chart import Team, TeamChart


class Vision(TeamChart):
    def __init__(self, scope: Construct) -> None:
        super().__init__(scope, Team(name="vision", account="444455556666", region="eu-central-1", cost_center="4712"))
        TrainingDefaults.of(self).set(input_mode=InputMode.FAST_FILE, max_runtime=Duration.hours(12))

        code = SourceCode.s3("s3://example-vision/source/", entry_point="train.py", digest="git-4f2a91c")
        algorithm = Algorithm.pytorch("2.8.0")
        channels = [
            Channel.s3("train", "s3://example-vision/tiles/"),
            Channel.s3("backbone", "s3://example-shared/backbones/resnet50/"),
        ]

        DistributedTrainingJob(
            self,
            "detector",
            algorithm=algorithm,
            code=code,
            channels=channels,
            hyper_parameters={"epochs": 30, "batch_size": 64},
            cluster=Cluster.of(InstanceType.of("ml.g5.12xlarge"), instance_count=4),
            distribution=Distribution.torchrun(),
            inter_container_encryption=True,
        )

        stop = RuleAction.stop_training()
        DebuggedTrainingJob(
            self,
            "segmentation",
            algorithm=algorithm,
            code=code,
            channels=channels,
            hyper_parameters={"epochs": 60, "batch_size": 16},
            cluster=Cluster.of(InstanceType.of("ml.g5.2xlarge")),
            debugger=Debugger.at("s3://example-vision/debugger/", rules=[DebugRule.loss_not_decreasing(actions=[stop])]),
        )
