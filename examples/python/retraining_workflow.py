"""Two trainings in a workflow of Argo, every Monday: one on all images, then one that continues from its model.

The second one trains on the images of the day. To run the workflow at once, with other parameters:

    argo submit --from workflowtemplate/retraining-workflow-retrain -p epochs=10 -p time=2026-11-28
"""
from typing import List

from cdk8s import App, Chart, Cron, Duration
from constructs import Construct
from cdk8s_sagemaker_training import Algorithm, Channel, Cluster, InstanceType, Output, RunValue, TrainingTemplate
from cdk8s_sagemaker_training.workflows import TrainingWorkflow


class RetrainingWorkflow(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id, namespace="species")

        workflow = TrainingWorkflow(
            self,
            "retrain",
            schedule=Cron.schedule(minute="0", hour="3", week_day="1"),
            time_zone="Europe/Dublin",
            max_retries=1,
        )

        base = workflow.add_step(
            "base",
            template=self._template(
                "base",
                20000,
                [
                    self._record_io("train", "s3://example-species/all/train/"),
                    self._record_io("validation", "s3://example-species/all/validation/"),
                ],
            ),
        )

        day = f"s3://example-species/days/{RunValue.date('YYYY-MM-DD')}"
        workflow.add_step(
            "tuned",
            template=self._template(
                "tuned",
                1000,
                [
                    self._record_io("train", f"{day}/train/"),
                    self._record_io("validation", f"{day}/validation/"),
                    Channel.model_of("model", base),
                ],
            ),
            deadline=Duration.hours(4),
        )

    def _template(self, id: str, samples: int, channels: List[Channel]) -> TrainingTemplate:
        return TrainingTemplate(
            self,
            id,
            region="us-east-1",
            role="arn:aws:iam::111122223333:role/species-training",
            algorithm=Algorithm.image_classification(),
            hyper_parameters={
                "num_layers": 18,
                "image_shape": "3,224,224",
                "num_classes": 40,
                "num_training_samples": samples,
                "mini_batch_size": 64,
                "epochs": RunValue.parameter("epochs", default_value="5", pattern="[1-9][0-9]*", longest="99"),
            },
            channels=channels,
            cluster=Cluster.of(InstanceType.ML_G4_DN_XLARGE),
            max_runtime=Duration.hours(2),
            output=Output.at("s3://example-species/models/"),
        )

    @staticmethod
    def _record_io(channel_name: str, uri: str) -> Channel:
        return Channel.s3(channel_name, uri, content_type="application/x-recordio")


app = App()
RetrainingWorkflow(app, "retraining-workflow")
app.synth()
