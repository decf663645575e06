import type { ChildProcess } from 'child_process';
import * as crypto from 'crypto';
import * as fs from 'fs';
import * as path from 'path';
import type { Built, BuiltArgo } from './build';
import { freePort, start } from './processes';
import { Kubernetes } from '../harness/kubernetes';
import { until } from '../harness/until';

/** How to reach the API server. It is written to a file, which the tests read. */
export interface Access {
  readonly folder: string;
  readonly server: string;
  readonly ca: string;
  readonly token: string;
  /** For programs that want a file. */
  readonly kubeconfig: string;
  /** The program of ACK's controller for SageMaker. */
  readonly controller: string;
  /** Its release, such as `v1.8.2`. */
  readonly controllerVersion: string;
  /** Argo Workflows, if it was asked for. */
  readonly argo?: BuiltArgo;
}

/** etcd and a Kubernetes API server, on loopback, with all they write in one folder. */
export async function startCluster(folder: string, built: Built): Promise<Access> {
  const etcdUrl = `http://127.0.0.1:${await freePort()}`;
  const etcdPeers = `http://127.0.0.1:${await freePort()}`;
  const etcdProcess = start(folder, 'etcd', built.etcd, [
    `--data-dir=${path.join(folder, 'etcd')}`,
    `--listen-client-urls=${etcdUrl}`, `--advertise-client-urls=${etcdUrl}`,
    `--listen-peer-urls=${etcdPeers}`, `--initial-advertise-peer-urls=${etcdPeers}`, `--initial-cluster=default=${etcdPeers}`,
    '--unsafe-no-fsync', '--log-level=warn',
  ]);

  const port = await freePort();
  const token = crypto.randomBytes(16).toString('hex');
  const tokens = write(folder, 'tokens.csv', `${token},tester,tester,system:masters\n`);
  const { privateKey } = crypto.generateKeyPairSync('rsa', {
    modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const key = write(folder, 'service-accounts.key', privateKey);
  const certificates = path.join(folder, 'certificates');
  const apiProcess = start(folder, 'kube-apiserver', built.apiServer, [
    `--etcd-servers=${etcdUrl}`,
    '--bind-address=127.0.0.1', '--advertise-address=127.0.0.1', `--secure-port=${port}`, `--cert-dir=${certificates}`,
    `--token-auth-file=${tokens}`, '--authorization-mode=AlwaysAllow',
    '--service-account-issuer=https://kubernetes.default.svc', `--service-account-key-file=${key}`, `--service-account-signing-key-file=${key}`,
    '--service-cluster-ip-range=10.0.0.0/24', '--disable-admission-plugins=ServiceAccount',
    '--endpoint-reconciler-type=none', '--enable-priority-and-fairness=false', '--request-timeout=10m',
  ]);

  const certificate = path.join(certificates, 'apiserver.crt');
  const server = `https://127.0.0.1:${port}`;
  await until('the API server is ready', async () => {
    refuseDead(folder, { 'etcd': etcdProcess, 'kube-apiserver': apiProcess });
    if (!fs.existsSync(certificate)) {
      return false;
    }
    const response = await new Kubernetes({ server, token, ca: fs.readFileSync(certificate, 'utf8') }).request('GET', '/readyz');
    return response.status === 200;
  }, 120);

  const ca = fs.readFileSync(certificate, 'utf8');
  const kubeconfig = write(folder, 'kubeconfig', kubeconfigOf(server, ca, token));
  return { folder, server, token, ca, kubeconfig, controller: built.controller, controllerVersion: built.controllerVersion };
}

function refuseDead(folder: string, processes: Record<string, ChildProcess>): void {
  for (const [name, { exitCode, signalCode }] of Object.entries(processes)) {
    if (exitCode !== null || signalCode !== null) {
      throw new Error(`${name} ended with ${exitCode ?? signalCode}:\n${fs.readFileSync(path.join(folder, `${name}.log`), 'utf8').slice(-4000)}`);
    }
  }
}

function kubeconfigOf(server: string, ca: string, token: string): string {
  return JSON.stringify({
    'apiVersion': 'v1',
    'kind': 'Config',
    'clusters': [{ name: 'loopback', cluster: { server, 'certificate-authority-data': Buffer.from(ca).toString('base64') } }],
    'users': [{ name: 'tester', user: { token } }],
    'contexts': [{ name: 'loopback', context: { cluster: 'loopback', user: 'tester' } }],
    'current-context': 'loopback',
  });
}

function write(folder: string, file: string, text: string): string {
  const target = path.join(folder, file);
  fs.writeFileSync(target, text, { mode: 0o600 });
  return target;
}
