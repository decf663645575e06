import { withoutSecrets } from '../manifest/secrets/mask';

/** How grave a finding is. */
export enum FindingLevel {
  /** The job would be refused or could never work; synthesis fails. */
  ERROR = 'error',
  /** Legal, but surely unwanted; synthesis continues. */
  WARNING = 'warning',
}

/** What a `Finding` is made of. */
export interface FindingProps {
  /** The id of the rule. */
  readonly rule: string;
  /** How grave it is. */
  readonly level: FindingLevel;
  /** The field, as a CRD path with list positions. */
  readonly path: string;
  /** What is wrong, with the value. */
  readonly message: string;
  /** What happens otherwise. */
  readonly why: string;
  /** What to do. */
  readonly remedy: string;
  /** Where this is written down. */
  readonly source: string;
  /**
   * What sets the field in the program, such as `cluster.volumeSize`.
   *
   * @default - the job comes from no program of this library, or no single prop sets the field
   */
  readonly prop?: string;
  /**
   * Where the value comes from, such as `the defaults of [platform/team-a]`.
   *
   * @default - from the job itself
   */
  readonly origin?: string;
}

/** Something that a rule has found in the manifest of a training job. Of a secret it shows what it is and how long it is. */
export class Finding {
  /** The id of the rule. */
  public readonly rule: string;
  /** How grave it is. */
  public readonly level: FindingLevel;
  /** The field, as a CRD path with list positions, such as `spec.inputDataConfig[1].channelName`. */
  public readonly path: string;
  /** What is wrong, with the value. */
  public readonly message: string;
  /** What happens otherwise. */
  public readonly why: string;
  /** What to do. */
  public readonly remedy: string;
  /** Where this is written down. */
  public readonly source: string;
  /**
   * What sets the field in the program, such as `cluster.volumeSize`, as its language spells it. Undefined if no single
   * prop does, or if the job is not one of a program with this library.
   */
  public readonly prop?: string;
  /** Where the value comes from, such as `the defaults of [platform/team-a]`; undefined if from the job itself. */
  public readonly origin?: string;

  constructor(props: FindingProps) {
    this.rule = props.rule;
    this.level = props.level;
    this.path = withoutSecrets(props.path);
    this.message = withoutSecrets(props.message);
    this.why = withoutSecrets(props.why);
    this.remedy = withoutSecrets(props.remedy);
    this.source = props.source;
    this.prop = props.prop;
    this.origin = props.origin;
  }

  /** Several lines: what is wrong and where, from where the value comes, why, what to do, and the rule with its source. */
  public toString(): string {
    return [
      `${this.path}${this.prop === undefined ? '' : ` (${this.prop} in code)`}: ${this.message}`,
      ...this.origin === undefined ? [] : [`from: ${this.origin}`],
      `why:  ${this.why}`,
      `fix:  ${this.remedy}`,
      `rule: ${this.rule}, ${this.source}`,
    ].join('\n      ');
  }
}
