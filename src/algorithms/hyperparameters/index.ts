// Generated from src/algorithms/facts/hyper-parameters/ by scripts/generate-hyper-parameters.ts. Do not edit.
export * from './blazing-text';
export * from './deep-ar';
export * from './hyper-parameters';
export * from './image-classification';
export * from './k-means';
export * from './linear-learner';
export * from './object-detection';
export * from './semantic-segmentation';
export * from './xgboost';
