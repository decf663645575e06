/* Tells how long loading cdk8s takes, and loading this library after it, and then what a training job is made of. */
import * as fs from 'fs';
import { createRequire } from 'module';

/** All in milliseconds of processor time. */
export interface LoadTimes {
  readonly cdk8s: number;
  readonly library: number;
  /** The modules behind the classes of a simple program, which are loaded when it first names them. */
  readonly classes: number;
}

const load = createRequire(__filename);
const times: LoadTimes = {
  cdk8s: timeOf(() => load('cdk8s')),
  library: timeOf(() => load('cdk8s-sagemaker-training')),
  classes: timeOf(() => {
    const { Algorithm, Channel, Cluster, InstanceType, Output, TrainingJob } = load('cdk8s-sagemaker-training');
    return [Algorithm, Channel, Cluster, InstanceType, Output, TrainingJob];
  }),
};
fs.writeSync(process.stdout.fd, JSON.stringify(times));

function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
