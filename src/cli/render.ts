import type { Command, CommandResult } from './command';
import { argumentsOf } from './options';
import { MIB, readInputs } from '../input/files';
import { readAll, unreadableText } from '../input/read-documents';
import { UnusableInput } from '../input/unusable-input';
import { nameOfObject } from '../manifest/manifest';
import { allows } from '../manifest/open/hole';
import { templatesIn, type ReadTemplate } from '../manifest/open/read-templates';
import { isRunName, LONGEST_NAME, runTimeOf, valueIn } from '../manifest/open/run-values';
import { nonEmptyText } from '../manifest/plain-data';
import { didYouMean } from '../manifest/text/closest';
import { printableYaml } from '../report/printable-yaml';

const USAGE = `usage: cdk8s-sagemaker-training render [OPTIONS] FILE|DIR|-

Prints the manifest of one run of a template in a CronJob or a workflow of Argo. Use it to start a run by hand:

  render dist/nightly.k8s.yaml --parameter rounds=200 | kubectl create -f -

  --template NAME         the template, if the input has several; or KIND/NAME of what
                          starts it, such as CronJob/nightly
  --run TEXT              the end of the name of the run: lower-case letters, digits and
                          inner hyphens (the time, in minutes since 1970)
  --parameter NAME=VALUE  the value of a parameter; can be repeated
  --time TIME             the date or time of the run: 2026-11-28 or 2026-11-28T02:30
                          (now, in UTC)

exit status: 0, or 2 for wrong arguments or an input without exactly one template
`;

const MOST_BYTES = 8 * MIB;

/** The command `render`. */
export const RENDER: Command = { usage: USAGE, unusable: 2, run: render };

function render(args: readonly string[]): CommandResult {
  const { values, positionals } = argumentsOf(args, USAGE, {
    template: { type: 'string' },
    run: { type: 'string' },
    parameter: { type: 'string', multiple: true, default: [] },
    time: { type: 'string' },
  });
  if (positionals.length !== 1) {
    throw new UnusableInput(`expected one input, got ${positionals.length}`, USAGE);
  }
  const { open, prefix } = chosen(templatesOf(positionals[0]), values.template);
  const time = givenTime(values.time);
  const run = values.run ?? String(Math.floor(time.getTime() / 60_000));
  const runName = `${prefix}-${run}`;
  if (!isRunName(run) || runName.length > LONGEST_NAME) {
    throw new UnusableInput(`--run must be lower-case letters, digits and inner hyphens, with '${prefix}-' at most ${LONGEST_NAME} characters, got '${run}'`);
  }
  const given = parametersOf(values.parameter, open.parameters);
  const valueOf = valueIn({ runName, run, attempt: 1, time, valueOf: parameter => given.get(parameter.name) ?? parameter.default });
  return { output: printableYaml(open.fill(valueOf)), status: 0 };
}

/** A template, and the object that it is in. */
interface FoundTemplate {
  readonly template: ReadTemplate;
  readonly starter: string;
}

function templatesOf(input: string): FoundTemplate[] {
  const { texts, unreadable } = readAll(readInputs([input], MOST_BYTES));
  const found = texts.flatMap(({ name, documents }) => documents.flatMap(({ object, locate }) =>
    templatesIn(object).map(reading => ({ place: `${name}:${locate(reading.path).line}`, starter: `${nonEmptyText(object.kind) ?? 'object'}/${nameOfObject(object)}`, reading }))));
  const faults = [
    ...unreadable.map(unreadableText),
    ...found.flatMap(({ place, reading }) => 'error' in reading ? [`${place}: ${reading.path} ${reading.error}`] : []),
  ];
  if (faults.length > 0) {
    throw new UnusableInput(faults);
  }
  return found.flatMap(({ reading, starter }) => 'template' in reading ? [{ template: reading.template, starter }] : []);
}

function chosen(templates: readonly FoundTemplate[], name: string | undefined): ReadTemplate {
  const found = templates.filter(({ template, starter }) => name === undefined || template.name === name || starter === name);
  if (found.length !== 1) {
    const names = templates.flatMap(({ template, starter }) => [template.name, starter]);
    const which = name === undefined ? '' : ` called '${name}'`;
    const meant = name === undefined || found.length > 0 ? '' : didYouMean(name, names);
    const all = templates.map(({ template, starter }) => `${template.name} in ${starter}`).join(', ');
    throw new UnusableInput(`expected one template${which}, found ${found.length}; ${all === '' ? 'TrainingCronJob and TrainingWorkflow write templates' : `the input has ${all}`}${meant}`);
  }
  return found[0].template;
}

function parametersOf(given: readonly string[], known: ReadTemplate['open']['parameters']): Map<string, string> {
  return new Map(given.map(text => {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    const parameter = known.find(each => each.name === name);
    if (name === undefined) {
      throw new UnusableInput(`--parameter must be NAME=VALUE, got '${text}'`);
    }
    if (parameter === undefined) {
      const names = known.map(each => each.name);
      throw new UnusableInput(`the template has no parameter '${name}'${didYouMean(name, names)}${names.length === 0 ? '' : `; it has ${names.join(', ')}`}`);
    }
    if (!allows(parameter, value)) {
      throw new UnusableInput(`Expected parameter '${name}' to match '${parameter.pattern}' and to have at most ${parameter.longest.length} characters, got '${value}'`);
    }
    return [name, value];
  }));
}

function givenTime(text: string | undefined): Date {
  if (text === undefined) {
    return new Date();
  }
  const time = runTimeOf(text);
  if (time === undefined) {
    throw new UnusableInput(`--time must be a time such as 2026-11-28T02:30, got '${text}'`);
  }
  return time;
}
