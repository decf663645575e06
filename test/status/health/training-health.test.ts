import { execFileSync, spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Chart, Testing } from 'cdk8s';
import { verdictOf } from './label-selector';
import { runHealthCheck } from './lua-interpreter';
import { type Release, RELEASES, resourceIn, type Situation } from './resources';
import { COMPLETE_BUT_THROTTLED, SITUATIONS } from './situations';
import { isSeenByArgoWorkflows } from '../../../src/controller/states/argo-workflows';
import { HEALTH, type Health, healthRows } from '../../../src/controller/states/truth-table';
import { TrainingHealth, type TrainingHealthOptions } from '../../../src/status';
import { canRun } from '../../can-run';
import { evaluateCel } from '../../platform/cel-interpreter';
import { someOf } from '../../property-tier';

const ARGO_CD: Record<string, Health> = { Healthy: 'healthy', Degraded: 'failed', Progressing: 'progressing' };
const REJECTED = ['rejected-by-sagemaker', 'rejected-before-sagemaker'];
const PROFILER_ISSUES: Situation = { job: 'Completed', profilingStatus: 'Enabled', profilerRules: [{ name: 'report', status: 'IssuesFound' }] };

const CASES = Object.entries(SITUATIONS).flatMap(([row, situations]) => situations.flatMap(({ what, health, situation, says }) =>
  (Object.keys(RELEASES) as Release[]).map(release => ({
    name: `${row}: ${what} (controller ${release})`, row, health, says, release, resource: resourceIn(release, situation),
  }))));

/** What Flux makes of resources; an error means that it goes on waiting. */
function byFlux(resources: readonly any[], options?: TrainingHealthOptions): Array<Health | 'error'> {
  const { inProgress, failed, current } = new TrainingHealth(options).fluxHealthCheck();
  const expressions = [['progressing', inProgress], ['failed', failed], ['healthy', current]] as const;
  const results = evaluateCel(resources.flatMap(variables => expressions.map(([, expression]) => ({ expression, variables }))));
  return resources.map((_resource, position) => {
    for (const [i, [health]] of expressions.entries()) {
      const { value, error } = results[position * expressions.length + i];
      if (error !== undefined) {
        return 'error';
      }
      if (value === true) {
        return health;
      }
    }
    return 'progressing';
  });
}

describe('the truth table', () => {
  test('has situations for every row, apart from those that options add, and no others', () => {
    expect(Object.keys(SITUATIONS)).toEqual(healthRows().map(({ id }) => id));
  });

  test('ends with a row that is always true, and no other is', () => {
    expect(HEALTH.filter(({ when }) => when.length === 0).map(({ id }) => id)).toEqual([HEALTH[HEALTH.length - 1].id]);
  });

  test('has each row once', () => {
    expect(new Set(HEALTH.map(({ id }) => id)).size).toBe(HEALTH.length);
  });
});

describe('Argo CD', () => {
  const script = new TrainingHealth().argoCdLua();
  const messages = new Map(HEALTH.map(({ id, message }) => [id, message]));

  test.each(CASES)('$name', ({ row, health, says, resource }) => {
    const { status, message } = runHealthCheck(script, resource);
    expect(ARGO_CD[status]).toBe(health);
    expect(message.startsWith(messages.get(row)!)).toBe(true);
    expect(message).toContain(says ?? '');
  });

  test('a resource without a status waits', () => {
    const { status, ...resource } = resourceIn('1.9.1', {});
    expect(status).toBeDefined();
    expect(runHealthCheck(script, resource)).toEqual({ status: 'Progressing', message: 'the controller has not reported a job yet' });
  });

  test('a complete job stays healthy while it can\'t be looked at', () => {
    expect(runHealthCheck(script, resourceIn('1.9.1', COMPLETE_BUT_THROTTLED)).status).toBe('Healthy');
  });

  test('rules are named', () => {
    const rules = { job: 'Completed', debugRules: [{ name: 'a', status: 'IssuesFound' }, { name: 'b', status: 'NoIssuesFound' }, { name: 'c', status: 'IssuesFound' }] };
    expect(runHealthCheck(script, resourceIn('1.9.1', rules)).message).toBe('Debugger rules have found issues: a, c');
  });

  test('conditions that are not True don\'t count', () => {
    const resource = resourceIn('1.9.1', { job: 'Completed', terminal: 'gone' });
    resource.status.conditions.forEach((condition: any) => condition.status = 'False');
    expect(runHealthCheck(script, resource).status).toBe('Healthy');
  });

  test('the script uses neither the string library nor what Lua 5.1 lacks', () => {
    expect(script).not.toMatch(/\bstring\.|:[a-z]+\(|\bgoto\b|\/\/|<<|>>|[^~]~[^=]/);
  });

  test('the ConfigMap holds the check and nothing else', () => {
    const chart = new Chart(Testing.app(), 'test');
    new TrainingHealth().argoCdConfigMap(chart, 'argo-cd', { namespace: 'gitops' });
    expect(Testing.synth(chart)).toEqual([{
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'argocd-cm', namespace: 'gitops', labels: { 'app.kubernetes.io/part-of': 'argocd' } },
      data: { 'resource.customizations.health.sagemaker.services.k8s.aws_TrainingJob': script },
    }]);
  });

  test('the script', () => {
    expect(script).toMatchSnapshot();
  });
});

