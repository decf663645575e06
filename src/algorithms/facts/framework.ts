/** A framework for training of which more is known than its name. */
export type Framework = 'pytorch' | 'tensorflow' | 'mxnet' | 'xgboost';

/** How a container reads hyperparameters; the names are those of `HyperParameterEncoding`. */
export type Encoding = 'TEXT' | 'TEXT_WITH_COMMA_LISTS' | 'JSON';
