import * as os from 'os';
import type { Comparison, Spread } from './comparison';
import { verdicts, type Results, type Verdict } from './results';
import { table } from './table';

/** The results for people. */
export function report(results: Results): string {
  const load = os.loadavg().map(average => average.toFixed(1)).join(', ');
  const parts = [`Node ${results.node}, ${os.cpus().length} processors, load ${load}; medians and, in brackets, quartiles`];
  if (results.comparisons.length > 0) {
    const header = ['case', 'wall s', 'cpu s', 'peak MiB', 'ratio of wall', 'ratio of cpu', 'ratio of peak'];
    parts.push(table(header, results.comparisons.flatMap(comparisonRows)));
  }
  if (results.load !== undefined) {
    const { cdk8s, library, classes } = results.load;
    parts.push(`processor time to load cdk8s ${cdk8s.toFixed(1)} ms, the index of the library after it ${library.toFixed(1)} ms, `
      + `the classes of a simple job on first use ${classes.toFixed(1)} ms`);
  }
  parts.push(table(['processor time, unless it says otherwise', 'must', 'aim', 'measured'], verdicts(results).map(verdictRow)));
  return parts.join('\n\n');
}

function comparisonRows({ name, rounds, results }: Comparison): string[][] {
  return results.map(({ variant, run, ratio }, position) => [
    `${name} (${rounds} rounds): ${variant}`, run.wallSeconds.toFixed(3), run.cpuSeconds.toFixed(3), run.peakMiB.toFixed(0),
    ...[ratio.wallSeconds, ratio.cpuSeconds, ratio.peakMiB].map(value => position === 0 ? '1' : spread(value)),
  ]);
}

function verdictRow({ what, limit, aim, measured }: Verdict): string[] {
  return [what, String(limit), aim === undefined ? '' : String(aim), measured === undefined ? '-' : measured.toFixed(2)];
}

function spread({ low, median, high }: Spread): string {
  return `${median.toFixed(2)} (${low.toFixed(2)}-${high.toFixed(2)})`;
}
