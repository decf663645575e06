/*
 * npm run test:cluster [-- NAME...]: builds what is not in the cache, starts etcd and a Kubernetes API server, installs
 * the CRDs, runs the tests (those whose file name has a NAME), which start controllers, and ends and removes all of it again.
 *
 *   TEST_CLUSTER_BUILD_SECONDS   how long the builds may take, 3600 unless given
 *   TEST_CLUSTER_SECONDS         how long the tests may take, 1800 unless given
 *   TEST_CLUSTER_PATIENCE        how many times longer than on an idle machine each wait may take, 1 unless given
 *   TEST_CLUSTER_ARGO            if set, also builds Argo Workflows, for the tests of workflows; they are skipped otherwise
 *   CI                           if set, what is missing is announced and not an error
 */
import { type ChildProcess, spawn } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { build, buildArgo, Unavailable } from './control-plane/build';
import { startCluster } from './control-plane/cluster';
import { endAllOf } from './control-plane/processes';
import { documentsOf, Kubernetes } from './harness/kubernetes';
import { until } from './harness/until';
import { ACCESS_VARIABLE } from './harness/world';

const PROJECT = path.resolve(__dirname, '..');
const TESTS = path.join(__dirname, 'tests');

async function main(names: string[]): Promise<number> {
  const buildSeconds = Number(process.env.TEST_CLUSTER_BUILD_SECONDS ?? 3600);
  const built = await build(buildSeconds);
  const argo = process.env.TEST_CLUSTER_ARGO === undefined ? undefined : await buildArgo(buildSeconds);

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'test-cluster-'));
  let tests: ChildProcess | undefined;
  const cleanUp = () => {
    tests?.kill('SIGKILL');
    endAllOf(folder);
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  process.on('exit', cleanUp);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.exit(130));
  }

  const began = Date.now();
  const access = { ...await startCluster(folder, built), argo };
  const kubernetes = new Kubernetes(access);
  await install(kubernetes, [...built.crds, ...argo?.crds ?? []].flatMap(documentsOf));
  kubernetes.close();
  const accessFile = path.join(folder, 'access.json');
  fs.writeFileSync(accessFile, JSON.stringify(access), { mode: 0o600 });
  console.log(`etcd and kube-apiserver at ${access.server} after ${((Date.now() - began) / 1000).toFixed(1)} s, in ${folder}`);

  tests = spawn(process.execPath, [
    '--require', 'ts-node/register/transpile-only', '--test', '--test-concurrency=6', '--test-reporter=spec', ...filesOf(names),
  ], {
    cwd: PROJECT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      TS_NODE_PROJECT: path.join(PROJECT, 'tsconfig.dev.json'),
      [ACCESS_VARIABLE]: accessFile,
    },
  });
  const limit = Number(process.env.TEST_CLUSTER_SECONDS ?? 1800);
  const tooLong = setTimeout(() => {
    console.error(`the tests were ended after ${limit} s`);
    process.exit(1);
  }, limit * 1000);
  const status = await new Promise<number>(resolve => tests!.on('close', code => resolve(code ?? 1)));
  clearTimeout(tooLong);
  console.log(`${status === 0 ? 'passed' : 'FAILED'} after ${Math.round((Date.now() - began) / 1000)} s`);
  return status;
}

async function install(kubernetes: Kubernetes, crds: any[]): Promise<void> {
  await Promise.all(crds.map(async crd => {
    await kubernetes.create(crd);
    await until(`${crd.metadata.name} is established`, async () => {
      const { status } = await kubernetes.get('CustomResourceDefinition', undefined, crd.metadata.name);
      return status.conditions?.some((each: any) => each.type === 'Established' && each.status === 'True');
    });
  }));
}

function filesOf(names: string[]): string[] {
  const files = fs.readdirSync(TESTS).filter(file => file.endsWith('.test.ts') && (names.length === 0 || names.some(name => file.includes(name))));
  if (files.length === 0) {
    throw new Error(`no test has a name with ${names.join(' or ')} in ${TESTS}`);
  }
  return files.sort().map(file => path.join(TESTS, file));
}

function announce(skipped: string): void {
  console.log(`\n!!! SKIPPED: ${skipped}\n`);
}

main(process.argv.slice(2)).then(status => process.exit(status), error => {
  if (error instanceof Unavailable && process.env.CI) {
    announce(`test:cluster: ${error.message}`);
    process.exit(0);
  }
  console.error(error instanceof Unavailable ? `test:cluster can't run: ${error.message}` : error);
  process.exit(1);
});
