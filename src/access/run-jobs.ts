import { patternOfFamily } from './policy-jobs';
import { isTuningJobManifest, type Manifest } from '../manifest/manifest';
import { standingFor } from '../manifest/open/all-runs';
import { TUNING } from '../naming/job-kind';
import { trainingJobsOf } from '../rules/tuning/training-jobs';

/**
 * All training jobs that some jobs run. Of a tuning job, each stands for all those of its definition and of its family. The same list
 * for the same jobs, by which what is known of them is found again.
 */
export function runJobs(jobs: readonly Manifest[]): readonly Manifest[] {
  const run = RUN.get(jobs) ?? (jobs.some(isTuningJobManifest) ? jobs.flatMap(job => isTuningJobManifest(job) ? jobsOfTuning(job) : [job]) : jobs);
  RUN.set(jobs, run);
  return run;
}

const RUN = new WeakMap<readonly Manifest[], readonly Manifest[]>();

/** SageMaker adds a number and a text of its own to the name of the tuning job. */
function jobsOfTuning(tuning: Manifest): Manifest[] {
  const name = tuning.spec?.[TUNING.nameField];
  const [[, pattern] = [name, name]] = patternOfFamily(tuning);
  return trainingJobsOf(tuning).map(({ manifest }) => {
    const trainingJobName = `${name}-001-00000000`;
    return standingFor({ ...manifest, spec: { ...manifest.spec, trainingJobName } }, new Map([[trainingJobName, `${pattern}-*`]]));
  });
}
