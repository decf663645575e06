import type { Cron, Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { fieldsOfSchedule } from './schedule';
import type { TrainingTemplate } from './template/training-template';
import { described, quoted, refuseMissing, refuseNoFlag, wholeSeconds } from '../manifest/given/refuse';
import { isDnsLabel } from '../manifest/kubernetes-names';
import { MOST_ATTEMPTS } from '../manifest/open/sample-runs';
import { refusal } from '../manifest/secrets/refusal';
import { isConcrete } from '../manifest/tokens';
import { familyFromPath, shortFamily } from '../naming/family';
import { toFinding } from '../rules/engine/to-finding';
import type { Finding } from '../rules/finding';
import { TEMPLATE_RULES } from '../rules/topics/templates';

/* What holds for the props of everything that starts runs of templates. */

// Kubernetes and Argo add a hyphen and 10 digits at most to the names of what they start, and labels have 63 characters.
const LONGEST_NAME = 52;
const EVERY = /^@every (?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/;
const MOST_RETRIES = MOST_ATTEMPTS - 1;

/** The name of what starts runs, unless it is given. */
export function starterNameOf({ node }: Construct): string {
  return shortFamily(familyFromPath(node.path), LONGEST_NAME);
}

/** @throws an error unless it is a template of this library */
export function requireTemplate(template: TrainingTemplate | undefined, option: string): void {
  refuseMissing(template, option, 'new TrainingTemplate', '_use');
}

/** @throws an error for a name that can't be used */
export function requireStarterName(name: string | undefined): void {
  if (name !== undefined && (!isDnsLabel(name) || name.length > LONGEST_NAME)) {
    throw refusal(`Expected \`name\` to be at most ${LONGEST_NAME} lower-case letters, digits and inner hyphens, got ${quoted(name)}.`);
  }
}

/** @throws an error for a schedule that Kubernetes can't read, as it would not start a single run */
export function requireSchedule(schedule: Cron): void {
  refuseMissing(schedule, 'schedule', 'Cron.schedule', 'expressionString');
  const { expressionString: text } = schedule;
  if (!isConcrete(text) || EVERY.test(text)) {
    return;
  }
  const fields = fieldsOfSchedule(text);
  if (fields === undefined) {
    throw refusal(`Expected \`schedule\` to have five fields without blanks inside, got '${text}'.`);
  }
  const unread = fields.find(({ values }) => values === undefined);
  if (unread !== undefined) {
    throw refusal(`Expected \`${unread.name}\` of \`schedule\` to be from ${unread.from} to ${unread.to}, got '${unread.text}'.`);
  }
}

/** What is doubtful about a schedule: one that is due in every minute is nearly always one of which the minute was forgotten. */
export function findingsOfSchedule(schedule: Cron | undefined, path: string): Finding[] {
  const text = schedule?.expressionString;
  const [minute] = text === undefined || !isConcrete(text) ? [] : fieldsOfSchedule(text) ?? [];
  return minute === undefined || minute.values?.size !== minute.to - minute.from + 1 ? [] : [
    toFinding(TEMPLATE_RULES.everyMinute, { path, says: `is '${text}', which is due in every minute of its hours` }),
  ];
}

/** @throws an error for a text that is not the name of a time zone */
export function requireTimeZone(timeZone: string | undefined): void {
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw refusal(`Expected \`timeZone\` to be the name of a time zone such as 'Europe/Dublin', got ${quoted(timeZone)}.`);
  }
}

/** @throws an error for a number of retries that would make names too long */
export function requireRetries(maxRetries: number | undefined): void {
  if (maxRetries !== undefined && (!Number.isInteger(maxRetries) || maxRetries < 0 || maxRetries > MOST_RETRIES)) {
    throw refusal(`Expected \`maxRetries\` to be a whole number from 0 to ${MOST_RETRIES}, got ${described(maxRetries)}.`);
  }
}

/** @throws an error for an option that is not a number of objects */
export function requireCount(count: number | undefined, option: string): void {
  if (count !== undefined && (!Number.isInteger(count) || count < 0)) {
    throw refusal(`Expected \`${option}\` to be a whole number from 0 on, got ${described(count)}.`);
  }
}

/** @throws an error for an option that is neither true nor false */
export function requireFlag(flag: boolean | undefined, option: string): void {
  if (flag !== undefined) {
    refuseNoFlag(flag, option);
  }
}

/** @throws an error for an option that has passed from the start */
export function requireDuration(duration: Duration | undefined, option: string): void {
  if (duration !== undefined && wholeSeconds(duration, option) <= 0) {
    throw refusal(`Expected \`${option}\` to be greater than 0, got ${duration.toSeconds()} seconds.`);
  }
}

/** Kubernetes and the images of CronJobs distinguish capital letters in these names, unlike JavaScript. */
function isTimeZone(name: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return !/^[+-]/.test(name) && (timeZone === name || timeZone.toLowerCase() !== name.toLowerCase());
  } catch {
    return false;
  }
}
