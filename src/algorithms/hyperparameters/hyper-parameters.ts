// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.
import { spelled } from './spelled';
import { BLAZING_TEXT } from '../built-in/blazing-text/hyper-parameters';
import type { BlazingTextHyperParameters } from '../built-in/blazing-text/struct';
import { DEEP_AR } from '../built-in/deep-ar/hyper-parameters';
import type { DeepArHyperParameters } from '../built-in/deep-ar/struct';
import { FACTORIZATION_MACHINES } from '../built-in/factorization-machines/hyper-parameters';
import type { FactorizationMachinesHyperParameters } from '../built-in/factorization-machines/struct';
import { IMAGE_CLASSIFICATION } from '../built-in/image-classification/hyper-parameters';
import type { ImageClassificationHyperParameters } from '../built-in/image-classification/struct';
import { IP_INSIGHTS } from '../built-in/ip-insights/hyper-parameters';
import type { IpInsightsHyperParameters } from '../built-in/ip-insights/struct';
import { K_MEANS } from '../built-in/k-means/hyper-parameters';
import type { KMeansHyperParameters } from '../built-in/k-means/struct';
import { KNN } from '../built-in/knn/hyper-parameters';
import type { KnnHyperParameters } from '../built-in/knn/struct';
import { LDA } from '../built-in/lda/hyper-parameters';
import type { LdaHyperParameters } from '../built-in/lda/struct';
import { LINEAR_LEARNER } from '../built-in/linear-learner/hyper-parameters';
import type { LinearLearnerHyperParameters } from '../built-in/linear-learner/struct';
import { NTM } from '../built-in/ntm/hyper-parameters';
import type { NtmHyperParameters } from '../built-in/ntm/struct';
import { OBJECT_DETECTION } from '../built-in/object-detection/hyper-parameters';
import type { ObjectDetectionHyperParameters } from '../built-in/object-detection/struct';
import { OBJECT2VEC } from '../built-in/object2vec/hyper-parameters';
import type { Object2VecHyperParameters } from '../built-in/object2vec/struct';
import { PCA } from '../built-in/pca/hyper-parameters';
import type { PcaHyperParameters } from '../built-in/pca/struct';
import { RANDOM_CUT_FOREST } from '../built-in/random-cut-forest/hyper-parameters';
import type { RandomCutForestHyperParameters } from '../built-in/random-cut-forest/struct';
import { SEMANTIC_SEGMENTATION } from '../built-in/semantic-segmentation/hyper-parameters';
import type { SemanticSegmentationHyperParameters } from '../built-in/semantic-segmentation/struct';
import { SEQ2SEQ } from '../built-in/seq2seq/hyper-parameters';
import type { Seq2SeqHyperParameters } from '../built-in/seq2seq/struct';
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
   * Hyperparameters of Factorization Machines.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/fact-machines-hyperparameters.html
   */
  public static factorizationMachines(values: FactorizationMachinesHyperParameters): { [name: string]: any } {
    return spelled(values, FACTORIZATION_MACHINES);
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
   * Hyperparameters of IP Insights.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/ip-insights-hyperparameters.html
   */
  public static ipInsights(values: IpInsightsHyperParameters): { [name: string]: any } {
    return spelled(values, IP_INSIGHTS);
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
   * Hyperparameters of k-NN.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/kNN_hyperparameters.html
   */
  public static knn(values: KnnHyperParameters): { [name: string]: any } {
    return spelled(values, KNN);
  }

  /**
   * Hyperparameters of LDA.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/lda_hyperparameters.html
   */
  public static lda(values: LdaHyperParameters): { [name: string]: any } {
    return spelled(values, LDA);
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
   * Hyperparameters of Neural Topic Model.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/ntm_hyperparameters.html
   */
  public static ntm(values: NtmHyperParameters): { [name: string]: any } {
    return spelled(values, NTM);
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
   * Hyperparameters of Object2Vec.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/object2vec-hyperparameters.html
   */
  public static object2Vec(values: Object2VecHyperParameters): { [name: string]: any } {
    return spelled(values, OBJECT2VEC);
  }

  /**
   * Hyperparameters of PCA.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/PCA-reference.html
   */
  public static pca(values: PcaHyperParameters): { [name: string]: any } {
    return spelled(values, PCA);
  }

  /**
   * Hyperparameters of Random Cut Forest.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/rcf_hyperparameters.html
   */
  public static randomCutForest(values: RandomCutForestHyperParameters): { [name: string]: any } {
    return spelled(values, RANDOM_CUT_FOREST);
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
   * Hyperparameters of Sequence-to-Sequence.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/seq-2-seq-hyperparameters.html
   */
  public static seq2Seq(values: Seq2SeqHyperParameters): { [name: string]: any } {
    return spelled(values, SEQ2SEQ);
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
