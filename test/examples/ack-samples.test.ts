import * as fs from 'fs';
import * as path from 'path';
import { parse } from 'yaml';
import { judge } from '../../src/rules/judge';

/*
 * The sample jobs of the ACK project, with names and buckets filled in, against our examples of the same name:
 * every difference is listed here with its reason.
 */

const ROLE = 'arn:aws:iam::111122223333:role/ack-sample';
const RULE_EVALUATOR = '895741380848.dkr.ecr.us-west-2.amazonaws.com/sagemaker-debugger-rules:latest';

const XGBOOST = {
  apiVersion: 'sagemaker.services.k8s.aws/v1alpha1',
  kind: 'TrainingJob',
  metadata: { name: 'ack-sample-xgboost' },
  spec: {
    trainingJobName: 'ack-sample-xgboost',
    roleARN: ROLE,
    hyperParameters: {
      max_depth: '5',
      gamma: '4',
      eta: '0.2',
      min_child_weight: '6',
      silent: '0',
      objective: 'multi:softmax',
      num_class: '10',
      num_round: '10',
    },
    algorithmSpecification: {
      trainingImage: '433757028032.dkr.ecr.us-west-2.amazonaws.com/xgboost:1',
      trainingInputMode: 'File',
    },
    outputDataConfig: { s3OutputPath: 's3://ack-sample/output' },
    resourceConfig: { instanceCount: 1, instanceType: 'ml.m4.xlarge', volumeSizeInGB: 5 },
    stoppingCondition: { maxRuntimeInSeconds: 86400 },
    inputDataConfig: [
      channel('train', 's3://ack-sample/sagemaker/xgboost/train', 'text/libsvm'),
      channel('validation', 's3://ack-sample/sagemaker/xgboost/validation', 'text/libsvm'),
    ],
  },
};

const DEBUGGER = {
  apiVersion: 'sagemaker.services.k8s.aws/v1alpha1',
  kind: 'TrainingJob',
  metadata: { name: 'ack-sample-debugger' },
  spec: {
    trainingJobName: 'ack-sample-debugger',
    roleARN: ROLE,
    hyperParameters: {
      objective: 'reg:squarederror',
      subsample: '0.7',
      num_round: '51',
      max_depth: '5',
      gamma: '4',
      eta: '0.2',
      min_child_weight: '6',
      silent: '0',
    },
    algorithmSpecification: {
      trainingImage: '246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.3-1',
      trainingInputMode: 'File',
    },
    outputDataConfig: { s3OutputPath: 's3://ack-sample/sagemaker/training/debugger/output' },
    resourceConfig: { instanceCount: 1, instanceType: 'ml.m4.xlarge', volumeSizeInGB: 5 },
    stoppingCondition: { maxRuntimeInSeconds: 86400 },
    inputDataConfig: [
      channel('train', 's3://ack-sample/sagemaker/training/train', 'text/csv'),
      channel('validation', 's3://ack-sample/sagemaker/training/validation', 'text/csv'),
    ],
    debugHookConfig: {
      s3OutputPath: 's3://ack-sample/sagemaker/training/debugger/hookconfig',
      collectionConfigurations: [
        { collectionName: 'feature_importance', collectionParameters: { name: 'save_interval', value: '5' } },
        { collectionName: 'losses', collectionParameters: { name: 'save_interval', value: '500' } },
        { collectionName: 'average_shap', collectionParameters: { name: 'save_interval', value: '5' } },
        { collectionName: 'metrics', collectionParameters: { name: 'save_interval', value: '5' } },
      ],
    },
    debugRuleConfigurations: [{
      ruleConfigurationName: 'LossNotDecreasing',
      ruleEvaluatorImage: RULE_EVALUATOR,
      ruleParameters: { collection_names: 'metrics', num_steps: '10', rule_to_invoke: 'LossNotDecreasing' },
    }],
    profilerConfig: {
      s3OutputPath: 's3://ack-sample/sagemaker/training/profiler/',
      profilingIntervalInMilliseconds: 500,
    },
    profilerRuleConfigurations: [{
      ruleConfigurationName: 'ProfilerReport',
      ruleEvaluatorImage: RULE_EVALUATOR,
      ruleParameters: { rule_to_invoke: 'ProfilerReport' },
    }],
    tags: [
      { key: 'algorithm', value: 'xgboost' },
      { key: 'environment', value: 'testing' },
      { key: 'customer', value: 'test-user' },
    ],
  },
};

interface Deliberate {
  readonly because: string;
  readonly differences: string[];
}

