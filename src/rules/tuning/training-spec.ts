/** The spec of the training jobs that a definition of a tuning job makes, without the hyperparameters that are tuned. */
export function trainingSpecOf(definition: any): any {
  const { staticHyperParameters, definitionName, tuningObjective, hyperParameterRanges, ...training } = definition;
  return staticHyperParameters === undefined ? training : { ...training, hyperParameters: staticHyperParameters };
}
