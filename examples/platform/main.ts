/*
 * A platform for product teams. The platform team owns `team-chart.ts` and this file, each product team a file of its own:
 * what a team writes stands on defaults, guardrails and an execution role that it doesn't have to know. The chart `platform`
 * is for the platform team to apply; it lets the cluster refuse what has not come through here.
 */
import { ApiObject, Chart } from 'cdk8s';
import { Churn } from './churn';
import { Vision } from './vision';
import { FastApp, GuardrailPolicy, status } from 'cdk8s-sagemaker-training';

// As many charts as there are teams: the time stays in proportion to them.
const app = new FastApp();
const churn = new Churn(app);
const vision = new Vision(app);

const platform = new Chart(app, 'platform');
for (const team of [churn, vision]) {
  new GuardrailPolicy(platform, `${team.namespace}-guardrails`, { guardrailsOf: team, namespaces: [team.namespace!] });
}

// The roles that the controllers assume in the accounts of the teams.
new ApiObject(platform, 'accounts', {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'ack-role-account-map', namespace: 'ack-system' },
  data: Object.fromEntries(['111122223333', '444455556666'].map(account => [account, `arn:aws:iam::${account}:role/ack-controllers`])),
});

// Argo CD shall tell a failed job from a good one.
new status.TrainingHealth().argoCdConfigMap(new Chart(app, 'platform-argo-cd'), 'health');

app.synth();
