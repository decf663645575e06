/*
 * Runs a command, and tasks of the project next to it: side-by-side.mjs TASK… -- COMMAND ARGUMENT…
 * What the command prints is seen at once; what a task prints, and how long it took, when the command is done.
 * Fails if one of them does.
 */
import { spawn } from 'node:child_process';

const [tasks, [command, ...args]] = split(process.argv.slice(2), '--');
const beside = tasks.map(task => finished(spawn('projen', [task], { stdio: ['ignore', 'pipe', 'pipe'] })));
const { failed } = await finished(spawn(command, args, { stdio: 'inherit' }));

let failures = Number(failed);
for (const [index, task] of tasks.entries()) {
  const run = await beside[index];
  console.log(`\n${run.failed ? 'FAILED' : 'passed'}: ${task} (${run.seconds} s)\n${run.failed ? run.output : ''}`.trimEnd());
  failures += Number(run.failed);
}
process.exitCode = failures === 0 ? 0 : 1;

/** What is before the separator, and what is after it. */
function split(words, separator) {
  const place = words.indexOf(separator);
  return [words.slice(0, place), words.slice(place + 1)];
}

/** How a process ends. */
function finished(child) {
  const start = Date.now();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', text => output += text);
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', status => resolve({ failed: status !== 0, output, seconds: Math.round((Date.now() - start) / 1000) }));
  });
}
