"""The jobs of the churn team."""
from cdk8s import Duration
from constructs import Construct
from cdk8s_sagemaker_training import Algorithm, Channel, Checkpoints, Cluster, InstanceType, SpotTrainingJob, TrainingJob
from cdk8s_sagemaker_training.hyperparameters import HyperParameters

from team_chart import Team, TeamChart


class Churn(TeamChart):
    def __init__(self, scope: Construct) -> None:
        super().__init__(scope, Team(name="churn", account="111122223333", region="eu-west-1", cost_center="4711"))

        TrainingJob(
            self,
            "trees",
            algorithm=Algorithm.xgboost("1.7-1"),
            hyper_parameters=HyperParameters.xgboost(num_round=100, objective="binary:logistic"),
            channels=[Channel.s3("train", "s3://example-churn/train/", content_type="text/csv")],
            cluster=Cluster.of(InstanceType.ML_M5_XLARGE),
        )

        SpotTrainingJob(
            self,
            "nightly",
            algorithm=Algorithm.xgboost("1.7-1"),
            hyper_parameters=HyperParameters.xgboost(num_round=2000, objective="binary:logistic", eta=0.02),
            channels=[Channel.s3("train", "s3://example-churn/train/", content_type="text/csv")],
            cluster=Cluster.of(InstanceType.of("ml.m5.4xlarge")),
            checkpoints=Checkpoints.at("s3://example-churn/checkpoints/"),
            max_runtime=Duration.hours(8),
            max_wait=Duration.hours(20),
        )
