import { StatusField } from '../../../src/status';

test('any field is its path', () => {
  expect(StatusField.of('.status.failureReason').path).toBe('.status.failureReason');
  expect(String(StatusField.of('.status.conditions[0].message'))).toBe('.status.conditions[0].message');
});

test('a field that the CRD does not have is rejected', () => {
  expect(() => StatusField.of('.status.modelArtifact')).toThrow("'.status' has no 'modelArtifact'");
});

test('constants are fields of the CRD', () => {
  const constants = Object.values(StatusField).filter((value): value is StatusField => value instanceof StatusField);

  expect(constants.length).toBeGreaterThanOrEqual(10);
  constants.forEach(({ path: given }) => expect(() => StatusField.of(given)).not.toThrow());
});

test('the status of a rule is found by the name of the rule', () => {
  expect(StatusField.debugRuleStatus('Overfit "it"').path)
    .toBe('.status.debugRuleEvaluationStatuses[] | select(.ruleConfigurationName == "Overfit \\"it\\"") | .ruleEvaluationStatus');
  expect(StatusField.profilerRuleStatus('GPU').path).toContain('.status.profilerRuleEvaluationStatuses[]');
});
