import { VALID_MANIFEST } from './cases/case';
import { beginJudgement, perJob } from '../../src/rules/per-job';

describe('a reading that rules share', () => {
  const jobWith = (trainingJobName: string) => ({ ...VALID_MANIFEST, spec: { ...VALID_MANIFEST.spec, trainingJobName } });
  beforeEach(beginJudgement);

  test('is made once in a judgement', () => {
    const read = jest.fn(({ spec }) => spec.trainingJobName);
    const nameOf = perJob(read);
    const job = jobWith('churn-1');
    expect([nameOf(job), nameOf(job), nameOf(job)]).toEqual(['churn-1', 'churn-1', 'churn-1']);
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('is made anew for another job', () => {
    const nameOf = perJob(({ spec }) => spec.trainingJobName);
    expect([jobWith('churn-1'), jobWith('churn-2')].map(nameOf)).toEqual(['churn-1', 'churn-2']);
  });

  test('is made anew in the next judgement of the same job', () => {
    const nameOf = perJob(({ spec }) => spec.trainingJobName);
    const job = jobWith('churn-1');
    expect(nameOf(job)).toBe('churn-1');
    job.spec.trainingJobName = 'churn-2';
    beginJudgement();
    expect(nameOf(job)).toBe('churn-2');
  });
});
