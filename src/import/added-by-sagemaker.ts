import { containerOf } from '../algorithms/images/container-of';

/** Whether an algorithm is one of SageMaker's, which reports its metrics and refuses them in a request. */
export function bringsItsMetrics(algorithmSpecification: any): boolean {
  return containerOf(algorithmSpecification?.trainingImage)?.kind === 'algorithm';
}

/** What is said of metrics that are left out for this reason. */
export const OWN_METRICS = 'AlgorithmSpecification.MetricDefinitions: the algorithm brings its own';

/** The hyperparameter with the objective, which SageMaker adds to the trainings of a tuning job. People set others with such a name, as `_kfold`. */
export const TUNING_OBJECTIVE = '_tuning_objective_metric';
