import { checkExportable } from '../../../src/status/exports/exportable-fields';

test.each([
  ['.status.failureReason'], ['.status.conditions[0].message'], ['.spec.enableNetworkIsolation'], ['.spec.hyperParameters.max_depth'], ['.metadata.uid'], ['.status.warmPoolStatus.resourceRetainedBillableTimeInSeconds'],
  ['.metadata.labels.team'], ['.metadata.annotations.owner'], ['.metadata.generation'], ['.metadata.resourceVersion'],
  ['.status.conditions[] | select(.type == "Ready") | .status'],
])('%s can be exported', path => {
  expect(() => checkExportable(path)).not.toThrow();
});

test.each([
  ['status.arn', 'Expected the path of a field to begin with a dot, as in \'.status.failureReason\', got \'status.arn\''],
  ['.status.modelArtifact', '\'.status\' has no \'modelArtifact\', only ackResourceMetadata, conditions, creationTime'],
  ['.status.constructor', '\'.status\' has no \'constructor\''],
  ['.state', 'a training job has no \'state\', only spec, status, metadata'],
  ['.status.modelArtifacts', 'which the controller can export, got an object: name a member, such as \'.status.modelArtifacts.s3ModelArtifacts\''],
  ['.status.conditions', 'which the controller can export, got a list'],
  ['.status.conditions.type', '\'.status.conditions\' has no \'type\'; it is a list, of which [0] is the first element'],
  ['.status.trainingJobStatus[0]', '\'.status.trainingJobStatus\' is not a list'],
])('%s is rejected', (path, message) => {
  expect(() => checkExportable(path)).toThrow(message);
});
