// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of Object Detection - MXNet.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html
 */
export interface ObjectDetectionHyperParameters {
  /**
   * How many classes there are.
   *
   * In the manifest `num_classes`: a whole number, at least 1.
   */
  readonly numClasses: number;

  /**
   * How many images the training data has.
   *
   * In the manifest `num_training_samples`: a whole number, at least 1.
   */
  readonly numTrainingSamples: number;

  /**
   * The network that detection is built on.
   *
   * In the manifest `base_network`: one of `vgg-16`, `resnet-50`.
   *
   * @default 'vgg-16'
   */
  readonly baseNetwork?: string;

  /**
   * Whether that network is one that was trained before.
   *
   * In the manifest `use_pretrained_model`.
   *
   * @default true
   */
  readonly usePretrainedModel?: boolean;

  /**
   * The side of the square to which images are scaled, best 300 or 512.
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
   * How often the training data is passed through.
   *
   * In the manifest `epochs`: a whole number, at least 1.
   *
   * @default 30
   */
  readonly epochs?: number;

  /**
   * How many images a batch has, over all GPUs of an instance.
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
   * The learning rate at the start.
   *
   * In the manifest `learning_rate`: a number, more than 0, at most 1.
   *
   * @default 0.001
   */
  readonly learningRate?: number;

  /**
   * The factor by which the learning rate falls each time.
   *
   * In the manifest `lr_scheduler_factor`: a number, more than 0, at most 1.
   *
   * @default 0.1
   */
  readonly lrSchedulerFactor?: number;

  /**
   * The epochs after which the learning rate falls.
   *
   * In the manifest `lr_scheduler_step`: whole numbers, at least 1.
   *
   * @default - it never falls
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
   * How far a box has to overlap with the truth to count as a hit.
   *
   * In the manifest `overlap_threshold`: a number, more than 0, at most 1.
   *
   * @default 0.5
   */
  readonly overlapThreshold?: number;

  /**
   * The overlap above which the weaker of two boxes is dropped.
   *
   * In the manifest `nms_threshold`: a number, more than 0, at most 1.
   *
   * @default 0.45
   */
  readonly nmsThreshold?: number;

  /**
   * A regular expression for the names of the layers of the base network that are left as they are.
   *
   * In the manifest `freeze_layer_pattern`: a text.
   *
   * @default - all layers learn
   */
  readonly freezeLayerPattern?: string;

  /**
   * Whether the training ends when the mean average precision gets no better.
   *
   * In the manifest `early_stopping`.
   *
   * @default false
   */
  readonly earlyStopping?: boolean;

  /**
   * How many epochs there are in any case then.
   *
   * In the manifest `early_stopping_min_epochs`: a whole number, at least 1.
   *
   * @default 10
   */
  readonly earlyStoppingMinEpochs?: number;

  /**
   * After how many epochs without improvement it ends then.
   *
   * In the manifest `early_stopping_patience`: a whole number, at least 1.
   *
   * @default 5
   */
  readonly earlyStoppingPatience?: number;

  /**
   * The relative improvement below which it counts as none.
   *
   * In the manifest `early_stopping_tolerance`: a number, from 0 to 1.
   *
   * @default 0.0
   */
  readonly earlyStoppingTolerance?: number;

  /**
   * Whether several instances update the weights in step or each on its own.
   *
   * In the manifest `kv_store`: one of `dist_sync`, `dist_async`.
   *
   * @default - not set
   */
  readonly kvStore?: string;
}
