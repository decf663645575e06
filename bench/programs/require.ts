/* Tells how long loading cdk8s takes, and loading this library after it. */
import * as fs from 'fs';
import { createRequire } from 'module';

/** Both in milliseconds. */
export interface LoadTimes {
  readonly cdk8s: number;
  readonly library: number;
}

const load = createRequire(__filename);
const start = performance.now();
load('cdk8s');
const afterCdk8s = performance.now();
load('cdk8s-sagemaker-training');
const afterLibrary = performance.now();

const times: LoadTimes = { cdk8s: afterCdk8s - start, library: afterLibrary - afterCdk8s };
fs.writeSync(process.stdout.fd, JSON.stringify(times));
