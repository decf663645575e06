"""The built-in image classification algorithm, streaming labeled images from augmented manifests.

SageMaker Ground Truth writes such manifests: one JSON object per line with the URI of an image and its class.
"""
from cdk8s import App, Chart, Duration
from constructs import Construct
from cdk8s_sagemaker_training import (
    Algorithm,
    Channel,
    Cluster,
    InputMode,
    InstanceType,
    Output,
    RecordWrapper,
    TrainingJob,
)


class AugmentedManifest(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        TrainingJob(
            self,
            "defects",
            region="us-east-1",
            role="arn:aws:iam::111122223333:role/defects-training",
            algorithm=Algorithm.image_classification(),
            hyper_parameters={
                "num_layers": 50,
                "use_pretrained_model": 1,
                "image_shape": "3,224,224",
                "num_classes": 12,
                "num_training_samples": 48000,
                "mini_batch_size": 64,
                "epochs": 20,
                "learning_rate": 0.01,
            },
            input_mode=InputMode.PIPE,
            channels=[
                labeled_images("train", "s3://example-defects/labels/train.manifest"),
                labeled_images("validation", "s3://example-defects/labels/validation.manifest"),
            ],
            cluster=Cluster.of(InstanceType.ML_G5_2_XLARGE),
            max_runtime=Duration.hours(8),
            output=Output.at("s3://example-defects/models/"),
        )


def labeled_images(channel_name: str, manifest: str) -> Channel:
    return Channel.augmented_manifest(
        channel_name,
        manifest,
        ["source-ref", "defect"],
        content_type="application/x-recordio",
        record_wrapper=RecordWrapper.RECORD_IO,
        shuffle_seed=42,
    )


app = App()
AugmentedManifest(app, "augmented-manifest")
app.synth()
