import { differencesBetween, type Difference } from './difference';
import { comparableMetadata } from './effects';
import { fullNameOf, type Identity, sameObjects } from './job';
import { runsPerMonth } from './runs-per-month';
import { sumIfKnown } from './sum-if-known';
import { type Manifest, nameOfObject } from '../manifest/manifest';
import { TEMPLATES_KEY } from '../manifest/open/form';
import { holeText } from '../manifest/open/hole';
import { hasTemplates, listedTemplates, type ReadTemplate } from '../manifest/open/read-templates';
import { usualRun } from '../manifest/open/sample-runs';
import { stepsOf, valueAt } from '../manifest/paths';
import { nonEmptyText } from '../manifest/plain-data';
import { scheduledBy } from '../manifest/schedules';
import { RUN_KEY } from '../naming/run';
import { costOf, type Cost } from '../platform/cost/cost';
import { instanceHoursOf, type InstanceHours } from '../platform/cost/instance-hours';
import type { Prices } from '../platform/cost/prices';

/** A template in an object that starts its runs. */
export interface Template {
  readonly object: any;
  /** The objects with the schedule by which runs start: the object itself, or what refers to it; none if runs start by hand. */
  readonly scheduled: readonly any[];
  readonly template: ReadTemplate;
  readonly file: string;
  readonly line: number;
}

/** What becomes of the template of an object. */
export type TemplateAction = 'unchanged' | 'changed' | 'new' | 'removed';

/** What becomes of one template: nothing starts or stops with it but later runs. */
export interface PlannedTemplate {
  readonly action: TemplateAction;
  /** The object, such as `CronJob churn/nightly`. */
  readonly starter: string;
  /** What the object calls the template. */
  readonly name: string;
  readonly changes: readonly Difference[];
  /** What a run with the defaults takes at most. */
  readonly perRun: InstanceHours | undefined;
  /** What a run with the defaults costs at most; absent without prices. */
  readonly costPerRun?: Cost;
  /** By the schedule; undefined without a schedule that can be read. */
  readonly runsPerMonth: number | undefined;
  /** Without retries; absent without prices or a schedule. */
  readonly costPerMonth?: Cost;
  /** What a month costs more than before at most; absent where nothing is to be added. */
  readonly addedPerMonth?: Cost;
}

/**
 * What becomes of all templates: those of the new side in its order, then those that are gone.
 *
 * @param objects all objects of the new side, also those that say nothing of templates
 */
export function planTemplates(
  before: readonly Template[], after: readonly Template[], prices?: Prices, objects: readonly any[] = [],
): PlannedTemplate[] {
  const olds = sameObjects(before, after, TEMPLATE_IDENTITY);
  const kept = new Set(olds.values());
  const gone = before.filter(template => !kept.has(template));
  const silent = sameObjects([...new Set(gone.map(({ object }) => object))], objects.filter(object => !hasTemplates(object)), OBJECT_IDENTITY);
  const successors = new Map([...silent].map(([young, old]) => [old, young]));
  return [
    ...after.map(template => {
      const old = olds.get(template);
      return old === undefined ? isNew(template, prices) : changed(old, template, prices);
    }),
    ...gone.map(template => {
      const object = successors.get(template.object);
      return object === undefined ? planned('removed', template, [], prices) : unknown(template, object, scheduledBy(object, objects), prices);
    }),
  ];
}

const OBJECT_IDENTITY: Identity<any> = {
  keyOf: objectName,
  nameOf: ({ metadata, ...object }) => objectName({ ...object, metadata: { ...metadata, namespace: undefined } }),
  namespaceOf: ({ metadata }) => nonEmptyText(metadata?.namespace),
};

const TEMPLATE_IDENTITY: Identity<Template> = {
  keyOf: ({ object, template: { name } }) => `${OBJECT_IDENTITY.keyOf(object)} ${name}`,
  nameOf: ({ object, template: { name } }) => `${OBJECT_IDENTITY.nameOf(object)} ${name}`,
  namespaceOf: ({ object }) => OBJECT_IDENTITY.namespaceOf(object),
};

