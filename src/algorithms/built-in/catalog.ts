// Generated from the folders in this folder by `npx projen generate`. Do not edit.
import { BLAZING_TEXT } from './blazing-text/facts';
import type { BuiltInAlgorithm } from './built-in-algorithm';
import { DEEP_AR } from './deep-ar/facts';
import { FACTORIZATION_MACHINES } from './factorization-machines/facts';
import { IMAGE_CLASSIFICATION } from './image-classification/facts';
import { IP_INSIGHTS } from './ip-insights/facts';
import { K_MEANS } from './k-means/facts';
import { KNN } from './knn/facts';
import { LDA } from './lda/facts';
import { LINEAR_LEARNER } from './linear-learner/facts';
import { NTM } from './ntm/facts';
import { OBJECT_DETECTION } from './object-detection/facts';
import { OBJECT2VEC } from './object2vec/facts';
import { PCA } from './pca/facts';
import { RANDOM_CUT_FOREST } from './random-cut-forest/facts';
import { SEMANTIC_SEGMENTATION } from './semantic-segmentation/facts';
import { SEQ2SEQ } from './seq2seq/facts';
import { OLD_XGBOOST, XGBOOST } from './xgboost/facts';

/** The first-party built-in algorithms of SageMaker, by the repository of their image. */
export const BUILT_IN_ALGORITHMS: ReadonlyMap<string, BuiltInAlgorithm> = new Map([
  ['blazingtext', BLAZING_TEXT],
  ['forecasting-deepar', DEEP_AR],
  ['factorization-machines', FACTORIZATION_MACHINES],
  ['image-classification', IMAGE_CLASSIFICATION],
  ['ipinsights', IP_INSIGHTS],
  ['kmeans', K_MEANS],
  ['knn', KNN],
  ['lda', LDA],
  ['linear-learner', LINEAR_LEARNER],
  ['ntm', NTM],
  ['object-detection', OBJECT_DETECTION],
  ['object2vec', OBJECT2VEC],
  ['pca', PCA],
  ['randomcutforest', RANDOM_CUT_FOREST],
  ['semantic-segmentation', SEMANTIC_SEGMENTATION],
  ['seq2seq', SEQ2SEQ],
  ['xgboost', OLD_XGBOOST],
  ['sagemaker-xgboost', XGBOOST],
]);
