export * from './training-alert';
export * from './training-alerts';
export * from './training-dashboard';
export * from './training-metrics';
export * from './training-state-rule';
