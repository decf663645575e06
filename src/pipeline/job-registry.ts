import type { IConstruct, IValidation } from 'constructs';
import type { Manifest } from '../manifest/manifest';
import type { Finding } from '../rules/finding';

/** What the registry has to know about a training job. */
export interface RegisteredJob extends IConstruct {
  /** @internal */
  readonly _manifest: Manifest;
}

/**
 * All training jobs of a construct tree, judged together. cdk8s runs every validation once for the app and once more
 * for each chart, so there is one validation for all jobs, at the root, which judges again only after a change. What it
 * finds is reported by the jobs themselves, so that cdk8s prints it with their paths.
 */
export class JobRegistry implements IValidation {
  /** The registry of the tree that a construct belongs to. */
  public static of(construct: IConstruct): JobRegistry {
    const root = construct.node.root;
    let registry = REGISTRIES.get(root);
    if (registry === undefined) {
      registry = new JobRegistry();
      REGISTRIES.set(root, registry);
      root.node.addValidation(registry);
    }
    return registry;
  }

  private readonly jobs = new Set<RegisteredJob>();
  private readonly reporters = new Set<RegisteredJob>();
  private readonly printedWarnings = new Set<string>();
  private findings: Map<RegisteredJob, JobFindings> | undefined;

  public add(job: RegisteredJob): void {
    this.jobs.add(job);
    this.findings = undefined;
  }

  /** To be called after each change of a job. */
  public changed(): void {
    this.findings = undefined;
  }

  /** What the rules found in a job. */
  public findingsOf(job: RegisteredJob): readonly Finding[] {
    return this.judged().get(job)?.findings ?? [];
  }

  /** Called by cdk8s, on the root and so before any job; the errors themselves come from the jobs. */
  public validate(): string[] {
    for (const [job, found] of this.judged()) {
      this.printWarnings(job, found);
      if (found.errors.length > 0 && !this.reporters.has(job)) {
        this.reporters.add(job);
        job.node.addValidation({ validate: () => this.judged().get(job)?.errors ?? [] });
      }
    }
    return [];
  }

  private judged(): Map<RegisteredJob, JobFindings> {
    return this.findings ??= judgeJobs([...this.jobs].filter(isInTree));
  }

  private printWarnings(job: RegisteredJob, found: JobFindings): void {
    for (const warning of found.warnings) {
      const text = `[${job.node.path}] ${warning}`;
      if (!this.printedWarnings.has(text)) {
        this.printedWarnings.add(text);
        console.warn(`warning: ${text}`);
      }
    }
  }
}

interface JobFindings {
  readonly findings: readonly Finding[];
  readonly errors: string[];
  readonly warnings: string[];
}

const REGISTRIES = new WeakMap<IConstruct, JobRegistry>();

function judgeJobs(jobs: RegisteredJob[]): Map<RegisteredJob, JobFindings> {
  // Loaded when first needed: a program that only defines constructs never pays for the rules.
  const { judge } = require('../rules/judge') as typeof import('../rules/judge');
  const found = new Map<RegisteredJob, JobFindings>();
  const rendered: RegisteredJob[] = [];
  const manifests: Manifest[] = [];
  for (const job of jobs) {
    try {
      manifests.push(job._manifest);
      rendered.push(job);
    } catch (error) {
      found.set(job, { findings: [], errors: [`can't be rendered: ${(error as Error).message}`], warnings: [] });
    }
  }
  judge(manifests).forEach((findings, position) => {
    if (findings.length > 0) {
      found.set(rendered[position], {
        findings,
        errors: findings.filter(finding => finding.level === 'error').map(String),
        warnings: findings.filter(finding => finding.level === 'warning').map(String),
      });
    }
  });
  return found;
}

function isInTree(construct: IConstruct): boolean {
  const scope = construct.node.scope;
  return scope === undefined || (scope.node.tryFindChild(construct.node.id) === construct && isInTree(scope));
}
