"""A script on spare capacity, every Sunday.

A training that fails is tried again from its checkpoints, which all attempts of a run share; a run that takes more than a
day is stopped.
"""
from cdk8s import App, Chart, Cron, Duration, JsonPatch
from constructs import Construct
from cdk8s_sagemaker_training import (
    Algorithm,
    Channel,
    Checkpoints,
    Cluster,
    ConcurrencyPolicy,
    InstanceType,
    Output,
    RunValue,
    SourceCode,
    TrainingCronJob,
    TrainingTemplate,
)


class NightlySpot(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id, namespace="segmentation")

        template = TrainingTemplate.spot(
            self,
            "segmentation",
            region="eu-west-1",
            role="arn:aws:iam::111122223333:role/segmentation-training",
            algorithm=Algorithm.pytorch("2.8.0"),
            code=SourceCode.s3("s3://example-segmentation/source/", entry_point="train.py", digest="git-4f2a91c"),
            hyper_parameters={"epochs": 60, "attempt": RunValue.attempt()},
            channels=[Channel.s3("train", f"s3://example-segmentation/tiles/{RunValue.date('YYYY/MM/DD')}/")],
            cluster=Cluster.of(InstanceType.ML_G5_2_XLARGE),
            checkpoints=Checkpoints.at("s3://example-segmentation/checkpoints/"),
            max_runtime=Duration.hours(10),
            output=Output.at("s3://example-segmentation/models/"),
        )

        TrainingCronJob(
            self,
            "cron",
            template=template,
            schedule=Cron.schedule(minute="30", hour="3", week_day="0"),
            time_zone="Europe/Dublin",
            concurrency_policy=ConcurrencyPolicy.REPLACE,
            max_retries=2,
            deadline=Duration.hours(24),
            image="registry.example.com/kubectl:1.33",
            pod_patches=[
                JsonPatch.add("/imagePullSecrets", [{"name": "registry"}]),
                JsonPatch.add("/nodeSelector", {"pool": "small"}),
            ],
        )


app = App()
NightlySpot(app, "nightly-spot")
app.synth()
