// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of Object Detection - MXNet.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html
 */
export interface ObjectDetectionHyperParameters {
  /**
   * The number of classes.
   *
   * In the manifest `num_classes`: a whole number, at least 1.
   */
  readonly numClasses: number;

  /**
   * The number of images in the training data.
   *
   * In the manifest `num_training_samples`: a whole number, at least 1.
   */
  readonly numTrainingSamples: number;

  /**
   * The base network of the detector.
   *
   * In the manifest `base_network`: one of `vgg-16`, `resnet-50`.
   *
   * @default 'vgg-16'
   */
  readonly baseNetwork?: string;

  /**
   * Whether the network is pretrained.
   *
   * In the manifest `use_pretrained_model`.
   *
   * @default true
   */
  readonly usePretrainedModel?: boolean;

  /**
   * The side in pixels of the square to which images are scaled, ideally 300 or 512.
   *
   * In the manifest `image_shape`: a whole number, at least 300.
   *
   * @default 300
   */
  readonly imageShape?: number;

  /**
   * The length to which labels are padded: 5 numbers for each object in the fullest image, and a few more for the
   * header.
   *
   * In the manifest `label_width`: a whole number, at least 1.
   *
   * @default 350
   */
  readonly labelWidth?: number;

  /**
   * The number of passes over the training data.
   *
   * In the manifest `epochs`: a whole number, at least 1.
   *
   * @default 30
   */
  readonly epochs?: number;

  /**
   * The number of images in a batch, for all GPUs of an instance together.
   *
   * In the manifest `mini_batch_size`: a whole number, at least 1.
   *
   * @default 32
   */
  readonly miniBatchSize?: number;

  /**
   * The optimizer.
   *
   * In the manifest `optimizer`: one of `sgd`, `adam`, `rmsprop`, `adadelta`.
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
   * The factor by which the learning rate is multiplied at each step of the schedule.
   *
   * In the manifest `lr_scheduler_factor`: a number, more than 0, at most 1.
   *
   * @default 0.1
   */
  readonly lrSchedulerFactor?: number;

  /**
   * The epochs after which the learning rate decreases.
   *
   * In the manifest `lr_scheduler_step`: whole numbers, at least 1.
   *
   * @default - the learning rate is constant
   */
  readonly lrSchedulerStep?: number[];

  /**
   * The momentum of `sgd`.
   *
   * In the manifest `momentum`: a number, from 0 to 1.
   *
   * @default 0.9
   */
  readonly momentum?: number;

  /**
   * The weight decay of `sgd` and `rmsprop`.
   *
   * In the manifest `weight_decay`: a number, from 0 to 1.
   *
   * @default 0.0005
   */
  readonly weightDecay?: number;

  /**
   * The overlap of a predicted box with the true box from which on it is correct.
   *
   * In the manifest `overlap_threshold`: a number, more than 0, at most 1.
   *
   * @default 0.5
   */
  readonly overlapThreshold?: number;

  /**
   * The overlap of two boxes above which the weaker one is dropped.
   *
   * In the manifest `nms_threshold`: a number, more than 0, at most 1.
   *
   * @default 0.45
   */
  readonly nmsThreshold?: number;

  /**
   * A regular expression for the names of the layers of the base network that are not trained.
   *
   * In the manifest `freeze_layer_pattern`: a text.
   *
   * @default - all layers are trained
   */
  readonly freezeLayerPattern?: string;

  /**
   * Whether training stops when the mean average precision no longer improves.
   *
   * In the manifest `early_stopping`.
   *
   * @default false
   */
  readonly earlyStopping?: boolean;

  /**
   * The smallest number of epochs before early stopping can end the training.
   *
   * In the manifest `early_stopping_min_epochs`: a whole number, at least 1.
   *
   * @default 10
   */
  readonly earlyStoppingMinEpochs?: number;

  /**
   * The number of epochs without improvement after which early stopping ends the training.
   *
   * In the manifest `early_stopping_patience`: a whole number, at least 1.
   *
   * @default 5
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

  /**
   * Whether several instances update the weights together (`dist_sync`) or independently (`dist_async`).
   *
   * In the manifest `kv_store`: one of `dist_sync`, `dist_async`.
   *
   * @default - not set
   */
  readonly kvStore?: string;
}
