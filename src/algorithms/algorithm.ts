import { containerIn, type Container } from './facts/containers';
import { encodeHyperParameters, HyperParameterEncoding } from './hyper-parameter-encoding';
import { imagePlaceOf, type PlacedJob } from './image-place';
import { containerOf } from './images/container-of';
import { ecrHost } from './images/ecr';
import { loadedLookup } from './images/loaded';
import type { CatalogImage, ImagePlace, ImageRequest } from './images/lookup';
import type { FieldPlace } from '../manifest/codec/codec';
import { refuseOtherCase } from '../manifest/given/options';
import { described, refuseNoOptions } from '../manifest/given/refuse';
import { isGiven, keptOptions } from '../manifest/given/values';
import { refusal } from '../manifest/secrets/refusal';
import { isConcrete } from '../manifest/tokens';

/** Options for an algorithm. */
export interface AlgorithmOptions {
  /**
   * How the values of hyperparameters are encoded for the container.
   *
   * @default - JSON for the framework containers of AWS, and for XGBoost in a job that has `code`; text with comma lists
   * for XGBoost otherwise; text for everything else
   */
  readonly hyperParameterEncoding?: HyperParameterEncoding;
}

/** An image in a private registry of Amazon ECR. Set either `digest` or `tag`. */
export interface EcrImageOptions extends AlgorithmOptions {
  /**
   * The account that has the image, 12 digits.
   */
  readonly account: string;

  /**
   * The Region of the registry, which must be the Region of the job.
   */
  readonly region: string;

  /**
   * The repository.
   */
  readonly repository: string;

  /**
   * The digest of the image, such as `sha256:…`. It names the same image forever, so that a job can be repeated
   * exactly.
   *
   * @default - the image has a tag instead
   */
  readonly digest?: string;

  /**
   * The tag of the image. Another image can get this tag later.
   *
   * @default - the image has a digest instead
   */
  readonly tag?: string;

  /**
   * The DNS suffix of the registry.
   *
   * @default - that of the partition of the Region, for instance `amazonaws.com`, in China `amazonaws.com.cn`
   */
  readonly dnsSuffix?: string;
}

/** Options that select the image of a framework container. */
export interface FrameworkImageOptions {
  /**
   * The Python version of the image, as in its tag, such as `py312`.
   *
   * @default - the only Python version of the image; required if there are several
   */
  readonly python?: string;
}

/** Options that select the Hugging Face container with PyTorch. */
export interface HuggingFacePytorchOptions extends FrameworkImageOptions {
  /**
   * The version of Transformers, such as `4.56.2`.
   */
  readonly transformers: string;

  /**
   * The version of PyTorch, such as `2.8.0`. Images exist for one or a few versions per version of Transformers.
   */
  readonly pytorch: string;
}

/** Options that select the Hugging Face container with TensorFlow. */
export interface HuggingFaceTensorflowOptions extends FrameworkImageOptions {
  /**
   * The version of Transformers, such as `4.17.0`.
   */
  readonly transformers: string;

  /**
   * The version of TensorFlow, such as `2.6.3`. Images exist for one or a few versions per version of Transformers.
   */
  readonly tensorflow: string;
}

/**
 * What runs on the instances: a container image, or an algorithm resource of SageMaker. A job has exactly one of the
 * two.
 *
 * A catalog in the library has the images of AWS by version. You name the version. The account, the repository and the
 * tag follow from the version, the Region of the job and its instance types. If any instance has GPUs, the library
 * chooses the image for GPUs, which also runs without GPUs. A short version such as `2.8` always means the same full
 * version, such as `2.8.0`. A job with an image of the catalog needs the prop `region`, as plain text.
 *
 * The methods do not choose images for AWS Trainium or Arm processors. Use `fromImage` for these.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_AlgorithmSpecification.html
 */
export class Algorithm {
  /**
   * A container image, named by its full path in Amazon ECR with a tag or a digest. With a digest, a job can be
   * repeated exactly. The image must be in the Region of the job. SageMaker starts it with the argument `train`.
   *
   * @param uri for instance `111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn@sha256:…`; at most 255 characters
   */
  public static fromImage(uri: string, options: AlgorithmOptions = {}): Algorithm {
    return new Algorithm({ image: uri, container: containerOf(uri), encoding: encodingIn(options) });
  }

  /**
   * A container image in a private registry of Amazon ECR, named by its parts.
   *
   * @throws an error unless exactly one of `digest` and `tag` is given
   */
  public static fromEcr(options: EcrImageOptions): Algorithm {
    refuseNoOptions(options, 'options');
    return Algorithm.fromImage(ecrImage(options), options);
  }

