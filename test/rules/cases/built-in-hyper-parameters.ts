import { byPath, each, type RefusedCase, type TopicCases } from './case';

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
const onGpus = ({ spec }: { readonly spec: object }) => ({ spec: { ...spec, resourceConfig: { instanceType: 'ml.g5.xlarge', volumeSizeInGB: null } } });
const onGroup = ({ spec }: { readonly spec: object }) => ({
  spec: { ...spec, resourceConfig: { instanceType: null, instanceCount: null, instanceGroups: [{ instanceGroupName: 'a', instanceType: 'ml.g5.xlarge', instanceCount: 1 }] } },
});
const linear = (hyperParameters: object) => job('linear-learner:1', hyperParameters);
const kMeans = (hyperParameters: object) => job('kmeans:1', hyperParameters);
const deepAr = (hyperParameters: object) => job('forecasting-deepar:1', hyperParameters);
const images = (hyperParameters: object) => job('image-classification:1', hyperParameters);
const objects = (hyperParameters: object) => job('object-detection:1', hyperParameters);
const segments = (hyperParameters: object) => job('semantic-segmentation:1', hyperParameters);
const pca = (hyperParameters: object) => job('pca:1', hyperParameters);
const knn = (hyperParameters: object) => job('knn:1', hyperParameters);
const ntm = (hyperParameters: object) => job('ntm:1', hyperParameters);
const lda = (hyperParameters: object) => job('lda:1', hyperParameters);
const forest = (hyperParameters: object) => job('randomcutforest:1', hyperParameters);
const machines = (hyperParameters: object) => job('factorization-machines:1', hyperParameters);
const addresses = (hyperParameters: object) => job('ipinsights:1', hyperParameters);
const sequences = (hyperParameters: object) => job('seq2seq:1', hyperParameters);
const pairs = (hyperParameters: object) => job('object2vec:1', hyperParameters);
const text = (hyperParameters: object) => job('blazingtext:1', hyperParameters);

/** Jobs of an algorithm that each have one hyperparameter that it does not have. */
const unknown = (algorithm: string, jobOf: (hyperParameters: object) => object, hyperParameters: Record<string, string>): RefusedCase[] =>
  Object.entries(hyperParameters).map(([name, value]) => ({
    phrase: `${algorithm} with ${name}`, path: `${PARAMETERS}.${name}`, patch: jobOf({ [name]: value }),
  }));
/** Jobs of an algorithm that each have one hyperparameter whose value is refused. */
const invalid = (algorithm: string, jobOf: (hyperParameters: object) => object, values: Record<string, string[]>): RefusedCase[] =>
  Object.entries(values).flatMap(([name, list]) => list.map(value => ({
    phrase: value === '' ? `${algorithm} with an empty ${name}` : `${algorithm} with ${name} of ${value}`,
    path: `${PARAMETERS}.${name}`,
    patch: jobOf({ [name]: value }),
  })));
const inVersion = (version: string) => (hyperParameters: object) => xgboost(hyperParameters, version);
const firstXgboost = (hyperParameters: object) => job('xgboost:1', hyperParameters);
const ownXgboost = (hyperParameters: object | null) => own('sagemaker-xgboost:1.7-1', hyperParameters);

