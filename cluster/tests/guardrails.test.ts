/* The emitted ValidatingAdmissionPolicy, judged by the API server: what the guardrail refuses, and nothing else. */
import * as assert from 'assert/strict';
import { after, describe, test } from 'node:test';
import { App, Chart, Testing } from 'cdk8s';
import { Guardrail, GuardrailPolicy, Guardrails } from '../../src';
import { acknowledgementAnnotation } from '../../src/rules/acknowledgement';
import { GUARDRAIL_CASES } from '../../test/platform/guardrail-cases';
import { patched, refusedCases, VALID_MANIFEST } from '../../test/rules/cases/case';
import { Kubernetes, Refused } from '../harness/kubernetes';
import { until } from '../harness/until';
import { access } from '../harness/world';

const kubernetes = new Kubernetes(access());

describe('the policy of a guardrail in the API server', { concurrency: true }, () => {
  after(() => kubernetes.close());

  GUARDRAIL_CASES.forEach((cases, index) => {
    const { title, guardrail } = cases;
    const accepted = Object.values(cases.accepts);
    const refused = refusedCases(cases).map(({ patch }) => patch);
    test(title, async () => {
      const namespace = `guardrail-${index}`;
      await kubernetes.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
      const possible = await filtered([...accepted, ...refused], patch => isPossible(manifestOf(patch, namespace)));
      const policy = await inForce(guardrail, namespace, refused.find(patch => possible.includes(patch))!);

      for (const patch of accepted.filter(each => possible.includes(each))) {
        assert.equal(await refusalOf(manifestOf(patch, namespace)), undefined, JSON.stringify(patch));
      }
      for (const patch of refused.filter(each => possible.includes(each))) {
        const refusal = await refusalOf(manifestOf(patch, namespace));
        const messages = policy.spec.validations.map(({ message }: any) => message);
        assert.ok(messages.some((message: string) => refusal?.includes(message)), `${JSON.stringify(patch)}: ${refusal}`);
      }
    });
  });

  test('what was there before the policy stays, and can be deleted; its spec can\'t be changed into another that breaks it', async () => {
    const namespace = 'guardrail-before';
    await kubernetes.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
    const [{ guardrail }] = GUARDRAIL_CASES;
    const [{ patch }] = refusedCases(GUARDRAIL_CASES[0]);
    const before = manifestOf(patch, namespace);
    await kubernetes.apply(before);
    await inForce(guardrail, namespace, patch);

    await kubernetes.apply({ ...before, metadata: { ...before.metadata, labels: { team: 'churn' } } });
    await assert.rejects(kubernetes.apply({ ...before, spec: { ...before.spec, environment: { CHANGED: 'yes' } } }), Refused);
    const { annotations } = before.metadata;
    const elsewhere = { ...before, metadata: { ...before.metadata, annotations: { ...annotations, 'services.k8s.aws/region': 'us-east-1' } } };
    await assert.rejects(kubernetes.apply(elsewhere), Refused);
    await kubernetes.delete('TrainingJob', namespace, before.metadata.name);
  });

  test('an acknowledgement that counts can\'t be taken back while it is needed', async () => {
    const namespace = 'guardrail-acknowledged';
    await kubernetes.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
    await inForce(Guardrail.spotOnly(), namespace, {}, true);
    const job = manifestOf({}, namespace);
    const acknowledged = { ...job.metadata.annotations, [acknowledgementAnnotation('guardrail-spot')]: 'due at noon' };
    await kubernetes.apply({ ...job, metadata: { ...job.metadata, annotations: acknowledged } });
    await assert.rejects(kubernetes.apply(job), Refused);
  });

  test('the largest jobs cost the API server no more than it allows', async () => {
    const namespace = 'guardrail-large';
    await kubernetes.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
    await inForce(Guardrail.buckets('churn', 'example-*', 'shared/churn'), namespace, { spec: { outputDataConfig: { s3OutputPath: 's3://evil' } } });
    const texts = (text: string, count: number, longest: number) =>
      Object.fromEntries([...Array(count).keys()].map(i => [`key${i}`, text.repeat(longest).slice(0, longest)]));
    for (const text of ['0123456789', 'abc=s3.', 'x y: ']) {
      const spec = { hyperParameters: texts(text, 100, 2500), environment: texts(text, 100, 512) };
      assert.equal(await refusalOf(manifestOf({ spec }, namespace)), undefined, text);
    }
    // What names buckets everywhere is looked at more closely.
    assert.equal(await refusalOf(manifestOf({ spec: { hyperParameters: texts('s3://churn/a ', 10, 2500) } }, namespace)), undefined);
  });
});

function manifestOf(patch: object, namespace: string): any {
  const manifest = patched(VALID_MANIFEST, patch);
  return { ...manifest, metadata: { ...manifest.metadata, namespace } };
}

/** Applies the policy of a guardrail and waits until the API server judges by it. */
async function inForce(guardrail: Guardrail, namespace: string, refused: object, acknowledgeable = false): Promise<any> {
  const chart = new Chart(new App(), namespace);
  const guardrails = Guardrails.of(chart);
  (acknowledgeable ? guardrails.addAcknowledgeable : guardrails.add).call(guardrails, guardrail);
  new GuardrailPolicy(chart, 'policy', { name: namespace, namespaces: [namespace] });
  const [policy, binding] = Testing.synth(chart);
  await kubernetes.apply(policy);
  await kubernetes.apply(binding);
  const { metadata, ...probe } = manifestOf(refused, namespace);
  await until('the policy is in force', () => refusalOf({ ...probe, metadata: { ...metadata, name: 'probe' } }), 60);
  return policy;
}

/** Whether the CRD allows a manifest at all; some cases are for manifests that never came near an API server. */
async function isPossible(manifest: any): Promise<boolean> {
  return await refusalOf(manifest) === undefined;
}

/** What the API server says against a manifest. */
async function refusalOf(manifest: any): Promise<string | undefined> {
  try {
    await kubernetes.apply(manifest, { dryRun: true });
    return undefined;
  } catch (error) {
    if (error instanceof Refused) {
      return error.message;
    }
    throw error;
  }
}

async function filtered<T>(items: readonly T[], predicate: (item: T) => Promise<boolean>): Promise<T[]> {
  const kept = await Promise.all(items.map(predicate));
  return items.filter((_, index) => kept[index]);
}
