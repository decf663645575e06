// Generated from src/debugging/facts/ by scripts/generate-debugger.ts. Do not edit.
import type { BuiltInDebugRuleOptions } from './rule-options';

/** Options for `DebugRule.vanishingGradient`. */
export interface VanishingGradientRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * The mean of the absolute gradients below which the rule fires.
   *
   * @default 0.0000001
   */
  readonly threshold?: number;
}

/** Options for `DebugRule.explodingTensor`. */
export interface ExplodingTensorRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * The collections to look at.
   *
   * @default - none
   */
  readonly collectionNames?: string[];

  /**
   * Patterns of the names of the tensors to look at; none may have a comma.
   *
   * @default - none
   */
  readonly tensorRegex?: string[];

  /**
   * Whether only NaN counts, and infinite values do not.
   *
   * @default false
   */
  readonly onlyNan?: boolean;
}

/** Options for `DebugRule.weightUpdateRatio`. */
export interface WeightUpdateRatioRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * How many steps back to compare with; a whole number.
   *
   * @default - the previous saved step
   */
  readonly numSteps?: number;

  /**
   * The ratio of update to weight above which the rule fires.
   *
   * @default 10.0
   */
  readonly largeThreshold?: number;

  /**
   * The ratio of update to weight below which the rule fires.
   *
   * @default 0.00000001
   */
  readonly smallThreshold?: number;

  /**
   * A small number that avoids a division by zero.
   *
   * @default 0.000000001
   */
  readonly epsilon?: number;
}

/** Options for `DebugRule.deadRelu`. */
export interface DeadReluRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * Patterns of the names of the tensors to look at; none may have a comma.
   *
   * @default ['.*relu_output']
   */
  readonly tensorRegex?: string[];

  /**
   * The activity below which a unit is dead, in percent.
   *
   * @default 1.0
   */
  readonly thresholdInactivity?: number;

  /**
   * The share of dead units of a layer above which the rule fires, in percent.
   *
   * @default 50.0
   */
  readonly thresholdLayer?: number;
}

/** Options for `DebugRule.poorWeightInitialization`. */
export interface PoorWeightInitializationRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * Patterns of the names of inputs of activations; none may have a comma.
   *
   * @default ['.*relu_input']
   */
  readonly activationInputsRegex?: string[];

  /**
   * The ratio of weight variances of two layers above which the rule fires.
   *
   * @default 10.0
   */
  readonly threshold?: number;

  /**
   * The difference of the 5th and 95th percentile of gradients below which the rule fires.
   *
   * @default 0.001
   */
  readonly distributionRange?: number;

  /**
   * The number of steps to wait until the loss counts as no longer decreasing; a whole number.
   *
   * @default 5
   */
  readonly patience?: number;

  /**
   * The number of steps to look at.
   *
   * @default 10
   */
  readonly steps?: number;
}

/** Options for `DebugRule.saturatedActivation`. */
export interface SaturatedActivationRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * The collections to look at.
   *
   * @default - none
   */
  readonly collectionNames?: string[];

  /**
   * Patterns of the names of the tensors to look at; none may have a comma.
   *
   * @default ['.*tanh_input|.*sigmoid_input']
   */
  readonly tensorRegex?: string[];

  /**
   * The input of tanh below which a unit is saturated.
   *
   * @default -9.4999
   */
  readonly thresholdTanhMin?: number;

  /**
   * The input of tanh above which a unit is saturated.
   *
   * @default 9.4999
   */
  readonly thresholdTanhMax?: number;

  /**
   * The input of sigmoid below which a unit is saturated.
   *
   * @default -23
   */
  readonly thresholdSigmoidMin?: number;

  /**
   * The input of sigmoid above which a unit is saturated.
   *
   * @default 16.99999
   */
  readonly thresholdSigmoidMax?: number;

  /**
   * The activity below which a unit counts as saturated, in percent.
   *
   * @default 1.0
   */
  readonly thresholdInactivity?: number;

  /**
   * The share of saturated units of a layer above which the rule fires, in percent.
   *
   * @default 50.0
   */
  readonly thresholdLayer?: number;
}

/** Options for `DebugRule.tensorVariance`. */
export interface TensorVarianceRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * The collections to look at.
   *
   * @default - none
   */
  readonly collectionNames?: string[];

  /**
   * Patterns of the names of the tensors to look at; none may have a comma.
   *
   * @default - none
   */
  readonly tensorRegex?: string[];

  /**
   * The variance above which the rule fires.
   *
   * @default - none
   */
  readonly maxThreshold?: number;

  /**
   * The variance below which the rule fires.
   *
   * @default - none
   */
  readonly minThreshold?: number;
}

