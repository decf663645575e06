import * as fs from 'fs';
import * as path from 'path';
import { parse } from 'yaml';
import { Channel } from '../../src';
import { Profiler } from '../../src/debugging';
import { DEFAULTS } from '../../src/manifest/defaults';
import { jobWith } from '../fixtures';

const CRD = path.join(__dirname, '../../imports/trainingjobs.sagemaker.services.k8s.aws.yaml');

/** What stands at a path in a value, where `[]` is the first element of a list. */
function at(value: any, names: string): unknown {
  return names.split('.').slice(1).reduce((inner, name) => name.endsWith('[]') ? inner?.[name.slice(0, -2)]?.[0] : inner?.[name], value);
}

test('the defaults of SageMaker are those of the CRD', () => {
  const { spec } = parse(fs.readFileSync(CRD, 'utf8')).spec.versions[0].schema.openAPIV3Schema.properties;
  const nodeAt = (names: string) => names.split('.').slice(1).reduce((node, name) =>
    name.endsWith('[]') ? node.properties[name.slice(0, -2)].items : node.properties[name], spec);
  const ofSageMaker = Object.entries(DEFAULTS).filter(([names]) => nodeAt(names)['x-default'] !== undefined);
  expect(ofSageMaker.map(([names, value]) => [names, value])).toEqual(ofSageMaker.map(([names]) => [names, nodeAt(names)['x-default']]));
  expect(Object.keys(DEFAULTS).length - ofSageMaker.length).toBe(3);
});

test('a job that leaves everything to defaults has them in its manifest', () => {
  const job = jobWith({ maxRuntime: undefined, channels: [Channel.s3('train', 's3://churn/train/')], profiler: Profiler.at('s3://churn/profile/') });
  const { spec } = job.toJson();
  const written = Object.entries(DEFAULTS).filter(([names]) => at(spec, names) !== undefined);
  expect(written.map(([names]) => [names, at(spec, names)])).toEqual(written);
  expect(written.map(([names]) => names)).toEqual(expect.arrayContaining([
    'spec.stoppingCondition.maxRuntimeInSeconds', 'spec.resourceConfig.volumeSizeInGB', 'spec.resourceConfig.instanceCount',
    'spec.profilerConfig.profilingIntervalInMilliseconds', 'spec.inputDataConfig[].compressionType', 'spec.outputDataConfig.compressionType',
    'spec.algorithmSpecification.trainingInputMode',
  ]));
});