const IN_BOTH: Deliberate[] = [
  {
    because: 'the images and buckets are in one Region, so the job says which',
    differences: ['+ metadata.annotations: {"services.k8s.aws/region":"us-west-2"}'],
  },
  {
    because: 'SageMaker reports these defaults, and the controller takes an absent field for another value unless it has written them back in time',
    differences: [
      '+ spec.algorithmSpecification.enableSageMakerMetricsTimeSeries: true',
      '+ spec.enableInterContainerTrafficEncryption: false',
      '+ spec.enableManagedSpotTraining: false',
      '+ spec.enableNetworkIsolation: false',
      '+ spec.outputDataConfig.compressionType: "GZIP"',
      '+ spec.outputDataConfig.kmsKeyID: ""',
    ],
  },
  {
    because: 'without it the controller can fail on channels that are added later',
    differences: [
      '+ spec.inputDataConfig[0].recordWrapperType: "None"',
      '+ spec.inputDataConfig[1].recordWrapperType: "None"',
    ],
  },
];

const IN_XGBOOST: Deliberate[] = [
  ...IN_BOTH,
  {
    because: 'the label by which runs of one job are found',
    differences: ['+ metadata.labels: {"cdk8s-sagemaker-training/family":"ack-sample-xgboost-job"}'],
  },
];

const IN_DEBUGGER: Deliberate[] = [
  ...IN_BOTH,
  {
    because: 'the label by which runs of one job are found',
    differences: ['+ metadata.labels: {"cdk8s-sagemaker-training/family":"ack-sample-debugger-job"}'],
  },
  {
    because: 'the keys of this map are the parameters themselves; Debugger ignores the parameters "name" and "value"',
    differences: ['5', '500', '5', '5'].flatMap((interval, position) => {
      const parameters = `spec.debugHookConfig.collectionConfigurations[${position}].collectionParameters`;
      return [`- ${parameters}.name: "save_interval"`, `- ${parameters}.value: "${interval}"`, `+ ${parameters}.save_interval: "${interval}"`];
    }),
  },
  {
    because: 'XGBoost refuses this hyperparameter from version 1.2-1 on',
    differences: ['- spec.hyperParameters.silent: "0"'],
  },
  {
    because: 'tags are a map here and come out in the order of their keys; SageMaker does not care',
    differences: [
      '~ spec.tags[1].key: "environment" -> "customer"',
      '~ spec.tags[1].value: "testing" -> "test-user"',
      '~ spec.tags[2].key: "customer" -> "environment"',
      '~ spec.tags[2].value: "test-user" -> "testing"',
    ],
  },
];

test.each([
  { name: 'ack-sample-xgboost', original: XGBOOST, deliberate: IN_XGBOOST },
  { name: 'ack-sample-debugger', original: DEBUGGER, deliberate: IN_DEBUGGER },
])('$name differs from the original only on purpose', ({ name, original, deliberate }) => {
  const expected = deliberate.flatMap(({ differences }) => differences);

  expect(differencesOf(original, exampleManifest(name)).sort()).toEqual(expected.sort());
});

test.each([
  { name: 'ack-sample-xgboost', original: XGBOOST, findings: [] },
  {
    name: 'ack-sample-debugger',
    original: DEBUGGER,
    findings: [
      'built-in-hyper-parameter-unknown: spec.hyperParameters.silent',
      ...[0, 1, 2, 3].map(position => `debugger-name-value-pairs: spec.debugHookConfig.collectionConfigurations[${position}].collectionParameters`),
    ],
  },
])('the original of $name has the findings that explain the differences', ({ original, findings }) => {
  expect(judge([{ manifest: original }])[0].findings.map(({ rule, path: at }) => `${rule}: ${at}`).sort()).toEqual(findings.sort());
});

function channel(channelName: string, s3URI: string, contentType: string): any {
  return {
    channelName,
    dataSource: { s3DataSource: { s3DataType: 'S3Prefix', s3URI, s3DataDistributionType: 'FullyReplicated' } },
    contentType,
    compressionType: 'None',
  };
}

function exampleManifest(name: string): any {
  return parse(fs.readFileSync(path.resolve(__dirname, `../../examples/snapshots/${name}.k8s.yaml`), 'utf8'));
}

/** One line per difference: `+` for what only ours has, `-` for what only the original has, `~` for another value. */
function differencesOf(original: any, ours: any, at = ''): string[] {
  if (original === undefined) {
    return [`+ ${at}: ${JSON.stringify(ours)}`];
  }
  if (ours === undefined) {
    return [`- ${at}: ${JSON.stringify(original)}`];
  }
  if (!isCollection(original) || !isCollection(ours)) {
    return original === ours ? [] : [`~ ${at}: ${JSON.stringify(original)} -> ${JSON.stringify(ours)}`];
  }
  const keys = new Set([...Object.keys(original), ...Object.keys(ours)]);
  return [...keys].flatMap(key => differencesOf(original[key], ours[key], Array.isArray(ours) ? `${at}[${key}]` : join(at, key)));
}

function join(parent: string, key: string): string {
  return parent === '' ? key : `${parent}.${key}`;
}

function isCollection(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
