import type { Construct, IConstruct } from 'constructs';
import type { Blanks } from '../../manifest/blanks';
import { FieldError } from '../../manifest/field-error';
import { hasFormOf, holeText, type Hole, type Parameter } from '../../manifest/open/hole';
import { filled, openTextOf } from '../../manifest/open/open-text';
import { isObject } from '../../manifest/plain-data';
import { didYouMean } from '../../manifest/text/closest';
import { isPlain } from '../../manifest/tokens';
import { familyOf, type Family } from '../../naming/family';
import type { JobName } from '../../naming/job-name';
import { INSTANCE_TYPE, pointOf, type Point, type PointValue, type PointValues } from '../../naming/point';
import type { TrainingJobProps } from '../../props/training-job-props';
import type { Draft } from '../render-pipeline';
import { TrainingJob } from '../training-job';
import { isJobOfStep } from '../workflow/job-of-step';

/** What a point has to know of its template and its sweep. */
export interface PointOrigin {
  readonly template: IConstruct;
  readonly instanceType: string;
  /** The parameters of the template as it is now. */
  parameters(): readonly Parameter[];
  /** The values of a parameter that the sweep lists. */
  listed(parameter: string): readonly PointValue[];
}

/** The job at a point of a sweep: what its template says, with values in place of the holes. */
export class PointJob extends TrainingJob {
  constructor(scope: Construct, id: string, props: TrainingJobProps, public readonly _values: PointValues, private readonly origin: PointOrigin) {
    super(scope, id, { ...props, hyperParameters: withValues(props.hyperParameters, _values) });
  }

  /** @internal */
  public get _madeOf(): readonly IConstruct[] {
    return [this.origin.template];
  }

  /** Adds a hyperparameter. */
  public addHyperParameter(name: string, value: any): void {
    super.addHyperParameter(name, withValues(value, this._values));
  }

  /** @internal */
  public get _point(): Point {
    return pointOf(new Map([...this._values].filter(([name, value]) => !this.isOfTemplate(name, value))));
  }

  /** @internal */
  public _draft(blanks: Blanks): Draft {
    this.refuseUnusable();
    const draft = super._draft(blanks);
    blanks.change(text => filled(text, hole => this.valueIn(hole)));
    return draft;
  }

  /** @internal */
  protected _familyOf(name: JobName): Family {
    return familyOf(name, this.node.scope!.node.path, LONGEST_FAMILY);
  }

  /** Whether the template has this value. A number has the text of one in the template, unless the sweep lists that text, too. */
  private isOfTemplate(name: string, value: PointValue): boolean {
    if (name === INSTANCE_TYPE) {
      return value === this.origin.instanceType;
    }
    const text = this.origin.parameters().find(parameter => parameter.name === name)?.default;
    return text === String(value) && (typeof value === 'string' || !this.origin.listed(name).includes(text));
  }

  private valueIn(hole: Hole): string {
    switch (hole.kind) {
      case 'parameter': return String(this._values.get(hole.name) ?? defaultOf(hole));
      case 'attempt': return '1';
      default: throw new FieldError({
        path: 'spec', says: `has ${holeText(hole)}, for which a sweep has no value`, why: WHY, remedy: 'use RunValue.parameter in its place',
      });
    }
  }

  private refuseUnusable(): void {
    const parameters = this.origin.parameters();
    for (const [name, value] of this._values) {
      const parameter = parameters.find(each => each.name === name);
      if (parameter === undefined && name !== INSTANCE_TYPE) {
        throw new FieldError({
          path: 'spec',
          says: `has no parameter '${name}'${didYouMean(name, parameters.map(each => each.name))}`,
          why: WHY,
          remedy: `put RunValue.parameter('${name}', …) where its values belong in the template`,
        });
      }
      if (parameter !== undefined && !hasFormOf(parameter, String(value))) {
        throw new FieldError({
          path: 'spec',
          says: `has '${value}' for ${holeText(parameter)}, which does not match '${parameter.pattern}'`,
          why: WHY,
          remedy: 'use a value of this form',
        });
      }
    }
  }
}

/** The usual value of a parameter; that of the model of a step is the name of no training job. */
function defaultOf(parameter: Parameter): string {
  if (isJobOfStep(parameter)) {
    throw new FieldError({
      path: 'spec',
      says: `reads the model of a step of a workflow, by the parameter '${parameter.name}'`,
      why: 'only a run of that workflow knows the name of the training job, and no other job has the name that takes its place',
      remedy: 'use Channel.modelOf with a TrainingJob',
    });
  }
  return parameter.default;
}

const WHY = 'the job cannot have the values of its point';

// Leaves room for the values of a point in a name.
const LONGEST_FAMILY = 30;

/** Hyperparameters in which a value takes the place of a parameter, with its type, where the parameter stands alone. */
function withValues(data: any, values: PointValues): any {
  if (typeof data === 'string') {
    const [hole, ...rest] = openTextOf(data);
    return rest.length === 0 && typeof hole === 'object' && hole.kind === 'parameter' ? values.get(hole.name) ?? data : data;
  }
  if (Array.isArray(data)) {
    return data.map(element => withValues(element, values));
  }
  // Tokens are objects, too.
  return isObject(data) && isPlain(data) ? Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withValues(value, values)])) : data;
}
