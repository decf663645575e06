// Generated from src/debugging/facts/ by scripts/generate-debugger.ts. Do not edit.
import { collectionParameters } from './collection-parameters';
import { parameterText } from './parameter-text';
import type { TensorCollectionOptions } from './tensor-collection-options';

/**
 * A collection of tensors that the hook of Debugger saves. The built-in collections have methods of their own.
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
   */
  public static of(collectionName: string, parameters: { [name: string]: string } = {}): TensorCollection {
    return new TensorCollection(collectionName, { ...parameters });
  }

  /**
   * A collection of your own, of the tensors whose names match one of some patterns.
   *
   * @param collectionName 1 to 256 characters, other than the names of the built-in collections
   * @param patterns regular expressions of Python, none with a comma; together at most 256 characters
   */
  public static matching(collectionName: string, patterns: string[], options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection(collectionName, { include_regex: parameterText('patterns', patterns), ...collectionParameters(options) });
  }

  /** The collection `all`: every tensor. For TensorFlow, PyTorch, MXNet and XGBoost. */
  public static all(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('all', collectionParameters(options));
  }

  /**
   * The collection `default`: the tensors that match `include_regex` of the hook. For TensorFlow, PyTorch, MXNet and
   * XGBoost.
   */
  public static matchingHook(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('default', collectionParameters(options));
  }

  /** The collection `weights`: the weights. For TensorFlow, PyTorch and MXNet. */
  public static weights(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('weights', collectionParameters(options));
  }

  /** The collection `biases`: the biases. For TensorFlow, PyTorch and MXNet. */
  public static biases(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('biases', collectionParameters(options));
  }

  /** The collection `gradients`: the gradients. For TensorFlow, PyTorch and MXNet. */
  public static gradients(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('gradients', collectionParameters(options));
  }

  /**
   * The collection `losses`: the losses. For TensorFlow, PyTorch, MXNet and XGBoost. TensorFlow, PyTorch and MXNet save
   * it by default.
   */
  public static losses(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('losses', collectionParameters(options));
  }

  /** The collection `metrics`: the metrics. For TensorFlow and XGBoost. TensorFlow and XGBoost save it by default. */
  public static metrics(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('metrics', collectionParameters(options));
  }

  /** The collection `inputs`: the inputs of the model. For TensorFlow. */
  public static inputs(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('inputs', collectionParameters(options));
  }

  /** The collection `outputs`: the outputs of the model. For TensorFlow. */
  public static outputs(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('outputs', collectionParameters(options));
  }

  /** The collection `layers`: the inputs and outputs of the layers. For TensorFlow. */
  public static layers(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('layers', collectionParameters(options));
  }

  /** The collection `optimizer_variables`: the variables of the optimizer. For TensorFlow. */
  public static optimizerVariables(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('optimizer_variables', collectionParameters(options));
  }

  /**
   * The collection `sm_metrics`: scalars that AWS stores outside of your account. For TensorFlow. TensorFlow saves it
   * by default.
   */
  public static smMetrics(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('sm_metrics', collectionParameters(options));
  }

  /** The collection `hyperparameters`: the parameters of the booster. For XGBoost. */
  public static hyperparameters(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('hyperparameters', collectionParameters(options));
  }

  /** The collection `predictions`: the predictions for the validation data. For XGBoost. */
  public static predictions(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('predictions', collectionParameters(options));
  }

  /** The collection `labels`: the labels of the validation data. For XGBoost. */
  public static labels(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('labels', collectionParameters(options));
  }

  /** The collection `feature_importance`: the importance of each feature. For XGBoost. */
  public static featureImportance(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('feature_importance', collectionParameters(options));
  }

  /** The collection `average_shap`: the sum of SHAP values of each feature. For XGBoost. */
  public static averageShap(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('average_shap', collectionParameters(options));
  }

  /** The collection `full_shap`: the SHAP values of each sample. For XGBoost. */
  public static fullShap(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('full_shap', collectionParameters(options));
  }

  /** The collection `trees`: the trees. For XGBoost. */
  public static trees(options: TensorCollectionOptions = {}): TensorCollection {
    return new TensorCollection('trees', collectionParameters(options));
  }

  /** @internal */
  public readonly _parameters: { readonly [name: string]: string };

  private constructor(
    /** The name of the collection. */
    public readonly collectionName: string,
    parameters: { [name: string]: string },
  ) {
    this._parameters = parameters;
  }
}
