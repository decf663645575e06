import type { ImportedJob } from './imported-job';
import { containerOf } from '../algorithms/images/container-of';

/** The definitions of a tuning job. */
export function definitionsIn(spec: any): any[] {
  return [...spec.trainingJobDefinition === undefined ? [] : [spec.trainingJobDefinition], ...spec.trainingJobDefinitions ?? []];
}

/** A tuning job as one would write it today: without what SageMaker has added to its definitions. */
export function asNewTuningJob(job: ImportedJob): ImportedJob {
  if (job.isExact) {
    return job;
  }
  const { trainingJobDefinition: one, trainingJobDefinitions: several, ...spec } = job.manifest.spec;
  return {
    ...job,
    manifest: {
      ...job.manifest,
      spec: {
        ...spec,
        ...one === undefined ? {} : { trainingJobDefinition: withoutAdditions(one) },
        ...several === undefined ? {} : { trainingJobDefinitions: several.map(withoutAdditions) },
      },
    },
    added: [...job.added, ...definitionsIn(job.manifest.spec).flatMap(additionsTo)],
  };
}

function withoutAdditions(definition: any): any {
  const { staticHyperParameters, algorithmSpecification, ...rest } = definition;
  const { metricDefinitions, ...algorithm } = algorithmSpecification ?? {};
  const values = Object.entries(staticHyperParameters ?? {}).filter(([name]) => !isOfSageMaker(name));
  return {
    ...rest,
    algorithmSpecification: metricDefinitions === undefined || bringsItsMetrics(definition) ? algorithm : { ...algorithm, metricDefinitions },
    ...values.length === 0 ? {} : { staticHyperParameters: Object.fromEntries(values) },
  };
}

function additionsTo(definition: any): string[] {
  const { staticHyperParameters = {}, algorithmSpecification } = definition;
  return [
    ...Object.keys(staticHyperParameters).filter(isOfSageMaker).map(name => `StaticHyperParameters.${name}: of the tuning`),
    ...algorithmSpecification?.metricDefinitions !== undefined && bringsItsMetrics(definition)
      ? ['AlgorithmSpecification.MetricDefinitions: the algorithm brings its own'] : [],
  ];
}

function isOfSageMaker(hyperParameter: string): boolean {
  return hyperParameter.startsWith('_');
}

function bringsItsMetrics({ algorithmSpecification }: any): boolean {
  return containerOf(algorithmSpecification?.trainingImage)?.kind === 'algorithm';
}
