import { HyperParameterEncoding } from './hyper-parameters';
import { ImageKind, imageKind } from './image-kind';

/** Options for an algorithm. */
export interface AlgorithmOptions {
  /**
   * How the container wants the values of hyperparameters.
   *
   * @default - JSON for the repositories of the AWS framework containers, text with comma lists for XGBoost, text for
   * everything else
   */
  readonly hyperParameterEncoding?: HyperParameterEncoding;
}

/**
 * What runs on the instances: a container image, or an algorithm resource of SageMaker. A job has exactly one of both.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_AlgorithmSpecification.html
 */
export class Algorithm {
  /**
   * A container image, named by its full path in Amazon ECR and a tag or, so that a job can be repeated exactly, a
   * digest. The image has to be in the Region of the job and is started with the argument `train`.
   *
   * @param uri for instance `111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn@sha256:…`; at most 255 characters
   * @crd spec.algorithmSpecification.trainingImage
   */
  public static fromImage(uri: string, options: AlgorithmOptions = {}): Algorithm {
    return new Algorithm(uri, undefined, options.hyperParameterEncoding ?? encodingOfImage(uri));
  }

  /**
   * An algorithm resource of SageMaker, created in your account or subscribed to on AWS Marketplace.
   *
   * @param nameOrArn the name or the ARN; at most 170 characters
   * @crd spec.algorithmSpecification.algorithmName
   */
  public static fromName(nameOrArn: string, options: AlgorithmOptions = {}): Algorithm {
    return new Algorithm(undefined, nameOrArn, options.hyperParameterEncoding ?? HyperParameterEncoding.TEXT);
  }

  private constructor(
    /** The container image, if there is one. */
    public readonly image: string | undefined,
    /** The name or ARN of the algorithm resource, if there is one. */
    public readonly algorithmName: string | undefined,
    /** How hyperparameters are encoded. */
    public readonly hyperParameterEncoding: HyperParameterEncoding,
  ) {
  }

  /** @internal */
  public _toSpec(): any {
    return { algorithmName: this.algorithmName, trainingImage: this.image };
  }

  /**
   * Whether SageMaker records time series of metrics of its own accord.
   *
   * @internal
   */
  public get _recordsTimeSeries(): boolean {
    return imageKind(this.image) !== ImageKind.OTHER;
  }
}

function encodingOfImage(uri: string): HyperParameterEncoding {
  switch (imageKind(uri)) {
    case ImageKind.XGBOOST: return HyperParameterEncoding.TEXT_WITH_COMMA_LISTS;
    case ImageKind.FRAMEWORK: return HyperParameterEncoding.JSON;
    default: return HyperParameterEncoding.TEXT;
  }
}
