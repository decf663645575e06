package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Checkpoints;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.HuggingFacePytorchOptions;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.OutputOptions;
import io.github.cdk8s_sagemaker.training.SourceCode;
import io.github.cdk8s_sagemaker.training.SourceCodeOptions;
import io.github.cdk8s_sagemaker.training.SpotTrainingJob;
import io.github.cdk8s_sagemaker.training.access.ExecutionRole;
import io.github.cdk8s_sagemaker.training.status.ExportTarget;
import io.github.cdk8s_sagemaker.training.status.StatusExport;
import io.github.cdk8s_sagemaker.training.status.StatusField;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import software.constructs.Construct;

/**
 * A role that allows what its jobs need and nothing else, a job that continues from the model of another, and a ConfigMap
 * that gets the location of the last model.
 */
public class LeastPrivilege extends Chart {
    private final ExecutionRole role;

    public LeastPrivilege(final Construct scope, final String id) {
        super(scope, id);

        role = ExecutionRole.Builder.create(this, "execution")
            .accountId("111122223333")
            .permissionsBoundary("arn:aws:iam::111122223333:policy/training-boundary")
            // With Argo CD, the role comes first.
            .annotations(Map.of("argocd.argoproj.io/sync-wave", "-1"))
            // The bucket of the data has a key of its own, which no job names.
            .decryptionKeys(List.of("alias/reviews-data"))
            .build();
        final SpotTrainingJob general = addJob("general", List.of(Channel.s3("train", "s3://example-reviews/general/")));
        final SpotTrainingJob tuned = addJob("tuned", List.of(
            Channel.s3("train", "s3://example-reviews/hotels/"),
            Channel.modelOf("model", general)));

        final ExportTarget results = ExportTarget.newConfigMap(this, "results");
        StatusExport.Builder.create(this, "model").job(tuned).field(StatusField.MODEL_ARTIFACTS).to(results).build();
        StatusExport.Builder.create(this, "status").job(tuned).field(StatusField.TRAINING_JOB_STATUS).to(results).build();
    }

    private SpotTrainingJob addJob(final String id, final List<Channel> channels) {
        return SpotTrainingJob.Builder.create(this, id)
            .region("eu-west-1")
            .role(role.getArn())
            .algorithm(Algorithm.huggingFacePytorch(HuggingFacePytorchOptions.builder().transformers("4.49.0").pytorch("2.5.1").build()))
            .code(SourceCode.s3("s3://example-reviews/source/", SourceCodeOptions.builder()
                .entryPoint("train.py")
                .digest("git-4f2a91c")
                .build()))
            .cluster(Cluster.of(InstanceType.ML_G5_2_XLARGE))
            .maxRuntime(Duration.hours(6))
            .output(Output.at("s3://example-reviews/models/", OutputOptions.builder().kmsKey("alias/reviews-models").build()))
            .checkpoints(Checkpoints.at("s3://example-reviews/checkpoints/"))
            .channels(channels)
            .build();
    }

    public static void main(final String[] args) {
        final App app = new App();
        new LeastPrivilege(app, "least-privilege");
        app.synth();
    }
}
