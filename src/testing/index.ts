export * from './inspected-training-job';
export * from './inspected-training-template';
export * from './training-testing';
