import { Lazy } from 'cdk8s';
import { findImage, imageUri } from '../../../src/algorithms/images/lookup';

const uri = (name: string, version: string, place: { region?: string; python?: string; types?: string[] } = {}) =>
  imageUri(findImage({ name, version, python: place.python }), { region: 'eu-west-1', instanceTypes: place.types ?? ['ml.m5.xlarge'], ...place });

const tag = (name: string, version: string, ...types: string[]) => uri(name, version, { types }).split(':')[1];

describe('the version', () => {
  test.each([
    ['pytorch', '2.8', '2.8.0-gpu-py312'],
    ['pytorch', '2.8.0', '2.8.0-gpu-py312'],
    ['pytorch', '2.14', '2.14-cu133-amzn2023-sagemaker'],
    ['coach-tensorflow', 'coach0.11', 'coach0.11-gpu-py3'],
    ['tensorflow', '2.16', '2.16.2-gpu-py310'],
    ['xgboost', '1.7-1', '1.7-1'],
    ['xgboost', '1', '1'],
    ['huggingface-pytorch', '2.8-transformers4.56', '2.8.0-transformers4.56.2-gpu-py312-cu129-ubuntu22.04'],
    ['huggingface-tensorflow', '2.4.1-transformers4.4.2', '2.4.1-transformers4.4.2-gpu-py37-cu110-ubuntu18.04'],
    ['pytorch-smp', '2.5.1', '2.5.1-gpu-py311-cu124'],
  ])('of %s can be %s and stands in full in the tag', (name, version, expected) => {
    expect(tag(name, version, 'ml.g5.xlarge')).toBe(expected);
  });

  test.each(['2.99', '', '2', 'constructor', '__proto__', '2.8.0 2.9.0', '2.8.0-gpu'])('is not %p', version => {
    expect(() => uri('pytorch', version)).toThrow(/^Expected a version of PyTorch in the catalog, got .*\. Use 0\.4\.0, .* 1\.9\.1, 1\.10\.0, .*2\.8\.0.*, or /);
  });

  test('is never the latest', () => {
    expect(() => uri('xgboost', 'latest')).toThrow(/^Expected a version of XGBoost, got 'latest', which names other images later\. Use .*1\.7-1/);
  });

  test('of Transformers is shown with that of the framework below', () => {
    expect(() => uri('huggingface-pytorch', '2.8.0-transformers4.99'))
      .toThrow(/^Expected a version of Hugging Face Transformers in the catalog, got 4\.99 with PyTorch 2\.8\.0\. Use 4\.4\.2 with PyTorch 1\.6\.0, /);
  });
});

describe('the Python', () => {
  test('is the only one', () => {
    expect(uri('pytorch', '2.8.0')).toBe(uri('pytorch', '2.8.0', { python: 'py312' }));
  });

  test('has to be chosen among several', () => {
    expect(uri('pytorch', '1.4.0', { python: 'py36' })).toMatch(/:1\.4\.0-cpu-py36$/);
    expect(() => uri('pytorch', '1.4.0')).toThrow('Expected `python` to be set for PyTorch 1.4.0, which has images for py2, py3, py36, got none');
  });

  test('can decide about the repository', () => {
    expect(uri('mxnet', '1.4.1', { python: 'py2' })).toMatch(/\/sagemaker-mxnet:1\.4\.1-cpu-py2$/);
    expect(uri('mxnet', '1.4.1', { python: 'py3' })).toMatch(/\/mxnet-training:1\.4\.1-cpu-py3$/);
    expect(() => uri('mxnet', '1.4.1')).toThrow(/Expected `python` to be set for MXNet 1\.4\.1, which has images for py2, py3/);
  });

  test('is one that the version has', () => {
    expect(() => uri('pytorch', '2.8', { python: 'py39' })).toThrow(/^Expected `python` of PyTorch 2\.8\.0 to be py312, got 'py39'\. Use one of these, or /);
  });
});

