import { channelWith, each, type TopicCases } from './case';

const PROGRAM = 'spec.hyperParameters.sagemaker_program';
const DIRECTORY = 'spec.hyperParameters.sagemaker_submit_directory';
const VARIABLE = 'spec.environment.SAGEMAKER_PROGRAM';
const PYTORCH = '763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-cpu-py312';
const XGBOOST = '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1';
const OWN = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-cpu-py312';

const job = (hyperParameters: object, spec: object = {}, trainingImage = PYTORCH, trainingInputMode = 'File') => ({
  spec: { algorithmSpecification: { trainingImage, trainingInputMode }, hyperParameters, ...spec },
});
const program = (sagemaker_program: string, spec: object = {}) =>
  job({ sagemaker_program, sagemaker_submit_directory: '"s3://churn/source.tar.gz"' }, spec);
const code = (sagemaker_submit_directory: string | null, spec?: object, trainingImage?: string, trainingInputMode?: string) =>
  job({ sagemaker_program: '"train.py"', sagemaker_submit_directory }, spec, trainingImage, trainingInputMode);
const inEnvironment = (environment: object, hyperParameters: object = {}, spec: object = {}) => job(hyperParameters, { environment, ...spec });
const channel = (channelName: string) => ({ inputDataConfig: [channelWith({ channelName })] });
const inMode = (inputMode: string) => ({ inputDataConfig: [channelWith({ channelName: 'code', inputMode })] });
const isolated = { enableNetworkIsolation: true };
const NO_SCRIPT = {
  'an image of your own without a script': job({}, {}, OWN),
  'a built-in algorithm': job({}, {}, XGBOOST),
};
const named = (text: string) => ({ '': 'an empty text', '""': 'an empty text in JSON' })[text] ?? `the text ${text.replace(/"/g, '”').replace(/\[/g, '(')}`;

