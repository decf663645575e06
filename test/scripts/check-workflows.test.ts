import * as fs from 'fs';
import * as path from 'path';
import { parse } from 'yaml';

const FOLDER = path.resolve(__dirname, '../../.github/workflows');
const WORKFLOWS = fs.readdirSync(FOLDER).map(file => [file, parse(fs.readFileSync(path.join(FOLDER, file), 'utf8'))] as const);

test('only jobs that publish something may write', () => {
  const rights = WORKFLOWS.flatMap(([file, { jobs }]) => Object.entries<any>(jobs).flatMap(([id, { permissions }]) =>
    Object.entries(permissions).filter(([, right]) => right !== 'read').map(([what]) => `${file} ${id}: ${what}`)));
  expect(rights).toEqual([
    'release.yml release_github: contents', 'release.yml release_github: actions', 'release.yml release_npm: id-token', 'release.yml release_pypi: id-token', 'site.yml publish: contents',
  ]);
});

describe.each(WORKFLOWS)('the workflow %s', (_file, workflow) => {
  const jobs = Object.entries<any>(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps as any[]);

  test('pins each action by its digest', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.filter((action: string) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });

  test('gives rights to jobs only, each of them named', () => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.filter(([, { permissions }]) => permissions === undefined || typeof permissions === 'string')).toEqual([]);
  });

  test('leaves no token behind a checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter(step => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  test('runs nothing of a pull request with the rights of the repository', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });
});
