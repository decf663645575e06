// Generated from src/algorithms/built-in/ by `npx projen generate`. Do not edit.
export * from './hyper-parameters';
export * from '../built-in/blazing-text/struct';
export * from '../built-in/deep-ar/struct';
export * from '../built-in/factorization-machines/struct';
export * from '../built-in/image-classification/struct';
export * from '../built-in/ip-insights/struct';
export * from '../built-in/k-means/struct';
export * from '../built-in/knn/struct';
export * from '../built-in/lda/struct';
export * from '../built-in/linear-learner/struct';
export * from '../built-in/ntm/struct';
export * from '../built-in/object-detection/struct';
export * from '../built-in/object2vec/struct';
export * from '../built-in/pca/struct';
export * from '../built-in/random-cut-forest/struct';
export * from '../built-in/semantic-segmentation/struct';
export * from '../built-in/xgboost/struct';
