package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.S3UriChannelOptions;
import io.github.cdk8s_sagemaker.training.TrainingTemplate;
import io.github.cdk8s_sagemaker.training.tuning.ExistingTuningJob;
import io.github.cdk8s_sagemaker.training.tuning.HyperParameterTuningJob;
import io.github.cdk8s_sagemaker.training.tuning.Objective;
import io.github.cdk8s_sagemaker.training.tuning.Range;
import io.github.cdk8s_sagemaker.training.tuning.TuningDefinition;
import io.github.cdk8s_sagemaker.training.tuning.TuningDefinitionOptions;
import io.github.cdk8s_sagemaker.training.tuning.WarmStart;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import software.constructs.Construct;

/**
 * Two algorithms compete on the same data: each definition has a template, an objective and ranges of its own. Another tuning
 * job tunes one of them, and builds on the results of an earlier one, which is known by its name.
 */
public class TuningWarmStart extends Chart {
    public TuningWarmStart(final Construct scope, final String id) {
        super(scope, id);

        final TrainingTemplate trees = template("trees", Map.of("objective", "binary:logistic", "num_round", 200));
        final TrainingTemplate forest = template("forest", Map.of("objective", "binary:logistic", "num_round", 1, "num_parallel_tree", 100));

        HyperParameterTuningJob.Builder.create(this, "compare")
            .definitions(List.of(
                TuningDefinition.of("trees", TuningDefinitionOptions.builder()
                    .template(trees)
                    .objective(Objective.maximize("validation:auc"))
                    .ranges(Map.of("eta", Range.continuous(0.01, 0.3), "max_depth", Range.integer(3, 10)))
                    .build()),
                TuningDefinition.of("forest", TuningDefinitionOptions.builder()
                    .template(forest)
                    .objective(Objective.maximize("validation:auc"))
                    .ranges(Map.of("max_depth", Range.integer(6, 20), "subsample", Range.continuous(0.5, 0.9)))
                    .build())))
            .maxTrainingJobs(30)
            .maxParallelTrainingJobs(5)
            .build();

        HyperParameterTuningJob.Builder.create(this, "next")
            .template(trees)
            .objective(Objective.maximize("validation:auc"))
            .ranges(Map.of("eta", Range.continuous(0.01, 0.1), "max_depth", Range.integer(3, 6)))
            .maxTrainingJobs(20)
            .maxParallelTrainingJobs(5)
            .warmStart(WarmStart.transferLearning(List.of(ExistingTuningJob.of("churn-tuning-4f2a91c07b35"))))
            .build();
    }

    private TrainingTemplate template(final String id, final Map<String, Object> hyperParameters) {
        return TrainingTemplate.Builder.create(this, id)
            .region("eu-west-1")
            .role("arn:aws:iam::111122223333:role/churn-training")
            .channels(List.of(channel("train"), channel("validation")))
            .cluster(Cluster.of(InstanceType.ML_M5_XLARGE))
            .maxRuntime(Duration.hours(1))
            .output(Output.at("s3://example-churn/models/"))
            .algorithm(Algorithm.xgboost("1.7-1"))
            .hyperParameters(hyperParameters)
            .build();
    }

    private static Channel channel(final String name) {
        return Channel.s3(name, "s3://example-churn/" + name + "/", S3UriChannelOptions.builder().contentType("text/csv").build());
    }

    public static void main(final String[] args) {
        final App app = new App();
        new TuningWarmStart(app, "tuning-warm-start");
        app.synth();
    }
}
