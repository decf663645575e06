// Generated from imports/trainingjobs.sagemaker.services.k8s.aws.yaml by `npx projen generate`. Do not edit.

import type { SchemaNode } from './schema-node';

/** The status of a training job. */
export const STATUS_SCHEMA: SchemaNode = {
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
    creationTime: { type: 'string' },
    debugRuleEvaluationStatuses: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          lastModifiedTime: { type: 'string' },
          ruleConfigurationName: { type: 'string' },
          ruleEvaluationJobARN: { type: 'string' },
          ruleEvaluationStatus: { type: 'string' },
          statusDetails: { type: 'string' },
        },
      },
    },
    failureReason: { type: 'string' },
    lastModifiedTime: { type: 'string' },
    modelArtifacts: { type: 'object', properties: { s3ModelArtifacts: { type: 'string' } } },
    profilerRuleEvaluationStatuses: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          lastModifiedTime: { type: 'string' },
          ruleConfigurationName: { type: 'string' },
          ruleEvaluationJobARN: { type: 'string' },
          ruleEvaluationStatus: { type: 'string' },
          statusDetails: { type: 'string' },
        },
      },
    },
    profilingStatus: { type: 'string' },
    secondaryStatus: { type: 'string' },
    trainingJobStatus: { type: 'string' },
    warmPoolStatus: {
      type: 'object',
      properties: {
        resourceRetainedBillableTimeInSeconds: { type: 'integer' },
        reusedByJob: { type: 'string' },
        status: { type: 'string' },
      },
    },
  },
};
