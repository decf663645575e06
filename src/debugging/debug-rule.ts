// Generated from src/debugging/facts/ by scripts/generate-debugger.ts. Do not edit.
import type {
  VanishingGradientRuleOptions, ExplodingTensorRuleOptions, WeightUpdateRatioRuleOptions, DeadReluRuleOptions, PoorWeightInitializationRuleOptions,
  SaturatedActivationRuleOptions, TensorVarianceRuleOptions, AllZeroRuleOptions, ClassImbalanceRuleOptions, ConfusionRuleOptions,
  LossNotDecreasingRuleOptions, OverfitRuleOptions, OvertrainingRuleOptions, SimilarAcrossRunsRuleOptions, StalledTrainingRuleOptions,
  UnchangedTensorRuleOptions, CheckInputImagesRuleOptions, NlpSequenceRatioRuleOptions, FeatureImportanceOverweightRuleOptions, TreeDepthRuleOptions,
  CreateXgboostReportRuleOptions,
} from './debug-rule-options';
import { evaluationToSpec, type Evaluation } from './evaluation';
import type { NeededCollection } from './needed-collections';
import type { CustomRuleOptions, EvaluationRuleOptions } from './rule-options';
import { builtInDebugRule, customRule, ruleByImage } from './rules';
import type { ImagePlace } from '../algorithms/images/lookup';

/**
 * A rule that watches saved tensors. The built-in rules have methods of their own. AWS provides the image that
 * evaluates a rule in the Region of the job, so set the prop `region`.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DebugRuleConfiguration.html
 */
export class DebugRule {
  /**
   * A rule that an image of your choice evaluates, with all parameters as they are in the manifest.
   *
   * @param ruleName 1 to 256 characters, unique within the job
   * @param evaluatorImage the image of the built-in or custom rules in the Region of the job
   */
  public static of(ruleName: string, evaluatorImage: string, options: EvaluationRuleOptions = {}): DebugRule {
    return new DebugRule(ruleByImage(ruleName, evaluatorImage, options));
  }

  /**
   * A rule of your own: a Python class, on an instance that is billed.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-custom-rules.html
   * @param ruleName 1 to 256 characters, unique within the job
   */
  public static custom(ruleName: string, options: CustomRuleOptions): DebugRule {
    return new DebugRule(customRule(ruleName, options));
  }

