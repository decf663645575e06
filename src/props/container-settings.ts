import type { JobContent } from './job-content';
import { decodeHyperParameters } from '../algorithms/hyper-parameter-decoding';
import type { Cluster } from '../instances/cluster';
import { data } from '../manifest/codec/code';
import type { Codec } from '../manifest/codec/codec';
import { textEntries } from '../manifest/codec/values';
import { unlessEmpty } from '../manifest/plain-data';
import { shownValue } from '../manifest/secrets/mask';
import { refusal } from '../manifest/secrets/refusal';

/* What the container of a job is told: by the user, and by the code and the distribution of the job. */

/** Hyperparameters as texts. */
export const HYPER_PARAMETERS: Codec<JobContent['hyperParameters'], JobContent> = {
  toWire: (given, { props: { code, distribution, cluster } }) => unlessEmpty(code === undefined && distribution === undefined
    ? given
    : merged('hyperparameter', given, { ...code?._hyperParameters, ...distribution?._hyperParameters(typeOfAll(cluster)) })),
  fromWire: (texts, { props: { algorithm } }) => {
    const { values } = decodeHyperParameters(texts, algorithm.hyperParameterEncoding);
    return Object.keys(values).length === 0 ? undefined : data(values);
  },
};

/** Environment variables. */
export const ENVIRONMENT: Codec<JobContent['environment'], JobContent> = {
  toWire: (given, { props: { distribution, cluster } }) => unlessEmpty(distribution === undefined
    ? given
    : merged('environment variable', given, distribution._environment(typeOfAll(cluster)))),
  fromWire: textEntries,
};

function typeOfAll(cluster: Cluster): string | undefined {
  const types = new Set(cluster._instances.map(({ instanceType }) => instanceType));
  return types.size === 1 ? [...types][0] : undefined;
}

/** What a user gave and what follows from the parts of the job; they must not contradict each other. */
function merged(kind: string, given: Record<string, any>, derived: Record<string, any>): Record<string, any> {
  for (const [name, value] of Object.entries(derived)) {
    if (given[name] !== undefined && given[name] !== value) {
      throw refusal(`Expected ${kind} '${name}' to be '${value}', as the code and distribution of the job make it, got '${shownValue(name, String(given[name]))}'. Remove it`);
    }
  }
  return { ...given, ...derived };
}
