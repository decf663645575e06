// Generated from the folders in this folder by `npx projen generate`. Do not edit.
import { BLAZING_TEXT } from './blazing-text/hyper-parameters';
import { DEEP_AR } from './deep-ar/hyper-parameters';
import { FACTORIZATION_MACHINES } from './factorization-machines/hyper-parameters';
import type { AlgorithmHyperParameters } from './hyper-parameter';
import { IMAGE_CLASSIFICATION } from './image-classification/hyper-parameters';
import { IP_INSIGHTS } from './ip-insights/hyper-parameters';
import { K_MEANS } from './k-means/hyper-parameters';
import { KNN } from './knn/hyper-parameters';
import { LDA } from './lda/hyper-parameters';
import { LINEAR_LEARNER } from './linear-learner/hyper-parameters';
import { NTM } from './ntm/hyper-parameters';
import { OBJECT_DETECTION } from './object-detection/hyper-parameters';
import { OBJECT2VEC } from './object2vec/hyper-parameters';
import { PCA } from './pca/hyper-parameters';
import { RANDOM_CUT_FOREST } from './random-cut-forest/hyper-parameters';
import { SEMANTIC_SEGMENTATION } from './semantic-segmentation/hyper-parameters';
import { SEQ2SEQ } from './seq2seq/hyper-parameters';
import { OLD_XGBOOST, XGBOOST } from './xgboost/hyper-parameters';

/** The hyperparameters of an algorithm, if they are known, by the repository of its image. A program needs those of its own algorithms. */
export const BUILT_IN_HYPER_PARAMETERS: ReadonlyMap<string, () => AlgorithmHyperParameters> = new Map([
  ['blazingtext', () => BLAZING_TEXT],
  ['forecasting-deepar', () => DEEP_AR],
  ['factorization-machines', () => FACTORIZATION_MACHINES],
  ['image-classification', () => IMAGE_CLASSIFICATION],
  ['ipinsights', () => IP_INSIGHTS],
  ['kmeans', () => K_MEANS],
  ['knn', () => KNN],
  ['lda', () => LDA],
  ['linear-learner', () => LINEAR_LEARNER],
  ['ntm', () => NTM],
  ['object-detection', () => OBJECT_DETECTION],
  ['object2vec', () => OBJECT2VEC],
  ['pca', () => PCA],
  ['randomcutforest', () => RANDOM_CUT_FOREST],
  ['semantic-segmentation', () => SEMANTIC_SEGMENTATION],
  ['seq2seq', () => SEQ2SEQ],
  ['xgboost', () => OLD_XGBOOST],
  ['sagemaker-xgboost', () => XGBOOST],
]);
