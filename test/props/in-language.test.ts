import { inLanguage } from '../../src/props/in-language';

test.each([
  [undefined, 'cluster.groups[1].instanceCount'],
  ['Java/11.0.2', 'cluster.groups[1].instanceCount'],
  ['Python/3.11.2', 'cluster.groups[1].instance_count'],
  ['go1.25.1/linux/amd64', 'Cluster.Groups[1].InstanceCount'],
  ['DotNet/8.0.1/.NETCoreApp/v8.0', 'Cluster.Groups[1].InstanceCount'],
])('a program of %s writes %s', (agent, spelled) => {
  expect(inLanguage('cluster.groups[1].instanceCount', agent)).toBe(spelled);
});

test('the language is that of the running program', () => {
  expect(inLanguage('maxRuntime')).toBe('maxRuntime');
});
