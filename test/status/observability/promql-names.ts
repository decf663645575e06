import type { LRParser } from '@lezer/lr';

// The types of the package are those of its ES module alone.
const { parser } = require('@prometheus-io/lezer-promql') as { parser: LRParser }; // eslint-disable-line @typescript-eslint/no-require-imports

/** What a PromQL expression names. */
export interface PromQlNames {
  readonly metrics: readonly string[];
  /** Labels in matchers and groupings. */
  readonly labels: readonly string[];
}

/**
 * The names in an expression.
 *
 * @throws an error if it is not PromQL
 */
export function namesIn(expression: string): PromQlNames {
  const metrics: string[] = [];
  const labels: string[] = [];
  parser.parse(expression).iterate({
    enter: ({ name, from, to, type, node }) => {
      const text = expression.slice(from, to);
      if (type.isError) {
        throw new Error(`not PromQL at character ${from + 1}: ${expression}`);
      }
      if (name === 'Identifier' && node.parent?.name === 'VectorSelector') {
        metrics.push(text);
      } else if (name === 'LabelName') {
        labels.push(text);
      }
    },
  });
  return { metrics, labels };
}
