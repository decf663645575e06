import { App, Chart } from 'cdk8s';
import { jobProgram, type JobProgram } from './construct-code';
import { exportedName, exportsIn } from './exported-names';
import type { ImportedJob } from './imported-job';
import { commentText, textLiteral } from './literals';
import { Names } from './names';
import { notesOn } from './notes';
import { brokenText, print } from './print';
import { construction, variable, variablesIn, type Code } from '../manifest/codec/code';

/** A program and the jobs in it. */
export interface Program {
  readonly text: string;
  readonly jobs: readonly JobProgram[];
}

/** A program with one chart, in which each job is a construct. */
export function programOf(jobs: readonly ImportedJob[], chartId: string): Program {
  const [ids, variables] = [new Names(), new Names()];
  const programs = jobs.map(job => jobProgram(job, chartId, ids.takeId(job.formerName ?? 'training-job'), variables));
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
  const used = [exportedName(App), exportedName(Chart), ...codes.flatMap(exportsIn)];
  return ['cdk8s', 'cdk8s-sagemaker-training']
    .map(packageName => importFrom(packageName, used.filter(each => each.packageName === packageName).map(({ imported }) => imported)))
    .join('');
}

function importFrom(packageName: string, names: readonly string[]): string {
  const sorted = [...new Set(names)].sort();
  if (sorted.length === 0) {
    return '';
  }
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
  const creation = brokenText({ ...construct, args: [CHART, ...construct.args] }, '');
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

const CHART = variable('chart', construction(Chart));
