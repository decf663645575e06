// Generated from imports/hyperparametertuningjobs.sagemaker.services.k8s.aws.yaml by `npx projen generate`. Do not edit.

import type { SchemaNode } from './schema-node';

/** The status of a tuning job. */
export const TUNING_STATUS_SCHEMA: SchemaNode = {
  type: 'object',
  properties: {
    ackResourceMetadata: {
      type: 'object',
      required: ['ownerAccountID', 'region'],
      properties: {
        arn: { type: 'string' },
        ownerAccountID: { type: 'string' },
        partition: { type: 'string' },
        region: { type: 'string' },
      },
    },
    bestTrainingJob: {
      type: 'object',
      properties: {
        creationTime: { type: 'string' },
        failureReason: { type: 'string' },
        finalHyperParameterTuningJobObjectiveMetric: {
          type: 'object',
          properties: { metricName: { type: 'string' }, type_: { type: 'string' }, value: { type: 'number' } },
        },
        objectiveStatus: { type: 'string' },
        trainingEndTime: { type: 'string' },
        trainingJobARN: { type: 'string' },
        trainingJobDefinitionName: { type: 'string' },
        trainingJobName: { type: 'string' },
        trainingJobStatus: { type: 'string' },
        trainingStartTime: { type: 'string' },
        tunedHyperParameters: { type: 'object', additionalProperties: { type: 'string' } },
        tuningJobName: { type: 'string' },
      },
    },
    conditions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['status', 'type'],
        properties: {
          lastTransitionTime: { type: 'string' },
          message: { type: 'string' },
          reason: { type: 'string' },
          status: { type: 'string' },
          type: { type: 'string' },
        },
      },
    },
    failureReason: { type: 'string' },
    hyperParameterTuningJobStatus: { type: 'string' },
    overallBestTrainingJob: {
      type: 'object',
      properties: {
        creationTime: { type: 'string' },
        failureReason: { type: 'string' },
        finalHyperParameterTuningJobObjectiveMetric: {
          type: 'object',
          properties: { metricName: { type: 'string' }, type_: { type: 'string' }, value: { type: 'number' } },
        },
        objectiveStatus: { type: 'string' },
        trainingEndTime: { type: 'string' },
        trainingJobARN: { type: 'string' },
        trainingJobDefinitionName: { type: 'string' },
        trainingJobName: { type: 'string' },
        trainingJobStatus: { type: 'string' },
        trainingStartTime: { type: 'string' },
        tunedHyperParameters: { type: 'object', additionalProperties: { type: 'string' } },
        tuningJobName: { type: 'string' },
      },
    },
  },
};