  /**
   * An algorithm resource of SageMaker, created in your account or subscribed to on AWS Marketplace.
   *
   * @param nameOrArn the name or the ARN; at most 170 characters
   */
  public static fromName(nameOrArn: string, options: AlgorithmOptions = {}): Algorithm {
    return new Algorithm({ algorithmName: nameOrArn, encoding: encodingIn(options) });
  }

  /**
   * XGBoost: gradient-boosted trees. Its container can also run a script of your own: set `code` of the job.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost.html
   * @param version for instance `1.7-1`
   * @throws an error if the catalog has no image of this version
   */
  public static xgboost(version: string, options: AlgorithmOptions = {}): Algorithm {
    return Algorithm.fromCatalog({ name: 'xgboost', version }, encodingIn(options));
  }

  // Generated from the folders in built-in/ by `npx projen generate`. Do not edit.

  /**
   * BlazingText: word vectors, and the classification of text.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/blazingtext.html
   */
  public static blazingText(): Algorithm {
    return Algorithm.fromCatalog({ name: 'blazingtext', version: '1' });
  }

  /**
   * DeepAR: forecasts of time series.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/deepar.html
   */
  public static deepAr(): Algorithm {
    return Algorithm.fromCatalog({ name: 'forecasting-deepar', version: '1' });
  }

  /**
   * Factorization Machines: classification and regression on sparse data.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/fact-machines.html
   */
  public static factorizationMachines(): Algorithm {
    return Algorithm.fromCatalog({ name: 'factorization-machines', version: '1' });
  }

  /**
   * Image Classification, on MXNet: labels for whole images.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/image-classification.html
   */
  public static imageClassification(): Algorithm {
    return Algorithm.fromCatalog({ name: 'image-classification', version: '1' });
  }

  /**
   * IP Insights: unusual uses of IPv4 addresses.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/ip-insights.html
   */
  public static ipInsights(): Algorithm {
    return Algorithm.fromCatalog({ name: 'ipinsights', version: '1' });
  }

  /**
   * K-Means: clusters of similar records.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/k-means.html
   */
  public static kMeans(): Algorithm {
    return Algorithm.fromCatalog({ name: 'kmeans', version: '1' });
  }

  /**
   * k-NN: classification and regression by the nearest neighbors.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/k-nearest-neighbors.html
   */
  public static knn(): Algorithm {
    return Algorithm.fromCatalog({ name: 'knn', version: '1' });
  }

  /**
   * Latent Dirichlet Allocation: topics in documents. Its image is in fewer Regions than the others.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/lda.html
   */
  public static lda(): Algorithm {
    return Algorithm.fromCatalog({ name: 'lda', version: '1' });
  }

  /**
   * Linear Learner: classification and regression with linear models.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/linear-learner.html
   */
  public static linearLearner(): Algorithm {
    return Algorithm.fromCatalog({ name: 'linear-learner', version: '1' });
  }

  /**
   * Neural Topic Model: topics in documents.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/ntm.html
   */
  public static ntm(): Algorithm {
    return Algorithm.fromCatalog({ name: 'ntm', version: '1' });
  }

  /**
   * Object Detection, on MXNet: objects in images, with boxes around them.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html
   */
  public static objectDetection(): Algorithm {
    return Algorithm.fromCatalog({ name: 'object-detection', version: '1' });
  }

  /**
   * Object2Vec: embeddings of objects from pairs of them.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/object2vec.html
   */
  public static object2Vec(): Algorithm {
    return Algorithm.fromCatalog({ name: 'object2vec', version: '1' });
  }

  /**
   * Principal Component Analysis: fewer dimensions.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/pca.html
   */
  public static pca(): Algorithm {
    return Algorithm.fromCatalog({ name: 'pca', version: '1' });
  }

  /**
   * Random Cut Forest: anomalies.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/randomcutforest.html
   */
  public static randomCutForest(): Algorithm {
    return Algorithm.fromCatalog({ name: 'randomcutforest', version: '1' });
  }

  /**
   * Semantic Segmentation: a label for every pixel of an image.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/semantic-segmentation.html
   */
  public static semanticSegmentation(): Algorithm {
    return Algorithm.fromCatalog({ name: 'semantic-segmentation', version: '1' });
  }