/** Options for `DebugRule.allZero`. */
export interface AllZeroRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * The collections to look at.
   *
   * @default - none
   */
  readonly collectionNames?: string[];

  /**
   * Patterns of the names of the tensors to look at; none may have a comma.
   *
   * @default - none
   */
  readonly tensorRegex?: string[];

  /**
   * The share of zeros at which the rule fires, in percent.
   *
   * @default 100
   */
  readonly threshold?: number;
}

/** Options for `DebugRule.classImbalance`. */
export interface ClassImbalanceRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * The ratio of the largest class to the smallest above which the rule fires.
   *
   * @default 10
   */
  readonly thresholdImbalance?: number;

  /**
   * The share of mispredictions of a class above which the rule fires.
   *
   * @default 0.7
   */
  readonly thresholdMisprediction?: number;

  /**
   * The number of labels to read before the rule decides; a whole number.
   *
   * @default 500
   */
  readonly samples?: number;

  /**
   * Whether predictions are vectors of probabilities.
   *
   * @default false
   */
  readonly argmax?: boolean;

  /**
   * The pattern of the tensor of labels.
   *
   * @default '.*labels'
   */
  readonly labelsRegex?: string;

  /**
   * The pattern of the tensor of predictions.
   *
   * @default '.*predictions'
   */
  readonly predictionsRegex?: string;
}

/** Options for `DebugRule.confusion`. */
export interface ConfusionRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * The number of classes; a whole number, at least 2.
   *
   * @default - none
   */
  readonly categoryNo?: number;

  /**
   * The tensors of labels.
   *
   * @default 'labels'
   */
  readonly labels?: string;

  /**
   * The tensors of predictions.
   *
   * @default 'predictions'
   */
  readonly predictions?: string;

  /**
   * The collection in which the labels are.
   *
   * @default 'labels'
   */
  readonly labelsCollection?: string;

  /**
   * The collection in which the predictions are.
   *
   * @default 'predictions'
   */
  readonly predictionsCollection?: string;

  /**
   * The ratio on the diagonal below which the rule fires; from 0 to 1.
   *
   * @default 0.9
   */
  readonly minDiag?: number;

  /**
   * The ratio off the diagonal above which the rule fires; from 0 to 1.
   *
   * @default 0.1
   */
  readonly maxOffDiag?: number;
}

/** Options for `DebugRule.lossNotDecreasing`. */
export interface LossNotDecreasingRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * The collections to look at.
   *
   * @default - none
   */
  readonly collectionNames?: string[];

  /**
   * Patterns of the names of the tensors to look at; none may have a comma.
   *
   * @default - none
   */
  readonly tensorRegex?: string[];

  /**
   * Whether to take the losses from the collection of that name.
   *
   * @default true
   */
  readonly useLossesCollection?: boolean;

  /**
   * The smallest number of steps between two losses that are compared; a whole number.
   *
   * @default 10
   */
  readonly numSteps?: number;

  /**
   * The decrease below which the rule fires, in percent; more than 0 and less than 100.
   *
   * @default 0.1
   */
  readonly diffPercent?: number;

  /**
   * The increase of the loss that is tolerated, in percent; more than 0 and less than 100.
   *
   * @default 5
   */
  readonly increaseThresholdPercent?: number;

  /**
   * The mode in which the losses were saved.
   *
   * @default LossNotDecreasingMode.GLOBAL
   */
  readonly mode?: LossNotDecreasingMode;
}

/** The option `mode` of `DebugRule.lossNotDecreasing`. */
export enum LossNotDecreasingMode {
  /** `EVAL` */
  EVAL = 'EVAL',

  /** `TRAIN` */
  TRAIN = 'TRAIN',

  /** `GLOBAL` */
  GLOBAL = 'GLOBAL',
}

/** Options for `DebugRule.overfit`. */
export interface OverfitRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * Patterns of the names of the tensors to look at; none may have a comma.
   *
   * @default - none
   */
  readonly tensorRegex?: string[];

  /**
   * The number of steps for which the ratio may exceed the threshold; a whole number.
   *
   * @default 1
   */
  readonly patience?: number;

  /**
   * The difference of the losses, relative to the training loss, above which the rule fires.
   *
   * @default 0.1
   */
  readonly ratioThreshold?: number;
}