describe('the Region', () => {
  test.each([
    ['us-east-1', '763104351884.dkr.ecr.us-east-1.amazonaws.com'],
    ['us-gov-west-1', '442386744353.dkr.ecr.us-gov-west-1.amazonaws.com'],
    ['cn-north-1', '727897471807.dkr.ecr.cn-north-1.amazonaws.com.cn'],
    ['us-iso-east-1', '886529160074.dkr.ecr.us-iso-east-1.c2s.ic.gov'],
    ['us-isob-east-1', '094389454867.dkr.ecr.us-isob-east-1.sc2s.sgov.gov'],
    ['us-isof-south-1', '454834333376.dkr.ecr.us-isof-south-1.csp.hci.ic.gov'],
  ])('%s has the host %s', (region, host) => {
    expect(uri('pytorch', '2.1.0', { region })).toBe(`${host}/pytorch-training:2.1.0-cpu-py310`);
  });

  test('can be one that some versions are missing in', () => {
    expect(uri('pytorch', '2.10', { region: 'eusc-de-east-1' })).toMatch(/\.dkr\.ecr\.eusc-de-east-1\.amazonaws\.eu\//);
    expect(() => uri('pytorch', '2.8.0', { region: 'eusc-de-east-1' }))
      .toThrow(/^Expected a Region with an image of PyTorch 2\.8\.0, got 'eusc-de-east-1'\. It has images in af-south-1, .*, us-west-2: run the job there, use another version, or /);
  });

  test('has to be given', () => {
    expect(() => uri('pytorch', '2.8.0', { region: undefined })).toThrow(/is missing, and the image of PyTorch 2\.8\.0 differs by Region: set it/);
  });

  test.each(['${Token[AWS.Region.3]}', Lazy.any({ produce: () => 'eu-west-1' })])('can not be the token %p', region => {
    expect(() => uri('pytorch', '2.8.0', { region: region as string })).toThrow(/^Expected `region` to be text, on which .* depends, got a token\. Give it as text, or /);
  });

  test.each(['', 'constructor', 'eu-west-1 '])('can not be %p', region => {
    expect(() => uri('linear-learner', '1', { region })).toThrow('Expected a Region with an image');
  });
});

describe('the instance types', () => {
  test.each([
    ['cpu', 'ml.m5.xlarge'], ['cpu', 'ml.c7i.large'], ['cpu', 'ml.z9.large'], ['cpu', 'ml.r7i.48xlarge'],
    ['gpu', 'ml.g5.xlarge'], ['gpu', 'ml.p5.48xlarge'], ['gpu', 'ml.p6-b300.48xlarge'], ['gpu', 'ml.g9x.metal'],
  ])('choose the image for %s for %s', (processor, type) => {
    expect(tag('pytorch', '2.8.0', type)).toBe(`2.8.0-${processor}-py312`);
  });

  test('choose the image for GPUs for a mixed cluster', () => {
    expect(tag('pytorch', '2.8.0', 'ml.c5.xlarge', 'ml.g5.xlarge')).toBe('2.8.0-gpu-py312');
    expect(tag('huggingface-pytorch', '2.8.0-transformers4.56.2', 'ml.c5.xlarge', 'ml.g5.xlarge')).toMatch(/-gpu-/);
    expect(() => tag('sklearn', '1.2-1', 'ml.c5.xlarge', 'ml.g5.xlarge'))
      .toThrow(/^Expected instances with cpu, for which scikit-learn 1\.2-1 has an image, got ml\.g5\.xlarge with gpu\. Use other instances or another version, or /);
  });

  test('have to suit the images', () => {
    expect(() => tag('huggingface-pytorch', '2.8.0-transformers4.56.2', 'ml.c5.xlarge')).toThrow(/Expected instances with gpu, .* got ml\.c5\.xlarge with cpu/);
  });

  test('do not matter where one image serves all', () => {
    expect(tag('xgboost', '1.7-1', 'ml.g5.xlarge')).toBe(tag('xgboost', '1.7-1', 'ml.m5.xlarge'));
    expect(tag('linear-learner', '1', '${Token[Type.1]}')).toBe('1');
  });

  test.each([
    ['mxnet', '1.8', 'ml.p4d.24xlarge', '1.8.0-gpu-py37-cu110-ubuntu16.04'],
    ['mxnet', '1.8', 'ml.p4de.24xlarge', '1.8.0-gpu-py37'],
    ['pytorch-smp', '2.0', 'ml.p5en.48xlarge', '2.0.1-gpu-py310-cu121'],
    ['pytorch-smp', '2.0', 'ml.p4d.24xlarge', '2.0.1-gpu-py310-cu118'],
  ])('can need another build: %s %s on %s', (name, version, type, expected) => {
    expect(tag(name, version, type)).toBe(expected);
  });

  test('can need another build in a mixed cluster', () => {
    expect(tag('mxnet', '1.8', 'ml.c5.xlarge', 'ml.p4d.24xlarge')).toBe('1.8.0-gpu-py37-cu110-ubuntu16.04');
  });

  test.each(['ml.trn1.32xlarge', 'ml.trn1n.32xlarge', 'ml.trn2.48xlarge', 'ml.trn9.large', 'ml.inf2.xlarge'])('have no image with AWS Neuron: %s', type => {
    expect(() => tag('pytorch', '2.8.0', type)).toThrow(`Expected an instance type with images in the catalog, got ${type}, which needs AWS Neuron: name an image with Algorithm.fromImage`);
    expect(() => tag('linear-learner', '1', type)).toThrow('AWS Neuron');
  });

  test.each(['ml.p6e-gb200.36xlarge', 'ml.c7g.xlarge', 'ml.m8gd.large', 'ml.g5g.xlarge'])('have no image for Arm: %s', type => {
    expect(() => tag('pytorch', '2.8.0', type)).toThrow(`Expected an instance type with images in the catalog, got ${type}, which needs Arm: name an image with Algorithm.fromImage`);
  });

  test('of the family P2 run early versions only', () => {
    expect(tag('pytorch', '1.12', 'ml.p2.xlarge')).toBe('1.12.1-gpu-py38');
    expect(tag('tensorflow', '2.11', 'ml.p2.xlarge')).toBe('2.11.0-gpu-py39');
    expect(() => tag('pytorch', '1.13', 'ml.p2.xlarge')).toThrow('Expected an instance type that PyTorch 1.13.1 supports, got ml.p2.xlarge. Use a version before 1.13, or other instances');
    expect(() => tag('tensorflow', '2.12', 'ml.p2.xlarge')).toThrow('before 2.12');
  });

  test.each([
    ['m5.xlarge', "'m5.xlarge'"], ['', "''"], ['${Token[Type.1]}', 'a token'],
    [Lazy.any({ produce: () => 'ml.m5.xlarge' }), 'a token'],
  ])('have to be written in full: %p', (type, message) => {
    expect(() => tag('pytorch', '2.8.0', type as string)).toThrow(`Expected an instance type such as ml.m5.xlarge, on which the image of PyTorch 2.8.0 depends, got ${message}. Write it as ml.<family>.<size>`);
  });
});
