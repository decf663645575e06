export * from './exports/export-target';
export * from './exports/status-export';
export * from './exports/status-field';
export * from './health/training-health';
export * from './health/tuning-health';
export * from '../controller/states/training-health-options';
export * from './reading/status-parts';
export * from './reading/training-status';
