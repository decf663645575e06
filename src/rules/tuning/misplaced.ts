/* What stands where a tuning job with the other kind of definitions has it, so that nothing else is to be said of its absence. */

/** An objective in the only definition, or in the configuration together with a list of definitions. */
export function objectiveElsewhere(spec: any): unknown {
  return isSingle(spec) ? spec.trainingJobDefinition?.tuningObjective : spec.hyperParameterTuningJobConfig?.hyperParameterTuningJobObjective;
}

/** The same of ranges. */
export function rangesElsewhere(spec: any): unknown {
  return isSingle(spec) ? spec.trainingJobDefinition?.hyperParameterRanges : spec.hyperParameterTuningJobConfig?.parameterRanges;
}

/** Whether a tuning job has no list of definitions. */
export function isSingle({ trainingJobDefinitions }: any): boolean {
  return trainingJobDefinitions === undefined;
}
