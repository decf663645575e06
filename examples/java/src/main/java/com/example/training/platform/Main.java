package com.example.training.platform;

import io.github.cdk8s_sagemaker.training.FastApp;
import io.github.cdk8s_sagemaker.training.GuardrailPolicy;
import io.github.cdk8s_sagemaker.training.status.TrainingHealth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cdk8s.ApiObject;
import org.cdk8s.ApiObjectMetadata;
import org.cdk8s.Chart;
import org.cdk8s.JsonPatch;

/**
 * A platform for product teams. The platform team owns TeamChart and this class, each product team a class of its own. The
 * chart "platform" is for the platform team to apply; with it, the cluster refuses what has not come through here.
 */
public final class Main {
    private Main() {
    }

    public static void main(final String[] args) {
        final FastApp app = new FastApp();
        final List<TeamChart> teams = List.of(new Churn(app), new Vision(app));

        final Chart platform = new Chart(app, "platform");
        for (final TeamChart team : teams) {
            GuardrailPolicy.Builder.create(platform, team.getNamespace() + "-guardrails")
                .guardrailsOf(team)
                .namespaces(List.of(team.getNamespace()))
                .build();
        }

        // The roles that the controllers assume in the accounts of the teams.
        final ApiObject accounts = ApiObject.Builder.create(platform, "accounts")
            .apiVersion("v1")
            .kind("ConfigMap")
            .metadata(ApiObjectMetadata.builder().name("ack-role-account-map").namespace("ack-system").build())
            .build();
        accounts.addJsonPatch(JsonPatch.add("/data", new TreeMap<>(Map.of(
            "111122223333", "arn:aws:iam::111122223333:role/ack-controllers",
            "444455556666", "arn:aws:iam::444455556666:role/ack-controllers"))));

        // Argo CD distinguishes a failed job from a completed one.
        new TrainingHealth().argoCdConfigMap(new Chart(app, "platform-argo-cd"), "health");

        app.synth();
    }
}
