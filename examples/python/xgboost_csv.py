"""The built-in XGBoost algorithm with typed hyperparameters.

It reads CSV files in Amazon S3: one channel to train on, one to validate with.
"""
from cdk8s import App, Chart, Duration
from constructs import Construct
from cdk8s_sagemaker_training import Algorithm, Channel, Cluster, InstanceType, Output, TrainingJob
from cdk8s_sagemaker_training.hyperparameters import HyperParameters


class XgboostCsv(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        TrainingJob(
            self,
            "churn",
            region="eu-west-1",
            role="arn:aws:iam::111122223333:role/churn-training",
            algorithm=Algorithm.xgboost("1.7-1"),
            hyper_parameters=HyperParameters.xgboost(
                objective="binary:logistic",
                eval_metric=["auc", "logloss"],
                num_round=200,
                early_stopping_rounds=10,
                max_depth=5,
                eta=0.2,
                subsample=0.8,
            ),
            channels=[
                Channel.s3("train", "s3://example-churn/2026-10/train/", content_type="text/csv"),
                Channel.s3("validation", "s3://example-churn/2026-10/validation/", content_type="text/csv"),
            ],
            cluster=Cluster.of(InstanceType.ML_M5_XLARGE),
            max_runtime=Duration.hours(1),
            output=Output.at("s3://example-churn/models/"),
        )


app = App()
XgboostCsv(app, "xgboost-csv")
app.synth()
