/* The page of what goes together. */
import { CAPACITIES, CLUSTERS, combinations, OBSERVATIONS, STORAGES, type Combination } from './combinations';
import { code, page, table } from './markdown';

/** Every combination of the patterns, with the rules that find something in it, as Markdown. */
export function combinationsPage(): string {
  const all = combinations();
  const rows = Object.keys(CAPACITIES).flatMap(capacity => Object.keys(CLUSTERS).flatMap(cluster => Object.keys(OBSERVATIONS).map(observation => [
    capacity, cluster, observation,
    ...Object.keys(STORAGES).map(storage => verdict(all.find(combination => combination.capacity === capacity
      && combination.cluster === cluster && combination.observation === observation && combination.storage === storage)!)),
  ])));
  return page(
    '<!-- Generated from scripts/combinations.ts by scripts/combinations-page.ts. Do not edit. -->',
    '# Combinations',
    INTRODUCTION,
    table(['Capacity', 'Cluster', 'Observation', ...Object.keys(STORAGES)], rows),
  );
}

function verdict({ errors, warnings }: Combination): string {
  const found = [...errors.map(rule => `error ${code(rule)}`), ...warnings.map(rule => `warning ${code(rule)}`)];
  return found.length === 0 ? 'fine' : found.join(', ');
}

const INTRODUCTION = `\
Features of training jobs can be combined. Each row is a PyTorch job in script mode. It runs on demand, or on Spot Instances with checkpoints. It runs on one
instance, on two with MPI, or on two instance groups. It runs plain, with Debugger, or with Profiler. The last columns show what
[the rules](rules.md) find, by the storage of its data.`;
