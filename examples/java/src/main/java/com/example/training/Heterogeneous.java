package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.ClusterStorageOptions;
import io.github.cdk8s_sagemaker.training.InstanceGroup;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.S3UriChannelOptions;
import io.github.cdk8s_sagemaker.training.SourceCode;
import io.github.cdk8s_sagemaker.training.SourceCodeOptions;
import io.github.cdk8s_sagemaker.training.TrainingJob;
import java.util.List;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import org.cdk8s.Size;
import software.constructs.Construct;

/**
 * Instances of two kinds in one job: CPUs prepare the samples that the GPUs train on. Each channel says which group
 * it is for; the script learns from /opt/ml/input/config/resourceconfig.json which group it runs in.
 */
public class Heterogeneous extends Chart {
    public Heterogeneous(final Construct scope, final String id) {
        super(scope, id);

        final InstanceGroup data = InstanceGroup.of("data", InstanceType.ML_C5_18_XLARGE, 2);
        final InstanceGroup training = InstanceGroup.of("training", InstanceType.ML_P4_D_24_XLARGE, 1);

        TrainingJob.Builder.create(this, "detector")
            .region("eu-west-1")
            .role("arn:aws:iam::111122223333:role/detector-training")
            .algorithm(Algorithm.fromImage("111122223333.dkr.ecr.eu-west-1.amazonaws.com/detector:2.4.0"))
            .code(SourceCode.s3("s3://example-detector/source/", SourceCodeOptions.builder()
                .entryPoint("launcher.py")
                .digest("git-b81c55e")
                .build()))
            .channels(List.of(
                Channel.s3("raw", "s3://example-detector/raw/", on(data)),
                Channel.s3("weights", "s3://example-detector/weights/", on(training))))
            .cluster(Cluster.heterogeneous(List.of(data, training), ClusterStorageOptions.builder()
                .volumeSize(Size.gibibytes(200))
                .build()))
            .maxRuntime(Duration.hours(12))
            .output(Output.at("s3://example-detector/models/"))
            .build();
    }

    private static S3UriChannelOptions on(final InstanceGroup group) {
        return S3UriChannelOptions.builder().instanceGroups(List.of(group)).build();
    }

    public static void main(final String[] args) {
        final App app = new App();
        new Heterogeneous(app, "heterogeneous");
        app.synth();
    }
}
