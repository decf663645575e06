// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of Semantic Segmentation.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html
 */
export interface SemanticSegmentationHyperParameters {
  /**
   * The number of classes.
   *
   * In the manifest `num_classes`: a whole number, from 2 to 254.
   */
  readonly numClasses: number;

  /**
   * The number of images in the training data.
   *
   * In the manifest `num_training_samples`: a whole number, at least 1.
   */
  readonly numTrainingSamples: number;

  /**
   * The algorithm: a fully convolutional network, pyramid scene parsing, or DeepLab V3.
   *
   * In the manifest `algorithm`: one of `fcn`, `psp`, `deeplab`.
   *
   * @default 'fcn'
   */
  readonly algorithm?: string;

  /**
   * The network that encodes the images.
   *
   * In the manifest `backbone`: one of `resnet-50`, `resnet-101`.
   *
   * @default 'resnet-50'
   */
  readonly backbone?: string;

  /**
   * Whether the network is pretrained.
   *
   * In the manifest `use_pretrained_model`.
   *
   * @default true
   */
  readonly usePretrainedModel?: boolean;

  /**
   * The size to which images are roughly scaled before they are cropped.
   *
   * In the manifest `base_size`: a whole number, more than 16.
   *
   * @default 520
   */
  readonly baseSize?: number;

  /**
   * The side of the square that is cropped from an image, rounded up to a multiple of 8.
   *
   * In the manifest `crop_size`: a whole number, more than 16.
   *
   * @default 240
   */
  readonly cropSize?: number;

  /**
   * The number of passes over the training data.
   *
   * In the manifest `epochs`: a whole number, at least 1.
   *
   * @default 10
   */
  readonly epochs?: number;

  /**
   * The number of images in a batch.
   *
   * In the manifest `mini_batch_size`: a whole number, at least 1.
   *
   * @default 16
   */
  readonly miniBatchSize?: number;

  /**
   * The number of images in a validation batch.
   *
   * In the manifest `validation_mini_batch_size`: a whole number, at least 1.
   *
   * @default 16
   */
  readonly validationMiniBatchSize?: number;

  /**
   * The optimizer.
   *
   * In the manifest `optimizer`: one of `adam`, `adagrad`, `nag`, `rmsprop`, `sgd`.
   *
   * @default 'sgd'
   */
  readonly optimizer?: string;

  /**
   * The initial learning rate.
   *
   * In the manifest `learning_rate`: a number, more than 0, at most 1.
   *
   * @default 0.001
   */
  readonly learningRate?: number;

  /**
   * The schedule by which the learning rate decreases.
   *
   * In the manifest `lr_scheduler`: one of `step`, `poly`, `cosine`.
   *
   * @default 'poly'
   */
  readonly lrScheduler?: string;

  /**
   * The epochs after which the learning rate decreases, with the scheduler `step`.
   *
   * In the manifest `lr_scheduler_step`: whole numbers, at least 1.
   *
   * @default - not set; required with the scheduler `step`
   */
  readonly lrSchedulerStep?: number[];

  /**
   * The factor by which the learning rate is multiplied at each step of the schedule, with the scheduler `step`.
   *
   * In the manifest `lr_scheduler_factor`: a number, from 0 to 1.
   *
   * @default 0.1
   */
  readonly lrSchedulerFactor?: number;

  /**
   * The momentum of `sgd`.
   *
   * In the manifest `momentum`: a number, more than 0, at most 1.
   *
   * @default 0.9
   */
  readonly momentum?: number;

  /**
   * The weight decay of `sgd`.
   *
   * In the manifest `weight_decay`: a number, from 0 to 1.
   *
   * @default 0.0001
   */
  readonly weightDecay?: number;

  /**
   * The decay of the squared gradients in `rmsprop`.
   *
   * In the manifest `gamma1`: a number, from 0 to 1.
   *
   * @default 0.9
   */
  readonly gamma1?: number;

  /**
   * The momentum of `rmsprop`.
   *
   * In the manifest `gamma2`: a number, from 0 to 1.
   *
   * @default 0.9
   */
  readonly gamma2?: number;

  /**
   * Whether batch normalization uses all GPUs together instead of each one alone.
   *
   * In the manifest `syncbn`.
   *
   * @default false
   */
  readonly syncbn?: boolean;

  /**
   * Whether training stops when the mean intersection over union no longer improves.
   *
   * In the manifest `early_stopping`.
   *
   * @default false
   */
  readonly earlyStopping?: boolean;

  /**
   * The smallest number of epochs before early stopping can end the training.
   *
   * In the manifest `early_stopping_min_epochs`: a whole number, at least 0.
   *
   * @default 5
   */
  readonly earlyStoppingMinEpochs?: number;

  /**
   * The number of epochs without improvement after which early stopping ends the training.
   *
   * In the manifest `early_stopping_patience`: a whole number, at least 0.
   *
   * @default 4
   */
  readonly earlyStoppingPatience?: number;

  /**
   * The smallest relative improvement that early stopping counts as an improvement.
   *
   * In the manifest `early_stopping_tolerance`: a number, from 0 to 1.
   *
   * @default 0.0
   */
  readonly earlyStoppingTolerance?: number;
}
