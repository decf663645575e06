package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.ClusterOptions;
import io.github.cdk8s_sagemaker.training.DistributedTrainingJob;
import io.github.cdk8s_sagemaker.training.Distribution;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.S3DataDistribution;
import io.github.cdk8s_sagemaker.training.S3UriChannelOptions;
import io.github.cdk8s_sagemaker.training.SourceCode;
import io.github.cdk8s_sagemaker.training.SourceCodeOptions;
import io.github.cdk8s_sagemaker.training.VpcAttachment;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import org.cdk8s.Size;
import software.constructs.Construct;

/**
 * One training over four instances: torchrun starts the script on each of them, each gets its share of the objects, and
 * what the instances say to each other is encrypted.
 */
public class Distributed extends Chart {
    public Distributed(final Construct scope, final String id) {
        super(scope, id);

        DistributedTrainingJob.Builder.create(this, "ranking")
            .region("eu-west-1")
            .role("arn:aws:iam::111122223333:role/ranking-training")
            .algorithm(Algorithm.pytorch("2.8.0"))
            .code(SourceCode.s3("s3://example-ranking/source/", SourceCodeOptions.builder()
                .entryPoint("train.py")
                .digest("git-77d03e1")
                .build()))
            .distribution(Distribution.torchrun())
            .hyperParameters(Map.of("epochs", 3, "learning_rate", 0.0003))
            .channels(List.of(Channel.s3("train", "s3://example-ranking/shards/", S3UriChannelOptions.builder()
                .distribution(S3DataDistribution.SHARDED_BY_S3_KEY)
                .build())))
            .cluster(Cluster.of(InstanceType.ML_P4_D_24_XLARGE, ClusterOptions.builder()
                .instanceCount(4)
                .volumeSize(Size.gibibytes(500))
                .build()))
            .maxRuntime(Duration.hours(24))
            .output(Output.at("s3://example-ranking/models/"))
            .vpc(VpcAttachment.builder()
                .subnets(List.of("subnet-0a1b2c3d4e5f60718"))
                .securityGroupIds(List.of("sg-0a1b2c3d4e5f60718"))
                .build())
            .interContainerEncryption(true)
            .build();
    }

    public static void main(final String[] args) {
        final App app = new App();
        new Distributed(app, "distributed");
        app.synth();
    }
}