/** What paths of differences within a template begin with. */
export function pathOfTemplate(name: string): string {
  return `template ${name}`;
}

/** What a month of a template takes at most; undefined if that is not known. */
export function hoursPerMonth({ perRun, runsPerMonth: runs }: PlannedTemplate): number | undefined {
  return perRun === undefined || runs === undefined ? undefined : perRun.hours * runs;
}

function isNew(template: Template, prices: Prices | undefined): PlannedTemplate {
  const result = planned('new', template, [], prices);
  return { ...result, addedPerMonth: result.costPerMonth };
}

function changed(before: Template, after: Template, prices: Prices | undefined): PlannedTemplate {
  const [old, young] = [before, after].map(metadataOf);
  const shown = [
    ...Object.keys(old).flatMap(part => differencesBetween(old[part], young[part], part)),
    ...differencesBetween(specWithoutTexts(before), specWithoutTexts(after), 'spec'),
    ...differencesBetween(otherSchedules(before), otherSchedules(after), 'CronWorkflow'),
    ...differencesBetween(shownTemplate(before), shownTemplate(after), pathOfTemplate(after.template.name)),
    ...differencesBetween(parametersOf(before), parametersOf(after), `${pathOfTemplate(after.template.name)} parameters`),
  ];
  const changes = shown.length > 0 ? shown : differencesBetween(unshown(before), unshown(after), `${pathOfTemplate(after.template.name)} form`);
  if (changes.length === 0) {
    return planned('unchanged', after, changes, prices);
  }
  const result = planned('changed', after, changes, prices);
  return { ...result, addedPerMonth: moreThan(planned('removed', before, [], prices).costPerMonth, result.costPerMonth) };
}

/** A template of which only the old side says what its runs are, while its object stays. */
function unknown(template: Template, object: any, scheduled: readonly any[], prices: Prices | undefined): PlannedTemplate {
  const path = `metadata.annotations.${TEMPLATES_KEY}`;
  const [change] = differencesBetween(template.object.metadata.annotations[TEMPLATES_KEY], undefined, path);
  const result = planned('changed', { ...template, scheduled }, [change], prices);
  const why = { unknown: `${objectName(object)} no longer says what its runs are` };
  const { costPerMonth } = result;
  const perMonth = costPerMonth === undefined || ('amount' in costPerMonth && costPerMonth.amount === 0) ? costPerMonth : why;
  return { ...result, perRun: undefined, ...prices && { costPerRun: why }, costPerMonth: perMonth, addedPerMonth: perMonth };
}

function planned(action: TemplateAction, template: Template, changes: readonly Difference[], prices: Prices | undefined): PlannedTemplate {
  const { scheduled, template: { name, open, prefix } } = template;
  const run = usualRun(open, prefix);
  const starter = starterOf(template);
  const runs = scheduled.flatMap(runsOf);
  const total = runs.length === 0 ? undefined : sumIfKnown(runs);
  const costPerRun = prices && costOf(run, prices);
  return {
    action,
    starter,
    name,
    changes,
    perRun: instanceHoursOf(run),
    costPerRun,
    runsPerMonth: total,
    costPerMonth: costPerRun && runs.length > 0 ? costOfRuns(costPerRun, total, starter, prices!) : undefined,
  };
}

function costOfRuns(costPerRun: Cost, runs: number | undefined, starter: string, { currency }: Prices): Cost {
  if (runs === 0) {
    return { amount: 0, currency };
  }
  if ('unknown' in costPerRun) {
    return costPerRun;
  }
  return runs === undefined ? { unknown: `the schedule of ${starter} can't be read` } : { amount: costPerRun.amount * runs, currency };
}

