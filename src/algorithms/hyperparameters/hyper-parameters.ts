// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.
import { spelled } from './spelled';
import { BLAZING_TEXT } from '../built-in/blazing-text/hyper-parameters';
import type { BlazingTextHyperParameters } from '../built-in/blazing-text/struct';
import { DEEP_AR } from '../built-in/deep-ar/hyper-parameters';
import type { DeepArHyperParameters } from '../built-in/deep-ar/struct';
import { IMAGE_CLASSIFICATION } from '../built-in/image-classification/hyper-parameters';
import type { ImageClassificationHyperParameters } from '../built-in/image-classification/struct';
import { K_MEANS } from '../built-in/k-means/hyper-parameters';
import type { KMeansHyperParameters } from '../built-in/k-means/struct';
import { LINEAR_LEARNER } from '../built-in/linear-learner/hyper-parameters';
import type { LinearLearnerHyperParameters } from '../built-in/linear-learner/struct';
import { OBJECT_DETECTION } from '../built-in/object-detection/hyper-parameters';
import type { ObjectDetectionHyperParameters } from '../built-in/object-detection/struct';
import { SEMANTIC_SEGMENTATION } from '../built-in/semantic-segmentation/hyper-parameters';
import type { SemanticSegmentationHyperParameters } from '../built-in/semantic-segmentation/struct';
import { XGBOOST } from '../built-in/xgboost/hyper-parameters';
import type { XgboostHyperParameters } from '../built-in/xgboost/struct';

/**
 * Hyperparameters of built-in algorithms of SageMaker, with names and types.
 *
 * Each method translates the names to those of the algorithm, and writes booleans and lists as the algorithm expects
 * them. Pass the result as `hyperParameters` of a job, alone or with others by their own names.
 *
 * @example
 *
 * new TrainingJob(this, 'churn', {
 *   algorithm,
 *   cluster,
 *   role,
 *   output,
 *   hyperParameters: hyperparameters.HyperParameters.xgboost({ numRound: 100, objective: 'binary:logistic', maxDepth: 5, eta: 0.2 }),
 * });
 */
export class HyperParameters {
  /**
   * Hyperparameters of BlazingText.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/blazingtext_hyperparameters.html
   */
  public static blazingText(values: BlazingTextHyperParameters): { [name: string]: any } {
    return spelled(values, BLAZING_TEXT);
  }

  /**
   * Hyperparameters of DeepAR.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/deepar_hyperparameters.html
   */
  public static deepAr(values: DeepArHyperParameters): { [name: string]: any } {
    return spelled(values, DEEP_AR);
  }

  /**
   * Hyperparameters of Image Classification - MXNet.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/IC-Hyperparameter.html
   */
  public static imageClassification(values: ImageClassificationHyperParameters): { [name: string]: any } {
    return spelled(values, IMAGE_CLASSIFICATION);
  }

  /**
   * Hyperparameters of K-Means.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/k-means-api-config.html
   */
  public static kMeans(values: KMeansHyperParameters): { [name: string]: any } {
    return spelled(values, K_MEANS);
  }

  /**
   * Hyperparameters of Linear Learner.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/ll_hyperparameters.html
   */
  public static linearLearner(values: LinearLearnerHyperParameters): { [name: string]: any } {
    return spelled(values, LINEAR_LEARNER);
  }

  /**
   * Hyperparameters of Object Detection - MXNet.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html
   */
  public static objectDetection(values: ObjectDetectionHyperParameters): { [name: string]: any } {
    return spelled(values, OBJECT_DETECTION);
  }

  /**
   * Hyperparameters of Semantic Segmentation.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html
   */
  public static semanticSegmentation(values: SemanticSegmentationHyperParameters): { [name: string]: any } {
    return spelled(values, SEMANTIC_SEGMENTATION);
  }

  /**
   * Hyperparameters of XGBoost.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost_hyperparameters.html
   */
  public static xgboost(values: XgboostHyperParameters): { [name: string]: any } {
    return spelled(values, XGBOOST);
  }

  private constructor() {
  }
}
