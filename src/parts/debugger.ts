import { evaluationRuleToSpec, type EvaluationRuleOptions } from './evaluation-rule';
import { unlessEmpty } from '../manifest/unless-empty';

/** Options for Debugger. */
export interface DebuggerOptions {
  /**
   * The rules that watch the saved tensors, at most 20, with different names.
   *
   * @default - tensors are saved and nothing watches them
   */
  readonly rules?: DebugRule[];

  /**
   * The collections of tensors to save, at most 20, with different names.
   *
   * @default - the default collections of the framework
   */
  readonly collections?: TensorCollection[];

  /**
   * Parameters of the hook for all collections, at most 20, for instance `save_interval`.
   *
   * @default - none
   * @crd spec.debugHookConfig.hookParameters
   */
  readonly hookParameters?: { [name: string]: string };

  /**
   * The directory in the container for tensors, at most 4096 characters.
   *
   * @default - `/opt/ml/output/tensors/`, chosen by SageMaker
   * @crd spec.debugHookConfig.localPath
   */
  readonly localPath?: string;
}

/**
 * SageMaker Debugger: a hook that saves tensors while the job trains, and rules that watch them. AWS has closed
 * Debugger to new customers since 2026-07-30; accounts that used it before can go on.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/train-debugger.html
 */
export class Debugger {
  /**
   * Debugger with its tensors below an S3 URI.
   *
   * @param s3Uri `s3://bucket/prefix`, at most 1024 characters
   * @crd spec.debugHookConfig.s3OutputPath
   */
  public static at(s3Uri: string, options: DebuggerOptions = {}): Debugger {
    return new Debugger(s3Uri, options);
  }

  private constructor(
    /** The S3 URI of the tensors. */
    public readonly s3Uri: string,
    private readonly options: DebuggerOptions,
  ) {
  }

  /** @internal */
  public _hookToSpec(): any {
    return {
      collectionConfigurations: unlessEmpty(this.options.collections?.map(collection => collection._toSpec())),
      hookParameters: unlessEmpty(this.options.hookParameters),
      localPath: this.options.localPath,
      s3OutputPath: this.s3Uri,
    };
  }

  /** @internal */
  public _rulesToSpec(): any {
    return unlessEmpty(this.options.rules?.map(rule => rule._toSpec()));
  }
}

/**
 * A collection of tensors that the hook of Debugger saves.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CollectionConfiguration.html
 */
export class TensorCollection {
  /**
   * A collection with its parameters, which are a map from each parameter's name to its value, for instance
   * `save_interval` to `100`. A collection that is not built in needs `include_regex`.
   *
   * @param collectionName 1 to 256 characters, for instance `losses`
   * @param parameters at most 20, each value at most 256 characters
   * @crd spec.debugHookConfig.collectionConfigurations[].collectionName, spec.debugHookConfig.collectionConfigurations[].collectionParameters
   */
  public static of(collectionName: string, parameters: { [name: string]: string } = {}): TensorCollection {
    return new TensorCollection(collectionName, { ...parameters });
  }

  private constructor(
    /** The name of the collection. */
    public readonly collectionName: string,
    private readonly parameters: { [name: string]: string },
  ) {
  }

  /** @internal */
  public _toSpec(): any {
    return {
      collectionName: this.collectionName,
      collectionParameters: unlessEmpty(this.parameters),
    };
  }
}

/**
 * A rule that watches saved tensors.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DebugRuleConfiguration.html
 */
export class DebugRule {
  /**
   * A rule that an evaluator image runs.
   *
   * @param ruleName 1 to 256 characters, unique within the job
   * @param evaluatorImage the image of the built-in or custom rules in the Region of the job
   * @crd spec.debugRuleConfigurations[].ruleConfigurationName, spec.debugRuleConfigurations[].ruleEvaluatorImage
   */
  public static of(ruleName: string, evaluatorImage: string, options: EvaluationRuleOptions = {}): DebugRule {
    return new DebugRule(ruleName, evaluatorImage, options);
  }

  private constructor(
    /** The name of the rule. */
    public readonly ruleName: string,
    private readonly evaluatorImage: string,
    private readonly options: EvaluationRuleOptions,
  ) {
  }

  /** @internal */
  public _toSpec(): any {
    return evaluationRuleToSpec(this.ruleName, this.evaluatorImage, this.options);
  }
}
