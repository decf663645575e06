import { differencesBetween, type Difference } from './difference';
import { runsPerMonth } from './runs-per-month';
import { canonicalJson } from '../manifest/canonical-json';
import type { Manifest } from '../manifest/manifest';
import { TEMPLATES_KEY, type ReadTemplate } from '../manifest/open/form';
import { holeText } from '../manifest/open/hole';
import { usualRun } from '../manifest/open/sample-runs';
import { stepsOf } from '../manifest/paths';
import { RUN_KEY } from '../naming/run';
import { instanceHoursOf, type InstanceHours } from '../platform/cost/instance-hours';

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
  readonly runsPerMonth: number | undefined;
}

/** What becomes of all templates: those of the new side in its order, then those that are gone. */
export function planTemplates(before: readonly Template[], after: readonly Template[]): PlannedTemplate[] {
  const olds = new Map(before.map(template => [keyOf(template), template]));
  const news = new Set(after.map(keyOf));
  return [
    ...after.map(template => {
      const old = olds.get(keyOf(template));
      return old === undefined ? planned('new', template, []) : changed(old, template);
    }),
    ...before.filter(template => !news.has(keyOf(template))).map(template => planned('removed', template, [])),
  ];
}

/** What a month of a template takes at most; undefined if that is not known. */
export function hoursPerMonth({ perRun, runsPerMonth: runs }: PlannedTemplate): number | undefined {
  return perRun === undefined || runs === undefined ? undefined : perRun.hours * runs;
}

function changed(before: Template, after: Template): PlannedTemplate {
  const changes = [
    ...differencesBetween(starterWithoutTemplates(before), starterWithoutTemplates(after), 'spec'),
    ...differencesBetween(shownTemplate(before), shownTemplate(after), `template ${after.template.name}`),
  ];
  return planned(changes.length === 0 && canonicalJson(before.object) === canonicalJson(after.object) ? 'unchanged' : 'changed', after, changes);
}

function planned(action: TemplateAction, template: Template, changes: readonly Difference[]): PlannedTemplate {
  const { object: { spec }, template: { open, prefix } } = template;
  return {
    action,
    starter: starterOf(template),
    changes,
    perRun: instanceHoursOf(usualRun(open, prefix)),
    runsPerMonth: spec?.suspend === true ? 0 : runsPerMonth(spec?.schedule),
  };
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
