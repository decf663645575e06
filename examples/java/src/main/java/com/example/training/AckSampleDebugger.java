package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.ClusterOptions;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.JobName;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.S3UriChannelOptions;
import io.github.cdk8s_sagemaker.training.TrainingJob;
import io.github.cdk8s_sagemaker.training.debugging.DebugRule;
import io.github.cdk8s_sagemaker.training.debugging.Debugger;
import io.github.cdk8s_sagemaker.training.debugging.DebuggerOptions;
import io.github.cdk8s_sagemaker.training.debugging.LossNotDecreasingRuleOptions;
import io.github.cdk8s_sagemaker.training.debugging.Profiler;
import io.github.cdk8s_sagemaker.training.debugging.ProfilerOptions;
import io.github.cdk8s_sagemaker.training.debugging.ProfilerRule;
import io.github.cdk8s_sagemaker.training.debugging.TensorCollection;
import io.github.cdk8s_sagemaker.training.debugging.TensorCollectionOptions;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import org.cdk8s.Size;
import software.constructs.Construct;

/**
 * The Debugger and Profiler sample of the ACK project, under a fixed name, with save intervals that Debugger understands
 * and without a hyperparameter that this version of XGBoost refuses.
 */
public class AckSampleDebugger extends Chart {
    public AckSampleDebugger(final Construct scope, final String id) {
        super(scope, id);

        TrainingJob.Builder.create(this, "job")
            .name(JobName.fixed("ack-sample-debugger"))
            .region("us-west-2")
            .role("arn:aws:iam::111122223333:role/ack-sample")
            .algorithm(Algorithm.fromImage("246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.3-1"))
            .hyperParameters(Map.of(
                "objective", "reg:squarederror",
                "subsample", 0.7,
                "num_round", 51,
                "max_depth", 5,
                "gamma", 4,
                "eta", 0.2,
                "min_child_weight", 6))
            .channels(List.of(
                Channel.s3("train", "s3://ack-sample/sagemaker/training/train", csv()),
                Channel.s3("validation", "s3://ack-sample/sagemaker/training/validation", csv())))
            .cluster(Cluster.of(InstanceType.ML_M4_XLARGE, ClusterOptions.builder().volumeSize(Size.gibibytes(5)).build()))
            .maxRuntime(Duration.days(1))
            .output(Output.at("s3://ack-sample/sagemaker/training/debugger/output"))
            .debugger(Debugger.at("s3://ack-sample/sagemaker/training/debugger/hookconfig", DebuggerOptions.builder()
                .collections(List.of(
                    TensorCollection.featureImportance(every(5)),
                    TensorCollection.losses(every(500)),
                    TensorCollection.averageShap(every(5)),
                    TensorCollection.metrics(every(5))))
                .rules(List.of(DebugRule.lossNotDecreasing(LossNotDecreasingRuleOptions.builder()
                    .collectionNames(List.of("metrics"))
                    .numSteps(10)
                    .build())))
                .build()))
            .profiler(Profiler.at("s3://ack-sample/sagemaker/training/profiler/", ProfilerOptions.builder()
                .interval(Duration.millis(500))
                .rules(List.of(ProfilerRule.profilerReport()))
                .build()))
            .tags(Map.of("algorithm", "xgboost", "environment", "testing", "customer", "test-user"))
            .build();
    }

    private static S3UriChannelOptions csv() {
        return S3UriChannelOptions.builder().contentType("text/csv").build();
    }

    private static TensorCollectionOptions every(final int steps) {
        return TensorCollectionOptions.builder().saveInterval(steps).build();
    }

    public static void main(final String[] args) {
        final App app = new App();
        new AckSampleDebugger(app, "ack-sample-debugger");
        app.synth();
    }
}
