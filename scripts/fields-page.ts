/* The page that shows every field of the spec and what sets it. */
import { leavesOf, memberOf, schemaOf, type CrdNode } from './crd';
import { limitsText } from './field-limits-text';
import { code, page, table } from './markdown';
import type { Setters } from './setters';

const HEAD = ['Field', 'Set by', 'Type and limits', 'Default of the service', 'Since controller'];

/** A CRD, and what sets its fields. */
interface Described {
  readonly crd: any;
  readonly setters: Setters;
}

/** The page of all fields, as Markdown. */
export function fieldsPage({ crd, setters }: Described, tuning: Described): string {
  const spec = memberOf(crd, 'spec');
  const valueSets = schemaOf(crd)['x-value-sets'];
  const leaves = leavesOf(spec);
  const rows = (fields: CrdNode[]) => table(HEAD, fields.map(field => row(field, setters, valueSets)));
  return page(
    '<!-- Generated from the schemas in imports/, src/props/fields.ts and src/job/tuning/fields.ts by scripts/fields-page.ts. Do not edit. -->',
    '# Fields',
    INTRODUCTION(leaves.length),
    '## The job itself',
    rows(leaves.filter(leaf => leaf.parent === spec)),
    ...Object.keys(spec.schema.properties)
      .map(name => ({ name, fields: leaves.filter(leaf => leaf.parent !== spec && blockOf(leaf) === name) }))
      .filter(({ fields }) => fields.length > 0)
      .flatMap(({ name, fields }) => [
        `## ${code(name)}`,
        firstSentence(spec.schema.properties[name].description),
        rows(fields),
      ]),
    '## Tuning jobs',
    ...tuningPart(tuning, new Set(leaves.map(({ path }) => path))),
  );
}

/** What training jobs don't have, and what is said of the other fields. */
function tuningPart({ crd, setters }: Described, ofTraining: ReadonlySet<string>): string[] {
  const valueSets = schemaOf(crd)['x-value-sets'];
  const leaves = leavesOf(memberOf(crd, 'spec'));
  const isShared = (path: string) => ofTraining.has(path.replace(/trainingJobDefinitions?(\[\])?\./, '').replace('staticHyperParameters', 'hyperParameters'));
  const own = leaves.filter(({ path }) => !isShared(path));
  const ofList = own.filter(({ path }) => inList(path) !== path);
  return [
    TUNING(leaves.length, leaves.length - own.length, ofList.length),
    table(HEAD, own.filter(field => !ofList.includes(field)).map(field => row(field, setters, valueSets))),
    '### Fields that belong to a list of definitions',
    OF_LIST,
    table(['Field', 'The field that the library sets instead', 'Set by'], ofList.map(({ path }) =>
      [code(path), code(inList(path)), (setters.get(inList(path)) ?? []).map(code).join('<br>')])),
  ];
}

const TUNING = (count: number, shared: number, ofList: number) => `\
A \`HyperParameterTuningJob\` resource has ${count} fields in its spec. ${shared} of them, in \`trainingJobDefinition\`, in \`trainingJobDefinitions[]\` and \`tags\`, are
those of a training job in the tables above: the template of the definition sets them, and \`staticHyperParameters\` stands for \`hyperParameters\`. ${ofList} belong to
a list of definitions. This table has all others, and what of \`tuning.HyperParameterTuningJob\` sets them.`;

const OF_LIST = `\
A single definition has its objective and its ranges in \`hyperParameterTuningJobConfig\`, and needs no name. SageMaker has these fields for definitions in a list,
so the library sets them there, and \`tuning.TuningDefinition\` makes a list of one definition, too. The rule \`tuning-objective-place\` warns about an
objective or ranges in a single definition.`;

/** Where the field of a single definition is in a list of definitions, if it is only of use there. */
export function inList(path: string): string {
  return path.replace(/^spec\.trainingJobDefinition(?=\.(?:definitionName|hyperParameterRanges|tuningObjective)\b)/, 'spec.trainingJobDefinitions[]');
}

const INTRODUCTION = (count: number) => `\
All ${count} fields of the spec of a \`TrainingJob\` resource, and the prop that sets each of them.

\`cluster.placement.multipleJobs\` is the option \`multipleJobs\` within \`placement\` of the prop \`cluster\`. \`Output.at({ kmsKey })\` is the option
\`kmsKey\` of the method, and \`Output.at(s3Uri)\` is its argument.

In a path, \`[]\` stands for the elements of a list. A list or a map of plain values is one field. A field is required if its parent object is present.
The default of the service is what SageMaker applies when the field is absent; the props can have other defaults. The last column is the
first release of the controller that supports the field; older releases silently drop it.`;

function row(field: CrdNode, setters: Setters, valueSets: any): string[] {
  return [
    code(field.path),
    (setters.get(field.path) ?? []).map(code).join('<br>'),
    limitsText(field, valueSets),
    defaultText(field.schema['x-default']),
    sinceText(field),
  ];
}

/** The member of the spec that a field belongs to. */
function blockOf(field: CrdNode): string {
  return field.path.split('.')[1].replace('[]', '');
}

function defaultText(value: unknown): string {
  if (value === undefined) {
    return '';
  }
  return value === '' ? 'empty' : code(String(value));
}

/** The release that brought a field, or else the object around it. */
function sinceText(node: CrdNode | undefined): string {
  return node === undefined ? '' : node.schema['x-since'] ?? sinceText(node.parent);
}

function firstSentence(text: string): string {
  return text.split(/(?<=\.) (?=[A-Z0-9`])/)[0];
}
