import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What makes findings, in place of what is found. */
const JUDGING = 'acknowledgement|fields/[\\w-]+|finding|judge|judgment';
/** What has tests that say it all. */
const IN_ITSELF = 'readings/debugger-values|readings/hyper-parameter-values';

/** Tests by sources, besides those that stand where the source does, the quick ones first. */
const AIMS = [
  { sources: /^src\/rules\/readings\/image\.ts$/, tests: ['rules/topics/namespaces'] },
  { sources: /^src\/rules\/fields\//, tests: ['rules/catalog', 'rules/engine/to-finding'] },
  { sources: /^src\/rules\/readings\/resources\.ts$/, tests: ['access/read-policy'] },
  {
    sources: new RegExp(`^src/rules/(?:${JUDGING})\\.ts$`),
    tests: [
      'rules/fields/check-fields', 'rules/judge', 'rules/topics/names', 'rules/topics/shared-checkpoints',
      'tree/training-rules',
      'tree/tree-validation', 'tree/verdict-cache', 'platform/training-defaults',
    ],
  },
  { sources: /^src\/rules\/(?:acknowledgement|judge|judgment)\.ts$/, tests: ['report/training-job-validation', 'platform/guardrails'] },
  { sources: /^src\/rules\/catalog\.ts$/, tests: ['rules/topics/names'] },
  { sources: /^src\/rules\/topics\/namespaces\.ts$/, tests: ['report/training-job-validation'] },
  { sources: new RegExp(`^src/rules/(?!(?:${JUDGING}|${IN_ITSELF})\\.ts$)`), tests: ['rules/catalog', 'rules/real/jobs'] },
  { sources: /^src\/algorithms\/(?:algorithm|images\/container-of)\.ts$/, tests: ['algorithms/images/container-of', 'algorithms/algorithm'] },
  { sources: /^src\/algorithms\/(?:built-in|facts)\//, tests: ['algorithms/facts/containers', 'algorithms/built-in/catalog'] },
  { sources: /^src\/instances\/facts\//, tests: ['instances/facts/families'] },
  { sources: /^src\/algorithms\/hyper-parameter-encoding\.ts$/, tests: ['algorithms/hyper-parameter-encoding', 'algorithms/hyperparameters/hyper-parameters'] },
  { sources: /^src\/data\/output\.ts$/, tests: ['platform/training-defaults'] },
  {
    sources: /^src\/debugging\/(?:debugger|evaluation|profiler)\.ts$/,
    tests: ['debugging/tensor-collection', 'debugging/rules', 'debugging/profiling-parameters', 'debugging/rule-action', 'debugging/evaluator-image'],
  },
  { sources: /^src\/manifest\//, tests: ['manifest/plain-data', 'report/training-job-validation'] },
  { sources: /^src\/controller\/changes\.ts$/, tests: ['plan/plan'] },
  {
    sources: /^src\/(?:tree\/(?:judge-tree|surroundings|training-tree|verdict-cache)|job\/manifest-of)\.ts$/,
    tests: ['platform/guardrails', 'rules/topics/namespaces', 'access/execution-role', 'testing/training-testing'],
  },
  {
    sources: /^src\/(?:naming|job|tree)\//,
    tests: [
      'controller/changes', 'naming/content-hash', 'naming/job-name', 'tree/tree-validation', 'tree/verdict-cache', 'tree/training-rules', 'platform/training-defaults',
    ],
  },
  {
    sources: /^src\/(?:manifest|naming|algorithms|instances|data|debugging|job)\//,
    tests: ['job/training-job', 'job/world-size', 'algorithms/source-code', 'manifest/given/refuse', 'props/training-job-props', 'examples/manifests', 'job/render-pipeline'],
  },
];

/** Ids of rules. Their cases are called by them. */
const RULE = /\b[a-z0-9]+(?:-[a-z0-9]+)+\b/g;
const HAS_RULES = /^src\/rules\/topics\//;

/**
 * The tests that are asked about the mutants of a source. Others would notice some of them, too, but every test of a job
 * executes most of the sources, and a mutant that survives is tried on all tests that execute it. So a rule is tried on
 * the cases of its topic, and not on those of other topics.
 */
export class Aim {
  constructor(root, source) {
    const own = source.replace(/^src\/|\.ts$/g, '');
    this.files = [own, ...AIMS.filter(({ sources }) => sources.test(source)).flatMap(({ tests }) => tests)]
      .map(name => `test/${name}.test.ts`)
      .filter(file => existsSync(join(root, file)));
    this.rules = HAS_RULES.test(source)
      ? new Set(readFileSync(join(root, source), 'utf8').match(RULE))
      : undefined;
  }

  includes({ file, name }) {
    const [subject] = name.split(' ', 1);
    const isCase = subject.match(RULE)?.[0] === subject;
    return this.files.includes(file) && (!isCase || this.rules === undefined || this.rules.has(subject));
  }
}
