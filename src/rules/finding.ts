import { withoutSecrets } from '../manifest/secrets/mask';
import { printable } from '../manifest/text/printable';

/** The severity of a finding. */
export enum FindingLevel {
  /** The job would be rejected, or can never work; synthesis fails. */
  ERROR = 'error',
  /** Allowed, but probably wrong; synthesis continues. */
  WARNING = 'warning',
}

/** Whether a job with a finding of this level can't work. */
export function isError({ level }: { readonly level: FindingLevel }): boolean {
  return level === FindingLevel.ERROR;
}

/** What a `Finding` is made of. */
export interface FindingProps {
  /** The id of the rule. */
  readonly rule: string;
  /** The severity. */
  readonly level: FindingLevel;
  /** The field, as a CRD path with list positions. */
  readonly path: string;
  /** What is wrong, with the value. */
  readonly message: string;
  /** The consequence. */
  readonly why: string;
  /** What to do. */
  readonly remedy: string;
  /** The address of the documentation. */
  readonly source: string;
  /**
   * The prop that sets the field, such as `cluster.volumeSize`.
   *
   * @default - none: no single prop sets the field, or the job does not come from this library
   */
  readonly prop?: string;
  /**
   * Where the value comes from, such as `the defaults of [platform/team-a]`.
   *
   * @default - from the job itself
   */
  readonly origin?: string;
}

/**
 * Something that a rule has found in the manifest of a training job. It never shows a secret, only its kind and length.
 */
export class Finding {
  /** The id of the rule. */
  public readonly rule: string;
  /** The severity. */
  public readonly level: FindingLevel;
  /** The field, as a CRD path with list positions, such as `spec.inputDataConfig[1].channelName`. */
  public readonly path: string;
  /** What is wrong, with the value. */
  public readonly message: string;
  /** The consequence. */
  public readonly why: string;
  /** What to do. */
  public readonly remedy: string;
  /** The address of the documentation. */
  public readonly source: string;
  /**
   * The prop that sets the field, such as `cluster.volumeSize`, as the language of the program spells it. Undefined if
   * no single prop sets it, or if the job does not come from this library.
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

  /**
   * Several lines: what is wrong and where, where the value comes from, why, what to do, and the rule with its source.
   */
  public toString(): string {
    return [
      `${this.path}${this.prop === undefined ? '' : ` (${this.prop} in code)`}: ${this.message}`,
      ...this.origin === undefined ? [] : [`from: ${this.origin}`],
      `why:  ${this.why}`,
      `fix:  ${this.remedy}`,
      `rule: ${this.rule}, ${this.source}`,
    ].map(printable).join('\n      ');
  }
}
