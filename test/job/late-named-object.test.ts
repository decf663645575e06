import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { TrainingJob } from '../../src';
import { MINIMAL } from '../fixtures';

describe('a job, whose name is found when it is read,', () => {
  test('is the construct that the tree has', () => {
    const chart = new Chart(new App(), 'chart');
    const group = new Construct(chart, 'group');
    const job = new TrainingJob(group, 'job', MINIMAL);
    expect(group.node.findChild('job')).toBe(job);
    expect(chart.node.findAll()).toEqual([chart, group, job]);
    expect(job.node.scopes).toEqual([chart.node.root, chart, group, job]);
    expect(job.chart).toBe(chart);
    expect(ApiObject.of(job)).toBe(job);
  });

  test('has a name that a test can replace, like that of any object', () => {
    const job = new TrainingJob(new Chart(new App(), 'chart'), 'job', MINIMAL);
    const name = jest.spyOn(job, 'name', 'get').mockReturnValue('churn');
    expect(job.name).toBe('churn');
    name.mockRestore();
    expect(job.name).toMatch(/^chart-job-/);
  });

  test('can be depended on, and depend', () => {
    const chart = new Chart(new App(), 'chart');
    const [second, first] = ['second', 'first'].map(id => new TrainingJob(chart, id, MINIMAL));
    second.addDependency(first);
    expect(second.node.dependencies).toEqual([first]);
    expect(chart.toJson().map(({ metadata }) => metadata.name)).toEqual([first.name, second.name]);
  });

  test('has the place that its scope says, and no other', () => {
    const app = new App();
    const chart = new Chart(app, 'chart');
    new TrainingJob(chart, 'job', MINIMAL);
    expect(() => new TrainingJob(chart, 'job', MINIMAL)).toThrow("There is already a Construct with name 'job' in Chart [chart]");
    expect(() => new TrainingJob(app, 'job', MINIMAL)).toThrow('parent chart');
    expect(app.node.root).toBe(app);
  });

  test('of a class that extends it is one of that class', () => {
    class Nightly extends TrainingJob {
      public readonly hour = 3;
    }
    const job = new Nightly(new Chart(new App(), 'chart'), 'job', MINIMAL);
    expect(job).toBeInstanceOf(Nightly);
    expect(job.hour).toBe(3);
    expect(job.name).toMatch(/^chart-job-[0-9a-f]{12}$/);
  });
});
