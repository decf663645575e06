import { inCode } from '../../src/props/in-code';
import { propOf } from '../../src/props/prop-of';

test.each([
  ['set spec.outputDataConfig.s3OutputPath to an S3 URI', 'set output.s3Uri (Output.at) to an S3 URI'],
  ['set spec.resourceConfig.volumeKMSKeyID', 'set cluster.volumeKey (Cluster.of)'],
  ['set spec.inputDataConfig[2].inputMode to Pipe', 'set channels[2].inputMode (Channel.s3) to Pipe'],
  ['lower spec.stoppingCondition.maxRuntimeInSeconds, and go on', 'lower maxRuntime, and go on'],
  ['set spec.hyperParameters.sagemaker_submit_directory to an archive', 'set code.s3Uri (SourceCode.s3) to an archive'],
  ['choose a launcher by spec.hyperParameters.sagemaker_torch_distributed_enabled', 'choose a launcher by distribution (Distribution.torchrun)'],
  ['remove spec.environment.FI_PROVIDER', 'remove distribution.efa'],
  ['remove metadata.annotations.services.k8s.aws/adoption-policy', 'remove adoption'],
  ['set spec.algorithmSpecification, which several props set', 'set spec.algorithmSpecification, which several props set'],
  ['set it to File', 'set it to File'],
])('%s becomes %s', (text, inWordsOfCode) => {
  expect(inCode(text, propOf)).toBe(inWordsOfCode);
});

test('a prop of a pattern takes the place of another one', () => {
  expect(inCode('set spec.stoppingCondition.maxWaitTimeInSeconds', () => 'maxWait')).toBe('set maxWait');
  expect(inCode('set spec.roleARN', () => undefined)).toBe('set spec.roleARN');
});

test('the language of the program spells props and methods', () => {
  const environment = jest.replaceProperty(process, 'env', { ...process.env, JSII_AGENT: 'go1.25.1/linux/amd64' });
  expect(inCode('set spec.outputDataConfig.s3OutputPath', propOf)).toBe('set Output.S3Uri (Output_At)');
  environment.replaceValue({ ...process.env, JSII_AGENT: 'Python/3.11.2' });
  expect(inCode('set spec.algorithmSpecification.trainingImage', propOf)).toBe('set algorithm (Algorithm.from_image)');
});

afterEach(() => void jest.restoreAllMocks());
