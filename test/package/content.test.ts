import { MOST_PACKED_KIB, packed } from '../../scripts/packed';

/** What users need, and nothing else. */
const WANTED = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^bin\/cdk8s-sagemaker-training$/,
  // Compiled code and its types; the assembly is what jsii builds the packages of other languages from.
  /^lib\/(src|imports)\/.*\.(js|d\.ts)$/,
  // What small programs load, in a few files, once it is compiled.
  /^lib\/bundle(?:s|(?:-[a-z]+)+)\.js$/,
  /^\.jsii$/,
  // Translations of the snippets in README and docstrings, for those packages.
  /^\.jsii\.tabl\.json\.gz$/,
  // The schema: for kubectl, for editors and validators, and for the rules themselves.
  /^imports\/trainingjobs\.sagemaker\.services\.k8s\.aws\.yaml$/,
  /^imports\/json-schema\/[^/]+\/(trainingjob|hyperparametertuningjob)_v1alpha1\.json$/,
  /^imports\/instance-types\.json$/,
  // The bundled dependency.
  /^node_modules\/yaml\//,
];

const NEEDED = [
  'LICENSE',
  'README.md',
  'bin/cdk8s-sagemaker-training',
  'imports/json-schema/sagemaker.services.k8s.aws/hyperparametertuningjob_v1alpha1.json',
  'imports/json-schema/sagemaker.services.k8s.aws/trainingjob_v1alpha1.json',
  'imports/trainingjobs.sagemaker.services.k8s.aws.yaml',
  'node_modules/yaml/package.json',
  'package.json',
];

const { files, packedBytes } = packed();

test('the package holds nothing that users do not need', () => {
  expect(files.filter(file => !WANTED.some(pattern => pattern.test(file)))).toEqual([]);
});

test('the package is as small as the bench demands', () => {
  expect(packedBytes / 1024).toBeLessThanOrEqual(MOST_PACKED_KIB);
});

test.each(NEEDED)('the package holds %s', file => {
  expect(files).toContain(file);
});
