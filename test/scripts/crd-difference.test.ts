import { readOurCrd } from '../../scripts/crd';
import { ABSENT, crdDifferences } from '../../scripts/crd-difference';

const OURS = readOurCrd();

/** The differences between our CRD and a copy of it that was changed. */
function differencesAfter(change: (crd: any, properties: any) => void): string[] {
  const upstream = structuredClone(OURS);
  change(upstream, upstream.spec.versions[0].schema.openAPIV3Schema.properties);
  return crdDifferences(OURS, upstream).map(({ path, ours, upstream: theirs }) => `${path}: ${ours} / ${theirs}`);
}

describe('names and types of two CRDs', () => {
  test('are the same in a copy', () => {
    expect(differencesAfter(() => undefined)).toEqual([]);
  });

  test.each<[string, (crd: any, properties: any) => void, string[]]>([
    ['a renamed field', (_, { spec }) => {
      spec.properties.roleArn = spec.properties.roleARN;
      delete spec.properties.roleARN;
    }, [`spec.roleARN: string / ${ABSENT}`, `spec.roleArn: ${ABSENT} / string`]],
    ['a changed type', (_, { spec }) => {
      spec.properties.resourceConfig.properties.instanceCount.type = 'string';
    }, ['spec.resourceConfig.instanceCount: integer (int64) / string (int64)']],
    ['a changed format', (_, { spec }) => {
      delete spec.properties.resourceConfig.properties.instanceCount.format;
    }, ['spec.resourceConfig.instanceCount: integer (int64) / integer']],
    ['an added field', (_, { spec }) => {
      spec.properties.sessionChainingConfig = { type: 'object', properties: { enableSessionTagChaining: { type: 'boolean' } } };
    }, [`spec.sessionChainingConfig: ${ABSENT} / object`, `spec.sessionChainingConfig.enableSessionTagChaining: ${ABSENT} / boolean`]],
    ['a removed field in a list', (_, { spec }) => {
      delete spec.properties.inputDataConfig.items.properties.shuffleConfig.properties.seed;
    }, [`spec.inputDataConfig[].shuffleConfig.seed: integer (int64) / ${ABSENT}`]],
    ['elements of another type', (_, { spec }) => {
      spec.properties.vpcConfig.properties.subnets.items.type = 'integer';
    }, ['spec.vpcConfig.subnets[]: string / integer']],
    ['map values of another type', (_, { spec }) => {
      spec.properties.environment.additionalProperties.type = 'integer';
    }, ['spec.environment{}: string / integer']],
    ['a map that takes anything', (_, { spec }) => {
      spec.properties.environment.additionalProperties = true;
    }, ['spec.environment: object / object, with any members', `spec.environment{}: string / ${ABSENT}`]],
    ['unknown fields that are kept', (_, { spec }) => {
      spec.properties.tags.items['x-kubernetes-preserve-unknown-fields'] = true;
    }, ['spec.tags[]: object / object, x-kubernetes-preserve-unknown-fields']],
    ['a field that is no longer required', (_, { spec }) => {
      spec.required = spec.required.filter((name: string) => name !== 'roleARN');
    }, [`spec requires roleARN: yes / ${ABSENT}`]],
    ['an added field of the status', (_, { status }) => {
      status.properties.billableTimeInSeconds = { type: 'integer', format: 'int64' };
    }, [`status.billableTimeInSeconds: ${ABSENT} / integer (int64)`]],
    ['a changed type in the status', (_, { status }) => {
      status.properties.conditions.items.properties.lastTransitionTime.format = 'date';
    }, ['status.conditions[].lastTransitionTime: string (date-time) / string (date)']],
    ['another group', crd => { crd.spec.group = 'services.k8s.aws'; }, ['group: sagemaker.services.k8s.aws / services.k8s.aws']],
    ['another kind', crd => { crd.spec.names.kind = 'Job'; }, ['names.kind: TrainingJob / Job']],
    ['another plural', crd => { crd.spec.names.plural = 'jobs'; }, ['names.plural: trainingjobs / jobs']],
    ['a short name', crd => { crd.spec.names.shortNames = ['tj']; }, [`names.shortNames: ${ABSENT} / tj`]],
    ['another scope', crd => { crd.spec.scope = 'Cluster'; }, ['scope: Namespaced / Cluster']],
    ['a further version', crd => {
      crd.spec.versions.push({ name: 'v1beta1', schema: { openAPIV3Schema: { type: 'object' } } });
    }, ['versions: v1alpha1 / v1alpha1, v1beta1']],
    ['another version', crd => { crd.spec.versions[0].name = 'v1'; }, ['versions: v1alpha1 / v1']],
    ['a version that is not served', crd => { crd.spec.versions[0].served = false; }, ['served: true / false']],
    ['a changed printer column', crd => {
      crd.spec.versions[0].additionalPrinterColumns[2].priority = 1;
    }, ['printer column STATUS: .status.trainingJobStatus, string, priority 0 / .status.trainingJobStatus, string, priority 1']],
    ['a removed printer column', crd => {
      crd.spec.versions[0].additionalPrinterColumns.pop();
    }, [`printer column STATUS: .status.trainingJobStatus, string, priority 0 / ${ABSENT}`]],
    ['no subresources', crd => { delete crd.spec.versions[0].subresources; }, [`subresource status: {} / ${ABSENT}`]],
  ])('differ by %s', (_, change, differences) => {
    expect(differencesAfter(change)).toEqual(differences);
  });

  test.each<[string, (crd: any, properties: any) => void]>([
    ['descriptions', (_, { spec }) => { spec.description = 'another'; }],
    ['limits', (_, { spec }) => {
      delete spec.properties.roleARN.pattern;
      spec.properties.hyperParameters.maxProperties = 7;
    }],
    ['our extensions', (crd, { spec }) => {
      delete crd.spec.versions[0].schema.openAPIV3Schema['x-value-sets'];
      delete spec.properties.outputDataConfig['x-required'];
    }],
    ['what is required below the spec', (_, { spec, status }) => {
      spec.properties.vpcConfig.required = ['subnets'];
      delete status.properties.ackResourceMetadata.required;
    }],
    ['the order of members', (_, { spec }) => {
      spec.properties = Object.fromEntries(Object.entries(spec.properties).reverse());
      spec.required.reverse();
    }],
    ['annotations of the CRD itself', crd => { crd.metadata.annotations = { generator: 'v1' }; }],
  ])('don\'t differ by %s', (_, change) => {
    expect(differencesAfter(change)).toEqual([]);
  });
});
