import type { Checking } from './checking';
import type { Comparison } from './comparison';
import type { LoadTimes } from './programs/require';

/** All that one run of the measurements has found. */
export interface Results {
  readonly node: string;
  readonly comparisons: readonly Comparison[];
  readonly checking?: Checking;
  /** Medians. */
  readonly load?: LoadTimes;
  /** What users download. */
  readonly packedKiB: number;
}

/** A promise of this library, and what has become of it. `measured` is undefined if its cases were not run. */
export interface Verdict {
  readonly what: string;
  readonly limit: number;
  readonly measured: number | undefined;
}

/** Holds the results against the thresholds. Processor time decides: it depends least on what else the machine does. */
export function verdicts(results: Results): Verdict[] {
  const cpuRatio = (name: string) => comparison(results, name)?.ratio.cpuSeconds.median;
  return [
    { what: 'processor time, L2 / L1, 10000 jobs in one chart', limit: 1.10, measured: cpuRatio('jobs-10000') },
    { what: 'processor time, L2 / L1, 1000 jobs in 1000 charts', limit: 1.10, measured: cpuRatio('charts-1000') },
    { what: 'processor time, L2 / L1, 2000 jobs with 40 sizes of volumes', limit: 1.30, measured: cpuRatio('volumes-40') },
    { what: 'processor time per job, 10000 jobs / 1000 jobs', limit: 1.5, measured: growth(results) },
    { what: 'processor time, check / only parsing with the YAML package, 1000 manifests', limit: 0.8, measured: results.checking?.ratio.cpuSeconds.median },
    { what: 'processor time to load the library after cdk8s, in ms', limit: 10, measured: results.load?.library },
    { what: 'size of the packed library in KiB', limit: 1024, measured: results.packedKiB },
  ];
}

/** Processor time per job at 10000 jobs against that at 1000, both beyond what a process with one job takes. */
function growth(results: Results): number | undefined {
  const [one, thousand, tenThousand] = ['jobs-1', 'jobs-1000', 'jobs-10000'].map(name => comparison(results, name));
  if (one === undefined || thousand === undefined || tenThousand === undefined) {
    return undefined;
  }
  const perJob = ({ jobs, l2 }: Comparison) => (l2.cpuSeconds - one.l2.cpuSeconds) / (jobs - one.jobs);
  return perJob(tenThousand) / perJob(thousand);
}

function comparison(results: Results, name: string): Comparison | undefined {
  return results.comparisons.find(candidate => candidate.name === name);
}
