export * from './hyper-parameter-tuning-job';
export { type HyperParameterTuningJobProps } from './hyper-parameter-tuning-job-props';
export { Objective } from './objective';
export { Range } from './range';
export { Scaling } from './scaling';
export { TuningDefinition, type TuningDefinitionOptions } from './tuning-definition';
export { type ITuningJob, TuningJobName } from './tuning-job-name';
export { TuningStrategy } from './tuning-strategy';
export { WarmStart } from './warm-start';
