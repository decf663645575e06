import { App, Chart, Lazy } from 'cdk8s';
import { isWithoutMethod } from './images/without-method';
import {
  Algorithm, Cluster, HyperParameterEncoding, InstanceGroup, InstanceType, SourceCode, TrainingJob, type EcrImageOptions, type TrainingJobProps,
} from '../../src';
import { BUILT_IN_ALGORITHMS } from '../../src/algorithms/built-in/catalog';
import { CATALOG } from '../../src/algorithms/images/catalog-data';
import { jobWith, manifestWith, MINIMAL, synthError } from '../fixtures';

const CPU = Cluster.of(InstanceType.ML_M5_XLARGE);
const GPU = Cluster.of(InstanceType.ML_G5_XLARGE);

afterEach(() => jest.restoreAllMocks());

const imageOf = (algorithm: Algorithm, props: Partial<TrainingJobProps> = {}): string =>
  jobWith({ algorithm, ...props }).toJson().spec.algorithmSpecification.trainingImage;

/** Algorithms and frameworks, with the image in eu-west-1 and a cluster for it. */
const STATICS: Record<string, [algorithm: () => Algorithm, image: string, cluster?: Cluster]> = {
  autoGluon: [() => Algorithm.autoGluon('1.4'), '763104351884.dkr.ecr.eu-west-1.amazonaws.com/autogluon-training:1.4.0-cpu-py311'],
  blazingText: [() => Algorithm.blazingText(), '685385470294.dkr.ecr.eu-west-1.amazonaws.com/blazingtext:1'],
  chainer: [() => Algorithm.chainer('5.0.0', { python: 'py3' }), '520713654638.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-chainer:5.0.0-cpu-py3'],
  deepAr: [() => Algorithm.deepAr(), '224300973850.dkr.ecr.eu-west-1.amazonaws.com/forecasting-deepar:1'],
  factorizationMachines: [() => Algorithm.factorizationMachines(), '438346466558.dkr.ecr.eu-west-1.amazonaws.com/factorization-machines:1'],
  huggingFacePytorch: [
    () => Algorithm.huggingFacePytorch({ transformers: '4.56', pytorch: '2.8' }),
    '763104351884.dkr.ecr.eu-west-1.amazonaws.com/huggingface-pytorch-training:2.8.0-transformers4.56.2-gpu-py312-cu129-ubuntu22.04',
    GPU,
  ],
  huggingFaceTensorflow: [
    () => Algorithm.huggingFaceTensorflow({ transformers: '4.17.0', tensorflow: '2.6.3', python: 'py38' }),
    '763104351884.dkr.ecr.eu-west-1.amazonaws.com/huggingface-tensorflow-training:2.6.3-transformers4.17.0-gpu-py38-cu112-ubuntu20.04',
    GPU,
  ],
  imageClassification: [() => Algorithm.imageClassification(), '685385470294.dkr.ecr.eu-west-1.amazonaws.com/image-classification:1', GPU],
  ipInsights: [() => Algorithm.ipInsights(), '438346466558.dkr.ecr.eu-west-1.amazonaws.com/ipinsights:1'],
  kMeans: [() => Algorithm.kMeans(), '438346466558.dkr.ecr.eu-west-1.amazonaws.com/kmeans:1'],
  knn: [() => Algorithm.knn(), '438346466558.dkr.ecr.eu-west-1.amazonaws.com/knn:1'],
  lda: [() => Algorithm.lda(), '999678624901.dkr.ecr.eu-west-1.amazonaws.com/lda:1'],
  linearLearner: [() => Algorithm.linearLearner(), '438346466558.dkr.ecr.eu-west-1.amazonaws.com/linear-learner:1'],
  mxnet: [() => Algorithm.mxnet('1.9'), '763104351884.dkr.ecr.eu-west-1.amazonaws.com/mxnet-training:1.9.0-cpu-py38'],
  ntm: [() => Algorithm.ntm(), '438346466558.dkr.ecr.eu-west-1.amazonaws.com/ntm:1'],
  object2Vec: [() => Algorithm.object2Vec(), '438346466558.dkr.ecr.eu-west-1.amazonaws.com/object2vec:1'],
  objectDetection: [() => Algorithm.objectDetection(), '685385470294.dkr.ecr.eu-west-1.amazonaws.com/object-detection:1', GPU],
  pca: [() => Algorithm.pca(), '438346466558.dkr.ecr.eu-west-1.amazonaws.com/pca:1'],
  pytorch: [() => Algorithm.pytorch('2.8.0', { python: 'py312' }), '763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-gpu-py312', GPU],
  pytorchModelParallel: [
    () => Algorithm.pytorchModelParallel('2.4.1'), '658645717510.dkr.ecr.eu-west-1.amazonaws.com/smdistributed-modelparallel:2.4.1-gpu-py311-cu121', GPU,
  ],
  randomCutForest: [() => Algorithm.randomCutForest(), '438346466558.dkr.ecr.eu-west-1.amazonaws.com/randomcutforest:1'],
  scikitLearn: [() => Algorithm.scikitLearn('1.4-2'), '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-scikit-learn:1.4-2-cpu-py3'],
  semanticSegmentation: [() => Algorithm.semanticSegmentation(), '685385470294.dkr.ecr.eu-west-1.amazonaws.com/semantic-segmentation:1', GPU],
  seq2Seq: [() => Algorithm.seq2Seq(), '685385470294.dkr.ecr.eu-west-1.amazonaws.com/seq2seq:1', GPU],
  tensorflow: [() => Algorithm.tensorflow('2.19.0'), '763104351884.dkr.ecr.eu-west-1.amazonaws.com/tensorflow-training:2.19.0-cpu-py312'],
  xgboost: [() => Algorithm.xgboost('1.7-1'), '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1'],
};

