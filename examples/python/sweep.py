"""The same training with six combinations of two hyperparameters, on two instance types: twelve jobs.

A changed sweep runs only the points that are new.
"""
from cdk8s import App, Chart, Duration
from constructs import Construct
from cdk8s_sagemaker_training import (
    Algorithm,
    Channel,
    Cluster,
    InstanceType,
    Output,
    RunValue,
    SweepPoints,
    TrainingSweep,
    TrainingTemplate,
)


class Sweep(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id, namespace="churn")

        template = TrainingTemplate(
            self,
            "churn",
            region="eu-west-1",
            role="arn:aws:iam::111122223333:role/churn-training",
            algorithm=Algorithm.xgboost("1.7-1"),
            hyper_parameters={
                "objective": "binary:logistic",
                "eval_metric": "auc",
                "num_round": 100,
                "max_depth": RunValue.parameter("depth", default_value="5"),
                "eta": RunValue.parameter("eta", default_value="0.3"),
            },
            channels=[
                Channel.s3("train", "s3://example-churn/train/", content_type="text/csv"),
                Channel.s3("validation", "s3://example-churn/validation/", content_type="text/csv"),
            ],
            cluster=Cluster.of(InstanceType.ML_M5_XLARGE),
            max_runtime=Duration.hours(2),
            output=Output.at("s3://example-churn/models/"),
        )

        TrainingSweep(
            self,
            "sweep",
            template=template,
            points=SweepPoints.grid({"depth": [3, 5, 7], "eta": [0.03, 0.3]}),
            instance_types=[InstanceType.ML_M5_XLARGE, InstanceType.ML_C5_XLARGE],
            family="churn-sweep",
        )


app = App()
Sweep(app, "sweep")
app.synth()
