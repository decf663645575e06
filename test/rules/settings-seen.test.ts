import { manifestsOfCases } from './properties/cases';
import { sample } from './properties/sample';
import type { Manifest } from '../../src/manifest/manifest';
import { APP_RULES } from '../../src/rules/catalogue';
import { judge } from '../../src/rules/judge';

const OF_APPS = new Set(APP_RULES.map(({ id }) => id));

function verdicts(jobs: readonly Manifest[]): string[][] {
  return judge(jobs).map(({ findings }) => findings.filter(({ rule }) => !OF_APPS.has(rule)).map(String));
}

const MANIFESTS = [...manifestsOfCases(), ...sample(20)];

/** The same settings as another job has, with all names, URIs and hyperparameters of a third one. */
function withContentOf(job: any, other: any): any {
  const mixed = structuredClone(job);
  for (const field of ['trainingJobName', 'hyperParameters', 'environment', 'tags']) {
    if (mixed.spec?.[field] !== undefined && other.spec?.[field] !== undefined) {
      mixed.spec[field] = structuredClone(other.spec[field]);
    }
  }
  if (mixed.spec?.outputDataConfig?.s3OutputPath !== undefined && other.spec?.outputDataConfig?.s3OutputPath !== undefined) {
    mixed.spec.outputDataConfig.s3OutputPath = other.spec.outputDataConfig.s3OutputPath;
  }
  return mixed;
}

test('a job gets the same verdict after jobs with the same settings as alone', () => {
  for (const manifest of MANIFESTS) {
    const [alone] = verdicts([manifest]);
    expect(verdicts([manifest, manifest, manifest])).toEqual([alone, alone, alone]);
  }
});

test('a job gets the same verdict among others as alone', () => {
  expect(verdicts(MANIFESTS)).toEqual(MANIFESTS.map(manifest => verdicts([manifest])[0]));
});

test('content that another job with the same settings has not is judged', () => {
  MANIFESTS.forEach((manifest, i) => {
    const others = [1, 31].map(step => withContentOf(manifest, MANIFESTS[(i + step) % MANIFESTS.length]));
    expect(verdicts([manifest, ...others])).toEqual([manifest, ...others].map(job => verdicts([job])[0]));
  });
});
