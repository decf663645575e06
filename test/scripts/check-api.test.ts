import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { gzipSync } from 'zlib';
import { refreshedInstanceTypes } from '../../scripts/api-difference';
import { checkApi } from '../../scripts/check-api';
import { Outcome } from '../../scripts/check-crd';

/** The least that looks like a model; the limits are those of the CRD unless a test says otherwise. */
function modelWith(shapes: Record<string, any>): any {
  return {
    shapes: {
      CreateTrainingJobRequest: { type: 'structure', members: { TrainingJobName: { shape: 'TrainingJobName' }, Added: { shape: 'String' } } },
      TrainingJobName: { type: 'string', min: 1, max: 63, pattern: '[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}' },
      String: { type: 'string' },
      ...shapes,
    },
  };
}

function check(model: any, compress = false): { outcome: Outcome; lines: string[] } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'check-api-'));
  try {
    const file = path.join(folder, compress ? 'model.json.gz' : 'model.json');
    const text = JSON.stringify(model);
    fs.writeFileSync(file, compress ? gzipSync(text) : text);
    const lines: string[] = [];
    return { outcome: checkApi([file], line => lines.push(line)), lines };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

test.each([false, true])('equal limits are no difference; fields of the API alone are named (compressed: %s)', compress => {
  expect(check(modelWith({}), compress)).toEqual({
    outcome: Outcome.EQUAL,
    lines: ['only the API has: spec.added', '0 differences in 1 fields'],
  });
});

test('another limit, another pattern and a new value are differences', () => {
  const { outcome, lines } = check(modelWith({
    CreateTrainingJobRequest: {
      type: 'structure',
      members: { TrainingJobName: { shape: 'TrainingJobName' }, AlgorithmSpecification: { shape: 'AlgorithmSpecification' } },
    },
    TrainingJobName: { type: 'string', min: 1, max: 64, pattern: '[a-z]+' },
    AlgorithmSpecification: { type: 'structure', members: { TrainingInputMode: { shape: 'Mode' } } },
    Mode: { type: 'string', enum: ['File', 'Pipe', 'Beam'] },
  }));
  expect(outcome).toBe(Outcome.DIFFERENT);
  expect(lines).toEqual(expect.arrayContaining([
    'spec.trainingJobName: maxLength is 63, the API has 64',
    'spec.trainingJobName: pattern is [a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}, the API has [a-z]+',
    'spec.algorithmSpecification.trainingInputMode: the API also has 1: Beam',
    'spec.algorithmSpecification.trainingInputMode: the API no longer has FastFile',
  ]));
});

test('what is no model is unusable', () => {
  expect(check({ shapes: {} })).toMatchObject({ outcome: Outcome.UNUSABLE, lines: [expect.stringContaining('is not a model')] });
  expect(checkApi([], () => undefined)).toBe(Outcome.UNUSABLE);
});

test('a refresh adds types and takes none away', () => {
  const model = modelWith({
    TrainingInstanceType: { type: 'string', enum: ['ml.a1.large', 'ml.b1.large'] },
    ProcessingInstanceType: { type: 'string', enum: ['ml.b1.large'] },
  });
  expect(refreshedInstanceTypes({ InstanceType: ['ml.z9.large', 'ml.a1.large'], notForProcessing: [] }, model)).toEqual({
    InstanceType: ['ml.z9.large', 'ml.a1.large', 'ml.b1.large'],
    notForProcessing: ['ml.z9.large', 'ml.a1.large'],
  });
});
