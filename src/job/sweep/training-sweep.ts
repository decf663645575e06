import { Construct, type IConstruct } from 'constructs';
import { PointJob } from './point-job';
import type { SweepPoints } from './sweep-points';
import type { InstanceType } from '../../instances/instance-type';
import { checkOptions, ifGiven, type OptionChecks, unchecked } from '../../manifest/given/options';
import { described, refuseMissing, refuseNoKnownText, refuseNoList, refuseNoPlace, unmade } from '../../manifest/given/refuse';
import { keptOptions } from '../../manifest/given/values';
import { refusal } from '../../manifest/secrets/refusal';
import { familyFromPath, shortFamily } from '../../naming/family';
import { JobName } from '../../naming/job-name';
import { INSTANCE_TYPE, SWEEP_LABEL, wordsOf, type PointValues } from '../../naming/point';
import { trainingTreeOf } from '../../tree/tree-of';
import { requireTemplate } from '../starter-options';
import type { TrainingTemplate } from '../template/training-template';
import type { TrainingJob } from '../training-job';

/** Properties of a sweep. */
export interface TrainingSweepProps {
  /**
   * What runs at each point, with a `RunValue.parameter` for each value that differs.
   */
  readonly template: TrainingTemplate;

  /**
   * The values of its parameters. Parameters that the points do not have get their default.
   */
  readonly points: SweepPoints;

  /**
   * Instance types to run on. A grid runs each point on each type; each random point runs on one of them. The image
   * follows from the type, as in a single job.
   *
   * @default - the instance type of the template
   */
  readonly instanceTypes?: InstanceType[];

  /**
   * The largest number of points, at least 1. A sweep with more points throws, so that one more value does not start
   * hundreds of jobs by accident. A grid counts each point once for each of `instanceTypes`.
   *
   * @default 100
   */
  readonly maxPoints?: number;

  /**
   * What all jobs have in common: the first part of their names, and the value of the label
   * `cdk8s-sagemaker-training/family`. Lower-case letters, digits and inner hyphens; what exceeds 30 characters is cut off
   * there, and still counts in the hash.
   *
   * @default - derived from the path of the construct
   */
  readonly family?: string;

  /**
   * Any text that distinguishes this sweep from an earlier one of the same content. Change it to run all points again.
   *
   * @default - the run of the defaults of a scope; without it, the content alone decides
   */
  readonly run?: string;
}

/**
 * The same training at several points: with different values of its parameters, on different instance types, or both.
 *
 * Each point is a `TrainingJob` whose name follows its content. So a changed sweep runs only the points that are new, and
 * applying it with pruning removes only those that are gone. All jobs have the label `cdk8s-sagemaker-training/sweep`.
 *
 * @example
 *
 * const template = new TrainingTemplate(this, 'template', {
 *   role, algorithm, cluster, output, region: 'eu-west-1',
 *   hyperParameters: {
 *     objective: 'binary:logistic',
 *     num_round: 100,
 *     max_depth: RunValue.parameter('depth', { defaultValue: '5' }),
 *     eta: RunValue.parameter('eta', { defaultValue: '0.3' }),
 *   },
 * });
 *
 * new TrainingSweep(this, 'sweep', { template, points: SweepPoints.grid({ depth: [3, 5, 7], eta: [0.1, 0.3] }) });
 */
export class TrainingSweep extends Construct {
  /** The jobs, one for each point. */
  public readonly jobs: TrainingJob[];

  /** The value of their label `cdk8s-sagemaker-training/sweep`. */
  public readonly label: string;

  /** @internal */
  public readonly _madeOf: readonly IConstruct[];

  /** @throws an error if there are no points, or more than allowed */
  constructor(scope: Construct, id: string, props: TrainingSweepProps) {
    refuseNoPlace(scope, id);
    super(scope, id);
    try {
      const own = keptOptions(props);
      checkOptions(own, CHECKS);
      const { template, points, instanceTypes = [], maxPoints = 100, family, run } = own;
      const types = new Map(instanceTypes.map(type => [type.value, type]));
      refuseTooMany(points, [...types.keys()], maxPoints);
      this._madeOf = [template];
      this.label = shortFamily(family ?? familyFromPath(this.node.path), LONGEST_LABEL);
      const ids = new Ids();
      this.jobs = points._list([...types.keys()]).map(values => template._makeJob(given => {
        const type = types.get(String(values.get(INSTANCE_TYPE)));
        const cluster = type === undefined ? given.cluster : given.cluster._withInstanceType(type);
        return new PointJob(this, ids.of(values), {
          ...given,
          name: JobName.hashed({ family, run }),
          cluster,
          labels: { ...given.labels, [SWEEP_LABEL]: this.label },
        }, values, {
          template,
          parameters: () => template._parametersOn(cluster),
          instanceType: given.cluster._instances[0].instanceType,
          listed: parameter => points._listed(parameter),
        });
      }));
    } catch (error) {
      throw unmade(this, error);
    }
    trainingTreeOf(this).addSweep(this);
  }

  /**
   * The values of the point of a job: texts, numbers and booleans by parameter. The instance type is there as
   * `cluster.instanceType` if the sweep has `instanceTypes`.
   *
   * @param job one of `jobs`
   * @throws an error if it is not a job of this sweep
   */
  public pointOf(job: TrainingJob): { [parameter: string]: any } {
    if (!this.jobs.includes(job)) {
      throw refusal(`Expected \`job\` to be one of the jobs of '${this.node.path}', got ${job?.node === undefined ? described(job) : `'${job.node.path}'`}.`);
    }
    return Object.fromEntries((job as PointJob)._values);
  }
}

const CHECKS: OptionChecks<TrainingSweepProps> = {
  template: requireTemplate,
  points: points => refuseMissing<SweepPoints>(points, 'points', 'SweepPoints.grid', '_list'),
  instanceTypes: ifGiven((types, name) => {
    refuseNoList(types, name);
    types.forEach((type: InstanceType) => refuseMissing(type, name, 'InstanceType.of', 'value'));
  }),
  maxPoints: unchecked,
  family: ifGiven(refuseNoKnownText),
  run: unchecked,
};

// That of the value of a label.
const LONGEST_LABEL = 63;

function refuseTooMany(points: SweepPoints, instanceTypes: readonly string[], most: number): void {
  if (!Number.isSafeInteger(most) || most < 1) {
    throw refusal(`Expected \`maxPoints\` to be a whole number from 1 on, got ${described(most)}.`);
  }
  if (points._parameters.length === 0 && instanceTypes.length === 0) {
    throw new Error('Expected a sweep to have values for a parameter or several `instanceTypes`, got neither.');
  }
  const { number, factors } = points._count(instanceTypes);
  if (number > most) {
    const product = factors.length > 1 ? ` (${factors.join(' × ')})` : '';
    throw refusal(`Expected a sweep of at most ${most} points, got ${number}${product}. Use fewer values, or set \`maxPoints\`.`);
  }
}

/** Ids for constructs of points: their values, and a number where those of two read the same. */
class Ids {
  private readonly used = new Map<string, number>();

  public of(values: PointValues): string {
    const words = wordsOf(values);
    const before = this.used.get(words) ?? 0;
    this.used.set(words, before + 1);
    return before === 0 ? words : `${words}-${before + 1}`;
  }
}
