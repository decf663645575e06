/** A value that SageMaker reports for an absent field, and with which the controller compares the field. */
export interface ReportedDefault {
  readonly path: string;
  readonly value: unknown;
  /** Whether the controller fills the field in before it compares, so that it may be left out, too. */
  readonly isFilledIn: boolean;
}

/**
 * The defaults that are reported as far as recorded answers show, apart from those that the controller writes into the resource.
 *
 * @see https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/pkg/resource/training_job/custom_delta.go
 */
export const REPORTED_DEFAULTS: readonly ReportedDefault[] = [
  { path: 'spec.inputDataConfig', value: [], isFilledIn: true },
  { path: 'spec.inputDataConfig[].compressionType', value: 'None', isFilledIn: false },
  { path: 'spec.inputDataConfig[].recordWrapperType', value: 'None', isFilledIn: true },
  { path: 'spec.debugRuleConfigurations[].volumeSizeInGB', value: 0, isFilledIn: true },
  { path: 'spec.profilerRuleConfigurations[].volumeSizeInGB', value: 0, isFilledIn: true },
  { path: 'spec.stoppingCondition.maxRuntimeInSeconds', value: 86400, isFilledIn: false },
];
