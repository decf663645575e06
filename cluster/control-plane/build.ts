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
  /** The module whose version counts, if the package is one of ours. */
  readonly of?: string;
}

/** CRDs that a Go module brings, and the module of ours that pins its version. */
interface Crds {
  readonly module: string;
  readonly of: string;
  readonly files: readonly string[];
}

const ETCD: GoProgram = { name: 'etcd', module: 'etcd', package: 'go.etcd.io/etcd/server/v3' };
const API_SERVER: GoProgram = { name: 'kube-apiserver', module: 'kube-apiserver', package: 'k8s.io/kubernetes/cmd/kube-apiserver' };
const CONTROLLER: GoProgram = {
  name: 'controller', module: 'sagemaker-controller', package: 'github.com/aws-controllers-k8s/sagemaker-controller/cmd/controller',
};

const ARGO = 'github.com/argoproj/argo-workflows/v4';
const ARGO_PROGRAMS = {
  lint: { name: 'argo-lint', module: 'argo-workflows', package: './lint', of: ARGO },
  fill: { name: 'argo-fill', module: 'argo-workflows', package: './fill', of: ARGO },
  controller: { name: 'workflow-controller', module: 'argo-workflows', package: `${ARGO}/cmd/workflow-controller` },
} satisfies Record<string, GoProgram>;
const ARGO_CRDS: Crds = {
  module: 'argo-workflows',
  of: ARGO,
  // Kinds of which nothing is judged have no schema: those of Argo have megabytes.
  files: [
    ...['cronworkflows', 'workflows', 'workflowtemplates'].map(kind => `manifests/base/crds/full/argoproj.io_${kind}.yaml`),
    ...['clusterworkflowtemplates', 'workflowtaskresults', 'workflowtasksets', 'workflowartifactgctasks', 'workfloweventbindings']
      .map(kind => `manifests/base/crds/minimal/argoproj.io_${kind}.yaml`),
  ],
};

const CRDS: readonly Crds[] = [
  {
    module: CONTROLLER.module,
    of: 'github.com/aws-controllers-k8s/sagemaker-controller',
    files: [
      'config/crd/bases/sagemaker.services.k8s.aws_trainingjobs.yaml',
      'config/crd/bases/sagemaker.services.k8s.aws_hyperparametertuningjobs.yaml',
      'config/crd/common/bases/services.k8s.aws_fieldexports.yaml',
      'config/crd/common/bases/services.k8s.aws_iamroleselectors.yaml',
    ],
  },
  { module: 'iam-crds', of: 'github.com/aws-controllers-k8s/iam-controller', files: ['config/crd/bases/iam.services.k8s.aws_roles.yaml'] },
];

/** What the Go modules bring. */
export interface Built {
  readonly etcd: string;
  readonly apiServer: string;
  /** ACK's controller for SageMaker. */
  readonly controller: string;
  readonly controllerVersion: string;
  /** CRDs of ACK's controllers for SageMaker and IAM, as YAML. */
  readonly crds: string[];
}

/** Argo Workflows. */
export interface BuiltArgo {
  /** Does what `argo lint` does. */
  readonly lint: string;
  /** Makes manifests of templates as the controller does. */
  readonly fill: string;
  readonly controller: string;
  readonly crds: string[];
}

/** Why there is nothing to run with. */
export class Unavailable extends Error {
}

/** The folder for what takes long to make. */
function cacheFolder(): string {
  return path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'cdk8s-sagemaker-training');
}

/**
 * The programs from the cache, or built now.
 *
 * @param limitSeconds how long the builds may take together
 * @throws Unavailable if there is no Go, the modules can't be downloaded, or the limit is too short
 */