  /**
   * `VanishingGradient`: fires when gradients get extremely small.
   *
   * For TensorFlow, PyTorch and MXNet. The job saves the collection `gradients` for it.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static vanishingGradient(options: VanishingGradientRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('VanishingGradient', options));
  }

  /**
   * `ExplodingTensor`: fires when a tensor has infinite values or NaN.
   *
   * For TensorFlow, PyTorch and MXNet. No tensors are saved for it automatically: add the collection `gradients`, as
   * the guide of AWS does.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static explodingTensor(options: ExplodingTensorRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('ExplodingTensor', options));
  }

  /**
   * `WeightUpdateRatio`: fires when updates are too large or too small compared to the weights.
   *
   * For TensorFlow, PyTorch and MXNet. The job saves the collection `weights` for it.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static weightUpdateRatio(options: WeightUpdateRatioRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('WeightUpdateRatio', options));
  }

  /**
   * `DeadRelu`: fires when too many ReLU units of a layer are inactive.
   *
   * For TensorFlow, PyTorch and MXNet. The job saves the tensors that match `.*relu_output` for it.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static deadRelu(options: DeadReluRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('DeadRelu', options));
  }

  /**
   * `PoorWeightInitialization`: fires when the first steps show that the initial weights are bad.
   *
   * For TensorFlow, PyTorch and MXNet. The job saves the tensors that match `.*relu_input` for it.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static poorWeightInitialization(options: PoorWeightInitializationRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('PoorWeightInitialization', options));
  }

  /**
   * `SaturatedActivation`: fires when too many tanh or sigmoid units of a layer are saturated.
   *
   * For TensorFlow, PyTorch and MXNet. No tensors are saved for it automatically: add the tensors that match
   * `.*tanh_input|.*sigmoid_input`, as the guide of AWS does.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static saturatedActivation(options: SaturatedActivationRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('SaturatedActivation', options));
  }

  /**
   * `TensorVariance`: fires when the variance of a tensor is very high or very low.
   *
   * For TensorFlow, PyTorch, MXNet and XGBoost. No tensors are saved for it automatically: add the collection
   * `weights`, as the guide of AWS does. Set `collectionNames` or `tensorRegex`. Built-in collections in
   * `collectionNames` are saved automatically.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static tensorVariance(options: TensorVarianceRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('TensorVariance', options));
  }

  /**
   * `AllZero`: fires when too large a share of the values of a tensor is zero.
   *
   * For TensorFlow, PyTorch, MXNet and XGBoost. No tensors are saved for it automatically: add the collection `all`, as
   * the guide of AWS does. Set `collectionNames` or `tensorRegex`. Built-in collections in `collectionNames` are saved
   * automatically.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static allZero(options: AllZeroRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('AllZero', options));
  }

  /**
   * `ClassImbalance`: fires when classes are sampled unevenly, or when a rare class is mispredicted too often.
   *
   * For TensorFlow, PyTorch, MXNet and XGBoost. No tensors are saved for it automatically: add the tensors that match
   * `.*labels|.*predictions`, as the guide of AWS does.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static classImbalance(options: ClassImbalanceRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('ClassImbalance', options));
  }

  /**
   * `Confusion`: fires when the confusion matrix has too low values on its diagonal, or too high values off it.
   *
   * For TensorFlow, PyTorch, MXNet and XGBoost. No tensors are saved for it automatically: add the collections `labels`
   * and `predictions`, as the guide of AWS does.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static confusion(options: ConfusionRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('Confusion', options));
  }

  /**
   * `LossNotDecreasing`: fires when the loss does not decrease fast enough.
   *
   * For TensorFlow, PyTorch, MXNet and XGBoost. The job saves the collection `losses` for it.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static lossNotDecreasing(options: LossNotDecreasingRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('LossNotDecreasing', options));
  }

  /**
   * `Overfit`: fires when the validation loss is too far above the training loss.
   *
   * For TensorFlow, PyTorch, MXNet and XGBoost. No tensors are saved for it automatically: add the collection `losses`,
   * as the guide of AWS does.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static overfit(options: OverfitRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('Overfit', options));
  }

  /**
   * `Overtraining`: fires when the losses no longer improve.
   *
   * For TensorFlow, PyTorch, MXNet and XGBoost. No tensors are saved for it automatically: add the collection `losses`,
   * as the guide of AWS does.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static overtraining(options: OvertrainingRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('Overtraining', options));
  }

  /**
   * `SimilarAcrossRuns`: compares tensors with those of another job.
   *
   * For TensorFlow, PyTorch, MXNet and XGBoost. No tensors are saved for it automatically: add the collection `losses`,
   * as the guide of AWS does.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static similarAcrossRuns(options: SimilarAcrossRunsRuleOptions): DebugRule {
    return new DebugRule(builtInDebugRule('SimilarAcrossRuns', options));
  }

  /**
   * `StalledTrainingRule`: fires when no new tensor is saved for a while, and can stop the job.
   *
   * For TensorFlow, PyTorch, MXNet and XGBoost. No tensors are saved for it automatically: add the collection `losses`,
   * as the guide of AWS does.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static stalledTrainingRule(options: StalledTrainingRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('StalledTrainingRule', options));
  }

  /**
   * `UnchangedTensor`: fires when a tensor stays the same across steps.
   *
   * For TensorFlow, PyTorch, MXNet and XGBoost. No tensors are saved for it automatically: add the collection `losses`,
   * as the guide of AWS does. Set `collectionNames` or `tensorRegex`. Built-in collections in `collectionNames` are
   * saved automatically.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static unchangedTensor(options: UnchangedTensorRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('UnchangedTensor', options));
  }

  /**
   * `CheckInputImages`: fires when input images are not normalized to a mean of zero.
   *
   * For TensorFlow, PyTorch and MXNet. The job saves the tensors that match `.*hybridsequential0_input_0` for it.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static checkInputImages(options: CheckInputImagesRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('CheckInputImages', options));
  }

  /**
   * `NLPSequenceRatio`: fires when some tokens, such as padding, make up too much of the input.
   *
   * For TensorFlow, PyTorch and MXNet. The job saves the tensors that match `.*embedding0_input_0` for it.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static nlpSequenceRatio(options: NlpSequenceRatioRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('NLPSequenceRatio', options));
  }

  /**
   * `FeatureImportanceOverweight`: fires when a few features have most of the weight.
   *
   * For XGBoost. The job saves the collection `feature_importance` for it.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static featureImportanceOverweight(options: FeatureImportanceOverweightRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('FeatureImportanceOverweight', options));
  }

  /**
   * `TreeDepth`: measures the depth of the trees.
   *
   * For XGBoost. No tensors are saved for it automatically: add the collection `trees`, as the guide of AWS does.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static treeDepth(options: TreeDepthRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('TreeDepth', options));
  }

  /**
   * `CreateXgboostReport`: writes a report about the training.
   *
   * For XGBoost. The job saves the collections `metrics`, `feature_importance`, `hyperparameters`, `predictions` and
   * `labels` for it.
   *
   * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html
   */
  public static createXgboostReport(options: CreateXgboostReportRuleOptions = {}): DebugRule {
    return new DebugRule(builtInDebugRule('CreateXgboostReport', options));
  }

  private constructor(private readonly evaluation: Evaluation) {
  }

  /** The name of the rule. */
  public get ruleName(): string {
    return this.evaluation.ruleName;
  }

  /** @internal */
  public get _needs(): readonly NeededCollection[] {
    return this.evaluation.needs ?? [];
  }

  /** @internal */
  public _toSpec(place: ImagePlace): any {
    return evaluationToSpec(this.evaluation, place);
  }
}