export const SCRIPT_CASES: TopicCases = {
  'script-missing': {
    accepts: {
      ...NO_SCRIPT,
      'a script in the hyperparameters': program('"train.py"'),
      'a script in the environment': inEnvironment({ SAGEMAKER_PROGRAM: 'train.py' }),
    },
    refuses: {
      [PROGRAM]: {
        'a framework image without a script': job({ epochs: '3' }),
        'a framework image with code and without a script': job({ sagemaker_submit_directory: '"s3://churn/source.tar.gz"' }),
        'an image of the repository pytorch without a script': job({}, {}, PYTORCH.replace('pytorch-training:2.8.0-cpu-py312', 'pytorch:2.14-cpu-amzn2023-sagemaker')),
      },
    },
  },
  'script-text': {
    accepts: {
      ...NO_SCRIPT,
      'a script as JSON': program('"train.py"'),
      'a script as it is': program('train.py'),
      'no code': code(null),
    },
    refuses: {
      [PROGRAM]: each(['"train.py', 'train.py"', "'train.py'", 'null', '3', '["train.py"]', '""', ''], named, program),
      [DIRECTORY]: each(['"s3://churn/source.tar.gz', '17'], named, code),
    },
  },
  'script-path': {
    accepts: {
      ...NO_SCRIPT,
      'a script in a folder': program('"src/train.py"'),
      'a script in a channel': program('"/opt/ml/input/data/code/train.py"'),
      'a path on a laptop in an image of your own': job({ sagemaker_program: '/home/me/train.py' }, {}, OWN),
      'a command line in an image of your own': job({ sagemaker_program: 'train.py --epochs 3' }, {}, OWN),
      'a file with a space in XGBoost': job({ sagemaker_program: 'my train.py', sagemaker_submit_directory: 's3://churn/source.tar.gz' }, {}, XGBOOST),
      'a file whose name contains that of an interpreter': program('"python-train.py"'),
    },
    refuses: {
      [PROGRAM]: each([
        '"/home/me/train.py"', '/train.py', '"s3://churn/train.py"', 'file:///train.py', '~/train.py', 'C:\\train.py', '"train.py --epochs 3"',
        'src/train.sh -x', 'python train.py', '/usr/bin/python3 -u train.py', 'torchrun --nproc_per_node 8 train.py', 'my train.py', '-m train', 'train.py ',
      ], named, program),
      [VARIABLE]: { 'a path on a laptop in the environment': inEnvironment({ SAGEMAKER_PROGRAM: '/home/me/train.py' }) },
    },
  },
  'script-code-missing': {
    accepts: {
      ...NO_SCRIPT,
      'code in S3': code('"s3://churn/source.tar.gz"'),
      'code in a channel': code('"/opt/ml/input/data/code"', channel('code')),
      'neither a script nor code': job({}),
      'a script in an image of your own': job({ sagemaker_program: 'train.py' }, {}, OWN),
    },
    refuses: {
      [DIRECTORY]: {
        'a script without code': code(null),
        'a script without code in XGBoost': code(null, {}, XGBOOST),
        'a script in the environment and a channel named code': inEnvironment({ SAGEMAKER_PROGRAM: 'train.py' }),
        'code in the environment': inEnvironment({ SAGEMAKER_SUBMIT_DIRECTORY: 's3://churn/source.tar.gz' }, { sagemaker_program: 'train.py' }),
      },
    },
  },
  'script-code-archive': {
    accepts: {
      ...NO_SCRIPT,
      ...each(['"s3://churn/source.tar.gz"', 's3://churn/v1.2/source.tgz', 's3://churn/source', 's3://churn/source-1.2'], named, code),
      'code in a channel': code('/opt/ml/input/data/train', channel('train')),
    },
    refuses: {
      [DIRECTORY]: each(['"s3://churn"', 's3://churn/', '"s3://churn/source/"', 's3://churn/train.py', 's3://churn/source.zip'], named, code),
    },
  },
  'script-code-local': {
    accepts: {
      ...NO_SCRIPT,
      'code in S3': code('"s3://churn/source.tar.gz"'),
      'code in a channel': code('"/opt/ml/input/data/code"', channel('code')),
      'an archive in a channel': code('"/opt/ml/input/data/code/source.tar.gz"', channel('code')),
      'a directory of an image of your own': code('/app', {}, OWN),
    },
    refuses: {
      [DIRECTORY]: {
        ...each(['"file:///home/me/src"', '/home/me/src', 'src', '/opt/ml/code'], named, code),
        'code in a channel that the job lacks': code('"/opt/ml/input/data/code"'),
      },
    },
  },
  'script-code-pipe': {
    accepts: {
      ...NO_SCRIPT,
      'code in a channel in FastFile mode': code('"/opt/ml/input/data/code"', inMode('FastFile')),
      'code in a channel in File mode of a job in Pipe mode': code('"/opt/ml/input/data/code"', inMode('File'), PYTORCH, 'Pipe'),
      'code in S3 and a channel of that name in Pipe mode': code('"s3://churn/source.tar.gz"', inMode('Pipe')),
      'a channel without a name in Pipe mode': code('"/opt/ml/input/data/code"', { inputDataConfig: [channelWith({ channelName: null, inputMode: 'Pipe' })] }),
      'code in a channel in Pipe mode in an image of your own': code('"/opt/ml/input/data/code"', inMode('Pipe'), OWN),
    },
    refuses: {
      'spec.inputDataConfig[0].inputMode': {
        'code in a channel in Pipe mode': code('"/opt/ml/input/data/code"', inMode('Pipe')),
        'code in an augmented manifest': code('"/opt/ml/input/data/code"', {
          inputDataConfig: [channelWith({ channelName: 'code', inputMode: 'Pipe', dataSource: { s3DataSource: { s3DataType: 'AugmentedManifestFile' } } })],
        }),
        'an archive in a channel of a job in Pipe mode': code('/opt/ml/input/data/code/source.tar.gz', channel('code'), PYTORCH, 'Pipe'),
        'a script for XGBoost in a channel in Pipe mode': code('"/opt/ml/input/data/code/source.tar.gz"', inMode('Pipe'), XGBOOST),
        'a script in the environment that is in a channel in Pipe mode':
          inEnvironment({ SAGEMAKER_PROGRAM: '/opt/ml/input/data/code/train.py' }, {}, inMode('Pipe')),
        'a script that is named by its path in a channel in Pipe mode': program('/opt/ml/input/data/code/train.py', inMode('Pipe')),
      },
    },
  },
  'isolation-code-in-s3': {
    accepts: {
      ...NO_SCRIPT,
      'code in S3 in a job with a network': code('"s3://churn/source.tar.gz"'),
      'an isolated job with code in a channel': code('"/opt/ml/input/data/code"', { ...channel('code'), ...isolated }),
      'an isolated job with an image of your own': code('"s3://churn/source.tar.gz"', isolated, OWN),
    },
    refuses: {
      [DIRECTORY]: {
        'an isolated job with code in S3': code('"s3://churn/source.tar.gz"', isolated),
        'an isolated job with a script for XGBoost in S3': code('s3://churn/source.tar.gz', isolated, XGBOOST),
      },
    },
  },
};
