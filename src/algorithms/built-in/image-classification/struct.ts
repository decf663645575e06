// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.

/**
 * Hyperparameters of Image Classification - MXNet.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/IC-Hyperparameter.html
 */
export interface ImageClassificationHyperParameters {
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
   * The number of layers of the network. 20, 32, 44, 56 and 110 are for small images, and not for transfer learning.
   *
   * In the manifest `num_layers`: one of `18`, `34`, `50`, `101`, `152`, `200`, `20`, `32`, `44`, `56`, `110`.
   *
   * @default 152
   */
  readonly numLayers?: number;

  /**
   * Whether the training starts from a network that was trained on ImageNet, for transfer learning.
   *
   * In the manifest `use_pretrained_model`.
   *
   * @default false
   */
  readonly usePretrainedModel?: boolean;

  /**
   * The channels, height and width of the images. A pretrained network needs 224 by 224 pixels.
   *
   * In the manifest `image_shape`: whole numbers, at least 1.
   *
   * @default [3, 224, 224]
   */
  readonly imageShape?: number[];

  /**
   * The length in pixels to which the shorter side of training images is scaled; more than height and width in
   * `image_shape`.
   *
   * In the manifest `resize`: a whole number, at least 1.
   *
   * @default - images keep their size; required for images that are not RecordIO
   */
  readonly resize?: number;

  /**
   * How training images are varied: cropped and mirrored, also changed in color, also rotated and sheared.
   *
   * In the manifest `augmentation_type`: one of `crop`, `crop_color`, `crop_color_transform`.
   *
   * @default - images stay as they are
   */
  readonly augmentationType?: string;

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
   * In the manifest `optimizer`: one of `sgd`, `adam`, `rmsprop`, `nag`.
   *
   * @default 'sgd'
   */
  readonly optimizer?: string;

  /**
   * The initial learning rate.
   *
   * In the manifest `learning_rate`: a number, from 0 to 1.
   *
   * @default 0.1
   */
  readonly learningRate?: number;

  /**
   * The factor by which the learning rate is multiplied at each step of the schedule.
   *
   * In the manifest `lr_scheduler_factor`: a number, from 0 to 1.
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
   * The momentum of `sgd` and `nag`.
   *
   * In the manifest `momentum`: a number, from 0 to 1.
   *
   * @default 0.9
   */
  readonly momentum?: number;

  /**
   * The weight decay of `sgd` and `nag`.
   *
   * In the manifest `weight_decay`: a number, from 0 to 1.
   *
   * @default 0.0001
   */
  readonly weightDecay?: number;

  /**
   * The decay of the first moments in `adam`.
   *
   * In the manifest `beta_1`: a number, from 0 to 1.
   *
   * @default 0.9
   */
  readonly beta1?: number;

  /**
   * The decay of the second moments in `adam`.
   *
   * In the manifest `beta_2`: a number, from 0 to 1.
   *
   * @default 0.999
   */
  readonly beta2?: number;

  /**
   * A small number that keeps `adam` and `rmsprop` from dividing by 0.
   *
   * In the manifest `eps`: a number, from 0 to 1.
   *
   * @default 1e-8
   */
  readonly eps?: number;

  /**
   * The decay of the squared gradients in `rmsprop`.
   *
   * In the manifest `gamma`: a number, from 0 to 1.
   *
   * @default 0.9
   */
  readonly gamma?: number;

  /**
   * Whether an image can have several labels.
   *
   * In the manifest `multi_label`.
   *
   * @default false
   */
  readonly multiLabel?: boolean;

  /**
   * Whether rare classes have more weight in the loss, with `multi_label`.
   *
   * In the manifest `use_weighted_loss`.
   *
   * @default false
   */
  readonly useWeightedLoss?: boolean;

  /**
   * The k of the top-k accuracy that is reported as well.
   *
   * In the manifest `top_k`: a whole number, at least 2.
   *
   * @default - only the accuracy is reported
   */
  readonly topK?: number;

  /**
   * Whether training stops when the validation accuracy no longer improves.
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
   * The number of epochs from one checkpoint to the next; the model artifacts contain every checkpoint.
   *
   * In the manifest `checkpoint_frequency`: a whole number, at least 1.
   *
   * @default - only the best epoch is saved
   */
  readonly checkpointFrequency?: number;

  /**
   * The precision of the weights.
   *
   * In the manifest `precision_dtype`: one of `float32`, `float16`.
   *
   * @default 'float32'
   */
  readonly precisionDtype?: string;

  /**
   * Whether several instances update the weights together (`dist_sync`) or independently (`dist_async`).
   *
   * In the manifest `kv_store`: one of `dist_sync`, `dist_async`.
   *
   * @default - not set
   */
  readonly kvStore?: string;
}
