// Generated from imports/hyperparametertuningjobs.sagemaker.services.k8s.aws.yaml by `npx projen generate`. Do not edit.

import type { SchemaNode } from './schema-node';
import { SPEC_SCHEMA } from './training-job-schema';

const CONFIG: SchemaNode = {
  type: 'object',
  required: ['resourceLimits', 'strategy'],
  properties: {
    hyperParameterTuningJobObjective: {
      type: 'object',
      required: ['metricName', 'type_'],
      properties: {
        metricName: { type: 'string', minLength: 1, maxLength: 255, pattern: '^.+$' },
        type_: { type: 'string', values: 'ObjectiveType' },
      },
    },
    parameterRanges: {
      type: 'object',
      properties: {
        autoParameters: {
          type: 'array',
          maxItems: 100,
          items: {
            type: 'object',
            required: ['name', 'valueHint'],
            properties: {
              name: { type: 'string', maxLength: 256, pattern: '^.*$' },
              valueHint: { type: 'string', maxLength: 256, pattern: '^.*$' },
            },
          },
        },
        categoricalParameterRanges: {
          type: 'array',
          maxItems: 30,
          items: {
            type: 'object',
            required: ['name', 'values'],
            properties: {
              name: { type: 'string', maxLength: 256, pattern: '^.*$' },
              values: { type: 'array', minItems: 1, maxItems: 30, items: { type: 'string', maxLength: 256, pattern: '^.*$' } },
            },
          },
        },
        continuousParameterRanges: {
          type: 'array',
          maxItems: 30,
          items: {
            type: 'object',
            required: ['maxValue', 'minValue', 'name'],
            properties: {
              maxValue: { type: 'string', maxLength: 256, pattern: '^.*$' },
              minValue: { type: 'string', maxLength: 256, pattern: '^.*$' },
              name: { type: 'string', maxLength: 256, pattern: '^.*$' },
              scalingType: { type: 'string', values: 'Scaling' },
            },
          },
        },
        integerParameterRanges: {
          type: 'array',
          maxItems: 30,
          items: {
            type: 'object',
            required: ['maxValue', 'minValue', 'name'],
            properties: {
              maxValue: { type: 'string', maxLength: 256, pattern: '^.*$' },
              minValue: { type: 'string', maxLength: 256, pattern: '^.*$' },
              name: { type: 'string', maxLength: 256, pattern: '^.*$' },
              scalingType: { type: 'string', values: 'Scaling' },
            },
          },
        },
      },
    },
    resourceLimits: {
      type: 'object',
      required: ['maxParallelTrainingJobs'],
      properties: {
        maxNumberOfTrainingJobs: { type: 'integer', minimum: 1, int32: true },
        maxParallelTrainingJobs: { type: 'integer', minimum: 1, int32: true },
      },
    },
    strategy: { type: 'string', values: 'TuningStrategy' },
    trainingJobEarlyStoppingType: { type: 'string', values: 'EarlyStopping' },
    tuningJobCompletionCriteria: { type: 'object', properties: { targetObjectiveMetricValue: { type: 'number' } } },
  },
};

/** A training that is tuned. */
export const DEFINITION_SCHEMA: SchemaNode = {
  type: 'object',
  required: ['algorithmSpecification', 'outputDataConfig', 'roleARN', 'stoppingCondition'],
  properties: {
    algorithmSpecification: {
      type: 'object',
      required: ['trainingInputMode'],
      properties: {
        algorithmName: SPEC_SCHEMA.properties!.algorithmSpecification.properties!.algorithmName,
        metricDefinitions: SPEC_SCHEMA.properties!.algorithmSpecification.properties!.metricDefinitions,
        trainingImage: SPEC_SCHEMA.properties!.algorithmSpecification.properties!.trainingImage,
        trainingInputMode: SPEC_SCHEMA.properties!.algorithmSpecification.properties!.trainingInputMode,
      },
    },
    checkpointConfig: SPEC_SCHEMA.properties!.checkpointConfig,
    definitionName: { type: 'string', minLength: 1, maxLength: 64, pattern: '^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,63}$' },
    enableInterContainerTrafficEncryption: SPEC_SCHEMA.properties!.enableInterContainerTrafficEncryption,
    enableManagedSpotTraining: SPEC_SCHEMA.properties!.enableManagedSpotTraining,
    enableNetworkIsolation: SPEC_SCHEMA.properties!.enableNetworkIsolation,
    hyperParameterRanges: CONFIG.properties!.parameterRanges,
    inputDataConfig: SPEC_SCHEMA.properties!.inputDataConfig,
    outputDataConfig: SPEC_SCHEMA.properties!.outputDataConfig,
    resourceConfig: SPEC_SCHEMA.properties!.resourceConfig,
    retryStrategy: SPEC_SCHEMA.properties!.retryStrategy,
    roleARN: SPEC_SCHEMA.properties!.roleARN,
    staticHyperParameters: SPEC_SCHEMA.properties!.hyperParameters,
    stoppingCondition: SPEC_SCHEMA.properties!.stoppingCondition,
    tuningObjective: CONFIG.properties!.hyperParameterTuningJobObjective,
    vpcConfig: SPEC_SCHEMA.properties!.vpcConfig,
  },
};

/** The spec of a tuning job. */
export const TUNING_SPEC_SCHEMA: SchemaNode = {
  type: 'object',
  required: ['hyperParameterTuningJobConfig', 'hyperParameterTuningJobName'],
  properties: {
    autotune: { type: 'object', required: ['mode'], properties: { mode: { type: 'string', values: 'AutotuneMode' } } },
    hyperParameterTuningJobConfig: CONFIG,
    hyperParameterTuningJobName: { type: 'string', minLength: 1, maxLength: 32, pattern: '^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,31}$' },
    tags: SPEC_SCHEMA.properties!.tags,
    warmStartConfig: {
      type: 'object',
      required: ['parentHyperParameterTuningJobs', 'warmStartType'],
      properties: {
        parentHyperParameterTuningJobs: {
          type: 'array',
          minItems: 1,
          maxItems: 5,
          items: {
            type: 'object',
            properties: {
              hyperParameterTuningJobName: { type: 'string', minLength: 1, maxLength: 32, pattern: '^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,31}$' },
            },
          },
        },
        warmStartType: { type: 'string', values: 'WarmStartType' },
      },
    },
    trainingJobDefinition: DEFINITION_SCHEMA,
    trainingJobDefinitions: { type: 'array', minItems: 1, maxItems: 10, items: DEFINITION_SCHEMA },
  },
};
