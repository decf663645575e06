/* Runs every example program and leaves the YAML of each chart in `examples/dist/`, or where cdk8s-cli wants it. */
import * as fs from 'fs';
import { createRequire } from 'module';
import * as path from 'path';

const PROGRAMS = [
  ...fs.readdirSync(__dirname).filter(file => file.endsWith('.ts') && file !== path.basename(__filename)),
  ...fs.readdirSync(__dirname).map(folder => path.join(folder, 'main.ts')).filter(file => fs.existsSync(path.join(__dirname, file))),
].sort();

const load = createRequire(__filename);

function main(): void {
  const outdir = process.env.CDK8S_OUTDIR ?? emptied(path.join(__dirname, 'dist'));
  process.env.CDK8S_OUTDIR = outdir;

  for (const program of PROGRAMS) {
    try {
      load(path.join(__dirname, program));
      manifestsOf(program, outdir).forEach(manifest => console.log(path.relative(process.cwd(), manifest)));
    } catch (error) {
      console.error(`examples/${program} failed: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
}

function emptied(folder: string): string {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder);
  return folder;
}

/** The id of a program's chart is the name of its file or folder; further charts have ids that begin with it. */
function manifestsOf(program: string, outdir: string): string[] {
  const name = program.replace(/(\/main)?\.ts$/, '');
  const manifests = fs.readdirSync(outdir).filter(file => file === `${name}.k8s.yaml` || (program.includes('/') && file.startsWith(`${name}-`))).sort();
  if (!manifests.includes(`${name}.k8s.yaml`)) {
    throw new Error(`it did not write ${name}.k8s.yaml`);
  }
  return manifests.map(manifest => path.join(outdir, manifest));
}

main();
