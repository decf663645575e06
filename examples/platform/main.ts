/*
 * A platform for product teams. The platform team owns `team-chart.ts` and this file, and each product team owns one file.
 * The jobs of a team get defaults, guardrails and an execution role that the team doesn't have to know. The platform team
 * applies the chart `platform`, with which the cluster rejects jobs that this program has not checked.
 */
import { FastApp, GuardrailPolicy, status } from 'cdk8s-sagemaker-training';
import { ApiObject, Chart } from 'cdk8s';
import { Churn } from './churn';
import { Vision } from './vision';

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

// So that Argo CD distinguishes a failed job from a good one.
new status.TrainingHealth().argoCdConfigMap(new Chart(app, 'platform-argo-cd'), 'health');

app.synth();