  /**
   * Sequence-to-Sequence: a sequence of tokens into another, such as a translation.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/seq-2-seq.html
   */
  public static seq2Seq(): Algorithm {
    return Algorithm.fromCatalog({ name: 'seq2seq', version: '1' });
  }

  // End of the generated part.

  /**
   * The AutoGluon container of AWS, which runs a script.
   *
   * @see https://aws.github.io/deep-learning-containers/
   * @param version for instance `1.4.0`
   * @throws an error if the catalog has no image of this version
   */
  public static autoGluon(version: string, options: FrameworkImageOptions = {}): Algorithm {
    return Algorithm.fromFramework('autogluon', version, options);
  }

  /**
   * The Chainer container of AWS, which runs a script.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/chainer.html
   * @param version for instance `5.0.0`
   * @throws an error if the catalog has no image of this version
   */
  public static chainer(version: string, options: FrameworkImageOptions = {}): Algorithm {
    return Algorithm.fromFramework('chainer', version, options);
  }

  /**
   * The MXNet container of AWS, which runs a script.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/mxnet.html
   * @param version for instance `1.9.0`
   * @throws an error if the catalog has no image of this version
   */
  public static mxnet(version: string, options: FrameworkImageOptions = {}): Algorithm {
    return Algorithm.fromFramework('mxnet', version, options);
  }

  /**
   * The PyTorch container of AWS, which runs a script.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/pytorch.html
   * @param version for instance `2.8.0`
   * @throws an error if the catalog has no image of this version
   */
  public static pytorch(version: string, options: FrameworkImageOptions = {}): Algorithm {
    return Algorithm.fromFramework('pytorch', version, options);
  }

  /**
   * The PyTorch container of AWS with version 2 of the SageMaker model parallelism library, for instances with GPUs.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/model-parallel-v2.html
   * @param version that of PyTorch, such as `2.4.1`
   * @throws an error if the catalog has no image of this version
   */
  public static pytorchModelParallel(version: string, options: FrameworkImageOptions = {}): Algorithm {
    return Algorithm.fromFramework('pytorch-smp', version, options);
  }

  /**
   * The scikit-learn container of AWS, which runs a script on CPUs.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sklearn.html
   * @param version for instance `1.4-2`
   * @throws an error if the catalog has no image of this version
   */
  public static scikitLearn(version: string, options: FrameworkImageOptions = {}): Algorithm {
    return Algorithm.fromFramework('sklearn', version, options);
  }

  /**
   * The TensorFlow container of AWS, which runs a script.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/tf.html
   * @param version for instance `2.19.0`
   * @throws an error if the catalog has no image of this version
   */
  public static tensorflow(version: string, options: FrameworkImageOptions = {}): Algorithm {
    return Algorithm.fromFramework('tensorflow', version, options);
  }

  /**
   * The Hugging Face container of AWS with PyTorch, which runs a script on instances with GPUs.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/hugging-face.html
   * @throws an error if the catalog has no image with both versions
   */
  public static huggingFacePytorch(options: HuggingFacePytorchOptions): Algorithm {
    refuseNoOptions(options, 'options');
    return Algorithm.fromFramework('huggingface-pytorch', `${options.pytorch}-transformers${options.transformers}`, options);
  }

  /**
   * The Hugging Face container of AWS with TensorFlow, which runs a script on instances with GPUs.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/hugging-face.html
   * @throws an error if the catalog has no image with both versions
   */
  public static huggingFaceTensorflow(options: HuggingFaceTensorflowOptions): Algorithm {
    refuseNoOptions(options, 'options');
    return Algorithm.fromFramework('huggingface-tensorflow', `${options.tensorflow}-transformers${options.transformers}`, options);
  }

  private static fromFramework(name: string, version: string, options: FrameworkOptions): Algorithm {
    const { python, transformers, pytorch, tensorflow } = options ?? {};
    refuseOtherCase(options, { python, transformers, pytorch, tensorflow });
    return Algorithm.fromCatalog({ name, version, python: python ?? undefined });
  }

  private static fromCatalog(request: ImageRequest, encoding?: HyperParameterEncoding): Algorithm {
    const catalogImage = loadedLookup().findImage(request);
    const known = encoding === undefined ? USUAL.get(catalogImage) : undefined;
    if (known !== undefined) {
      return known;
    }
    const algorithm = new Algorithm({ catalogImage, container: containerIn(catalogImage.group.repository), encoding });
    if (encoding === undefined) {
      USUAL.set(catalogImage, algorithm);
    }
    return algorithm;
  }

