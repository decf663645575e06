package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.RunParameterOptions;
import io.github.cdk8s_sagemaker.training.RunValue;
import io.github.cdk8s_sagemaker.training.S3UriChannelOptions;
import io.github.cdk8s_sagemaker.training.TrainingCronJob;
import io.github.cdk8s_sagemaker.training.TrainingTemplate;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import org.cdk8s.Cron;
import org.cdk8s.CronOptions;
import software.constructs.Construct;

/**
 * The same training every night, on the data of the day, with Kubernetes alone. Each run is a training job of its own. The
 * number of rounds is a parameter for runs that are started by hand:
 *
 * <pre>npx cdk8s-sagemaker-training render dist/nightly.k8s.yaml --parameter rounds=200 | kubectl create -f -</pre>
 */
public class Nightly extends Chart {
    public Nightly(final Construct scope, final String id) {
        super(scope, id, ChartProps.builder().namespace("churn").build());

        final String rounds = RunValue.parameter("rounds", RunParameterOptions.builder()
            .defaultValue("100")
            .pattern("[1-9][0-9]*")
            .longest("9999")
            .build());
        final String days = String.format("s3://example-churn/days/%s/", RunValue.date("YYYY-MM-DD"));

        final TrainingTemplate template = TrainingTemplate.Builder.create(this, "churn")
            .region("eu-west-1")
            .role("arn:aws:iam::111122223333:role/churn-training")
            .algorithm(Algorithm.xgboost("1.7-1"))
            .hyperParameters(Map.of("objective", "binary:logistic", "max_depth", 5, "num_round", rounds))
            .channels(List.of(Channel.s3("train", days, S3UriChannelOptions.builder().contentType("text/csv").build())))
            .cluster(Cluster.of(InstanceType.ML_M5_XLARGE))
            .output(Output.at("s3://example-churn/models/"))
            .build();

        TrainingCronJob.Builder.create(this, "cron")
            .template(template)
            .schedule(Cron.schedule(CronOptions.builder().minute("0").hour("2").build()))
            .timeZone("Europe/Dublin")
            .successfulJobsRetained(7)
            .image("registry.example.com/kubectl:1.33")
            .build();
    }

    public static void main(final String[] args) {
        final App app = new App();
        new Nightly(app, "nightly");
        app.synth();
    }
}
