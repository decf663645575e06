"""A role that allows what its jobs need and nothing else.

One of the jobs continues from the model of the other, and a ConfigMap gets the location of the last model.
"""
from cdk8s import App, Chart, Duration
from constructs import Construct
from cdk8s_sagemaker_training import (
    Algorithm,
    Channel,
    Checkpoints,
    Cluster,
    InstanceType,
    Output,
    SourceCode,
    SpotTrainingJob,
)
from cdk8s_sagemaker_training.access import ExecutionRole
from cdk8s_sagemaker_training.status import ExportTarget, StatusExport, StatusField


class LeastPrivilege(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        self.role = ExecutionRole(
            self,
            "execution",
            account_id="111122223333",
            permissions_boundary="arn:aws:iam::111122223333:policy/training-boundary",
            # With Argo CD, the role comes first.
            annotations={"argocd.argoproj.io/sync-wave": "-1"},
            # The bucket of the data has a key of its own, which no job names.
            decryption_keys=["alias/reviews-data"],
        )
        general = self.add_job("general", [Channel.s3("train", "s3://example-reviews/general/")])
        tuned = self.add_job(
            "tuned",
            [Channel.s3("train", "s3://example-reviews/hotels/"), Channel.model_of("model", general)],
        )

        results = ExportTarget.new_config_map(self, "results")
        StatusExport(self, "model", job=tuned, field=StatusField.MODEL_ARTIFACTS, to=results)
        StatusExport(self, "status", job=tuned, field=StatusField.TRAINING_JOB_STATUS, to=results)

    def add_job(self, id: str, channels: list[Channel]) -> SpotTrainingJob:
        return SpotTrainingJob(
            self,
            id,
            region="eu-west-1",
            role=self.role.arn,
            algorithm=Algorithm.hugging_face_pytorch(transformers="4.49.0", pytorch="2.5.1"),
            code=SourceCode.s3("s3://example-reviews/source/", entry_point="train.py", digest="git-4f2a91c"),
            cluster=Cluster.of(InstanceType.ML_G5_2_XLARGE),
            max_runtime=Duration.hours(6),
            output=Output.at("s3://example-reviews/models/", kms_key="alias/reviews-models"),
            checkpoints=Checkpoints.at("s3://example-reviews/checkpoints/"),
            channels=channels,
        )


app = App()
LeastPrivilege(app, "least-privilege")
app.synth()
