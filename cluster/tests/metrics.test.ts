/*
 * What kube-state-metrics makes of resources in each state, beside what the evaluator of the unit tests makes of them. The program is
 * not among those that are built here: KUBE_STATE_METRICS is the path of one.
 */
import * as assert from 'assert/strict';
import * as fs from 'fs';
import { after, before, describe, test } from 'node:test';
import * as path from 'path';
import { parse } from 'yaml';
import { TrainingMetrics } from '../../src/status/observability';
import { patched, VALID_MANIFEST } from '../../test/rules/cases/case';
import { resourceIn } from '../../test/status/health/resources';
import { SITUATIONS } from '../../test/status/health/situations';
import { type Series, seriesOf, seriesText } from '../../test/status/observability/custom-resource-state';
import { end, freePort, start } from '../control-plane/processes';
import { Kubernetes } from '../harness/kubernetes';
import { until } from '../harness/until';
import { access } from '../harness/world';

const { KUBE_STATE_METRICS } = process.env;
const SKIPPED = 'metrics are not tried on kube-state-metrics: KUBE_STATE_METRICS does not name the program';
const NAMESPACE = 'metrics';
const CONFIG = new TrainingMetrics().kubeStateMetricsConfig();

if (KUBE_STATE_METRICS === undefined) {
  console.log(`\n!!! SKIPPED: ${SKIPPED}\n`);
}

describe('kube-state-metrics', { skip: KUBE_STATE_METRICS === undefined && SKIPPED }, () => {
  const { folder, kubeconfig } = access();
  const kubernetes = new Kubernetes(access());
  const resources: any[] = [];
  let program: ReturnType<typeof start>;
  let port: number;

  before(async () => {
    await kubernetes.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } });
    // A resource that is being deleted would need a finalizer, and has no series of its own.
    const situations = Object.values(SITUATIONS).flat().filter(({ situation: { metadata } }) => metadata === undefined);
    for (const [index, { situation }] of situations.entries()) {
      resources.push(await created(`job-${index}`, resourceIn('1.9.1', situation).status));
    }
    const file = path.join(folder, 'training-metrics.yaml');
    fs.writeFileSync(file, CONFIG);
    port = await freePort();
    program = start(folder, 'kube-state-metrics', KUBE_STATE_METRICS!, [
      `--kubeconfig=${kubeconfig}`, '--host=127.0.0.1', `--port=${port}`, '--telemetry-host=127.0.0.1', `--telemetry-port=${await freePort()}`,
      '--custom-resource-state-only=true', `--custom-resource-state-config-file=${file}`,
    ]);
  });

  after(async () => {
    await end(program);
    kubernetes.close();
  });

  test('makes the series that the alerts and the dashboard are tried with', async () => {
    const expected = resources.flatMap(resource => seriesOf(parse(CONFIG), resource)).map(textOf).sort();
    const found = async () => (await scraped()).filter(({ labels }) => labels.namespace === NAMESPACE).map(textOf).sort();
    await until('as many series as resources have', async () => (await found()).length >= expected.length, 60);
    assert.deepEqual(await found(), expected);
  });

  async function created(name: string, status: any): Promise<any> {
    const manifest = patched(VALID_MANIFEST, {
      metadata: { name, namespace: NAMESPACE, labels: { 'cdk8s-sagemaker-training/family': 'churn' } }, spec: { trainingJobName: name },
    });
    await kubernetes.create(manifest);
    return kubernetes.patchStatus('TrainingJob', NAMESPACE, name, status);
  }

  async function scraped(): Promise<Series[]> {
    const text = await fetch(`http://127.0.0.1:${port}/metrics`).then(response => response.text(), notYet);
    return text.split('\n').flatMap(line => {
      const [, name, labels, value] = /^(\w+)\{(.*)\} (\S+)$/.exec(line) ?? [];
      return name === undefined ? [] : [{ name, labels: labelsIn(labels), value: Number(value) }];
    });
  }
});

function notYet(): string {
  return '';
}

function labelsIn(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, label, value]) => [label, JSON.parse(`"${value}"`)]));
}

function textOf({ name, labels, value }: Series): string {
  return `${seriesText({ name, labels: Object.fromEntries(Object.entries(labels).filter(([, text]) => text !== '').sort()) })} ${value}`;
}
