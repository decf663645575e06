// Generated from src/algorithms/facts/hyper-parameters/ by scripts/generate-hyper-parameters.ts. Do not edit.
import type { BlazingTextHyperParameters } from './blazing-text';
import type { DeepArHyperParameters } from './deep-ar';
import type { ImageClassificationHyperParameters } from './image-classification';
import type { KMeansHyperParameters } from './k-means';
import type { LinearLearnerHyperParameters } from './linear-learner';
import type { ObjectDetectionHyperParameters } from './object-detection';
import type { SemanticSegmentationHyperParameters } from './semantic-segmentation';
import { spelled } from './spelled';
import type { XgboostHyperParameters } from './xgboost';
import { BLAZING_TEXT } from '../facts/hyper-parameters/blazing-text';
import { DEEP_AR } from '../facts/hyper-parameters/deep-ar';
import { IMAGE_CLASSIFICATION } from '../facts/hyper-parameters/image-classification';
import { K_MEANS } from '../facts/hyper-parameters/k-means';
import { LINEAR_LEARNER } from '../facts/hyper-parameters/linear-learner';
import { OBJECT_DETECTION } from '../facts/hyper-parameters/object-detection';
import { SEMANTIC_SEGMENTATION } from '../facts/hyper-parameters/semantic-segmentation';
import { XGBOOST } from '../facts/hyper-parameters/xgboost';

/**
 * Hyperparameters of built-in algorithms of SageMaker, with names and types.
 *
 * Each method gives the hyperparameters the names that the algorithm knows, and writes booleans and lists the way the
 * algorithm wants them. What it returns goes into `hyperParameters` of a job, as it is or with others added by their
 * own names.
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
