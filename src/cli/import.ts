import * as fs from 'fs';
import * as path from 'path';
import type { Command, CommandResult } from './command';
import { argumentsOf } from './options';
import type { JobProgram } from '../import/construct-code';
import { describe, describeText } from '../import/describe';
import type { ImportedJob } from '../import/imported-job';
import type { ProgramLanguage } from '../import/languages/language';
import { PYTHON } from '../import/languages/python';
import { TYPESCRIPT } from '../import/languages/typescript';
import { slugOf } from '../import/names';
import { notesOn, type Note } from '../import/notes';
import { programOf } from '../import/program';
import { recognizeAll, type ImportOptions } from '../import/recognize';
import { MIB, readInputs } from '../input/files';
import type { Input } from '../input/input';
import { readAll, unreadableText, type ReadText } from '../input/read-documents';
import { UnusableInput } from '../input/unusable-input';
import { isRegionName } from '../manifest/aws/partitions';
import { documentation } from '../manifest/text/documentation';
import { findingLines } from '../report/finding-lines';
import { judgeManifests } from '../rules/judge-manifests';
import { mistakenKind } from '../rules/topics/resource-kind';

const USAGE = `usage: cdk8s-sagemaker-training import [OPTIONS] FILE|DIR|- ...

Writes a program for training jobs and tuning jobs. A file may have 8 MiB. It is JSON or YAML, with any number of:

  - requests to SageMaker, such as CreateTrainingJob or what an SDK prints
  - the output of describe-training-job and describe-hyper-parameter-tuning-job
  - TrainingJob and HyperParameterTuningJob resources of ACK
  - TrainingJob and HyperparameterTuningJob resources of the retired SageMaker operator
  - state machines of Step Functions, and their tasks that create training or tuning jobs
  - events of EventBridge: SageMaker Training Job State Change
  - states and plans of Terraform, as terraform show -json prints them
  - configurations of a training operator of Airflow

  --language NAME   typescript, which is the default, or python
  --output FILE     write to a file instead of standard output
  --force           overwrite that file
  --region REGION   the Region of requests that do not name one
  --exact           keep each spec as it is: add no defaults, and leave out nothing that SageMaker has added;
                    TrainingJob resources of ACK are always kept like this
  --strict          exit with 1 if something in the input has no place in a TrainingJob resource

exit status: 0 the program is written, 1 it is written and --strict found something left out, 2 unusable input
`;

const LANGUAGES: { readonly [name: string]: ProgramLanguage } = { typescript: TYPESCRIPT, python: PYTHON };

const MOST_BYTES = 8 * MIB;

/** The command `import`. */
export const IMPORT: Command = { usage: USAGE, unusable: 2, run: importJobs };

function importJobs(args: readonly string[]): CommandResult {
  const { inputs, output, force, strict, region, exact, language } = optionsOf(args);
  refuseOverwriting(output, force);
  const given = readInputs(inputs, MOST_BYTES);
  const { texts, skipped, unreadable } = readAll(given);
  if (unreadable.length > 0) {
    throw new UnusableInput(unreadable.map(fault => describedText(given, fault.file) ?? unreadableText(fault)));
  }
  const { jobs, others } = jobsIn(texts, { region, isExact: exact }, name => describedText(given, name));
  const { text, jobs: programs } = programOf(jobs, chartIdOf(inputs), LANGUAGES[language]);
  if (output !== undefined) {
    write(output, text, force);
  }
  return {
    output: output === undefined ? text : '',
    notes: [...skipped.map(({ name, skipped: why }) => `${name}: ${why}`), ...notes(programs, others), ...findings(programs)],
    status: strict && jobs.some(({ lost }) => lost.length > 0) ? 1 : 0,
  };
}

