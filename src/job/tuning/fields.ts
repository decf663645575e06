import type { Encode } from './encode';
import type { HyperParameterTuningJobProps } from './hyper-parameter-tuning-job-props';
import { OBJECTIVE } from './objective-field';
import { rangesCodec } from './ranges';
import { definitionOf } from './tuned-template';
import { TuningDefinition } from './tuning-definition';
import { TuningStrategy } from './tuning-strategy';
import { WARM_START } from './warm-start-field';
import { data, type Code } from '../../manifest/codec/code';
import type { Codec, Field, Fields, Path } from '../../manifest/codec/codec';
import { at } from '../../manifest/codec/field';
import { listOf } from '../../manifest/codec/parts';
import { constant, NUMBER, SINGLE, TEXT } from '../../manifest/codec/values';
import type { SchemaNode } from '../../manifest/schema/schema-node';
import { DEFINITION_SCHEMA } from '../../manifest/schema/tuning-job-schema';
import { TUNING } from '../../naming/job-kind';
import { JOB_NAME, JobName } from '../../naming/job-name';
import { JOB_FIELDS, type JobField } from '../../props/fields';
import { adoptionBy, ANNOTATIONS, annotationsBeside, annotationKeysOf } from '../../props/metadata';
import { TAGS } from '../../props/tags';
import { inDefinition } from '../../rules/tuning/definition-members';
import { CONFIG, DEFINITION, DEFINITIONS } from '../../rules/tuning/places';
import type { TrainingTemplate } from '../template/training-template';

/** What a tuning job is made of, once templates and the defaults of scopes count. */
export interface TuningContent {
  readonly props: HyperParameterTuningJobProps;
  readonly tags: Readonly<Record<string, string>>;
}

/** The props of a template that a definition has, and where it has them. */
const TEMPLATE_FIELDS: Fields = Object.fromEntries(Object.entries<Field>(JOB_FIELDS).flatMap(([prop, field]) => {
  const places = field.places.filter(({ path: [part] }) => part === 'spec')
    .map(place => ({ ...place, path: place.path.slice(1).map(inDefinition) }))
    .filter(({ path }) => isIn(DEFINITION_SCHEMA, path));
  return places.length === 0 ? [] : [[prop, { ...field, places }]];
}));

function isIn(schema: SchemaNode | undefined, [name, ...rest]: Path): boolean {
  return schema !== undefined && (name === undefined || isIn(schema.properties?.[name], rest));
}

const TEMPLATE: Codec<TrainingTemplate> = {
  parts: [{ fields: TEMPLATE_FIELDS }],
  toWire: definitionOf,
  fromWire: () => undefined,
};

const DEFINITION_RANGES = rangesCodec<TuningDefinition>(({ _options: { template } }) => encodingOf(template));

const ONE_OF_SEVERAL: Codec<TuningDefinition> = {
  parts: [{
    fields: {
      name: at('definitionName', TEXT),
      objective: at('tuningObjective', OBJECTIVE),
      ranges: at('hyperParameterRanges', DEFINITION_RANGES),
      ...Object.fromEntries(Object.entries(TEMPLATE_FIELDS).map(([prop, field]) => [`template.${prop}`, field])),
    },
    factory: { owner: TuningDefinition, method: 'of', args: ['name'] },
  }],
  toWire: definition => {
    const { name, _options: { template, objective, ranges } } = definition;
    return {
      ...definitionOf(template),
      definitionName: name,
      tuningObjective: objective && OBJECTIVE.toWire(objective, undefined),
      hyperParameterRanges: ranges && DEFINITION_RANGES.toWire(ranges, definition),
    };
  },
  fromWire: () => undefined,
};

/** A flag that is one of two words. */
function flag(word: string, otherwise?: string): Codec<boolean> {
  return {
    expects: { what: 'true or false', example: () => 'true' },
    toWire: value => {
      if (typeof value !== 'boolean') {
        throw new TypeError('not a flag');
      }
      return value ? word : otherwise;
    },
    fromWire: (wire): Code | undefined => wire === word ? data(true) : wire === otherwise ? data(false) : undefined,
  };
}

function encodingOf(template: TrainingTemplate | undefined): (hyperParameter: string) => Encode {
  return name => value => template === undefined ? value : template._encode(name, value);
}

/**
 * The fields of a tuning job. A row per prop says where its value is in a manifest, how it is written and read there, and what is
 * written without it. Programs have the props in this order.
 */
export const TUNING_FIELDS: { readonly [prop in keyof Required<HyperParameterTuningJobProps>]: JobField<TuningContent> } = {
  name: at(`spec.${TUNING.nameField}`, JOB_NAME, { default: JobName.OWN }),
  region: JOB_FIELDS.region as Field,
  controllerVersion: JOB_FIELDS.controllerVersion as Field,
  namespace: JOB_FIELDS.namespace as Field,
  deletionPolicy: JOB_FIELDS.deletionPolicy as Field,
  adoption: adoptionBy(TUNING.nameField),
  readOnly: JOB_FIELDS.readOnly as Field,
  labels: JOB_FIELDS.labels as Field,
  annotations: at(ANNOTATIONS, annotationsBeside(props => annotationKeysOf(props, TUNING_FIELDS))),
  template: at(DEFINITION, TEMPLATE),
  objective: at(`${CONFIG}.hyperParameterTuningJobObjective`, OBJECTIVE),
  ranges: at(`${CONFIG}.parameterRanges`, rangesCodec<TuningContent>(({ props: { template } }) => encodingOf(template))),
  definitions: at(DEFINITIONS, listOf(ONE_OF_SEVERAL)),
  maxTrainingJobs: at(`${CONFIG}.resourceLimits.maxNumberOfTrainingJobs`, NUMBER),
  maxParallelTrainingJobs: at(`${CONFIG}.resourceLimits.maxParallelTrainingJobs`, NUMBER, { default: 1 }),
  strategy: at(`${CONFIG}.strategy`, constant(TuningStrategy), { default: TuningStrategy.BAYESIAN.value }),
  earlyStopping: at(`${CONFIG}.trainingJobEarlyStoppingType`, flag('Auto', 'Off'), { default: 'Off' }),
  targetObjectiveValue: at(`${CONFIG}.tuningJobCompletionCriteria.targetObjectiveMetricValue`, SINGLE),
  autotune: at('spec.autotune.mode', flag('Enabled')),
  warmStart: at('spec.warmStartConfig', WARM_START),
  tags: { ...at('spec.tags', TAGS), valueIn: content => content.tags },
};
