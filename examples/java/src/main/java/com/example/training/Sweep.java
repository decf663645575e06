package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.RunParameterOptions;
import io.github.cdk8s_sagemaker.training.RunValue;
import io.github.cdk8s_sagemaker.training.S3UriChannelOptions;
import io.github.cdk8s_sagemaker.training.SweepPoints;
import io.github.cdk8s_sagemaker.training.TrainingSweep;
import io.github.cdk8s_sagemaker.training.TrainingTemplate;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import org.cdk8s.Duration;
import software.constructs.Construct;

/**
 * The same training with six combinations of two hyperparameters, on two instance types: twelve jobs. A changed sweep runs only
 * the points that are new.
 */
public class Sweep extends Chart {
    public Sweep(final Construct scope, final String id) {
        super(scope, id, ChartProps.builder().namespace("churn").build());

        final TrainingTemplate template = TrainingTemplate.Builder.create(this, "churn")
            .region("eu-west-1")
            .role("arn:aws:iam::111122223333:role/churn-training")
            .algorithm(Algorithm.xgboost("1.7-1"))
            .hyperParameters(Map.of(
                "objective", "binary:logistic",
                "eval_metric", "auc",
                "num_round", 100,
                "max_depth", RunValue.parameter("depth", RunParameterOptions.builder().defaultValue("5").build()),
                "eta", RunValue.parameter("eta", RunParameterOptions.builder().defaultValue("0.3").build())))
            .channels(List.of(csv("train"), csv("validation")))
            .cluster(Cluster.of(InstanceType.ML_M5_XLARGE))
            .maxRuntime(Duration.hours(2))
            .output(Output.at("s3://example-churn/models/"))
            .build();

        TrainingSweep.Builder.create(this, "sweep")
            .template(template)
            .points(SweepPoints.grid(Map.of("depth", List.of(3, 5, 7), "eta", List.of(0.03, 0.3))))
            .instanceTypes(List.of(InstanceType.ML_M5_XLARGE, InstanceType.ML_C5_XLARGE))
            .family("churn-sweep")
            .build();
    }

    private static Channel csv(final String name) {
        return Channel.s3(name, "s3://example-churn/" + name + "/", S3UriChannelOptions.builder().contentType("text/csv").build());
    }

    public static void main(final String[] args) {
        final App app = new App();
        new Sweep(app, "sweep");
        app.synth();
    }
}
