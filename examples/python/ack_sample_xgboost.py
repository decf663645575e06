"""The XGBoost sample of the ACK project, under a fixed name."""
from cdk8s import App, Chart, Duration, Size
from constructs import Construct
from cdk8s_sagemaker_training import Algorithm, Channel, Cluster, InstanceType, JobName, Output, TrainingJob


class AckSampleXgboost(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        TrainingJob(
            self,
            "job",
            name=JobName.fixed("ack-sample-xgboost"),
            region="us-west-2",
            role="arn:aws:iam::111122223333:role/ack-sample",
            algorithm=Algorithm.from_image("433757028032.dkr.ecr.us-west-2.amazonaws.com/xgboost:1"),
            hyper_parameters={
                "max_depth": 5,
                "gamma": 4,
                "eta": 0.2,
                "min_child_weight": 6,
                "silent": 0,
                "objective": "multi:softmax",
                "num_class": 10,
                "num_round": 10,
            },
            channels=[
                Channel.s3("train", "s3://ack-sample/sagemaker/xgboost/train", content_type="text/libsvm"),
                Channel.s3("validation", "s3://ack-sample/sagemaker/xgboost/validation", content_type="text/libsvm"),
            ],
            cluster=Cluster.of(InstanceType.ML_M4_XLARGE, volume_size=Size.gibibytes(5)),
            max_runtime=Duration.days(1),
            output=Output.at("s3://ack-sample/output"),
        )


app = App()
AckSampleXgboost(app, "ack-sample-xgboost")
app.synth()
