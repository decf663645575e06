import type { ChildProcess } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import type { Kubernetes } from './kubernetes';
import { until } from './until';
import { access } from './world';
import { end, start } from '../control-plane/processes';

/** The controller of Argo Workflows for one namespace. */
export class WorkflowController {
  public static async open(kubernetes: Kubernetes, namespace: string): Promise<WorkflowController> {
    await kubernetes.create({
      apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'workflow-controller-configmap', namespace }, data: { metricsConfig: JSON.stringify({ enabled: false }) },
    });
    const { folder, kubeconfig, argo } = access();
    const child = start(folder, `workflow-controller-${namespace}`, argo!.controller, [
      '--kubeconfig', kubeconfig, '--namespace', namespace, '--namespaced', '--managed-namespace', namespace,
      '--executor-image', 'example.com/argoexec:v4', '--loglevel', 'info',
    ], { LEADER_ELECTION_DISABLE: 'true', KUBECONFIG: kubeconfig });
    process.on('exit', () => child.kill('SIGKILL'));
    const controller = new WorkflowController(child, path.join(folder, `workflow-controller-${namespace}.log`));
    await until('the workflow controller runs', () => {
      if (child.exitCode !== null) {
        throw new Error(`the workflow controller ended:\n${controller.log().slice(-4000)}`);
      }
      return /Manager initialized|Performing periodic/.test(controller.log());
    });
    return controller;
  }

  private constructor(private readonly child: ChildProcess, private readonly logFile: string) {
  }

  public log(): string {
    return fs.readFileSync(this.logFile, 'utf8');
  }

  public async close(): Promise<void> {
    await end(this.child, 'SIGKILL');
  }
}
