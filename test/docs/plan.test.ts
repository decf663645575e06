import { main } from '../../src/cli/main';
import { caughtTerminal } from '../cli/terminal';
import { OwnFolder } from '../own-folder';
import { firstBlock, runText } from '../programs';

const terminal = caughtTerminal();
const folder = new OwnFolder();

const file = (name: string, text: string) => folder.write(name, text);

test('the plan of docs/reference/plan.md is that of the program of the README, changed and changed in place', () => {
  const program = firstBlock('README.md', 'ts nofixture');
  const [before] = runText(program).manifests.values();
  const changed = runText(program.replace('num_round: 100', 'num_round: 200').replace('Duration.hours(1)', 'Duration.hours(2)'));
  const [after] = changed.manifests.values();
  const inPlace = (text: string, name: string) => text.replace(/cdk8s-sagemaker-training\/family: .*/, 'team: growth').replace(/churn-model-[0-9a-f]{12}/g, name);

  const old = file('old.yaml', `${before}---\n${inPlace(before, 'ranking')}`);
  const young = file('new.yaml', `${after}---\n${inPlace(before, 'ranking').replace('"100"', '"200"')}`);

  expect(main(['plan', old, young])).toBe(1);
  expect(terminal.output).toBe(firstBlock('docs/reference/plan.md', 'text'));
});
