import {
  BUILT_IN_COLLECTIONS, COLLECTION_PARAMETERS, HOOK_PARAMETERS, SAVE_MODES, SAVE_PARAMETERS, TENSOR_REDUCTIONS,
} from '../../debugging/facts/debugger-collections';
import type { DebuggerParameter } from '../../debugging/facts/debugger-parameter';
import type { JobView } from '../engine/job-view';
import { misnamed } from '../engine/misnamed';
import { FindingLevel } from '../finding';
import { collectionsOf, isNameValuePair, type Texts } from '../readings/debugger';
import { faultOfText, parameterNamed } from '../readings/debugger-values';
import { repeatedNames } from '../readings/repeated-names';
import type { Rule, Violation } from '../rule';

const CONFIG_CODE = 'https://github.com/awslabs/sagemaker-debugger/blob/master/smdebug/core/json_config.py';
const REDUCTION_CODE = 'https://github.com/awslabs/sagemaker-debugger/blob/master/smdebug/core/reduction_config.py';
const LIBRARY_GUIDE = 'https://github.com/awslabs/sagemaker-debugger/blob/master/docs/api.md';
const NAMES = 'spec.debugHookConfig.collectionConfigurations[].collectionName';
const PARAMETERS = ['spec.debugHookConfig.hookParameters', 'spec.debugHookConfig.collectionConfigurations[].collectionParameters'];

/** Rules about what the hook of Debugger saves. */
export const DEBUGGER_HOOK_RULES: readonly Rule[] = [
  {
    id: 'debugger-collection-names-unique',
    level: FindingLevel.ERROR,
    paths: [NAMES],
    what: 'No two collections of the hook have the same name.',
    why: 'the API requires different names; the container would use only the parameters of the last collection',
    remedy: 'join the parameters of both in one collection',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CollectionConfiguration.html',
    check: repeatedNames(NAMES),
  },
  {
    id: 'debugger-collection-name',
    level: FindingLevel.WARNING,
    paths: [NAMES],
    what: 'Every collection has a name.',
    why: 'the API accepts a collection without a name, but the library in the container rejects the whole configuration',
    remedy: 'set collectionName',
    source: CONFIG_CODE,
    check: job => collectionsOf(job)
      .filter(({ name }) => name === undefined)
      .map(({ path }) => ({ path: `${path}.collectionName`, says: 'is missing' })),
  },
  {
    id: 'debugger-collection-pattern',
    level: FindingLevel.WARNING,
    paths: [NAMES, PARAMETERS[1]],
    what: 'A collection that is not built in has include_regex.',
    why: 'the library in the container knows no tensors by that name, so none are saved unless the script adds some',
    remedy: 'set include_regex to a pattern for the names of tensors; if the script fills the collection, acknowledge this',
    source: `${LIBRARY_GUIDE}#built-in-collections`,
    check: job => collectionsOf(job).flatMap(({ name, path, parameters }) => {
      const known = BUILT_IN_COLLECTIONS.map(collection => collection.name);
      return name === undefined || known.includes(name) || parameters.include_regex || isNameValuePair(parameters)
        ? []
        : [{ path: `${path}.collectionParameters.include_regex`, ...misnamed(`is missing, though '${name}' is not built in`, name, known) }];
    }),
  },
  {
    id: 'debugger-hook-parameters',
    level: FindingLevel.WARNING,
    paths: PARAMETERS,
    what: 'The hook and its collections have parameters that the library in the container reads, with values of their kinds.',
    why: 'the library ignores other parameters, and saves nothing at all if it cannot read a value',
    remedy: 'remove the parameter',
    source: `${LIBRARY_GUIDE}#configuring-hook-using-sagemaker-python-sdk`,
    check: job => parameterMapsOf(job).flatMap(({ map, path, known }) => isNameValuePair(map) ? [] : wrongParameters(map, path, known)),
  },
  {
    id: 'debugger-reductions',
    level: FindingLevel.WARNING,
    paths: PARAMETERS,
    what: `Reductions are ${TENSOR_REDUCTIONS.join(', ')}, each also with abs_ before it.`,
    why: 'the library in the container rejects other names, among them median, l1 and l2, which its documents list',
    remedy: `use one of ${TENSOR_REDUCTIONS.join(', ')}`,
    source: REDUCTION_CODE,
    check: job => parameterMapsOf(job).flatMap(({ map, path }) => unknownReductions(map.reductions ?? '')
      .map(unknown => ({ path: `${path}.reductions`, ...misnamed(`has '${unknown}', which is not a reduction`, unknown, TENSOR_REDUCTIONS) }))),
  },
  {
    id: 'debugger-reductions-raw',
    level: FindingLevel.WARNING,
    paths: PARAMETERS,
    what: 'Parameters with reductions have neither save_raw_tensor nor save_shape.',
    why: 'the library in the container expects a boolean there, but these parameters can only be text',
    remedy: 'remove it',
    source: REDUCTION_CODE,
    check: job => parameterMapsOf(job).flatMap(({ map, path }) => ['save_raw_tensor', 'save_shape']
      .filter(name => map.reductions !== undefined && map[name] !== undefined)
      .map(name => ({ path: `${path}.${name}`, says: `is '${map[name]}', together with reductions '${map.reductions}'` }))),
  },
];

const MODE = new RegExp(`^(${SAVE_MODES.join('|')})\\.`);

function parameterMapsOf(job: JobView) {
  return [
    { map: (job.spec.debugHookConfig?.hookParameters ?? {}) as Texts, path: 'spec.debugHookConfig.hookParameters', known: HOOK_PARAMETERS },
    ...collectionsOf(job).map(({ parameters, path }) => ({ map: parameters, path: `${path}.collectionParameters`, known: COLLECTION_PARAMETERS })),
  ];
}

function unknownReductions(list: string): string[] {
  return list.split(',')
    .map(reduction => reduction.trim())
    .filter(reduction => reduction !== '' && !TENSOR_REDUCTIONS.includes(reduction.replace(/^abs_/, '')));
}

function wrongParameters(map: Texts, path: string, known: readonly DebuggerParameter[]): Violation[] {
  return Object.entries(map).flatMap(([name, value]) => {
    const parameter = parameterNamed(name.replace(MODE, ''), SAVE_PARAMETERS) ?? parameterNamed(name, known);
    const fault = parameter === undefined
      ? misnamed('is not a parameter that the library reads', name, [...SAVE_PARAMETERS, ...known].map(candidate => candidate.name))
      : faultOfText(value, parameter);
    return fault === undefined ? [] : [{ path: `${path}.${name}`, ...fault }];
  });
}
