package com.example.training.platform;

import io.github.cdk8s_sagemaker.training.AdoptionPolicy;
import io.github.cdk8s_sagemaker.training.EncryptionAtRestOptions;
import io.github.cdk8s_sagemaker.training.Guardrail;
import io.github.cdk8s_sagemaker.training.Guardrails;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.TrainingDefaultValues;
import io.github.cdk8s_sagemaker.training.TrainingDefaults;
import io.github.cdk8s_sagemaker.training.TrainingNamespace;
import io.github.cdk8s_sagemaker.training.access.ExecutionRole;
import java.util.Map;
import java.util.stream.Stream;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import org.cdk8s.Duration;
import software.constructs.Construct;

/** Defaults, guardrails and an execution role. A team extends it and adds its jobs. */
abstract class TeamChart extends Chart {
    TeamChart(final Construct scope, final Team team) {
        super(scope, "platform-" + team.name, ChartProps.builder().namespace(team.name).labels(Map.of("team", team.name)).build());
        final String bucket = "example-" + team.name;

        TrainingNamespace.Builder.create(this, "namespace").accountId(team.account).region(team.region).build();

        final ExecutionRole execution = ExecutionRole.Builder.create(this, "execution")
            .accountId(team.account)
            .roleName(team.name + "-training")
            .build();

        final TrainingDefaults defaults = TrainingDefaults.of(this);
        defaults.set(TrainingDefaultValues.builder()
            .role(execution.getArn())
            .output(Output.at("s3://" + bucket + "/models/"))
            .outputKey("arn:aws:kms:" + team.region + ":" + team.account + ":alias/training")
            .maxRuntime(Duration.hours(4))
            .adoption(AdoptionPolicy.ADOPT_OR_CREATE)
            .build());
        defaults.enforce(TrainingDefaultValues.builder()
            .region(team.region)
            .controllerVersion("1.9.1")
            .tags(Map.of("team", team.name, "cost-center", team.costCenter))
            .build());

        Guardrails.of(this).add(
            Guardrail.buckets(bucket, "example-shared"),
            Guardrail.roles(execution.getArn()),
            Guardrail.images(registries(team)),
            Guardrail.maxRuntime(Duration.days(2)),
            Guardrail.maxInstanceHours(100),
            Guardrail.encryptionAtRest(EncryptionAtRestOptions.builder().volume(false).build()),
            Guardrail.encryptionInTransit());
    }

    /** Built-in algorithms, framework containers and rules of Debugger in the Regions of the teams, and images of the team. */
    private static String[] registries(final Team team) {
        return Stream.of("141502667606", "763104351884", "929884845733", "492215442770", "482524230118", team.account)
            .map(account -> account + ".dkr.ecr.*.amazonaws.com")
            .toArray(String[]::new);
    }
}
