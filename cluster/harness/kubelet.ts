import { documentsOf, type Kubernetes, Refused } from './kubernetes';
import { sleep } from './until';
import { valueAt } from '../../src/manifest/paths';
import { verdictOf } from '../../test/status/health/label-selector';

const INTERVAL_SECONDS = 0.5;

/**
 * Does what the pods of `resource` templates of Argo Workflows do, as there is no kubelet: creates or deletes resources, waits for
 * the conditions, reports outputs, and ends the pod. A pod stays pending until it has ended, so that Argo deletes it when it has to go.
 */
export class Kubelet {
  private readonly known = new Set<string>();
  private isOpen = true;

  constructor(private readonly kubernetes: Kubernetes, private readonly namespace: string) {
    void this.run();
  }

  public close(): void {
    this.isOpen = false;
  }

  private async run(): Promise<void> {
    while (this.isOpen) {
      const pods = await this.kubernetes.list('Pod', this.namespace, 'workflows.argoproj.io/workflow').catch(() => []);
      for (const pod of pods.filter(({ metadata: { uid } }) => !this.known.has(uid))) {
        this.known.add(pod.metadata.uid);
        void this.execute(pod);
      }
      await sleep(INTERVAL_SECONDS);
    }
  }

  private async execute(pod: any): Promise<void> {
    const { name } = pod.metadata;
    try {
      const outcome = await this.outcomeOf(pod);
      if (outcome !== 'gone') {
        await this.kubernetes.patchStatus('Pod', this.namespace, name, statusOf(outcome));
      }
    } catch (error) {
      if (this.isOpen) {
        console.error(`kubelet: ${name}: ${(error as Error).message}`);
      }
    }
  }

  /** Why the pod fails, or nothing if it succeeds. */
  private async outcomeOf(pod: any): Promise<string | undefined | 'gone'> {
    const { resource, outputs } = templateOf(pod);
    if (resource.action === 'delete') {
      await this.delete(resource.flags);
      return undefined;
    }
    const [manifest] = documentsOf(resource.manifest);
    const created = await this.create(manifest);
    if (typeof created === 'string') {
      return created;
    }
    for (;;) {
      await sleep(INTERVAL_SECONDS);
      if (!this.isOpen || !await this.kubernetes.exists('Pod', this.namespace, pod.metadata.name)) {
        return 'gone';
      }
      if (!await this.kubernetes.exists('TrainingJob', this.namespace, created.metadata.name)) {
        return 'The resource has been deleted while its status was still being checked. Will not be retried';
      }
      const job = await this.kubernetes.get('TrainingJob', this.namespace, created.metadata.name);
      const verdict = verdictOf(resource, job);
      if (verdict === 'failed') {
        return `failure condition '${metRequirement(resource.failureCondition, job)}' evaluated true`;
      }
      if (verdict === 'healthy') {
        await this.report(pod, outputs.parameters.map(({ name, valueFrom }: any) => ({ name, value: valueAt(job, valueFrom.jsonPath.replace(/[{}]/g, '')) ?? '' })));
        return undefined;
      }
    }
  }

  private async create(manifest: any): Promise<any> {
    try {
      return await this.kubernetes.create(manifest);
    } catch (error) {
      if (error instanceof Refused) {
        return `no matches for kind "TrainingJob" in version "${manifest.apiVersion}": ${error.message}`;
      }
      throw error;
    }
  }

  private async delete(flags: string[]): Promise<void> {
    const selector = flags[flags.indexOf('--selector') + 1];
    for (const { metadata } of await this.kubernetes.list('TrainingJob', this.namespace, selector)) {
      await this.kubernetes.delete('TrainingJob', this.namespace, metadata.name);
    }
  }

  private async report(pod: any, parameters: any[]): Promise<void> {
    const labels = { 'workflows.argoproj.io/workflow': pod.metadata.labels['workflows.argoproj.io/workflow'], 'workflows.argoproj.io/report-outputs-completed': 'true' };
    await this.kubernetes.create({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'WorkflowTaskResult',
      metadata: { name: variableOf(pod, 'ARGO_NODE_ID'), namespace: this.namespace, labels },
      outputs: { parameters },
    });
  }
}

function templateOf(pod: any): any {
  return JSON.parse(variableOf(pod, 'ARGO_TEMPLATE'));
}

function variableOf({ spec: { initContainers = [], containers } }: any, variable: string): string {
  return [...initContainers, ...containers].flatMap(({ env = [] }: any) => env).find(({ name }: any) => name === variable).value;
}

function statusOf(failure: string | undefined): any {
  const exitCode = failure === undefined ? 0 : 1;
  const terminated = { exitCode, reason: failure === undefined ? 'Completed' : 'Error', message: failure };
  return {
    phase: failure === undefined ? 'Succeeded' : 'Failed',
    containerStatuses: [{ name: 'main', image: 'argoexec', imageID: 'argoexec', ready: false, restartCount: 0, state: { terminated } }],
  };
}

function metRequirement(failureCondition: string, job: any): string {
  const requirements = failureCondition.split(/, (?![^(]*\))/);
  return requirements.find(requirement => verdictOf({ failureCondition: requirement, successCondition: NEVER }, job) === 'failed')!.replace(' == ', '==').replace(/, /g, ',');
}

const NEVER = 'status.never == true';
