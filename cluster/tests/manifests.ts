import * as fs from 'fs';
import * as path from 'path';
import { combinedJobs } from '../../scripts/combinations';
import { documentsOf } from '../harness/kubernetes';

const SNAPSHOTS = path.resolve(__dirname, '../../examples/snapshots');

/** The reviewed manifests of the example programs, by program. */
export function exampleManifests(): Record<string, any[]> {
  return Object.fromEntries(fs.readdirSync(SNAPSHOTS).sort().map(file =>
    [file.replace('.k8s.yaml', ''), documentsOf(fs.readFileSync(path.join(SNAPSHOTS, file), 'utf8'))]));
}

/** The objects of a kind in the example programs. */
export function exampleManifestsOf(kind: string): any[] {
  return Object.values(exampleManifests()).flat().filter(manifest => manifest.kind === kind);
}

/** The training jobs of the example programs. */
export function exampleJobs(): any[] {
  return exampleManifestsOf('TrainingJob');
}

/** Those that are about things SageMaker has yet to know. */
export const AHEAD_OF_THE_API = ['ml.x9.xlarge'];

/** The training jobs of the example programs that the API of today takes. */
export function jobsOfToday(): any[] {
  return exampleJobs().filter(({ spec }) => !AHEAD_OF_THE_API.includes(spec.resourceConfig.instanceType));
}

/** One job for each combination of the library's parts that has no error. */
export function combinedManifests(): any[] {
  return combinedJobs().filter(({ job }) => job.findings.every(({ level }) => level !== 'error')).map(({ job }) => job.toJson());
}