describe('an algorithm of the catalog', () => {
  test.each(Object.entries(STATICS))('%s has its image', (_, [algorithm, image, cluster = CPU]) => {
    expect(imageOf(algorithm(), { cluster })).toBe(image);
  });

  test.each(Object.entries(STATICS))('%s behaves as its image does when that is named', (_, [algorithm, image, cluster = CPU]) => {
    const props = { cluster, hyperParameters: { metrics: ['auc', 'error'], optimizer: 'adam', rate: 0.1 } };
    const { spec, metadata } = jobWith({ ...props, algorithm: Algorithm.fromImage(image) }).toJson();

    expect(jobWith({ ...props, algorithm: algorithm() }).toJson()).toMatchObject({ spec, metadata });
    expect(algorithm().hyperParameterEncoding).toBe(Algorithm.fromImage(image).hyperParameterEncoding);
  });

  test('is there for every entry with a method', () => {
    const factories = [...BUILT_IN_ALGORITHMS.values()].flatMap(({ factory }) => factory ?? []);
    const statics = Object.getOwnPropertyNames(Algorithm).filter(name => typeof (Algorithm as any)[name] === 'function' && !name.startsWith('from'));

    expect(statics.sort()).toEqual([...new Set([...Object.keys(STATICS), ...factories])].sort());
    expect(statics).toHaveLength(Object.keys(CATALOG).filter(name => !isWithoutMethod(name)).length);
  });

  test('has no image without a job', () => {
    expect(Algorithm.pytorch('2.8.0')).toMatchObject({ image: undefined, algorithmName: undefined, hyperParameterEncoding: HyperParameterEncoding.JSON });
  });

  test('has the image of each job that uses it', () => {
    const algorithm = Algorithm.pytorch('2.8');

    expect(imageOf(algorithm, { region: 'cn-north-1' })).toBe('727897471807.dkr.ecr.cn-north-1.amazonaws.com.cn/pytorch-training:2.8.0-cpu-py312');
    expect(imageOf(algorithm, { cluster: GPU })).toBe('763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-gpu-py312');
  });

  test('has the image for GPUs on a mixed cluster', () => {
    const groups = [InstanceGroup.of('load', InstanceType.ML_C5_XLARGE, 1), InstanceGroup.of('train', InstanceType.ML_G5_XLARGE, 1)];

    expect(imageOf(Algorithm.pytorch('2.8.0'), { cluster: Cluster.heterogeneous(groups) })).toMatch(/-gpu-/);
  });

  test('can be told how to encode hyperparameters', () => {
    jest.spyOn(console, 'warn').mockImplementation();
    const algorithm = Algorithm.xgboost('1.7-1', { hyperParameterEncoding: HyperParameterEncoding.JSON });

    expect(manifestWith({ algorithm, hyperParameters: { objective: 'a', num_round: 1 } }).spec.hyperParameters.objective).toBe('"a"');
  });

  test.each([
    () => Algorithm.xgboost('9.9'), () => Algorithm.pytorch('9.9'), () => Algorithm.xgboost('latest'), () => Algorithm.chainer('5.0.0'),
    () => Algorithm.pytorch('2.8.0', { python: 'py2' }), () => Algorithm.huggingFacePytorch({ transformers: '4.56.2', pytorch: '1.6.0' }),
  ])('of a version that is not there throws at once, in one line: %s', algorithm => {
    expect(algorithm).toThrow(/^[^\n]+$/);
  });
});

