import { beginJudgement } from './per-job';
import type { Rule } from './rule';
import { isScriptParameter, NOTHING_VARIES, varyingIn, VARYING_TREE, type VaryingTree } from './varying';
import { WatchedJob } from './watched-job';
import type { Manifest } from '../manifest/manifest';
import { isObject } from '../manifest/plain-data';

/** Remembers the settings of jobs, so that what follows from them alone is found once, however many jobs have them. */
export class SettingsSeen {
  private readonly known: KnownSettings[] = [];

  constructor(private readonly rules: readonly Rule[]) {
  }

  /** What is known of jobs with the same settings; nothing if there was none so far. */
  public find(job: Manifest): KnownSettings | undefined {
    const position = this.known.findIndex(settings => haveSameSettings(job, settings.job));
    if (position > 0) {
      this.known.unshift(...this.known.splice(position, 1));
    }
    return position >= 0 ? this.known[0] : undefined;
  }

  public add(job: Manifest): void {
    this.known.unshift(new KnownSettings(job, this.rules));
    this.known.length = Math.min(this.known.length, REMEMBERED);
  }
}

// An app has few kinds of jobs; to look at more of them would cost more than to judge a job anew.
const REMEMBERED = 8;

/** The settings of a job, whose fields are known to be in order. */
export class KnownSettings {
  private relevant: readonly Rule[] | undefined;

  constructor(public readonly job: Manifest, private readonly rules: readonly Rule[]) {
  }

  /** The rules that may have something to say of a job with these settings. Found out when the second such job comes. */
  public get relevantRules(): readonly Rule[] {
    return this.relevant ??= this.rules.filter(rule => mayObjectTo(this.job, rule));
  }
}

/** A rule is pure: where it has nothing to say, and has read only settings, it never will say anything. */
function mayObjectTo(job: Manifest, rule: Rule): boolean {
  beginJudgement();
  const watched = new WatchedJob(job);
  const violations = rule.check(watched.manifest) ?? [];
  return violations.length > 0 || watched.hasToldMore;
}

function haveSameSettings(job: Manifest, other: Manifest): boolean {
  return areSame(job.spec, other.spec, VARYING_TREE)
    && areSame(job.metadata.annotations, other.metadata.annotations, NOTHING_VARIES)
    && haveSameScriptParameters(job.spec.hyperParameters, other.spec.hyperParameters);
}

/** Whether two values are the same but for what varies, of which only the presence counts. */
function areSame(value: any, other: any, varying: VaryingTree | true): boolean {
  if (varying === true || value === other) {
    return true;
  }
  if (Array.isArray(value)) {
    return Array.isArray(other) && haveSameElements(value, other, varying);
  }
  return isObject(value) && isObject(other) && haveSameMembers(value, other, varying);
}

function haveSameElements(list: any[], other: any[], tree: VaryingTree): boolean {
  const varying = varyingIn('[]', tree);
  return list.length === other.length && list.every((element, i) => areSame(element, other[i], varying));
}

function haveSameMembers(object: any, other: any, tree: VaryingTree): boolean {
  const names = Object.keys(object);
  const otherNames = Object.keys(other);
  if (names.length !== otherNames.length) {
    return false;
  }
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    const isInBoth = name === otherNames[i] || Object.hasOwn(other, name);
    if (!isInBoth || !areSame(object[name], other[name], varyingIn(name, tree))) {
      return false;
    }
  }
  return true;
}

function haveSameScriptParameters(hyperParameters: any, other: any): boolean {
  return hasScriptParametersOf(hyperParameters, other) && hasScriptParametersOf(other, hyperParameters);
}

function hasScriptParametersOf(hyperParameters: any, other: any): boolean {
  for (const name in other) {
    if (isScriptParameter(name) && hyperParameters?.[name] !== other[name]) {
      return false;
    }
  }
  return true;
}
