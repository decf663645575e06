import { toFinding } from './engine/to-finding';
import { FindingLevel, type Finding } from './finding';
import { TEMPLATE_RULES } from './topics/templates';
import type { Reach } from './workflow-steps';
import { ACK_ANNOTATION } from '../controller/annotations';
import type { Manifest } from '../manifest/manifest';
import { isConcrete } from '../manifest/tokens';
import { kindOf } from '../naming/job-kind';

/** What a template does with the whole manifest of a resource. */
export const CREATING_ACTIONS = ['create', 'apply', 'replace'] as const;

/** One of them. */
export type CreatingAction = typeof CREATING_ACTIONS[number];

/** A template that creates a job. */
export interface Creation {
  /** Its place. */
  readonly template: string;
  readonly action: CreatingAction;
  /** Whether the resource goes with the run that creates it. */
  readonly isOwned: boolean;
  /** Whether the template is tried again with the same name of the job. */
  readonly isSameInRetries: boolean;
}

/** What is known of the runs of a workflow. */
export interface RunOfWorkflow {
  readonly reach: Reach;
  /** Whether a schedule starts them. */
  readonly isScheduled: boolean;
  /** Whether they delete resources. */
  readonly deletes: boolean;
}

/** What is wrong with the names of a job that a workflow creates more than once. */
export function findingsInNames(job: Manifest, creation: Creation, run: RunOfWorkflow): Finding[] {
  const { annotations } = job.metadata ?? {};
  if (EXISTING.some(key => annotations?.[key] !== undefined)) {
    return [];
  }
  const { nameField } = kindOf(job);
  const repeated = repeatedNames(job, nameField, creation, run);
  return repeated.length > 0 || !creation.isSameInRetries ? repeated : [found({
    path: `spec.${nameField}`,
    says: 'is the same in each retry',
    level: FindingLevel.WARNING,
    why: 'a training that has failed is not run again: SageMaker never runs a name twice',
    remedy: 'add {{retries}} to it, and to metadata.name',
  })];
}

/** The names that are the same in several runs, or at several places of one. */
function repeatedNames(job: Manifest, nameField: string, creation: Creation, run: RunOfWorkflow): Finding[] {
  const often = howOften(creation, run);
  if (often === undefined) {
    return [];
  }
  const name: unknown = job.metadata?.name;
  const jobName: unknown = job.spec?.[nameField];
  const isCreated = creation.action === 'create';
  if (isFixed(jobName)) {
    const why = isCreated || !isFixed(name) ? undefined : FINDS_FIRST;
    return [found({ ...often, path: `spec.${nameField}`, says: `is '${jobName}' ${often.says}`, why })];
  }
  // Without the earlier resource, the same name is free again.
  return isCreated && !run.deletes && !creation.isOwned && isFixed(name)
    ? [found({ ...often, path: 'metadata.name', says: `is '${name}' ${often.says}`, level: FindingLevel.WARNING, why: FINDS_EARLIER })]
    : [];
}

const FINDS_FIRST = 'it trains once: each later run finds the resource of the first one, and ends without a training';
const FINDS_EARLIER = 'the resource can\'t be created again as long as an earlier one has the name';

interface HowOften {
  readonly says: string;
  readonly level: FindingLevel;
  readonly remedy: string;
}

/** How often a job gets the same names; undefined if it may be once. */
function howOften({ template, action }: Creation, { reach, isScheduled }: RunOfWorkflow): HowOften | undefined {
  if (action === 'create' && reach.repeated.has(template)) {
    return { says: 'each time that a run of the workflow creates it', level: FindingLevel.ERROR, remedy: ADD_INPUT };
  }
  if (isScheduled && reach.possible.has(template)) {
    const level = action === 'create' && reach.certain.has(template) ? FindingLevel.ERROR : FindingLevel.WARNING;
    return { says: 'in every run of the schedule', level, remedy: `add ${TIME_OF_RUN} to it` };
  }
  return action === 'create' && reach.looped.has(template)
    ? { says: 'for each element of a loop', level: FindingLevel.WARNING, remedy: ADD_INPUT }
    : undefined;
}

const TIME_OF_RUN = '{{workflow.creationTimestamp.s}}';
const ADD_INPUT = 'add an input parameter to it that is another one each time';

/** What makes a resource one of a job that exists. */
const EXISTING = [ACK_ANNOTATION.adoptionPolicy, ACK_ANNOTATION.readOnly];

function found(violation: Parameters<typeof toFinding>[1]): Finding {
  return toFinding(TEMPLATE_RULES.nameRepeated, violation);
}

function isFixed(name: unknown): boolean {
  return typeof name === 'string' && name !== '' && isConcrete(name);
}
