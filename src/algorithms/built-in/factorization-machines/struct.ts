// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of Factorization Machines.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/fact-machines-hyperparameters.html
 */
export interface FactorizationMachinesHyperParameters {
  /**
   * The number of features in the data.
   *
   * In the manifest `feature_dim`: a whole number, at least 1.
   */
  readonly featureDim: number;

  /**
   * The number of dimensions of the factors, ideally 2 to 1000.
   *
   * In the manifest `num_factors`: a whole number, at least 1.
   */
  readonly numFactors: number;

  /**
   * The kind of labels: two classes, or numbers.
   *
   * In the manifest `predictor_type`: one of `binary_classifier`, `regressor`.
   */
  readonly predictorType: string;

  /**
   * The number of passes over the training data.
   *
   * In the manifest `epochs`: a whole number, at least 1.
   *
   * @default 1
   */
  readonly epochs?: number;

  /**
   * The number of observations in a batch.
   *
   * In the manifest `mini_batch_size`: a whole number, at least 1.
   *
   * @default 1000
   */
  readonly miniBatchSize?: number;

  /**
   * The learning rate of the bias.
   *
   * In the manifest `bias_lr`: a number, at least 0.
   *
   * @default 0.1
   */
  readonly biasLr?: number;

  /**
   * The weight decay of the bias.
   *
   * In the manifest `bias_wd`: a number, at least 0.
   *
   * @default 0.01
   */
  readonly biasWd?: number;

  /**
   * The distribution of the first values of the bias.
   *
   * In the manifest `bias_init_method`: one of `normal`, `uniform`, `constant`.
   *
   * @default 'normal'
   */
  readonly biasInitMethod?: string;

  /**
   * The standard deviation of `normal` values of the bias.
   *
   * In the manifest `bias_init_sigma`: a number, at least 0.
   *
   * @default 0.01
   */
  readonly biasInitSigma?: number;

  /**
   * The range of `uniform` values of the bias.
   *
   * In the manifest `bias_init_scale`: a number, at least 0.
   *
   * @default - not set
   */
  readonly biasInitScale?: number;

  /**
   * The `constant` value of the bias.
   *
   * In the manifest `bias_init_value`: a number.
   *
   * @default - not set
   */
  readonly biasInitValue?: number;

  /**
   * The learning rate of the linear terms.
   *
   * In the manifest `linear_lr`: a number, at least 0.
   *
   * @default 0.001
   */
  readonly linearLr?: number;

  /**
   * The weight decay of the linear terms.
   *
   * In the manifest `linear_wd`: a number, at least 0.
   *
   * @default 0.001
   */
  readonly linearWd?: number;

  /**
   * The distribution of the first values of the linear terms.
   *
   * In the manifest `linear_init_method`: one of `normal`, `uniform`, `constant`.
   *
   * @default 'normal'
   */
  readonly linearInitMethod?: string;

  /**
   * The standard deviation of `normal` values of the linear terms.
   *
   * In the manifest `linear_init_sigma`: a number, at least 0.
   *
   * @default 0.01
   */
  readonly linearInitSigma?: number;

  /**
   * The range of `uniform` values of the linear terms.
   *
   * In the manifest `linear_init_scale`: a number, at least 0.
   *
   * @default - not set
   */
  readonly linearInitScale?: number;

  /**
   * The `constant` value of the linear terms.
   *
   * In the manifest `linear_init_value`: a number.
   *
   * @default - not set
   */
  readonly linearInitValue?: number;

  /**
   * The learning rate of the factors.
   *
   * In the manifest `factors_lr`: a number, at least 0.
   *
   * @default 0.0001
   */
  readonly factorsLr?: number;

  /**
   * The weight decay of the factors.
   *
   * In the manifest `factors_wd`: a number, at least 0.
   *
   * @default 0.00001
   */
  readonly factorsWd?: number;

  /**
   * The distribution of the first values of the factors.
   *
   * In the manifest `factors_init_method`: one of `normal`, `uniform`, `constant`.
   *
   * @default 'normal'
   */
  readonly factorsInitMethod?: string;

  /**
   * The standard deviation of `normal` values of the factors.
   *
   * In the manifest `factors_init_sigma`: a number, at least 0.
   *
   * @default 0.001
   */
  readonly factorsInitSigma?: number;

  /**
   * The range of `uniform` values of the factors.
   *
   * In the manifest `factors_init_scale`: a number, at least 0.
   *
   * @default - not set
   */
  readonly factorsInitScale?: number;

  /**
   * The `constant` value of the factors.
   *
   * In the manifest `factors_init_value`: a number.
   *
   * @default - not set
   */
  readonly factorsInitValue?: number;

  /**
   * The largest size of each part of the gradient.
   *
   * In the manifest `clip_gradient`: a number.
   *
   * @default - no limit
   */
  readonly clipGradient?: number;

  /**
   * The factor of the gradient.
   *
   * In the manifest `rescale_grad`: a number.
   *
   * @default - not set
   */
  readonly rescaleGrad?: number;

  /**
   * A small number that avoids divisions by 0.
   *
   * In the manifest `eps`: a number.
   *
   * @default - not set
   */
  readonly eps?: number;
}
