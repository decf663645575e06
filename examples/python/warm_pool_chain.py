"""Three jobs on one warm pool, each of which continues from the model of the one before.

SageMaker refuses a job until the model that it starts from exists, and the controller tries again until it does.
"""
from typing import Optional

from cdk8s import App, Chart, Duration
from constructs import Construct
from cdk8s_sagemaker_training import Algorithm, Channel, Cluster, InstanceType, Output, TrainingJob


class WarmPoolChain(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        previous: Optional[TrainingJob] = None
        for month in ["january", "february", "march"]:
            job = TrainingJob(
                self,
                month,
                region="us-east-1",
                role="arn:aws:iam::111122223333:role/species-training",
                algorithm=Algorithm.image_classification(),
                hyper_parameters={
                    "num_layers": 18,
                    "image_shape": "3,224,224",
                    "num_classes": 40,
                    "num_training_samples": 20000,
                    "mini_batch_size": 64,
                    "epochs": 5,
                },
                channels=[
                    Channel.s3(
                        "train", f"s3://example-species/{month}/train/", content_type="application/x-recordio"
                    ),
                    Channel.s3(
                        "validation", f"s3://example-species/{month}/validation/", content_type="application/x-recordio"
                    ),
                ],
                # The pool goes to the next job that asks for the same cluster. The controller pauses up to 17 minutes
                # between two tries.
                cluster=Cluster.of(InstanceType.ML_G4_DN_XLARGE, keep_alive=Duration.minutes(30)),
                max_runtime=Duration.hours(2),
                output=Output.at("s3://example-species/models/"),
            )
            if previous is not None:
                job.add_channel(Channel.model_of("model", previous))
            previous = job


app = App()
WarmPoolChain(app, "warm-pool-chain")
app.synth()
