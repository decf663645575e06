package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.S3UriChannelOptions;
import io.github.cdk8s_sagemaker.training.TrainingTemplate;
import io.github.cdk8s_sagemaker.training.status.ExportTarget;
import io.github.cdk8s_sagemaker.training.status.StatusExport;
import io.github.cdk8s_sagemaker.training.status.StatusField;
import io.github.cdk8s_sagemaker.training.tuning.HyperParameterTuningJob;
import io.github.cdk8s_sagemaker.training.tuning.Objective;
import io.github.cdk8s_sagemaker.training.tuning.Range;
import io.github.cdk8s_sagemaker.training.tuning.Scaling;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import software.constructs.Construct;

/**
 * Finds the best hyperparameters of a built-in algorithm: 40 training jobs, 4 at a time, each with other values. The template
 * is the training without the values that are tuned. The name of the best training job goes into a ConfigMap.
 */
public class Tuning extends Chart {
    public Tuning(final Construct scope, final String id) {
        super(scope, id);

        final TrainingTemplate template = TrainingTemplate.Builder.create(this, "churn")
            .region("eu-west-1")
            .role("arn:aws:iam::111122223333:role/churn-training")
            .algorithm(Algorithm.xgboost("1.7-1"))
            .hyperParameters(Map.of("objective", "binary:logistic", "eval_metric", "auc", "num_round", 200))
            .channels(List.of(channel("train"), channel("validation")))
            .cluster(Cluster.of(InstanceType.ML_M5_XLARGE))
            .maxRuntime(Duration.hours(1))
            .output(Output.at("s3://example-churn/models/"))
            .build();

        final HyperParameterTuningJob best = HyperParameterTuningJob.Builder.create(this, "best")
            .template(template)
            .objective(Objective.maximize("validation:auc"))
            .ranges(Map.of(
                "eta", Range.continuous(0.01, 0.3, Scaling.LOGARITHMIC),
                "max_depth", Range.integer(3, 10),
                "booster", Range.categorical(List.of("gbtree", "dart"))))
            .maxTrainingJobs(40)
            .maxParallelTrainingJobs(4)
            .earlyStopping(true)
            .build();

        StatusExport.Builder.create(this, "training-job")
            .job(best)
            .field(StatusField.BEST_TRAINING_JOB)
            .to(ExportTarget.newConfigMap(this, "results"))
            .build();
    }

    private static Channel channel(final String name) {
        return Channel.s3(name, "s3://example-churn/" + name + "/", S3UriChannelOptions.builder().contentType("text/csv").build());
    }

    public static void main(final String[] args) {
        final App app = new App();
        new Tuning(app, "tuning");
        app.synth();
    }
}
