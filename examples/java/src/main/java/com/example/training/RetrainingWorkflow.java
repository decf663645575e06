package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.RunParameterOptions;
import io.github.cdk8s_sagemaker.training.RunValue;
import io.github.cdk8s_sagemaker.training.S3UriChannelOptions;
import io.github.cdk8s_sagemaker.training.TrainingTemplate;
import io.github.cdk8s_sagemaker.training.workflows.TrainingStep;
import io.github.cdk8s_sagemaker.training.workflows.TrainingStepOptions;
import io.github.cdk8s_sagemaker.training.workflows.TrainingWorkflow;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import org.cdk8s.Cron;
import org.cdk8s.CronOptions;
import org.cdk8s.Duration;
import software.constructs.Construct;

/**
 * Two trainings in a workflow of Argo, every Monday: one on all images, then one that continues from its model on the images
 * of the day. To run it at once, with other parameters:
 *
 * <pre>argo submit --from workflowtemplate/retraining-workflow-retrain -p epochs=10 -p time=2026-11-28</pre>
 */
public class RetrainingWorkflow extends Chart {
    public RetrainingWorkflow(final Construct scope, final String id) {
        super(scope, id, ChartProps.builder().namespace("species").build());

        final TrainingWorkflow workflow = TrainingWorkflow.Builder.create(this, "retrain")
            .schedule(Cron.schedule(CronOptions.builder().minute("0").hour("3").weekDay("1").build()))
            .timeZone("Europe/Dublin")
            .maxRetries(1)
            .build();

        final TrainingStep base = workflow.addStep("base", TrainingStepOptions.builder()
            .template(template("base", 20000, List.of(
                recordIo("train", "s3://example-species/all/train/"),
                recordIo("validation", "s3://example-species/all/validation/"))))
            .build());

        final String day = String.format("s3://example-species/days/%s", RunValue.date("YYYY-MM-DD"));
        workflow.addStep("tuned", TrainingStepOptions.builder()
            .template(template("tuned", 1000, List.of(
                recordIo("train", day + "/train/"),
                recordIo("validation", day + "/validation/"),
                Channel.modelOf("model", base))))
            .deadline(Duration.hours(4))
            .build());
    }

    private TrainingTemplate template(final String id, final int samples, final List<Channel> channels) {
        return TrainingTemplate.Builder.create(this, id)
            .region("us-east-1")
            .role("arn:aws:iam::111122223333:role/species-training")
            .algorithm(Algorithm.imageClassification())
            .hyperParameters(Map.of(
                "num_layers", 18,
                "image_shape", "3,224,224",
                "num_classes", 40,
                "num_training_samples", samples,
                "mini_batch_size", 64,
                "epochs", RunValue.parameter("epochs", RunParameterOptions.builder()
                    .defaultValue("5")
                    .pattern("[1-9][0-9]*")
                    .longest("99")
                    .build())))
            .channels(channels)
            .cluster(Cluster.of(InstanceType.ML_G4_DN_XLARGE))
            .maxRuntime(Duration.hours(2))
            .output(Output.at("s3://example-species/models/"))
            .build();
    }

    private static Channel recordIo(final String channelName, final String uri) {
        return Channel.s3(channelName, uri, S3UriChannelOptions.builder().contentType("application/x-recordio").build());
    }

    public static void main(final String[] args) {
        final App app = new App();
        new RetrainingWorkflow(app, "retraining-workflow");
        app.synth();
    }
}