describe('Flux', () => {
  test('sees every situation as the table does', () => {
    const seen = byFlux(CASES.map(({ resource }) => resource));
    expect(CASES.map(({ name }, i) => `${name}: ${seen[i]}`)).toEqual(CASES.map(({ name, health }) => `${name}: ${health}`));
  });

  test('can\'t say anything of a resource without a status, and so waits', () => {
    const { status, ...resource } = resourceIn('1.9.1', {});
    expect(status).toBeDefined();
    expect(byFlux([resource])).toEqual(['error']);
  });

  test('a complete job stays healthy while it can\'t be looked at', () => {
    expect(byFlux([resourceIn('1.9.1', COMPLETE_BUT_THROTTLED)])).toEqual(['healthy']);
  });

  test('the expressions', () => {
    expect(new TrainingHealth().fluxHealthCheck()).toMatchSnapshot();
  });
});

describe('Argo Workflows', () => {
  const conditions = new TrainingHealth().argoWorkflowConditions({ debugRules: 2, profilerRules: 1 });

  test.each(CASES.filter(({ row }) => !REJECTED.includes(row)))('$name', ({ row, health, resource }) => {
    const expected = row === 'deleting' && resource.status.trainingJobStatus === 'Failed' ? 'failed' : health;
    expect(verdictOf(conditions, resource)).toBe(expected);
  });

  test('what it can\'t see: messages, and so a job that is rejected; a taken name is terminal in any case', () => {
    expect(HEALTH.filter(row => row.health === 'failed' && !isSeenByArgoWorkflows(row)).map(({ id }) => id)).toEqual(['name-taken', ...REJECTED]);
    for (const { resource } of CASES.filter(({ row }) => REJECTED.includes(row))) {
      expect(verdictOf(conditions, resource)).toBe('progressing');
    }
  });

  test('without rules', () => {
    expect(new TrainingHealth().argoWorkflowConditions()).toMatchSnapshot();
  });

  test('rules by their position', () => {
    const { failureCondition } = new TrainingHealth({ failOnProfilerIssues: true }).argoWorkflowConditions({ debugRules: 1, profilerRules: 1 });
    expect(failureCondition).toContain('status.debugRuleEvaluationStatuses.0.ruleEvaluationStatus == IssuesFound');
    expect(failureCondition).toContain('status.profilerRuleEvaluationStatuses.0.ruleEvaluationStatus == IssuesFound');
    expect(failureCondition).not.toContain('Statuses.1.');
  });

  test.each([-1, 1.5, NaN])('%p rules are rejected', count => {
    expect(() => new TrainingHealth().argoWorkflowConditions({ debugRules: count })).toThrow(/Expected `debugRules` to be a whole number of at least 0/);
  });
});

describe('options', () => {
  const rejected = resourceIn('1.9.1', { recoverable: ['ValidationException', 'no such model'] });
  const issues = resourceIn('1.9.1', PROFILER_ISSUES);

  test('waitWhenRejected', () => {
    const options = { waitWhenRejected: true };
    expect(runHealthCheck(new TrainingHealth(options).argoCdLua(), rejected))
      .toEqual({ status: 'Progressing', message: 'the controller tries again: api error ValidationException: no such model' });
    expect(byFlux([rejected], options)).toEqual(['progressing']);
  });

  test('failOnProfilerIssues', () => {
    const options = { failOnProfilerIssues: true };
    expect(runHealthCheck(new TrainingHealth(options).argoCdLua(), issues)).toEqual({ status: 'Degraded', message: 'Profiler rules have found issues: report' });
    expect(byFlux([issues], options)).toEqual(['failed']);
    expect(verdictOf(new TrainingHealth(options).argoWorkflowConditions({ profilerRules: 1 }), issues)).toBe('failed');
  });
});

const HAS_KUBECTL = canRun(spawnSync('kubectl', ['version', '--client']).status === 0, 'the script for kubectl, which is not installed');

