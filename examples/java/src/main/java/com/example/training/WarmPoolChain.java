package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.ClusterOptions;
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

/**
 * Three jobs on one warm pool, each of which continues from the model of the one before. SageMaker refuses a job until the
 * model that it starts from exists, and the controller tries again until it does.
 */
public class WarmPoolChain extends Chart {
    public WarmPoolChain(final Construct scope, final String id) {
        super(scope, id);

        TrainingJob previous = null;
        for (final String month : List.of("january", "february", "march")) {
            final TrainingJob job = TrainingJob.Builder.create(this, month)
                .region("us-east-1")
                .role("arn:aws:iam::111122223333:role/species-training")
                .algorithm(Algorithm.imageClassification())
                .hyperParameters(Map.of(
                    "num_layers", 18,
                    "image_shape", "3,224,224",
                    "num_classes", 40,
                    "num_training_samples", 20000,
                    "mini_batch_size", 64,
                    "epochs", 5))
                .channels(List.of(
                    recordIo("train", "s3://example-species/" + month + "/train/"),
                    recordIo("validation", "s3://example-species/" + month + "/validation/")))
                // The pool goes to the next job that asks for the same cluster. The controller pauses up to 17 minutes between two tries.
                .cluster(Cluster.of(InstanceType.ML_G4_DN_XLARGE, ClusterOptions.builder().keepAlive(Duration.minutes(30)).build()))
                .maxRuntime(Duration.hours(2))
                .output(Output.at("s3://example-species/models/"))
                .build();
            if (previous != null) {
                job.addChannel(Channel.modelOf("model", previous));
            }
            previous = job;
        }
    }

    private static Channel recordIo(final String channelName, final String uri) {
        return Channel.s3(channelName, uri, S3UriChannelOptions.builder().contentType("application/x-recordio").build());
    }

    public static void main(final String[] args) {
        final App app = new App();
        new WarmPoolChain(app, "warm-pool-chain");
        app.synth();
    }
}
