package com.example.training.platform;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.ClusterOptions;
import io.github.cdk8s_sagemaker.training.DebuggedTrainingJob;
import io.github.cdk8s_sagemaker.training.DistributedTrainingJob;
import io.github.cdk8s_sagemaker.training.Distribution;
import io.github.cdk8s_sagemaker.training.InputMode;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.SourceCode;
import io.github.cdk8s_sagemaker.training.SourceCodeOptions;
import io.github.cdk8s_sagemaker.training.TrainingDefaultValues;
import io.github.cdk8s_sagemaker.training.TrainingDefaults;
import io.github.cdk8s_sagemaker.training.debugging.DebugRule;
import io.github.cdk8s_sagemaker.training.debugging.Debugger;
import io.github.cdk8s_sagemaker.training.debugging.DebuggerOptions;
import io.github.cdk8s_sagemaker.training.debugging.LossNotDecreasingRuleOptions;
import io.github.cdk8s_sagemaker.training.debugging.RuleAction;
import java.util.List;
import java.util.Map;
import org.cdk8s.Duration;
import software.constructs.Construct;

/** The jobs of the vision team, which have some defaults of their own. */
final class Vision extends TeamChart {
    Vision(final Construct scope) {
        super(scope, new Team("vision", "444455556666", "eu-central-1", "4712"));
        TrainingDefaults.of(this).set(TrainingDefaultValues.builder()
            .inputMode(InputMode.FAST_FILE)
            .maxRuntime(Duration.hours(12))
            .build());

        final SourceCode code = SourceCode.s3("s3://example-vision/source/", SourceCodeOptions.builder()
            .entryPoint("train.py")
            .digest("git-4f2a91c")
            .build());
        final Algorithm algorithm = Algorithm.pytorch("2.8.0");
        final List<Channel> channels = List.of(
            Channel.s3("train", "s3://example-vision/tiles/"),
            Channel.s3("backbone", "s3://example-shared/backbones/resnet50/"));

        DistributedTrainingJob.Builder.create(this, "detector")
            .algorithm(algorithm)
            .code(code)
            .channels(channels)
            .hyperParameters(Map.of("epochs", 30, "batch_size", 64))
            .cluster(Cluster.of(InstanceType.of("ml.g5.12xlarge"), ClusterOptions.builder().instanceCount(4).build()))
            .distribution(Distribution.torchrun())
            .interContainerEncryption(true)
            .build();

        DebuggedTrainingJob.Builder.create(this, "segmentation")
            .algorithm(algorithm)
            .code(code)
            .channels(channels)
            .hyperParameters(Map.of("epochs", 60, "batch_size", 16))
            .cluster(Cluster.of(InstanceType.of("ml.g5.2xlarge")))
            .debugger(Debugger.at("s3://example-vision/debugger/", DebuggerOptions.builder()
                .rules(List.of(DebugRule.lossNotDecreasing(LossNotDecreasingRuleOptions.builder()
                    .actions(List.of(RuleAction.stopTraining()))
                    .build())))
                .build()))
            .build();
    }
}
