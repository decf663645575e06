import * as fs from 'fs';

/** What a process has used. */
export interface Usage {
  readonly cpuSeconds: number;
  readonly peakMiB: number;
}

/** Prints what this process has used, as its last act. */
export function reportUsageAtExit(): void {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const usage: Usage = { cpuSeconds: (user + system) / 1e6, peakMiB: peakKiB() / 1024 };
    fs.writeSync(process.stdout.fd, JSON.stringify(usage));
  });
}

// On Linux the accounting of a child begins with the peak of its parent, which may be the larger one; /proc has its own.
function peakKiB(): number {
  const status = '/proc/self/status';
  const peak = fs.existsSync(status) ? /^VmHWM:\s+(\d+) kB/m.exec(fs.readFileSync(status, 'utf8'))?.[1] : undefined;
  return peak === undefined ? process.resourceUsage().maxRSS : Number(peak);
}
