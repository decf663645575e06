package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.ClusterOptions;
import io.github.cdk8s_sagemaker.training.DebuggedTrainingJob;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.SourceCode;
import io.github.cdk8s_sagemaker.training.SourceCodeOptions;
import io.github.cdk8s_sagemaker.training.debugging.CpuBottleneckParameters;
import io.github.cdk8s_sagemaker.training.debugging.CustomRuleOptions;
import io.github.cdk8s_sagemaker.training.debugging.DeadReluRuleOptions;
import io.github.cdk8s_sagemaker.training.debugging.DebugRule;
import io.github.cdk8s_sagemaker.training.debugging.Debugger;
import io.github.cdk8s_sagemaker.training.debugging.DebuggerOptions;
import io.github.cdk8s_sagemaker.training.debugging.FrameworkProfiling;
import io.github.cdk8s_sagemaker.training.debugging.IoBottleneckParameters;
import io.github.cdk8s_sagemaker.training.debugging.LossNotDecreasingRuleOptions;
import io.github.cdk8s_sagemaker.training.debugging.LowGpuUtilizationRuleOptions;
import io.github.cdk8s_sagemaker.training.debugging.ProfileFileOptions;
import io.github.cdk8s_sagemaker.training.debugging.Profiler;
import io.github.cdk8s_sagemaker.training.debugging.ProfilerOptions;
import io.github.cdk8s_sagemaker.training.debugging.ProfilerReportRuleOptions;
import io.github.cdk8s_sagemaker.training.debugging.ProfilerRule;
import io.github.cdk8s_sagemaker.training.debugging.ProfilingRange;
import io.github.cdk8s_sagemaker.training.debugging.RuleAction;
import io.github.cdk8s_sagemaker.training.debugging.SavedSteps;
import io.github.cdk8s_sagemaker.training.debugging.TensorCollection;
import io.github.cdk8s_sagemaker.training.debugging.TensorCollectionOptions;
import io.github.cdk8s_sagemaker.training.debugging.VanishingGradientRuleOptions;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import org.cdk8s.Size;
import software.constructs.Construct;

/**
 * A job that watches itself: Debugger stops it when the loss no longer falls or gradients vanish, and Profiler looks at
 * the hardware, at some steps of the script, and at what could be faster. AWS has closed Debugger to new customers since
 * 2026-07-30; accounts that used it before can keep using it.
 */
public class Debugged extends Chart {
    public Debugged(final Construct scope, final String id) {
        super(scope, id);

        DebuggedTrainingJob.Builder.create(this, "defects")
            .region("eu-west-1")
            .role("arn:aws:iam::111122223333:role/defects-training")
            .algorithm(Algorithm.pytorch("1.11.0"))
            .code(SourceCode.s3("s3://example-defects/source/", SourceCodeOptions.builder()
                .entryPoint("train.py")
                .digest("git-9c1e07b")
                .build()))
            .hyperParameters(Map.of("epochs", 20, "learning_rate", 0.01))
            .channels(List.of(Channel.s3("train", "s3://example-defects/images/")))
            .cluster(Cluster.of(InstanceType.ML_P3_2_XLARGE, ClusterOptions.builder().volumeSize(Size.gibibytes(100)).build()))
            .maxRuntime(Duration.hours(12))
            .output(Output.at("s3://example-defects/models/"))
            .debugger(debugger())
            .profiler(profiler())
            .build();
    }

    private static Debugger debugger() {
        final RuleAction stop = RuleAction.stopTraining();

        return Debugger.at("s3://example-defects/tensors/", DebuggerOptions.builder()
            // What the other built-in rules read is added by itself.
            .collections(List.of(
                TensorCollection.losses(TensorCollectionOptions.builder()
                    .saveInterval(50)
                    .evaluation(SavedSteps.builder().saveInterval(5).build())
                    .build()),
                TensorCollection.weights(TensorCollectionOptions.builder().saveInterval(1000).build())))
            .rules(List.of(
                DebugRule.lossNotDecreasing(LossNotDecreasingRuleOptions.builder()
                    .diffPercent(1)
                    .numSteps(200)
                    .actions(List.of(stop, RuleAction.email("vision@example.com")))
                    .build()),
                DebugRule.vanishingGradient(VanishingGradientRuleOptions.builder()
                    .threshold(0.00001)
                    .actions(List.of(stop))
                    .build()),
                DebugRule.deadRelu(DeadReluRuleOptions.builder()
                    .tensorRegex(List.of(".*ReLU_output", ".*relu_output"))
                    .thresholdLayer(60)
                    .build()),
                DebugRule.custom("class-weights", CustomRuleOptions.builder()
                    .sourceS3Uri("s3://example-defects/rules/class_weights.py")
                    .className("ClassWeightsRule")
                    .instanceType(InstanceType.ML_T3_MEDIUM)
                    .volumeSize(Size.gibibytes(10))
                    .parameters(Map.of("largest_ratio", 8))
                    .build())))
            .build());
    }

    private static Profiler profiler() {
        return Profiler.at("s3://example-defects/profiles/", ProfilerOptions.builder()
            .interval(Duration.seconds(1))
            .framework(List.of(
                FrameworkProfiling.detailed(ProfilingRange.steps(100, 5)),
                FrameworkProfiling.dataLoader(ProfilingRange.time(Duration.minutes(2)))))
            .files(ProfileFileOptions.builder().localPath("/opt/ml/output/profiler/").build())
            .rules(List.of(
                ProfilerRule.lowGpuUtilization(LowGpuUtilizationRuleOptions.builder().thresholdP95(80).build()),
                ProfilerRule.profilerReport(ProfilerReportRuleOptions.builder()
                    .cpuBottleneck(CpuBottleneckParameters.builder().cpuThreshold(80).build())
                    .ioBottleneck(IoBottleneckParameters.builder().threshold(30).build())
                    .build())))
            .build());
    }

    public static void main(final String[] args) {
        final App app = new App();
        new Debugged(app, "debugged");
        app.synth();
    }
}
