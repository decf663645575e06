/** The fields of the spec of an ACK `Rule` of Amazon EventBridge that do not depend on the kind of the target, with their types. */
export const RULE_SPEC = {
  name: 'string',
  description: 'string',
  eventBusName: 'string',
  eventPattern: 'string',
  roleARN: 'string',
  scheduleExpression: 'string',
  state: 'string',
  tags: [{ key: 'string', value: 'string' }],
  targets: [{
    arn: 'string',
    deadLetterConfig: { arn: 'string' },
    id: 'string',
    input: 'string',
    inputPath: 'string',
    inputTransformer: { inputTemplate: 'string' },
    retryPolicy: { maximumEventAgeInSeconds: 'number', maximumRetryAttempts: 'number' },
    roleARN: 'string',
    sqsParameters: { messageGroupID: 'string' },
  }],
};
