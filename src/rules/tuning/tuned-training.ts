import { inDefinition, LACKING } from './definition-members';
import { endsOf, rangesIn, unreadableEndsOf, type TunedParameter } from './ranges';
import { trainingSpecOf } from './training-spec';
import { type Manifest, TRAINING_JOB_KIND } from '../../manifest/manifest';
import { isWithin } from '../../manifest/paths';
import { FieldTree } from '../../manifest/schema/field-tree';
import { SPEC_SCHEMA } from '../../manifest/schema/training-job-schema';
import { TUNING } from '../../naming/job-kind';
import { JobView } from '../engine/job-view';
import { ask } from '../engine/known-job';
import type { Rule, Violation } from '../rule';

/** What is tuned of a training: where that stands depends on whether there are several. */
export interface Aim {
  readonly objectivePath: string;
  readonly objective: any;
  readonly rangesPath: string;
  readonly ranges: any;
}

/** One of the trainings that a tuning job tunes. */
export class TunedTraining {
  private tuned: readonly TunedParameter[] | undefined;
  private views: readonly JobView[] | undefined;

  /**
   * @param path where its definition is
   * @param definition the definition as rules read it
   */
  constructor(private readonly manifest: Manifest, public readonly path: string, public readonly definition: any, public readonly aim: Aim) {
  }

  /** The hyperparameters that have ranges. */
  public get parameters(): readonly TunedParameter[] {
    return this.tuned ??= rangesIn(this.aim.ranges, this.aim.rangesPath);
  }

  /**
   * Views of the training, one for each value in a range, for the rules about training jobs. Every value of a
   * range occurs in one of them.
   */
  public get jobs(): readonly JobView[] {
    return this.views ??= this.turns.map(tuned => this.jobWith(tuned));
  }

  /** The same as plain manifests. */
  public get manifests(): readonly Manifest[] {
    const training = trainingSpecOf(this.definition);
    const { tags, [TUNING.nameField]: name } = this.manifest.spec;
    return this.turns.map(tuned => ({
      ...this.manifest,
      ...TRAINING_JOB_KIND,
      spec: { ...training, hyperParameters: { ...training.hyperParameters, ...tuned }, tags, trainingJobName: name },
    }));
  }

  /**
   * A violation in one of the manifests, at its place in the tuning job.
   *
   * @param turn the position of the manifest
   */
  public placedInTuning({ path, remedy, ...violation }: Violation, turn: number): Violation[] {
    const fieldIn = (text: string) => text.replace(/\bspec\./g, `${this.path}.`);
    return this.placed({ ...violation, path: path.replace(/^spec\b/, this.path), remedy: remedy && fieldIn(remedy) }, turn);
  }

  /** What a rule about training jobs finds, at places of the tuning job. */
  public violationsOf(rule: Rule): readonly Violation[] {
    const found = this.jobs.flatMap((job, turn) => (ask(rule, job).answer ?? []).flatMap(violation => this.placed(violation, turn)))
      .filter(({ path }) => rule.id !== OF_VALUES || !this.unreadable.has(path));
    return found.flatMap(violation => {
      const range = this.parameters.find(({ path }) => isWithin(violation.path, path));
      // What holds for all values is about the range.
      const isOfEnd = (path: string) => found.some(other => other.path === path && other.says === violation.says);
      const isOfAll = range !== undefined && rule.id !== OF_VALUES && endsOf(range).every(({ path }) => isOfEnd(path));
      return isOfAll ? [{ ...violation, path: range.path }] : [violation];
    });
  }

  /** The ends of ranges that cannot be read as numbers, which is a fault in any algorithm. */
  private get unreadable(): ReadonlySet<string> {
    return new Set(this.parameters.flatMap(unreadableEndsOf).map(({ path }) => path));
  }

  private placed({ remedy, ...given }: Violation, turn: number): Violation[] {
    const violation = { ...given, remedy: remedy && this.withOwnFields(remedy) };
    if (LACKING.some(path => isWithin(violation.path, `${this.path}.${path}`))) {
      return [];
    }
    if (isWithin(violation.path, `${this.path}.tags`)) {
      return [{ ...violation, path: `spec${violation.path.slice(this.path.length)}` }];
    }
    const map = `${this.path}.hyperParameters`;
    if (!isWithin(violation.path, map)) {
      return [violation];
    }
    const name = violation.path.slice(map.length + 1);
    const path = this.endOf(name, turn) ?? [`${this.path}.staticHyperParameters`, name].join(name === '' ? '' : '.');
    return [{ ...violation, path }];
  }

  /** A remedy with the fields of a tuning job where the training has them elsewhere. */
  private withOwnFields(remedy: string): string {
    return remedy.replaceAll(`${this.path}.tags`, 'spec.tags').replaceAll(`${this.path}.hyperParameters`, `${this.path}.${inDefinition('hyperParameters')}`);
  }

  private endOf(name: string, turn: number): string | undefined {
    const parameter = this.parameters.find(each => each.name === name);
    const ends = parameter === undefined ? [] : endsOf(parameter);
    return ends[turn % ends.length]?.path;
  }

  /** Values of the hyperparameters that have ranges; each end of a range occurs in one of them. */
  private get turns(): ReadonlyArray<Readonly<Record<string, string>>> {
    const ends = this.parameters.map(parameter => ({ name: parameter.name, ends: endsOf(parameter) }))
      .filter(range => range.name !== undefined && range.ends.length > 0);
    const most = Math.max(1, ...ends.map(range => range.ends.length));
    return Array.from({ length: most }, (_, turn) => Object.fromEntries(ends.map(range => [range.name, range.ends[turn % range.ends.length].value])));
  }

  /** Of a training job, the hyperparameters are one map with another name, and the tags are a member of it. */
  private jobWith(tuned: Readonly<Record<string, string>>): JobView {
    const hyperParameters = { ...this.definition.staticHyperParameters, ...tuned };
    return new JobView(this.manifest, { fields: fieldsAt(this.path), ownMembers: { hyperParameters, tags: this.manifest.spec.tags } });
  }
}

/** The rule about values of hyperparameters: it is about ends of ranges, but silent about those that a range of numbers cannot have. */
const OF_VALUES = 'built-in-hyper-parameter-value';

/** The fields of a training job, where a definition stands. */
function fieldsAt(path: string): FieldTree {
  const known = TREES.get(path) ?? new FieldTree(SPEC_SCHEMA, path);
  TREES.set(path, known);
  return known;
}

const TREES = new Map<string, FieldTree>();
