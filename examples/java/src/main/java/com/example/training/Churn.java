package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.S3UriChannelOptions;
import io.github.cdk8s_sagemaker.training.TrainingJob;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import software.constructs.Construct;

public class Churn extends Chart {
    public Churn(final Construct scope, final String id) {
        super(scope, id);

        TrainingJob.Builder.create(this, "model")
            .region("eu-west-1")
            .role("arn:aws:iam::111122223333:role/churn-training")
            .algorithm(Algorithm.xgboost("1.7-1"))
            .hyperParameters(Map.of("objective", "binary:logistic", "num_round", 100))
            .channels(List.of(Channel.s3("train", "s3://example-churn/train/",
                S3UriChannelOptions.builder().contentType("text/csv").build())))
            .cluster(Cluster.of(InstanceType.ML_M5_XLARGE))
            .maxRuntime(Duration.hours(1))
            .output(Output.at("s3://example-churn/models/"))
            .build();
    }

    public static void main(final String[] args) {
        final App app = new App();
        new Churn(app, "churn");
        app.synth();
    }
}
