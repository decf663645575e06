import { judge } from '../../../src/rules/judge';
import { channelWith, patched, VALID_MANIFEST } from '../cases/case';

const spec = (patch: object) => ({ spec: patch });
const findings = (patch: object) => judge([{ manifest: patched(VALID_MANIFEST, patch) }])[0].findings
  .filter(({ rule }) => rule.startsWith('field-'))
  .map(({ rule, path, message }) => `${rule}: ${path} ${message}`);
const entries = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, '1']));
const subnets = (count: number) => spec({ vpcConfig: { securityGroupIDs: ['sg-12345678'], subnets: Array.from({ length: count }, (_, i) => `subnet-1234567${i % 10}`) } });
const outputPath = (length: number) => spec({ outputDataConfig: { s3OutputPath: `s3://churn/${'a'.repeat(length - 11)}` } });
const sizeOfVolume = (volumeSizeInGB: number) => spec({ resourceConfig: { volumeSizeInGB } });

test.each<[string, object, string[]]>([
  ['a text that is no number', spec({ resourceConfig: { instanceCount: '1' } }), ['field-type: spec.resourceConfig.instanceCount must be a whole number, got "1"']],
  ['a fraction', spec({ resourceConfig: { instanceCount: 1.5 } }), ['field-type: spec.resourceConfig.instanceCount must be a whole number, got 1.5']],
  ['a number in a map of texts', spec({ hyperParameters: { eta: 0.2 } }), ['field-type: spec.hyperParameters.eta must be a text, got 0.2']],
  ['a map instead of a list', spec({ tags: { team: 'churn' } }), ['field-type: spec.tags must be a list, got {"team":"churn"}']],
  ['a list instead of a map', spec({ environment: ['A'] }), ['field-type: spec.environment must be an object, got ["A"]']],
  ['a text instead of an object', spec({ vpcConfig: 'vpc-1' }), ['field-type: spec.vpcConfig must be an object, got "vpc-1"']],
  ['a text instead of a switch', spec({ enableNetworkIsolation: 'yes' }), ['field-type: spec.enableNetworkIsolation must be true or false, got "yes"']],
  ['null in a list', spec({ tags: [null] }), ['field-type: spec.tags[0] must be an object, got null']],
  ['no spec', { spec: null }, ['field-type: spec must be an object, got nothing']],
  ['a missing field', spec({ roleARN: null }), ['field-required: spec.roleARN is missing']],
  ['a missing field of an element', spec({ inputDataConfig: [channelWith({ channelName: null })] }), ['field-required: spec.inputDataConfig[0].channelName is missing']],
  ['a name that is too long', { metadata: { name: 'a'.repeat(64) }, spec: { trainingJobName: 'a'.repeat(64) } }, [
    `field-length: spec.trainingJobName must have 1 to 63 characters, got 64: "${'a'.repeat(64)}"`,
  ]],
  ['an empty text', spec({ algorithmSpecification: { metricDefinitions: [{ name: '', regex: 'loss=(.*)' }] } }), [
    'field-length: spec.algorithmSpecification.metricDefinitions[0].name must have 1 to 255 characters, got 0: ""',
  ]],
  ['the longest URI', outputPath(1024), []],
  ['a longer URI', outputPath(1025), [
    `field-length: spec.outputDataConfig.s3OutputPath must have at most 1024 characters, got 1025: "s3://churn/${'a'.repeat(68)}…`,
  ]],
  ['characters that JavaScript takes for two', spec({ environment: { A: '😀'.repeat(512) } }), []],
  ['too many characters that JavaScript takes for two', spec({ environment: { A: '😀'.repeat(513) } }), [
    `field-length: spec.environment.A must have at most 512 characters, got 513: "${'😀'.repeat(39)}…`,
  ]],
  ['a number beyond 64 bits', spec({ inputDataConfig: [channelWith({ shuffleConfig: { seed: -1e300 } })] }), [
    'field-range: spec.inputDataConfig[0].shuffleConfig.seed must fit in 64 bits, got -1e+300',
  ]],
  ['a number that JSON cannot say', spec({ resourceConfig: { instanceCount: Infinity } }), [
    'field-type: spec.resourceConfig.instanceCount must be a whole number, got Infinity',
  ]],
  ['a text that is shown as a whole', spec({ stoppingCondition: { maxRuntimeInSeconds: 'x'.repeat(78) } }), [
    `field-type: spec.stoppingCondition.maxRuntimeInSeconds must be a whole number, got "${'x'.repeat(78)}"`,
  ]],
  ['a text that is cut', spec({ stoppingCondition: { maxRuntimeInSeconds: 'x'.repeat(79) } }), [
    `field-type: spec.stoppingCondition.maxRuntimeInSeconds must be a whole number, got "${'x'.repeat(79)}…`,
  ]],
  ['the longest list', subnets(16), []],
  ['a longer list', subnets(17), ['field-length: spec.vpcConfig.subnets must have 1 to 16 elements, got 17']],
  ['a list that is too short', subnets(0), ['field-length: spec.vpcConfig.subnets must have 1 to 16 elements, got 0']],
  ['a list without a lower limit', spec({ tags: Array.from({ length: 51 }, (_, i) => ({ key: `k${i}`, value: '' })) }), ['field-length: spec.tags must have at most 50 elements, got 51']],
  ['the largest map', spec({ environment: entries(100) }), []],
  ['a larger map', spec({ environment: entries(101) }), ['field-length: spec.environment must have at most 100 entries, got 101']],
  ['the least number', spec({ retryStrategy: { maximumRetryAttempts: 1 } }), []],
  ['a lesser number', spec({ retryStrategy: { maximumRetryAttempts: 0 } }), ['field-range: spec.retryStrategy.maximumRetryAttempts must be 1 to 30, got 0']],
  ['the greatest number', spec({ retryStrategy: { maximumRetryAttempts: 30 } }), []],
  ['a greater number', spec({ retryStrategy: { maximumRetryAttempts: 31 } }), ['field-range: spec.retryStrategy.maximumRetryAttempts must be 1 to 30, got 31']],
  ['a number below the only limit', sizeOfVolume(-1), ['field-range: spec.resourceConfig.volumeSizeInGB must be at least 0, got -1']],
  ['the greatest number of 32 bits', sizeOfVolume(2147483647), []],
  ['a number of 33 bits', sizeOfVolume(2147483648), [
    'field-int32: spec.resourceConfig.volumeSizeInGB must fit in 32 bits, got 2147483648',
  ]],
  ['a negative number of 33 bits', sizeOfVolume(-2147483649), [
    'field-range: spec.resourceConfig.volumeSizeInGB must be at least 0, got -2147483649',
    'field-int32: spec.resourceConfig.volumeSizeInGB must fit in 32 bits, got -2147483649',
  ]],
  ['a number of 33 bits that the controller takes as it is', spec({ inputDataConfig: [channelWith({ shuffleConfig: { seed: 2147483648 } })] }), []],
  ['the least number of 32 bits', sizeOfVolume(-2147483648), ['field-range: spec.resourceConfig.volumeSizeInGB must be at least 0, got -2147483648']],
  ['a character that the pattern lacks', spec({ inputDataConfig: [channelWith({ channelName: 'train set' })] }), [
    'field-pattern: spec.inputDataConfig[0].channelName must be a name of letters, digits, dots, hyphens and underscores, got "train set"',
  ]],
  ['a value that is none of a closed set', spec({ outputDataConfig: { compressionType: 'ZIP' } }), [
    'field-value: spec.outputDataConfig.compressionType must be one of GZIP, NONE, got "ZIP"',
  ]],
  ['a key with a character that keys can\'t have', spec({ environment: { 'A-B': '1' } }), [
    'field-pattern: spec.environment.A-B the key must be the name of a variable: letters, digits and underscores, with no digit first, got "A-B"',
  ]],
  ['a key that is too long', spec({ hyperParameters: { ['k'.repeat(257)]: '1' } }), [
    `field-length: spec.hyperParameters.${'k'.repeat(257)} the key must have at most 256 characters, got 257: "${'k'.repeat(79)}…`,
  ]],
  ['a field that nobody knows', spec({ vpcConfig: { subnets: ['subnet-12345678'], securityGroupIDs: ['sg-12345678'], vpc: 'x' } }), [
    'field-unknown: spec.vpcConfig.vpc is not a field of the CRD',
  ]],
  ['a field with the name that the API has', spec({ vpcConfig: { subnets: ['subnet-12345678'], securityGroupIDs: ['sg-12345678'], securityGroupIds: [] } }), [
    'field-unknown: spec.vpcConfig.securityGroupIds is not a field of the CRD; did you mean \'securityGroupIDs\'?',
  ]],
  ['an unknown field of a newer controller', { metadata: { annotations: { 'target.cdk8s-sagemaker-training/controller': '1.10.0' } }, spec: { fastLane: true } }, [
    'field-newer-controller: spec.fastLane is not a field of the CRD',
  ]],
  ['an unknown field of the newest known controller', { metadata: { annotations: { 'target.cdk8s-sagemaker-training/controller': '1.9.1' } }, spec: { fastLane: true } }, [
    'field-unknown: spec.fastLane is not a field of the CRD',
  ]],
  ['a field called as a method', spec(Object.fromEntries([['toString', 'x']])), ['field-unknown: spec.toString is not a field of the CRD']],
])('the schema is asked about %s', (_what, patch, expected) => {
  expect(findings(patch)).toEqual(expected);
});
