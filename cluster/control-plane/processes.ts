import { type ChildProcess, spawn } from 'child_process';
import * as fs from 'fs';
import * as net from 'net';
import * as path from 'path';

const LEDGER = 'processes';

/** Starts a program whose output goes to a file of the folder, and writes down that it runs. */
export function start(folder: string, name: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const log = fs.openSync(path.join(folder, `${name}.log`), 'a');
  const child = spawn(command, args, { env: { PATH: process.env.PATH, HOME: folder, ...env }, stdio: ['ignore', log, log] });
  fs.closeSync(log);
  fs.appendFileSync(path.join(folder, LEDGER), `${child.pid} ${path.basename(command)}\n`);
  return child;
}

/** Ends a program that was started here, and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const gone = new Promise(resolve => child.once('exit', resolve));
  child.kill(signal);
  const tooLong = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(tooLong);
}

/** Ends whatever the ledger of a folder still has running, when those who started it are gone. */
export function endAllOf(folder: string): void {
  const ledger = path.join(folder, LEDGER);
  const lines = fs.existsSync(ledger) ? fs.readFileSync(ledger, 'utf8').trim().split('\n') : [];
  for (const [pid, command] of lines.reverse().map(line => line.split(' '))) {
    // The number may belong to somebody else by now.
    if (commandOf(pid) === command) {
      process.kill(Number(pid), 'SIGKILL');
    }
  }
}

function commandOf(pid: string): string | undefined {
  try {
    return path.basename(fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]);
  } catch {
    return undefined;
  }
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}
