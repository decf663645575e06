"""Two instances in a VPC of your own that read from FSx for Lustre.

Their volumes, the model artifacts and the traffic between them are encrypted with keys of your own.
"""
from cdk8s import App, Chart, Duration, Size
from constructs import Construct
from cdk8s_sagemaker_training import Algorithm, Channel, Cluster, InstanceType, Output, TrainingJob, VpcAttachment

KEY = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"


class FsxVpc(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        TrainingJob(
            self,
            "turbulence",
            region="eu-central-1",
            role="arn:aws:iam::111122223333:role/turbulence-training",
            algorithm=Algorithm.from_image(
                "111122223333.dkr.ecr.eu-central-1.amazonaws.com/turbulence"
                "@sha256:3d2f1a0c5b4e7968817263544536271809fa0eb1dc2fc3ad4e9b5f8a7c6d1e20"
            ),
            channels=[
                # The first part of the path is the mount name of the file system.
                Channel.fsx_lustre(
                    "train",
                    file_system_id="fs-0a1b2c3d4e5f67890",
                    directory_path="/x4ohbbmv/simulations/train",
                ),
            ],
            vpc=VpcAttachment(
                subnets=["subnet-0123456789abcdef0"],
                security_group_ids=["sg-0fedcba9876543210"],
            ),
            cluster=Cluster.of(
                InstanceType.ML_C5_9_XLARGE,
                instance_count=2,
                volume_size=Size.gibibytes(50),
                volume_key=KEY,
            ),
            inter_container_encryption=True,
            max_runtime=Duration.days(2),
            output=Output.at("s3://example-turbulence/models/", kms_key=KEY),
        )


app = App()
FsxVpc(app, "fsx-vpc")
app.synth()
