import type { TopicCases } from './case';

const PARAMETERS = 'spec.hyperParameters';
const SCRIPT = { sagemaker_program: 'train.py' };

const job = (image: string, hyperParameters: object | null, account = '438346466558') => ({
  spec: {
    algorithmSpecification: { trainingImage: `${account}.dkr.ecr.eu-west-1.amazonaws.com/${image}` },
    hyperParameters: hyperParameters === null ? null : { eta: null, ...hyperParameters },
  },
});
const own = (image: string, hyperParameters: object | null) => job(image, hyperParameters, '111122223333');
const xgboost = (hyperParameters: object, version = '1.7-1') => job(`sagemaker-xgboost:${version}`, hyperParameters);
const linear = (hyperParameters: object) => job('linear-learner:1', hyperParameters);
const kMeans = (hyperParameters: object) => job('kmeans:1', hyperParameters);
const deepAr = (hyperParameters: object) => job('forecasting-deepar:1', hyperParameters);
const images = (hyperParameters: object) => job('image-classification:1', hyperParameters);
const objects = (hyperParameters: object) => job('object-detection:1', hyperParameters);
const segments = (hyperParameters: object) => job('semantic-segmentation:1', hyperParameters);
const text = (hyperParameters: object) => job('blazingtext:1', hyperParameters);
/** Patches that each have one hyperparameter that is refused. */
const refused = (patches: Array<ReturnType<typeof job>>) => patches.map(patch => {
  const names = Object.entries(patch.spec.hyperParameters ?? {}).filter(([, value]) => value !== null).map(([name]) => name);
  return { patch, path: `${PARAMETERS}.${names[0]}` };
});
const missing = (patches: object[]) => patches.map(patch => ({ patch, path: PARAMETERS }));

