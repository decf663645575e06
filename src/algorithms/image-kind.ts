import { builtInAlgorithm } from './facts/built-in-algorithms';

/** What is known about an image from its repository alone. */
export enum ImageKind {
  /** A built-in algorithm of SageMaker. */
  BUILT_IN,
  /** The built-in XGBoost algorithm. */
  XGBOOST,
  /** A framework container of AWS, which starts a script. */
  FRAMEWORK,
  /** Anything else. */
  OTHER,
}

/** The kind of an image in Amazon ECR; what is no image path is `OTHER`. */
export function imageKind(image: unknown): ImageKind {
  const repository = typeof image === 'string' ? ECR_REPOSITORY.exec(image)?.[1] : undefined;
  if (repository === undefined) {
    return ImageKind.OTHER;
  }
  const algorithm = builtInAlgorithm(repository);
  if (algorithm !== undefined) {
    return algorithm.title === 'XGBoost' ? ImageKind.XGBOOST : ImageKind.BUILT_IN;
  }
  return FRAMEWORK_REPOSITORY.test(repository) ? ImageKind.FRAMEWORK : ImageKind.OTHER;
}

const ECR_REPOSITORY = /^\d{12}\.dkr\.ecr[^/]*\/([^:@]+)/;

const FRAMEWORK_REPOSITORY = new RegExp('^('
  + '(huggingface-)?(pytorch|tensorflow|mxnet|autogluon)-training(-[a-z]+)*'
  + '|sagemaker-(pytorch|tensorflow|mxnet|chainer|scikit-learn|rl-[a-z]+)(-[a-z]+)*'
  + '|smdistributed-modelparallel'
  + ')$');
