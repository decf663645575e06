import * as fs from 'fs';
import * as path from 'path';
import { main } from '../../src/cli/main';
import { caughtTerminal } from '../cli/terminal';
import { OwnFolder } from '../own-folder';

const SNAPSHOTS = path.resolve(__dirname, '../../examples/snapshots');

const terminal = caughtTerminal();
const folder = new OwnFolder();

const file = (name: string, text: string) => folder.write(name, text);

// Some charts have objects around the jobs only.
const WITH_JOBS = fs.readdirSync(SNAPSHOTS).filter(name => /^kind: TrainingJob$/m.test(fs.readFileSync(path.join(SNAPSHOTS, name), 'utf8')));

test.each(WITH_JOBS)('%s starts all its jobs, at a known cost, and nothing changes when it is applied again', name => {
  const snapshot = path.join(SNAPSHOTS, name);
  const count = fs.readFileSync(snapshot, 'utf8').match(/^kind: TrainingJob$/gm)!.length;

  expect(main(['plan', file('nothing.yaml', ''), snapshot])).toBe(2);
  expect(terminal.output).toMatch(new RegExp(`^${count} new; ${count} jobs? would start, at most [0-9.]+ instance-hours?$`, 'm'));
  terminal.output = '';

  expect(main(['plan', snapshot, snapshot])).toBe(0);
  expect(terminal.output).toBe(`${count} unchanged\n`);
});