export const BUILT_IN_HYPER_PARAMETER_CASES: TopicCases = {
  'built-in-hyper-parameter-unknown': {
    accepts: [
      {}, xgboost({ num_round: '1', eta: '0.2', learning_rate: '0.2', lambda: '1', reg_lambda: '1' }),
      own('sagemaker-xgboost:1.7-1', { depth: '1' }),
      xgboost({ ...SCRIPT, depth: '1' }), xgboost({ _tuning_objective_metric: 'validation:auc', _kfold: '5' }), kMeans({ _log_level: 'info' }),
      kMeans({ force_dense: 'True' }), job('pca:1', { anything: '1' }), job('kmeans:1', null),
      job('xgboost:1', { silent: '1', colsample_bynode: '1' }),
      xgboost({ silent: '0' }, '0.90-2-cpu-py3'), xgboost({ silent: '0' }, '1.0-1-cpu-py3'), xgboost({ silent: '0' }, 'latest'),
      xgboost({ silent: '0' }, 'build-1.7'),
      job('sagemaker-xgboost', { silent: '0', sampling_method: 'uniform' }), xgboost({ sampling_method: 'uniform' }, '1.3-1'),
      xgboost({ single_precision_histogram: 'true' }, '1.5-1'), xgboost({ use_dask_gpu_training: 'true' }, '3.0-5'),
      xgboost({ device: 'cuda' }, '3.2-0'),
    ],
    refuses: refused([
      xgboost({ maxDepth: '5' }), xgboost({ max_dept: '5' }), xgboost({ sagemaker_region: '"eu-west-1"' }), xgboost({ toString: '1' }),
      xgboost({ silent: '0' }), xgboost({ silents: '0' }), xgboost({ silent: '0' }, '1.2-1'), xgboost({ silent: '0' }, '10.0-1'), xgboost({ sampling_method: 'uniform' }, '1.2-2'),
      xgboost({ monotone_constraints: '(1,-1)' }, '0.90-2-cpu-py3'), xgboost({ single_precision_histogram: 'true' }), xgboost({ device: 'cuda' }),
      linear({ num_round: '1' }), kMeans({ clusters: '3' }), deepAr({ horizon: '3' }), images({ batch_size: '32' }), objects({ num_layers: '18' }),
      segments({ image_shape: '300' }), text({ dim: '100' }), job('xgboost:1', { depth: '1' }),
    ]),
  },
  'built-in-hyper-parameter-value': {
    accepts: [
      {}, xgboost({ num_round: '100', eta: '2e-1', base_score: '.5', seed: '-7', max_depth: ' 6 ' }), own('sagemaker-xgboost:1.7-1', { eta: 'x' }),
      xgboost({ ...SCRIPT, eta: 'x' }), xgboost({ unheard_of: 'x' }), xgboost({ eval_metric: 'auc' }),
      xgboost({ eval_metric: 'error@0.7,logloss,ndcg@5' }),
      xgboost({ csv_weights: '1', save_model_on_termination: 'true' }), xgboost({ monotone_constraints: '(1,0,-1)' }),
      xgboost({ monotone_constraints: '(1,)' }), xgboost({ monotone_constraints: '1, -1' }),
      xgboost({ interaction_constraints: '[[1,2], [3, 4]]' }),
      xgboost({ interaction_constraints: '((1,2),(3,))' }), xgboost({ updater: 'grow_colmaker,prune' }),
      linear({ use_bias: 'True', normalize_data: 'auto', l1: 'auto', num_models: '32', positive_example_weight_mult: 'balanced' }),
      linear({ positive_example_weight_mult: '2.5', binary_classifier_model_selection_criteria: 'f1' }),
      kMeans({ eval_metrics: '["msd", "ssd"]', extra_center_factor: 'auto', init_method: 'kmeans++' }), kMeans({ eval_metrics: "['msd']" }),
      deepAr({ time_freq: '5min', likelihood: 'student-t', cardinality: '[2, 3]', test_quantiles: '[0.5, 0.9]', learning_rate: '5E-4' }),
      deepAr({ time_freq: 'M', cardinality: 'ignore', num_dynamic_feat: '', early_stopping_patience: '' }),
      images({ image_shape: '3,224,224', lr_scheduler_step: '10, 20', num_layers: '18', early_stopping: 'True', use_pretrained_model: '1' }),
      objects({ lr_scheduler_step: '', freeze_layer_pattern: '^(conv1_|conv2_).*', optimizer: 'adadelta' }),
      segments({ use_pretrained_model: 'True', algorithm: 'psp', num_classes: '254' }), text({ subwords: 'false', mode: 'cbow' }),
      job('xgboost:1', { eta: '1' }),
    ],
    refuses: refused([
      ...['', 'many', '1.0', '0', '-1'].map(num_round => xgboost({ num_round })),
      ...['', 'auto', '1.1', '-0.1', '0,2'].map(eta => xgboost({ eta })),
      xgboost({ learning_rate: '2' }), xgboost({ subsample: '0' }), xgboost({ tweedie_variance_power: '2' }), xgboost({ num_class: '1' }),
      xgboost({ objective: 'softmax' }), xgboost({ eval_metric: 'auc, error' }), xgboost({ eval_metric: 'auc@0.5' }),
      xgboost({ eval_metric: 'rms' }),
      xgboost({ csv_weights: 'true' }), xgboost({ save_model_on_termination: 'True' }), xgboost({ monotone_constraints: '(1,2)' }),
      xgboost({ monotone_constraints: 'up' }), xgboost({ interaction_constraints: '1,2' }), xgboost({ interaction_constraints: '[1, 2]' }),
      xgboost({ interaction_constraints: '[[0, 1]]' }), xgboost({ interaction_constraints: '{"a": 1}' }), xgboost({ updater: 'prune, refresh' }),
      xgboost({ updater: 'grow_colmaker,distcol' }),
      xgboost({ seed: '2147483648' }), linear({ use_bias: 'yes' }), linear({ l1: 'none' }), linear({ num_models: '0' }),
      linear({ predictor_type: 'binary' }),
      linear({ num_classes: '1000001' }), kMeans({ eval_metrics: 'msd' }), kMeans({ eval_metrics: '["mse"]' }), kMeans({ k: '2.5' }),
      deepAr({ time_freq: '5 minutes' }), deepAr({ cardinality: '2,3' }), deepAr({ cardinality: '[0]' }), deepAr({ test_quantiles: '[1.5]' }),
      deepAr({ likelihood: 'poisson' }), images({ image_shape: '224,224' }), images({ image_shape: '3x224x224' }), images({ num_layers: '19' }),
      images({ use_pretrained_model: 'True' }), images({ top_k: '1' }), images({ lr_scheduler_step: '[10,20]' }), objects({ image_shape: '299' }),
      objects({ base_network: 'resnet-101' }), segments({ num_classes: '255' }), segments({ crop_size: '16' }), text({ mode: 'skip_gram' }),
      text({ sampling_threshold: '0' }), text({ subwords: '1' }), job('xgboost:1', { eta: '2' }), ...[60, 61].map(length => xgboost({ objective: 'x'.repeat(length) })),
    ]),
  },
  'built-in-hyper-parameter-missing': {
    accepts: [
      {}, xgboost({ num_round: '1' }), xgboost({ num_round: '1', objective: 'multi:softmax', num_class: '3' }),
      own('sagemaker-xgboost:1.7-1', null),
      xgboost({ num_round: '1', objective: 'reg:squarederror', eval_metric: 'rmse' }), xgboost(SCRIPT), job('pca:1', null),
      xgboost({ num_round: '1', eval_metric: 'rmse' }, '1.0-1-cpu-py3'), job('sagemaker-xgboost', { num_round: '1', eval_metric: 'rmse' }),
      linear({ predictor_type: 'regressor' }), linear({ predictor_type: 'multiclass_classifier', num_classes: '3' }),
      kMeans({ k: '3', feature_dim: '4' }),
      deepAr({ time_freq: 'H', epochs: '10', context_length: '24', prediction_length: '24' }),
      images({ num_classes: '2', num_training_samples: '10' }),
      objects({ num_classes: '2', num_training_samples: '10' }), segments({ num_classes: '2', num_training_samples: '10', lr_scheduler: 'poly' }),
      segments({ num_classes: '2', num_training_samples: '10', lr_scheduler: 'step', lr_scheduler_step: '10' }), text({ mode: 'supervised' }),
    ],
    refuses: missing([
      xgboost({}), job('sagemaker-xgboost:1.7-1', null), job('xgboost:1', {}), xgboost({ num_round: '1', objective: 'multi:softprob' }),
      xgboost({ num_round: '1', eval_metric: 'rmse' }), linear({}), linear({ predictor_type: 'multiclass_classifier' }), kMeans({ k: '3' }),
      deepAr({ epochs: '10', context_length: '24', prediction_length: '24' }), images({ num_classes: '2' }),
      objects({ num_training_samples: '10' }),
      segments({ num_classes: '2' }), segments({ num_classes: '2', num_training_samples: '10', lr_scheduler: 'step' }), text({ epochs: '5' }),
    ]),
  },
  'built-in-hyper-parameter-combination': {
    accepts: [
      {}, xgboost({ monotone_constraints: '(1,)', tree_method: 'hist' }), xgboost({ interaction_constraints: '[[1]]', tree_method: 'approx' }),
      xgboost({ eval_metric: 'auc', objective: 'binary:logistic' }), xgboost({ eval_metric: 'auc' }),
      xgboost({ eval_metric: 'rmse', objective: 'reg:tweedie' }),
      xgboost({ eval_metric: 'aft-nloglik', objective: 'survival:aft' }), xgboost({ booster: 'gblinear' }), xgboost({ process_type: 'update' }),
      xgboost({ booster: 'gblinear', updater: 'shotgun' }), xgboost({ updater: 'refresh,prune', process_type: 'update' }),
      own('sagemaker-xgboost:1.7-1', { monotone_constraints: '(1,)' }), job('xgboost:1', { eval_metric: 'auc', objective: 'multi:softmax' }),
      kMeans({ eval_metric: 'auc', objective: 'multi:softmax' }), xgboost({ ...SCRIPT, monotone_constraints: '(1,)' }),
    ],
    refuses: refused([
      xgboost({ monotone_constraints: '(1,)' }), xgboost({ monotone_constraints: '(1,)', tree_method: 'approx' }),
      xgboost({ interaction_constraints: '[[1]]', tree_method: 'auto' }), xgboost({ eval_metric: 'auc', objective: 'multi:softprob' }),
      xgboost({ eval_metric: 'logloss,auc', objective: 'reg:squarederror' }), xgboost({ eval_metric: 'aft-nloglik', objective: 'survival:cox' }),
      xgboost({ booster: 'gblinear', updater: 'grow_colmaker' }), xgboost({ updater: 'shotgun' }),
      xgboost({ updater: 'coord_descent', booster: 'dart' }),
      xgboost({ process_type: 'update', updater: 'refresh,grow_colmaker' }),
    ]),
  },
};
