package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Checkpoints;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.ConcurrencyPolicy;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.RunValue;
import io.github.cdk8s_sagemaker.training.SourceCode;
import io.github.cdk8s_sagemaker.training.SourceCodeOptions;
import io.github.cdk8s_sagemaker.training.SpotTrainingTemplateProps;
import io.github.cdk8s_sagemaker.training.TrainingCronJob;
import io.github.cdk8s_sagemaker.training.TrainingTemplate;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import org.cdk8s.Cron;
import org.cdk8s.CronOptions;
import org.cdk8s.Duration;
import org.cdk8s.JsonPatch;
import software.constructs.Construct;

/**
 * A script on spare capacity, every Sunday. A training that fails is tried again from its checkpoints, which all attempts of
 * a run share; a run that takes more than a day is stopped.
 */
public class NightlySpot extends Chart {
    public NightlySpot(final Construct scope, final String id) {
        super(scope, id, ChartProps.builder().namespace("segmentation").build());

        final String tiles = String.format("s3://example-segmentation/tiles/%s/", RunValue.date("YYYY/MM/DD"));

        final TrainingTemplate template = TrainingTemplate.spot(this, "segmentation", SpotTrainingTemplateProps.builder()
            .region("eu-west-1")
            .role("arn:aws:iam::111122223333:role/segmentation-training")
            .algorithm(Algorithm.pytorch("2.8.0"))
            .code(SourceCode.s3("s3://example-segmentation/source/", SourceCodeOptions.builder()
                .entryPoint("train.py")
                .digest("git-4f2a91c")
                .build()))
            .hyperParameters(Map.of("epochs", 60, "attempt", RunValue.attempt()))
            .channels(List.of(Channel.s3("train", tiles)))
            .cluster(Cluster.of(InstanceType.ML_G5_2_XLARGE))
            .checkpoints(Checkpoints.at("s3://example-segmentation/checkpoints/"))
            .maxRuntime(Duration.hours(10))
            .output(Output.at("s3://example-segmentation/models/"))
            .build());

        TrainingCronJob.Builder.create(this, "cron")
            .template(template)
            .schedule(Cron.schedule(CronOptions.builder().minute("30").hour("3").weekDay("0").build()))
            .timeZone("Europe/Dublin")
            .concurrencyPolicy(ConcurrencyPolicy.REPLACE)
            .maxRetries(2)
            .deadline(Duration.hours(24))
            .image("registry.example.com/kubectl:1.33")
            .podPatches(List.of(
                JsonPatch.add("/imagePullSecrets", List.of(Map.of("name", "registry"))),
                JsonPatch.add("/nodeSelector", Map.of("pool", "small"))))
            .build();
    }

    public static void main(final String[] args) {
        final App app = new App();
        new NightlySpot(app, "nightly-spot");
        app.synth();
    }
}
