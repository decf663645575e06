"""A job that watches itself.

Debugger stops it when the loss no longer falls or gradients vanish, and Profiler looks at the hardware, at some steps
of the script, and at what could be faster. AWS has closed Debugger to new customers since 2026-07-30; accounts that
used it before can keep using it.
"""
from cdk8s import App, Chart, Duration, Size
from constructs import Construct
from cdk8s_sagemaker_training import Algorithm, Channel, Cluster, DebuggedTrainingJob, InstanceType, Output, SourceCode
from cdk8s_sagemaker_training.debugging import (
    CpuBottleneckParameters,
    Debugger,
    DebugRule,
    FrameworkProfiling,
    IoBottleneckParameters,
    ProfileFileOptions,
    Profiler,
    ProfilerRule,
    ProfilingRange,
    RuleAction,
    SavedSteps,
    TensorCollection,
)


class Debugged(Chart):
    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        stop = RuleAction.stop_training()

        DebuggedTrainingJob(
            self,
            "defects",
            region="eu-west-1",
            role="arn:aws:iam::111122223333:role/defects-training",
            algorithm=Algorithm.pytorch("1.11.0"),
            code=SourceCode.s3("s3://example-defects/source/", entry_point="train.py", digest="git-9c1e07b"),
            hyper_parameters={"epochs": 20, "learning_rate": 0.01},
            channels=[Channel.s3("train", "s3://example-defects/images/")],
            cluster=Cluster.of(InstanceType.ML_P3_2_XLARGE, volume_size=Size.gibibytes(100)),
            max_runtime=Duration.hours(12),
            output=Output.at("s3://example-defects/models/"),
            debugger=Debugger.at(
                "s3://example-defects/tensors/",
                # What the other built-in rules read is added by itself.
                collections=[
                    TensorCollection.losses(save_interval=50, evaluation=SavedSteps(save_interval=5)),
                    TensorCollection.weights(save_interval=1000),
                ],
                rules=[
                    DebugRule.loss_not_decreasing(
                        diff_percent=1, num_steps=200, actions=[stop, RuleAction.email("vision@example.com")]
                    ),
                    DebugRule.vanishing_gradient(threshold=0.00001, actions=[stop]),
                    DebugRule.dead_relu(tensor_regex=[".*ReLU_output", ".*relu_output"], threshold_layer=60),
                    DebugRule.custom(
                        "class-weights",
                        source_s3_uri="s3://example-defects/rules/class_weights.py",
                        class_name="ClassWeightsRule",
                        instance_type=InstanceType.ML_T3_MEDIUM,
                        volume_size=Size.gibibytes(10),
                        parameters={"largest_ratio": 8},
                    ),
                ],
            ),
            profiler=Profiler.at(
                "s3://example-defects/profiles/",
                interval=Duration.seconds(1),
                framework=[
                    FrameworkProfiling.detailed(ProfilingRange.steps(100, 5)),
                    FrameworkProfiling.data_loader(ProfilingRange.time(Duration.minutes(2))),
                ],
                files=ProfileFileOptions(local_path="/opt/ml/output/profiler/"),
                rules=[
                    ProfilerRule.low_gpu_utilization(threshold_p95=80),
                    ProfilerRule.profiler_report(
                        cpu_bottleneck=CpuBottleneckParameters(cpu_threshold=80),
                        io_bottleneck=IoBottleneckParameters(threshold=30),
                    ),
                ],
            ),
        )


app = App()
Debugged(app, "debugged")
app.synth()