describe('XGBoost', () => {
  const code = SourceCode.s3('s3://churn/source/', { entryPoint: 'train.py' });
  const objectiveOf = (algorithm: Algorithm, props: Partial<TrainingJobProps>) =>
    jobWith({ algorithm, hyperParameters: { objective: ['a', 'b'] }, ...props }).toJson().spec.hyperParameters.objective;
  const image = (name: string) => `141502667606.dkr.ecr.eu-west-1.amazonaws.com/${name}`;

  test('takes hyperparameters as JSON where it starts a script', () => {
    expect(objectiveOf(Algorithm.xgboost('1.7-1'), { code })).toBe('["a","b"]');
    expect(objectiveOf(Algorithm.fromImage(image('sagemaker-xgboost:1.7-1')), { code })).toBe('["a","b"]');
  });

  test('takes them as text otherwise', () => {
    expect(objectiveOf(Algorithm.xgboost('1.7-1'), {})).toBe('a,b');
    expect(objectiveOf(Algorithm.xgboost('1'), { code })).toBe('a,b');
  });

  test('takes those that are added later in the same way', () => {
    const job = jobWith({ algorithm: Algorithm.xgboost('1.7-1'), code });
    job.addHyperParameter('objective', 'a');
    expect(job.toJson().spec.hyperParameters.objective).toBe('"a"');
  });

  test('takes them as it is told', () => {
    const algorithm = Algorithm.xgboost('1.7-1', { hyperParameterEncoding: HyperParameterEncoding.TEXT_WITH_COMMA_LISTS });
    expect(objectiveOf(algorithm, { code })).toBe('a,b');
  });
});

describe('a job whose image can not be told', () => {
  test.each<[string, Partial<TrainingJobProps>, RegExp]>([
    ['without a Region', { region: undefined }, /region \(region in code\): is missing, and the image of PyTorch 2\.8\.0 differs by Region/],
    ['with a token for a Region', { region: Lazy.any({ produce: () => 'eu-west-1' }) }, /Expected `region` to be text.* got a token/],
    ['where there is none', { region: 'us-iso-east-1' }, /Expected a Region with an image of PyTorch 2\.8\.0, got 'us-iso-east-1'\. It has images in af-south-1/],
    ['on Trainium', { cluster: Cluster.of(InstanceType.ML_TRN1_32XLARGE) }, /got ml\.trn1\.32xlarge, which needs AWS Neuron/],
  ])('%s is an error of its app', (_, props, message) => {
    const app = new App();
    const chart = new Chart(app, 'chart');
    new TrainingJob(chart, 'good', MINIMAL);
    new TrainingJob(chart, 'bad', { ...MINIMAL, algorithm: Algorithm.pytorch('2.8.0'), ...props });

    const error = synthError(app);

    expect(error).toContain('chart/bad');
    expect(error).toMatch(message);
    expect(error).not.toContain('chart/good');
  });
});

