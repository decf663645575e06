import { differencesBetween, type Difference } from './difference';
import { runsPerMonth } from './runs-per-month';
import { canonicalJson } from '../manifest/canonical-json';
import type { Manifest } from '../manifest/manifest';
import { TEMPLATES_KEY, type ReadTemplate } from '../manifest/open/form';
import { holeText } from '../manifest/open/hole';
import { usualRun } from '../manifest/open/sample-runs';
import { stepsOf } from '../manifest/paths';
import { RUN_KEY } from '../naming/run';
import { costOf, type Cost } from '../platform/cost/cost';
import { instanceHoursOf, type InstanceHours } from '../platform/cost/instance-hours';
import type { Prices } from '../platform/cost/prices';

/** A template in an object that starts its runs. */
export interface Template {
  readonly object: any;
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

/** What becomes of all templates: those of the new side in its order, then those that are gone. */
export function planTemplates(before: readonly Template[], after: readonly Template[], prices?: Prices): PlannedTemplate[] {
  const olds = new Map(before.map(template => [keyOf(template), template]));
  const news = new Set(after.map(keyOf));
  return [
    ...after.map(template => {
      const old = olds.get(keyOf(template));
      return old === undefined ? isNew(template, prices) : changed(old, template, prices);
    }),
    ...before.filter(template => !news.has(keyOf(template))).map(template => planned('removed', template, [], prices)),
  ];
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
  const changes = [
    ...differencesBetween(starterWithoutTemplates(before), starterWithoutTemplates(after), 'spec'),
    ...differencesBetween(shownTemplate(before), shownTemplate(after), `template ${after.template.name}`),
  ];
  if (changes.length === 0 && canonicalJson(before.object) === canonicalJson(after.object)) {
    return planned('unchanged', after, changes, prices);
  }
  const result = planned('changed', after, changes, prices);
  return { ...result, addedPerMonth: moreThan(planned('removed', before, [], prices).costPerMonth, result.costPerMonth) };
}

function planned(action: TemplateAction, template: Template, changes: readonly Difference[], prices: Prices | undefined): PlannedTemplate {
  const { open, prefix } = template.template;
  const run = usualRun(open, prefix);
  const starter = starterOf(template);
  const schedules = schedulesOf(template);
  const runs = schedules.map(runsPerMonth);
  const isSuspended = template.object.spec?.suspend === true;
  const total = isSuspended ? 0 : schedules.length === 0 || runs.includes(undefined) ? undefined : runs.reduce<number>((sum, some) => sum + some!, 0);
  const costPerRun = prices && costOf(run, prices);
  return {
    action,
    starter,
    changes,
    perRun: instanceHoursOf(run),
    costPerRun,
    runsPerMonth: total,
    costPerMonth: costPerRun && schedules.length > 0 ? costOfRuns(costPerRun, total, starter, prices!) : undefined,
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

/** The schedules of a CronJob, or of a CronWorkflow, which may have several. */
function schedulesOf({ object: { spec } }: Template): unknown[] {
  return [spec?.schedule, ...Array.isArray(spec?.schedules) ? spec.schedules : []].filter(schedule => schedule !== undefined);
}

function starterOf({ object: { kind, metadata } }: Template): string {
  return `${kind} ${metadata?.namespace === undefined ? '' : `${metadata.namespace}/`}${metadata?.name}`;
}

function keyOf(template: Template): string {
  return `${starterOf(template)} ${template.template.name}`;
}

/** The manifest as people read it: with run values by what a program calls them. */
function shownTemplate({ template: { open } }: Template): Manifest {
  const { metadata, ...rest } = open.fill(holeText);
  const withoutRun = (map: object = {}) => Object.fromEntries(Object.entries(map).filter(([key]) => key !== RUN_KEY));
  const [annotations, labels] = [metadata.annotations, metadata.labels].map(withoutRun);
  return { ...rest, metadata: { ...metadata, annotations, labels } } as unknown as Manifest;
}

/** What decides when and how runs start, without the texts that hold templates. */
function starterWithoutTemplates({ object }: Template): any {
  const spec = structuredClone(object.spec ?? {});
  const form = JSON.parse(object.metadata.annotations[TEMPLATES_KEY]);
  for (const { manifest: path } of form.templates) {
    const steps = stepsOf(path).slice(1);
    const last = steps.pop()!;
    const holder = steps.reduce((value: any, step) => value?.[step], spec);
    if (holder !== undefined) {
      delete holder[last];
    }
  }
  return spec;
}