  /**
   * The container image. Undefined for an algorithm resource, and for an image of the catalog, which depends on the
   * job.
   */
  public readonly image: string | undefined;
  /** The name or ARN of the algorithm resource; undefined for an image. */
  public readonly algorithmName: string | undefined;
  /** How hyperparameters are encoded. In a job with `code`, XGBoost gets them as JSON instead. */
  public readonly hyperParameterEncoding: HyperParameterEncoding;

  private readonly catalogImage: CatalogImage | undefined;
  private readonly container: Container | undefined;
  private readonly scriptEncoding: HyperParameterEncoding;

  private constructor({ image, algorithmName, catalogImage, container, encoding }: AlgorithmParts) {
    this.image = image;
    this.algorithmName = algorithmName;
    this.catalogImage = catalogImage;
    this.container = container;
    this.hyperParameterEncoding = encoding ?? HyperParameterEncoding[container?.encoding ?? 'TEXT'];
    this.scriptEncoding = encoding ?? HyperParameterEncoding[container?.scriptEncoding ?? container?.encoding ?? 'TEXT'];
  }

  /**
   * The image for a place.
   *
   * @internal
   */
  public _imageIn(place: ImagePlace): string | undefined {
    return this.catalogImage === undefined ? this.image : loadedLookup().imageUri(this.catalogImage, place);
  }

  /**
   * Encodes hyperparameters into the texts of a manifest.
   *
   * @param startsScript whether they are for a script, and not for an algorithm in the image
   * @internal
   */
  public _encode(hyperParameters: Record<string, any>, startsScript: boolean): Record<string, any> {
    return encodeHyperParameters(hyperParameters, startsScript ? this.scriptEncoding : this.hyperParameterEncoding);
  }

  /**
   * Whether SageMaker records time series of metrics of its own accord.
   *
   * @internal
   */
  public get _recordsTimeSeries(): boolean {
    return this.container !== undefined;
  }
}

// Many jobs have the same image of the catalog, with the encoding of its container.
const USUAL = new Map<CatalogImage, Algorithm>();

/** What an algorithm consists of: one of the first three, and what is known about its container. */
interface AlgorithmParts {
  readonly image?: string;
  readonly algorithmName?: string;
  readonly catalogImage?: CatalogImage;
  readonly container?: Container;
  readonly encoding?: HyperParameterEncoding;
}

export const ALGORITHM_NAME: FieldPlace<Algorithm>['codec'] = {
  factory: { owner: Algorithm, method: 'fromName', args: ['nameOrArn'] },
  toWire: ({ algorithmName }) => algorithmName,
};

export const TRAINING_IMAGE: FieldPlace<Algorithm, PlacedJob>['codec'] = {
  factory: { owner: Algorithm, method: 'fromImage', args: ['uri'] },
  toWire: (algorithm, job) => algorithm._imageIn(imagePlaceOf(job)),
};

function encodingIn(options: AlgorithmOptions): HyperParameterEncoding | undefined {
  const { hyperParameterEncoding } = options ?? {};
  refuseOtherCase(options, { hyperParameterEncoding });
  if (!isGiven(hyperParameterEncoding)) {
    return undefined;
  }
  if (!Object.values(HyperParameterEncoding).includes(hyperParameterEncoding)) {
    throw refusal(`Expected \`hyperParameterEncoding\` to be a member of HyperParameterEncoding, got ${described(hyperParameterEncoding)}`);
  }
  return hyperParameterEncoding;
}

/** The options of any container of a framework. */
type FrameworkOptions = Partial<HuggingFacePytorchOptions & HuggingFaceTensorflowOptions>;

function ecrImage(options: EcrImageOptions): string {
  const { account, region, repository, tag, digest, dnsSuffix } = keptOptions(options);
  if ((tag === undefined) === (digest === undefined)) {
    throw refusal(`Expected a digest or a tag of '${repository}', got ${tag === undefined ? 'neither' : 'both'}`);
  }
  if ([account, region, repository, tag ?? digest, dnsSuffix ?? ''].some(part => typeof part !== 'string')) {
    throw new Error('Expected the parts of an image in Amazon ECR to be texts, got a token. Make the whole path one Lazy, with Algorithm.fromImage');
  }
  if (dnsSuffix === undefined && !isConcrete(region)) {
    throw refusal(`Expected \`dnsSuffix\` to be set for '${repository}', whose Region is a token, got none`);
  }
  return `${ecrHost(account, region, dnsSuffix)}/${repository}${tag === undefined ? `@${digest}` : `:${tag}`}`;
}
