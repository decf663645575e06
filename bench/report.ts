import type { Comparison, Spread } from './comparison';
import { verdicts, type Results, type Verdict } from './results';
import { table } from './table';

/** The results for people. */
export function report(results: Results): string {
  const parts = [`Node ${results.node}, in each case medians and, in brackets, quartiles`];
  if (results.comparisons.length > 0) {
    const header = ['case', 'L1 wall s', 'L2 wall s', 'L2/L1 wall', 'L2/L1 cpu', 'L1 peak MiB', 'L2 peak MiB', 'L2/L1 peak'];
    parts.push(table(header, results.comparisons.map(comparisonRow)));
  }
  if (results.checking !== undefined) {
    const { name, parse, check, ratio } = results.checking;
    parts.push(table(['case', 'parse wall s', 'check wall s', 'check/parse wall', 'check/parse cpu'], [
      [name, seconds(parse.wallSeconds), seconds(check.wallSeconds), spread(ratio.wallSeconds), spread(ratio.cpuSeconds)],
    ]));
  }
  if (results.load !== undefined) {
    const { cdk8s, library, classes } = results.load;
    parts.push(`processor time to load cdk8s ${cdk8s.toFixed(1)} ms, the library after it ${library.toFixed(1)} ms, `
      + `the classes of a simple job on first use ${classes.toFixed(1)} ms`);
  }
  parts.push(table(['threshold', 'limit', 'measured'], verdicts(results).map(verdictRow)));
  return parts.join('\n\n');
}

function comparisonRow({ name, l1, l2, ratio }: Comparison): string[] {
  return [
    name, seconds(l1.wallSeconds), seconds(l2.wallSeconds), spread(ratio.wallSeconds), spread(ratio.cpuSeconds),
    mebibytes(l1.peakMiB), mebibytes(l2.peakMiB), spread(ratio.peakMiB),
  ];
}

function verdictRow({ what, limit, measured }: Verdict): string[] {
  return [what, `<= ${limit}`, measured === undefined ? '-' : measured.toFixed(2)];
}

function seconds(value: number): string {
  return value.toFixed(3);
}

function mebibytes(value: number): string {
  return value.toFixed(0);
}

function spread({ low, median, high }: Spread): string {
  return `${median.toFixed(2)} (${low.toFixed(2)}-${high.toFixed(2)})`;
}
