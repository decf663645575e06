import * as cdk8s from 'cdk8s';
import { construction, exportsIn, reference, variablesIn, type Code } from './code';
import { jobProgram, type JobProgram, type ProgramOptions } from './construct-code';
import type { ImportedJob } from './imported-job';
import { commentText, textLiteral } from './literals';
import { Names } from './names';
import { notesOn } from './notes';
import { brokenText, print } from './print';

/** A program and the jobs in it. */
export interface Program {
  readonly text: string;
  readonly jobs: readonly JobProgram[];
}

/** A program with one chart, in which each job is a construct. */
export function programOf(jobs: readonly ImportedJob[], chartId: string, options: ProgramOptions = {}): Program {
  const [ids, variables] = [new Names(), new Names()];
  const programs = jobs.map(job => jobProgram(job, chartId, ids.takeId(job.formerName ?? 'training-job'), variables, options));
  const text = [
    header(programs),
    imports(programs),
    `const app = new App();\nconst chart = new Chart(app, ${textLiteral(chartId)});\n`,
    ...programs.map(program => statements(program, variables)),
    'app.synth();\n',
  ].join('\n');
  return { text, jobs: programs };
}

function header(programs: readonly JobProgram[]): string {
  const sources = [...new Set(programs.map(({ job }) => `${job.source} in ${commentText(job.file)}`))];
  const notes = notesOn(programs, { withValues: true });
  return [
    ...sources.length === 1 ? [`Imported from the ${sources[0]}.`] : ['Imported from', ...sources.map(source => `  the ${source}`)],
    ...notes.flatMap(({ text, items }) => ['', text, ...items.map(item => `  ${item}`)]),
  ].map(line => `// ${line}`.trimEnd()).join('\n') + '\n';
}

function imports(programs: readonly JobProgram[]): string {
  const codes = programs.flatMap(({ construct, trims, additions }) => [construct, ...trims, ...additions]);
  const used = [...new Set(codes.flatMap(code => [...exportsIn(code)]))];
  const ofCdk8s = ['App', 'Chart', ...used.filter(name => name in cdk8s)];
  const own = used.filter(name => !(name in cdk8s));
  return importFrom('cdk8s', ofCdk8s) + (own.length === 0 ? '' : importFrom('cdk8s-sagemaker-training', own));
}

function importFrom(packageName: string, names: readonly string[]): string {
  const sorted = [...names].sort();
  const flat = `import { ${sorted.join(', ')} } from '${packageName}';\n`;
  return flat.length <= 120 ? flat : `import {\n${filled(sorted)}} from '${packageName}';\n`;
}

/** Names on as many lines as they need. */
function filled(names: readonly string[]): string {
  const lines = names.reduce<string[]>((all, name) => {
    const last = all.at(-1);
    return last === undefined || last.length + name.length > 116 ? [...all, `  ${name},`] : [...all.slice(0, -1), `${last} ${name},`];
  }, []);
  return lines.map(line => `${line}\n`).join('');
}

function statements({ id, construct, trims, additions }: JobProgram, variables: Names): string {
  const declarations = variablesIn(construct).map(({ name, value }) => `const ${name} = ${print(value)};\n`);
  const creation = brokenText(construction(construct.className, reference('chart'), ...construct.args), '');
  if (trims.length + additions.length === 0) {
    return `${declarations.join('')}${creation};\n`;
  }
  const name = variables.take(id, 'Job');
  return [
    `${declarations.join('')}const ${name} = ${creation};\n`,
    patchStatement(name, 'What has no prop of its own.', additions),
    patchStatement(name, 'What the original leaves to SageMaker, or has in another order. Without these lines the usual values are written out.', trims),
  ].join('');
}

function patchStatement(name: string, why: string, patches: readonly Code[]): string {
  const lines = patches.map(patch => `  ${print(patch, '  ')},\n`);
  return patches.length === 0 ? '' : `// ${why}\n${name}.addJsonPatch(\n${lines.join('')});\n`;
}
