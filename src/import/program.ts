import { App, Chart } from 'cdk8s';
import { jobProgram, type JobProgram } from './construct-code';
import { exportedName, exportsIn } from './exported-names';
import type { ImportedJob } from './imported-job';
import { CHART } from './job-code';
import type { ProgramLanguage } from './languages/language';
import { commentText } from './languages/literals';
import { TYPESCRIPT } from './languages/typescript';
import { Names } from './names';
import { notesOn } from './notes';
import { Printer } from './print';
import { construction, data, variable, variablesIn, type Code } from '../manifest/codec/code';

/** A program and the jobs in it. */
export interface Program {
  readonly text: string;
  readonly jobs: readonly JobProgram[];
}

/** A program with one chart, in which each job is a construct. */
export function programOf(jobs: readonly ImportedJob[], chartId: string, language: ProgramLanguage = TYPESCRIPT): Program {
  const [ids, variables] = [new Names(), new Names()];
  const idsOfJobs = jobs.map(job => ids.takeId(job.formerName ?? 'training-job'));
  const programs = jobs.map((job, position) => jobProgram(job, chartId, idsOfJobs[position], { ids, variables }));
  const writer = new ProgramWriter(language, variables);
  const text = [
    writer.header(programs),
    writer.imports(programs),
    writer.beginning(chartId),
    ...programs.map(program => writer.statements(program)),
    `app.synth()${language.end}\n`,
  ].join('\n');
  return { text, jobs: programs };
}

class ProgramWriter {
  private readonly printer: Printer;

  constructor(private readonly language: ProgramLanguage, private readonly variables: Names) {
    this.printer = new Printer(language);
  }

  public header(programs: readonly JobProgram[]): string {
    const sources = [...new Set(programs.map(({ job }) => `${job.source} in ${fileName(job.file)}`))];
    const notes = notesOn(programs, { withValues: true });
    return [
      ...sources.length === 1 ? [`Imported from the ${sources[0]}.`] : ['Imported from', ...sources.map(source => `  the ${source}`)],
      ...notes.flatMap(({ text, items }) => ['', text, ...items.map(item => `  ${item}`)]),
    ].map(line => `${this.language.comment} ${line}`.trimEnd()).join('\n') + '\n';
  }

  public imports(programs: readonly JobProgram[]): string {
    const codes = programs.flatMap(({ construct, trims, additions }) => [construct, ...trims, ...additions]);
    return this.language.imports([exportedName(App), exportedName(Chart), ...codes.flatMap(exportsIn)]);
  }

  public beginning(chartId: string): string {
    return this.made('app', construction(App)) + this.made('chart', construction(Chart, variable('app', construction(App)), data(chartId)));
  }

  public statements({ id, construct, trims, additions }: JobProgram): string {
    const { declares, end, member } = this.language;
    const declarations = variablesIn(construct).filter(({ name }) => name !== CHART.name).map(({ name, value }) => this.made(name, value)).join('');
    const creation = this.printer.broken({ ...construct, args: [CHART, ...construct.args] }, '');
    if (trims.length + additions.length === 0) {
      return `${declarations}${creation}${end}\n`;
    }
    const name = member(this.variables.take(id, 'Job'));
    return [
      `${declarations}${declares}${name} = ${creation}${end}\n`,
      this.patches(name, 'What has no prop of its own.', additions),
      this.patches(name, LEFT_OUT, trims),
    ].join('');
  }

  private made(name: string, value: Code): string {
    const { declares, end, member } = this.language;
    return `${declares}${member(name)} = ${this.printer.print(value)}${end}\n`;
  }

  private patches(name: string, why: string, patches: readonly Code[]): string {
    const { comment, indent, end, member } = this.language;
    const lines = patches.map(patch => `${indent}${this.printer.print(patch, indent, indent.length + 1)},\n`);
    return patches.length === 0 ? '' : `${comment} ${why}\n${name}.${member('addJsonPatch')}(\n${lines.join('')})${end}\n`;
  }
}

/** The name of a file in the first lines, in which Python looks for the encoding of the program (PEP 263), such as one that hides code. */
function fileName(name: string): string {
  return commentText(name).replace(/(?<=coding)[:=]/g, sign => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

const LEFT_OUT = 'What the original leaves to SageMaker, or has in another order. Without these lines the usual values are written out.';
