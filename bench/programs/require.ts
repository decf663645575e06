/* Tells how long loading cdk8s takes, and loading this library after it. */
import * as fs from 'fs';
import { createRequire } from 'module';

/** Both in milliseconds of processor time. */
export interface LoadTimes {
  readonly cdk8s: number;
  readonly library: number;
}

const load = createRequire(__filename);
const times: LoadTimes = { cdk8s: timeToLoad('cdk8s'), library: timeToLoad('cdk8s-sagemaker-training') };
fs.writeSync(process.stdout.fd, JSON.stringify(times));

function timeToLoad(name: string): number {
  const before = process.cpuUsage();
  load(name);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
