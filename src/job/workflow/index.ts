export * from './training-step';
export * from './training-workflow';