// `kubectl` reads the fields itself; in place of the cluster there is a file.
(HAS_KUBECTL ? describe : describe.skip)('the script for kubectl', () => {
  let directory: string;

  beforeAll(() => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'health-'));
    const real = execFileSync('sh', ['-c', 'command -v kubectl'], { encoding: 'utf8' }).trim();
    fs.writeFileSync(path.join(directory, 'wait.sh'), new TrainingHealth().kubectlScript());
    fs.writeFileSync(path.join(directory, 'sleep'), '#!/bin/sh\n', { mode: 0o755 });
    // Each look consumes a line of LOOKS: fails, or another resource.
    fs.writeFileSync(path.join(directory, 'kubectl'), `#!/bin/sh
[ "$1 $2 $4" = 'get trainingjobs.sagemaker.services.k8s.aws churn-1f' ] || { echo "not found: $*" >&2; exit 1; }
look=$(cat looks 2>/dev/null | head -n 1)
sed -i 1d looks 2>/dev/null
[ "$look" != fails ] || { echo 'connection rejected' >&2; exit 1; }
exec '${real}' label --local --overwrite -f "\${look:-resource.json}" seen=yes "$5" "$6"
`, { mode: 0o755 });
  });
  afterAll(() => fs.rmSync(directory, { recursive: true }));

  const write = (name: string, text: string) => fs.writeFileSync(path.join(directory, name), text);
  const run = (args: readonly string[], env: NodeJS.ProcessEnv) => {
    const { status, stdout, stderr } = spawnSync('sh', ['wait.sh', ...args], {
      encoding: 'utf8', cwd: directory, env: { ...process.env, PATH: `${directory}:${process.env.PATH}`, ...env },
    });
    return { status, stdout, stderr };
  };
  const wait = (resource: any, ...args: string[]) => {
    write('resource.json', JSON.stringify(resource));
    return run(args, { TIMEOUT: '0' });
  };
  const STATUS: Record<Health, number> = { healthy: 0, failed: 1, progressing: 3 };

  const cases = CASES.filter(({ release }) => release === '1.2.8' || release === '1.9.1');

  test.each(someOf(cases, { eachNth: 5 }))('$name', ({ row, health, says, resource }) => {
    const { status, stdout } = wait(resource, 'churn-1f');
    expect(stdout.startsWith(HEALTH.find(({ id }) => id === row)!.message)).toBe(true);
    expect(stdout).toContain(says ?? '');
    expect(status).toBe(STATUS[health]);
  });

  test('a resource without a status waits', () => {
    const { status, ...resource } = resourceIn('1.9.1', {});
    expect(status).toBeDefined();
    expect(wait(resource, 'churn-1f')).toMatchObject({ status: 3, stdout: 'the controller has not reported a job yet\n' });
  });

  test('2 without a name, and when kubectl fails', () => {
    expect(wait({})).toMatchObject({ status: 2, stderr: 'usage: wait-for-training.sh NAME [OPTIONS OF KUBECTL]\n' });
    expect(wait({}, 'other')).toMatchObject({ status: 2, stderr: expect.stringContaining('not found') });
  });

  test.each([
    { TIMEOUT: '10m' }, { TIMEOUT: '' }, { TIMEOUT: '-1' }, { TIMEOUT: '1'.repeat(20) }, { INTERVAL: 'x' }, { INTERVAL: '1.5' }, { INTERVAL: '$(touch x)' },
  ])('2 for %j, before anything is asked', env => {
    const [[name, given]] = Object.entries(env);
    expect(run(['churn-1f'], env)).toEqual({ status: 2, stdout: '', stderr: `${name} must be a whole number of seconds, got '${given}'\n` });
  });

  test('failures of the API server pass, once the job was read', () => {
    write('resource.json', JSON.stringify(resourceIn('1.9.1', { job: 'InProgress' })));
    write('done.json', JSON.stringify(resourceIn('1.9.1', { job: 'Completed' })));
    write('looks', 'resource.json\nfails\nfails\ndone.json\n');
    expect(run(['churn-1f'], {})).toEqual({
      status: 0, stdout: 'the job is running: InProgress\nthe job is complete\n', stderr: 'connection rejected\nconnection rejected\n',
    });
    write('looks', 'fails\n');
    expect(run(['churn-1f'], {})).toMatchObject({ status: 2, stderr: 'connection rejected\n' });
    write('looks', `resource.json\n${'fails\n'.repeat(30)}`);
    expect(run(['churn-1f'], {})).toMatchObject({ status: 2, stdout: 'the job is running: InProgress\n', stderr: 'connection rejected\n'.repeat(21) });
    write('looks', '');
  });

  test.each<[string, Situation, Health]>([
    ['a refusal', { recoverable: ['ValidationException', 'x\ntrainingJobStatus="Completed"\n"ACK.Terminal"="False" ""'] }, 'failed'],
    ['an error that passes', { job: 'Completed', recoverable: 'x\ntrainingJobStatus="Failed"\n' }, 'healthy'],
    ['the reason of a failure', { job: 'Failed', failureReason: 'x\ntrainingJobStatus="Completed"\ndeleting="x"' }, 'failed'],
    ['quotes', { job: 'Failed', failureReason: '"\ntrainingJobStatus="Completed"\n"' }, 'failed'],
  ])('no text looks like another field: %s', (_what, situation, health) => {
    expect(wait(resourceIn('1.9.1', situation), 'churn-1f').status).toBe(STATUS[health]);
  });

  test('nothing in a text is obeyed by a terminal or by the shell', () => {
    const reason = 'a\\cb \\033[31m \u001b[31m $(touch x) `touch x` %s -n \'';
    const { stdout } = wait(resourceIn('1.9.1', { job: 'Failed', failureReason: reason }), 'churn-1f');
    expect(stdout).toBe(`the job has failed: ${reason.replace('\u001b', '')}\n`);
    expect(fs.existsSync(path.join(directory, 'x'))).toBe(false);
  });
});
