import { BLAZING_TEXT } from './hyper-parameters/blazing-text';
import { DEEP_AR } from './hyper-parameters/deep-ar';
import type { AlgorithmHyperParameters } from './hyper-parameters/hyper-parameter';
import { IMAGE_CLASSIFICATION } from './hyper-parameters/image-classification';
import { K_MEANS } from './hyper-parameters/k-means';
import { LINEAR_LEARNER } from './hyper-parameters/linear-learner';
import { OBJECT_DETECTION } from './hyper-parameters/object-detection';
import { SEMANTIC_SEGMENTATION } from './hyper-parameters/semantic-segmentation';
import { OLD_XGBOOST, XGBOOST } from './hyper-parameters/xgboost';

/** The algorithms whose hyperparameters are known, by the repository of their image. */
export const BUILT_IN_HYPER_PARAMETERS: ReadonlyMap<string, AlgorithmHyperParameters> = new Map([
  ['blazingtext', BLAZING_TEXT],
  ['forecasting-deepar', DEEP_AR],
  ['image-classification', IMAGE_CLASSIFICATION],
  ['kmeans', K_MEANS],
  ['linear-learner', LINEAR_LEARNER],
  ['object-detection', OBJECT_DETECTION],
  ['sagemaker-xgboost', XGBOOST],
  ['semantic-segmentation', SEMANTIC_SEGMENTATION],
  ['xgboost', OLD_XGBOOST],
]);
