import { parse } from 'yaml';
import { caughtTerminal } from './terminal';
import { main } from '../../src/cli/main';
import { TrainingHealth } from '../../src/status';

const terminal = caughtTerminal();

const health = (...args: string[]) => main(['health', ...args]);
const checks = new TrainingHealth();

test('argocd: the ConfigMap, or the Lua alone', () => {
  expect(health('argocd', '--namespace', 'gitops')).toBe(0);
  expect(parse(terminal.output)).toEqual(checks._argoCdConfigMap({ namespace: 'gitops' }));
  terminal.output = '';
  expect(health('argocd', '--lua')).toBe(0);
  expect(terminal.output).toBe(checks.argoCdLua());
});

test('flux gets a list of expressions', () => {
  expect(health('flux')).toBe(0);
  expect(parse(terminal.output)).toEqual({ healthCheckExprs: [checks.fluxHealthCheck()] });
});

test('argo-workflows gets the conditions', () => {
  expect(health('argo-workflows', '--debug-rules', '2')).toBe(0);
  expect(parse(terminal.output)).toEqual(checks.argoWorkflowConditions({ debugRules: 2 }));
});

test('kubectl gets the script', () => {
  expect(health('kubectl')).toBe(0);
  expect(terminal.output).toBe(checks.kubectlScript());
});

test('options change what the table says', () => {
  expect(health('argocd', '--lua', '--wait-when-rejected', '--fail-on-profiler-issues')).toBe(0);
  expect(terminal.output).toBe(new TrainingHealth({ waitWhenRejected: true, failOnProfilerIssues: true }).argoCdLua());
});

test.each<[string, string[], RegExp]>([
  ['no tool', [], /expected one tool, got 0\nusage: /],
  ['two tools', ['flux', 'argocd'], /expected one tool, got 2/],
  ['an unknown tool', ['helm'], /unknown tool 'helm'\nusage: /],
  ['an option of another tool', ['flux', '--lua'], /--lua is for argocd only/],
  ['no number of rules', ['argo-workflows', '--debug-rules', 'two'], /--debug-rules must be a whole number, got 'two'/],
  ['an unknown option', ['flux', '--colour'], /Unknown option '--colour'/],
])('the exit status is 2 for %s', (_what, args, message) => {
  expect(health(...args)).toBe(2);
  expect(terminal.errors).toMatch(message);
  expect(terminal.output).toBe('');
});

test('--help prints the usage', () => {
  expect(health('--help')).toBe(0);
  expect(terminal.output).toMatch(/^usage: cdk8s-sagemaker-training health /);
});
