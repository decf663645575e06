package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Checkpoints;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.ClusterOptions;
import io.github.cdk8s_sagemaker.training.InputMode;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.SourceCode;
import io.github.cdk8s_sagemaker.training.SourceCodeOptions;
import io.github.cdk8s_sagemaker.training.SpotTrainingJob;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import org.cdk8s.Size;
import software.constructs.Construct;

/**
 * A script on spare capacity: SageMaker may take the instances away and continue later. The script finds its last checkpoint
 * in /opt/ml/checkpoints, which SageMaker keeps in step with S3. A changed job is a new job with checkpoints of its own.
 */
public class Spot extends Chart {
    public Spot(final Construct scope, final String id) {
        super(scope, id);

        SpotTrainingJob.Builder.create(this, "segmentation")
            .region("eu-west-1")
            .role("arn:aws:iam::111122223333:role/segmentation-training")
            .algorithm(Algorithm.pytorch("2.8.0"))
            .code(SourceCode.s3("s3://example-segmentation/source/", SourceCodeOptions.builder()
                .entryPoint("train.py")
                .digest("git-4f2a91c")
                .build()))
            .hyperParameters(Map.of("epochs", 60, "batch_size", 16))
            .inputMode(InputMode.FAST_FILE)
            .channels(List.of(Channel.s3("train", "s3://example-segmentation/tiles/")))
            .cluster(Cluster.of(InstanceType.ML_G5_2_XLARGE, ClusterOptions.builder().volumeSize(Size.gibibytes(100)).build()))
            .checkpoints(Checkpoints.at("s3://example-segmentation/checkpoints/"))
            .maxRuntime(Duration.hours(10))
            .maxWait(Duration.hours(24))
            .output(Output.at("s3://example-segmentation/models/"))
            // SageMaker tries again after a fault of its own.
            .retryAttempts(3)
            .build();
    }

    public static void main(final String[] args) {
        final App app = new App();
        new Spot(app, "spot");
        app.synth();
    }
}