export const BUILT_IN_HYPER_PARAMETER_CASES: TopicCases = {
  'built-in-hyper-parameter-unknown': {
    accepts: {
      'XGBoost with hyperparameters and their aliases': xgboost({ num_round: '1', eta: '0.2', learning_rate: '0.2', lambda: '1', reg_lambda: '1' }),
      'an image of your own with any hyperparameter': ownXgboost({ depth: '1' }),
      'XGBoost with a script and any hyperparameter': xgboost({ ...SCRIPT, depth: '1' }),
      'XGBoost with hyperparameters of SageMaker': xgboost({ _tuning_objective_metric: 'validation:auc', _kfold: '5' }),
      'k-means with a log level': kMeans({ _log_level: 'info' }),
      'k-means with an undocumented hyperparameter': kMeans({ force_dense: 'True' }),
      'Seq2Seq with hyperparameters': job('seq2seq:1', { optimized_metric: 'bleu', rnn_num_hidden: '512', momentum: '0.9' }),
      'k-means without hyperparameters': job('kmeans:1', null),
      'the first XGBoost with hyperparameters of its own': firstXgboost({ silent: '1', colsample_bynode: '1' }),
      ...each(['0.90-2-cpu-py3', '1.0-1-cpu-py3', 'latest', 'build-1.7'], version => `XGBoost ${version} with silent`, version =>
        xgboost({ silent: '0' }, version)),
      'XGBoost without a version with hyperparameters of several': job('sagemaker-xgboost', { silent: '0', sampling_method: 'uniform' }),
      'XGBoost 1.3 with a sampling method': xgboost({ sampling_method: 'uniform' }, '1.3-1'),
      'XGBoost 1.5 with a single-precision histogram': xgboost({ single_precision_histogram: 'true' }, '1.5-1'),
      'XGBoost 3.0 with Dask': xgboost({ use_dask_gpu_training: 'true' }, '3.0-5'),
    },
    refuses: byPath([
      ...unknown('XGBoost', xgboost, {
        maxDepth: '5',
        max_dept: '5',
        sagemaker_region: '"eu-west-1"',
        toString: '1',
        silent: '0',
        silents: '0',
        single_precision_histogram: 'true',
        device: 'cuda',
      }),
      ...unknown('XGBoost 0.90', inVersion('0.90-2-cpu-py3'), { monotone_constraints: '(1,-1)' }),
      ...unknown('XGBoost 1.2-1', inVersion('1.2-1'), { silent: '0' }),
      ...unknown('XGBoost 1.2-2', inVersion('1.2-2'), { sampling_method: 'uniform' }),
      ...unknown('XGBoost 3.2', inVersion('3.2-0'), { device: 'cuda' }),
      ...unknown('XGBoost 10.0', inVersion('10.0-1'), { silent: '0' }),
      ...unknown('the first XGBoost', firstXgboost, { depth: '1' }),
      ...unknown('linear learner', linear, { num_round: '1' }),
      ...unknown('k-means', kMeans, { clusters: '3' }),
      ...unknown('DeepAR', deepAr, { horizon: '3' }),
      ...unknown('image classification', images, { batch_size: '32' }),
      ...unknown('object detection', objects, { num_layers: '18' }),
      ...unknown('semantic segmentation', segments, { image_shape: '300' }),
      ...unknown('BlazingText', text, { dim: '100' }),
      ...unknown('PCA', pca, { k: '3' }),
      ...unknown('k-NN', knn, { neighbors: '3' }),
      ...unknown('Neural Topic Model', ntm, { topics: '3' }),
      ...unknown('LDA', lda, { alpha: '1' }),
      ...unknown('Random Cut Forest', forest, { trees: '100' }),
      ...unknown('Factorization Machines', machines, { factors: '3' }),
      ...unknown('IP Insights', addresses, { dim: '128' }),
      ...unknown('Object2Vec', pairs, { enc2_network: 'hcnn' }),
      ...unknown('Seq2Seq', sequences, { mini_batch_size: '64' }),
    ]),
  },
  'built-in-hyper-parameter-value': {
    accepts: {
      'XGBoost with numbers in several notations': xgboost({ num_round: '100', eta: '2e-1', base_score: '.5', seed: '-7', max_depth: ' 6 ' }),
      'an image of your own with any value': ownXgboost({ eta: 'x' }),
      'XGBoost with a script and any value': xgboost({ ...SCRIPT, eta: 'x' }),
      'XGBoost with an unknown hyperparameter, which is another error': xgboost({ unheard_of: 'x' }),
      'XGBoost with a placeholder and words for missing values': xgboost({ num_round: '$.rounds', eta: 'undefined', gamma: 'None' }),
      'XGBoost with one metric': xgboost({ eval_metric: 'auc' }),
      'XGBoost with three metrics, two of them with thresholds': xgboost({ eval_metric: 'error@0.7,logloss,ndcg@5' }),
      'XGBoost with switches': xgboost({ csv_weights: '1', save_model_on_termination: 'true' }),
      'XGBoost with monotone constraints': xgboost({ monotone_constraints: '(1,0,-1)' }),
      'XGBoost with one monotone constraint': xgboost({ monotone_constraints: '(1,)' }),
      'XGBoost with monotone constraints without parentheses': xgboost({ monotone_constraints: '1, -1' }),
      'XGBoost with interaction constraints in brackets': xgboost({ interaction_constraints: '[[1,2], [3, 4]]' }),
      'XGBoost with interaction constraints in parentheses': xgboost({ interaction_constraints: '((1,2),(3,))' }),
      'XGBoost with two updaters': xgboost({ updater: 'grow_colmaker,prune' }),
      'XGBoost 1.0 with an updater for columns': xgboost({ updater: 'distcol' }, '1.0-1-cpu-py3'),
      'XGBoost 1.2 with an updater for sketches': xgboost({ updater: 'grow_skmaker' }, '1.2-2'),
      'XGBoost 1.5 with an updater for local histograms': xgboost({ updater: 'grow_local_histmaker' }, '1.5-1'),
      'XGBoost without a version with updaters of the past': job('sagemaker-xgboost', { updater: 'grow_skmaker,distcol' }),
      'the first XGBoost with an updater of the past': firstXgboost({ updater: 'distcol' }),
      'XGBoost with the fewest bins': xgboost({ max_bin: '2' }),
      'XGBoost 1.7 with the absolute error': xgboost({ objective: 'reg:absoluteerror' }),
      'linear learner with automatic values':
        linear({ use_bias: 'True', normalize_data: 'auto', l1: 'auto', num_models: '32', positive_example_weight_mult: 'balanced' }),
      'linear learner with a weight and a criterion': linear({ positive_example_weight_mult: '2.5', binary_classifier_model_selection_criteria: 'f1' }),
      'k-means with two metrics': kMeans({ eval_metrics: '["msd", "ssd"]', extra_center_factor: 'auto', init_method: 'kmeans++' }),
      'k-means with a metric in single quotes': kMeans({ eval_metrics: "['msd']" }),
      'DeepAR with lists and a frequency in minutes':
        deepAr({ time_freq: '5min', likelihood: 'student-t', cardinality: '[2, 3]', test_quantiles: '[0.5, 0.9]', learning_rate: '5E-4' }),
      'DeepAR with empty values': deepAr({ time_freq: 'M', cardinality: 'ignore', num_dynamic_feat: '', early_stopping_patience: '' }),
      'image classification with a shape and steps':
        images({ image_shape: '3,224,224', lr_scheduler_step: '10, 20', num_layers: '18', early_stopping: 'True', use_pretrained_model: '1' }),
      'object detection with a pattern and no steps':
        objects({ lr_scheduler_step: '', freeze_layer_pattern: '^(conv1_|conv2_).*', optimizer: 'adadelta' }),
      'semantic segmentation with 254 classes': segments({ use_pretrained_model: 'True', algorithm: 'psp', num_classes: '254' }),
      'BlazingText with a mode': text({ subwords: 'false', mode: 'cbow' }),
      'PCA with what the Python SDK writes': pca({ subtract_mean: 'True', extra_components: '-1', algorithm_mode: 'randomized', epochs: '1' }),
      'k-NN with an index of parts': knn({ index_type: 'faiss.IVFPQ', faiss_index_pq_m: '16', faiss_index_ivf_nlists: 'auto' }),
      'Neural Topic Model with layers and no limit of the gradient': ntm({ encoder_layers: '[100, 50]', clip_gradient: 'Inf' }),
      'Neural Topic Model with layers and commas': ntm({ encoder_layers: '100, 50', encoder_layers_activation: 'relu' }),
      'LDA with a small tolerance': lda({ tol: '1e-8', alpha0: '0.1' }),
      'Random Cut Forest with what the Python SDK writes': forest({ eval_metrics: '["accuracy"]', mini_batch_size: '1000' }),
      'Random Cut Forest with metrics and commas': forest({ eval_metrics: 'accuracy,precision_recall_fscore' }),
      'Factorization Machines with a constant bias': machines({ bias_init_method: 'constant', bias_init_value: '-1', factors_wd: '0' }),
      'IP Insights without an encoder of addresses': addresses({ num_ip_encoder_layers: '0' }),
      'Object2Vec with files and comparators':
        pairs({ enc0_pretrained_embedding_file: 'glove.840B-trim.txt', enc1_vocab_file: '', comparator_list: 'hadamard, abs_diff', enc0_layers: 'auto' }),
      'the first XGBoost with the highest eta': firstXgboost({ eta: '1' }),
    },
    refuses: byPath([
      ...invalid('XGBoost 1.2', inVersion('1.2-1'), { updater: ['distcol', 'distcol,prune'] }),
      ...invalid('XGBoost 1.3', inVersion('1.3-1'), { updater: ['grow_skmaker'] }),
      ...invalid('XGBoost 1.7', inVersion('1.7-1'), { updater: ['grow_local_histmaker', 'sync,grow_skmaker'] }),
      ...invalid('XGBoost 1.5', inVersion('1.5-1'), { objective: ['reg:absoluteerror'], max_bin: ['0', '1'] }),
      ...invalid('XGBoost 0.90', inVersion('0.90-2-cpu-py3'), { objective: ['reg:squaredlogerror', 'survival:aft'] }),
      ...invalid('XGBoost', xgboost, {
        num_round: ['', 'many', '1.0', '0', '-1'],
        eta: ['', 'auto', '1.1', '-0.1', '0,2'],
        learning_rate: ['2'],
        subsample: ['0'],
        tweedie_variance_power: ['2'],
        num_class: ['1'],
        objective: ['softmax'],
        eval_metric: ['auc, error', 'auc@0.5', 'rms'],
        csv_weights: ['true'],
        save_model_on_termination: ['True'],
        monotone_constraints: ['(1,2)', 'up'],
        interaction_constraints: ['1,2', '[1, 2]', '[[0, 1]]'],
        updater: ['prune, refresh', 'grow_colmaker,distcol'],
        seed: ['2147483648'],
      }),
      {
        phrase: 'XGBoost with interaction constraints in an object',
        path: `${PARAMETERS}.interaction_constraints`,
        patch: xgboost({ interaction_constraints: '{"a": 1}' }),
      },
      ...[60, 61].map(length => ({
        phrase: `XGBoost with an objective of ${length} characters`,
        path: `${PARAMETERS}.objective`,
        patch: xgboost({ objective: 'x'.repeat(length) }),
      })),
      ...invalid('the first XGBoost', firstXgboost, { eta: ['2'] }),
      ...invalid('linear learner', linear, {
        use_bias: ['yes'], l1: ['none'], num_models: ['0'], predictor_type: ['binary'], num_classes: ['1000001'],
      }),
      ...invalid('k-means', kMeans, { eval_metrics: ['msd'], k: ['2.5'] }),
      { phrase: 'k-means with an unknown metric', path: `${PARAMETERS}.eval_metrics`, patch: kMeans({ eval_metrics: '["mse"]' }) },
      ...invalid('DeepAR', deepAr, { time_freq: ['5 minutes'], cardinality: ['2,3', '[0]'], test_quantiles: ['[1.5]'], likelihood: ['poisson'] }),
      ...invalid('image classification', images, {
        image_shape: ['224,224', '3x224x224'], num_layers: ['19'], use_pretrained_model: ['True'], top_k: ['1'], lr_scheduler_step: ['[10,20]'],
      }),
      ...invalid('object detection', objects, { image_shape: ['299'], base_network: ['resnet-101'] }),
      ...invalid('semantic segmentation', segments, { num_classes: ['255'], crop_size: ['16'] }),
      ...invalid('PCA', pca, { algorithm_mode: ['random'], extra_components: ['-2'] }),
      ...invalid('k-NN', knn, { predictor_type: ['binary_classifier'], index_metric: ['l2'], faiss_index_pq_m: ['5'], faiss_index_ivf_nlists: ['0'] }),
      ...invalid('Neural Topic Model', ntm, { num_topics: ['1'], encoder_layers: ['100 50', '0'], optimizer: ['adamax'] }),
      ...invalid('LDA', lda, { alpha0: ['0'], tol: ['auto'] }),
      ...invalid('Random Cut Forest', forest, { num_trees: ['49', '1001'], num_samples_per_tree: ['2049'] }),
      { phrase: 'Random Cut Forest with an unknown metric', path: `${PARAMETERS}.eval_metrics`, patch: forest({ eval_metrics: '["auc"]' }) },
      ...invalid('Factorization Machines', machines, { predictor_type: ['classifier'], linear_init_method: ['zero'], bias_lr: ['-0.1'] }),
      ...invalid('IP Insights', addresses, { vector_dim: ['3'], num_entity_vectors: ['0'], shuffled_negative_sampling_rate: ['501'] }),
      ...invalid('Seq2Seq', sequences, { optimizer_type: ['adagrad'], embed_dropout_source: ['1.5'], batch_size: ['0'], bucketing_enabled: ['1'] }),
      ...invalid('Object2Vec', pairs, { enc0_network: ['enc0'], enc1_layers: ['5'], comparator_list: ['hadamard concat'], output_layer: ['mse'] }),
      ...invalid('BlazingText', text, { mode: ['skip_gram'], sampling_threshold: ['0'], subwords: ['1'] }),
    ]),
  },
  'built-in-hyper-parameter-missing': {
    accepts: {
      'XGBoost with rounds': xgboost({ num_round: '1' }),
      'XGBoost with several classes and their number': xgboost({ num_round: '1', objective: 'multi:softmax', num_class: '3' }),
      'an image of your own without hyperparameters': ownXgboost(null),
      'XGBoost with a metric and an objective': xgboost({ num_round: '1', objective: 'reg:squarederror', eval_metric: 'rmse' }),
      'XGBoost with a script': xgboost(SCRIPT),
      'Seq2Seq, which requires none': job('seq2seq:1', null),
      'XGBoost 1.0 with a metric and no objective': xgboost({ num_round: '1', eval_metric: 'rmse' }, '1.0-1-cpu-py3'),
      'XGBoost without a version with a metric and no objective': job('sagemaker-xgboost', { num_round: '1', eval_metric: 'rmse' }),
      'linear learner for regression': linear({ predictor_type: 'regressor' }),
      'linear learner for several classes and their number': linear({ predictor_type: 'multiclass_classifier', num_classes: '3' }),
      'k-means with a number of clusters and features': kMeans({ k: '3', feature_dim: '4' }),
      'DeepAR with its four required values': deepAr({ time_freq: 'H', epochs: '10', context_length: '24', prediction_length: '24' }),
      'image classification with classes and samples': images({ num_classes: '2', num_training_samples: '10' }),
      'object detection with classes and samples': objects({ num_classes: '2', num_training_samples: '10' }),
      'semantic segmentation with a scheduler without steps': segments({ num_classes: '2', num_training_samples: '10', lr_scheduler: 'poly' }),
      'semantic segmentation with a scheduler and its steps':
        segments({ num_classes: '2', num_training_samples: '10', lr_scheduler: 'step', lr_scheduler_step: '10' }),
      'BlazingText with a mode': text({ mode: 'supervised' }),
      'PCA with its three required values': pca({ feature_dim: '4', num_components: '2', mini_batch_size: '500' }),
      'k-NN with all dimensions': knn({ feature_dim: '4', k: '3', predictor_type: 'classifier', sample_size: '100' }),
      'Object2Vec with sizes of the first encoder only': pairs({ enc0_max_seq_len: '50', enc0_vocab_size: '1000' }),
    },
    refuses: {
      [PARAMETERS]: {
        'XGBoost without rounds': xgboost({}),
        'XGBoost without hyperparameters': job('sagemaker-xgboost:1.7-1', null),
        'the first XGBoost without rounds': firstXgboost({}),
        'XGBoost with several classes without their number': xgboost({ num_round: '1', objective: 'multi:softprob' }),
        'XGBoost with a metric and no objective': xgboost({ num_round: '1', eval_metric: 'rmse' }),
        'linear learner without a type': linear({}),
        'linear learner for several classes without their number': linear({ predictor_type: 'multiclass_classifier' }),
        'k-means without a number of features': kMeans({ k: '3' }),
        'DeepAR without a frequency': deepAr({ epochs: '10', context_length: '24', prediction_length: '24' }),
        'image classification without samples': images({ num_classes: '2' }),
        'object detection without classes': objects({ num_training_samples: '10' }),
        'semantic segmentation without samples': segments({ num_classes: '2' }),
        'semantic segmentation with a scheduler without its steps': segments({ num_classes: '2', num_training_samples: '10', lr_scheduler: 'step' }),
        'BlazingText without a mode': text({ epochs: '5' }),
        'PCA without a batch size': pca({ feature_dim: '4', num_components: '2' }),
        'k-NN without a sample size': knn({ feature_dim: '4', k: '3', predictor_type: 'classifier' }),
        'k-NN that reduces dimensions to no number':
          knn({ feature_dim: '4', k: '3', predictor_type: 'classifier', sample_size: '100', dimension_reduction_type: 'sign' }),
        'Neural Topic Model without topics': ntm({ feature_dim: '100' }),
        'LDA without a batch size': lda({ feature_dim: '100', num_topics: '5' }),
        'Random Cut Forest without a number of features': forest({ num_trees: '100' }),
        'Factorization Machines without factors': machines({ feature_dim: '10000', predictor_type: 'regressor' }),
        'IP Insights without entities': addresses({ vector_dim: '128' }),
        'Object2Vec without a vocabulary size': pairs({ enc0_max_seq_len: '50' }),
      },
    },
  },
  'built-in-hyper-parameter-combination': {
    accepts: {
      'monotone constraints with histograms': xgboost({ monotone_constraints: '(1,)', tree_method: 'hist' }),
      'interaction constraints with an approximate method': xgboost({ interaction_constraints: '[[1]]', tree_method: 'approx' }),
      'AUC for binary classification': xgboost({ eval_metric: 'auc', objective: 'binary:logistic' }),
      'AUC without an objective': xgboost({ eval_metric: 'auc' }),
      'RMSE for regression': xgboost({ eval_metric: 'rmse', objective: 'reg:tweedie' }),
      'the metric of an accelerated failure time with its objective': xgboost({ eval_metric: 'aft-nloglik', objective: 'survival:aft' }),
      'a linear booster without an updater': xgboost({ booster: 'gblinear' }),
      'several classes with several outcomes': xgboost({ num_class: '3', objective: 'multi:softmax', eval_metric: 'merror,mlogloss' }),
      'several classes without an objective': xgboost({ num_class: '3' }),
      'several classes with a metric of the container': xgboost({ num_class: '3', objective: 'multi:softmax', eval_metric: 'rmse,mae,accuracy' }),
      'the error for binary classification': xgboost({ eval_metric: 'error', objective: 'binary:hinge' }),
      'the error of several classes for labels below 1': xgboost({ eval_metric: 'merror', objective: 'reg:logistic' }),
      'a score between 0 and 1 for logistic regression': xgboost({ base_score: '0.3', objective: 'binary:logistic' }),
      'a score above 1 for other regression': xgboost({ base_score: '10', objective: 'reg:squarederror' }),
      'a score of 1 for XGBoost 3.2': xgboost({ base_score: '1', objective: 'binary:logistic' }, '3.2-0'),
      'a score of 1 for an image without a version': job('sagemaker-xgboost', { base_score: '1', objective: 'binary:logistic' }),
      'a score that is not a number, which is another error': xgboost({ base_score: 'x', objective: 'binary:logistic' }),
      ...each(['0.90-2-cpu-py3', '1.3-1', '1.5-1'], version => `the exact method without a depth for XGBoost ${version}`,
        version => xgboost({ max_depth: '0', tree_method: 'exact' }, version)),
      'histograms without a depth': xgboost({ max_depth: '0', tree_method: 'hist' }),
      'samples by gradient of all instances': xgboost({ sampling_method: 'gradient_based', tree_method: 'hist', subsample: '1' }),
      'samples by gradient on GPUs': xgboost({ sampling_method: 'gradient_based', tree_method: 'gpu_hist', subsample: '0.5' }),
      'samples by gradient with histograms for XGBoost 3.2': xgboost({ sampling_method: 'gradient_based', tree_method: 'hist', subsample: '0.5' }, '3.2-0'),
      'samples by gradient on GPUs for XGBoost 3.0': xgboost({ sampling_method: 'gradient_based', tree_method: 'gpu_hist' }, '3.0-5'),
      'a number of classes with a placeholder as the objective': xgboost({ num_class: '3', objective: '$.objective' }),
      'a linear booster with an updater of its own': xgboost({ booster: 'gblinear', updater: 'shotgun' }),
      'an update with updaters of its own': xgboost({ updater: 'refresh,prune', process_type: 'update' }),
      'an image of your own with any combination': ownXgboost({ monotone_constraints: '(1,)' }),
      'the first XGBoost with any combination': firstXgboost({ eval_metric: 'auc', objective: 'multi:softmax' }),
      'another algorithm with hyperparameters of the same names': kMeans({ eval_metric: 'auc', objective: 'multi:softmax' }),
      'linear learner with a loss of its type': linear({ predictor_type: 'binary_classifier', loss: 'hinge_loss' }),
      'linear learner with any loss of regression': linear({ predictor_type: 'regressor', loss: 'quantile_loss' }),
      'linear learner with an automatic loss and three classes': linear({ predictor_type: 'multiclass_classifier', loss: 'auto', num_classes: '3' }),
      'linear learner without a loss': linear({ predictor_type: 'regressor' }),
      'linear learner with an unknown loss, which is another finding': linear({ predictor_type: 'regressor', loss: 'l2' }),
      'linear learner with two classes that it ignores': linear({ predictor_type: 'binary_classifier', num_classes: '2' }),
      'linear learner with no number of classes, which is another finding': linear({ predictor_type: 'multiclass_classifier', num_classes: 'many' }),
      'k-NN with parts and its only metric': knn({ index_type: 'faiss.IVFPQ', index_metric: 'L2' }),
      'k-NN with another index and any metric': knn({ index_type: 'faiss.IVFFlat', index_metric: 'COSINE' }),
      'BlazingText with subwords': text({ mode: 'skipgram', subwords: 'True' }),
      'BlazingText without subwords in batches': text({ mode: 'batch_skipgram', subwords: 'False' }),
      'XGBoost with a script and any combination': xgboost({ ...SCRIPT, monotone_constraints: '(1,)' }),
    },
    refuses: {
      [`${PARAMETERS}.monotone_constraints`]: {
        'monotone constraints without a tree method': xgboost({ monotone_constraints: '(1,)' }),
        'monotone constraints with an approximate method': xgboost({ monotone_constraints: '(1,)', tree_method: 'approx' }),
      },
      [`${PARAMETERS}.interaction_constraints`]: {
        'interaction constraints with an automatic tree method': xgboost({ interaction_constraints: '[[1]]', tree_method: 'auto' }),
      },
      [`${PARAMETERS}.eval_metric`]: {
        'AUC for several classes': xgboost({ eval_metric: 'auc', objective: 'multi:softprob' }),
        'AUC beside another metric for regression': xgboost({ eval_metric: 'logloss,auc', objective: 'reg:squarederror' }),
        'the metric of an accelerated failure time with another objective': xgboost({ eval_metric: 'aft-nloglik', objective: 'survival:cox' }),
        ...each(['error', 'logloss', 'merror,logloss', 'map', 'ndcg', 'rmsle'], metric => `${metric} for several classes`,
          metric => xgboost({ eval_metric: metric, objective: 'multi:softmax', num_class: '3' })),
        'the error of several classes for two classes': xgboost({ eval_metric: 'merror', objective: 'binary:logistic' }),
        'the loss of several classes for regression': xgboost({ eval_metric: 'rmse,mlogloss', objective: 'reg:squarederror' }),
      },
      [`${PARAMETERS}.num_class`]: each(['binary:logistic', 'reg:squarederror', 'rank:pairwise', 'count:poisson'], objective => `classes for ${objective}`,
        objective => xgboost({ num_class: '3', objective })),
      [`${PARAMETERS}.base_score`]: {
        ...each(['0', '1', '1.5'], score => `logistic regression with a score of ${score}`, score => xgboost({ base_score: score, objective: 'binary:logistic' })),
        'logistic regression with a high score for XGBoost 3.2': xgboost({ base_score: '1.5', objective: 'reg:logistic' }, '3.2-0'),
      },
      [`${PARAMETERS}.max_depth`]: each(['1.7-1', '3.0-5', '3.2-0'], version => `the exact method without a depth for ${version}`,
        version => xgboost({ max_depth: '0', tree_method: 'exact' }, version)),
      [`${PARAMETERS}.sampling_method`]: {
        'samples by gradient with histograms': xgboost({ sampling_method: 'gradient_based', tree_method: 'hist', subsample: '0.5' }),
        'samples by gradient with histograms on GPUs': onGpus(xgboost({ sampling_method: 'gradient_based', tree_method: 'hist', subsample: '0.5' })),
        'samples by gradient with histograms on a group of GPUs': onGroup(xgboost({ sampling_method: 'gradient_based', tree_method: 'hist', subsample: '0.5' })),
        'samples by gradient without a tree method': xgboost({ sampling_method: 'gradient_based', subsample: '0.5' }),
        'samples by gradient with histograms for XGBoost 3.0': xgboost({ sampling_method: 'gradient_based', tree_method: 'hist' }, '3.0-5'),
      },
      [`${PARAMETERS}.booster`]: { 'a linear booster with an updater of trees': xgboost({ booster: 'gblinear', updater: 'grow_colmaker' }) },
      [`${PARAMETERS}.updater`]: {
        'an updater of the linear booster without a booster': xgboost({ updater: 'shotgun' }),
        'an updater of the linear booster with a booster of trees': xgboost({ updater: 'coord_descent', booster: 'dart' }),
      },
      [`${PARAMETERS}.predictor_type`]: {
        'linear learner for regression with a loss of two classes': linear({ predictor_type: 'regressor', loss: 'logistic' }),
        'linear learner for two classes with a loss of regression': linear({ predictor_type: 'binary_classifier', loss: 'squared_loss' }),
        'linear learner for several classes with a loss of two': linear({ predictor_type: 'multiclass_classifier', loss: 'hinge_loss', num_classes: '3' }),
      },
      [`${PARAMETERS}.num_classes`]: {
        'linear learner for several classes with two': linear({ predictor_type: 'multiclass_classifier', num_classes: '2' }),
      },
      [`${PARAMETERS}.index_type`]: { 'k-NN with parts and another metric': knn({ index_type: 'faiss.IVFPQ', index_metric: 'COSINE' }) },
      [`${PARAMETERS}.subwords`]: { 'BlazingText with subwords in batches': text({ mode: 'batch_skipgram', subwords: 'True' }) },
      [`${PARAMETERS}.process_type`]: {
        'an update without an updater': xgboost({ process_type: 'update' }),
        'an update with an updater that grows trees': xgboost({ process_type: 'update', updater: 'refresh,grow_colmaker' }),
      },
    },
  },
};
