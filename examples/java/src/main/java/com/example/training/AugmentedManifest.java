package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.InputMode;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.RecordWrapper;
import io.github.cdk8s_sagemaker.training.S3ChannelOptions;
import io.github.cdk8s_sagemaker.training.TrainingJob;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import software.constructs.Construct;

/**
 * The built-in image classification algorithm, streaming labeled images from augmented manifests such as those of
 * SageMaker Ground Truth: one JSON object per line with the URI of an image and its class.
 */
public class AugmentedManifest extends Chart {
    public AugmentedManifest(final Construct scope, final String id) {
        super(scope, id);

        TrainingJob.Builder.create(this, "defects")
            .region("us-east-1")
            .role("arn:aws:iam::111122223333:role/defects-training")
            .algorithm(Algorithm.imageClassification())
            .hyperParameters(Map.of(
                "num_layers", 50,
                "use_pretrained_model", 1,
                "image_shape", "3,224,224",
                "num_classes", 12,
                "num_training_samples", 48000,
                "mini_batch_size", 64,
                "epochs", 20,
                "learning_rate", 0.01))
            .inputMode(InputMode.PIPE)
            .channels(List.of(
                labeledImages("train", "s3://example-defects/labels/train.manifest"),
                labeledImages("validation", "s3://example-defects/labels/validation.manifest")))
            .cluster(Cluster.of(InstanceType.ML_G5_2_XLARGE))
            .maxRuntime(Duration.hours(8))
            .output(Output.at("s3://example-defects/models/"))
            .build();
    }

    private static Channel labeledImages(final String channelName, final String manifest) {
        return Channel.augmentedManifest(channelName, manifest, List.of("source-ref", "defect"), S3ChannelOptions.builder()
            .contentType("application/x-recordio")
            .recordWrapper(RecordWrapper.RECORD_IO)
            .shuffleSeed(42)
            .build());
    }

    public static void main(final String[] args) {
        final App app = new App();
        new AugmentedManifest(app, "augmented-manifest");
        app.synth();
    }
}
