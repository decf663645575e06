package com.example.training;

import io.github.cdk8s_sagemaker.training.observability.TrainingAlert;
import io.github.cdk8s_sagemaker.training.observability.TrainingAlertOptions;
import io.github.cdk8s_sagemaker.training.observability.TrainingAlerts;
import io.github.cdk8s_sagemaker.training.observability.TrainingDashboard;
import io.github.cdk8s_sagemaker.training.observability.TrainingMetrics;
import io.github.cdk8s_sagemaker.training.observability.TrainingStateRule;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import org.cdk8s.Duration;
import software.constructs.Construct;

/**
 * What a platform team sets up to see training and tuning jobs: metrics, alerts and a dashboard in the cluster,
 * and a notification when a job of one family fails or is stopped.
 */
public class Observability extends Chart {
    public Observability(final Construct scope, final String id) {
        super(scope, id, ChartProps.builder().namespace("monitoring").build());

        new TrainingMetrics().configMap(this, "metrics");

        TrainingAlerts.Builder.create(this, "alerts")
            .labels(Map.of("release", "prometheus"))
            .alerts(List.of(
                TrainingAlert.failed(TrainingAlertOptions.builder().severity("critical").build()),
                TrainingAlert.rejected(),
                TrainingAlert.startingFor(Duration.hours(2)),
                TrainingAlert.noneCompleted("churn", Duration.hours(26))))
            .build();

        TrainingDashboard.Builder.create(this, "dashboard").folder("ML").build();

        TrainingStateRule.Builder.create(this, "churn-events")
            .family("churn")
            .targetArn("arn:aws:sns:eu-west-1:111122223333:training")
            .statuses(List.of("Failed", "Stopped"))
            .ruleName("churn-events")
            .annotations(Map.of("services.k8s.aws/region", "eu-west-1"))
            .build();
    }

    public static void main(final String[] args) {
        final App app = new App();
        new Observability(app, "observability");
        app.synth();
    }
}
