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

/** The algorithms whose hyperparameters are known, by the repository of their image. */
export const BUILT_IN_HYPER_PARAMETERS: ReadonlyMap<string, AlgorithmHyperParameters> = new Map([
  BLAZING_TEXT,
  DEEP_AR,
  IMAGE_CLASSIFICATION,
  K_MEANS,
  LINEAR_LEARNER,
  OBJECT_DETECTION,
  SEMANTIC_SEGMENTATION,
  OLD_XGBOOST,
  XGBOOST,
].map(row => [row.repository, row]));
