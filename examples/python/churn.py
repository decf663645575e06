from cdk8s import App, Chart, Duration
from cdk8s_sagemaker_training import Algorithm, Channel, Cluster, InstanceType, Output, TrainingJob
from constructs import Construct


class MyChart(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        TrainingJob(
            self,
            "model",
            region="eu-west-1",
            role="arn:aws:iam::111122223333:role/churn-training",
            algorithm=Algorithm.xgboost("1.7-1"),
            hyper_parameters={"objective": "binary:logistic", "num_round": 100},
            channels=[Channel.s3("train", "s3://example-churn/train/", content_type="text/csv")],
            cluster=Cluster.of(InstanceType.ML_M5_XLARGE),
            max_runtime=Duration.hours(1),
            output=Output.at("s3://example-churn/models/"),
        )


app = App()
MyChart(app, "churn")
app.synth()
