import { bringsItsMetrics, OWN_METRICS, TUNING_OBJECTIVE } from './added-by-sagemaker';
import type { ImportedJob } from './imported-job';
import type { Provenance } from './new-job';
import { withSpec } from './with-spec';

/** The definitions of a tuning job, or an empty list when it has something else instead. */
export function definitionsIn({ trainingJobDefinition: one, trainingJobDefinitions: several }: any): any[] {
  return [...one === undefined ? [] : [one], ...Array.isArray(several) ? several : []];
}

/** A tuning job as one would write it today: without what SageMaker has added to the definitions of a description. */
export function asNewTuningJob(job: ImportedJob, { isDescription = false }: Provenance = {}): ImportedJob {
  if (job.isExact || !isDescription) {
    return job;
  }
  const { trainingJobDefinition, trainingJobDefinitions } = job.manifest.spec;
  const one = trainingJobDefinition === undefined ? undefined : withoutAdditions(trainingJobDefinition);
  const several: Cleared[] | undefined = Array.isArray(trainingJobDefinitions) ? trainingJobDefinitions.map(withoutAdditions) : undefined;
  return {
    ...job,
    manifest: withSpec(job.manifest, {
      ...one && { trainingJobDefinition: one.definition },
      ...several && { trainingJobDefinitions: several.map(({ definition }) => definition) },
    }),
    added: [...job.added, ...[one ?? [], several ?? []].flat().flatMap(({ added }) => added)],
  };
}

/** A definition as one would write it, and what SageMaker had added to it. */
interface Cleared {
  readonly definition: any;
  readonly added: readonly string[];
}

function withoutAdditions({ staticHyperParameters = {}, algorithmSpecification, ...rest }: any): Cleared {
  const { metricDefinitions, ...algorithm } = algorithmSpecification ?? {};
  const hasOwnMetrics = metricDefinitions !== undefined && bringsItsMetrics(algorithm);
  const { [TUNING_OBJECTIVE]: objective, ...values } = staticHyperParameters;
  return {
    definition: {
      ...rest,
      ...algorithmSpecification === undefined ? {} : { algorithmSpecification: hasOwnMetrics ? algorithm : algorithmSpecification },
      ...Object.keys(values).length === 0 ? {} : { staticHyperParameters: values },
    },
    added: [
      ...objective === undefined ? [] : [`StaticHyperParameters.${TUNING_OBJECTIVE}: of the tuning`],
      ...hasOwnMetrics ? [OWN_METRICS] : [],
    ],
  };
}
