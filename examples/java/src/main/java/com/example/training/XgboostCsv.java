package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.S3UriChannelOptions;
import io.github.cdk8s_sagemaker.training.TrainingJob;
import io.github.cdk8s_sagemaker.training.hyperparameters.HyperParameters;
import io.github.cdk8s_sagemaker.training.hyperparameters.XgboostHyperParameters;
import java.util.List;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import software.constructs.Construct;

/**
 * The built-in XGBoost algorithm with typed hyperparameters, on CSV files in Amazon S3: one channel to train on, one to
 * validate with.
 */
public class XgboostCsv extends Chart {
    public XgboostCsv(final Construct scope, final String id) {
        super(scope, id);

        TrainingJob.Builder.create(this, "churn")
            .region("eu-west-1")
            .role("arn:aws:iam::111122223333:role/churn-training")
            .algorithm(Algorithm.xgboost("1.7-1"))
            .hyperParameters(HyperParameters.xgboost(XgboostHyperParameters.builder()
                .objective("binary:logistic")
                .evalMetric(List.of("auc", "logloss"))
                .numRound(200)
                .earlyStoppingRounds(10)
                .maxDepth(5)
                .eta(0.2)
                .subsample(0.8)
                .build()))
            .channels(List.of(
                Channel.s3("train", "s3://example-churn/2026-10/train/", csv()),
                Channel.s3("validation", "s3://example-churn/2026-10/validation/", csv())))
            .cluster(Cluster.of(InstanceType.ML_M5_XLARGE))
            .maxRuntime(Duration.hours(1))
            .output(Output.at("s3://example-churn/models/"))
            .build();
    }

    private static S3UriChannelOptions csv() {
        return S3UriChannelOptions.builder().contentType("text/csv").build();
    }

    public static void main(final String[] args) {
        final App app = new App();
        new XgboostCsv(app, "xgboost-csv");
        app.synth();
    }
}
