package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.ClusterOptions;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.MetricDefinition;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.SourceCode;
import io.github.cdk8s_sagemaker.training.SourceCodeOptions;
import io.github.cdk8s_sagemaker.training.TrainingJob;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import org.cdk8s.Size;
import software.constructs.Construct;

/**
 * A script of your own in the PyTorch container of AWS. Hyperparameters keep their types, and SageMaker reads metrics
 * from what the script prints.
 */
public class PytorchMetrics extends Chart {
    public PytorchMetrics(final Construct scope, final String id) {
        super(scope, id);

        TrainingJob.Builder.create(this, "sentiment")
            .region("eu-west-1")
            .role("arn:aws:iam::111122223333:role/sentiment-training")
            .algorithm(Algorithm.pytorch("2.8.0"))
            .code(SourceCode.s3("s3://example-sentiment/code/7f3c2a1/", SourceCodeOptions.builder().entryPoint("train.py").build()))
            // They reach the script as arguments.
            .hyperParameters(Map.of(
                "epochs", 3,
                "learning_rate", 2e-5,
                "optimizer", "adamw",
                "mixed_precision", true,
                "hidden_sizes", List.of(512, 128),
                "dropout", Map.of("embedding", 0.1, "classifier", 0.3)))
            .metrics(List.of(
                metric("train:loss", "train_loss=([0-9.e+-]+)"),
                metric("validation:loss", "validation_loss=([0-9.e+-]+)"),
                metric("validation:accuracy", "validation_accuracy=([0-9.e+-]+)")))
            .channels(List.of(
                Channel.s3("train", "s3://example-sentiment/reviews/train/"),
                Channel.s3("validation", "s3://example-sentiment/reviews/validation/")))
            .cluster(Cluster.of(InstanceType.ML_G5_XLARGE, ClusterOptions.builder().volumeSize(Size.gibibytes(100)).build()))
            .maxRuntime(Duration.hours(4))
            .output(Output.at("s3://example-sentiment/models/"))
            .build();
    }

    private static MetricDefinition metric(final String name, final String regex) {
        return MetricDefinition.builder().name(name).regex(regex).build();
    }

    public static void main(final String[] args) {
        final App app = new App();
        new PytorchMetrics(app, "pytorch-metrics");
        app.synth();
    }
}