export async function build(limitSeconds: number): Promise<Built> {
  const go = goVersion();
  const deadline = Date.now() + limitSeconds * 1000;
  return {
    etcd: await programOf(ETCD, go, deadline),
    apiServer: await programOf(API_SERVER, go, deadline),
    controller: await programOf(CONTROLLER, go, deadline),
    controllerVersion: versionOf(CONTROLLER),
    crds: (await Promise.all(CRDS.map(crds => crdsOf(crds, go, deadline)))).flat(),
  };
}

/**
 * Argo Workflows from the cache, or built now.
 *
 * @param limitSeconds how long the builds may take together
 * @throws Unavailable as `build` does
 */
export async function buildArgo(limitSeconds: number): Promise<BuiltArgo> {
  const go = goVersion();
  const deadline = Date.now() + limitSeconds * 1000;
  const { lint, fill, controller } = ARGO_PROGRAMS;
  return {
    lint: await programOf(lint, go, deadline),
    fill: await programOf(fill, go, deadline),
    controller: await programOf(controller, go, deadline),
    crds: await crdsOf(ARGO_CRDS, go, deadline),
  };
}

function goVersion(): string {
  const { stdout, status } = spawnSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Unavailable('Go is not installed');
  }
  return stdout.trim();
}

async function programOf(program: GoProgram, go: string, deadline: number): Promise<string> {
  const { name } = program;
  const source = path.join(__dirname, program.module);
  const version = versionOf(program);
  const binary = path.join(cacheFolder(), 'control-plane', `${name}-${version}-${digestOf(source, go)}`, name);
  if (fs.existsSync(binary)) {
    console.log(`${name} ${version}: ${binary}`);
    return binary;
  }
  console.log(`${name} ${version}: building with ${go}, which takes minutes the first time`);
  fs.mkdirSync(path.dirname(binary), { recursive: true });
  const unfinished = `${binary}.${process.pid}`;
  try {
    await goRun(['build', '-trimpath', '-ldflags', '-s -w', '-o', unfinished, program.package], source, deadline, name);
    fs.renameSync(unfinished, binary);
  } finally {
    fs.rmSync(unfinished, { force: true });
  }
  return binary;
}

async function crdsOf({ module, of, files }: Crds, go: string, deadline: number): Promise<string[]> {
  const source = path.join(__dirname, module);
  const names = crypto.hash('sha256', files.join('\n'), 'hex').slice(0, 8);
  const kept = path.join(cacheFolder(), 'control-plane', `${module}-${digestOf(source, go)}-${names}.json`);
  if (!fs.existsSync(kept)) {
    const { Dir } = JSON.parse(await goRun(['mod', 'download', '-json', of], source, deadline, `CRDs of ${of}`));
    fs.mkdirSync(path.dirname(kept), { recursive: true });
    fs.writeFileSync(kept, JSON.stringify(files.map(file => fs.readFileSync(path.join(Dir, file), 'utf8'))));
  }
  return JSON.parse(fs.readFileSync(kept, 'utf8'));
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
  if (status !== 0 && UNREACHABLE.test(problems)) {
    throw new Unavailable(`what ${what} is made of can't be downloaded:\n${problems.slice(-1000)}`);
  }
  if (status !== 0) {
    throw new Error(`go ${args.join(' ')} failed in ${cwd}:\n${problems.slice(-4000)}`);
  }
  console.log(`  ${what}: done in ${seconds()} s`);
  return output;
}

/** What Go says when the module proxy refuses something, or isn't there. */
const UNREACHABLE = /: reading https?:|: Get "https?:/;

function versionOf(program: GoProgram): string {
  const required = [...fs.readFileSync(path.join(__dirname, program.module, 'go.mod'), 'utf8').matchAll(/^(?:require )?\s*(\S+) (v\S+)/gm)]
    .find(([, module]) => program.of === module || program.package === module || program.package.startsWith(`${module}/`));
  return required![2];
}

function digestOf(folder: string, go: string): string {
  const hash = crypto.createHash('sha256').update(go);
  const programs = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.go')).sort();
  for (const file of ['go.mod', 'go.sum', ...programs]) {
    hash.update(fs.readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}