/** Options for `DebugRule.overtraining`. */
export interface OvertrainingRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * The number of steps for which the training loss may stay the same; a whole number.
   *
   * @default 5
   */
  readonly patienceTrain?: number;

  /**
   * The number of steps for which the validation loss may stay the same; a whole number.
   *
   * @default 10
   */
  readonly patienceValidation?: number;

  /**
   * The smallest change of the loss that counts as an improvement.
   *
   * @default 0.01
   */
  readonly delta?: number;
}

/** Options for `DebugRule.similarAcrossRuns`. */
export interface SimilarAcrossRunsRuleOptions extends BuiltInDebugRuleOptions {
  /** The name of a finished job. */
  readonly otherTrials: string;

  /**
   * The collections to look at.
   *
   * @default - none
   */
  readonly collectionNames?: string[];

  /**
   * Patterns of the names of the tensors to look at; none may have a comma.
   *
   * @default - none
   */
  readonly tensorRegex?: string[];
}

/** Options for `DebugRule.stalledTrainingRule`. */
export interface StalledTrainingRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * How long to wait for a tensor, in seconds; a whole number.
   *
   * @default 1800
   */
  readonly threshold?: number;

  /**
   * Whether to stop the job.
   *
   * @default false
   */
  readonly stopTrainingOnFire?: boolean;

  /**
   * The beginning of the name of the job to stop; no other running job may have it.
   *
   * @default - the whole name of the job, if the rule stops it
   */
  readonly trainingJobNamePrefix?: string;
}

/** Options for `DebugRule.unchangedTensor`. */
export interface UnchangedTensorRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * The collections to look at.
   *
   * @default - none
   */
  readonly collectionNames?: string[];

  /**
   * Patterns of the names of the tensors to look at; none may have a comma.
   *
   * @default - none
   */
  readonly tensorRegex?: string[];

  /**
   * The number of saved steps to compare; a whole number.
   *
   * @default 3
   */
  readonly numSteps?: number;

  /**
   * The relative tolerance.
   *
   * @default 1e-05
   */
  readonly rtol?: number;

  /**
   * The absolute tolerance.
   *
   * @default 1e-08
   */
  readonly atol?: number;

  /**
   * Whether NaN equals NaN.
   *
   * @default false
   */
  readonly equalNan?: boolean;
}

/** Options for `DebugRule.checkInputImages`. */
export interface CheckInputImagesRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * The distance of the mean from zero above which the rule fires.
   *
   * @default 0.2
   */
  readonly thresholdMean?: number;

  /**
   * The number of images to read before the rule decides; a whole number.
   *
   * @default 500
   */
  readonly thresholdSamples?: number;

  /**
   * The pattern of the input tensor.
   *
   * @default '.*hybridsequential0_input_0'
   */
  readonly regex?: string;

  /**
   * The position of the color channel in the shape of the tensor; a whole number.
   *
   * @default 1
   */
  readonly channel?: number;
}

/** Options for `DebugRule.nlpSequenceRatio`. */
export interface NlpSequenceRatioRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * Patterns of the names of the tensors to look at; none may have a comma.
   *
   * @default ['.*embedding0_input_0']
   */
  readonly tensorRegex?: string[];

  /**
   * The tokens to count.
   *
   * @default [0]
   */
  readonly tokenValues?: number[];

  /**
   * The share of each token above which the rule fires, in percent.
   *
   * @default [50]
   */
  readonly tokenThresholdsPercent?: number[];
}

/** Options for `DebugRule.featureImportanceOverweight`. */
export interface FeatureImportanceOverweightRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * The share of the weight above which the rule fires.
   *
   * @default 0.8
   */
  readonly threshold?: number;

  /**
   * How many of the features with the most weight are added up; a whole number.
   *
   * @default 3
   */
  readonly nfeatures?: number;

  /**
   * The pattern of the tensors.
   *
   * @default '.*feature_importance/weight'
   */
  readonly tensorRegex?: string;
}

/** Options for `DebugRule.treeDepth`. */
export interface TreeDepthRuleOptions extends BuiltInDebugRuleOptions {
  /**
   * The depth: the logarithm to the base 2 of the largest node number.
   *
   * @default 4
   */
  readonly depth?: number;
}

/** Options for `DebugRule.createXgboostReport`. */
export interface CreateXgboostReportRuleOptions extends BuiltInDebugRuleOptions {
}
