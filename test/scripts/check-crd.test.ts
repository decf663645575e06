import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { stringify } from 'yaml';
import { checkCrd, Outcome } from '../../scripts/check-crd';
import { CRD_FILE, readOurCrd, readTuningCrd } from '../../scripts/crd';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'check-crd-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function fileWith(text: string): string {
  const file = path.join(folder, 'upstream.yaml');
  fs.writeFileSync(file, text);
  return file;
}

function run(...args: string[]): { outcome: Outcome; lines: string[] } {
  const lines: string[] = [];
  const outcome = checkCrd(args, line => lines.push(line));
  return { outcome, lines };
}

describe('the check against an upstream CRD', () => {
  test('says what it compared when there is no difference', () => {
    expect(run(CRD_FILE)).toEqual({
      outcome: Outcome.EQUAL,
      lines: [`Equal in names and types: 131 nodes of the spec (83 leaves) and 39 of the status, compared with ${CRD_FILE}`],
    });
  });

  test('names every difference with both sides', () => {
    const upstream = readOurCrd();
    const { spec, status } = upstream.spec.versions[0].schema.openAPIV3Schema.properties;
    spec.properties.roleARN.type = 'integer';
    delete status.properties.failureReason;
    const { outcome, lines } = run(fileWith(stringify(upstream)));
    expect(outcome).toBe(Outcome.DIFFERENT);
    expect(lines).toEqual([
      'spec.roleARN: ours string, upstream integer',
      'status.failureReason: ours string, upstream absent',
      expect.stringMatching(/^2 differences; we have 131 nodes/),
    ]);
  });

  test('finds the CRD among other documents', () => {
    const other = { ...readOurCrd(), metadata: { name: 'others.example.com' } };
    const text = [{ kind: 'Namespace' }, other, readOurCrd()].map(document => stringify(document)).join('---\n');
    expect(run(fileWith(text)).outcome).toBe(Outcome.EQUAL);
  });

  test('compares both of our CRDs if the file has both', () => {
    const tuning = readTuningCrd();
    delete tuning.spec.versions[0].schema.openAPIV3Schema.properties.spec.properties.autotune;
    const { outcome, lines } = run(fileWith([readOurCrd(), tuning].map(document => stringify(document)).join('---\n')));
    expect(outcome).toBe(Outcome.DIFFERENT);
    expect(lines).toEqual([
      expect.stringMatching(/^Equal in names and types: 131 nodes/),
      'spec.autotune: ours object, upstream absent',
      'spec.autotune.mode: ours string, upstream absent',
      expect.stringMatching(/^2 differences; we have 253 nodes of the spec \(153 leaves\)/),
    ]);
  });

  test('compares with a CRD of another name', () => {
    const other = readOurCrd();
    other.metadata.name = 'jobs.example.com';
    other.spec.group = 'example.com';
    const { outcome, lines } = run(fileWith(stringify(other)));
    expect(outcome).toBe(Outcome.DIFFERENT);
    expect(lines).toEqual(['group: ours sagemaker.services.k8s.aws, upstream example.com', expect.stringMatching(/^1 difference; /)]);
  });

  test.each<[string, () => string[], RegExp]>([
    ['no argument', () => [], /Which upstream CRD file\? Usage/],
    ['two arguments', () => [CRD_FILE, CRD_FILE], /Which upstream CRD file\? Usage/],
    ['a missing file', () => [path.join(folder, 'missing.yaml')], /missing\.yaml: can't be read: ENOENT/],
    ['a directory', () => [folder], /can't be read: EISDIR/],
    ['text that is not YAML', () => [fileWith('a: [1')], /is not YAML: /],
    ['an empty file', () => [fileWith('')], /holds no CustomResourceDefinition/],
    ['YAML of another kind', () => [fileWith('kind: TrainingJob\nspec: {}\n')], /holds no CustomResourceDefinition/],
    ['a CRD of another API version', () => [fileWith(stringify({ ...readOurCrd(), apiVersion: 'apiextensions.k8s.io/v1beta1' }))],
      /holds no CustomResourceDefinition of apiextensions\.k8s\.io\/v1/],
  ])('can\'t do anything with %s', (_, args, message) => {
    const { outcome, lines } = run(...args());
    expect(outcome).toBe(Outcome.UNUSABLE);
    expect(lines).toEqual([expect.stringMatching(message)]);
  });
});
