package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.ClusterOptions;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.JobName;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.S3UriChannelOptions;
import io.github.cdk8s_sagemaker.training.TrainingJob;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import org.cdk8s.Size;
import software.constructs.Construct;

/**
 * The XGBoost sample of the ACK project, under a fixed name.
 */
public class AckSampleXgboost extends Chart {
    public AckSampleXgboost(final Construct scope, final String id) {
        super(scope, id);

        TrainingJob.Builder.create(this, "job")
            .name(JobName.fixed("ack-sample-xgboost"))
            .region("us-west-2")
            .role("arn:aws:iam::111122223333:role/ack-sample")
            .algorithm(Algorithm.fromImage("433757028032.dkr.ecr.us-west-2.amazonaws.com/xgboost:1"))
            .hyperParameters(Map.of(
                "max_depth", 5,
                "gamma", 4,
                "eta", 0.2,
                "min_child_weight", 6,
                "silent", 0,
                "objective", "multi:softmax",
                "num_class", 10,
                "num_round", 10))
            .channels(List.of(
                Channel.s3("train", "s3://ack-sample/sagemaker/xgboost/train", libsvm()),
                Channel.s3("validation", "s3://ack-sample/sagemaker/xgboost/validation", libsvm())))
            .cluster(Cluster.of(InstanceType.ML_M4_XLARGE, ClusterOptions.builder().volumeSize(Size.gibibytes(5)).build()))
            .maxRuntime(Duration.days(1))
            .output(Output.at("s3://ack-sample/output"))
            .build();
    }

    private static S3UriChannelOptions libsvm() {
        return S3UriChannelOptions.builder().contentType("text/libsvm").build();
    }

    public static void main(final String[] args) {
        final App app = new App();
        new AckSampleXgboost(app, "ack-sample-xgboost");
        app.synth();
    }
}
