package com.example.training.platform;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Checkpoints;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.S3UriChannelOptions;
import io.github.cdk8s_sagemaker.training.SpotTrainingJob;
import io.github.cdk8s_sagemaker.training.TrainingJob;
import io.github.cdk8s_sagemaker.training.hyperparameters.HyperParameters;
import io.github.cdk8s_sagemaker.training.hyperparameters.XgboostHyperParameters;
import java.util.List;
import org.cdk8s.Duration;
import software.constructs.Construct;

/** The jobs of the churn team. */
final class Churn extends TeamChart {
    Churn(final Construct scope) {
        super(scope, new Team("churn", "111122223333", "eu-west-1", "4711"));
        final List<Channel> channels = List.of(Channel.s3("train", "s3://example-churn/train/",
            S3UriChannelOptions.builder().contentType("text/csv").build()));

        TrainingJob.Builder.create(this, "trees")
            .algorithm(Algorithm.xgboost("1.7-1"))
            .hyperParameters(HyperParameters.xgboost(XgboostHyperParameters.builder()
                .numRound(100)
                .objective("binary:logistic")
                .build()))
            .channels(channels)
            .cluster(Cluster.of(InstanceType.ML_M5_XLARGE))
            .build();

        SpotTrainingJob.Builder.create(this, "nightly")
            .algorithm(Algorithm.xgboost("1.7-1"))
            .hyperParameters(HyperParameters.xgboost(XgboostHyperParameters.builder()
                .numRound(2000)
                .objective("binary:logistic")
                .eta(0.02)
                .build()))
            .channels(channels)
            .cluster(Cluster.of(InstanceType.of("ml.m5.4xlarge")))
            .checkpoints(Checkpoints.at("s3://example-churn/checkpoints/"))
            .maxRuntime(Duration.hours(8))
            .maxWait(Duration.hours(20))
            .build();
    }
}
