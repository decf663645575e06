/* Runs every example program and leaves the YAML of each chart in `examples/dist/`, or where cdk8s-cli wants it. */
import * as fs from 'fs';
import { createRequire } from 'module';
import * as path from 'path';

const PROGRAMS = fs.readdirSync(__dirname).filter(file => file.endsWith('.ts') && file !== path.basename(__filename)).sort();

const load = createRequire(__filename);

function main(): void {
  const outdir = process.env.CDK8S_OUTDIR ?? emptied(path.join(__dirname, 'dist'));
  process.env.CDK8S_OUTDIR = outdir;

  for (const program of PROGRAMS) {
    try {
      load(path.join(__dirname, program));
      console.log(path.relative(process.cwd(), manifestOf(program, outdir)));
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

/** A program has one chart, whose id is the name of the file. */
function manifestOf(program: string, outdir: string): string {
  const manifest = path.join(outdir, `${path.basename(program, '.ts')}.k8s.yaml`);
  if (!fs.existsSync(manifest)) {
    throw new Error(`it did not write ${path.basename(manifest)}`);
  }
  return manifest;
}

main();
