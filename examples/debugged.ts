/*
 * A job that watches itself. Debugger stops it when the loss no longer falls or gradients vanish. Profiler measures the
 * hardware and some steps of the script, and reports what could be faster. AWS closed Debugger to new customers on
 * 2026-07-30; accounts that used it before can keep using it.
 */
import { Algorithm, Channel, Cluster, DebuggedTrainingJob, debugging, InstanceType, Output, SourceCode } from 'cdk8s-sagemaker-training';
import { App, Chart, Duration, Size } from 'cdk8s';
import { Construct } from 'constructs';

class Debugged extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const stop = debugging.RuleAction.stopTraining();

    new DebuggedTrainingJob(this, 'defects', {
      region: 'eu-west-1',
      role: 'arn:aws:iam::111122223333:role/defects-training',
      algorithm: Algorithm.pytorch('1.11.0'),
      code: SourceCode.s3('s3://example-defects/source/', { entryPoint: 'train.py', digest: 'git-9c1e07b' }),
      hyperParameters: { epochs: 20, learning_rate: 0.01 },
      channels: [Channel.s3('train', 's3://example-defects/images/')],
      cluster: Cluster.of(InstanceType.ML_P3_2XLARGE, { volumeSize: Size.gibibytes(100) }),
      maxRuntime: Duration.hours(12),
      output: Output.at('s3://example-defects/models/'),
      debugger: debugging.Debugger.at('s3://example-defects/tensors/', {
        // What the other built-in rules read is added by itself.
        collections: [
          debugging.TensorCollection.losses({ saveInterval: 50, evaluation: { saveInterval: 5 } }),
          debugging.TensorCollection.weights({ saveInterval: 1000 }),
        ],
        rules: [
          debugging.DebugRule.lossNotDecreasing({ diffPercent: 1, numSteps: 200, actions: [stop, debugging.RuleAction.email('vision@example.com')] }),
          debugging.DebugRule.vanishingGradient({ threshold: 0.00001, actions: [stop] }),
          debugging.DebugRule.deadRelu({ tensorRegex: ['.*ReLU_output', '.*relu_output'], thresholdLayer: 60 }),
          debugging.DebugRule.custom('class-weights', {
            sourceS3Uri: 's3://example-defects/rules/class_weights.py',
            className: 'ClassWeightsRule',
            instanceType: InstanceType.ML_T3_MEDIUM,
            volumeSize: Size.gibibytes(10),
            parameters: { largest_ratio: 8 },
          }),
        ],
      }),
      profiler: debugging.Profiler.at('s3://example-defects/profiles/', {
        interval: Duration.seconds(1),
        framework: [
          debugging.FrameworkProfiling.detailed(debugging.ProfilingRange.steps(100, 5)),
          debugging.FrameworkProfiling.dataLoader(debugging.ProfilingRange.time(Duration.minutes(2))),
        ],
        files: { localPath: '/opt/ml/output/profiler/' },
        rules: [
          debugging.ProfilerRule.lowGpuUtilization({ thresholdP95: 80 }),
          debugging.ProfilerRule.profilerReport({ cpuBottleneck: { cpuThreshold: 80 }, ioBottleneck: { threshold: 30 } }),
        ],
      }),
    });
  }
}

const app = new App();
new Debugged(app, 'debugged');
app.synth();
