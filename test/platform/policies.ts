import { App, Chart, Testing } from 'cdk8s';
import { GuardrailPolicy, Guardrails, type Guardrail, type GuardrailPolicyProps } from '../../src';

/** The policy and the binding of a chart with guardrails. */
export function policyOf(guardrails: readonly Guardrail[], props: GuardrailPolicyProps = {}, acknowledgeable = false): any[] {
  const chart = new Chart(new App(), 'team', { namespace: 'of-the-chart', labels: { app: 'platform' } });
  const scope = Guardrails.of(chart);
  (acknowledgeable ? scope.addAcknowledgeable : scope.add).apply(scope, [...guardrails]);
  new GuardrailPolicy(chart, 'guardrails', props);
  return Testing.synth(chart);
}
