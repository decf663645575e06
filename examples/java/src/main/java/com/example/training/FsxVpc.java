package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.ClusterOptions;
import io.github.cdk8s_sagemaker.training.FileSystemChannelOptions;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.OutputOptions;
import io.github.cdk8s_sagemaker.training.TrainingJob;
import io.github.cdk8s_sagemaker.training.VpcAttachment;
import java.util.List;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import org.cdk8s.Size;
import software.constructs.Construct;

/**
 * Two instances in a VPC of your own that read from FSx for Lustre. Their volumes, the model artifacts and the traffic
 * between them are encrypted with keys of your own.
 */
public class FsxVpc extends Chart {
    private static final String KEY = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    public FsxVpc(final Construct scope, final String id) {
        super(scope, id);

        TrainingJob.Builder.create(this, "turbulence")
            .region("eu-central-1")
            .role("arn:aws:iam::111122223333:role/turbulence-training")
            .algorithm(Algorithm.fromImage("111122223333.dkr.ecr.eu-central-1.amazonaws.com/turbulence"
                + "@sha256:3d2f1a0c5b4e7968817263544536271809fa0eb1dc2fc3ad4e9b5f8a7c6d1e20"))
            .channels(List.of(
                // The first part of the path is the mount name of the file system.
                Channel.fsxLustre("train", FileSystemChannelOptions.builder()
                    .fileSystemId("fs-0a1b2c3d4e5f67890")
                    .directoryPath("/x4ohbbmv/simulations/train")
                    .build())))
            .vpc(VpcAttachment.builder()
                .subnets(List.of("subnet-0123456789abcdef0"))
                .securityGroupIds(List.of("sg-0fedcba9876543210"))
                .build())
            .cluster(Cluster.of(InstanceType.ML_C5_9_XLARGE, ClusterOptions.builder()
                .instanceCount(2)
                .volumeSize(Size.gibibytes(50))
                .volumeKey(KEY)
                .build()))
            .interContainerEncryption(true)
            .maxRuntime(Duration.days(2))
            .output(Output.at("s3://example-turbulence/models/", OutputOptions.builder().kmsKey(KEY).build()))
            .build();
    }

    public static void main(final String[] args) {
        final App app = new App();
        new FsxVpc(app, "fsx-vpc");
        app.synth();
    }
}
