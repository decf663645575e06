// Generated from the folders in this folder by `npx projen generate`. Do not edit.
import { BLAZING_TEXT } from './blazing-text/hyper-parameters';
import { DEEP_AR } from './deep-ar/hyper-parameters';
import type { AlgorithmHyperParameters } from './hyper-parameter';
import { IMAGE_CLASSIFICATION } from './image-classification/hyper-parameters';
import { K_MEANS } from './k-means/hyper-parameters';
import { LINEAR_LEARNER } from './linear-learner/hyper-parameters';
import { OBJECT_DETECTION } from './object-detection/hyper-parameters';
import { SEMANTIC_SEGMENTATION } from './semantic-segmentation/hyper-parameters';
import { OLD_XGBOOST, XGBOOST } from './xgboost/hyper-parameters';

/** The hyperparameters of an algorithm, if they are known, by the repository of its image. A program needs those of its own algorithms. */
export const BUILT_IN_HYPER_PARAMETERS: ReadonlyMap<string, () => AlgorithmHyperParameters> = new Map([
  ['blazingtext', () => BLAZING_TEXT],
  ['forecasting-deepar', () => DEEP_AR],
  ['image-classification', () => IMAGE_CLASSIFICATION],
  ['kmeans', () => K_MEANS],
  ['linear-learner', () => LINEAR_LEARNER],
  ['object-detection', () => OBJECT_DETECTION],
  ['semantic-segmentation', () => SEMANTIC_SEGMENTATION],
  ['xgboost', () => OLD_XGBOOST],
  ['sagemaker-xgboost', () => XGBOOST],
]);
