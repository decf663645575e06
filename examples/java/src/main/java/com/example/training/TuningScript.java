package com.example.training;

import io.github.cdk8s_sagemaker.training.Algorithm;
import io.github.cdk8s_sagemaker.training.Channel;
import io.github.cdk8s_sagemaker.training.Cluster;
import io.github.cdk8s_sagemaker.training.InstanceType;
import io.github.cdk8s_sagemaker.training.ManagedSpot;
import io.github.cdk8s_sagemaker.training.MetricDefinition;
import io.github.cdk8s_sagemaker.training.Output;
import io.github.cdk8s_sagemaker.training.SourceCode;
import io.github.cdk8s_sagemaker.training.SourceCodeOptions;
import io.github.cdk8s_sagemaker.training.TrainingRules;
import io.github.cdk8s_sagemaker.training.TrainingTemplate;
import io.github.cdk8s_sagemaker.training.tuning.HyperParameterTuningJob;
import io.github.cdk8s_sagemaker.training.tuning.Objective;
import io.github.cdk8s_sagemaker.training.tuning.Range;
import io.github.cdk8s_sagemaker.training.tuning.Scaling;
import io.github.cdk8s_sagemaker.training.tuning.TuningStrategy;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import software.constructs.Construct;

/**
 * Tunes a script of your own in the PyTorch container of AWS, on Spot Instances. The script prints the metric that decides; its
 * definition shows SageMaker where to find it.
 */
public class TuningScript extends Chart {
    public TuningScript(final Construct scope, final String id) {
        super(scope, id);

        final TrainingTemplate template = TrainingTemplate.Builder.create(this, "sentiment")
            .region("eu-west-1")
            .role("arn:aws:iam::111122223333:role/sentiment-training")
            .algorithm(Algorithm.pytorch("2.8.0"))
            .code(SourceCode.s3("s3://example-sentiment/source/",
                SourceCodeOptions.builder().entryPoint("train.py").digest("git-7f3c2a1").build()))
            .hyperParameters(Map.of("epochs", 3))
            .metrics(List.of(MetricDefinition.builder().name("validation:loss").regex("validation_loss=([0-9.e+-]+)").build()))
            .channels(List.of(Channel.s3("train", "s3://example-sentiment/reviews/train/")))
            .cluster(Cluster.of(InstanceType.ML_G5_XLARGE))
            .maxRuntime(Duration.hours(1))
            .spot(ManagedSpot.maxWait(Duration.hours(2)))
            .output(Output.at("s3://example-sentiment/models/"))
            .build();

        final HyperParameterTuningJob job = HyperParameterTuningJob.Builder.create(this, "tuning")
            .template(template)
            .objective(Objective.minimize("validation:loss"))
            .ranges(Map.of(
                "learning_rate", Range.continuous(0.00001, 0.001, Scaling.LOGARITHMIC),
                "batch_size", Range.categorical(List.of(16, 32, 64)),
                "optimizer", Range.categorical(List.of("adamw", "sgd"))))
            .strategy(TuningStrategy.RANDOM)
            .maxTrainingJobs(12)
            .maxParallelTrainingJobs(3)
            .targetObjectiveValue(0.2)
            .build();
        TrainingRules.of(job).acknowledge("spot-without-checkpoints", "a training job takes minutes, and starts again");
    }

    public static void main(final String[] args) {
        final App app = new App();
        new TuningScript(app, "tuning-script");
        app.synth();
    }
}
