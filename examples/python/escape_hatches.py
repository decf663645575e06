"""What the library doesn't know yet, and what it warns of.

An instance type that is newer than the library, a patch in the names of the CRD, metadata of your own, and warnings
that are acknowledged with their reasons.
"""
from cdk8s import App, Chart, Duration, JsonPatch
from constructs import Construct
from cdk8s_sagemaker_training import (
    Algorithm,
    Channel,
    Cluster,
    HyperParameterEncoding,
    InputMode,
    InstanceType,
    ManagedSpot,
    Output,
    TrainingJob,
    TrainingRules,
)


class EscapeHatches(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id, labels={"app": "ranking"})

        job = TrainingJob(
            self,
            "ranking",
            region="eu-west-1",
            role="arn:aws:iam::111122223333:role/ranking-training",
            algorithm=Algorithm.from_image(
                "111122223333.dkr.ecr.eu-west-1.amazonaws.com/ranking:3f9c1d2",
                hyper_parameter_encoding=HyperParameterEncoding.JSON,
            ),
            hyper_parameters={
                "optimizer": "adamw",
                "learning_rate": 0.001,
                "layers": [256, 64],
                "dropout": {"last": 0.3, "first": 0.1},
            },
            input_mode=InputMode.of("FastFile"),
            channels=[Channel.s3("train", "s3://example-ranking/train/")],
            cluster=Cluster.of(InstanceType.of("ml.x9.xlarge")),
            spot=ManagedSpot.max_wait(Duration.hours(3)),
            max_runtime=Duration.hours(1),
            output=Output.at("s3://example-ranking/models/"),
            environment={"LOG_LEVEL": "info"},
            tags={"team": "growth"},
        )

        # A patch sets what a newer CRD has, or changes a job that other code makes. It is checked, and it affects the name.
        job.add_json_patch(
            JsonPatch.replace("/spec/resourceConfig/volumeSizeInGB", 75),
            JsonPatch.add(
                "/spec/resourceConfig/volumeKMSKeyID",
                "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
            ),
        )
        job.metadata.add_annotation("example.com/owner", "growth")
        job.add_tag("stage", "trial")

        rules = TrainingRules.of(self)
        rules.acknowledge("instance-type-unknown", "newer than the library")
        rules.acknowledge("spot-without-checkpoints", "starting again costs less than keeping checkpoints")


app = App()
EscapeHatches(app, "escape-hatches")
app.synth()