function optionsOf(args: readonly string[]) {
  const { values, positionals } = argumentsOf(args, USAGE, {
    language: { type: 'string', default: 'typescript' },
    output: { type: 'string' },
    region: { type: 'string' },
    force: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    exact: { type: 'boolean', default: false },
  });
  if (positionals.length === 0) {
    throw new UnusableInput('expected at least one file, directory or -, got none', USAGE);
  }
  if (!Object.hasOwn(LANGUAGES, values.language)) {
    throw new UnusableInput(`--language must be one of ${Object.keys(LANGUAGES).join(', ')}, got '${values.language}'`);
  }
  if (values.region !== undefined && !isRegionName(values.region)) {
    throw new UnusableInput(`--region must be a Region such as eu-west-1, got '${values.region}'`);
  }
  return { ...values, inputs: positionals };
}

function jobsIn(
  texts: readonly ReadText[], options: ImportOptions, described: (name: string) => string | undefined,
): { jobs: ImportedJob[]; others: string[] } {
  const objects = texts.flatMap(({ name, documents }) => documents.map(({ object }) => ({ name, object })));
  const recognized = objects.map(({ name, object }) => ({ name, object, found: recognizeAll(object, path.basename(name), options) }));
  const jobs = recognized.flatMap(({ found }) => found);
  const others = recognized.filter(({ found }) => found.length === 0).map(({ name, object }) => `${name}: ${describe(object)}`);
  if (jobs.length === 0) {
    const found = others.length === 0 ? texts.map(({ name }) => described(name) ?? `${name}: no JSON or YAML object`) : others;
    throw new UnusableInput([
      'expected a training job, found:',
      ...found.map(line => `  ${line}`),
      `give a CreateTrainingJob request, describe-training-job output, a TrainingJob resource, or what ${documentation('how-to/import.md')} lists`,
    ]);
  }
  return { jobs, others };
}

/** What a text is that is not JSON or YAML, if that is known. */
function describedText(inputs: readonly Input[], file: string): string | undefined {
  const input = inputs.find(({ name }) => name === file);
  const description = input !== undefined && 'text' in input ? describeText(input.text) : undefined;
  return description && `${file}: ${description}`;
}

/** The name of the only input, or one for all of them. */
function chartIdOf(inputs: readonly string[]): string {
  const [only] = inputs.length === 1 && inputs[0] !== '-' ? inputs : [''];
  return slugOf(path.basename(only).replace(/\.[^.]*$/, '')) || 'training-jobs';
}

/** Before anything is read, so that nobody waits for it. A link that leads nowhere is something, too. */
function refuseOverwriting(output: string | undefined, force: boolean): void {
  if (output !== undefined && !force && isThere(output)) {
    throw new UnusableInput(`${output}: exists already; use --force to overwrite it`);
  }
}

function isThere(file: string): boolean {
  try {
    return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function write(file: string, text: string, force: boolean): void {
  try {
    fs.writeFileSync(file, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    throw new UnusableInput(`${file}: can't be written: ${(error as Error).message}`);
  }
}

function notes(programs: readonly JobProgram[], others: readonly string[]): string[] {
  const all: Note[] = [
    ...others.length === 0 ? [] : [{ text: 'Left out, because they are not training jobs:', items: others }],
    ...notesOn(programs, { withValues: false }),
    ...trimmed(programs),
  ];
  return all.flatMap(({ text, items }) => [text, ...items.map(item => `  ${item}`)]);
}

function trimmed(programs: readonly JobProgram[]): Note[] {
  const items = programs.filter(({ trims }) => trims.length > 0).map(({ id, trims }) => `${id}: ${trims.length}`);
  return items.length === 0 ? [] : [{ text: 'Patches that keep the spec as it was:', items }];
}

/** What the rules say to the jobs as they are written, so that nobody waits for the first synthesis to hear it. */
function findings(programs: readonly JobProgram[]): string[] {
  return judgeManifests(programs).flatMap((judgment, position) => {
    const { id, manifest } = programs[position];
    const ofKind = mistakenKind(manifest);
    return [...ofKind === undefined ? [] : [ofKind], ...judgment.findings].flatMap(finding => findingLines(finding, `[${id}]`));
  });
}
