package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.AlgorithmOptions;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.HyperParameterEncoding;
import io.github.cdk8s_sagemaker.training.InputMode;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.ManagedSpot;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.TrainingJob;
import io.github.cdk8s_sagemaker.training.TrainingRules;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import org.cdk8s.Duration;
import org.cdk8s.JsonPatch;
import software.constructs.Construct;

/**
 * What the library doesn't know yet, and what it warns of: an instance type that is newer than the library, a patch in
 * the names of the CRD, metadata of your own, and warnings that are acknowledged with their reasons.
 */
public class EscapeHatches extends Chart {
    public EscapeHatches(final Construct scope, final String id) {
        super(scope, id, ChartProps.builder().labels(Map.of("app", "ranking")).build());

        final TrainingJob job = TrainingJob.Builder.create(this, "ranking")
            .region("eu-west-1")
            .role("arn:aws:iam::111122223333:role/ranking-training")
            .algorithm(Algorithm.fromImage("111122223333.dkr.ecr.eu-west-1.amazonaws.com/ranking:3f9c1d2", AlgorithmOptions.builder()
                .hyperParameterEncoding(HyperParameterEncoding.JSON)
                .build()))
            .hyperParameters(Map.of(
                "optimizer", "adamw",
                "learning_rate", 0.001,
                "layers", List.of(256, 64),
                "dropout", Map.of("last", 0.3, "first", 0.1)))
            .inputMode(InputMode.of("FastFile"))
            .channels(List.of(Channel.s3("train", "s3://example-ranking/train/")))
            .cluster(Cluster.of(InstanceType.of("ml.x9.xlarge")))
            .spot(ManagedSpot.maxWait(Duration.hours(3)))
            .maxRuntime(Duration.hours(1))
            .output(Output.at("s3://example-ranking/models/"))
            .environment(Map.of("LOG_LEVEL", "info"))
            .tags(Map.of("team", "growth"))
            .build();

        // A patch sets what a newer CRD has, or changes a job that other code makes. It is checked, and it affects the name.
        job.addJsonPatch(
            JsonPatch.replace("/spec/resourceConfig/volumeSizeInGB", 75),
            JsonPatch.add("/spec/resourceConfig/volumeKMSKeyID",
                "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"));
        job.getMetadata().addAnnotation("example.com/owner", "growth");
        job.addTag("stage", "trial");

        final TrainingRules rules = TrainingRules.of(this);
        rules.acknowledge("instance-type-unknown", "newer than the library");
        rules.acknowledge("spot-without-checkpoints", "starting again costs less than keeping checkpoints");
    }

    public static void main(final String[] args) {
        final App app = new App();
        new EscapeHatches(app, "escape-hatches");
        app.synth();
    }
}
