"""The Debugger and Profiler sample of the ACK project, under a fixed name.

It has save intervals that Debugger understands, and no hyperparameter that this version of XGBoost refuses.
"""
from cdk8s import App, Chart, Duration, Size
from constructs import Construct
from cdk8s_sagemaker_training import Algorithm, Channel, Cluster, InstanceType, JobName, Output, TrainingJob
from cdk8s_sagemaker_training.debugging import Debugger, DebugRule, Profiler, ProfilerRule, TensorCollection


class AckSampleDebugger(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        TrainingJob(
            self,
            "job",
            name=JobName.fixed("ack-sample-debugger"),
            region="us-west-2",
            role="arn:aws:iam::111122223333:role/ack-sample",
            algorithm=Algorithm.from_image("246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.3-1"),
            hyper_parameters={
                "objective": "reg:squarederror",
                "subsample": 0.7,
                "num_round": 51,
                "max_depth": 5,
                "gamma": 4,
                "eta": 0.2,
                "min_child_weight": 6,
            },
            channels=[
                Channel.s3("train", "s3://ack-sample/sagemaker/training/train", content_type="text/csv"),
                Channel.s3("validation", "s3://ack-sample/sagemaker/training/validation", content_type="text/csv"),
            ],
            cluster=Cluster.of(InstanceType.ML_M4_XLARGE, volume_size=Size.gibibytes(5)),
            max_runtime=Duration.days(1),
            output=Output.at("s3://ack-sample/sagemaker/training/debugger/output"),
            debugger=Debugger.at(
                "s3://ack-sample/sagemaker/training/debugger/hookconfig",
                collections=[
                    TensorCollection.feature_importance(save_interval=5),
                    TensorCollection.losses(save_interval=500),
                    TensorCollection.average_shap(save_interval=5),
                    TensorCollection.metrics(save_interval=5),
                ],
                rules=[DebugRule.loss_not_decreasing(collection_names=["metrics"], num_steps=10)],
            ),
            profiler=Profiler.at(
                "s3://ack-sample/sagemaker/training/profiler/",
                interval=Duration.millis(500),
                rules=[ProfilerRule.profiler_report()],
            ),
            tags={"algorithm": "xgboost", "environment": "testing", "customer": "test-user"},
        )


app = App()
AckSampleDebugger(app, "ack-sample-debugger")
app.synth()
