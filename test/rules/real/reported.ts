/** A manifest with faults that users met, in our words. */
export interface ReportedManifest {
  /** What is wrong with it. */
  readonly fault: string;
  /** A change of the valid manifest. */
  readonly patch: object;
  /** All findings: level, rule and path. */
  readonly findings: readonly string[];
}

const REGION = 'eu-west-1';
const image = (account: string, path: string, region = REGION) => ({ trainingImage: `${account}.dkr.ecr.${region}.amazonaws.com/${path}` });
const PYTORCH = image('763104351884', 'pytorch-training:2.5.1-gpu-py311-cu124-ubuntu22.04-sagemaker');
const XGBOOST = image('141502667606', 'sagemaker-xgboost:1.7-1');
const ON_GPU = { resourceConfig: { instanceType: 'ml.g5.xlarge' } };
const ROUNDS = { eta: null, num_round: '10', objective: 'reg:squarederror' };
const channel = (channelName: string, s3URI: string, more: object = {}) => ({
  channelName, compressionType: 'None', dataSource: { s3DataSource: { s3DataType: 'S3Prefix', s3DataDistributionType: 'FullyReplicated', s3URI } }, ...more,
});
const code = (directory: string) => ({ eta: null, sagemaker_program: '"train.py"', sagemaker_submit_directory: JSON.stringify(directory) });

/** Each stands for a kind of fault. */
export const REPORTED: readonly ReportedManifest[] = [
  {
    fault: 'the name of a built-in algorithm as the name of an algorithm resource',
    patch: { spec: { algorithmSpecification: { trainingImage: null, algorithmName: 'BlazingText' } } },
    findings: ['warning algorithm-name-built-in: spec.algorithmSpecification.algorithmName'],
  },
  {
    fault: 'scikit-learn without a script',
    patch: { spec: { algorithmSpecification: image('141502667606', 'sagemaker-scikit-learn:1.2-1-cpu-py3'), hyperParameters: { 'eta': null, 'n-estimators': '100' } } },
    findings: ['error script-missing: spec.hyperParameters.sagemaker_program'],
  },
  {
    fault: 'PyTorch with a script in the environment and a channel named code',
    patch: {
      spec: {
        algorithmSpecification: PYTORCH, environment: { SAGEMAKER_PROGRAM: 'train.py' }, inputDataConfig: [channel('code', 's3://churn/code/')], ...ON_GPU,
      },
    },
    findings: ['error script-code-missing: spec.hyperParameters.sagemaker_submit_directory'],
  },
  {
    fault: 'None where Python had no value',
    patch: {
      spec: {
        inputDataConfig: [channel('train', 's3://lake/None/train/', { contentType: 'None' })],
        outputDataConfig: { kmsKeyID: 'None', s3OutputPath: 's3://None/models/' },
        resourceConfig: { volumeKMSKeyID: 'None' },
        vpcConfig: { subnets: ['None'], securityGroupIDs: ['null'] },
      },
    },
    findings: [
      'error null-word: spec.outputDataConfig.s3OutputPath',
      'warning null-word-in-text: spec.inputDataConfig[0].contentType',
      'warning null-word-in-text: spec.inputDataConfig[0].dataSource.s3DataSource.s3URI',
      'warning null-word-in-text: spec.outputDataConfig.kmsKeyID',
      'warning null-word-in-text: spec.resourceConfig.volumeKMSKeyID',
      'warning null-word-in-text: spec.vpcConfig.securityGroupIDs[0]',
      'warning null-word-in-text: spec.vpcConfig.subnets[0]',
    ],
  },
  {
    fault: 'placeholders that nothing replaced',
    patch: {
      spec: {
        roleARN: '$ROLE_ARN',
        environment: { RUN_ID: "{{ ti.xcom_pull(task_ids='x') }}", BUCKET: '${DATA_BUCKET}' },
        hyperParameters: { eta: '$.params.eta' },
        inputDataConfig: [channel('train', 's3://<bucket>/{{ ds }}/')],
        outputDataConfig: { s3OutputPath: 's3://$BUCKET/models/' },
      },
    },
    findings: [
      'error field-length: spec.roleARN',
      'error s3-bucket-name: spec.inputDataConfig[0].dataSource.s3DataSource.s3URI',
      'error s3-bucket-name: spec.outputDataConfig.s3OutputPath',
      'warning placeholder-left: spec.environment.BUCKET',
      'warning placeholder-left: spec.environment.RUN_ID',
      'warning placeholder-left: spec.hyperParameters.eta',
    ],
  },
  {
    fault: 'an image in the account of another Region',
    patch: {
      spec: { algorithmSpecification: image('683313688378', 'sagemaker-scikit-learn:0.20.0-cpu-py3'), hyperParameters: code('s3://churn/source.tar.gz') },
    },
    findings: ['error image-account: spec.algorithmSpecification.trainingImage'],
  },
  {
    fault: 'an isolated job that has to download its code',
    patch: { spec: { algorithmSpecification: PYTORCH, enableNetworkIsolation: true, hyperParameters: code('s3://churn/source.tar.gz'), ...ON_GPU } },
    findings: ['error isolation-code-in-s3: spec.hyperParameters.sagemaker_submit_directory'],
  },
  {
    fault: 'XGBoost without a content type',
    patch: { spec: { algorithmSpecification: XGBOOST, hyperParameters: ROUNDS } },
    findings: ['warning xgboost-content-type: spec.inputDataConfig[0].contentType'],
  },
  {
    fault: 'XGBoost with two labels',
    patch: {
      spec: {
        algorithmSpecification: XGBOOST, hyperParameters: ROUNDS, inputDataConfig: [channel('train', 's3://churn/train/', { contentType: 'text/csv;label_size=2' })],
      },
    },
    findings: ['error xgboost-label-size: spec.inputDataConfig[0].contentType'],
  },
  {
    fault: 'XGBoost with LIBSVM data in Pipe mode',
    patch: {
      spec: {
        algorithmSpecification: { ...XGBOOST, trainingInputMode: 'Pipe' },
        hyperParameters: ROUNDS,
        inputDataConfig: [channel('train', 's3://churn/train/', { contentType: 'text/libsvm' })],
      },
    },
    findings: ['error xgboost-pipe-libsvm: spec.inputDataConfig[0].contentType'],
  },
  {
    fault: 'the spelling of the API',
    patch: { spec: { roleARN: null, roleArn: 'arn:aws:iam::111122223333:role/training', hyperParameters: null, hyperparameters: { eta: '0.2' } } },
    findings: ['error field-unknown: spec.hyperparameters', 'error field-unknown: spec.roleArn'],
  },
];
