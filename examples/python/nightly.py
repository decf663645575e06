"""The same training every night, on the data of the day, with Kubernetes alone.

Each run is a training job of its own. The number of rounds is a parameter for runs that are started by hand:

    cdk8s-sagemaker-training render dist/nightly.k8s.yaml --parameter rounds=200 | kubectl create -f -
"""
from cdk8s import App, Chart, Cron
from constructs import Construct
from cdk8s_sagemaker_training import (
    Algorithm,
    Channel,
    Cluster,
    InstanceType,
    Output,
    RunValue,
    TrainingCronJob,
    TrainingTemplate,
)


class Nightly(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id, namespace="churn")

        rounds = RunValue.parameter("rounds", default_value="100", pattern="[1-9][0-9]*", longest="9999")

        template = TrainingTemplate(
            self,
            "churn",
            region="eu-west-1",
            role="arn:aws:iam::111122223333:role/churn-training",
            algorithm=Algorithm.xgboost("1.7-1"),
            hyper_parameters={"objective": "binary:logistic", "max_depth": 5, "num_round": rounds},
            channels=[
                Channel.s3("train", f"s3://example-churn/days/{RunValue.date('YYYY-MM-DD')}/", content_type="text/csv"),
            ],
            cluster=Cluster.of(InstanceType.ML_M5_XLARGE),
            output=Output.at("s3://example-churn/models/"),
        )

        TrainingCronJob(
            self,
            "cron",
            template=template,
            schedule=Cron.schedule(minute="0", hour="2"),
            time_zone="Europe/Dublin",
            successful_jobs_retained=7,
            image="registry.example.com/kubectl:1.33",
        )


app = App()
Nightly(app, "nightly")
app.synth()
