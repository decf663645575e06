import { withSpec } from './with-spec';
import { Distribution } from '../algorithms/distribution';
import { SourceCode } from '../algorithms/source-code';
import { canonicalJson } from '../manifest/canonical-json';
import { attempt, carryOut } from '../manifest/codec/carry-out';
import { call, data, members, type Code } from '../manifest/codec/code';
import type { Codes } from '../manifest/codec/from-wire';
import type { Manifest } from '../manifest/manifest';
import { parseJson } from '../manifest/parse-json';
import { isObject } from '../manifest/plain-data';

/** A manifest without what some props write, and the code of these props. */
export interface Scripted {
  readonly manifest: Manifest;
  readonly codes: Codes;
}

/**
 * The ways to write the script of a job and what starts it: with `code` and `distribution` where these give hyperparameters,
 * variables and channels that the manifest has, and without.
 */
export function withScript(manifest: Manifest): Scripted[] {
  const plain = { manifest, codes: {} };
  const started = distributed(plain) ?? plain;
  const coded = withCode(started);
  return [...coded === undefined ? [] : [coded], ...started === plain ? [] : [started], plain];
}

function withCode({ manifest, codes }: Scripted): Scripted | undefined {
  const { spec } = manifest;
  const { hyperParameters, inputDataConfig } = spec;
  const channel = Array.isArray(inputDataConfig) ? inputDataConfig.find(each => each?.channelName === 'code') : undefined;
  const [uri, program] = [channel?.dataSource?.s3DataSource?.s3URI, parseJson(hyperParameters?.sagemaker_program)];
  if (typeof uri !== 'string' || typeof program !== 'string') {
    return undefined;
  }
  const digest = manifest.metadata.annotations?.[DIGEST];
  const code = call(SourceCode, 's3', data(uri), members({ entryPoint: data(program), digest: typeof digest === 'string' ? data(digest) : undefined }));
  const rest = without(hyperParameters, carryOut(code)._hyperParameters);
  return rest && {
    manifest: withSpec(manifest, { hyperParameters: rest, inputDataConfig: inputDataConfig.filter((each: unknown) => each !== channel) }),
    codes: { ...codes, code },
  };
}

const DIGEST = 'digest.cdk8s-sagemaker-training/code';

/** The distribution that explains most of what a job has. */
function distributed({ manifest, codes }: Scripted): Scripted | undefined {
  const { hyperParameters, environment = {}, resourceConfig } = manifest.spec;
  const type = typeof resourceConfig?.instanceType === 'string' ? resourceConfig.instanceType : undefined;
  if (!isObject(hyperParameters) || !isObject(environment)) {
    return undefined;
  }
  const found = distributionsFor(hyperParameters, type).flatMap((code): Array<Scripted & { readonly explained: number }> => {
    const distribution = attempt(() => carryOut(code) as Distribution);
    const [settings, variables] = [distribution?._hyperParameters(type) ?? {}, distribution?._environment(type) ?? {}];
    const [restOfSettings, restOfVariables] = [without(hyperParameters, settings), without(environment, variables)];
    return distribution === undefined || restOfSettings === undefined || restOfVariables === undefined ? [] : [{
      manifest: withSpec(manifest, { hyperParameters: restOfSettings, environment: restOfVariables }),
      codes: { ...codes, distribution: code },
      explained: Object.keys(settings).length + Object.keys(variables).length,
    }];
  });
  return found.sort((one, other) => other.explained - one.explained)[0];
}

/** Each launcher with the options that these hyperparameters give it, with its usual adapter and with the Elastic Fabric Adapter. */
function distributionsFor(hyperParameters: Record<string, any>, instanceType: string | undefined): Code[] {
  const read = (name: string) => parseJson(hyperParameters[name]);
  const option = (name: string) => read(name) ? data(read(name)) : undefined;
  const processes = { processesPerNode: option('sagemaker_mpi_num_of_processes_per_host') };
  const launchers: ReadonlyArray<readonly [Method, Codes]> = [
    ...instanceType?.startsWith('ml.trn') === true ? [['neuron', processes], ['neuron', { ...processes, precompile: data(true) }]] as const : [],
    ['torchrun', processes],
    ['modelParallel', { ...processes, parameters: option('mp_parameters') }],
    ['mpi', { ...processes, customOptions: option('sagemaker_mpi_custom_mpi_options') }],
    ['dataParallel', { customMpiOptions: option('sagemaker_distributed_dataparallel_custom_mpi_options') }],
    ['parameterServer', {}],
    ['multiWorkerMirrored', {}],
  ];
  return launchers.flatMap(([method, options]) => [
    call(Distribution, method, members(options)),
    ...'processesPerNode' in options ? [call(Distribution, method, members({ ...options, efa: data(true) }))] : [],
  ]);
}

type Method = 'torchrun' | 'mpi' | 'dataParallel' | 'modelParallel' | 'parameterServer' | 'multiWorkerMirrored' | 'neuron';

/** A map without some members; undefined if it has others or none. */
function without(map: Record<string, any>, taken: Record<string, any>): Record<string, any> | undefined {
  return Object.entries(taken).every(([name, value]) => canonicalJson(map[name] ?? null) === canonicalJson(value))
    ? Object.fromEntries(Object.entries(map).filter(([name]) => !Object.hasOwn(taken, name)))
    : undefined;
}