describe('an image of Amazon ECR', () => {
  const parts: EcrImageOptions = { account: '111122223333', region: 'eu-west-1', repository: 'team/churn' };
  const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

  test('is named by its parts', () => {
    expect(Algorithm.fromEcr({ ...parts, digest }).image).toBe(`111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/churn@${digest}`);
    expect(Algorithm.fromEcr({ ...parts, tag: '3f9c1d2' }).image).toBe('111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/churn:3f9c1d2');
  });

  test.each([
    ['cn-northwest-1', undefined, 'amazonaws.com.cn'], ['eusc-de-east-1', undefined, 'amazonaws.eu'], ['eu-isoe-west-1', undefined, 'cloud.adc-e.uk'],
    ['us-iso-west-1', undefined, 'c2s.ic.gov'], ['us-gov-east-1', undefined, 'amazonaws.com'], ['xx-new-1', 'example.aws', 'example.aws'],
  ])('has the host name of its partition: %s', (region, dnsSuffix, suffix) => {
    expect(Algorithm.fromEcr({ ...parts, region, dnsSuffix, tag: '1' }).image).toBe(`111122223333.dkr.ecr.${region}.${suffix}/team/churn:1`);
  });

  test.each([[{}, 'neither'], [{ tag: '1', digest }, 'both']])('has either a digest or a tag, not %p', (names, message) => {
    expect(() => Algorithm.fromEcr({ ...parts, ...names })).toThrow(`Expected a digest or a tag of 'team/churn', got ${message}`);
  });

  test('takes hyperparameters as its repository tells, or as it is told', () => {
    const pytorch = { ...parts, account: '763104351884', repository: 'pytorch-training', tag: '2.8.0-gpu-py312' };

    expect(Algorithm.fromEcr(pytorch).hyperParameterEncoding).toBe(HyperParameterEncoding.JSON);
    expect(Algorithm.fromEcr({ ...parts, tag: '1' }).hyperParameterEncoding).toBe(HyperParameterEncoding.TEXT);
    expect(Algorithm.fromEcr({ ...pytorch, hyperParameterEncoding: HyperParameterEncoding.TEXT })).toHaveProperty('hyperParameterEncoding', 'TEXT');
  });

  test.each(['pytorch-trcomp-training', 'huggingface-pytorch-trcomp-training', 'huggingface-tensorflow-trcomp-training'])(
    'starts a script if it is one of SageMaker Training Compiler: %s', repository => {
      const { spec } = jobWith({ algorithm: Algorithm.fromEcr({ ...parts, repository, tag: '1' }), hyperParameters: { model: 'bert' } }).toJson();

      expect(spec.hyperParameters).toEqual({ model: '"bert"' });
      expect(spec.algorithmSpecification.enableSageMakerMetricsTimeSeries).toBe(true);
    });

  test('may have tokens that are text', () => {
    const region = '${Token[AWS.Region.3]}';

    expect(Algorithm.fromEcr({ ...parts, region, dnsSuffix: 'amazonaws.com', tag: '1' }).image).toContain(region);
    expect(() => Algorithm.fromEcr({ ...parts, region, tag: '1' })).toThrow('Expected `dnsSuffix` to be set');
    expect(() => Algorithm.fromEcr({ ...parts, tag: Lazy.any({ produce: () => '1' }) })).toThrow('Make the whole path one Lazy, with Algorithm.fromImage');
  });
});

test('the catalog is loaded when it is first needed', () => {
  const load = jest.fn();
  jest.isolateModules(() => {
    jest.doMock('../../src/algorithms/images/catalog-data', () => {
      load();
      return jest.requireActual('../../src/algorithms/images/catalog-data');
    });
    jest.requireActual<typeof import('../fixtures')>('../fixtures').manifestWith();
    expect(load).not.toHaveBeenCalled();

    jest.requireActual<typeof import('../../src')>('../../src').Algorithm.pytorch('2.8.0');
    expect(load).toHaveBeenCalledTimes(1);
  });
});
