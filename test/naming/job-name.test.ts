import { Chart, JsonPatch, Lazy, Testing } from 'cdk8s';
import { JobName, TrainingJob } from '../../src';
import { jobWith, manifestWith, MINIMAL } from '../fixtures';

describe('a hashed name', () => {
  test('is the name of the resource and of the job, and begins with the family, which is a label', () => {
    const manifest = manifestWith();
    expect(manifest.metadata.name).toMatch(/^test-churn-[0-9a-f]{12}$/);
    expect(manifest.spec.trainingJobName).toBe(manifest.metadata.name);
    expect(manifest.metadata.labels).toEqual({ 'cdk8s-sagemaker-training/family': 'test-churn' });
  });

  test.each([
    ['My_Team.Jobs', 'churn', 'my-team-jobs-churn'],
    ['--', '**', 'training-job'],
    ['über', 'x', 'ber-x'],
  ])('chart %s and id %s give the family %s', (chart, id, family) => {
    expect(new TrainingJob(new Chart(Testing.app(), chart), id, MINIMAL).family).toBe(family);
  });

  test.each(['2026-11-02', 'a'.repeat(63), 'A_1.b'])('shows the run %s as annotation and label', run => {
    const { metadata } = manifestWith({ name: JobName.hashed({ run }) });
    expect(metadata.annotations['cdk8s-sagemaker-training/run']).toBe(run);
    expect(metadata.labels['cdk8s-sagemaker-training/run']).toBe(run);
  });

  test.each(['a'.repeat(64), 'data of today', '-', 'é'])('shows the run %s, which can\'t be a label, as annotation alone', run => {
    const { metadata } = manifestWith({ name: JobName.hashed({ run }) });
    expect(metadata.annotations['cdk8s-sagemaker-training/run']).toBe(run);
    expect(metadata.labels).toEqual({ 'cdk8s-sagemaker-training/family': 'test-churn' });
  });

  test.each([50, 51, 63, 200])('never exceeds 63 characters, with a family of %d', length => {
    const job = jobWith({ name: JobName.hashed({ family: 'f'.repeat(length) }) });
    expect(job.trainingJobName).toHaveLength(63);
    expect(job.family).toBe('f'.repeat(50));
    expect(job.findings).toEqual([]);
  });

  test('long families that begin alike still give different names', () => {
    const name = (end: string) => jobWith({ name: JobName.hashed({ family: 'f'.repeat(60) + end }) }).trainingJobName;
    expect(name('a')).not.toBe(name('b'));
  });

  test.each([`${'f'.repeat(49)}-x`, `${'f'.repeat(48)}--x`])('a family that is cut off at a hyphen does not end in more: %s', family => {
    expect(jobWith({ name: JobName.hashed({ family }) }).trainingJobName).toMatch(/^f+-[0-9a-f]{12}$/);
  });

  test('a family may have a single character', () => {
    expect(jobWith({ name: JobName.hashed({ family: 'a' }) }).trainingJobName).toMatch(/^a-[0-9a-f]{12}$/);
  });

  test.each(['Churn', 'a_b', '-a', 'a-', '', 'a.b', 'ä'])('the family %p has no Kubernetes form and throws at once', family => {
    expect(() => JobName.hashed({ family })).toThrow('Expected `family` to be lower-case letters, digits and inner hyphens');
    expect(() => JobName.fixed('x', { family })).toThrow('Expected `family` to be');
  });

  test('the placeholder is replaced by it in every text', () => {
    const manifest = manifestWith({
      hyperParameters: { sagemaker_job_name: JobName.OWN },
      tags: { run: `run ${JobName.OWN} of ${JobName.OWN}` },
      annotations: { job: JobName.OWN },
    });
    const name = manifest.metadata.name;
    expect(manifest.spec.hyperParameters.sagemaker_job_name).toBe(name);
    expect(manifest.spec.tags).toEqual([{ key: 'run', value: `run ${name} of ${name}` }]);
    expect(manifest.metadata.annotations.job).toBe(name);
    expect(JSON.stringify(manifest)).not.toContain('{{');
  });
});

describe('a fixed name', () => {
  test('is the name of the resource and of the job; the family still follows the path', () => {
    const manifest = manifestWith({ name: JobName.fixed('churn-2026-11') });
    expect(manifest.metadata.name).toBe('churn-2026-11');
    expect(manifest.spec.trainingJobName).toBe('churn-2026-11');
    expect(manifest.metadata.labels['cdk8s-sagemaker-training/family']).toBe('test-churn');
  });

  test('can have a family', () => {
    expect(jobWith({ name: JobName.fixed('churn-1', { family: 'churn' }) }).family).toBe('churn');
  });

  test('can come from a token', () => {
    const manifest = manifestWith({ name: JobName.fixed(Lazy.any({ produce: () => 'late' })) });
    expect(manifest.spec.trainingJobName).toBe('late');
    expect(manifest.metadata.name).toBe('late');
  });
});

describe('a name that was read', () => {
  test('is the same as the one synthesized, through every door', () => {
    const job = jobWith();
    const names = [job.name, job.metadata.name, job.trainingJobName];
    expect(new Set(names).size).toBe(1);
    expect(Testing.synth(job.chart)[0].metadata.name).toBe(names[0]);
  });

  test('makes a later change throw that would give another name', () => {
    const job = jobWith();
    const name = job.trainingJobName;
    expect(() => job.addHyperParameter('eta', 0.1)).toThrow(
      `Expected no change of training job 'test/churn' after its name was read: it was '${name}' and would now be 'test-churn-`);
  });

  test('holds for a job without a spec as well', () => {
    const job = jobWith();
    job.addJsonPatch(JsonPatch.remove('/spec'));
    expect(job.name).toMatch(/^test-churn-/);
    expect(() => job.metadata.addAnnotation('services.k8s.aws/region', 'us-east-1')).toThrow('after its name was read');
  });

  test('allows a later change that keeps the name', () => {
    const job = jobWith();
    const name = job.trainingJobName;
    job.addTag('team', 'a');
    job.metadata.addLabel('team', 'a');
    expect(Testing.synth(job.chart)[0]).toMatchObject({
      metadata: { name, labels: { team: 'a' } }, spec: { tags: [{ key: 'team', value: 'a' }] },
    });
  });

  test('can be changed as one likes as long as nobody read it', () => {
    const job = jobWith();
    Testing.synth(job.chart);
    job.addHyperParameter('eta', 0.1);
    expect(Testing.synth(job.chart)[0].spec.hyperParameters).toEqual({ eta: '0.1' });
  });

  test('throws when a Lazy produces something else afterwards', () => {
    let role = 'arn:aws:iam::111122223333:role/one';
    const job = jobWith({ role: Lazy.any({ produce: () => role }) });
    expect(job.trainingJobName).toMatch(/^test-churn-/);
    role = 'arn:aws:iam::111122223333:role/two';
    expect(() => job.toJson()).toThrow('after its name was read');
  });
});

test.each([undefined, null, 7])('a fixed name of %p is refused', name => {
  expect(() => JobName.fixed(name as any)).toThrow('Expected `trainingJobName` to be a text, got ');
});

test('null stands for a family or a run that is left out', () => {
  const options: any = { family: null, run: null };
  expect(jobWith({ name: JobName.hashed(options) }).trainingJobName).toBe(jobWith().trainingJobName);
  expect(JobName.fixed('a', { family: null } as any).family).toBeUndefined();
});
