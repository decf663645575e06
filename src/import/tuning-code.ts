import { CHART, propsIn, type JobCode } from './job-code';
import type { ProgramNames } from './names';
import { withScript } from './script-code';
import { ACK_ANNOTATION } from '../controller/annotations';
import { TrainingTemplate } from '../job/template/training-template';
import { TUNING_FIELDS } from '../job/tuning/fields';
import { HyperParameterTuningJob } from '../job/tuning/hyper-parameter-tuning-job';
import { OBJECTIVE } from '../job/tuning/objective-field';
import { rangesCode } from '../job/tuning/ranges';
import { TuningDefinition } from '../job/tuning/tuning-definition';
import { call, construction, data, list, members, variable, type Code, type Variable } from '../manifest/codec/code';
import type { Codes } from '../manifest/codec/from-wire';
import { TRAINING_JOB_KIND, type Manifest } from '../manifest/manifest';
import { JOB_FIELDS } from '../props/fields';
import { trainingSpecOf } from '../rules/tuning/training-spec';

/**
 * The construct for the manifest of a tuning job, with templates for what it tunes; undefined if a definition lacks what a
 * template can't do without.
 *
 * @param given the code of props that are known already
 */
export function tuningCode(manifest: Manifest, id: string, given: Codes, names: ProgramNames): JobCode | undefined {
  const { trainingJobDefinition: one, trainingJobDefinitions: several } = manifest.spec;
  const { codes } = propsIn(manifest, TUNING_FIELDS);
  const template = one === undefined ? undefined : templateCode(manifest, one, `${id}-training`, names);
  const definitions = several?.map((definition: any, position: number) => definitionCode(manifest, definition, `${id}-${definition.definitionName ?? position}`, names));
  return (one !== undefined && template === undefined) || definitions?.includes(undefined) === true
    ? undefined
    : {
      owner: HyperParameterTuningJob,
      props: members({ ...codes, ...given, region: undefined, template, definitions: definitions && list(definitions) }),
    };
}

/** A template for a definition, as a variable that comes before the tuning job. */
function templateCode({ metadata }: Manifest, definition: any, id: string, names: ProgramNames): Variable | undefined {
  const region = metadata.annotations?.[ACK_ANNOTATION.region];
  const annotations = region === undefined ? {} : { annotations: { [ACK_ANNOTATION.region]: region } };
  const job = { ...TRAINING_JOB_KIND, metadata: annotations, spec: trainingSpecOf(definition) };
  for (const { manifest, codes } of withScript(job)) {
    const { name, metricsTimeSeries, ...props } = { ...propsIn(manifest, JOB_FIELDS).codes, ...codes };
    if (props.cluster !== undefined && props.algorithm !== undefined) {
      return variable(names.variables.take(id, ''), construction(TrainingTemplate, CHART, data(names.ids.takeThisId(id)), members(props)));
    }
  }
  return undefined;
}

function definitionCode(manifest: Manifest, definition: any, id: string, names: ProgramNames): Code | undefined {
  const template = templateCode(manifest, definition, id, names);
  const objective = OBJECTIVE.fromWire(definition.tuningObjective, undefined);
  const ranges = rangesCode(definition.hyperParameterRanges);
  return template === undefined || typeof definition.definitionName !== 'string'
    ? undefined
    : call(TuningDefinition, 'of', data(definition.definitionName), members({ template, objective, ranges }));
}