/** What a cost adds to another one that it takes the place of; what was unknown counts as nothing. */
function moreThan(before: Cost | undefined, after: Cost | undefined): Cost | undefined {
  if (after === undefined || 'unknown' in after || before === undefined || 'unknown' in before) {
    return after;
  }
  return { ...after, amount: Math.max(0, after.amount - before.amount) };
}

/** How often the schedules of an object are due in a month: a CronWorkflow may have several. */
function runsOf({ spec }: any): ReadonlyArray<number | undefined> {
  const schedules: unknown[] = [spec?.schedule, ...Array.isArray(spec?.schedules) ? spec.schedules : []].filter(schedule => schedule !== undefined);
  return spec?.suspend === true ? [0] : schedules.map(runsPerMonth);
}

/** The specs of the objects that only refer to that with the template, by name. */
function otherSchedules({ object, scheduled }: Template): any {
  return Object.fromEntries(scheduled.filter(other => other !== object).map(({ metadata, spec }) => [metadata.name, spec]));
}

/** The object, and which of its templates if it has several. */
function starterOf({ object, template: { name } }: Template): string {
  return `${objectName(object)}${listedTemplates(object).length > 1 ? `, ${name}` : ''}`;
}

function objectName(object: any): string {
  return `${nonEmptyText(object.kind) ?? 'object'} ${fullNameOf({ namespace: nonEmptyText(object.metadata?.namespace), name: nameOfObject(object) })}`;
}

/** The manifest as people read it: with run values by what a program calls them. */
function shownTemplate({ template: { open } }: Template): Manifest {
  const { metadata, ...rest } = open.fill(holeText);
  const withoutRun = (map: object = {}) => Object.fromEntries(Object.entries(map).filter(([key]) => key !== RUN_KEY));
  const [annotations, labels] = [metadata.annotations, metadata.labels].map(withoutRun);
  return { ...rest, metadata: { ...metadata, annotations, labels } } as unknown as Manifest;
}

/** The values that a run can have, by the names of the parameters. */
function parametersOf({ template: { open } }: Template): any {
  return Object.fromEntries(open.parameters.map(({ name, default: usual, pattern, longest }) => [name, { default: usual, pattern, longest }]));
}

/** The metadata that somebody writes, without the templates. */
function metadataOf({ object: { metadata } }: Template): Record<string, any> {
  const { [TEMPLATES_KEY]: _templates, ...annotations } = metadata.annotations;
  return comparableMetadata({ ...metadata, annotations });
}

/** What can change without another difference: marks, what they stand for, and how the text around them is written. */
function unshown({ object, template: { path } }: Template): any {
  const marks = listedTemplates(object).filter(({ manifest }) => manifest === path).map(({ holes: own }) => own);
  return { marks, text: valueAt(object, path) };
}

/** What decides when and how runs of a template start, without the texts that hold templates. */
function specWithoutTexts({ object, template: { path } }: Template): any {
  const spec = structuredClone(object.spec ?? {});
  const own = ownTemplateOf(spec, path);
  for (const { manifest } of listedTemplates(object)) {
    const steps = stepsOf(manifest).slice(1);
    const last = steps.pop()!;
    const holder = steps.reduce((value: any, step) => value?.[step], spec);
    if (holder !== undefined) {
      delete holder[last];
    }
  }
  return own === undefined ? spec : { ...spec, templates: spec.templates.flatMap((each: any) => each === own ? [each] : tasksOf(each, own.name)) };
}

/** The element in the list of a workflow that has a template. */
function ownTemplateOf(spec: any, path: string): any {
  const [, position] = /^spec\.templates\[(\d+)\]/.exec(path) ?? [];
  return position === undefined ? undefined : spec.templates?.[Number(position)];
}

/** The part of a graph that is about one template. */
function tasksOf(graph: any, template: string): any[] {
  const tasks = graph?.dag?.tasks;
  return Array.isArray(tasks) ? [{ name: graph.name, dag: { tasks: tasks.filter(task => task?.template === template) } }] : [];
}
