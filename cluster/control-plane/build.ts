import { spawn, spawnSync } from 'child_process';
import * as crypto from 'crypto';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

/** A program that is built from a Go module of ours, which pins its version and those of all it is made of. */
interface GoProgram {
  readonly name: string;
  readonly module: string;
  readonly package: string;
}

const ETCD: GoProgram = { name: 'etcd', module: 'etcd', package: 'go.etcd.io/etcd/server/v3' };
const API_SERVER: GoProgram = { name: 'kube-apiserver', module: 'kube-apiserver', package: 'k8s.io/kubernetes/cmd/kube-apiserver' };

/** What the Go modules bring. */
export interface Built {
  readonly etcd: string;
  readonly apiServer: string;
  /** CRDs of the ACK runtime and of ACK's controller for IAM, as YAML. */
  readonly crds: string[];
}

/** Why there is nothing to run with. */
export class Unavailable extends Error {
}

/** The folder for what takes long to make. */
export function cacheFolder(): string {
  return path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'cdk8s-sagemaker-training');
}

/**
 * The programs from the cache, or built now.
 *
 * @param limitSeconds how long the builds may take together
 * @throws Unavailable if there is no Go, or the limit is too short
 */
export async function build(limitSeconds: number): Promise<Built> {
  const go = goVersion();
  const deadline = Date.now() + limitSeconds * 1000;
  return {
    etcd: await programOf(ETCD, go, deadline),
    apiServer: await programOf(API_SERVER, go, deadline),
    crds: await moduleCrds(go, deadline),
  };
}

function goVersion(): string {
  const { stdout, status } = spawnSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Unavailable('Go is not installed');
  }
  return stdout.trim();
}

async function programOf({ name, module, package: path_ }: GoProgram, go: string, deadline: number): Promise<string> {
  const source = path.join(__dirname, module);
  const version = versionIn(path.join(source, 'go.mod'), path_);
  const binary = path.join(cacheFolder(), 'control-plane', `${name}-${version}-${digestOf(source, go)}`, name);
  if (fs.existsSync(binary)) {
    console.log(`${name} ${version}: ${binary}`);
    return binary;
  }
  console.log(`${name} ${version}: building with ${go}, which takes minutes the first time`);
  fs.mkdirSync(path.dirname(binary), { recursive: true });
  const unfinished = `${binary}.${process.pid}`;
  try {
    await goRun(['build', '-trimpath', '-ldflags', '-s -w', '-o', unfinished, path_], source, deadline, name);
    fs.renameSync(unfinished, binary);
  } finally {
    fs.rmSync(unfinished, { force: true });
  }
  return binary;
}

/** The CRDs that the modules of ACK bring, each in the same place. */
async function moduleCrds(go: string, deadline: number): Promise<string[]> {
  const source = path.join(__dirname, 'crds');
  const out = path.join(cacheFolder(), 'control-plane', `crds-${digestOf(source, go)}.json`);
  if (!fs.existsSync(out)) {
    const text = await goRun(['mod', 'download', '-json', ...CRD_MODULES], source, deadline, 'CRDs');
    const files = text.split(/^}$/m).filter(part => part.trim() !== '').map(part => JSON.parse(`${part}}`).Dir as string)
      .flatMap(folder => yamlFilesIn(path.join(folder, 'config/crd/bases')));
    fs.mkdirSync(path.dirname(out), { recursive: true });
    fs.writeFileSync(out, JSON.stringify(files.map(file => fs.readFileSync(file, 'utf8'))));
  }
  return JSON.parse(fs.readFileSync(out, 'utf8'));
}

const CRD_MODULES = ['github.com/aws-controllers-k8s/runtime', 'github.com/aws-controllers-k8s/iam-controller'];

function yamlFilesIn(folder: string): string[] {
  return fs.readdirSync(folder).filter(file => file.endsWith('.yaml')).map(file => path.join(folder, file));
}

/** Runs Go at low priority, says every while that it still does, and ends it at the deadline. */
async function goRun(args: string[], cwd: string, deadline: number, what: string): Promise<string> {
  const began = Date.now();
  const child = spawn('nice', ['-n', '10', 'go', ...args], {
    cwd,
    detached: true,
    env: { ...process.env, GOFLAGS: '-buildvcs=false -mod=readonly', GOWORK: 'off' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => process.kill(-child.pid!, 'SIGKILL');
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const progress = setInterval(() => console.log(`  ${what}: ${seconds()} s`), 30_000);
  const limit = setTimeout(end, Math.max(0, deadline - Date.now()));
  process.once('exit', end);

  let output = '';
  let problems = '';
  child.stdout.on('data', chunk => output += chunk);
  child.stderr.on('data', chunk => problems += chunk);
  const [status, signal] = await new Promise<[number | null, string | null]>(resolve => child.on('close', (...how) => resolve(how)));

  process.removeListener('exit', end);
  clearInterval(progress);
  clearTimeout(limit);
  if (signal === 'SIGKILL' && Date.now() >= deadline) {
    throw new Unavailable(`building ${what} was ended after ${seconds()} s`);
  }
  if (status !== 0) {
    throw new Error(`go ${args.join(' ')} failed in ${cwd}:\n${problems.slice(-4000)}`);
  }
  console.log(`  ${what}: done in ${seconds()} s`);
  return output;
}

function versionIn(goMod: string, package_: string): string {
  const required = [...fs.readFileSync(goMod, 'utf8').matchAll(/^(?:require )?\s*(\S+) (v\S+)/gm)]
    .find(([, module]) => package_ === module || package_.startsWith(`${module}/`));
  return required![2];
}

function digestOf(folder: string, go: string): string {
  const hash = crypto.createHash('sha256').update(go);
  for (const file of ['go.mod', 'go.sum']) {
    hash.update(fs.readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}
